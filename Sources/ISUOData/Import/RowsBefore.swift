internal import GRDB

/// Keeps what an import changes of the days up to the end of a closed term, which had answered for them
/// (DESIGN 6.2). Results, absences and behaviour need a correction to change at all and are kept with it.
struct RowsBefore: Sendable {
  static let keptTables: Set = [
    "person", "person_name", "contact", "guardian", "staff", "staff_post", "school_name", "department_name",
    "school_director", "class", "class_teacher", "teaching", "pupil_file_no", "enrolment", "class_membership",
    "movement_event", "exemption",
  ]

  /// By table, the numbers of rows.
  private var updated: [String: [Int64]] = [:]
  private var inserted: [String: [Int64]] = [:]

  mutating func add<Record>(_ changes: TableChanges<Record>) {
    let table = Record.databaseTableName
    guard Self.keptTables.contains(table) else { return }
    updated[table, default: []] += changes.updated.map(\.after.number)
    inserted[table, default: []] += changes.inserted.map(\.number)
  }

  /// Writes by `steps`, and what they change of closed terms into `row_before`.
  func keeping(_ db: Database, on day: String, _ steps: () throws -> Void) throws {
    let lastClosedDay = try String.fetchOne(
      db, sql: "SELECT max(ends) FROM period WHERE closed_at IS NOT NULL")
    guard let lastClosedDay else { return try steps() }
    for (table, rows) in updated.sorted(by: { $0.key < $1.key }) {
      let content = try db.columns(in: table).map { column in
        "'\(column.name)', " + (column.type == "BLOB" ? "hex(\(column.name))" : column.name)
      }
      let statement = try db.makeStatement(
        sql: """
          INSERT INTO row_before (table_name, row_id, changed_on, content)
          SELECT ?, id, ?, json_object(\(content.joined(separator: ", "))) FROM \(table) WHERE id = ?
          """)
      for row in rows { try statement.execute(arguments: [table, day, row]) }
    }
    try steps()
    // A new row that says nothing of the closed days needs no word, nor one that only rows with days name.
    for (table, rows) in inserted.sorted(by: { $0.key < $1.key }) {
      let columns = try Set(db.columns(in: table).map(\.name))
      guard let first = ["from_date", "date"].first(where: columns.contains) else { continue }
      let statement = try db.makeStatement(
        sql: """
          INSERT INTO row_before (table_name, row_id, changed_on)
          SELECT ?, id, ? FROM \(table) WHERE id = ? AND \(first) <= ?
          """)
      for row in rows { try statement.execute(arguments: [table, day, row, lastClosedDay]) }
    }
  }
}
