internal import GRDB

extension SchoolDatabase {
  /// All series, in the order of their codes.
  public func documentSeries() throws -> [DocumentSeries] {
    try writer.read { db in
      try DocumentSeriesRecord.order(sql: "code").fetchAll(db).map(DocumentSeries.init)
    }
  }

  /// Keeps what a series is, in the place of what was kept of its code.
  public func set(_ series: DocumentSeries, at time: String, by user: String) throws {
    try register("set", "document_series", at: time, by: user) { db in
      let known = try DocumentSeriesRecord.fetchOne(db, key: series.code)
      if let known, known.countsIn != series.countsIn.rawValue, try hasNumbers(series.code, db) {
        throw DocumentError.seriesHasNumbers(series.code)
      }
      var record = DocumentSeriesRecord(series)
      record.importId = known?.importId
      try record.save(db)
      return []
    }
  }

  private func hasNumbers(_ code: String, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT count(*) > 0 FROM document WHERE series = ? AND number IS NOT NULL", arguments: [code]
    ) ?? false
  }

  /// The series for the documents of a kind: the named one, the only one of the kind, or a new one with the
  /// usual code where the school has none.
  func series(of kind: SeriesKind, named code: String?, _ db: Database) throws -> DocumentSeries {
    let all = try DocumentSeriesRecord.order(sql: "code").fetchAll(db).map(DocumentSeries.init)
    if let code {
      guard let named = all.first(where: { $0.code == code }), named.kind == kind else {
        throw DocumentError.unknownSeries(code)
      }
      return named
    }
    let found = all.filter { $0.kind == kind }
    if found.count > 1 { throw DocumentError.severalSeries(kind, codes: found.map(\.code)) }
    if let only = found.first { return only }
    let usual = kind.usual
    if all.contains(where: { $0.code == usual.code }) { throw DocumentError.noSeries(kind) }
    var record = DocumentSeriesRecord(usual)
    try record.insert(db)
    return usual
  }
}

extension DocumentSeries {
  init(_ record: DocumentSeriesRecord) {
    self.init(
      code: record.code, kind: record.kind, countsIn: Year(rawValue: record.countsIn) ?? .calendar,
      mark: record.mark, suffixRule: SuffixRule(rawValue: record.suffixRule) ?? .none,
      keepYears: record.keepYears)
  }
}

extension DocumentSeriesRecord {
  fileprivate init(_ series: DocumentSeries) {
    self.init(
      code: series.code, kind: series.kind, countsIn: series.countsIn.rawValue, mark: series.mark,
      suffixRule: series.suffixRule.rawValue, keepYears: series.keepYears)
  }
}
