internal import GRDB
internal import GRDBSQLite

/// A record of a table that gets thousands of rows in one import: its columns are named once, and rows are
/// read and written by the columns' places. Other records go through `Codable`, whose names are looked up
/// for each value of each row.
protocol BulkRecord: StoredRecord {
  /// The columns of the table that the record holds.
  static var columns: [String] { get }
  /// In the order of the columns.
  var values: [DatabaseValue] { get }
  /// Takes the values of a row in the order of the columns.
  init(values: inout RowValues) throws
}

extension BulkRecord {
  static var databaseSelection: [any SQLSelectable] { columns.map { Column($0) } }

  init(row: Row) throws {
    var values = RowValues(row)
    try self.init(values: &values)
  }

  func encode(to container: inout PersistenceContainer) {
    for (column, value) in zip(Self.columns, values) { container[column] = value }
  }

  /// Inserts rows by one prepared statement. Rows with a key of their own bring it along.
  static func insert(_ rows: [Self], _ db: Database) throws {
    guard !rows.isEmpty else { return }
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try db.makeStatement(
      sql: "INSERT INTO \(databaseTableName) (\(columns.joined(separator: ", "))) VALUES (\(places))")
    // GRDB executes what has arguments; the values of each row take their places.
    statement.setUncheckedArguments(StatementArguments(columns.map { _ in DatabaseValue.null }))
    for row in rows {
      sqlite3_reset(statement.sqliteStatement)
      for (place, value) in zip(CInt(1)..., row.values) {
        let code = value.bind(to: statement.sqliteStatement, at: place)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      }
      try statement.execute()
    }
  }
}

/// The values of a row, one after the other.
struct RowValues {
  private let row: Row
  private var place = 0

  init(_ row: Row) { self.row = row }

  mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() throws -> Value {
    defer { place += 1 }
    return try row.decode(Value.self, atIndex: place)
  }
}
