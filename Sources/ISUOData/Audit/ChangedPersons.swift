internal import CSQLiteSession
internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// The persons whose rows a changeset changes, by their numbers: for the audit log.
///
/// Which persons a table is about follows from its foreign keys: those to `person`, else those to the tables
/// nearest to it (a result is its pupil's, a membership its enrolment's).
struct ChangedPersons {
  private let db: Database
  private var tables: [String: Table] = [:]
  /// Keys of rows whose persons are still to be looked up, by their table.
  private var rows: [String: Set<Int64>] = [:]
  private var found: Set<Int64> = []

  /// What of a table leads to persons.
  private struct Table {
    /// Places of the columns of its primary key.
    var key: [Int] = []
    /// The columns that lead to persons, and the tables that they refer to.
    var references: [(column: Int, name: String, table: String)] = []
    /// How many references lie between a row and a person: 0 for `person`, nil for a table about nobody.
    var distance: Int?
    var columns: [String] = []
  }

  /// In order, each once. The rows that the changes refer to must be there.
  static func of(_ changes: Data, _ db: Database) throws -> [Int64] {
    var persons = ChangedPersons(db: db)
    try persons.read(changes)
    while let (table, keys) = persons.rows.popFirst() { try persons.follow(table, keys) }
    return persons.found.sorted()
  }

  private init(db: Database) { self.db = db }

  private mutating func read(_ changes: Data) throws {
    if changes.isEmpty { return }
    // SQLite takes bytes that it may change; the changes are read once.
    var bytes = changes
    let size = Int32(changes.count)
    try bytes.withUnsafeMutableBytes { bytes in
      var iterator: UnsafeMutableRawPointer?
      let code = isuo_changes_start(&iterator, size, bytes.baseAddress)
      guard code == SQLITE_OK, let iterator else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
      defer { isuo_changes_end(iterator) }
      while isuo_changes_next(iterator) == SQLITE_ROW {
        if let name = isuo_changes_table(iterator) { try add(iterator, of: String(cString: name)) }
      }
    }
  }

  private mutating func add(_ change: UnsafeMutableRawPointer, of name: String) throws {
    let table = try table(name)
    guard let distance = table.distance else { return }
    func value(_ column: Int) -> DatabaseValue? {
      isuo_changes_value(change, Int32(column)).map { key(OpaquePointer($0)) }
    }
    if distance == 0 {
      if let id = value(table.key[0]).flatMap(Int64.fromDatabaseValue) { found.insert(id) }
      return
    }
    let told = table.references.map { value($0.column) }
    if told.allSatisfy({ $0 != nil }) {
      for (reference, value) in zip(table.references, told) { note(value ?? .null, in: reference.table) }
    } else {
      // Of a changed row only the key and what changed is told.
      let condition = table.key.map { "\"\(table.columns[$0])\" IS ?" }.joined(separator: " AND ")
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(table.references.map { "\"\($0.name)\"" }.joined(separator: ", ")) FROM "\(name)"
          WHERE \(condition)
          """)
      let row = try Row.fetchOne(
        statement, arguments: StatementArguments(table.key.map { value($0) ?? .null }))
      guard let row else { return }
      for (place, reference) in table.references.enumerated() { note(row[place], in: reference.table) }
    }
  }

  /// A value of SQLite that is a key: a number or a text.
  private func key(_ value: OpaquePointer) -> DatabaseValue {
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: sqlite3_value_int64(value).databaseValue
    case SQLITE_TEXT: sqlite3_value_text(value).map { String(cString: $0).databaseValue } ?? .null
    default: .null
    }
  }

  private mutating func note(_ value: DatabaseValue, in table: String) {
    guard let id = Int64.fromDatabaseValue(value) else { return }
    if table == "person" { found.insert(id) } else { rows[table, default: []].insert(id) }
  }

  /// Looks up where rows of a table lead to, one step.
  private mutating func follow(_ name: String, _ keys: Set<Int64>) throws {
    for reference in try table(name).references {
      let statement = try db.makeStatement(
        sql: "SELECT \"\(reference.name)\" FROM \"\(name)\" WHERE rowid = ?")
      for key in keys {
        if let id = try DatabaseValue.fetchOne(statement, arguments: [key]) { note(id, in: reference.table) }
      }
    }
  }

  /// What of a table leads to persons, worked out once.
  private mutating func table(_ name: String) throws -> Table {
    if let known = tables[name] { return known }
    // A table that refers to itself, in however many steps, leads nowhere that way.
    tables[name] = Table()
    var table = Table()
    let columns = try Row.fetchAll(db, sql: "SELECT name, pk FROM pragma_table_info(?)", arguments: [name])
    table.columns = columns.map { $0[0] }
    table.key = columns.indices.filter { columns[$0][1] as Int > 0 }
    if name == "person" {
      table.distance = 0
    } else {
      let keys = try Row.fetchAll(
        db, sql: #"SELECT "from", "table" FROM pragma_foreign_key_list(?)"#, arguments: [name])
      for key in keys {
        let (column, other): (String, String) = (key[0], key[1])
        guard let place = table.columns.firstIndex(of: column),
          let distance = try self.table(other).distance.map({ $0 + 1 })
        else { continue }
        if let nearest = table.distance, distance > nearest { continue }
        if distance < table.distance ?? .max { table.references = [] }
        table.distance = distance
        table.references.append((place, column, other))
      }
    }
    tables[name] = table
    return table
  }
}
