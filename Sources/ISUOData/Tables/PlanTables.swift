internal import GRDB
internal import Language

/// The rows that an import of tables writes.
struct TablesImage: Sendable {
  var tables: [TableRows]

  func write(_ db: Database) throws {
    try loadTables(tables, db)
    guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
      throw ImportError.refused(rule: "FOREIGN KEY constraint failed")
    }
  }
}

/// What the files of an export would make of the records.
struct TablesPlan {
  var findings: [ImportFinding] = []
  var counts: [ImportPlan.TableCount] = []
  var image = TablesImage(tables: [])
}

/// Works out an import of an export's tables: every rule of the schema is tried in a school in memory, of the
/// schema that the tables are of, which is then brought up to this version as a file would be.
func planTables(
  _ files: TablesFiles, language: LanguageTag, stored: [TableRows]
) throws -> TablesPlan {
  var reader = TablesReader(language: language)
  var plan = TablesPlan()
  let place = FindingPlace(file: files.cover.file, sheet: files.cover.sheet)
  guard let cover = TablesCover(files.cover.content), cover.schema >= 1 else {
    reader.note(.damagedCover, at: place)
    plan.findings = reader.findings
    return plan
  }
  guard cover.format <= TablesCover.format, cover.schema <= Schema.version else {
    reader.note(.newerTables, at: place, found: String(cover.schema))
    plan.findings = reader.findings
    return plan
  }
  let trial = try SchoolInMemory(schema: cover.schema)
  let rows = try trial.database.read { db in
    reader.read(files, cover, schema: try RecordTable.all(db))
  }
  reader.checkReferences(of: rows)
  if reader.findings.isEmpty {
    for refusal in try trial.refusals(of: rows) { reader.note(refusal) }
  }
  let isSound = reader.findings.isEmpty
  if isSound { plan.image.tables = try trial.broughtUpToDate() }
  if isSound, let refusal = try plan.compare(with: stored) {
    reader.note(refusal, at: place)
  }
  plan.findings = reader.findings
  return plan
}

extension TablesPlan {
  /// Counts what would be written; an error when the records hold anything else already.
  fileprivate mutating func compare(with stored: [TableRows]) throws -> FindingCode? {
    let before = Dictionary(uniqueKeysWithValues: stored.map { ($0.table.name, $0.rows) })
    let isSame = image.tables.allSatisfy { before[$0.table.name] == $0.rows }
    for table in image.tables where !table.rows.isEmpty {
      counts.append(
        ImportPlan.TableCount(
          table: table.table.name, inserted: isSame ? 0 : table.rows.count, updated: 0, closed: 0,
          unchanged: isSame ? table.rows.count : 0))
    }
    if isSame { return nil }
    let isFresh = try SchoolInMemory(schema: Schema.version).rows().allSatisfy {
      before[$0.table.name] == $0.rows
    }
    return isFresh ? nil : .recordsNotEmpty
  }
}

/// A school without a file, to try rows in.
private struct SchoolInMemory {
  let database: DatabaseQueue

  init(schema: Int) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    database = try DatabaseQueue(configuration: configuration)
    try Schema.migrate(database, to: schema)
  }

  /// Loads rows, and returns those that a rule refuses.
  func refusals(of rows: [TableRows]) throws -> [RefusedTableRow] {
    var refused: [RefusedTableRow] = []
    try database.inTransaction { db in
      try loadTables(rows, db) { refused.append($0) }
      return refused.isEmpty ? .commit : .rollback
    }
    return refused
  }

  func broughtUpToDate() throws -> [TableRows] {
    try Schema.migrator.migrate(database)
    return try rows()
  }

  func rows() throws -> [TableRows] {
    try database.read { db in try RecordTable.all(db).map { try TableRows($0, db) } }
  }
}
