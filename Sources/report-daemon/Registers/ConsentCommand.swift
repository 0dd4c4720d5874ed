import ArgumentParser
import ISUOData
import Language

/// The register of consents (DOMAIN 5.2).
struct ConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "The register of consents to the processing of personal data.",
    subcommands: [ConsentRecordCommand.self, ConsentWithdrawCommand.self, ConsentListCommand.self])
}

struct ConsentRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Enter a signed form.",
    discussion: """
        report-daemon consent record --db school.sqlite --pupil А-12 --signer "Асанова Айгүл" \\
          --relation энеси --categories identity,marks,attendance --recipients school,parent \\
          --form 2025-1 --given 2025-09-01
      """)

  @OptionGroup var options: RegisterOptions
  @OptionGroup var person: SubjectOptions

  @Option(help: "Who signed; the person when not given.")
  var signer: String?

  @Option(help: "Who the signer is to the pupil, as the form says it.")
  var relation: String?

  @Option(help: "What the representative's authority rests on.")
  var basis: String?

  @Option(help: "What may be processed: identity, contacts, marks, attendance, social, service.")
  var categories: WordSet<DataCategory>

  @Option(help: "Who may see it: school, department, ministry, parent, public.")
  var recipients: WordSet<Recipient>

  @Option(help: "The version of the form.")
  var form: String

  @Option(name: .customLong("form-lang"), help: "The language of the form: ky or ru.")
  var formLanguage: LanguageTag?

  @Option(help: "The day on which it was given, YYYY-MM-DD.")
  var given: CalendarDate

  @Option(help: "The last day on which it holds, YYYY-MM-DD.")
  var until: CalendarDate?

  @Option(help: "paper or e-signed.")
  var medium: ConsentMedium?

  @OptionGroup var talk: TalkOptions

  enum ConsentMedium: String, CaseIterable, ExpressibleByArgument {
    case paper
    case eSigned = "e-signed"
  }

  func validate() throws {
    if person.subject == nil { throw ValidationError("Name whose data it is about: --pupil or --staff.") }
    if person.pupil != nil, signer == nil { throw ValidationError("Name who signed: --signer.") }
  }

  func run() throws {
    let console = talk.console
    guard let subject = person.subject else { return }
    try withRegister(options, console) { database in
      var consent = NewConsent(
        subject: subject, signer: try signer ?? database.name(of: subject), categories: categories.values,
        recipients: recipients.values, formVersion: form, givenOn: given.description)
      consent.relation = relation
      consent.basis = basis
      consent.language = formLanguage?.rawValue
      consent.validUntil = until?.description
      consent.medium = medium?.rawValue
      try database.record(consent, at: options.acting.time, by: options.acting.user)
      console.say("recorded")
    }
  }
}

struct ConsentWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw what a person consented to, from a day on.")

  @OptionGroup var options: RegisterOptions
  @OptionGroup var person: SubjectOptions

  @Option(help: "The consent that was given on this day; all that hold when not given.")
  var given: CalendarDate?

  @Option(help: "The first day on which it no longer holds; today when not given.")
  var on: CalendarDate?

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if person.subject == nil { throw ValidationError("Name whose data it is about: --pupil or --staff.") }
  }

  func run() throws {
    let console = talk.console
    guard let subject = person.subject else { return }
    try withRegister(options, console) { database in
      let count = try database.withdrawConsents(
        of: subject, givenOn: given?.description, on: on?.description ?? options.day, at: options.acting.time,
        by: options.acting.user)
      console.say("withdrawn: \(count)")
    }
  }
}

struct ConsentListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the consents that hold on a day, or whose are missing.")

  @OptionGroup var options: RegisterOptions

  @Option(help: "The day, YYYY-MM-DD; today when not given.")
  var asOf: CalendarDate?

  @Flag(help: "All consents, also those that ended or were withdrawn.")
  var all = false

  @Flag(help: "Instead, the pupils and members of staff of whom none holds.")
  var missing = false

  @Option(help: "With --missing: for whom a consent is looked for.")
  var recipient = Recipient.school

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if all, missing { throw ValidationError("--all and --missing do not go together.") }
  }

  func run() throws {
    let console = talk.console
    let day = asOf?.description ?? options.day
    try withRegister(options, console) { database in
      if missing {
        let rows = try database.missingConsents(for: recipient, on: day).map {
          [$0.classLabel ?? "", $0.fileNumber ?? "", $0.name, $0.wasGiven ? "ended" : "never given"]
        }
        console.write(rows, under: ["class", "file_no", "name", "state"], as: "missing-consent")
        return
      }
      let rows = try database.consents(on: all ? nil : day).map { line in
        [
          line.fileNumber ?? "", line.name, line.signer,
          line.categories.map(\.rawValue).joined(separator: " "),
          line.recipients.map(\.rawValue).joined(separator: " "), line.formVersion, line.givenOn,
          line.validUntil ?? "", line.withdrawnOn ?? "",
        ]
      }
      console.write(
        rows,
        under: [
          "file_no", "name", "signer", "categories", "recipients", "form", "given", "valid_until",
          "withdrawn",
        ], as: "consent")
    }
  }
}
