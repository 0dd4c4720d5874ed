internal import GRDB

/// A rule of law by which data may be seen without a consent (DESIGN 6.4).
public struct LegalGround: Hashable, Sendable {
  /// The number by which it is ended.
  public var id: Int64?
  public var subject: ConsentSubject
  /// The law, in Kyrgyz, in Russian, or in both.
  public var lawKyrgyz: String?
  public var lawRussian: String?
  public var article: String?
  public var categories: Set<DataCategory>
  public var recipients: Set<Recipient>
  public var from: String
  /// The first day on which it no longer holds.
  public var to: String?

  public init(
    subject: ConsentSubject, categories: Set<DataCategory>, recipients: Set<Recipient>, from: String
  ) {
    self.subject = subject
    self.categories = categories
    self.recipients = recipients
    self.from = from
  }
}

extension SchoolDatabase {
  /// Enters a ground; returns its number.
  @discardableResult
  public func record(_ ground: LegalGround, at time: String, by user: String) throws -> Int64 {
    guard !ground.categories.isEmpty, !ground.recipients.isEmpty else { throw RegisterError.emptyCover }
    var id: Int64 = 0
    try register("record", "legal_ground", at: time, by: user) { db in
      let cover = ground.categories.map(\.column).sorted() + ground.recipients.map(\.column).sorted()
      try db.execute(
        sql: """
          INSERT INTO legal_ground
            (subject, law_ky, law_ru, article, from_date, to_date, \(cover.joined(separator: ", ")))
          VALUES (?, ?, ?, ?, ?, ?, \(cover.map { _ in "1" }.joined(separator: ", ")))
          """,
        arguments: [
          ground.subject.rawValue, ground.lawKyrgyz, ground.lawRussian, ground.article, ground.from,
          ground.to,
        ])
      id = db.lastInsertedRowID
      return []
    }
    return id
  }

  /// Ends a ground on a day.
  public func endGround(_ id: Int64, on day: String, at time: String, by user: String) throws {
    try register("end", "legal_ground", at: time, by: user) { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT from_date, to_date FROM legal_ground WHERE id = ?", arguments: [id])
      else { throw RegisterError.unknownGround(id) }
      if let end: String = row["to_date"], end <= day { throw RegisterError.alreadyEnded }
      if let from: String = row["from_date"], day <= from { throw RegisterError.dayBeforeBeginning(day) }
      try db.execute(sql: "UPDATE legal_ground SET to_date = ? WHERE id = ?", arguments: [day, id])
      return []
    }
  }

  /// All grounds, in the order of their entry.
  public func grounds() throws -> [LegalGround] {
    try writer.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM legal_ground ORDER BY id").compactMap { row in
        guard let subject = ConsentSubject(rawValue: row["subject"]) else { return nil }
        var ground = LegalGround(
          subject: subject, categories: Set(DataCategory.allCases.filter { row[$0.column] }),
          recipients: Set(Recipient.allCases.filter { row[$0.column] }), from: row["from_date"])
        ground.id = row["id"]
        ground.lawKyrgyz = row["law_ky"]
        ground.lawRussian = row["law_ru"]
        ground.article = row["article"]
        ground.to = row["to_date"]
        return ground
      }
    }
  }
}
