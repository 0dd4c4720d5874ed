public import Diagnostics
import Language

/// The rows of a dataset that stand in a file of the report's folder: what a school decides and its records
/// do not hold, such as the coefficients of a tariff list (DOMAIN 4.11).
public struct DataFile: Sendable {
  /// In the order in which the rows name them first.
  public let columns: [String]
  /// Each with a value for each column, missing where the row does not name it.
  public let rows: [[Value]]

  /// A file without rows.
  public static let empty = DataFile([])

  /// Reads a YAML list of mappings; without rows when it is something else.
  ///
  /// - Parameter isDated: whether each row must name the day from which it holds, `from`, and may name the
  ///   first day on which it no longer does, `to`.
  public static func parse(_ source: SourceText, isDated: Bool = false) -> Diagnosed<DataFile> {
    let yaml = readYAML(source)
    var bag = DiagnosticBag()
    bag.add(contentsOf: yaml.diagnostics)
    guard let value = yaml.value else { return Diagnosed(empty, bag.diagnostics) }
    guard case .list(let items) = value.content else {
      bag.add(.wrongYAMLKind("a file of data", expected: "a list", found: value.kind, value.span))
      return Diagnosed(empty, bag.diagnostics)
    }
    let rows = items.compactMap { item -> [YAMLValue.Field]? in
      if case .mapping(let fields) = item.content { return fields }
      bag.add(.wrongYAMLKind("a row of data", expected: "a mapping", found: item.kind, item.span))
      return nil
    }
    if isDated {
      for (fields, item) in zip(rows, items) { bag.add(contentsOf: mistakes(inDaysOf: fields, item)) }
    }
    return Diagnosed(bag.hasErrors ? empty : DataFile(rows), bag.diagnostics)
  }

  private static func mistakes(inDaysOf fields: [YAMLValue.Field], _ item: YAMLValue) -> [Diagnostic] {
    var mistakes: [Diagnostic] = []
    if !fields.contains(where: { $0.key == "from" }) {
      mistakes.append(.missingKey("from", of: "a dated row", item.span))
    }
    for field in fields where ["from", "to"].contains(field.key) {
      if case .scalar(let day) = field.value.content, CalendarDate(iso: day) != nil { continue }
      if field.key == "to", field.value.isNothing { continue }
      mistakes.append(
        .wrongYAMLKind(
          "'\(field.key)'", expected: "a day such as 2025-09-01", found: field.value.kind, field.value.span))
    }
    return mistakes
  }

  /// What holds on a day (ISO 8601): of the rows that have begun the one that began last, unless it has
  /// ended.
  public func inForce(on day: String) -> DataFile {
    let (from, to) = (columns.firstIndex(of: "from"), columns.firstIndex(of: "to"))
    func text(_ row: [Value], _ index: Int?) -> String? {
      if let index, case .text(let day) = row[index] { day } else { nil }
    }
    let begun = rows.filter { row in text(row, from).map { $0 <= day } ?? false }
    let latest = begun.max { (text($0, from) ?? "") < (text($1, from) ?? "") }
    let taken = latest.map { row in text(row, to).map { day < $0 } ?? true ? [row] : [] } ?? []
    return DataFile(columns: columns, rows: taken)
  }

  private init(columns: [String], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
  }

  private init(_ items: [[YAMLValue.Field]]) {
    var columns: [String] = []
    for field in items.joined() where !columns.contains(field.key) { columns.append(field.key) }
    self.columns = columns
    rows = items.map { fields in
      columns.map { column in fields.first { $0.key == column }.map { Value($0.value) } ?? .missing }
    }
  }
}

extension Value {
  /// A value of YAML as templates see it: plain digits are a number, `true` and `false` what they say, an
  /// absent value is missing; all else is text, and so is everything in quotes.
  fileprivate init(_ yaml: YAMLValue) {
    switch yaml.content {
    case .scalar(let text) where yaml.isQuoted: self = .text(text)
    case .scalar(""): self = .missing
    case .scalar("true"): self = .boolean(true)
    case .scalar("false"): self = .boolean(false)
    case .scalar(let text): self = Rational(decimal: text.utf8).map(Value.number) ?? .text(text)
    case .list(let values): self = .list(values.map(Value.init))
    case .mapping(let fields):
      self = .record(Record(RecordShape(keys: fields.map(\.key)), fields.map { Value($0.value) }))
    }
  }
}
