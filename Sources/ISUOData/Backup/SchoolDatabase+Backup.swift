public import Cryptography
internal import GRDB

/// How a backup is encrypted.
public struct BackupSecret: Sendable {
  public var passphrase: [UInt8]
  /// 16 bytes that never come twice.
  public var salt: [UInt8]
  public var cost: ScryptCost

  public init(passphrase: [UInt8], salt: [UInt8], cost: ScryptCost = .interactive) {
    self.passphrase = passphrase
    self.salt = salt
    self.cost = cost
  }
}

extension SchoolDatabase {
  /// The records as they are at one moment, as the bytes of a backup; others may read and write meanwhile.
  ///
  /// The copy tells of itself: its log has the entry of this backup.
  public func backup(
    at time: String, by user: String, secret: BackupSecret?,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> (file: [UInt8], header: BackupHeader) {
    try audit(AuditEntry(time: time, user: user, action: "backup", object: "records"))
    let copy = try DatabaseQueue()
    try writer.backup(to: copy)
    let audit = try copy.read { db in try AuditLog.state(db) }
    let records = try RecordsInMemory.bytes(of: copy)
    let header = BackupHeader(
      schema: Schema.version, time: time, size: records.count, audit: audit, encryption: nil)
    let passphrase = secret.map {
      BackupFile.Passphrase($0.passphrase, salt: $0.salt, cost: $0.cost)
    }
    return BackupFile.encode(records, header: header, passphrase: passphrase, progress: progress)
  }

  /// The bytes of a school's file made from a backup, after everything about it was checked: that SQLite
  /// finds it whole, that references hold, that it is ours, that its log is the one that the header tells of.
  /// An older schema is brought up to date, and the log gets an entry.
  public static func restore(
    backup file: [UInt8], passphrase: [UInt8]?, at time: String, by user: String,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> (records: [UInt8], header: BackupHeader) {
    let (bytes, header) = try BackupFile.decode(file, passphrase: passphrase, progress: progress)
    guard header.schema <= Schema.version else { throw BackupProblem.newer }
    do {
      let copy = try RecordsInMemory.open(bytes)
      try copy.read { db in
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID,
          try Int.fetchOne(db, sql: "PRAGMA user_version") == header.schema,
          try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"],
          try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil
        else { throw BackupProblem.otherRecords }
      }
      try Schema.migrator.migrate(copy)
      try copy.write { db in
        guard try AuditLog.state(db) == header.audit else { throw BackupProblem.otherRecords }
        try AuditLog.append(
          AuditEntry(time: time, user: user, action: "restore", object: "records"), db)
      }
      return (try RecordsInMemory.bytes(of: copy), header)
    } catch is DatabaseError {
      throw BackupProblem.otherRecords
    }
  }
}
