import GRDB
import Testing

@testable import ISUOData

/// A school's documents, for tests: `SmallSchool` with an order 14-О of 1 June 2026 in its book.
struct DocumentLedger {
  let folder: TemporaryFolder
  let database: SchoolDatabase
  static let now = "2026-06-02T10:00:00Z"
  static let day = "2026-06-02"

  init() throws {
    folder = try TemporaryFolder()
    database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    try SmallSchool.fill(database)
    try database.writer.write { db in try db.execute(sql: "UPDATE document_series SET kind = 'pupils'") }
  }

  func draft(
    _ kind: SeriesKind = .pupils, superseding old: Int64? = nil, by user: String = "owner"
  ) throws -> Int64 {
    var draft = DocumentDraft(kind: "order", seriesKind: kind, language: "ky", content: #"{"a": 1}"#)
    draft.supersedes = old
    draft.entry.titleKy = "Долбоор"
    draft.entry.persons = [1]
    return try database.draft(draft, on: Self.day, at: Self.now, by: user)
  }

  @discardableResult
  func issue(_ id: Int64, on date: String = day, by user: String = "owner") throws -> StoredDocument {
    let issued = try database.issue(id, date: date, on: Self.day, at: Self.now, by: user) { number in
      Self.paper("%PDF \(number.no) of \(number.date)")
    }
    return try #require(issued)
  }

  static func paper(_ text: String) -> IssuedPaper {
    var entry = RegisterEntry()
    entry.titleKy = "Которуу жөнүндө"
    entry.persons = [1]
    return IssuedPaper(bytes: Array(text.utf8), templateVersion: "0123456789abcdef", data: "{}", entry: entry)
  }

  func document(_ id: Int64) throws -> StoredDocument {
    try database.document(id, for: "owner", on: Self.day)
  }

  func texts(_ sql: String) throws -> [String] {
    try database.writer.read { db in try String.fetchAll(db, sql: sql) }
  }
}
