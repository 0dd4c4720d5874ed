public import ArgumentParser
public import Drawing
public import ISUOData
public import Language
public import ReportService
import Templates
public import TextShaping

// How the command line writes the types of other rooms.

extension ExpressibleByArgument where Self: CaseIterable & RawRepresentable<String> {
  /// As ArgumentParser gives them, but without a key path and without a mirror: to make these takes longer
  /// than the rest of an option.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  public var defaultValueDescription: String { rawValue }
}

extension InitialsStyle: ExpressibleByArgument {}
extension LanguageTag: ExpressibleByArgument {}
extension Transliteration: ExpressibleByArgument {}
extension DocumentForm: ExpressibleByArgument {}
extension PDFProfile: ExpressibleByArgument {}
extension Recipient: ExpressibleByArgument {}
extension DataCategory: ExpressibleByArgument {}
extension ConsentSubject: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension ReportContext.Knowledge: ExpressibleByArgument {}

/// Words parted by commas: `identity,marks`.
struct WordSet<Word>: ExpressibleByArgument, Sendable
where Word: RawRepresentable<String> & Hashable & Sendable {
  let values: Set<Word>

  init?(argument: String) {
    let words = argument.split(separator: ",").map { Word(rawValue: String($0)) }
    let known = words.compactMap(\.self)
    guard !known.isEmpty, known.count == words.count else { return nil }
    values = Set(known)
  }
}
extension ExportRun.Format: ExpressibleByArgument {}
extension MissingGlyphPolicy: ExpressibleByArgument {}
extension TypesetRun.Stage: ExpressibleByArgument {}

/// `pages=200`, `time=60`: a limit of a run.
struct Limit: ExpressibleByArgument, Sendable {
  static let help: ArgumentHelp =
    "At most this much of pages, nodes, depth, time (seconds) or memory (MB), such as pages=200."

  let name: ReportLimit
  let value: Int

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let name = ReportLimit(rawValue: String(parts[0])), let value = Int(parts[1])
    else { return nil }
    var limits = RunLimits()
    guard limits.set(name, to: value) else { return nil }
    self.name = name
    self.value = value
  }
}

extension [Limit] {
  /// The limits of a run; of two on the same thing the last one holds.
  var runLimits: RunLimits {
    reduce(into: RunLimits()) { limits, limit in _ = limits.set(limit.name, to: limit.value) }
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

extension AuditMark: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension DocumentState: ExpressibleByArgument {}
extension SeriesKind: ExpressibleByArgument {
  /// For the help of options.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
extension DocumentSeries.Year: ExpressibleByArgument {}
extension DocumentSeries.SuffixRule: ExpressibleByArgument {}
