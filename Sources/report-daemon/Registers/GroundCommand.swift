import ArgumentParser
import ISUOData
import Language

/// The register of legal grounds (DESIGN 6.4).
struct GroundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ground", abstract: "Rules of law by which data may be seen without a consent.",
    subcommands: [GroundRecordCommand.self, GroundEndCommand.self, GroundListCommand.self])
}

struct GroundRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Enter a legal ground. A new file holds none.",
    discussion: """
        report-daemon ground record --db school.sqlite --subject pupil --law-ru "Закон № 179" \\
          --article "ст. 20" --categories identity,marks,attendance --recipients school --from 2025-09-01
      """)

  @OptionGroup var options: RegisterOptions

  @Option(help: "Whose data: pupil or staff.")
  var subject: ConsentSubject

  @Option(help: "The law, in Kyrgyz.")
  var lawKy: String?

  @Option(help: "The law, in Russian.")
  var lawRu: String?

  @Option(help: "The article.")
  var article: String?

  @Option(help: "What may be seen: identity, contacts, marks, attendance, social, service.")
  var categories: WordSet<DataCategory>

  @Option(help: "By whom: school, department, ministry, parent, public.")
  var recipients: WordSet<Recipient>

  @Option(help: "The first day, YYYY-MM-DD.")
  var from: CalendarDate

  @Option(help: "The first day on which it no longer holds, YYYY-MM-DD.")
  var to: CalendarDate?

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if lawKy == nil, lawRu == nil { throw ValidationError("Name the law: --law-ky, --law-ru or both.") }
  }

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      var ground = LegalGround(
        subject: subject, categories: categories.values, recipients: recipients.values, from: from.description
      )
      ground.lawKyrgyz = lawKy
      ground.lawRussian = lawRu
      ground.article = article
      ground.to = to?.description
      let id = try database.record(ground, at: options.acting.time, by: options.acting.user)
      console.say("recorded as ground \(id)")
    }
  }
}

struct GroundEndCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End a legal ground on a day.")

  @OptionGroup var options: RegisterOptions

  @Argument(help: "The number of the ground; 'ground list' shows it.")
  var ground: Int

  @Option(help: "The first day on which it no longer holds; today when not given.")
  var on: CalendarDate?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      try database.endGround(
        Int64(ground), on: on?.description ?? options.day, at: options.acting.time, by: options.acting.user)
      console.say("ended")
    }
  }
}

struct GroundListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the legal grounds.")

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      let rows = try database.grounds().map { ground in
        [
          ground.id.map(String.init) ?? "", ground.subject.rawValue,
          [ground.lawKyrgyz, ground.lawRussian].compactMap(\.self).joined(separator: " / "),
          ground.article ?? "",
          DataCategory.allCases.filter(ground.categories.contains).map(\.rawValue).joined(separator: " "),
          Recipient.allCases.filter(ground.recipients.contains).map(\.rawValue).joined(separator: " "),
          ground.from, ground.to ?? "",
        ]
      }
      console.write(
        rows, under: ["no", "subject", "law", "article", "categories", "recipients", "from", "to"],
        as: "ground")
    }
  }
}
