import ArgumentParser
import Diagnostics
import Drawing
import Geometry
import Language
import ReportEngine
import ReportService
import TextShaping

struct TypesetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typeset", _superCommandName: ReportDaemon.name,
    abstract: "Set any template with any JSON, without a database.")

  @Argument(help: "The page: well-formed HTML with {{ expressions }}.")
  var page: String

  @Option(help: "A JSON file; its top-level keys are the names that the template uses.")
  var data: String?

  @Option(help: "Make one document for each element of this array of the data.")
  var each: String?

  @Flag(help: "Write one file of all documents; page numbers start anew with each.")
  var combine = false

  @Option(help: "The file to write; may hold {{ expressions }}.")
  var out: String?

  @Option(help: "pdf, png, svg, html, xlsx or csv.")
  var format = DocumentForm.pdf

  @Option(help: "Print a stage as text instead: syntax, document, boxes, fragments or display-list.")
  var dump: TypesetRun.Stage?

  @Option(help: "Paper, such as 210x297mm, where the page has no @page size.")
  var pageSize: PaperSize?

  @Option(help: "Margin on all sides, such as 20mm, where the page has no @page margin.")
  var pageMargin: PaperLength?

  @Option(help: "The folder that the page may read; its own when not given.")
  var root: String?

  @Option(name: .customLong("lang"), help: "Language of dates, numbers and words: ky or ru.")
  var language = LanguageTag.ky

  @Option(help: "The day that templates see as today and PDFs bear as their date, YYYY-MM-DD.")
  var today: CalendarDate?

  @Option(help: "What a letter does that no font has: error, or an empty box and a warning.")
  var missingGlyph = MissingGlyphPolicy.report

  @Option(help: "Dots per inch of PNG pages.")
  var resolution = 96.0

  @Option(
    name: .customLong("pdf-profile"),
    help: "a2a (PDF/A-2a and PDF/UA-1), a3a (the same, with files attached), or plain.")
  var pdfProfile = PDFProfile.a2a

  @Option(name: .customLong("limit"), help: Limit.help)
  var limits: [Limit] = []

  @OptionGroup var installation: InstallationOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if out == nil && dump == nil { throw ValidationError("Give --out FILE, or --dump STAGE.") }
    if combine, !format.isCombinable { throw ValidationError("--combine makes no pictures of pages.") }
  }

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let fonts = try installation.installation().fonts()
      let outcome = try typesetRun.run(fonts: fonts, progress: console.progress)
      if let text = outcome.text { console.write(text) }
      console.report(outcome.artefacts)
      return outcome.diagnostics
    }
  }

  private var typesetRun: TypesetRun {
    var run = TypesetRun(page: page)
    run.root = root
    run.limits = limits.runLimits
    run.data = data
    run.each = each
    run.out = out
    run.combine = combine
    run.form = format
    run.dump = dump
    run.language = language
    run.today = today
    run.workers = workerCount
    run.isStrict = talk.strict
    if let pageSize { run.options.pageSize = pageSize.size }
    if let pageMargin { run.options.pageMargin = Sides(all: pageMargin.length) }
    run.options.missingGlyph = missingGlyph
    run.options.resolution = resolution
    run.options.pdfProfile = pdfProfile
    return run
  }
}
