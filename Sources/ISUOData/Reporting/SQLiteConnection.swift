internal import GRDBSQLite

/// What SQLite said when it could not do something.
struct SQLiteFailure: Error {
  let code: Int32
  let message: String
}

/// A text that is no statement, or one that the guard does not let through.
struct PreparationFailure: Error {
  let code: Int32
  let message: String
  /// In bytes; negative when SQLite blames no place.
  let offset: Int
}

/// A connection of our own to SQLite, beside GRDB's: GRDB reads the state of its transactions
/// through its authoriser, which must never be replaced, and a report's SQL needs another one.
///
/// Used by one thread at a time, so opened without SQLite's mutexes.
final class SQLiteConnection {
  private let handle: OpaquePointer
  private let collators: [Collation]
  private var guardian: QueryGuard?
  private let deadline = Deadline()

  /// - Parameter path: a file, or `:memory:`.
  init(path: String, flags: Int32) throws {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      let message =
        opened.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
      sqlite3_close_v2(opened)
      throw SQLiteFailure(code: code, message: message)
    }
    handle = opened
    do {
      collators = try Collation.all()
    } catch {
      sqlite3_close_v2(opened)
      throw error
    }
    sqlite3_busy_timeout(handle, 5_000)
    for collator in collators { collator.register(on: handle) }
    for function in NameFunction.allCases { function.register(on: handle) }
    HexFunction.register(on: handle)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(SQLiteFailure) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Prepares the one statement of a text; what cannot be prepared is thrown with SQLite's words
  /// and place.
  func prepare(_ sql: String) throws(PreparationFailure) -> SQLiteStatement {
    var statement: OpaquePointer?
    var sql = sql
    let (code, isFollowed) = sql.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        var rest: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v2(handle, text.baseAddress, Int32(text.count), &statement, &rest)
        guard code == SQLITE_OK, let start = text.baseAddress, let rest else { return (code, false) }
        return (code, hasStatement(rest, Int32(text.count - (rest - start))))
      }
    }
    guard code == SQLITE_OK else {
      throw PreparationFailure(
        code: code, message: String(cString: sqlite3_errmsg(handle)),
        offset: Int(sqlite3_error_offset(handle)))
    }
    guard let statement else {
      throw PreparationFailure(code: SQLITE_ERROR, message: "incomplete input", offset: 0)
    }
    return SQLiteStatement(takingOver: statement, of: self, isFollowed: isFollowed)
  }

  /// Whether the text has a statement, sound or not, and not only spaces, comments and semicolons.
  private func hasStatement(_ text: UnsafePointer<CChar>, _ length: Int32) -> Bool {
    var statement: OpaquePointer?
    var (text, length) = (text, length)
    while length > 0 {
      var rest: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(handle, text, length, &statement, &rest)
      defer { sqlite3_finalize(statement) }
      guard code == SQLITE_OK, statement == nil, let rest, rest > text else {
        return code != SQLITE_OK || statement != nil
      }
      length -= Int32(rest - text)
      text = rest
    }
    return false
  }

  /// The first column of the rows of a query, as text.
  func texts(_ sql: String, _ parameters: [String: SQLValue] = [:]) throws -> [String] {
    let statement = try prepare(sql)
    try statement.bind(parameters)
    var texts: [String] = []
    while try statement.step() {
      if case .text(let text) = statement.value(at: 0) { texts.append(text) }
    }
    return texts
  }

  func failure(_ code: Int32) -> SQLiteFailure {
    SQLiteFailure(code: code, message: String(cString: sqlite3_errmsg(handle)))
  }

  /// From here on only what the guard lets through is understood, and its limits hold. There is no
  /// way back.
  func confine(to guardian: QueryGuard) {
    self.guardian = guardian
    for (limit, value) in QueryGuard.limits { sqlite3_limit(handle, limit, value) }
    guardian.install(on: handle)
    deadline.install(on: handle)
  }

  /// Runs `body`, in which statements that outlast the time are interrupted.
  func limitingTime<Value>(to seconds: Double, _ body: () throws -> Value) rethrows -> Value {
    deadline.start(seconds: seconds)
    defer { deadline.stop() }
    return try body()
  }
}
