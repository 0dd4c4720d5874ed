import Diagnostics
import Geometry
import Language
import ReportEngine
import ReportService
import TextShaping

struct TypesetCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "typeset", abstract: "Set any template with any JSON, without a database.")

  var page = ""
  var data: String?
  var each: String?
  var combine = false
  var out: String?
  var format = OutputFormat.pdf
  var dump: TypesetRun.Stage?
  var pageSize: PaperSize?
  var pageMargin: PaperLength?
  var root: String?
  var language = LanguageTag.ky
  var today: CalendarDate?
  var missingGlyph = MissingGlyphPolicy.report
  var resolution = 96.0
  var installation = InstallationOptions()
  var talk = TalkOptions()

  mutating func declare(_ line: inout CommandLineReader) {
    line.option("data", &data, "A JSON file; its top-level keys are the names that the template uses.")
    line.option("each", &each, "Make one document for each element of this array of the data.")
    line.flag("combine", &combine, "Write one PDF of all documents; page numbers start anew with each.")
    line.option("out", &out, "The file to write; may hold {{ expressions }}.")
    line.option("format", &format, "pdf, png or svg.")
    line.option(
      "dump", &dump, "Print a stage as text instead: syntax, document, boxes, fragments or display-list.")
    line.option("page-size", &pageSize, "Paper, such as 210x297mm, where the page has no @page size.")
    line.option(
      "page-margin", &pageMargin, "Margin on all sides, such as 20mm, where the page has no @page margin.")
    line.option("root", &root, "The folder that the page may read; its own when not given.")
    line.option("lang", &language, "Language of dates, numbers and words: ky or ru.")
    line.option(
      "today", &today, "The day that templates see as today and PDFs bear as their date, YYYY-MM-DD.")
    line.option(
      "missing-glyph", &missingGlyph,
      "What a letter does that no font has: error, or an empty box and a warning.")
    line.option("resolution", &resolution, "Dots per inch of PNG pages.")
    installation.declare(&line)
    talk.declare(&line)
    line.argument("page", &page, "The page: well-formed HTML with {{ expressions }}.")
  }

  func validate() throws {
    if out == nil && dump == nil { throw UsageError("Give --out FILE, or --dump STAGE.") }
    if combine && format != .pdf { throw UsageError("--combine needs --format pdf.") }
  }

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let files = try installation.installation().fontFiles()
      let fonts = FontLibrary.load(shipped: files.shipped, added: files.added)
      let outcome = try typesetRun.run(fonts: fonts, progress: console.progress)
      if let text = outcome.text { console.write(text) }
      console.report(outcome.artefacts)
      return outcome.diagnostics
    }
  }

  private var typesetRun: TypesetRun {
    var run = TypesetRun(page: page)
    run.root = root
    run.data = data
    run.each = each
    run.out = out
    run.combine = combine
    run.format = format
    run.dump = dump
    run.language = language
    run.today = today
    run.workers = workerCount
    run.isStrict = talk.strict
    if let pageSize { run.options.pageSize = pageSize.size }
    if let pageMargin { run.options.pageMargin = Sides(all: pageMargin.length) }
    run.options.missingGlyph = missingGlyph
    run.options.resolution = resolution
    return run
  }
}
