internal import GRDB

/// What an erasure does, or would do.
public struct Erasure: Hashable, Sendable {
  /// What becomes of the person's rows in a table.
  public struct Line: Hashable, Sendable {
    public var table: String
    public var rows: Int
    public var isDeleted: Bool
    /// The columns that are emptied in rows that stay.
    public var emptied: [String]
    public var reason: ErasureReason
  }

  public var lines: [Line]
  /// Imports that can no longer be taken back, because what undoes them held values.
  public var purgedImports: Int
}

/// Why a person is not erased.
public enum ErasureError: Error, Hashable, Sendable {
  case denied
  /// A pupil who is enrolled, or a member of staff with lessons, a class or the school on that day.
  case stillHere
}

extension SchoolDatabase {
  /// What erasing a person would do; nothing is changed.
  public func planErasure(of number: String, for user: String, on day: String) throws -> Erasure {
    try writer.read { db in
      let (_, rows) = try erasable(number, user, day, db)
      return Erasure(lines: rows.map(line), purgedImports: try storedChangesets(db))
    }
  }

  /// Erases a person by an order: what law does not make the school keep goes, the rest stays (DOMAIN 3.4).
  ///
  /// All or nothing. What undoes imports goes with it, as it could bring the values back; freed pages are
  /// overwritten and the write-ahead log is emptied. Backups made before are not touched.
  @discardableResult
  public func erase(
    _ number: String, order: OrderNumber, on day: String, at time: String, by user: String
  ) throws -> Erasure {
    try writer.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
    let erasure = try writer.write { db in
      let (person, rows) = try erasable(number, user, day, db)
      _ = try order.find(db)
      let erasure = Erasure(lines: rows.map(line), purgedImports: try storedChangesets(db))
      try withoutWritingTriggers(db) {
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        for table in rows.reversed() { try erase(table, db) }
        try db.execute(sql: "UPDATE import_run SET changes = NULL")
      }
      try AuditLog.append(erasure.entry(person, order, at: time, by: user), db)
      return erasure
    }
    try writer.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    return erasure
  }

  private func erasable(
    _ number: String, _ user: String, _ day: String, _ db: Database
  ) throws -> (person: Int64, rows: [TableRows]) {
    let person = try personNumbered(number, db)
    do {
      try checkRightToExport(ExportRequest(user: user, day: day), db)
    } catch ExportError.denied {
      throw ErasureError.denied
    }
    let rows = try PersonRows(person, RecordTable.all(db), db).rows
    if rows.contains(where: { $0.tellsPresence(on: day) }) { throw ErasureError.stillHere }
    return (person, rows)
  }

  private func storedChangesets(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM import_run WHERE changes IS NOT NULL") ?? 0
  }

  private func erase(_ rows: TableRows, _ db: Database) throws {
    let name = rows.table.name
    let keys = rows.table.key
    // What earlier changes of these rows found goes, too.
    if keys == ["id"], let id = rows.position(of: "id") {
      for row in rows.rows {
        try db.execute(
          sql: "DELETE FROM row_before WHERE table_name = ? AND row_id = ?", arguments: [name, row[id]])
      }
    }
    let condition = keys.map { "\"\($0)\" = ?" }.joined(separator: " AND ")
    let positions = keys.compactMap { rows.position(of: $0) }
    let sql: String
    switch rule(of: name).action {
    case .delete: sql = "DELETE FROM \"\(name)\" WHERE \(condition)"
    case .keep(let emptied):
      let columns = emptied.filter { rows.position(of: $0) != nil }
      if columns.isEmpty { return }
      let emptying = columns.map { "\"\($0)\" = NULL" }.joined(separator: ", ")
      sql =
        "UPDATE \"\(name)\" SET \(emptying) WHERE \(condition)"
    }
    for row in rows.rows {
      try db.execute(sql: sql, arguments: StatementArguments(positions.map { row[$0] }))
    }
  }
}

private func rule(of table: String) -> ErasureRule {
  erasureRules[table] ?? ErasureRule(action: .keep(emptying: []), reason: .undecided)
}

private func line(_ rows: TableRows) -> Erasure.Line {
  let rule = rule(of: rows.table.name)
  switch rule.action {
  case .delete:
    return Erasure.Line(
      table: rows.table.name, rows: rows.rows.count, isDeleted: true, emptied: [], reason: rule.reason)
  case .keep(let emptied):
    return Erasure.Line(
      table: rows.table.name, rows: rows.rows.count, isDeleted: false,
      emptied: emptied.filter { rows.position(of: $0) != nil }, reason: rule.reason)
  }
}

extension TableRows {
  /// Whether a row says that the person is in the school on a day or will be: an enrolment, a lesson, a
  /// class, a post.
  fileprivate func tellsPresence(on day: String) -> Bool {
    guard table.name == "enrolment" || table.references.contains(where: { $0.table == "staff" }),
      position(of: "from_date") != nil, let end = position(of: "to_date")
    else { return false }
    return rows.contains { row in String.fromDatabaseValue(row[end]).map { day < $0 } ?? true }
  }
}

extension Erasure {
  fileprivate func entry(
    _ person: Int64, _ order: OrderNumber, at time: String, by user: String
  ) -> AuditEntry {
    var counts: [String: Int] = ["imports.purged": purgedImports]
    for line in lines where line.isDeleted { counts[line.table + ".deleted"] = line.rows }
    for line in lines where !line.emptied.isEmpty { counts[line.table + ".emptied"] = line.rows }
    return AuditEntry(
      time: time, user: user, action: "erase", object: "person by order \(order)", counts: counts,
      persons: [person])
  }
}
