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

  @Test func `version 6 takes over what earlier versions kept in columns`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("school.sqlite")
    let dump = try String(
      contentsOf: MigrationTests.fixtures.appending(path: "schema-5.sql"), encoding: .utf8)
    let old = try DatabaseQueue(path: path)
    try old.inDatabase { db in
      try db.execute(sql: dump)
      try db.execute(
        sql: """
          UPDATE person SET address = 'Ак-Терек', phone = '+996555000001' WHERE id = 1;
          UPDATE staff SET post = 'teacher', subject_text = 'Алгебра', combined = 0, training = '2019, 36',
            awards = 'Мыкты мугалим' WHERE id = 1;
          UPDATE school_name SET department_ky = 'Ысык-Ата РББ' WHERE to_date IS NULL;
          UPDATE class SET class_set = '5-А + 5-Б' WHERE id < 3;
          UPDATE school_order SET heading = 'кийинки класска которуу жөнүндө';
          """)
    }
    try old.close()
    let database = try SchoolDatabase.open(path: path)
    let kept = try database.writer.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT kind || ' ' || value || ' ' || from_date FROM contact WHERE person_id = 1
          UNION ALL SELECT post || ' ' || subject_text || ' ' || combined FROM staff_post
          UNION ALL SELECT entry FROM staff_training UNION ALL SELECT title FROM staff_award
          UNION ALL SELECT name_ky FROM department_name JOIN school USING (department_id)
          UNION ALL SELECT s.label || ' ' || count(*) FROM class_set AS s JOIN class ON class_set_id = s.id
          UNION ALL SELECT heading_ky FROM school_order
          UNION ALL SELECT code || ' ' || kind FROM document_series
          """)
    }
    #expect(
      kept == [
        "address Ак-Терек 0001-01-01", "phone +996555000001 0001-01-01", "teacher Алгебра 0", "2019, 36",
        "Мыкты мугалим", "Ысык-Ата РББ", "5-А + 5-Б 2", "кийинки класска которуу жөнүндө", "О pupils",
      ])
    let broken = try database.writer.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }
    #expect(broken.isEmpty)
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
