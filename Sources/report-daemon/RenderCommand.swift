import ArgumentParser
import Diagnostics
import Drawing
import Foundation
import ISUOData
import ReportEngine
import ReportService

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

  @Option(help: "Where to write: a file, or a folder (a path that ends in /).")
  var out: String?

  @Flag(help: "Write one file of all documents; page numbers start anew with each.")
  var combine = false

  @Option(help: "pdf, png, svg, html, xlsx, csv, or json for the figures.")
  var format = Form.pdf

  @Option(help: "Whether later corrections of closed terms are told: then (as on that day) or now.")
  var known = ReportContext.Knowledge.then

  @Option(help: "Who receives the documents: school, department, ministry, parent or public.")
  var recipient: Recipient?

  @Option(
    name: .customLong("pdf-profile"),
    help: "a2a (PDF/A-2a and PDF/UA-1), a3a (the same, with files attached), or plain.")
  var pdfProfile = PDFProfile.a2a

  @Option(name: .customLong("limit"), help: Limit.help)
  var limits: [Limit] = []

  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    if format.documents != nil, out == nil { throw ValidationError("Give --out FILE or --out FOLDER/.") }
    if combine, format.documents?.isCombinable != true {
      throw ValidationError("--combine needs --format pdf, html, xlsx or csv.")
    }
  }

  func run() throws {
    let console = printing.talk.console
    try report_daemon.run(console, isStrict: printing.talk.strict) {
      let installed = try printing.installation.installation()
      let outcome = try reportRun.run(
        database: printing.db, catalogue: installed.catalogue, fonts: installed.fonts,
        progress: console.progress)
      if let text = outcome.text { try deliver(text, console) }
      console.report(outcome.artefacts)
      if !outcome.artefacts.isEmpty { console.reportHandwritten(outcome.handwritten, printing.language) }
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
    var run = printing.reportRun(report, output: output)
    run.limits = limits.runLimits
    run.recipient = recipient
    run.knowledge = known
    run.pdfProfile = pdfProfile
    return run
  }

  private func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return path.hasSuffix("/")
      || FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}
