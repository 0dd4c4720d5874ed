import ArgumentParser
import Diagnostics
import Language
import ReportService
import TextShaping

/// What every command asks that prints reports of a school's file.
struct PrintingOptions: ParsableArguments {
  @Option(help: "The school's file.")
  var db: String

  @Option(name: .customLong("set"), help: "A parameter, such as class=7-А or period=2; may be repeated.")
  var parameters: [Assignment] = []

  @Option(name: .customLong("lang"), help: "Language of the documents: ky or ru.")
  var language = LanguageTag.ky

  @Option(help: "The academic year, such as 2025-2026; that of the day when not given.")
  var year: String?

  @Option(help: "The day whose state is printed, YYYY-MM-DD; the last day of the term when not given.")
  var asOf: CalendarDate?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var installation: InstallationOptions
  @OptionGroup var talk: TalkOptions

  func reportRun(_ report: String, output: ReportRun.Output) -> ReportRun {
    var run = ReportRun(report: report, today: acting.today ?? Clock.today, output: output)
    run.parameters = Dictionary(parameters.map { ($0.name, $0.value) }) { _, last in last }
    run.language = language
    run.year = year
    run.asOf = asOf
    run.user = acting.user
    run.time = acting.time
    run.isStrict = talk.strict
    run.workers = workerCount
    return run
  }
}

extension Installation {
  var catalogue: Catalogue { Catalogue(ReportFolders(templateFolders)) }

  func fonts() throws -> Diagnosed<FontLibrary> {
    let files = try fontFiles()
    return FontLibrary.load(shipped: files.shipped, added: files.added)
  }
}

/// `name=value`.
struct Assignment: ExpressibleByArgument, Sendable {
  let name: String
  let value: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
    name = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
  }
}
