import GRDB
import Testing

@testable import ISUOData

@Suite struct AuditLogTests {
  private let folder: TemporaryFolder
  private let database: SchoolDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    for (action, object) in [("import", "pupils.xlsx"), ("print", "report-card"), ("print", "term-summary")] {
      try database.audit(
        AuditEntry(
          time: "2025-11-05T09:00:00+06:00", user: "owner", action: action, object: object,
          counts: ["b": 2, "a": 1]))
    }
  }

  @Test func `an untouched log is whole`() throws {
    let state = try database.auditState()
    #expect(state.brokenAt == nil)
    #expect(state.mark.count == 3)
    #expect(AuditMark(state.mark.description) == state.mark)
    let counts = try database.writer.read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT counts FROM audit")
    }
    #expect(counts == ["a=1 b=2"])
  }

  @Test(arguments: ["UPDATE audit SET user = 'other'", "DELETE FROM audit WHERE id = 3"])
  func `rows cannot be changed or removed`(sql: String) {
    #expect(throws: DatabaseError.self) { try database.writer.write { db in try db.execute(sql: sql) } }
  }

  @Test(arguments: [
    ("UPDATE audit SET object = 'salary' WHERE id = 2", 2),
    ("UPDATE audit SET user = 'ownerp', action = 'rint' WHERE id = 2", 2),
    ("DELETE FROM audit WHERE id = 1", 1),
    ("DELETE FROM audit WHERE id = 2", 2),
  ])
  func `a change past the triggers breaks the chain`(sql: String, place: Int) throws {
    try database.writer.write { db in
      try db.execute(sql: "DROP TRIGGER audit_keeps_rows; DROP TRIGGER audit_keeps_all_rows")
      try db.execute(sql: sql)
    }
    #expect(try database.auditState().brokenAt == place)
  }

  @Test func `what was cut off at the end shows beside a mark`() throws {
    let mark = try database.auditState().mark
    #expect(try database.auditReaches(mark))
    try database.writer.write { db in
      try db.execute(sql: "DROP TRIGGER audit_keeps_all_rows; DELETE FROM audit WHERE id = 3")
    }
    #expect(try database.auditState().brokenAt == nil)
    #expect(try !database.auditReaches(mark))
    #expect(try database.auditReaches(AuditMark(count: 0, hash: String(repeating: "0", count: 64))))
  }
}
