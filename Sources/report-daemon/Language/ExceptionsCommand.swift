import ISUOData
import Language
import ReportService

struct ExceptionsCommand: Command {
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

  var db = ""
  var word: String?
  var reading: String?
  var possessed: Answer?
  var declined: Answer?
  var gender: Sex?
  var form: String?
  var text: String?
  var language = LanguageTag.ky
  var forget = false
  var talk = TalkOptions()

  mutating func declare(_ line: inout CommandLineReader) {
    line.required("db", &db, "The school's file.")
    line.option("reading", &reading, "How a Kyrgyz acronym or foreign word is read.")
    line.option(
      "possessed", &possessed, "Whether a Kyrgyz phrase is possessed already, as «шаары» is: yes or no.")
    line.option("declined", &declined, "Whether a Russian word is declined: yes or no.")
    line.option("gender", &gender, "The sex of the person of that Russian name: masculine or feminine.")
    line.option("form", &form, "A form, such as 'dative', 'plural genitive' or, in Kyrgyz, '3 dative'.")
    line.option("text", &text, "The text of that form.")
    line.option("lang", &language, "The language of --form and --forget: ky or ru.")
    line.flag("forget", &forget, "Take back all that is stated about the word in that language.")
    talk.declare(&line)
    line.argument("word", &word, "The word or phrase, as it stands in texts.")
  }

  func validate() throws {
    if word == nil, forget || !statements(on: "").isEmpty { throw UsageError("Name the word.") }
    if word != nil, !forget, statements(on: "").isEmpty {
      throw UsageError(
        form.map { "There is no form '\($0)'; forms are written 'dative' or 'plural dative'." }
          ?? "Say what is stated: --reading, --possessed, --declined, --gender, or --form and --text."
      )
    }
    if (form == nil) != (text == nil) { throw UsageError("--form and --text go together.") }
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
        let isKnown = try database.forget(word, in: language, at: Clock.now, by: "owner")
        console.say(isKnown ? "forgotten" : "nothing was stated about it")
        return []
      }
      for statement in statements(on: word) { try database.state(statement, at: Clock.now, by: "owner") }
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
