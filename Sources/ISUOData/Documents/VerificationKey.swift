internal import GRDB

/// The public half of a key that signs what the codes on a school's papers say (DESIGN 7).
public struct VerificationKey: Hashable, Sendable {
  /// What the codes name it by: the first six bytes of its SHA-256, in base64url.
  public var id: String
  /// 32 bytes of Ed25519 (RFC 8032), in base64url (RFC 4648, section 5).
  public var publicKey: String
  /// The school's page on which papers are checked; nil when it has none.
  public var address: String?
  /// The first day on which it signs, YYYY-MM-DD.
  public var from: String
  /// The first day on which it signs no more; nil of the one in use.
  public var to: String?
  /// Whether somebody else may have had it: then its signatures prove nothing.
  public var isCompromised = false

  public init(id: String, publicKey: String, address: String?, from: String) {
    self.id = id
    self.publicKey = publicKey
    self.address = address
    self.from = from
  }
}

extension SchoolDatabase {
  /// All keys, the oldest first.
  public func verificationKeys() throws -> [VerificationKey] {
    try writer.read { db in try verificationKeys(db) }
  }

  /// Puts a key into use, in the place of the one in use from its first day on. The two stand or fall
  /// together, and with `commit`, which writes the private key.
  ///
  /// - Parameter isCompromised: of the old key.
  /// - Throws: `DocumentError.denied` unless the account keeps all series, as the director does; `.keyInUse`
  ///   when there is one and `replaces` is false, `.noKeyInUse` when there is none and it is true.
  public func use(
    _ key: VerificationKey, replacing replaces: Bool, isCompromised: Bool = false, at time: String,
    by user: String, commit: () throws -> Void
  ) throws {
    try register(replaces ? "rotate" : "create", "verification_key", at: time, by: user) { db in
      let kept = try seriesKinds(of: user, on: key.from, \.keptSeries, db)
      guard kept.count == SeriesKind.allCases.count else { throw DocumentError.denied }
      let old = try verificationKeys(db).last { $0.to == nil }
      if !replaces, old != nil { throw DocumentError.keyInUse }
      if replaces, old == nil { throw DocumentError.noKeyInUse }
      if let old {
        try db.execute(
          sql: "UPDATE verification_key SET to_date = max(?, from_date), is_compromised = ? WHERE id = ?",
          arguments: [key.from, isCompromised, old.id])
      }
      try db.execute(
        sql: "INSERT INTO verification_key (id, public_key, address, from_date) VALUES (?, ?, ?, ?)",
        arguments: [key.id, key.publicKey, key.address ?? old?.address, key.from])
      try commit()
      return []
    }
  }

  private func verificationKeys(_ db: Database) throws -> [VerificationKey] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM verification_key ORDER BY to_date IS NULL, from_date, to_date, id"
    ).map { row in
      var key = VerificationKey(
        id: row["id"], publicKey: row["public_key"], address: row["address"], from: row["from_date"])
      key.to = row["to_date"]
      key.isCompromised = row["is_compromised"]
      return key
    }
  }

  /// The documents of a kind that have a number and a day, with their versions: what a code on a paper says.
  /// More than one where a school counts in several series without a mark.
  public func documents(ofKind kind: String, numbered no: String, on date: String) throws -> [StoredDocument]
  {
    try writer.read { db in
      let ids = try Int64.fetchAll(
        db, sql: "SELECT id FROM document WHERE kind = ? AND date = ? ORDER BY id", arguments: [kind, date])
      return try ids.map { try document($0, db) }.filter { $0.no == no }
    }
  }
}
