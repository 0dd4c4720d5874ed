import ArgumentParser
import Language
import ReportService

struct DateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date", abstract: "Print a day in all forms and cases.")

  @Argument(help: "A day, YYYY-MM-DD.")
  var date: CalendarDate

  @OptionGroup var words: WordOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let rows = DateForm.allCases.flatMap { form in
        forms(form).map { [form.rawValue, $0.label, $0.text] }
      }
      console.write(rows, under: ["form", "case", "text"], as: "form")
      return []
    }
  }

  /// A form that has no cases is listed once.
  private func forms(_ form: DateForm) -> [(label: String, text: String)] {
    let forms =
      switch words.language {
      case .ky: KyrgyzCase.allCases.map { ($0.rawValue, Kyrgyz.date(date, form, $0)) }
      case .ru: RussianCase.allCases.map { ($0.rawValue, Russian.date(date, form, $0)) }
      }
    return Set(forms.map(\.1)).count == 1 ? [("all", forms[0].1)] : forms
  }
}
