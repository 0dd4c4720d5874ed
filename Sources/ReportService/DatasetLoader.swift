import Diagnostics
import ISUOData
import Templates

/// Runs the queries of a report's datasets, each once for the whole run.
struct DatasetLoader {
  let report: Catalogue.Report
  let connection: ReportConnection
  let parameters: [String: SQLValue]
  /// The day whose state is printed, ISO 8601.
  let asOf: String

  /// The rows of one dataset.
  struct Table: Sendable {
    let columns: [String]
    let rows: [[Value]]
  }

  /// One table for each dataset, in the order of the declaration; those whose query failed are empty.
  func load() throws -> Diagnosed<[Table]> {
    var bag = DiagnosticBag()
    let tables = report.definition.datasets.map { bag.take(load($0)) }
    return Diagnosed(tables, bag.diagnostics)
  }

  private func load(_ dataset: Dataset) -> Diagnosed<Table> {
    switch dataset.source {
    case .query(let query): return load(query)
    case .values(let name, let isDated, let span):
      let file = DataFile.read(name, isDated: isDated, namedAt: span, of: report)
      let taken = isDated ? file.value.inForce(on: asOf) : file.value
      return Diagnosed(Table(columns: taken.columns, rows: taken.rows), file.diagnostics)
    }
  }

  private func load(_ query: Dataset.Query) -> Diagnosed<Table> {
    let sql: QueryText
    switch QueryText.read(query, of: report) {
    case .success(let text): sql = text
    case .failure(let diagnostic): return Diagnosed(Table(columns: [], rows: []), [diagnostic])
    }
    do {
      let result = try connection.query(sql.text, parameters: parameters)
      let rows = result.rows.map { $0.map(Value.init) }
      return Diagnosed(Table(columns: result.columns, rows: rows))
    } catch {
      return Diagnosed(Table(columns: [], rows: []), [.query(error, at: .span(sql.place(at: error.offset)))])
    }
  }
}

extension DataFile {
  /// The file of data that a dataset names, without rows when it cannot be read.
  static func read(
    _ name: String, isDated: Bool, namedAt span: SourceSpan, of report: Catalogue.Report
  ) -> Diagnosed<DataFile> {
    guard let path = ResourceReader.resolve(name, in: report.id),
      case .found(let bytes) = report.resources.read(path)
    else {
      return Diagnosed(DataFile.empty, [.missingDataFile(name, at: span)])
    }
    return parse(SourceText(name: path, utf8: bytes), isDated: isDated)
  }
}

/// The SQL of a dataset and where it stands.
struct QueryText: Sendable {
  let text: String
  /// The SQL itself: the stretch of report.yaml, or the whole file.
  let span: SourceSpan

  /// The query of a dataset, read from its file where it has one.
  static func read(_ query: Dataset.Query, of report: Catalogue.Report) -> Result<QueryText, Diagnostic> {
    switch query {
    case .inline(let span):
      let text = String(decoding: span.source.utf8[span.start..<span.end], as: UTF8.self)
      return .success(QueryText(text: text, span: span))
    case .file(let name, let span):
      guard let path = ResourceReader.resolve(name, in: report.id),
        case .found(let bytes) = report.resources.read(path)
      else {
        return .failure(.missingQueryFile(name, at: span))
      }
      let source = SourceText(name: path, utf8: bytes)
      return .success(
        QueryText(text: String(decoding: bytes, as: UTF8.self), span: SourceSpan(source, 0..<bytes.count)))
    }
  }

  /// The place of an offset in the SQL, as wide as the word that begins there.
  func place(at offset: Int?) -> SourceSpan {
    guard let offset, span.start + offset <= span.end else { return span }
    let start = span.start + offset
    let rest = span.source.utf8[start..<span.end]
    let length = rest.prefix { byte in byte >= 0x80 || byte == UInt8(ascii: "_") || isLetterOrDigit(byte) }
      .count
    return SourceSpan(span.source, start..<start + max(1, length))
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}

extension Value {
  /// A value of SQLite as templates see it: null is missing, a real number the decimal fraction
  /// that it prints as.
  init(_ value: SQLValue) {
    self =
      switch value {
      case .null: .missing
      case .integer(let integer): .number(Rational(integer))
      case .real(let real): Rational(decimal: String(real).utf8).map(Value.number) ?? .missing
      case .text(let text): .text(text)
      }
  }
}
