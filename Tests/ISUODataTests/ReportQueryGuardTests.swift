import Diagnostics
import GRDB
import Language
import Testing

@testable import ISUOData

/// What a template's SQL may do, and how it is told what it may not.
@Suite struct ReportQueryGuardTests {
  private let folder: TemporaryFolder
  private let connection: ReportConnection

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path("school.sqlite")
    let database = try SchoolDatabase.create(path: path)
    try database.writer.write { db in
      let year = try TestRows.year(db)
      let schoolClass = try TestRows.schoolClass(db, year, grade: 5, letter: "А")
      try TestRows.enrol(db, TestRows.pupil(db, surname: "Асанова", fileNo: "А-1"), in: schoolClass)
    }
    connection = try ReportConnection(
      path: path, context: ReportContext(asOf: "2025-10-01", language: .ky))
  }

  /// What the author of the SQL reads.
  private func complaint(
    about sql: String, parameters: [String: SQLValue] = [:], limits: QueryLimits = QueryLimits()
  ) -> String? {
    do {
      _ = try connection.query(sql, parameters: parameters, limits: limits)
      return nil
    } catch {
      let source = SourceText(name: "marks.sql", text: sql)
      return Diagnostic.query(
        error, at: error.offset.map { .span(SourceSpan(source, $0..<$0 + 1)) }
      ).printed
    }
  }

  @Test func `a misspelt column is named with its place and the right name`() {
    #expect(
      complaint(about: "SELECT labl FROM report_class") == """
        error[DAT-0002]: no view of this query has a column 'labl'
         --> marks.sql:1:8
        1 | SELECT labl FROM report_class
          |        ^
        help: did you mean 'label'?
        """)
  }

  @Test func `a misspelt view is named with its place and the right name`() {
    #expect(
      complaint(about: "SELECT *\nFROM report_clas") == """
        error[DAT-0003]: there is no reporting view 'report_clas'
         --> marks.sql:2:6
        2 | FROM report_clas
          |      ^
        help: did you mean 'report_class'?
        """)
  }

  @Test func `broken SQL is shown where it breaks`() {
    #expect(
      complaint(about: "SELECT label FORM report_class") == """
        error[DAT-0001]: this is not SQL: near "report_class": syntax error
         --> marks.sql:1:19
        1 | SELECT label FORM report_class
          |                   ^
        help: look at the word before the place
        """)
  }

  @Test func `a parameter without a value is named`() {
    #expect(
      complaint(about: "SELECT label FROM report_class WHERE class_id = :clas") == """
        error[DAT-0008]: the query uses ':clas', which is no parameter of the report
         --> marks.sql:1:49
        1 | SELECT label FROM report_class WHERE class_id = :clas
          |                                                 ^
        help: declare 'clas' under 'parameters' in report.yaml, or correct the name
        """)
  }

  @Test(arguments: [
    ("SELECT 1, 2 AS two, 3 AS two", "DAT-0009"),
    ("SELECT ? ", "DAT-0007"),
    ("SELECT ?1", "DAT-0007"),
    ("SELECT 1; SELECT 2", "DAT-0006"),
    ("SELECT 1; nonsense", "DAT-0006"),
    ("SELECT 1;; SELECT 2", "DAT-0006"),
    ("", "DAT-0001"),
    ("-- nothing", "DAT-0001"),
    ("SELECT uper('a')", "DAT-0004"),
    ("SELECT date('now')", "DAT-0005"),
    ("SELECT random()", "DAT-0005"),
    ("SELECT load_extension('x')", "DAT-0005"),
    ("SELECT name_in_lists('a', 'b', 'c', 'solid')", "DAT-0005"),
    ("EXPLAIN SELECT 1", "DAT-0005"),
    ("EXPLAIN QUERY PLAN SELECT 1", "DAT-0005"),
    ("INSERT INTO report_class VALUES (1)", "DAT-0005"),
    ("DELETE FROM person", "DAT-0003"),
    ("UPDATE person SET pin = NULL", "DAT-0003"),
    ("CREATE TABLE x (y)", "DAT-0005"),
    ("CREATE TEMP TABLE x (y)", "DAT-0005"),
    ("DROP VIEW report_class", "DAT-0005"),
    ("PRAGMA query_only = 0", "DAT-0005"),
    ("PRAGMA writable_schema = 1", "DAT-0005"),
    ("SELECT * FROM pragma_database_list", "DAT-0005"),
    ("ATTACH ':memory:' AS other", "DAT-0005"),
    ("VACUUM INTO '/tmp/copy.sqlite'", "DAT-0005"),
    ("BEGIN", "DAT-0005"),
    ("COMMIT", "DAT-0005"),
    ("SAVEPOINT a", "DAT-0005"),
    ("REINDEX", "DAT-0005"),
    ("ANALYZE", "DAT-0005"),
    ("SELECT * FROM sqlite_master", "DAT-0005"),
    ("SELECT * FROM sqlite_temp_master", "DAT-0005"),
    ("SELECT * FROM temp.sqlite_schema", "DAT-0005"),
    ("SELECT count(*) FROM sqlite_master", "DAT-0005"),
    ("SELECT * FROM person", "DAT-0003"),
    ("SELECT * FROM main.person", "DAT-0003"),
    ("SELECT count(*) FROM person", "DAT-0003"),
    ("SELECT * FROM context", "DAT-0003"),
    ("SELECT * FROM period_member", "DAT-0003"),
    ("SELECT (SELECT max(pin) FROM person)", "DAT-0003"),
    ("WITH report_class AS (SELECT * FROM person) SELECT * FROM report_class", "DAT-0003"),
    (
      "WITH report_class(a) AS MATERIALIZED (SELECT pin FROM person) SELECT a FROM report_class",
      "DAT-0003"
    ),
    ("SELECT a.pin FROM (SELECT * FROM person) AS a", "DAT-0003"),
    ("SELECT * FROM json_each('[1]')", "DAT-0005"),
    ("SELECT count(*) FROM json_each('[1]')", "DAT-0005"),
    ("SELECT count(*) FROM pragma_database_list", "DAT-0005"),
    ("SELECT count(*) FROM dbstat", "DAT-0005"),
  ])
  func `everything but reading the views is refused`(sql: String, code: String) {
    #expect(
      complaint(about: sql)?.hasPrefix("error[\(code)]") == true,
      "\(complaint(about: sql) ?? "accepted")")
  }

  @Test(arguments: [
    "SELECT 1",
    "SELECT label FROM report_class;",
    "SELECT label FROM report_class; -- the end",
    "SELECT label FROM report_class;;  ;",
    "SELECT label FROM temp.report_class",
    "WITH five AS (SELECT * FROM report_class WHERE grade = 5) SELECT label FROM five",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n",
    "SELECT count(*) FROM report_period_pupil WHERE name LIKE 'Асан%'",
    "SELECT letter FROM report_class ORDER BY letter COLLATE ru",
    "SELECT p.name, c.label FROM report_pupil AS p JOIN report_class AS c USING (class_id)",
    "VALUES (1), (2)",
  ])
  func `reading the views is understood`(sql: String) {
    #expect(complaint(about: sql) == nil)
  }

  @Test func `a query without an end is stopped`() {
    let sql =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    #expect(
      complaint(about: sql, limits: QueryLimits(seconds: 0.05)) == """
        error[DAT-0010]: the query did not end within 0.05 seconds
        help: is a join without its condition, or a recursion without an end?
        """)
    // The connection still works.
    #expect(complaint(about: "SELECT label FROM report_class") == nil)
  }

  @Test func `a result without measure is refused`() {
    let sql =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 101) SELECT i FROM n"
    #expect(complaint(about: sql, limits: QueryLimits(rows: 101)) == nil)
    #expect(
      complaint(about: sql, limits: QueryLimits(rows: 100))?.hasPrefix(
        "error[DAT-0010]: the query gives more than 100 rows") == true)
    #expect(
      complaint(about: "SELECT printf('%2000000s', 'x')", limits: QueryLimits(bytes: 1 << 20))?
        .hasPrefix(
          "error[DAT-0010]: the result of the query is larger than 1 MiB") == true)
  }

  @Test func `what goes wrong while a query runs is said in SQLite's words`() {
    #expect(
      complaint(about: "SELECT sum(i) FROM (SELECT 9223372036854775807 AS i UNION ALL SELECT 1)")?
        .hasPrefix(
          "error[DAT-0010]: the query failed: integer overflow") == true)
  }

  @Test func `no text brings the reader down`() {
    var random = RepeatableNumbers(state: 42)
    let words = Array(
      "WITH RECURSIVE report_class AS ( SELECT , * FROM ) ' \" [ ; -- /* :a ? x'0' 1e9 JOIN person \0".utf8)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 1..<60, using: &random)).map { _ in
        words.randomElement(using: &random) ?? 0
      }
      _ = complaint(about: String(decoding: bytes, as: UTF8.self))
    }
    #expect(complaint(about: "SELECT label FROM report_class") == nil)
  }

  @Test func `a query tells its columns and parameters without any records`() throws {
    let shape = try ReportQueryChecker().shape(
      of: """
        SELECT pupil_id, name AS full_name, :title AS title FROM report_period_pupil
        WHERE class_id = :class AND period = :period AND :class > 0
        """)
    #expect(shape.columns == ["pupil_id", "full_name", "title"])
    #expect(shape.parameters == ["title", "class", "period"])
  }

  @Test func `parameters are values, not text`() throws {
    let rows = try connection.query(
      "SELECT :a AS a, :b AS b, :c AS c, :d AS d",
      parameters: [
        "a": .text("'; DROP"), "b": .integer(7), "c": .real(0.5), "d": .null, "unused": .integer(1),
      ])
    #expect(rows.rows == [[.text("'; DROP"), .integer(7), .real(0.5), .null]])
  }
}

/// The same numbers in every run (the multiplier of Knuth's MMIX).
private struct RepeatableNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 32
  }
}
