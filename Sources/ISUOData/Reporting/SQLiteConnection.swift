internal import GRDBSQLite

/// What SQLite said when it could not do something.
struct SQLiteFailure: Error {
  let code: Int32
  let message: String
}

/// A connection of our own to SQLite, beside GRDB's: GRDB reads the state of its transactions
/// through its authoriser, which must never be replaced, and a report's SQL needs another one.
///
/// Used by one thread at a time, so opened without SQLite's mutexes.
final class SQLiteConnection {
  let handle: OpaquePointer
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
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(SQLiteFailure) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// The first column of the rows of a query, as text.
  func texts(_ sql: String, _ parameters: [String: SQLValue] = [:]) throws -> [String] {
    let statement = try SQLiteStatement(sql, on: self)
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
