internal import GRDBSQLite

/// A prepared statement, finalised once.
struct SQLiteStatement: ~Copyable {
  private let handle: OpaquePointer
  private let connection: SQLiteConnection
  /// Whether another statement follows in the text.
  let isFollowed: Bool

  /// The text has one statement; what cannot be prepared is thrown with SQLite's words and place.
  init(_ sql: String, on connection: SQLiteConnection) throws {
    var statement: OpaquePointer?
    var sql = sql
    let (code, isFollowed) = sql.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        var rest: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v2(
          connection.handle, text.baseAddress, Int32(text.count), &statement, &rest)
        guard code == SQLITE_OK, let start = text.baseAddress, let rest else {
          return (code, false)
        }
        let left = Int32(text.count - (rest - start))
        var next: OpaquePointer?
        // What follows is no statement when SQLite finds nothing in it: spaces, comments, a second
        // semicolon.
        let nextCode = sqlite3_prepare_v2(connection.handle, rest, left, &next, nil)
        defer { sqlite3_finalize(next) }
        return (code, nextCode != SQLITE_OK || next != nil)
      }
    }
    guard code == SQLITE_OK else {
      throw PreparationFailure(
        code: code, message: String(cString: sqlite3_errmsg(connection.handle)),
        offset: Int(sqlite3_error_offset(connection.handle)))
    }
    guard let statement else {
      throw PreparationFailure(code: SQLITE_ERROR, message: "incomplete input", offset: 0)
    }
    handle = statement
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

/// A text that is no statement, or one that the guard does not let through.
struct PreparationFailure: Error {
  let code: Int32
  let message: String
  /// In bytes; negative when SQLite blames no place.
  let offset: Int
}
