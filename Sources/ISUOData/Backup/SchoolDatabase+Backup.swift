public import Cryptography
internal import Foundation
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
  /// Writes the records as they are at one moment as a backup, piece by piece; others may read and write
  /// meanwhile. Returns its header.
  ///
  /// The copy tells of itself: its log has the entry of this backup.
  public func backup(
    at time: String, by user: String, secret: BackupSecret?, to sink: ([UInt8]) throws -> Void,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> BackupHeader {
    try sqliteErrors(path) {
      try audit(AuditEntry(time: time, user: user, action: "backup", object: "records"))
      var copy = try RecordsCopy(of: writer, beside: path)
      let header = BackupHeader(
        schema: Schema.version, time: time, size: copy.bytes.size, audit: copy.audit, encryption: nil)
      let passphrase = secret.map {
        BackupFile.Passphrase($0.passphrase, salt: $0.salt, cost: $0.cost)
      }
      return try BackupFile.write(
        &copy.bytes, header: header, passphrase: passphrase, to: sink, progress: progress)
    }
  }

  /// Makes a school's file from a backup and checks everything about it: that each byte is genuine, that
  /// SQLite finds the records whole, that references hold, that they are ours, that their log is the one that
  /// the header tells of. An older schema is brought up to date, and the log gets an entry.
  ///
  /// - Parameters:
  ///   - path: a regular file.
  ///   - new: an empty file, which `sink` writes. What is in it when this throws is to be thrown away.
  public static func restore(
    backup path: String, to new: String, passphrase: [UInt8]?, at time: String, by user: String,
    sink: ([UInt8]) throws -> Void, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> BackupHeader {
    var file = try ByteSource(FileHandle(forReadingFrom: URL(filePath: path)))
    var isFirst = true
    let header = try BackupFile.read(
      &file, passphrase: passphrase,
      to: { chunk in
        try sink(isFirst ? inRollbackMode(chunk) : chunk)
        isFirst = false
      }, progress: progress)
    guard header.schema <= Schema.version else { throw BackupProblem.newer }
    do {
      try finish(new, header, at: time, by: user)
    } catch let error as DatabaseError {
      switch error.resultCode {
      // SQLite opens what it cannot write for reading alone.
      case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY:
        throw SchoolDatabaseError(kind: .unreadable(error.message ?? error.resultCode.description), path: new)
      default: throw BackupProblem.otherRecords
      }
    }
    return header
  }

  /// The beginning of a file as it is without a write-ahead log: bytes 18 and 19 tell (SQLite documentation,
  /// "Database File Format" 1.3.3). Whoever opens the file next turns it to WAL mode again.
  private static func inRollbackMode(_ beginning: [UInt8]) -> [UInt8] {
    guard beginning.count > 19 else { return beginning }
    var beginning = beginning
    beginning[18] = 1
    beginning[19] = 1
    return beginning
  }

  private static func finish(_ path: String, _ header: BackupHeader, at time: String, by user: String) throws
  {
    let file = try DatabaseQueue(path: path)
    try file.writeWithoutTransaction { db in
      // The file has no readers yet, and one that is half written is thrown away: no journal is needed on the
      // disk, and whoever gives the file its name brings it there.
      try db.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID,
        try Int.fetchOne(db, sql: "PRAGMA user_version") == header.schema,
        try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"],
        try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil
      else { throw BackupProblem.otherRecords }
    }
    try Schema.migrator.migrate(file)
    try file.write { db in
      guard try AuditLog.state(db) == header.audit else { throw BackupProblem.otherRecords }
      try AuditLog.append(AuditEntry(time: time, user: user, action: "restore", object: "records"), db)
    }
    try file.close()
  }
}
