internal import GRDB
internal import Language

extension NameKeys {
  private static let versionKey = "icu_version"

  /// Makes every sort key anew when the file's keys come from another version of ICU, with which
  /// they do not compare.
  static func rebuildIfMadeByAnotherICU(_ db: Database) throws {
    guard try areMadeByAnotherICU(db) else { return }
    let keys = try NameKeys()
    for old in try PersonNameRecord.fetchAll(db) {
      var new = PersonNameRecord(
        person: old.personId, name: old.name, russian: old.russianName, from: old.fromDate,
        keys: keys)
      new.id = old.id
      new.toDate = old.toDate
      new.importId = old.importId
      try new.update(db)
    }
    try db.execute(
      sql:
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      arguments: [versionKey, Collator.icuVersion])
  }

  static func areMadeByAnotherICU(_ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [versionKey])
      != Collator.icuVersion
  }
}
