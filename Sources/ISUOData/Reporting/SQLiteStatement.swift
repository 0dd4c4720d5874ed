internal import GRDBSQLite

/// A prepared statement, finalised once. Made by `SQLiteConnection.prepare`.
struct SQLiteStatement: ~Copyable {
  private let handle: OpaquePointer
  private let connection: SQLiteConnection
  /// Whether another statement follows in the text.
  let isFollowed: Bool

  /// Takes over a statement that `connection` has prepared.
  init(takingOver handle: OpaquePointer, of connection: SQLiteConnection, isFollowed: Bool) {
    self.handle = handle
    self.connection = connection
    self.isFollowed = isFollowed
  }

  deinit { sqlite3_finalize(handle) }

  /// Whether it is `EXPLAIN …`, which no authoriser is asked about.
  var isExplanation: Bool { sqlite3_stmt_isexplain(handle) != 0 }

  var columns: [String] {
    (0..<sqlite3_column_count(handle)).map { index in
      sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
    }
  }

  /// The names of the parameters, without their sign; nil for one that has none.
  var parameters: [String?] {
    let count = sqlite3_bind_parameter_count(handle)
    guard count > 0 else { return [] }
    return (1...count).map { index in
      guard let name = sqlite3_bind_parameter_name(handle, index) else { return nil }
      let text = String(cString: name)
      return text.hasPrefix("?") ? nil : String(text.dropFirst())
    }
  }

  /// Gives the parameters their values; those that the statement has not are ignored, for a report
  /// has parameters that only some of its queries use.
  func bind(_ values: [String: SQLValue]) throws(SQLiteFailure) {
    for (index, name) in parameters.enumerated() {
      guard let name, let value = values[name] else { continue }
      let position = Int32(index + 1)
      let code =
        switch value {
        case .null: sqlite3_bind_null(handle, position)
        case .integer(let number): sqlite3_bind_int64(handle, position, number)
        case .real(let number): sqlite3_bind_double(handle, position, number)
        case .text(let text): sqlite3_bind_text(handle, position, text, -1, copyingText)
        }
      guard code == SQLITE_OK else { throw connection.failure(code) }
    }
  }

  /// Goes to the next row; false when there is none.
  func step() throws(SQLiteFailure) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let code: throw connection.failure(code)
    }
  }

  /// A value of the row; a blob is its bytes read as text, as SQLite converts one to the other.
  func value(at column: Int32) -> SQLValue {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
    case SQLITE_NULL: return .null
    default:
      guard let bytes = sqlite3_column_text(handle, column) else { return .null }
      let count = Int(sqlite3_column_bytes(handle, column))
      return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
    }
  }
}
