import ArgumentParser
import Diagnostics
import ISUOData
import Language
import ReportService

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Take all records out as tables, which 'import' reads back.",
    discussion: """
        report-daemon export --db school.sqlite --format xlsx --out school.xlsx
        report-daemon export --db school.sqlite --format csv --out tables --recipient department
        report-daemon export --db school.sqlite --format oneroster-1.2 --out roster --recipient ministry
      """)

  @Option(help: "The school's file.")
  var db: String

  @Option(
    help: "csv: a folder with a file for each table; xlsx: a workbook; a OneRoster folder (--recipient).")
  var format = ExportRun.Format.csv

  @Option(help: "The new folder or the workbook.")
  var out: String

  @Option(help: "For whom: persons whom no consent and no ground covers for it are left out.")
  var recipient: Recipient?

  @Option(help: "What others than the school get: identity, contacts, marks, attendance, social, service.")
  var categories: WordSet<DataCategory>?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if format.rawValue.hasPrefix("oneroster"), recipient == nil {
      throw ValidationError("A OneRoster set needs --recipient: for whom it is made.")
    }
  }

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      var request = ExportRequest(
        user: acting.user, day: (acting.today ?? Clock.today).description, recipient: recipient ?? .school)
      if let categories { request.categories = categories.values }
      let made = try ExportRun(database: db, out: out, format: format, request: request, time: acting.time)
        .run()
      if let tables = made.value { console.report(tables, at: out) }
      return made.diagnostics
    }
  }
}

extension Console {
  fileprivate func report(_ count: ExportRun.Count, at path: String) {
    guard isJSON else {
      say("wrote \(path): \(count.rows) rows of \(count.tables) tables")
      if count.withheld > 0 {
        say("left out \(count.withheld) persons: neither a consent nor a legal ground covers them")
      }
      return
    }
    write(
      JSONLines.line("summary") { json in
        json.key("path")
        json.string(path)
        json.key("tables")
        json.integer(count.tables)
        json.key("rows")
        json.integer(count.rows)
        json.key("withheld")
        json.integer(count.withheld)
      })
  }
}
