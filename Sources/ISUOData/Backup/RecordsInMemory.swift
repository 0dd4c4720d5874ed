internal import GRDB
internal import GRDBSQLite

/// A database that lies in memory: a copy of a school's file that is never on a disk in clear.
enum RecordsInMemory {
  /// The bytes of a database, as its file holds them.
  static func bytes(of queue: DatabaseQueue) throws -> [UInt8] {
    try queue.writeWithoutTransaction { db in
      var size: Int64 = 0
      guard let bytes = sqlite3_serialize(db.sqliteConnection, "main", &size, 0) else {
        throw DatabaseError(resultCode: .SQLITE_NOMEM)
      }
      defer { sqlite3_free(bytes) }
      return [UInt8](UnsafeBufferPointer(start: bytes, count: Int(size)))
    }
  }

  /// Opens the bytes of a database's file.
  static func open(_ bytes: [UInt8]) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    let queue = try DatabaseQueue(configuration: configuration)
    try queue.writeWithoutTransaction { db in
      let size = bytes.count
      guard size >= 20, let copy = sqlite3_malloc64(UInt64(size)) else {
        throw DatabaseError(resultCode: size < 20 ? .SQLITE_NOTADB : .SQLITE_NOMEM)
      }
      copy.copyMemory(from: bytes, byteCount: size)
      // A file in WAL mode says so in bytes 18 and 19, and memory knows no WAL (SQLite documentation,
      // "Database File Format" 1.3.3); whoever opens the file next turns it to WAL mode again.
      copy.storeBytes(of: 1, toByteOffset: 18, as: UInt8.self)
      copy.storeBytes(of: 1, toByteOffset: 19, as: UInt8.self)
      let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
      let code = sqlite3_deserialize(
        db.sqliteConnection, "main", copy.assumingMemoryBound(to: UInt8.self), Int64(size), Int64(size), flags
      )
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    return queue
  }
}
