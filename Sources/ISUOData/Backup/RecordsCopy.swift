internal import Cryptography
internal import Foundation
internal import GRDB
internal import Glibc

/// The records as they are at one moment, in a file beside them that has no name: nobody else can open it,
/// and it is gone when the program ends, in whatever way.
struct RecordsCopy {
  let audit: AuditState
  var bytes: ByteSource

  /// Copies through SQLite, so that others may read and write meanwhile.
  init(of reader: any DatabaseReader, beside path: String) throws {
    let name = "\(path).copy-\(hexadecimal(randomBytes(8)))"
    let descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw SchoolDatabaseError(kind: .unreadable(String(cString: strerror(errno))), path: path)
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let copy: DatabaseQueue
    do {
      defer { unlink(name) }
      copy = try DatabaseQueue(path: name)
    }
    try copy.writeWithoutTransaction { db in
      // A journal would have a name, and what is half written is never used.
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    audit = try reader.read { records in
      try copy.writeWithoutTransaction { db in try records.backup(to: db) }
      return try AuditLog.state(records)
    }
    try copy.close()
    bytes = try ByteSource(file)
  }
}
