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
    #expect(try database.verifyAudit() == .whole(entries: 3))
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
    #expect(try database.verifyAudit() == .broken(at: place))
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func `hashes are those of the standard`(text: String, hash: String) {
    #expect(sha256(text.utf8) == hash)
  }
}
