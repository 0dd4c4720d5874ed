import Diagnostics
import Foundation
import ISUOData
import Language
import ReportEngine
import ReportService
import TextShaping

struct RenderCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Make the documents of a report from a school's file.")

  /// The forms in which a report can be had: pages, or the figures that they are made from.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case pdf, png, svg, json

    var pages: OutputFormat? { OutputFormat(rawValue: rawValue) }
  }

  var report = ""
  var db = ""
  var parameters: [Assignment] = []
  var language = LanguageTag.ky
  var out: String?
  var combine = false
  var format = Form.pdf
  var year: String?
  var asOf: CalendarDate?
  var today: CalendarDate?
  var recipient: Recipient?
  var installation = InstallationOptions()
  var talk = TalkOptions()

  mutating func declare(_ line: inout CommandLineReader) {
    line.required("db", &db, "The school's file.")
    line.option("set", &parameters, "A parameter, such as class=7-А or period=2; may be repeated.")
    line.option("lang", &language, "Language of the documents: ky or ru.")
    line.option("out", &out, "Where to write: a file, or a folder (a path that ends in /).")
    line.flag("combine", &combine, "Write one PDF of all documents; page numbers start anew with each.")
    line.option("format", &format, "pdf, png, svg, or json for the figures.")
    line.option("year", &year, "The academic year, such as 2025-2026; that of the day when not given.")
    line.option(
      "as-of", &asOf, "The day whose state is printed, YYYY-MM-DD; the last day of the term when not given.")
    line.option("today", &today, "The day to take for today, YYYY-MM-DD.")
    line.option(
      "recipient", &recipient, "Who receives the documents: school, department, ministry, parent or public.")
    installation.declare(&line)
    talk.declare(&line)
    line.argument("report", &report, "The report's id; 'report-daemon reports' lists them.")
  }

  func validate() throws {
    if format.pages != nil, out == nil { throw UsageError("Give --out FILE or --out FOLDER/.") }
    if combine, format != .pdf { throw UsageError("--combine needs --format pdf.") }
  }

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let installed = try installation.installation()
      let outcome = try reportRun.run(
        database: db, catalogue: Catalogue(ReportFolders(installed.templateFolders)),
        fonts: {
          let files = try installed.fontFiles()
          return FontLibrary.load(shipped: files.shipped, added: files.added)
        }, progress: console.progress)
      if let text = outcome.text { try deliver(text, console) }
      console.report(outcome.artefacts)
      if !outcome.artefacts.isEmpty { console.reportHandwritten(outcome.handwritten, language) }
      return outcome.diagnostics
    }
  }

  private func deliver(_ text: String, _ console: Console) throws {
    guard let out else { return console.write(text) }
    let files = StagedFiles()
    try files.add(Array((text + "\n").utf8), at: out)
    try files.commit()
  }

  private var reportRun: ReportRun {
    let output: ReportRun.Output =
      if let pages = format.pages, let out {
        .documents(
          pages, path: isFolder(out) ? out + (out.hasSuffix("/") ? "" : "/") : out, combined: combine)
      } else {
        .json
      }
    var run = ReportRun(report: report, today: today ?? Clock.today, output: output)
    run.parameters = Dictionary(parameters.map { ($0.name, $0.value) }) { _, last in last }
    run.language = language
    run.year = year
    run.asOf = asOf
    run.recipient = recipient
    run.isStrict = talk.strict
    run.workers = workerCount
    return run
  }

  private func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return path.hasSuffix("/")
      || FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
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
