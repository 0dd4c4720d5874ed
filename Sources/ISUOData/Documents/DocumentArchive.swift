internal import Cryptography
internal import Foundation
internal import GRDB

/// Something that is wrong with the archive.
public struct ArchiveFault: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// The bytes are not those whose hash the file bears.
    case altered
    /// A document names a file that is not there.
    case missing
    /// No document names the file.
    case stray
  }

  public let kind: Kind
  public let hash: String
  /// The document that names it; nil of a stray file.
  public let document: Int64?
}

/// What `verifyArchive` looked at and found.
public struct ArchiveState: Hashable, Sendable {
  public var files = 0
  public var bytes = 0
  public var faults: [ArchiveFault] = []
}

extension SchoolDatabase {
  /// The SHA-256 of a document's newest file.
  public func fileHash(of id: Int64, for user: String, on day: String) throws -> String {
    guard let last = try document(id, for: user, on: day).versions.last else { throw DocumentError.noFile }
    return last.hash
  }

  /// The bytes of an archived file, which the log tells of, as of every print.
  ///
  /// - Parameter hash: the SHA-256, or its beginning when no other file has it.
  public func archivedFile(
    _ hash: String, for user: String, on day: String, at time: String
  ) throws -> (hash: String, bytes: [UInt8]) {
    try writer.write { db in
      let row = try Row.fetchAll(
        db,
        sql: """
          SELECT v.file_hash, v.document_id FROM document_version AS v
          WHERE substr(v.file_hash, 1, length(?1)) = ?1 GROUP BY v.file_hash LIMIT 2
          """, arguments: [hash.lowercased()])
      guard row.count == 1, hash.count >= 8 else { throw DocumentError.unknownFile }
      let (found, id): (String, Int64) = (row[0][0], row[0][1])
      let document = try document(id, db)
      try check(user, on: day, may: \.readSeries, document.series.kind, db)
      try AuditLog.append(
        AuditEntry(
          time: time, user: user, action: "print", object: "document \(id): \(document.no ?? "")",
          persons: try persons(of: id, db)), db)
      return (found, try archivedBytes(found, db))
    }
  }

  /// Looks at every file of the archive, and whether every document has its files.
  public func verifyArchive(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws
    -> ArchiveState
  {
    try writer.read { db in
      var state = ArchiveState()
      let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM archived_file") ?? 0
      let owners = try Row.fetchAll(
        db, sql: "SELECT file_hash, min(document_id) FROM document_version GROUP BY 1")
      let owner = Dictionary(uniqueKeysWithValues: owners.map { ($0[0] as String, $0[1] as Int64) })
      var found: Set<String> = []
      let rows = try Row.fetchCursor(db, sql: "SELECT sha256, bytes FROM archived_file ORDER BY sha256")
      while let row = try rows.next() {
        let hash: String = row[0]
        let bytes: Data = row[1]
        state.files += 1
        state.bytes += bytes.count
        found.insert(hash)
        if sha256(bytes) != hash {
          state.faults.append(ArchiveFault(kind: .altered, hash: hash, document: owner[hash]))
        } else if owner[hash] == nil {
          state.faults.append(ArchiveFault(kind: .stray, hash: hash, document: nil))
        }
        progress(state.files, total)
      }
      for (hash, document) in owner.sorted(by: { $0.value < $1.value }) where !found.contains(hash) {
        state.faults.append(ArchiveFault(kind: .missing, hash: hash, document: document))
      }
      return state
    }
  }

  func archivedBytes(_ hash: String, _ db: Database) throws -> [UInt8] {
    let data = try Data.fetchOne(
      db, sql: "SELECT bytes FROM archived_file WHERE sha256 = ?", arguments: [hash])
    guard let data, sha256(data) == hash else { throw DocumentError.unknownFile }
    return [UInt8](data)
  }

  /// Keeps the file of a version; equal bytes are kept once.
  func addVersion(
    _ version: Int, _ bytes: [UInt8], templateVersion: String, data: String, of document: Int64,
    at time: String, by user: String, _ db: Database
  ) throws {
    let hash = sha256(bytes)
    try db.execute(
      sql: "INSERT OR IGNORE INTO archived_file (sha256, bytes, size, added_at) VALUES (?, ?, ?, ?)",
      arguments: [hash, Data(bytes), bytes.count, time])
    try db.execute(
      sql: "INSERT INTO document_version VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [document, version, templateVersion, data, hash, time, user])
  }
}
