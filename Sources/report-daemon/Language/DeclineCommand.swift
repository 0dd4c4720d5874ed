import ArgumentParser
import ISUOData
import Language
import ReportService

struct DeclineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Print all forms of a word, a phrase or a name.",
    discussion: """
        report-daemon language decline "Кара-Балта шаары"
        report-daemon language decline --lang ru "средняя школа"
        report-daemon language decline --lang ru --name "Карасартова Айнура Р."
      """)

  @Argument(help: "The word, phrase or name in the nominative.")
  var phrase: String

  @OptionGroup var words: WordOptions

  @Option(name: .customLong("case"), help: "Print only this case, such as genitive.")
  var onlyCase: String?

  @Flag(help: "It is the name of a person.")
  var name = false

  @Option(help: "The sex of the person, where the name does not tell: masculine or feminine.")
  var gender: ExceptionsCommand.Sex?

  @Option(help: "How a Kyrgyz acronym or foreign word is read.")
  var reading: String?

  @Option(help: "Whether a Kyrgyz phrase is possessed already, as «шаары» is: yes or no.")
  var possessed: ExceptionsCommand.Answer?

  @Flag(help: "Print the Kyrgyz forms of every possessor, not only of the third person.")
  var possessors = false

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    let known =
      words.language == .ky ? KyrgyzCase.allCases.map(\.rawValue) : RussianCase.allCases.map(\.rawValue)
    if let onlyCase, !known.contains(onlyCase) {
      throw ValidationError("There is no case '\(onlyCase)'; the cases are \(known.joined(separator: ", ")).")
    }
  }

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let exceptions = try words.settings().exceptions
      var paradigm = words.language == .ky ? kyrgyz(exceptions) : russian(exceptions)
      if let onlyCase { paradigm.rows.removeAll { $0.label != onlyCase } }
      if console.isJSON {
        for line in paradigm.jsonLines { console.write(line) }
      } else {
        console.write(
          onlyCase != nil && paradigm.rows.count == 1 ? paradigm.rows[0].forms[0].text : paradigm.table)
        for doubt in paradigm.doubts {
          console.printToUser("guessed: \(doubt.explanation(in: words.language))")
        }
      }
      return []
    }
  }

  private func kyrgyz(_ exceptions: LanguageExceptions) -> Paradigm {
    var columns: [(label: String, form: KyrgyzForm)] = [("singular", KyrgyzForm(.nominative))]
    if !name {
      columns.append(("plural", KyrgyzForm(.nominative, number: .plural)))
      for possessor in possessors ? KyrgyzPossessor.allCases : [.third] {
        columns.append((possessor.rawValue, KyrgyzForm(.nominative, possessor: possessor)))
      }
    }
    return Paradigm(columns: columns.map(\.label)) {
      KyrgyzCase.allCases.map { grammaticalCase in
        (
          grammaticalCase.rawValue,
          columns.map { column in
            var form = column.form
            form.grammaticalCase = grammaticalCase
            return Kyrgyz.inflected(
              phrase, form, isPossessed: possessed.map { $0 == .yes }, reading: reading,
              exceptions: exceptions)
          }
        )
      }
    }
  }

  private func russian(_ exceptions: LanguageExceptions) -> Paradigm {
    if name { return russianName(exceptions) }
    return Paradigm(columns: GrammaticalNumber.allCases.map(\.rawValue)) {
      RussianCase.allCases.map { grammaticalCase in
        (
          grammaticalCase.rawValue,
          GrammaticalNumber.allCases.map { number in
            Russian.declined(phrase, RussianForm(grammaticalCase, number: number), exceptions: exceptions)
          }
        )
      }
    }
  }

  private func russianName(_ exceptions: LanguageExceptions) -> Paradigm {
    Paradigm(columns: ["name"]) {
      RussianCase.allCases.map { grammaticalCase in
        (
          grammaticalCase.rawValue,
          WrittenPersonName(phrase).map { written in
            let declined = Russian.declined(
              written.name, grammaticalCase, gender: gender?.gender,
              exceptions: exceptions)
            return [
              Inflection(
                declined.name.formatted(written.form, initials: written.initials), doubt: declined.doubt)
            ]
          } ?? []
        )
      }
    }
  }
}

/// The forms of a word: a row for each case.
private struct Paradigm {
  let columns: [String]
  var rows: [(label: String, forms: [Inflection])]

  init(columns: [String], rows: () -> [(String, [Inflection])]) {
    self.columns = columns
    self.rows = rows()
  }

  var table: String {
    var table = TextTable(["case"] + columns)
    for row in rows { table.add([row.label] + row.forms.map(\.text)) }
    return table.text
  }

  /// Each reason once.
  var doubts: [Doubt] {
    let found = Set(rows.flatMap { $0.forms.compactMap(\.doubt) })
    return Doubt.allCases.filter(found.contains)
  }

  var jsonLines: [String] {
    rows.flatMap { row in
      zip(columns, row.forms).map { column, form in
        JSONLines.line(
          "form",
          ["case": row.label, "form": column, "text": form.text, "doubt": form.doubt?.rawValue])
      }
    }
  }
}
