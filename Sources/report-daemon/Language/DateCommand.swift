import Language
import ReportService

struct DateCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "date", abstract: "Print a day in all forms and cases.")

  var date: CalendarDate?
  var words = WordOptions()
  var talk = TalkOptions()

  mutating func declare(_ line: inout CommandLineReader) {
    words.declare(&line)
    talk.declare(&line)
    line.argument("date", &date, "A day, YYYY-MM-DD.", isRequired: true)
  }

  func run() throws {
    let console = talk.console
    guard let date else { return }
    try report_daemon.run(console) {
      let rows = DateForm.allCases.flatMap { form in
        forms(date, form).map { [form.rawValue, $0.label, $0.text] }
      }
      console.write(rows, under: ["form", "case", "text"], as: "form")
      return []
    }
  }

  /// A form that has no cases is listed once.
  private func forms(_ date: CalendarDate, _ form: DateForm) -> [(label: String, text: String)] {
    let forms =
      switch words.language {
      case .ky: KyrgyzCase.allCases.map { ($0.rawValue, Kyrgyz.date(date, form, $0)) }
      case .ru: RussianCase.allCases.map { ($0.rawValue, Russian.date(date, form, $0)) }
      }
    return Set(forms.map(\.1)).count == 1 ? [("all", forms[0].1)] : forms
  }
}
