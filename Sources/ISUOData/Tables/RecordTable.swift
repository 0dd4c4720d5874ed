internal import GRDB

/// A table of records as the schema has it. Export, re-import and a person's record are driven by these, so
/// that a table of a later version is covered without a word here.
struct RecordTable: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    var name: String
    /// `INTEGER`, `REAL` or `TEXT`: all tables are strict.
    var type: String
    var isRequired: Bool
    var hasDefault: Bool
  }

  /// A reference to a row of another table. All references are by one column.
  struct Reference: Hashable, Sendable {
    var column: String
    var table: String
    var target: String
  }

  var name: String
  /// Those with values of their own: bytes (sort keys, changesets) are derived.
  var columns: [Column]
  /// The names of the primary key's columns.
  var key: [String]
  var references: [Reference]

  /// A select of all rows in the order of their keys.
  var select: String {
    "SELECT \(columns.map { "\"\($0.name)\"" }.joined(separator: ", ")) FROM \"\(name)\" ORDER BY "
      + key.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  func isRequired(_ column: String) -> Bool { columns.first { $0.name == column }?.isRequired ?? false }
}

extension RecordTable {
  /// What is no record: the log, which no other file continues; what the program notes for itself; what it
  /// ships; files, which no table holds.
  private static let internalTables: Set = ["audit", "meta", "grdb_migrations", "soate", "archived_file"]

  /// The tables of records, each after those that its rows refer to.
  static func all(_ db: Database) throws -> [RecordTable] {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite*' ORDER BY name
        """)
    let tables = try names.filter { !internalTables.contains($0) }.map { try RecordTable($0, db) }
    var sorted: [RecordTable] = []
    var rest = tables
    while !rest.isEmpty {
      // A table may refer to itself. In a circle the first in the order of names goes first.
      let waiting = Set(rest.map(\.name))
      let next =
        rest.firstIndex { table in
          table.references.allSatisfy { $0.table == table.name || !waiting.contains($0.table) }
        } ?? 0
      sorted.append(rest.remove(at: next))
    }
    return sorted
  }

  init(_ name: String, _ db: Database) throws {
    self.name = name
    let rows = try Row.fetchAll(db, sql: "PRAGMA table_info(\"\(name)\")")
    columns = rows.filter { $0["type"] as String != "BLOB" }.map { row in
      Column(
        name: row["name"], type: row["type"], isRequired: row["notnull"] as Bool || row["pk"] as Int > 0,
        hasDefault: row["dflt_value"] as String? != nil)
    }
    key = rows.filter { $0["pk"] as Int > 0 }
      .sorted { ($0["pk"] as Int) < ($1["pk"] as Int) }.map { $0["name"] }
    references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\"\(name)\")").map { row in
      Reference(column: row["from"], table: row["table"], target: row["to"] as String? ?? "id")
    }.filter { !Self.internalTables.contains($0.table) }.sorted { $0.column < $1.column }
  }
}

/// The rows of a table, in the order of its columns.
struct TableRows: Sendable {
  var table: RecordTable
  var rows: [[DatabaseValue]]

  init(_ table: RecordTable, rows: [[DatabaseValue]]) {
    self.table = table
    self.rows = rows
  }

  init(_ table: RecordTable, _ db: Database) throws {
    self.table = table
    rows = try Row.fetchAll(db, sql: table.select).map { Array($0.databaseValues) }
  }

  func position(of column: String) -> Int? { table.columns.firstIndex { $0.name == column } }
}
