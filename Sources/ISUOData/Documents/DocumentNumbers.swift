internal import GRDB

/// The number that a document is given at its issue.
public struct DocumentNumber: Hashable, Sendable {
  public let series: DocumentSeries
  /// `2026` or `2025-2026`.
  public let period: String
  public let number: Int
  public let suffix: String
  public let date: String
  /// The last day of the numbers before it.
  public let dayBefore: String?

  /// «14а-О»
  public var no: String { series.text(of: number, suffix) }
}

extension SchoolDatabase {
  /// The next number of a series, or that of the document to be superseded with a suffix, where its series
  /// has a rule for that. Numbers go on after those of the books that were imported.
  func nextNumber(
    _ series: DocumentSeries, on date: String, superseding old: StoredDocument?, _ db: Database
  ) throws -> DocumentNumber {
    let period = try period(of: date, series.countsIn, db)
    let taken = try takenNumbers(series, period, db)
    let next = (taken.map(\.number).max() ?? 0) + 1
    let dayBefore = taken.map(\.date).max()
    guard let old, let number = old.number, old.period == period, old.series.code == series.code else {
      return DocumentNumber(
        series: series, period: period, number: next, suffix: "", date: date, dayBefore: dayBefore)
    }
    let suffixes = Set(taken.filter { $0.number == number }.map(\.suffix))
    let suffix = series.suffixRule.suffixes.first { !suffixes.contains($0) }
    return DocumentNumber(
      series: series, period: period, number: suffix == nil ? next : number, suffix: suffix ?? "", date: date,
      dayBefore: suffix == nil ? dayBefore : old.date)
  }

  /// The year of numbers in which a day lies.
  private func period(of date: String, _ year: DocumentSeries.Year, _ db: Database) throws -> String {
    guard year == .school else { return String(date.prefix(4)) }
    let label = try String.fetchOne(
      db, sql: "SELECT label FROM academic_year WHERE ? BETWEEN starts AND ends ORDER BY starts LIMIT 1",
      arguments: [date])
    guard let label else { throw DocumentError.noSchoolYear(date) }
    return label
  }

  private struct TakenNumber {
    let number: Int
    let suffix: String
    let date: String
  }

  private func takenNumbers(
    _ series: DocumentSeries, _ period: String, _ db: Database
  ) throws -> [TakenNumber] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT number, suffix, date FROM document WHERE series = :series AND period = :period
        UNION ALL
        SELECT number, suffix, date FROM school_order
        WHERE series = :series AND substr(date, 1, 4) = :period
        UNION ALL
        SELECT m.number, '', m.date FROM council_minutes AS m JOIN academic_year AS y ON y.id = m.year_id
        WHERE :kind = 'minutes' AND y.label = :period
        """, arguments: ["series": series.code, "period": period, "kind": series.kind?.rawValue]
    ).map { TakenNumber(number: $0[0], suffix: $0[1], date: $0[2]) }
  }
}

extension DocumentSeries.SuffixRule {
  /// In their order.
  fileprivate var suffixes: [String] {
    switch self {
    case .none: []
    case .letter: "абвгдежзиклмнопрстуфхцчшэюя".map(String.init)
    case .slash: (1...999).map { "/\($0)" }
    }
  }
}
