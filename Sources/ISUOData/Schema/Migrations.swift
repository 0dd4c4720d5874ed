internal import GRDB

/// How a file of any earlier version becomes one of this version. A released step never changes.
enum Schema {
  /// Marks a file as a school's records: `ISUO` in ASCII (SQLite documentation, "PRAGMA
  /// application_id").
  static let applicationID = 0x4953_554F

  /// The version that this program writes, kept in the file's `user_version`.
  static let version = 8

  /// Makes an empty database of an earlier version, or brings one up to it.
  static func migrate(_ writer: any DatabaseWriter, to version: Int) throws {
    let step = migrator.migrations.first { $0.hasPrefix("\(version):") }
    guard let step else { preconditionFailure("there is no version \(version) of the schema") }
    try migrator.migrate(writer, upTo: step)
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: a school's records") { db in
      for part in [version1School, version1Persons, version1Pupils, version1Histories] {
        try db.execute(sql: part)
      }
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    migrator.registerMigration("2: how a school writes words") { db in
      try db.execute(sql: version2Language)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3: consents, roles, corrections") { db in
      for part in [version3Consents, version3Access, version3Corrections] { try db.execute(sql: part) }
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4: children of accounts") { db in
      try db.execute(sql: version4Children)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5: orders without a generated column") { db in
      try db.execute(sql: version5Orders)
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    migrator.registerMigration("6: histories and reference data") { db in
      for part in [
        version6Places, version6Orders, version6Persons, version6Staff, version6Plan, version6Changes,
      ] {
        try db.execute(sql: part)
      }
      try db.execute(sql: "PRAGMA user_version = 6")
    }
    migrator.registerMigration("7: documents and their archive") { db in
      try db.execute(sql: version7Documents)
      try db.execute(sql: "PRAGMA user_version = 7")
    }
    migrator.registerMigration("8: keys of verification") { db in
      try db.execute(sql: version8VerificationKeys)
      try db.execute(sql: "PRAGMA user_version = 8")
    }
    return migrator
  }
}
