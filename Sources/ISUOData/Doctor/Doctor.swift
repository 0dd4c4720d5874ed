internal import GRDB
public import Language

/// Examines a school's file and changes nothing: the rules run on a copy in memory, which alone is brought up
/// to this version's schema.
///
/// Throws `SchoolDatabaseError` when the file is missing, cannot be read, is not ours or is newer.
public func examineRecords(path: String, language: LanguageTag) throws -> [DoctorFinding] {
  let copy = try SchoolDatabase.copyInMemory(path: path)
  var doctor = Doctor(language: language)
  // Without transactions: of damaged records none can be ended.
  copy.unsafeRead { db in doctor.examineFile(db) }
  let isUpToDate = doctor.attempt("grdb_migrations") { _ in try Schema.migrator.migrate(copy) }
  guard isUpToDate else { return doctor.findings }
  copy.unsafeRead { db in
    doctor.examineSchema(db)
    doctor.examineLog(db)
    for check in DoctorCheck.all { doctor.run(check, db) }
  }
  return doctor.findings
}

private struct Doctor {
  let language: LanguageTag
  private(set) var findings: [DoctorFinding] = []

  init(language: LanguageTag) { self.language = language }

  /// What SQLite itself can tell.
  mutating func examineFile(_ db: Database) {
    attempt("sqlite_schema") { doctor in
      for line in try String.fetchAll(db, sql: "PRAGMA integrity_check") where line != "ok" {
        doctor.add(.damage, key: "", detail: line)
      }
    }
    attempt("sqlite_schema") { doctor in
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        let (table, id, parent): (String, Int64?, String) = (row[0], row[1], row[2])
        doctor.add(.brokenReference, table: table, key: id.map(String.init) ?? "", detail: parent)
      }
    }
  }

  /// Tables, triggers and indices that are missing or others than this version makes.
  mutating func examineSchema(_ db: Database) {
    attempt("sqlite_schema") { doctor in
      let sql = "SELECT name, sql FROM sqlite_schema WHERE sql <> '' ORDER BY name"
      func pairs(_ db: Database) throws -> [(String, String)] {
        try Row.fetchAll(db, sql: sql).map { ($0[0], $0[1]) }
      }
      let fresh = try DatabaseQueue()
      try Schema.migrator.migrate(fresh)
      let found = Dictionary(try pairs(db), uniquingKeysWith: { $1 })
      for (name, definition) in try fresh.read(pairs) where found[name] != definition {
        doctor.add(.otherSchema, key: name, detail: name)
      }
    }
  }

  mutating func examineLog(_ db: Database) {
    attempt("audit") { doctor in
      guard let entry = try AuditLog.state(db).brokenAt.map(String.init) else { return }
      doctor.add(.brokenLog, key: entry, detail: entry)
    }
    attempt("meta") { doctor in
      let made = try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'icu_version'")
      if let made, made != Collator.icuVersion { doctor.add(.otherOrder, key: "icu_version", detail: made) }
    }
  }

  mutating func run(_ check: DoctorCheck, _ db: Database) {
    attempt(check.table) { doctor in
      let sql = """
        WITH broken (key, detail) AS (\(check.sql))
        SELECT CAST(key AS TEXT), CAST(detail AS TEXT) FROM broken
        """
      for row in try Row.fetchAll(db, sql: sql) {
        doctor.add(check, key: row[0] ?? "", detail: row[1])
      }
    }
  }

  /// Damage that keeps SQLite from answering is a finding too. False when it was met.
  @discardableResult
  mutating func attempt(_ table: String, _ examine: (inout Doctor) throws -> Void) -> Bool {
    do {
      try examine(&self)
      return true
    } catch {
      add(.damage, table: table, key: "", detail: (error as? DatabaseError)?.message ?? "\(error)")
      return false
    }
  }

  private mutating func add(_ check: DoctorCheck, table: String? = nil, key: String, detail: String?) {
    var finding = check.finding(language, key: key, detail: detail)
    if let table { finding.table = table }
    findings.append(finding)
  }
}

extension SchoolDatabase {
  /// A copy of a school's file of any version; the file stays as it is.
  fileprivate static func copyInMemory(path: String) throws -> DatabaseQueue {
    try checkBeforeOpening(path: path)
    return try sqliteErrors(path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      let file = try DatabaseQueue(path: path, configuration: configuration)
      // The references of a broken file must not keep it from being examined.
      var unchecked = Configuration()
      unchecked.foreignKeysEnabled = false
      let copy = try DatabaseQueue(configuration: unchecked)
      try file.backup(to: copy)
      try file.close()
      return copy
    }
  }
}
