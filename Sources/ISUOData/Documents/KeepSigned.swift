internal import GRDB

extension SchoolDatabase {
  /// Keeps a signed file of an issued document as its next version, and the document as signed, in one
  /// transaction. The file must be the one before it with a signature added: an incremental update leaves the
  /// bytes before it as they are. Who may write drafts of the series may: deputies approve what they drafted,
  /// and who only reads changes no state.
  public func keepSigned(
    _ id: Int64, bytes: [UInt8], on day: String, at time: String, by user: String
  ) throws {
    try change(.sign, at: time, by: user) { db in
      let document = try document(id, db)
      try check(user, on: day, may: \.draftedSeries, document.series.kind, db)
      guard document.state.isInForce else { throw DocumentError.wrongState(document.state) }
      guard let last = document.versions.last else { throw DocumentError.noFile }
      let before = try archivedBytes(last.hash, db)
      guard bytes.count > before.count, bytes.starts(with: before) else { throw DocumentError.notAnAddition }
      try addVersion(
        last.number + 1, bytes, templateVersion: last.templateVersion, data: last.data, of: id, at: time,
        by: user, db)
      try db.execute(sql: "UPDATE document SET state = 'signed' WHERE id = ?", arguments: [id])
      try db.execute(sql: "UPDATE school_order SET status = 'signed' WHERE document_id = ?", arguments: [id])
      return ((), AuditedAct(object: "\(id): \(document.no ?? "")", persons: try persons(of: id, db)))
    }
  }
}
