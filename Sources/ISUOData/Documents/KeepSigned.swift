internal import GRDB

/// Why one of several documents cannot be signed, or its signed file not be kept.
public struct RefusedDocument: Error, Hashable, Sendable {
  public let id: Int64
  public let reason: DocumentError
}

extension SchoolDatabase {
  /// The newest file of a document that an account may sign.
  ///
  /// - Throws: what `keepSigned` would say of the document, before somebody has signed.
  public func fileToSign(_ id: Int64, on day: String, by user: String) throws -> [UInt8] {
    try writer.read { db in
      let document = try signable(id, on: day, by: user, db)
      return try archivedBytes(document.file.hash, db)
    }
  }

  /// Keeps signed files of issued documents as their next versions, and the documents as signed, in one
  /// transaction: of all, or of none. A file must be the one before it with a signature added: an incremental
  /// update leaves the bytes before it as they are. Who may write drafts of the series may: deputies approve
  /// what they drafted, and who only reads changes no state.
  ///
  /// - Throws: `RefusedDocument`.
  public func keepSigned(
    _ files: [(id: Int64, bytes: [UInt8])], on day: String, at time: String, by user: String
  ) throws {
    try changes(.sign, at: time, by: user) { db in
      let acts = try files.map { id, bytes in
        do {
          return try keepSigned(id, bytes, on: day, at: time, by: user, db)
        } catch let reason as DocumentError {
          throw RefusedDocument(id: id, reason: reason)
        }
      }
      return ((), acts)
    }
  }

  private func keepSigned(
    _ id: Int64, _ bytes: [UInt8], on day: String, at time: String, by user: String, _ db: Database
  ) throws -> AuditedAct {
    let (document, last) = try signable(id, on: day, by: user, db)
    let before = try archivedBytes(last.hash, db)
    guard bytes.count > before.count, bytes.starts(with: before) else { throw DocumentError.notAnAddition }
    try addVersion(
      last.number + 1, bytes, templateVersion: last.templateVersion, data: last.data, of: id, at: time,
      by: user, db)
    try db.execute(sql: "UPDATE document SET state = 'signed' WHERE id = ?", arguments: [id])
    try db.execute(sql: "UPDATE school_order SET status = 'signed' WHERE document_id = ?", arguments: [id])
    return AuditedAct(object: "\(id): \(document.no ?? "")", persons: try persons(of: id, db))
  }

  private func signable(
    _ id: Int64, on day: String, by user: String, _ db: Database
  ) throws -> (document: StoredDocument, file: StoredDocument.Version) {
    let document = try document(id, db)
    try check(user, on: day, may: \.draftedSeries, document.series.kind, db)
    guard document.state.isInForce else { throw DocumentError.wrongState(document.state) }
    guard let last = document.versions.last else { throw DocumentError.noFile }
    return (document, last)
  }
}
