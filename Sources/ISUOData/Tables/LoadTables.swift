internal import Foundation
internal import GRDB
internal import Language

/// A row that the records refuse, by its place in its table.
struct RefusedTableRow: Hashable, Sendable {
  var table: String
  var row: Int
  /// The rule: `CHECK constraint failed: …`, `UNIQUE constraint failed: person.pin`, or a trigger's words.
  var rule: String
}

/// Replaces all records by the rows of tables. References are looked at when the transaction ends.
///
/// Triggers that write rows of their own (what a correction found) are put aside meanwhile: the tables hold
/// what they wrote. Those that only refuse stay. With `refused` rows that are refused are noted there, up to
/// a hundred; without, the first is thrown.
func loadTables(_ tables: [TableRows], _ db: Database, refused: ((RefusedTableRow) -> Void)? = nil) throws {
  try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
  try withoutWritingTriggers(db) { try replaceRows(tables, db, refused) }
}

/// Does `work` while triggers that write rows of their own are put aside.
func withoutWritingTriggers(_ db: Database, _ work: () throws -> Void) throws {
  let triggers = try writingTriggers(db)
  for trigger in triggers { try db.execute(sql: "DROP TRIGGER \"\(trigger.name)\"") }
  try work()
  for trigger in triggers { try db.execute(sql: trigger.sql) }
}

private func replaceRows(
  _ tables: [TableRows], _ db: Database, _ refused: ((RefusedTableRow) -> Void)?
) throws {
  for table in tables.reversed() { try db.execute(sql: "DELETE FROM \"\(table.table.name)\"") }
  let keys = try NameKeys()
  var refusals = 0
  for table in tables {
    let loader = try TableLoader(table, keys, db)
    for (index, row) in table.rows.enumerated() {
      do {
        try loader.insert(row)
      } catch let error as DatabaseError where refused != nil && error.resultCode == .SQLITE_CONSTRAINT {
        refusals += 1
        guard refusals <= 100 else { continue }
        refused?(RefusedTableRow(table: table.table.name, row: index, rule: error.message ?? ""))
      }
    }
  }
}

private func writingTriggers(_ db: Database) throws -> [(name: String, sql: String)] {
  try Row.fetchAll(
    db,
    sql: """
      SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name <> 'audit' ORDER BY name
      """
  ).map { (name: $0["name"] as String, sql: $0["sql"] as String) }.filter { trigger in
    guard let begin = trigger.sql.range(of: "BEGIN") else { return false }
    let body = trigger.sql[begin.upperBound...].uppercased()
    return ["INSERT ", "UPDATE ", "DELETE ", "REPLACE "].contains(where: body.contains)
  }
}

/// Inserts the rows of one table, with the sort keys of names, which no file holds.
private struct TableLoader {
  private let statement: Statement
  private let nameParts: [Int?]?
  private let keys: NameKeys

  init(_ rows: TableRows, _ keys: NameKeys, _ db: Database) throws {
    self.keys = keys
    let table = rows.table
    var columns = table.columns.map(\.name)
    let sortKeys = try Set(
      String.fetchAll(
        db, sql: "SELECT name FROM pragma_table_info(?) WHERE type = 'BLOB'", arguments: [table.name]))
    if sortKeys.isSuperset(of: ["sort_ky", "sort_ru"]) {
      let parts = ["surname", "given", "patronymic"]
      nameParts = (parts + parts.map { $0 + "_ru" }).map { rows.position(of: $0) }
      columns += ["sort_ky", "sort_ru"]
    } else {
      nameParts = nil
    }
    let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    statement = try db.makeStatement(sql: "INSERT INTO \"\(table.name)\" (\(list)) VALUES (\(places))")
  }

  func insert(_ row: [DatabaseValue]) throws {
    var values = row
    if let nameParts {
      let parts = nameParts.map { $0.flatMap { String.fromDatabaseValue(row[$0]) } }
      let name = PersonName(surname: parts[0] ?? "", given: parts[1], patronymic: parts[2])
      let russian = parts[3].map { PersonName(surname: $0, given: parts[4], patronymic: parts[5]) }
      values.append(Data(keys.kyrgyz(name)).databaseValue)
      values.append(Data(keys.russian(russian ?? name)).databaseValue)
    }
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}
