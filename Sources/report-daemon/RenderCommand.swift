import ArgumentParser
import Diagnostics
import Foundation
import ISUOData
import Language
import ReportEngine
import ReportService
import TextShaping

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", _superCommandName: ReportDaemon.name,
    abstract: "Make the documents of a report from a school's file.")

  /// The forms in which a report can be had: documents, or the figures that they are made from.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case pdf, png, svg, html, xlsx, csv, json

    var documents: DocumentForm? { DocumentForm(rawValue: rawValue) }
  }

  @Argument(help: "The report's id; 'report-daemon reports' lists them.")
  var report: String

  @Option(help: "The school's file.")
  var db: String

  @Option(name: .customLong("set"), help: "A parameter, such as class=7-А or period=2; may be repeated.")
  var parameters: [Assignment] = []

  @Option(name: .customLong("lang"), help: "Language of the documents: ky or ru.")
  var language = LanguageTag.ky

  @Option(help: "Where to write: a file, or a folder (a path that ends in /).")
  var out: String?

  @Flag(help: "Write one file of all documents; page numbers start anew with each.")
  var combine = false

  @Option(help: "pdf, png, svg, html, xlsx, csv, or json for the figures.")
  var format = Form.pdf

  @Option(help: "The academic year, such as 2025-2026; that of the day when not given.")
  var year: String?

  @Option(help: "The day whose state is printed, YYYY-MM-DD; the last day of the term when not given.")
  var asOf: CalendarDate?

  @Option(help: "Whether later corrections of closed terms are told: then (as on that day) or now.")
  var known = ReportContext.Knowledge.then

  @Option(help: "Who receives the documents: school, department, ministry, parent or public.")
  var recipient: Recipient?

  @Option(name: .customLong("limit"), help: Limit.help)
  var limits: [Limit] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var installation: InstallationOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if format.documents != nil, out == nil { throw ValidationError("Give --out FILE or --out FOLDER/.") }
    if combine, format.documents?.isCombinable != true {
      throw ValidationError("--combine needs --format pdf, html, xlsx or csv.")
    }
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
      if let form = format.documents, let out {
        .documents(
          form, path: isFolder(out) ? out + (out.hasSuffix("/") ? "" : "/") : out, combined: combine)
      } else {
        .json
      }
    var run = ReportRun(report: report, today: acting.today ?? Clock.today, output: output)
    run.parameters = Dictionary(parameters.map { ($0.name, $0.value) }) { _, last in last }
    run.language = language
    run.limits = limits.runLimits
    run.year = year
    run.asOf = asOf
    run.recipient = recipient
    run.knowledge = known
    run.user = acting.user
    run.time = acting.time
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
