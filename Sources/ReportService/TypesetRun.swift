public import Diagnostics
import Foundation
public import Language
public import ReportEngine
import Templates
public import TextShaping

/// `typeset`: any template with any JSON, without a database (DESIGN 10).
public struct TypesetRun: Sendable {
  /// The page, as a path of the file system.
  public var page: String
  /// The folder that may be read; the page's own when nil.
  public var root: String?
  public var data: String?
  /// The key of the array that gives one document for each element.
  public var each: String?
  /// Where to write; may hold expressions. nil writes nothing: for dumps.
  public var out: String?
  public var combine = false
  /// Print a stage of the first document instead of making any.
  public var dump: Stage?
  public var form = DocumentForm.pdf
  public var language = LanguageTag.ky
  public var today: CalendarDate?
  public var options = EngineOptions()
  public var limits = RunLimits()
  /// Whether a warning keeps everything from being written.
  public var isStrict = false
  public var workers = 1

  /// What the pipeline can print as text.
  public enum Stage: String, CaseIterable, Sendable {
    case syntax, document, boxes, fragments
    case displayList = "display-list"
  }

  public init(page: String) { self.page = page }

  /// Makes the documents. Diagnostics with errors mean that nothing was written.
  public func run(fonts: Diagnosed<FontLibrary>, progress: @escaping ProgressSink) throws -> RunOutcome {
    var bag = DiagnosticBag()
    bag.add(contentsOf: fonts.diagnostics)
    let resources = resourceReader(root: rootFolder)
    let template = bag.take(
      Template.compile(page: try pagePath(), resources: resources, limits: limits.template))
    var names = bag.take(try readNames())
    var records = names.map { bag.take(splitRecords($0)) } ?? []
    if let dump {
      let engine = Engine(fonts: fonts.value, resources: resources, options: options)
      var outcome = RunOutcome()
      outcome.text = bag.take(dumped(dump, template, records.first ?? Names([:]), engine))
      outcome.diagnostics = bag.diagnostics
      return outcome
    }
    let paths = bag.take(outputPaths(for: records))
    guard !bag.hasErrors, !records.isEmpty else { return RunOutcome(diagnostics: bag.diagnostics) }
    let burst = Burst(
      template: template, environment: environment, fonts: fonts.value, resources: resources,
      options: options, limits: limits, form: form, creationDay: today?.description,
      records: PendingRecords(records), progress: progress)
    // From here on the burst alone holds the data, and lets it go document by document.
    (names, records) = (nil, [])
    return try RunOutcome.delivered(isStrict: isStrict) { staging in
      var outcome =
        combine
        ? try burst.writeCombined(to: paths[0], names: [], staging: staging)
        : try burst.writeSeparately(to: paths, staging: staging, workers: workers)
      bag.add(contentsOf: outcome.diagnostics)
      outcome.diagnostics = bag.diagnostics
      return outcome
    }
  }

  /// A stage's output as text. It is printed even when something is wrong: that is when one looks at it.
  private func dumped(_ stage: Stage, _ template: Template, _ names: Names, _ engine: Engine) -> Diagnosed<
    String
  > {
    if stage == .syntax { return Diagnosed(template.dump()) }
    var evaluator = Evaluator(template: template, environment: environment, limits: limits.template)
    let document = evaluator.evaluate(names)
    guard let stage = DumpStage(rawValue: stage.rawValue) else {
      return Diagnosed(document.value.dump(), document.diagnostics)
    }
    let text = engine.dump(document.value, stage)
    return Diagnosed(text.value, document.diagnostics + text.diagnostics)
  }

  private var environment: EvaluationEnvironment { EvaluationEnvironment(language: language, today: today) }

  private var rootFolder: String { root ?? URL(filePath: page).deletingLastPathComponent().path }

  /// The page's path below the root.
  private func pagePath() throws -> String {
    guard FileManager.default.isReadableFile(atPath: page) else {
      throw EnvironmentFailure(what: "cannot read '\(page)'", help: "check the path and its permissions")
    }
    let root = URL(filePath: rootFolder).standardizedFileURL.path + "/"
    let path = URL(filePath: page).standardizedFileURL.path
    guard path.hasPrefix(root) else {
      throw EnvironmentFailure(
        what: "'\(page)' does not lie below the root '\(rootFolder)'",
        help: "give --root a folder above the page")
    }
    return String(path.dropFirst(root.count))
  }

  /// The top-level keys of the JSON; nil when it cannot be used.
  private func readNames() throws -> Diagnosed<Names?> {
    guard let data else { return Diagnosed(Names([:])) }
    let name = URL(filePath: data).lastPathComponent
    let bytes: [UInt8]
    do {
      let mapped = try Data(contentsOf: URL(filePath: data), options: .mappedIfSafe)
      if let refusal = JSONLimits().refusal(ofSize: mapped.count, name: name) {
        return Diagnosed(nil, [refusal])
      }
      bytes = [UInt8](mapped)
    } catch {
      throw EnvironmentFailure(what: "cannot read '\(data)'", help: "check the path and its permissions")
    }
    let source = SourceText(name: name, utf8: bytes)
    let read = readJSON(source)
    switch read.value {
    case .record(let record):
      let fields = Dictionary(uniqueKeysWithValues: zip(record.shape.keys, record.values))
      return Diagnosed(Names(fields), read.diagnostics)
    case nil: return Diagnosed(nil, read.diagnostics)
    case .missing, .boolean, .number, .decimal, .text, .date, .list:
      return Diagnosed(nil, read.diagnostics + [.dataIsNoObject(name)])
    }
  }

  /// One set of names for each document.
  private func splitRecords(_ names: Names) -> Diagnosed<[Names]> {
    guard let each else { return Diagnosed([names]) }
    guard case .list(let elements)? = names[each] else {
      return Diagnosed([], [.eachIsNoList(each, names: names.all)])
    }
    var records: [Names] = []
    for (index, element) in elements.enumerated() {
      guard case .record(let record) = element else {
        return Diagnosed([], [.elementIsNoObject(each, index)])
      }
      records.append(names.under(record).adding("record", element))
    }
    return Diagnosed(records, records.isEmpty ? [.eachIsEmpty(each)] : [])
  }

  /// The path of each document; two equal ones are an error before anything is written.
  private func outputPaths(for records: [Names]) -> Diagnosed<[String]> {
    guard let out, !records.isEmpty else { return Diagnosed([]) }
    let pattern = TextPattern.parse(out, name: "--out")
    if pattern.diagnostics.hasErrors { return Diagnosed([], pattern.diagnostics) }
    var bag = DiagnosticBag()
    if combine { return Diagnosed([bag.take(expand(pattern.value, records[0]))], bag.diagnostics) }
    let paths = records.map { bag.take(expand(pattern.value, $0)) }
    if !bag.hasErrors { bag.add(contentsOf: duplicates(in: paths)) }
    return Diagnosed(paths, bag.diagnostics)
  }

  private func expand(_ pattern: TextPattern, _ names: Names) -> Diagnosed<String> {
    pattern.evaluate(names, environment, transformingValues: safeFileName)
  }
}

/// One finding for the first path that two documents share.
func duplicates(in paths: [String]) -> [Diagnostic] {
  var first: [String: Int] = [:]
  for (index, path) in paths.enumerated() {
    if let other = first[path] { return [.sameOutput(path, records: (other + 1, index + 1))] }
    first[path] = index
  }
  return []
}
