import Foundation
import GRDB
import Language
import Testing

@testable import ISUOData

/// A file of every earlier version, kept as the SQL that made it, becomes one of this version and
/// keeps its rows.
///
/// `Fixtures/schema-N.sql` is `sqlite3 school.sqlite .dump` of a small school written by version N,
/// with its pragmas. A new version adds the file of the version before it.
@Suite struct MigrationTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures")

  @Test(arguments: 1...Schema.version)
  func `a file of an earlier version keeps its records`(version: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("school.sqlite")
    let dump = try String(
      contentsOf: MigrationTests.fixtures.appending(path: "schema-\(version).sql"), encoding: .utf8)
    let old = try DatabaseQueue(path: path)
    try old.inDatabase { db in try db.execute(sql: dump) }
    try old.close()

    let database = try SchoolDatabase.open(path: path)
    let now = try database.writer.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
    #expect(now == Schema.version)
    let connection = try ReportConnection(
      path: path, context: ReportContext(asOf: "2025-11-04", language: .ky))
    let list = try connection.query(
      "SELECT name, file_no FROM report_period_pupil WHERE class_id = 1 AND period = 1 ORDER BY position")
    #expect(list.rows.first == [.text("Елкина Алёна"), .text("А-5")])
    #expect(list.rows.count == 5)
  }

  @Test func `the newest fixture has the schema that this version makes`() throws {
    let folder = try TemporaryFolder()
    func schema(_ database: some DatabaseReader) throws -> [String] {
      try database.read { db in
        try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql <> '' ORDER BY name")
      }
    }
    let dump = try String(
      contentsOf: MigrationTests.fixtures.appending(path: "schema-\(Schema.version).sql"), encoding: .utf8)
    let kept = try DatabaseQueue(path: folder.path("kept.sqlite"))
    try kept.inDatabase { db in try db.execute(sql: dump) }
    #expect(try schema(kept) == schema(SchoolDatabase.create(path: folder.path("new.sqlite")).writer))
  }
}
