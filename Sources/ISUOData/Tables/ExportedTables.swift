internal import GRDB
internal import Spreadsheet

/// Who asks for an export, for whom, and what of.
public struct ExportRequest: Hashable, Sendable {
  public var user: String
  /// The day of asking, `YYYY-MM-DD`: the roles, consents and grounds of that day count.
  public var day: String
  public var recipient: Recipient
  /// What an export for others than the school holds; the school's own holds everything.
  public var categories: Set<DataCategory>

  public init(
    user: String, day: String, recipient: Recipient = .school,
    categories: Set<DataCategory> = [.identity, .marks, .attendance]
  ) {
    self.user = user
    self.day = day
    self.recipient = recipient
    self.categories = categories
  }
}

/// Why there is no export.
public enum ExportError: Error, Hashable, Sendable {
  /// The account has no role that may see everything.
  case denied
  /// A workbook cannot hold it.
  case beyondFormat(String)
}

/// All records as tables, or what of them a recipient may have.
public struct ExportedTables: Sendable {
  /// Rows of each table that leaves.
  public var counts: [String: Int]
  /// The numbers of the persons who are in it.
  public var persons: [Int64]
  /// Persons who were left out, because neither a consent nor a ground covers them.
  public var withheld: Int
  private let sheets: [Sheet]

  init(_ tables: [TableRows], schema: Int, _ request: ExportRequest, withheld: Int) {
    var counts: [String: Int] = [:]
    for table in tables { counts[table.table.name] = table.rows.count }
    let isOwn = request.recipient == .school
    let cover = TablesCover(
      schema: schema, recipient: request.recipient, day: isOwn ? nil : request.day, withheld: withheld,
      counts: counts)
    sheets = [cover.sheet] + tables.map(\.sheet)
    persons =
      tables.first { $0.table.name == "person" }?.rows.compactMap { Int64.fromDatabaseValue($0[0]) } ?? []
    self.counts = counts
    self.withheld = withheld
  }

  /// A file for each table, the cover first.
  public func csvFiles() -> [(name: String, bytes: [UInt8])] {
    sheets.map { (name: ($0.name ?? "") + ".csv", bytes: writeCSV($0)) }
  }

  /// A workbook with a sheet for each table, the cover first.
  public func workbook() throws -> [UInt8] {
    do {
      return try writeXLSX(Workbook(sheets: sheets))
    } catch {
      throw ExportError.beyondFormat("\(error)")
    }
  }
}

extension SchoolDatabase {
  /// Takes all records out, as they stand at one moment.
  public func exportTables(_ request: ExportRequest) throws -> ExportedTables {
    try writer.read { db in
      try checkRightToExport(request, db)
      let all = try RecordTable.all(db).map { try TableRows($0, db) }
      guard request.recipient != .school else {
        return ExportedTables(all, schema: Schema.version, request, withheld: 0)
      }
      let (tables, withheld) = try tablesForOthers(all, request, db)
      return ExportedTables(tables, schema: Schema.version, request, withheld: withheld)
    }
  }
}

/// An export shows everything, so only those may make one who may see everything (DOMAIN 5.3): the owner and
/// the director.
func checkRightToExport(_ request: ExportRequest, _ db: Database) throws {
  guard request.user != ReportContext.owner else { return }
  let roles = try String.fetchAll(
    db, sql: rolesInForce, arguments: ["name": request.user, "day": request.day])
  guard roles.compactMap(Role.init).contains(where: \.seesEverything) else { throw ExportError.denied }
}

extension TableRows {
  /// The table with the names of its columns as heads.
  fileprivate var sheet: Sheet {
    let head = Sheet.Row(number: 1, cells: table.columns.map { .text($0.name) })
    return Sheet(
      name: table.name,
      rows: [head]
        + rows.enumerated().map { index, row in
          Sheet.Row(number: index + 2, cells: row.map(CellValue.init))
        })
  }
}

extension CellValue {
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null, .blob: self = .empty
    case .int64(let number): self = .number(String(number))
    // The shortest digits that read as the same number.
    case .double(let number): self = .number(number.description)
    case .string(let text): self = .text(text)
    }
  }
}
