import GRDB
import Language
import Testing

@testable import ISUOData

/// What an import changed goes back as it came: all of it, or nothing.
@Suite struct ImportUndoTests {
  private let temporary: TemporaryFolder
  private let database: SchoolDatabase

  init() throws {
    temporary = try TemporaryFolder()
    database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
  }

  @Test func `whatever an import may write can be taken back`() throws {
    // What is shipped, derived, or written by other commands.
    let others: Set = [
      "meta", "import_batch", "import_run", "soate", "language_exception", "setting", "audit", "account",
      "account_child", "role_grant", "legal_ground", "period_correction", "result_before",
      "attendance_before", "behaviour_before", "council_minutes", "council_attendance", "agenda_item",
      "council_decision", "grdb_migrations", "document", "document_person", "document_version",
      "archived_file", "verification_key",
    ]
    let tables = try database.writer.read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    }
    #expect(Set(tables).subtracting(others) == Set(recordedTables))
  }

  @Test func `the last import goes, the one before it stays, and then that goes too`() throws {
    let empty = try records()
    var school = TinySchool()
    try commit(school)
    let before = try records()
    school["7-А", "H3"] = "+996700000000"
    school["Баалар", "C3"] = "=4"
    try commit(school)
    #expect(try records() != before)
    #expect(try database.undoImport(at: now, by: "owner") == 2)
    #expect(try records() == before)
    #expect(try database.undoImport(at: now, by: "owner") == 1)
    #expect(try records() == empty)
    #expect(throws: ImportError.nothingToUndo) { try database.undoImport(at: now, by: "owner") }
    #expect(try database.importRuns().map(\.undoneAt) == [now, now])
    #expect(try database.verifyAudit() == .whole(entries: 4))
  }

  @Test func `an import that was taken back can come again`() throws {
    let school = TinySchool()
    try commit(school)
    let imported = try records()
    try database.undoImport(at: now, by: "owner")
    try commit(school)
    #expect(try records() == imported)
  }

  @Test func `the demonstration school goes and comes whole`() throws {
    let empty = try records()
    let plan = try planImport(
      files: try importFiles(in: "\(repositoryFolder)/demo"), into: database, language: .ky)
    try database.commit(plan, at: now, by: "owner")
    try database.undoImport(at: now, by: "owner")
    #expect(try records() == empty)
  }

  @Test func `departures and moves are taken back outside in`() throws {
    var school = TinySchool()
    try commit(school)
    let before = try records()
    school.add(
      "Кеткендер",
      [
        ["Күнү", "Окуучунун аты-жөнү", "Класс", "Кайда кетти", "Себебинин коду"],
        ["2025-11-10", "Асанов Бакыт Маратович", "7-А", "Бишкек", "=1"],
      ])
    try commit(school)
    #expect(try records() != before)
    try database.undoImport(at: now, by: "owner")
    #expect(try records() == before)
  }

  @Test(arguments: [
    "UPDATE contact SET value = '+996555000000' WHERE id = 1", "DELETE FROM result",
    "UPDATE period SET closed_at = '2025-11-05', closed_by = 'owner'",
  ])
  func `what was changed since, or closed, keeps an import from going, and nothing changes`(sql: String)
    throws
  {
    try commit(TinySchool())
    try database.writer.write { db in try db.execute(sql: sql) }
    let before = try records()
    #expect(throws: ImportError.changedSince) { try database.undoImport(at: now, by: "owner") }
    #expect(try records() == before)
    #expect(try database.importRuns().map(\.undoneAt) == [nil])
  }

  @Test func `marks of a term that was closed since stay, whichever import brought them`() throws {
    var school = TinySchool()
    try commit(school)
    school["Баалар", "C3"] = "=4"
    try commit(school)
    try database.writer.write { db in
      try db.execute(sql: "UPDATE period SET closed_at = '2025-11-05' WHERE number = 1")
    }
    let before = try records()
    #expect(throws: ImportError.changedSince) { try database.undoImport(at: now, by: "owner") }
    #expect(try records() == before)
  }

  @Test func `the log names the persons whose rows an import changed, and those of taking it back`() throws {
    var school = TinySchool()
    try commit(school)
    let everybody = try database.writer.read { db in
      try Int64.fetchAll(db, sql: "SELECT id FROM person ORDER BY id")
    }
    #expect(try audited() == everybody)
    // A phone of one pupil, and a mark of another.
    school["7-А", "H3"] = "+996700000000"
    school["Баалар", "C4"] = "=3"
    try commit(school)
    let changed = try audited()
    #expect(changed.count == 2)
    try database.undoImport(at: now, by: "owner")
    #expect(try audited() == changed)
    try database.undoImport(at: now, by: "owner")
    #expect(try audited() == everybody)
  }

  // MARK: -

  /// The persons of the last entry of the log.
  private func audited() throws -> [Int64] {
    try database.writer.read { db in
      let text = try String.fetchOne(db, sql: "SELECT persons FROM audit ORDER BY id DESC LIMIT 1")
      return (text ?? "").split(separator: " ").compactMap { Int64($0) }
    }
  }

  private let now = "2026-07-01T10:00:00Z"

  private func commit(_ school: TinySchool) throws {
    let plan = try planImport(files: [school.file], into: database, language: .ky)
    #expect(plan.findings.filter { $0.action == .reject } == [])
    try database.commit(plan, skipRejected: true, at: now, by: "owner")
  }

  /// All rows of all tables of records, without the numbers of the imports that wrote them.
  private func records() throws -> [String] {
    try database.writer.read { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'grdb*' AND name NOT IN (
            'audit', 'import_batch', 'import_run', 'meta') ORDER BY name
          """)
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
          let cells = row.filter { $0.0 != "import_id" }.map { "\($0.0)=\($0.1)" }
          return table + " " + cells.joined(separator: " ")
        }.sorted()
      }
    }
  }
}
