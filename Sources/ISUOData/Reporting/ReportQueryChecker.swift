internal import Diagnostics
internal import GRDBSQLite
internal import Language

/// What a query asks for and gives, as far as its text says.
public struct QueryShape: Hashable, Sendable {
  public var columns: [String]
  /// Names without the colon, each once, in the order of their first use.
  public var parameters: [String]
}

/// Reads a report's SQL against the reporting views without any records: for `check`, and as the
/// first of two gates before a query reaches a school's file. Here nothing but views exists, so a
/// query that is understood names nothing but views.
///
/// One thread at a time.
public final class ReportQueryChecker {
  private let connection: SQLiteConnection
  private let guardian: QueryGuard
  private let views: [ReportView]

  public init() throws {
    // Which language the views are for makes no difference to their columns.
    views = ReportView.all(in: .ky)
    connection = try SQLiteConnection(path: ":memory:", flags: SQLITE_OPEN_READWRITE)
    let virtualTables = try connection.texts("SELECT name FROM pragma_module_list")
    guardian = QueryGuard(views: views.map(\.name), stage: .text(virtualTables: Set(virtualTables)))
    for view in views { try connection.execute(view.emptyDefinition) }
    connection.confine(to: guardian)
  }

  /// What the query asks for, or the first thing that is wrong with it.
  public func shape(of sql: String) throws(QueryError) -> QueryShape {
    guardian.reset()
    let statement: SQLiteStatement
    do {
      statement = try connection.prepare(sql)
    } catch {
      throw explain(error, in: sql)
    }
    if statement.isFollowed { throw QueryError(.severalStatements) }
    if statement.isExplanation { throw QueryError(.forbidden("EXPLAIN"), offset: 0) }
    var parameters: [String] = []
    for name in statement.parameters {
      guard let name else { throw QueryError(.unnamedParameter, offset: place(of: "?", in: sql)) }
      if !parameters.contains(name) { parameters.append(name) }
    }
    let columns = statement.columns
    // Some statements, such as VACUUM, ask no authoriser until they run; only a query has columns.
    if columns.isEmpty { throw QueryError(.forbidden("anything but SELECT"), offset: 0) }
    for (index, name) in columns.enumerated() where columns[..<index].contains(name) {
      throw QueryError(.duplicateColumn(name))
    }
    return QueryShape(columns: columns, parameters: parameters)
  }

  /// Turns SQLite's words into what the author did: they are stable since SQLite 3, and where one
  /// is not known it is shown.
  private func explain(_ failure: PreparationFailure, in sql: String) -> QueryError {
    let message = failure.message
    func error(_ kind: QueryError.Kind, naming name: String? = nil) -> QueryError {
      QueryError(
        kind, offset: failure.offset >= 0 ? failure.offset : name.flatMap { place(of: $0, in: sql) }
      )
    }
    if let name = message.rest(after: "no such column: ") {
      let column = name.split(separator: ".").last.map(String.init) ?? name
      return error(
        .unknownColumn(name, suggestion: columns(namedIn: sql).nearest(to: column)), naming: name)
    }
    if let name = message.rest(after: "no such table: ") {
      return error(
        .unknownView(name, suggestion: views.map(\.name).nearest(to: name)), naming: name)
    }
    if let name = message.rest(after: "no such function: ") {
      return error(
        .unknownFunction(name, suggestion: QueryGuard.functions.nearest(to: name)), naming: name)
    }
    if let refused = guardian.refused { return error(.forbidden(refused)) }
    return error(.syntax(message))
  }

  /// The columns of the views that the text mentions.
  private func columns(namedIn sql: String) -> [String] {
    let text = sql.lowercased()
    return views.filter { text.contains($0.name) }.flatMap(\.columns)
  }
}

private func place(of word: String, in sql: String) -> Int? {
  sql.firstRange(of: word).map { sql.utf8.distance(from: sql.startIndex, to: $0.lowerBound) }
}

extension String {
  fileprivate func rest(after prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
