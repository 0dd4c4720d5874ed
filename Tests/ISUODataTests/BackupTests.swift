import Cryptography
import Foundation
import GRDB
import Testing

@testable import ISUOData

@Suite struct BackupTests {
  private let folder: TemporaryFolder
  private let database: SchoolDatabase
  private let passphrase = Array("төрт сөз эч ким билбес".utf8)

  init() throws {
    folder = try TemporaryFolder()
    database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    try SmallSchool.fill(database)
    // Several chunks.
    try database.writer.write { db in
      try db.execute(
        sql: "INSERT INTO meta (key, value) VALUES ('long', ?)",
        arguments: [String(repeating: "я", count: 200_000)])
    }
  }

  private var secret: BackupSecret {
    BackupSecret(
      passphrase: passphrase, salt: Array(0..<16), cost: ScryptCost(logN: 4, r: 1, p: 1))
  }

  private func backup(_ secret: BackupSecret?) throws -> [UInt8] {
    try made(secret).file
  }

  private func made(_ secret: BackupSecret?) throws -> (file: [UInt8], header: BackupHeader) {
    var file: [UInt8] = []
    let header = try database.backup(
      at: "2026-06-30T10:00:00Z", by: "owner", secret: secret, to: { file += $0 })
    return (file, header)
  }

  /// The bytes of the file that a backup becomes.
  private func restore(_ file: [UInt8], _ passphrase: [UInt8]?) throws -> [UInt8] {
    let (backup, new) = (folder.path("restored.backup"), folder.path("restored.sqlite"))
    try Data(file).write(to: URL(filePath: backup))
    try Data().write(to: URL(filePath: new))
    let writing = try FileHandle(forWritingTo: URL(filePath: new))
    _ = try SchoolDatabase.restore(
      backup: backup, to: new, passphrase: passphrase, at: "2026-07-01T10:00:00Z", by: "owner",
      sink: { try writing.write(contentsOf: $0) })
    return [UInt8](try Data(contentsOf: URL(filePath: new)))
  }

  /// A backup of any bytes, with any header.
  private func backup(of records: [UInt8], header: BackupHeader) throws -> [UInt8] {
    let path = folder.path("records")
    try Data(records).write(to: URL(filePath: path))
    var source = try ByteSource(FileHandle(forReadingFrom: URL(filePath: path)))
    var file: [UInt8] = []
    _ = try BackupFile.write(
      &source, header: header, passphrase: nil, to: { file += $0 }, progress: { _, _ in })
    return file
  }

  /// A copy of the records, and its bytes after `change`.
  private func copied(_ change: (Database) throws -> Void = { _ in }) throws -> [UInt8] {
    let path = folder.path("copy.sqlite")
    try? FileManager.default.removeItem(atPath: path)
    let copy = try DatabaseQueue(path: path)
    try database.writer.backup(to: copy)
    try copy.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
      try change(db)
    }
    try copy.close()
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  private func problem(_ file: [UInt8], _ passphrase: [UInt8]?) -> BackupProblem? {
    do {
      _ = try restore(file, passphrase)
      return nil
    } catch {
      return error as? BackupProblem
    }
  }

  /// All tables as SQL, without the log, which backups add to.
  private func dump(_ path: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'audit' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
      }
    }
  }

  @Test(arguments: [true, false])
  func `what is restored is what was backed up, and its log tells of both`(isEncrypted: Bool) throws {
    let file = try backup(isEncrypted ? secret : nil)
    let records = try restore(file, isEncrypted ? passphrase : nil)
    try Data(records).write(to: folder.url.appending(path: "new.sqlite"))
    let restored = try SchoolDatabase.open(path: folder.path("new.sqlite"))
    let log = try restored.writer.read { db in
      try String.fetchAll(db, sql: "SELECT action FROM audit ORDER BY id")
    }
    #expect(log == ["backup", "restore"])
    #expect(try restored.auditState().brokenAt == nil)
    try restored.close()
    #expect(try dump(folder.path("new.sqlite")) == dump(database.path))
  }

  @Test func `a header says what is inside, and names nobody`() throws {
    let made = try made(secret)
    let end = try #require(made.file.firstRange(of: Array("\n\n".utf8))).lowerBound
    let lines = String(decoding: made.file[..<end], as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(
      lines.map { String($0.prefix { $0 != " " }) } == [
        "ISUO", "schema", "made", "size", "audit", "scrypt", "salt", "proof", "sha256",
      ])
    #expect(lines[0] == "ISUO backup 1")
    #expect(lines[2] == "made 2026-06-30T10:00:00Z")
    #expect(try lines[4] == "audit \(database.auditState().mark)")
  }

  @Test func `an encrypted backup shows nothing of the records`() throws {
    let name = Array("Токтогулов".utf8)
    #expect(try backup(nil).firstRange(of: name) != nil)
    #expect(try backup(secret).firstRange(of: name) == nil)
  }

  @Test func `a wrong passphrase is told from a damaged file`() throws {
    let file = try backup(secret)
    #expect(problem(file, Array("башка сөз".utf8)) == .wrongPassphrase)
    #expect(problem(file, nil) == .passphraseNeeded)
    #expect(problem(try backup(nil), passphrase) == .notEncrypted)
    #expect(problem(Array("SQLite format 3".utf8), passphrase) == .notABackup)
    #expect(problem([], passphrase) == .notABackup)
    #expect(problem(Array("ISUO backup 2\n\n".utf8), passphrase) == .newer)
    #expect(problem(Array("ISUO backup 1\n \n\n".utf8), passphrase) == .damaged)
  }

  @Test(arguments: [true, false])
  func `any changed byte is seen`(isEncrypted: Bool) throws {
    let file = try backup(isEncrypted ? secret : nil)
    let words = isEncrypted ? passphrase : nil
    for place in stride(from: 13, to: file.count, by: 9973) + [20, 100, 200, 300, file.count - 1] {
      var changed = file
      changed[place] ^= 1
      #expect(problem(changed, words) == .damaged, "byte \(place)")
    }
  }

  @Test(arguments: [true, false])
  func `chunks cannot be exchanged, left out or cut off`(isEncrypted: Bool) throws {
    let file = try backup(isEncrypted ? secret : nil)
    let words = isEncrypted ? passphrase : nil
    let start = try #require(file.firstRange(of: Array("\n\n".utf8))).upperBound
    let size = 64 << 10 + 16
    try #require(file.count > start + 3 * size)
    let (first, second) = (file[start..<start + size], file[start + size..<start + 2 * size])
    let rest = file[(start + 2 * size)...]
    #expect(problem(Array(file[..<start] + second + first + rest), words) == .damaged)
    #expect(problem(Array(file[..<start] + first + first + rest), words) == .damaged)
    #expect(problem(Array(file[..<start] + first + rest), words) == .cutOff)
    #expect(problem(Array(file[..<(start + 2 * size)]), words) == .cutOff)
    #expect(problem(file.dropLast(), words) == .cutOff)
    #expect(problem(file + [0], words) == .damaged)
  }

  @Test func `chunks of another backup with the same key do not fit`() throws {
    let one = try backup(secret)
    let other = try backup(secret)
    let start = try #require(one.firstRange(of: Array("\n\n".utf8))).upperBound
    #expect(problem(Array(other[..<start]) + one[start...], passphrase) == .damaged)
  }

  @Test func `a backup that holds other records than its header says is refused`() throws {
    let audit = try database.auditState()
    let records = try copied()
    func made(_ records: [UInt8], schema: Int = Schema.version, _ audit: AuditState) throws -> [UInt8] {
      try backup(
        of: records,
        header: BackupHeader(schema: schema, time: "t", size: records.count, audit: audit, encryption: nil))
    }
    #expect(problem(try made(records, audit), nil) == nil)
    #expect(
      problem(try made(records, AuditState(mark: AuditMark(count: 1, hash: audit.mark.hash))), nil)
        == .otherRecords)
    #expect(problem(try made(records, schema: 2, audit), nil) == .otherRecords)
    #expect(problem(try made(records, schema: 99, audit), nil) == .newer)
    #expect(problem(try made([], audit), nil) == .otherRecords)
    #expect(problem(try made(Array("no SQLite file, but long enough".utf8), audit), nil) == .otherRecords)
    #expect(problem(try made(Array(records.prefix(8192)), audit), nil) == .otherRecords)
    let broken = try copied { db in
      try db.execute(
        sql: "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = 'x' WHERE name = 'pupil'")
    }
    #expect(problem(try made(broken, audit), nil) == .otherRecords)
  }

  @Test func `records with a broken reference are not restored`() throws {
    let records = try copied { db in
      try db.execute(sql: "PRAGMA foreign_keys = 0; UPDATE pupil SET person_id = 999 WHERE id = 1")
    }
    let header = BackupHeader(
      schema: Schema.version, time: "t", size: records.count, audit: try database.auditState(),
      encryption: nil)
    let file = try backup(of: records, header: header)
    #expect(problem(file, nil) == .otherRecords)
  }

  @Test func `a broken log is copied as it is, and the header says so`() throws {
    try database.audit(AuditEntry(time: "t", user: "owner", action: "print", object: "report-card"))
    try database.writer.write { db in
      try db.execute(sql: "DROP TRIGGER audit_keeps_rows; UPDATE audit SET user = 'other' WHERE id = 1")
    }
    let made = try made(nil)
    #expect(made.header.audit.brokenAt == 1)
    #expect(problem(made.file, nil) == nil)
  }

  @Test func `a backup of an older schema is brought up to date`() throws {
    let old = try DatabaseQueue(path: folder.path("old.sqlite"))
    let dump = try String(
      contentsOfFile: repositoryFolder + "Tests/ISUODataTests/Fixtures/schema-2.sql", encoding: .utf8)
    try old.inDatabase { db in try db.execute(sql: dump) }
    let records = [UInt8](try Data(contentsOf: folder.url.appending(path: "old.sqlite")))
    let new = try DatabaseQueue()
    try old.backup(to: new)
    try Schema.migrator.migrate(new)
    let audit = try new.read { db in try AuditLog.state(db) }
    let header = BackupHeader(schema: 2, time: "t", size: records.count, audit: audit, encryption: nil)
    let file = try backup(of: records, header: header)
    try Data(restore(file, nil)).write(to: folder.url.appending(path: "new.sqlite"))
    try SchoolDatabase.open(path: folder.path("new.sqlite")).close()
  }

  @Test func `no copy in clear is left beside the records`() throws {
    struct Stopped: Error {}
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(throws: Stopped.self) {
      try database.backup(at: "t", by: "owner", secret: nil, to: { _ in throw Stopped() })
    }
    var pieces = 0
    _ = try database.backup(
      at: "t", by: "owner", secret: nil,
      to: { piece in
        pieces += 1
        #expect(piece.count <= 64 << 10 + 16)
        let now = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        #expect(now == before)
      })
    #expect(pieces > 3)
  }

  @Test func `a confirmed change is on the disk`() throws {
    #expect(try database.writer.write { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") } == 2)
  }
}
