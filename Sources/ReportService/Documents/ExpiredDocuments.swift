import ISUOData
public import Language

/// The documents whose term of keeping is over, of imported books and issued ones together: the list from
/// which a commission selects what is destroyed. Nothing is deleted here.
public struct ExpiredDocuments: Sendable {
  public let database: String
  /// Terms are over as of this day.
  public let day: CalendarDate
  public let language: LanguageTag
  public let user: String

  public init(database: String, day: CalendarDate, language: LanguageTag, user: String) {
    self.database = database
    self.day = day
    self.language = language
    self.user = user
  }

  /// In the order of their series and numbers. A term counts from the first of January after the document's
  /// day.
  public func lines() throws -> DocumentRegister.Lines {
    // Opened so that a file of an earlier version is brought up to date.
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    let context = ReportContext(
      asOf: "9999-12-31", language: language, user: user, today: day.description)
    let result = try ReportConnection(path: database, context: context).query(
      """
      SELECT r.series, r.no, r.date, r.title, s.keep_years AS years,
        (CAST(substr(r.date, 1, 4) AS INTEGER) + s.keep_years) || '-12-31' AS kept_until, r.state,
        r.document_id AS document, r.file_hash AS file
      FROM report_document_register AS r JOIN report_document_series AS s ON s.series = r.series
      WHERE s.keep_years > 0
        AND CAST(substr(r.date, 1, 4) AS INTEGER) + s.keep_years < CAST(substr(:day, 1, 4) AS INTEGER)
      ORDER BY r.series, r.period, r.number, r.suffix
      """, parameters: ["day": .text(day.description)])
    return DocumentRegister.Lines(result)
  }
}
