import ArgumentParser
import ISUOData
import Language
import ReportService

struct ExceptionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exceptions",
    abstract: "List what a school states about its words, or state something.",
    discussion: """
      Without a word, lists the statements. With a word, keeps what the options state; it wins over the rules.

        report-daemon language exceptions --db school.sqlite КР --reading "Кыргыз Республикасы"
        report-daemon language exceptions --db school.sqlite Айгуль --declined yes
        report-daemon language exceptions --db school.sqlite акт --lang ru --form "plural genitive" \\
          --text актов
      """)

  enum Answer: String, CaseIterable, ExpressibleByArgument {
    case yes, no
  }

  enum Sex: String, CaseIterable, ExpressibleByArgument {
    case masculine, feminine

    var gender: Gender {
      switch self {
      case .masculine: .masculine
      case .feminine: .feminine
      }
    }
  }

  @Option(help: "The school's file.")
  var db: String

  @Argument(help: "The word or phrase, as it stands in texts.")
  var word: String?

  @Option(help: "How a Kyrgyz acronym or foreign word is read.")
  var reading: String?

  @Option(help: "Whether a Kyrgyz phrase is possessed already, as «шаары» is: yes or no.")
  var possessed: Answer?

  @Option(help: "Whether a Russian word is declined: yes or no.")
  var declined: Answer?

  @Option(help: "The sex of the person of that Russian name: masculine or feminine.")
  var gender: Sex?

  @Option(help: "A form, such as 'dative', 'plural genitive' or, in Kyrgyz, '3 dative'.")
  var form: String?

  @Option(help: "The text of that form.")
  var text: String?

  @Option(name: .customLong("lang"), help: "The language of --form and --forget: ky or ru.")
  var language = LanguageTag.ky

  @Flag(help: "Take back all that is stated about the word in that language.")
  var forget = false

  @OptionGroup var acting: ActingOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if word == nil, forget || !statements(on: "").isEmpty { throw ValidationError("Name the word.") }
    if word != nil, !forget, statements(on: "").isEmpty {
      throw ValidationError(
        form.map { "There is no form '\($0)'; forms are written 'dative' or 'plural dative'." }
          ?? "Say what is stated: --reading, --possessed, --declined, --gender, or --form and --text."
      )
    }
    if (form == nil) != (text == nil) { throw ValidationError("--form and --text go together.") }
  }

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let database = try SchoolDatabase.open(path: db)
      defer { try? database.close() }
      guard let word else {
        list(try database.writingSettings().statements, console)
        return []
      }
      if forget {
        let isKnown = try database.forget(word, in: language, at: acting.time, by: acting.user)
        console.say(isKnown ? "forgotten" : "nothing was stated about it")
        return []
      }
      for statement in statements(on: word) {
        try database.state(statement, at: acting.time, by: acting.user)
      }
      console.say("kept")
      return []
    }
  }

  private func statements(on word: String) -> [WordStatement] {
    var kinds: [WordStatement.Kind] = []
    if let reading { kinds.append(.reading(reading)) }
    if let possessed { kinds.append(.possessed(possessed == .yes)) }
    if let declined { kinds.append(.declined(declined == .yes)) }
    if let gender { kinds.append(.gender(gender.gender)) }
    if let form, let text {
      switch language {
      case .ky: if let form = KyrgyzForm(form) { kinds.append(.kyrgyzForm(form, text)) }
      case .ru: if let form = RussianForm(form) { kinds.append(.russianForm(form, text)) }
      }
    }
    return kinds.map { WordStatement(word, $0) }
  }

  private func list(_ statements: [WordStatement], _ console: Console) {
    let rows = statements.map(WordStatementRow.init).map { row in
      [row.language.rawValue, row.word, row.form.isEmpty ? row.kind : row.form, row.value]
    }
    console.write(rows, under: ["language", "word", "what", "value"], as: "exception")
  }
}
