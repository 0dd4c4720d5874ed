internal import GRDB
internal import Language
internal import Spreadsheet

/// The files of an export, as sheets with their places.
struct TablesFiles {
  /// One table as read.
  struct Table {
    /// The table's name: of the sheet, or of the file without its ending.
    var name: String
    var file: String
    /// nil in a CSV file.
    var sheet: String?
    var content: Sheet
  }

  var cover: Table
  var tables: [Table]
  /// Files that are no tables.
  var others: [String]

  /// The largest export that is read: a school of 6,000 pupils has some five million cells.
  private static var limits: SpreadsheetLimits {
    var limits = SpreadsheetLimits()
    limits.cells = 12_000_000
    limits.unpackedBytes = 1 << 30
    return limits
  }

  /// nil when there is no cover: then the files are a school's own.
  init?(_ files: [ImportFile]) {
    var covers: [Table] = []
    var tables: [Table] = []
    var others: [String] = []
    guard files.contains(where: TablesFiles.mayBeCover) else { return nil }
    for file in files {
      guard let found = TablesFiles.tables(of: file) else {
        others.append(file.name)
        continue
      }
      for table in found {
        if TablesCover.isCover(table.content) { covers.append(table) } else { tables.append(table) }
      }
    }
    guard let cover = covers.first else { return nil }
    self.cover = cover
    // Two exports in one command: the second cover is no table of the first.
    self.tables = tables + covers.dropFirst()
    self.others = others
  }

  /// Looked at first, so that a school's own files are not read twice.
  private static func mayBeCover(_ file: ImportFile) -> Bool {
    if file.bytes.starts(with: "PK".utf8) {
      return ((try? sheetNames(ofXLSX: file.bytes)) ?? []).first == TablesCover.name
    }
    return file.stem == TablesCover.name
  }

  private static func tables(of file: ImportFile) -> [Table]? {
    if file.bytes.starts(with: "PK".utf8) {
      guard let book = try? readWorkbook(file.bytes, limits: limits) else { return nil }
      return book.sheets.map { Table(name: $0.name ?? "", file: file.name, sheet: $0.name, content: $0) }
    }
    guard let sheet = try? readCSV(file.bytes, separator: UInt8(ascii: ","), limits: limits) else {
      return nil
    }
    return [Table(name: file.stem, file: file.name, sheet: nil, content: sheet)]
  }
}

/// Turns the sheets of an export into rows of tables, and says what cannot be.
struct TablesReader {
  let language: LanguageTag
  private(set) var findings: [ImportFinding] = []
  /// Where the rows of a table stand, for what is found later.
  private(set) var places: [String: TablesFiles.Table] = [:]

  init(language: LanguageTag) { self.language = language }

  mutating func note(
    _ code: FindingCode, at place: FindingPlace, found: String? = nil, detail: String? = nil
  ) {
    findings.append(ImportFinding(code, at: place, in: language, found: found, detail: detail))
  }

  /// The rows of all tables of a schema, in its order; those that the files lack are empty.
  mutating func read(_ files: TablesFiles, _ cover: TablesCover, schema: [RecordTable]) -> [TableRows] {
    for name in files.others { note(.notOfExport, at: FindingPlace(file: name)) }
    let known = Dictionary(uniqueKeysWithValues: schema.map { ($0.name, $0) })
    for table in files.tables {
      if known[table.name] == nil {
        note(.unknownRecordTable, at: FindingPlace(file: table.file, sheet: table.sheet), found: table.name)
      } else if places[table.name] != nil {
        note(.recordTableTwice, at: FindingPlace(file: table.file, sheet: table.sheet), found: table.name)
      } else {
        places[table.name] = table
      }
    }
    for (name, count) in cover.counts.sorted(by: { $0.key < $1.key }) {
      let found = places[name].map { max(0, $0.content.rows.count - 1) }
      if found != count {
        note(
          .rowsMissing, at: FindingPlace(file: files.cover.file, sheet: files.cover.sheet), found: name,
          detail: "\(count) ≠ \(found ?? 0)")
      }
    }
    return schema.map { table in
      TableRows(table, rows: places[table.name].map { rows(of: table, in: $0) } ?? [])
    }
  }

  private mutating func rows(of table: RecordTable, in source: TablesFiles.Table) -> [[DatabaseValue]] {
    guard let columns = columns(of: table, in: source) else { return [] }
    return source.content.rows.dropFirst().map { row in
      zip(table.columns, columns).map { column, position in
        let cell = row[position]
        guard let value = value(cell, as: column.type) else {
          note(
            .wrongTypeInTable, at: source.place(row: row.number, column: position),
            found: cell.writtenText, detail: "\(table.name).\(column.name): \(column.type)")
          return .null
        }
        return value
      }
    }
  }

  /// Where each column of the table stands; nil when the head is not the table's.
  private mutating func columns(of table: RecordTable, in source: TablesFiles.Table) -> [Int]? {
    guard let head = source.content.rows.first else {
      note(.rowsMissing, at: FindingPlace(file: source.file, sheet: source.sheet), found: table.name)
      return nil
    }
    var positions: [String: Int] = [:]
    var isSound = true
    for (position, cell) in head.cells.enumerated() {
      let name = cell.writtenText ?? ""
      if positions[name] == nil, table.columns.contains(where: { $0.name == name }) {
        positions[name] = position
      } else if cell != .empty {
        note(
          .unknownRecordColumn, at: source.place(row: head.number, column: position), found: name,
          detail: table.name)
        isSound = false
      }
    }
    for column in table.columns where positions[column.name] == nil {
      note(
        .recordColumnMissing, at: FindingPlace(file: source.file, sheet: source.sheet), found: column.name,
        detail: table.name)
      isSound = false
    }
    return isSound ? table.columns.compactMap { positions[$0.name] } : nil
  }

  private func value(_ cell: CellValue, as type: String) -> DatabaseValue? {
    guard let text = cell.writtenText else { return .null }
    switch type {
    case "INTEGER": return Int64(plainDecimal(text) ?? text)?.databaseValue
    case "REAL": return Double(text).flatMap { $0.isFinite ? $0.databaseValue : nil }
    default: return text.databaseValue
    }
  }

  /// Says which rows refer to rows that are not there.
  mutating func checkReferences(of tables: [TableRows]) {
    var keys: [RecordTable.Reference: Set<DatabaseValue>] = [:]
    for table in tables {
      for reference in table.table.references {
        guard let column = table.position(of: reference.column) else { continue }
        let target = RecordTable.Reference(column: "", table: reference.table, target: reference.target)
        let known = keys[target] ?? tables.values(of: reference.target, in: reference.table)
        keys[target] = known
        for (index, row) in table.rows.enumerated() where row[column] != .null && !known.contains(row[column])
        {
          note(
            .referenceMissing, at: place(of: table.table.name, row: index, column: reference.column),
            found: String.fromDatabaseValue(row[column]), detail: "\(reference.table).\(reference.target)")
        }
      }
    }
  }

  mutating func note(_ refusal: RefusedTableRow) {
    note(.ruleBroken, at: place(of: refusal.table, row: refusal.row, column: nil), detail: refusal.rule)
  }

  private func place(of table: String, row: Int, column: String?) -> FindingPlace {
    guard let source = places[table] else { return FindingPlace(file: table) }
    let rows = source.content.rows
    let number = rows.indices.contains(row + 1) ? rows[row + 1].number : row + 2
    let position = column.flatMap { name in rows[0].cells.firstIndex { $0.writtenText == name } }
    return source.place(row: number, column: position)
  }
}

extension [TableRows] {
  fileprivate func values(of column: String, in table: String) -> Set<DatabaseValue> {
    guard let rows = first(where: { $0.table.name == table }), let position = rows.position(of: column) else {
      return []
    }
    return Set(rows.rows.map { $0[position] })
  }
}

extension TablesFiles.Table {
  /// A cell, or with `column` nil a whole row.
  fileprivate func place(row: Int, column: Int?) -> FindingPlace {
    guard let column else {
      let last = CellReference(column: Swift.max(0, (content.rows.first?.cells.count ?? 1) - 1), row: row)
      let range = CellRange(CellReference(column: 0, row: row), last)
      return FindingPlace(file: file, sheet: sheet, cell: range.description, scope: .row)
    }
    return FindingPlace(
      file: file, sheet: sheet, cell: CellReference(column: column, row: row).description, scope: .cell)
  }
}
