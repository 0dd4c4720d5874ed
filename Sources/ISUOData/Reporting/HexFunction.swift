internal import GRDBSQLite

/// A function of SQLite that makes bytes of hexadecimal digits; SQLite's own `unhex` is younger than the
/// SQLite we support.
enum HexFunction {
  static let name = "bytes_of_hex"

  static func register(on connection: OpaquePointer) {
    let code = sqlite3_create_function_v2(
      connection, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil,
      { context, _, arguments in
        guard let value = arguments?[0], let text = sqlite3_value_text(value) else {
          return sqlite3_result_null(context)
        }
        let digits = String(cString: text).utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).map {
          UInt8(digits[$0] * 16 + digits[$0 + 1])
        }
        sqlite3_result_blob(context, bytes, Int32(bytes.count), copyingText)
      }, nil, nil, nil)
    precondition(code == SQLITE_OK, "a new connection takes a function")
  }
}
