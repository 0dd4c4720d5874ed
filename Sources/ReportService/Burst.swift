import Diagnostics
import DocumentExport
import Drawing
import Language
import ReportEngine
import Synchronization
import Templates
import TextShaping

/// Makes the documents of one template: from names to files. `render` and `typeset` both end here.
struct Burst: Sendable {
  let template: Template
  let environment: EvaluationEnvironment
  let fonts: FontLibrary
  let resources: ResourceReader
  let options: EngineOptions
  let limits: RunLimits
  let form: DocumentForm
  /// The day that PDFs bear as their date of creation; nil for none.
  let creationDay: String?
  /// What the documents are made from, one for each.
  let records: PendingRecords
  /// The data that go into the PDF of each document, by its index; none where they are not asked for.
  var attachments: @Sendable (Int) -> [PDFAttachment] = { _ in [] }
  let progress: ProgressSink

  /// A file for each record, made by as many workers as the machine has cores.
  func writeSeparately(to paths: [String], staging: StagedFiles, workers: Int) throws -> RunOutcome {
    let done = Mutex(0)
    let results = try shareOut(records.count, among: workers, state: { BurstWorker(self) }) { worker, index in
      let result = try worker.write(index, to: paths[index], staging: staging)
      // Told under the lock: otherwise a faster worker may tell of a later document first.
      done.withLock { done in
        done += 1
        progress(Progress(stage: .documents, done: done, total: records.count))
      }
      return result
    }
    return outcome(results)
  }

  /// One file of all records, called `names` in it where it has places for names; page counters start anew
  /// with each.
  func writeCombined(to path: String, names: [String], staging: StagedFiles) throws -> RunOutcome {
    var worker = BurstWorker(self)
    let result =
      form == .pdf
      ? try worker.writeCombined(to: path, staging: staging)
      : try worker.exportCombined(to: path, names: names, staging: staging)
    return outcome([result])
  }

  /// The bytes of the one document as a PDF; nil when the diagnostics hold an error.
  func makeOne() throws -> Diagnosed<(bytes: [UInt8], pages: Int)?> {
    var worker = BurstWorker(self)
    let made = try worker.makePDF(0)
    return Diagnosed(made.value, Engine.checkPDFs() + made.diagnostics)
  }

  private func outcome(_ results: [DocumentResult]) -> RunOutcome {
    var outcome = RunOutcome()
    var bag = DiagnosticBag()
    if form == .pdf { bag.add(contentsOf: Engine.checkPDFs()) }
    for result in results {
      bag.add(contentsOf: result.diagnostics)
      outcome.artefacts += result.artefacts
    }
    outcome.diagnostics = bag.diagnostics
    return outcome
  }
}

/// The names of a burst's documents, each given away once: when its document is made nobody holds the
/// data any more, and a book's pages come to lie where its rows lay.
final class PendingRecords: Sendable {
  let count: Int
  private let records: Mutex<[Names?]>

  init(_ records: [Names]) {
    count = records.count
    self.records = Mutex(records)
  }

  /// The names of a document, which are not asked for again.
  func take(_ index: Int) -> Names {
    guard let names = records.withLock({ $0[index].take() }) else {
      preconditionFailure("the names of a document are asked for once")
    }
    return names
  }
}

/// What became of one record.
private struct DocumentResult: Sendable {
  var artefacts: [RunOutcome.Artefact] = []
  var diagnostics: [Diagnostic] = []
}

/// What one worker owns: nothing of it is shared, so nothing is locked.
private struct BurstWorker {
  private let burst: Burst
  private var evaluator: Evaluator
  private let engine: Engine

  init(_ burst: Burst) {
    self.burst = burst
    evaluator = Evaluator(
      template: burst.template, environment: burst.environment, limits: burst.limits.template)
    var options = burst.options
    // Only a PDF bears the structure of its text.
    if burst.form != .pdf { options.pdfProfile = .plain }
    options.limits = burst.limits.layout
    engine = Engine(fonts: burst.fonts, resources: burst.resources, options: options)
  }

  mutating func makePDF(_ index: Int) throws -> Diagnosed<(bytes: [UInt8], pages: Int)?> {
    var bag = DiagnosticBag()
    let document = bag.take(evaluator.evaluate(burst.records.take(index)))
    if bag.hasErrors { return Diagnosed(nil, bag.diagnostics) }
    let metadata = metadata(document)
    let pages = bag.take(engine.typeset(consume document))
    if bag.hasErrors { return Diagnosed(nil, bag.diagnostics) }
    let count = pages.count
    return Diagnosed((try pdf(of: consume pages, metadata, index), count), bag.diagnostics)
  }

  private func pdf(
    of pages: consuming [DisplayList], _ metadata: PDFMetadata, _ index: Int
  ) throws -> [UInt8] {
    var rest = [consume pages]
    return try engine.writePDF(
      metadata: metadata, attachments: burst.attachments(index)
    ) { rest.popLast() }
  }

  mutating func write(_ index: Int, to path: String, staging: StagedFiles) throws -> DocumentResult {
    var bag = DiagnosticBag()
    let document = bag.take(evaluator.evaluate(burst.records.take(index)))
    if bag.hasErrors { return DocumentResult(diagnostics: bag.diagnostics) }
    switch burst.form {
    case .pdf, .png, .svg:
      let metadata = metadata(document)
      // From here on nobody holds the document: the pages of a book come to lie where it lay.
      let pages = bag.take(engine.typeset(consume document))
      if bag.hasErrors { return DocumentResult(diagnostics: bag.diagnostics) }
      let artefacts = try write(consume pages, metadata, index, to: path, staging)
      return DocumentResult(artefacts: artefacts, diagnostics: bag.diagnostics)
    case .html, .xlsx, .csv:
      var export = DocumentCollection(form: burst.form, language: burst.environment.language)
      bag.add(contentsOf: try export.add(document, called: nil, by: engine, burst.resources))
      let bytes = bag.take(try export.bytes())
      if bag.hasErrors { return DocumentResult(diagnostics: bag.diagnostics) }
      try staging.add(bytes, at: path)
      return DocumentResult(
        artefacts: [RunOutcome.Artefact(path: path, pages: nil)], diagnostics: bag.diagnostics)
    }
  }

  private func write(
    _ pages: consuming [DisplayList], _ metadata: PDFMetadata, _ index: Int, to path: String,
    _ staging: StagedFiles
  ) throws -> [RunOutcome.Artefact] {
    guard burst.form != .pdf else {
      let count = pages.count
      try staging.add(try pdf(of: pages, metadata, index), at: path)
      return [RunOutcome.Artefact(path: path, pages: count)]
    }
    return try pages.enumerated().map { index, page in
      let place = pages.count == 1 ? path : numbered(path, index + 1)
      try staging.add(burst.form == .png ? engine.writePNG(page) : engine.writeSVG(page), at: place)
      return RunOutcome.Artefact(path: place, pages: 1)
    }
  }

  /// One file without pages of all records.
  mutating func exportCombined(
    to path: String, names: [String], staging: StagedFiles
  ) throws -> DocumentResult {
    var bag = DiagnosticBag()
    var export = DocumentCollection(form: burst.form, language: burst.environment.language)
    for index in 0..<burst.records.count {
      let document = bag.take(evaluator.evaluate(burst.records.take(index)))
      if !bag.hasErrors {
        let name = names.indices.contains(index) ? names[index] : nil
        bag.add(contentsOf: try export.add(document, called: name, by: engine, burst.resources))
      }
      burst.progress(Progress(stage: .documents, done: index + 1, total: burst.records.count))
    }
    if bag.hasErrors { return DocumentResult(diagnostics: bag.diagnostics) }
    let bytes = bag.take(try export.bytes())
    if bag.hasErrors { return DocumentResult(diagnostics: bag.diagnostics) }
    try staging.add(bytes, at: path)
    return DocumentResult(
      artefacts: [RunOutcome.Artefact(path: path, pages: nil)], diagnostics: bag.diagnostics)
  }

  mutating func writeCombined(to path: String, staging: StagedFiles) throws -> DocumentResult {
    var bag = DiagnosticBag()
    var pageCount = 0
    let records = burst.records
    if records.count == 0 { return DocumentResult() }
    let firstDocument = bag.take(evaluator.evaluate(records.take(0)))
    var index = 0
    let attachments = (0..<records.count).flatMap(burst.attachments)
    let bytes = try engine.writePDF(metadata: metadata(firstDocument), attachments: attachments) {
      // After an error the rest is still evaluated and set, so that the user reads all mistakes at once.
      guard index < records.count else { return nil }
      let document = index == 0 ? firstDocument : bag.take(evaluator.evaluate(records.take(index)))
      var pages = bag.take(engine.typeset(document))
      if !pageCount.isMultiple(of: 2) { pages = (pages.first?.blankBefore ?? []) + pages }
      index += 1
      pageCount += pages.count
      burst.progress(Progress(stage: .documents, done: index, total: records.count))
      return bag.hasErrors ? [] : pages
    }
    if bag.hasErrors { return DocumentResult(diagnostics: bag.diagnostics) }
    try staging.add(bytes, at: path)
    return DocumentResult(
      artefacts: [RunOutcome.Artefact(path: path, pages: pageCount)], diagnostics: bag.diagnostics)
  }

  private func metadata(_ document: Document) -> PDFMetadata {
    PDFMetadata(
      title: document.name, language: document.language ?? burst.environment.language.rawValue,
      creationDay: burst.creationDay)
  }

  /// `page.png` as the file of a page: `page-3.png`.
  private func numbered(_ path: String, _ page: Int) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "\(path)-\(page)" }
    let suffix = name[dot...]
    return "\(path.dropLast(suffix.count))-\(page)\(suffix)"
  }
}
