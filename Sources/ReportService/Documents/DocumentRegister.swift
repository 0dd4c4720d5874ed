import ISUOData
public import Language
import Spreadsheet

/// The register of a series in one year: documents of imported books and issued ones together.
public struct DocumentRegister: Sendable {
  public let database: String
  /// A code of a series, or a kind of series.
  public let series: String
  /// `2026` or `2025-2026`.
  public let period: String
  public let language: LanguageTag
  public let today: CalendarDate
  public let user: String

  public init(
    database: String, series: String, period: String, language: LanguageTag, today: CalendarDate, user: String
  ) {
    self.database = database
    self.series = series
    self.period = period
    self.language = language
    self.today = today
    self.user = user
  }

  /// Its lines, in the order of their numbers.
  public struct Lines: Sendable {
    public let heads: [String]
    public let rows: [[String]]

    /// As separated values.
    public var csv: String {
      let rows = ([heads] + self.rows).enumerated().map { index, cells in
        Sheet.Row(number: index + 1, cells: cells.map { .text($0) })
      }
      return String(decoding: writeCSV(Sheet(name: "", rows: rows)), as: UTF8.self)
    }
  }

  public func lines() throws -> Lines {
    // Opened so that a file of an earlier version is brought up to date.
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    // As it stands now, also of documents that bear a later day.
    let context = ReportContext(
      asOf: "9999-12-31", language: language, user: user, today: today.description)
    let result = try ReportConnection(path: database, context: context).query(
      """
      SELECT no, date, state, title, addressee, reason, supersedes, superseded_by, document_id AS document
      FROM report_document_register
      WHERE :series IN (series, series_kind) AND period = :period ORDER BY series, number, suffix
      """, parameters: ["series": .text(series), "period": .text(period)])
    return Lines(result)
  }
}

extension DocumentRegister.Lines {
  init(_ result: QueryResult) {
    self.init(heads: result.columns, rows: result.rows.map { $0.map(\.printed) })
  }
}

extension SQLValue {
  fileprivate var printed: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): number.description
    case .text(let text): text
    }
  }
}
