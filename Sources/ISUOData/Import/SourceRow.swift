internal import Spreadsheet

/// A row of a recognised table, able to name its cells in findings.
struct SourceRow: Sendable {
  let table: RecognisedTable
  let row: Sheet.Row

  subscript(field: Field) -> CellValue { table[row, field] }

  /// In a CSV file every value is text, so text is no reason for a finding there.
  var isText: Bool { table.sheet == nil }

  func place(_ field: Field) -> FindingPlace {
    table.column(of: field).map(place(column:)) ?? wholeRow
  }

  func place(column: Int) -> FindingPlace {
    FindingPlace(table, cell: CellReference(column: column, row: row.number).description, scope: .cell)
  }

  var wholeRow: FindingPlace {
    let last = max(table.lastColumn, table.firstColumn > 0 ? 0 : row.cells.count - 1)
    let range = CellRange(
      CellReference(column: table.firstColumn, row: row.number),
      CellReference(column: last, row: row.number))
    return FindingPlace(table, cell: range.description, scope: .row)
  }
}

/// Where a finding lies.
struct FindingPlace: Hashable, Sendable {
  var file: String
  var sheet: String?
  var cell: String?
  var scope: ImportFinding.Scope

  init(file: String, sheet: String? = nil) {
    self.file = file
    self.sheet = sheet
    scope = sheet == nil ? .file : .sheet
  }

  init(file: String, sheet: String?, cell: String, scope: ImportFinding.Scope) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
    self.scope = scope
  }

  init(_ table: RecognisedTable, cell: String? = nil, scope: ImportFinding.Scope = .sheet) {
    file = table.file.name
    sheet = table.sheet
    self.cell = cell
    self.scope = scope == .sheet && table.sheet == nil ? .file : scope
  }

  /// An empty row has no last cell: it is named by its first.
  init(_ table: RecognisedTable, emptyRow number: Int) {
    let first = CellReference(column: 0, row: number)
    self.init(table, cell: CellRange(first, first).description, scope: .row)
  }
}

/// What came of reading a cell.
enum Reading<Value> {
  /// Nothing stands there.
  case missing
  /// Something stands there that cannot be taken; a finding says so.
  case rejected
  case value(Value)

  var value: Value? {
    switch self {
    case .value(let value): value
    case .missing, .rejected: nil
    }
  }

  var isRejected: Bool {
    switch self {
    case .rejected: true
    case .missing, .value: false
    }
  }

  func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .missing: .missing
    case .rejected: .rejected
    case .value(let value): .value(transform(value))
    }
  }
}

extension CellValue {
  /// The value as a finding shows it.
  var shown: String? {
    switch self {
    case .empty: nil
    case .text(let text): text
    case .number(let digits): digits
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .date(let day): day.description
    case .error(let name): name
    case .uncalculated(let formula): "=" + formula
    }
  }
}
