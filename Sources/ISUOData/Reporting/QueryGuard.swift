internal import GRDBSQLite

/// Decides, while SQLite understands a statement, what it may touch: reading the views and calling
/// harmless functions, nothing else (SQLite documentation, "Compile-Time Authorization Callbacks").
final class QueryGuard {
  private let views: Set<String>
  private let functions: Set<String>
  private let stage: Stage
  /// What was last refused, in words for the user.
  private(set) var refused: String?

  /// Where a query is looked at.
  enum Stage {
    /// Where there is nothing but empty views and the virtual tables of SQLite, which are named.
    case text(virtualTables: Set<String>)
    /// Where the views stand on records. A query must have passed the other stage: SQLite names a
    /// table of a `WITH` clause as the reader of what stands in it, just as it names a view, so
    /// `WITH report_class AS (SELECT * FROM person) …` would pass here.
    case records
  }

  init(views: [String], stage: Stage) {
    self.views = Set(views)
    self.stage = stage
    functions = Set(QueryGuard.functions)
  }

  /// The functions of a report's SQL. None reads the clock, chance or the file; none pretends to
  /// know letters beyond ASCII (`upper` and `lower` do); dates are text that compares and is cut as
  /// text.
  static let functions = [
    "abs", "avg", "ceil", "ceiling", "char", "coalesce", "count", "cume_dist", "dense_rank",
    "first_value",
    "floor",
    "format", "glob", "group_concat", "ifnull", "iif", "instr",
    "json_array", "json_group_array", "json_group_object", "json_object", "lag", "last_value", "lead",
    "length", "like",
    "ltrim",
    "max", "min", "mod", "nth_value", "ntile", "nullif", "percent_rank", "printf", "rank",
    "replace", "round",
    "row_number", "rtrim", "sign", "substr", "substring", "sum", "total", "trim", "typeof",
    "unicode",
  ]

  /// Sizes that no report's query needs to pass (SQLite documentation, "Implementation Limits").
  static let limits: [(limit: Int32, value: Int32)] = [
    (SQLITE_LIMIT_LENGTH, 4 << 20), (SQLITE_LIMIT_SQL_LENGTH, 100_000), (SQLITE_LIMIT_COLUMN, 500),
    (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_COMPOUND_SELECT, 50),
    (SQLITE_LIMIT_FUNCTION_ARG, 50),
    (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200),
    (SQLITE_LIMIT_VARIABLE_NUMBER, 500),
    (SQLITE_LIMIT_TRIGGER_DEPTH, 1), (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]

  /// The connection must not outlive the guard: `SQLiteConnection` owns both.
  func install(on connection: OpaquePointer) {
    let code = sqlite3_set_authorizer(
      connection,
      { guardian, action, first, second, _, reader in
        guard let guardian else { return SQLITE_DENY }
        return Unmanaged<QueryGuard>.fromOpaque(guardian).takeUnretainedValue()
          .answer(to: action, text(first), text(second), reader: text(reader))
      }, Unmanaged.passUnretained(self).toOpaque())
    precondition(code == SQLITE_OK, "a new connection takes an authoriser")
  }

  /// Forgets what an earlier statement was refused for.
  func reset() { refused = nil }

  private func answer(
    to action: Int32, _ first: String?, _ second: String?, reader: String?
  )
    -> Int32
  {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_READ: return mayRead(first ?? "", column: second ?? "", reader: reader)
    case SQLITE_FUNCTION: return mayCall(second ?? "")
    default: return refuse(QueryGuard.statements[action] ?? "anything but SELECT")
    }
  }

  /// A table of which no column is used is asked for with an empty column and, within a view,
  /// without a reader; here it may be a name of the query's own `WITH` clause.
  private func mayRead(_ table: String, column: String, reader: String?) -> Int32 {
    let name = table.lowercased()
    let isAllowed =
      switch stage {
      case .records: reader != nil || column.isEmpty || views.contains(name)
      case .text(let virtualTables):
        views.contains(name)
          || column.isEmpty && !virtualTables.contains(name) && !name.hasPrefix("sqlite_")
            && !name.hasPrefix("pragma_")
      }
    return isAllowed ? SQLITE_OK : refuse("the table '\(table)'")
  }

  private func mayCall(_ function: String) -> Int32 {
    let isAllowed =
      switch stage {
      case .records: true
      case .text: functions.contains(function.lowercased())
      }
    return isAllowed ? SQLITE_OK : refuse("the function '\(function)'")
  }

  private func refuse(_ what: String) -> Int32 {
    refused = refused ?? what
    return SQLITE_DENY
  }

  private static let statements: [Int32: String] = [
    SQLITE_INSERT: "INSERT", SQLITE_UPDATE: "UPDATE", SQLITE_DELETE: "DELETE",
    SQLITE_PRAGMA: "PRAGMA",
    SQLITE_ATTACH: "ATTACH", SQLITE_DETACH: "DETACH", SQLITE_TRANSACTION: "transactions",
    SQLITE_SAVEPOINT: "SAVEPOINT",
  ]
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String? {
  pointer.map { String(cString: $0) }
}
