internal import GRDB

/// An entry of the log as it is kept.
public struct AuditLine: Hashable, Sendable {
  /// Its place in the log, from 1.
  public var number: Int
  public var time: String
  public var user: String
  public var action: String
  public var object: String
  /// `pupil.inserted=426 …`
  public var counts: String
  public var recipient: String?
}

extension SchoolDatabase {
  /// The entries from a day on; of one person only when it is named, by the number of a personal file or
  /// by a PIN.
  ///
  /// Throws `RegisterError.unknownPupil` when nobody has it.
  public func auditLines(person: String? = nil, since day: String? = nil) throws -> [AuditLine] {
    try writer.read { db in
      let id = try person.map { try personNumbered($0, db) }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, at, user, action, object, counts, recipient FROM audit
          WHERE (:day IS NULL OR at >= :day)
            AND (:person IS NULL OR ' ' || persons || ' ' LIKE '% ' || :person || ' %') ORDER BY id
          """, arguments: ["day": day, "person": id])
      return rows.map { row in
        AuditLine(
          number: row[0], time: row[1], user: row[2], action: row[3], object: row[4], counts: row[5],
          recipient: row[6])
      }
    }
  }

  /// The person who has the number of a personal file or a PIN.
  func personNumbered(_ number: String, _ db: Database) throws -> Int64 {
    let id =
      try person(fileNumber: number, db)
      ?? Int64.fetchOne(db, sql: "SELECT id FROM person WHERE pin = ?", arguments: [number])
    guard let id else { throw RegisterError.unknownPupil }
    return id
  }
}
