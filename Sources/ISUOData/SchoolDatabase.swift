internal import Foundation
internal import GRDB
internal import Language

/// The file that holds a school's records: SQLite in WAL mode, foreign keys on, strict tables, one
/// file per school.
///
/// This room knows the schema and its histories, import, and the views that reports read
/// (`ReportConnection`). It knows no template, no document and no clock: days and times come in as
/// text.
public final class SchoolDatabase: Sendable {
  public let path: String
  /// For this room's own reading and writing. Reports read through `ReportConnection` instead.
  let writer: DatabasePool
  /// The look whether the file is whole, when it goes on beside other work.
  private let check: IntegrityCheck?

  private init(path: String, writer: DatabasePool, check: IntegrityCheck? = nil) {
    self.path = path
    self.writer = writer
    self.check = check
  }

  /// Makes an empty file; refuses one that exists. When something fails, no file is left.
  ///
  /// - Parameter entry: the beginning of its log.
  public static func create(path: String, recording entry: AuditEntry? = nil) throws -> SchoolDatabase {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw SchoolDatabaseError(kind: .exists, path: path)
    }
    do {
      return try sqliteErrors(path) {
        let database = SchoolDatabase(path: path, writer: try pool(path: path))
        try database.bringUpToDate()
        if let entry { try database.audit(entry) }
        return database
      }
    } catch {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
      throw error
    }
  }

  /// Opens a file, checks that it is whole and ours, and brings it up to this version.
  public static func open(path: String) throws -> SchoolDatabase {
    // Looked at before the pool is opened, because that writes: it turns any database to WAL mode.
    try checkBeforeOpening(path: path)
    return try sqliteErrors(path) {
      let database = SchoolDatabase(path: path, writer: try pool(path: path))
      try database.checkIntegrity()
      try database.bringUpToDate()
      return database
    }
  }

  /// Opens a file as `open` does, but looks whether it is whole beside other work: a tenth of a second of a
  /// large school's report. Whoever uses it calls `confirmWhole` before anything is written or given away.
  ///
  /// A file that has to be brought up to date, or cannot even tell, is looked at first.
  public static func openChecking(path: String) throws -> SchoolDatabase {
    try checkBeforeOpening(path: path)
    return try sqliteErrors(path) {
      let pool = try pool(path: path)
      let isUpToDate = try? pool.read { db in
        try Int.fetchOne(db, sql: "PRAGMA user_version") == Schema.version
          && !NameKeys.areMadeByAnotherICU(db)
      }
      guard isUpToDate == true else {
        try pool.close()
        return try open(path: path)
      }
      return SchoolDatabase(path: path, writer: pool, check: IntegrityCheck(of: pool))
    }
  }

  /// Waits for the look whether the file is whole; throws when it is not.
  public func confirmWhole() throws {
    guard let check else { return }
    guard try sqliteErrors(path, check.isWhole) else { throw SchoolDatabaseError(kind: .damaged, path: path) }
  }

  /// Closes the file; anything that still uses it fails.
  ///
  /// Whoever closes last brings the write-ahead log home, and only a writer can: so the readers go first.
  public func close() throws {
    check?.wait()
    writer.invalidateReadOnlyConnections()
    try writer.close()
  }

  private static func pool(path: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration)
    // GRDB turns this down in WAL mode: then a power cut could take back what was confirmed.
    try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    // A print that has to be recorded waits for the import of a large school.
    configuration.busyMode = .timeout(60)
    return configuration
  }

  /// Whether the file is there and of a kind that this version can read.
  static func checkBeforeOpening(path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw SchoolDatabaseError(kind: .missing, path: path)
    }
    try sqliteErrors(path) { try checkOrigin(path: path) }
  }

  private static func checkOrigin(path: String) throws {
    var configuration = Configuration()
    // What was broken off midway has to be rolled back before it can be read.
    configuration.readonly = !isLeftMidway(path: path)
    // Another process may be closing the file.
    configuration.busyMode = .timeout(5)
    let file = try DatabaseQueue(path: path, configuration: configuration)
    let (id, version) = try file.read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      )
    }
    try file.close()
    guard id == Schema.applicationID else { throw SchoolDatabaseError(kind: .foreign, path: path) }
    guard version <= Schema.version else {
      throw SchoolDatabaseError(kind: .newer(version: version), path: path)
    }
  }

  /// Whether a file of records in rollback mode, as restored or copied ones are, has the journal of a
  /// transaction that did not end. The mark is looked at in the file itself: another program's is left alone.
  private static func isLeftMidway(path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path + "-journal"),
      let head = try? FileHandle(forReadingFrom: URL(filePath: path)).read(upToCount: 72), head.count == 72
    else { return false }
    // Bytes 68 to 71, the highest first (SQLite documentation, "Database File Format" 1.3).
    return head.suffix(4).reduce(0) { $0 << 8 | Int($1) } == Schema.applicationID
  }

  private func checkIntegrity() throws {
    guard try writer.read(IntegrityCheck.isWhole) else {
      throw SchoolDatabaseError(kind: .damaged, path: path)
    }
  }

  private func bringUpToDate() throws {
    try Schema.migrator.migrate(writer)
    try writer.write { db in try NameKeys.rebuildIfMadeByAnotherICU(db) }
  }
}

/// Says what SQLite could not do in terms of the file.
func sqliteErrors<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as DatabaseError {
    switch error.resultCode {
    case .SQLITE_NOTADB: throw SchoolDatabaseError(kind: .foreign, path: path)
    case .SQLITE_CORRUPT: throw SchoolDatabaseError(kind: .damaged, path: path)
    default:
      throw SchoolDatabaseError(
        kind: .unreadable(error.message ?? error.resultCode.description), path: path)
    }
  }
}
