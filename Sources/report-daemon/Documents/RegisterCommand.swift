import ArgumentParser
import ISUOData
import Language
import ReportService

/// Registers of documents and their series (DOMAIN 3.4).
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Registers of documents, and the series in which they are numbered.",
    subcommands: [RegisterListCommand.self, RegisterSeriesCommand.self, RegisterSetCommand.self])
}

struct RegisterListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the register of a series: imported and issued documents.",
    discussion: "'report-daemon render document-register' prints it.")

  @Argument(help: "The series: its code, or \(SeriesKind.list).")
  var series: String

  @Option(help: "The year of the numbers: 2026 or 2025-2026.")
  var year: String

  @Option(name: .customLong("lang"), help: "Language of the titles: ky or ru.")
  var language = LanguageTag.ky

  @Flag(help: "Print separated values.")
  var csv = false

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let lines = try DocumentRegister(
        database: options.db, series: series, period: year, language: language,
        today: options.acting.today ?? Clock.today, user: options.acting.user
      ).lines()
      if csv {
        console.write(lines.csv)
      } else {
        console.write(lines.rows, under: lines.heads, as: "entry")
      }
      return []
    }
  }
}

struct RegisterSeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "series", abstract: "List the series.")

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      console.write(
        try database.documentSeries().map { series in
          [
            series.code, series.kind?.rawValue ?? "", series.text(of: 1, ""), series.countsIn.rawValue,
            series.suffixRule.rawValue, series.keepYears == 0 ? "for ever" : String(series.keepYears),
          ]
        }, under: ["series", "kind", "first", "year", "suffix", "keep"], as: "series")
    }
  }
}

struct RegisterSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Say what a series is; what is not given stays as it is.")

  @Argument(help: "The code of the series; of orders it stands after the number. '' is a code, too.")
  var code: String

  @Option(help: "What its documents are.")
  var kind: SeriesKind?

  @Option(help: "What stands after the number, where that is not the code.")
  var mark: String?

  @Option(help: "The year in which numbers begin anew: calendar or school.")
  var counts: DocumentSeries.Year?

  @Option(
    help:
      "How a document that supersedes another is numbered: none (next number), letter (14а), slash (14/1).")
  var suffix: DocumentSeries.SuffixRule?

  @Option(help: "For how many years its documents are kept; 0: for ever.")
  var keep: Int?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if let keep, keep < 0 { throw ValidationError("--keep takes years, 0 for ever.") }
  }

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      let known = try database.documentSeries().first { $0.code == code }
      var series = known ?? kind?.usual ?? DocumentSeries(code: code)
      series.code = code
      series.kind = kind ?? series.kind
      series.mark = mark ?? series.mark
      series.countsIn = counts ?? series.countsIn
      series.suffixRule = suffix ?? series.suffixRule
      series.keepYears = keep ?? series.keepYears
      try database.set(series, at: options.acting.time, by: options.acting.user)
      console.say("series '\(code)': the first number is \(series.text(of: 1, ""))")
    }
  }
}
