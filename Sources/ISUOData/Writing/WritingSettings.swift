internal import GRDB
public import Language

/// How a school wants words and names to be written.
public struct WritingSettings: Hashable, Sendable {
  public var statements: [WordStatement] = []
  public var initials = InitialsStyle.spaced

  public init() {}

  public var exceptions: LanguageExceptions { LanguageExceptions(statements) }
}

extension SchoolDatabase {
  public func writingSettings() throws -> WritingSettings {
    try writer.read { db in
      var settings = WritingSettings()
      settings.statements = try Row.fetchAll(
        db, sql: "SELECT language, word, kind, form, value FROM language_exception ORDER BY id"
      ).compactMap { row in
        guard let language = LanguageTag(rawValue: row[0]) else { return nil }
        return WordStatementRow(
          language: language, word: row[1], kind: row[2], form: row[3], value: row[4]
        ).statement
      }
      let initials = try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'initials'")
      settings.initials = initials.flatMap(InitialsStyle.init) ?? .spaced
      return settings
    }
  }

  /// Keeps a statement, in the place of an earlier one on the same form of the same word.
  public func state(_ statement: WordStatement, at time: String, by user: String) throws {
    let row = WordStatementRow(statement)
    try register("state", "language_exception", at: time, by: user) { db in
      try db.execute(
        sql: """
          INSERT INTO language_exception (language, word, kind, form, value) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (language, word, kind, form) DO UPDATE SET value = excluded.value
          """,
        arguments: [row.language.rawValue, row.word, row.kind, row.form, row.value])
      return []
    }
  }

  /// Takes back all that was stated about a word; false when nothing was.
  public func forget(
    _ word: String, in language: LanguageTag, at time: String, by user: String
  ) throws -> Bool {
    let isKnown = try writer.read { db in
      try Bool.fetchOne(
        db, sql: "SELECT count(*) > 0 FROM language_exception WHERE language = ? AND word = ?",
        arguments: [language.rawValue, word]) ?? false
    }
    guard isKnown else { return false }
    try register("forget", "language_exception", at: time, by: user) { db in
      try db.execute(
        sql: "DELETE FROM language_exception WHERE language = ? AND word = ?",
        arguments: [language.rawValue, word])
      return []
    }
    return true
  }

  public func setInitials(_ style: InitialsStyle, at time: String, by user: String) throws {
    try register("set", "initials", at: time, by: user) { db in
      try db.execute(
        sql: """
          INSERT INTO setting (name, value) VALUES ('initials', ?)
          ON CONFLICT (name) DO UPDATE SET value = excluded.value
          """,
        arguments: [style.rawValue])
      return []
    }
  }
}
