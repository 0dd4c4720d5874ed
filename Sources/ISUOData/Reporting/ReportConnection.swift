internal import GRDBSQLite
internal import Language

/// The way by which reports read a school's records: the views `report_*`, for one context, at one
/// moment.
///
/// Everything is read in one transaction, so that all datasets of a run tell the same state; make
/// one for each run and let it go. The SQL comes from templates and is not trusted: the connection
/// cannot write, a guard lets only reads of the views and harmless functions through, and time and
/// size are limited. One thread at a time.
public final class ReportConnection {
  public let context: ReportContext
  /// The label of the academic year that the views show.
  public let year: String
  /// The persons whose identifying columns the views withhold, by the columns that tell them: `pupil_id`,
  /// `file_no`, `staff_id`.
  public let maskedPersons: [String: [SQLValue: Int64]]
  /// The roles by which the account asks; nil for the owner.
  public let roles: [Role]?
  private let connection: SQLiteConnection
  private let checker: ReportQueryChecker

  /// Opens a school's file, which `SchoolDatabase` has made and brought up to date.
  public init(path: String, context: ReportContext) throws {
    self.context = context
    checker = try ReportQueryChecker()
    do {
      connection = try SQLiteConnection(path: path, flags: SQLITE_OPEN_READONLY)
      try connection.execute("PRAGMA trusted_schema = 0; PRAGMA temp.cache_size = -65536; BEGIN")
      year = try ReportConnection.year(of: context, on: connection, path: path)
      roles = try ReportConnection.roles(context, on: connection, path: path)
      maskedPersons = try ReportConnection.prepareViews(context, year: year, roles, on: connection)
    } catch let failure as SQLiteFailure {
      throw SchoolDatabaseError(kind: .unreadable(failure.message), path: path)
    } catch let failure as PreparationFailure {
      throw SchoolDatabaseError(kind: .unreadable(failure.message), path: path)
    }
  }

  /// The rows that one SELECT over the views gives. Parameters are `:name`; those that the query
  /// has not are ignored.
  public func query(
    _ sql: String, parameters: [String: SQLValue] = [:], limits: QueryLimits = QueryLimits()
  ) throws(QueryError) -> QueryResult {
    for name in try checker.shape(of: sql).parameters where parameters[name] == nil {
      throw QueryError(.missingParameter(name), offset: sql.utf8Offset(of: ":\(name)"))
    }
    do {
      return try connection.limitingTime(to: limits.seconds) {
        try connection.rows(of: sql, parameters: parameters, limits: limits)
      }
    } catch let error as QueryError {
      throw error
    } catch let failure as SQLiteFailure {
      let isInterrupted = failure.code & 0xFF == SQLITE_INTERRUPT
      throw QueryError(isInterrupted ? .tooSlow(seconds: limits.seconds) : .failed(failure.message))
    } catch let failure as PreparationFailure {
      throw QueryError(.failed(failure.message))
    } catch {
      throw QueryError(.failed("\(error)"))
    }
  }

  private static func year(
    of context: ReportContext, on connection: SQLiteConnection, path: String
  )
    throws
    -> String
  {
    let known = try connection.texts("SELECT label FROM academic_year ORDER BY starts")
    let chosen: String? =
      if let label = context.year {
        known.first { $0 == label }
      } else {
        try connection.texts(
          "SELECT label FROM academic_year WHERE ends >= :as_of ORDER BY starts LIMIT 1",
          ["as_of": .text(context.asOf)]
        ).first ?? known.last
      }
    guard let chosen else {
      throw SchoolDatabaseError(kind: .unknownYear(context.year ?? "", known: known), path: path)
    }
    return chosen
  }

  /// The roles of the asking account on the day of asking; nil for the owner.
  private static func roles(
    _ context: ReportContext, on connection: SQLiteConnection, path: String
  )
    throws -> [Role]?
  {
    if context.user == ReportContext.owner { return nil }
    let known = try connection.texts(
      "SELECT name FROM main.account WHERE name = :name", ["name": .text(context.user)])
    if known.isEmpty { throw SchoolDatabaseError(kind: .unknownAccount(context.user), path: path) }
    let roles = try connection.texts(
      rolesInForce, ["name": .text(context.user), "day": .text(context.today ?? context.asOf)])
    return roles.compactMap(Role.init)
  }

  /// Makes the views; returns the pupils whom they mask.
  private static func prepareViews(
    _ context: ReportContext, year: String, _ roles: [Role]?, on connection: SQLiteConnection
  )
    throws
    -> [String: [SQLValue: Int64]]
  {
    let style = try connection.texts("SELECT value FROM main.setting WHERE name = 'initials'").first
    let views = ReportView.all(
      in: context.language, initials: style.flatMap(InitialsStyle.init) ?? .spaced,
      access: AccessClauses(isLimited: roles != nil))
    try connection.execute(contextTables)
    let insert = try connection.prepare(
      """
      INSERT INTO temp.context
      SELECT :as_of, id, :recipient, :user FROM main.academic_year WHERE label = :year
      """)
    try insert.bind([
      "as_of": .text(context.asOf), "recipient": .text(context.recipient.rawValue),
      "user": .text(context.user),
      "year": .text(year),
    ])
    _ = try insert.step()
    if context.knowledge == .then { try hideLaterChanges(on: connection) }
    try connection.execute(contextCalendar)
    try maskPersons(context, on: connection)
    if let roles { try grantAccess(to: roles, of: context.user, on: connection) }
    let isCorrected = try context.knowledge == .then && !connection.texts(hasLaterCorrections).isEmpty
    try connection.execute(knownResults(beforeCorrections: isCorrected))
    for view in views { try connection.execute(view.definition) }
    let masked = try maskedPersons(on: connection)
    try connection.execute("PRAGMA query_only = 1")
    connection.confine(to: QueryGuard(views: views.map(\.name), stage: .records))
    return masked
  }

  private static func maskedPersons(on connection: SQLiteConnection) throws -> [String: [SQLValue: Int64]] {
    let keys = [
      (
        "pupil_id",
        "SELECT k.person_id, p.id FROM temp.masked_person AS k JOIN main.pupil AS p USING (person_id)"
      ),
      (
        "file_no",
        """
        SELECT k.person_id, f.file_no FROM temp.masked_person AS k JOIN main.pupil AS p USING (person_id)
        JOIN main.pupil_file_no AS f ON f.pupil_id = p.id
        """
      ),
      (
        "staff_id",
        "SELECT k.person_id, s.id FROM temp.masked_person AS k JOIN main.staff AS s USING (person_id)"
      ),
    ]
    var found: [String: [SQLValue: Int64]] = [:]
    for (column, sql) in keys {
      let rows = try connection.rows(of: sql, parameters: [:], limits: QueryLimits()).rows
      found[column] = rows.reduce(into: [:]) { persons, row in
        if case .integer(let person) = row[0] { persons[row[1]] = person }
      }
    }
    return found
  }
}

extension SQLiteConnection {
  fileprivate func rows(
    of sql: String, parameters: [String: SQLValue], limits: QueryLimits
  ) throws -> QueryResult {
    let statement = try prepare(sql)
    try statement.bind(parameters)
    let columns = statement.columns
    var rows: [[SQLValue]] = []
    var bytes = 0
    while try statement.step() {
      guard rows.count < limits.rows else { throw QueryError(.tooManyRows(limit: limits.rows)) }
      let row = columns.indices.map { statement.value(at: Int32($0)) }
      for case .text(let text) in row { bytes += text.utf8.count }
      guard bytes <= limits.bytes else { throw QueryError(.tooLarge(bytes: limits.bytes)) }
      rows.append(row)
    }
    return QueryResult(columns: columns, rows: rows)
  }
}

extension String {
  fileprivate func utf8Offset(of word: String) -> Int? {
    firstRange(of: word).map { utf8.distance(from: startIndex, to: $0.lowerBound) }
  }
}
