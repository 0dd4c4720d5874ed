/// A table file as read: sheets of cells, whatever program wrote it.
///
/// The readers of this folder know nothing of schools: what a column means is `Import`'s business.
public struct Workbook: Hashable, Sendable {
  /// In the order of the tabs.
  public var sheets: [Sheet]
  /// How a text file is written; nil for a workbook.
  public var textForm: TextForm?

  public init(sheets: [Sheet], textForm: TextForm? = nil) {
    self.sheets = sheets
    self.textForm = textForm
  }
}

/// One sheet of a workbook, or the whole of a CSV file.
public struct Sheet: Hashable, Sendable {
  /// The name on the tab; nil for a CSV file, which has none.
  public var name: String?
  public var isHidden: Bool
  /// The rows that the file holds, ascending by number; rows without any cell may be left out.
  public var rows: [Row]
  /// Ranges shown as one cell; the value stands in the first cell of the range.
  public var merged: [CellRange]
  /// The formulas of cells whose value is a stored result.
  public var formulas: [CellReference: String] = [:]

  public init(name: String?, isHidden: Bool = false, rows: [Row], merged: [CellRange] = []) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.merged = merged
  }

  /// One row. `cells[0]` is column A; trailing empty cells are left out.
  public struct Row: Hashable, Sendable {
    /// As the program shows it, from 1; in a CSV file the line on which the record begins.
    public var number: Int
    public var cells: [CellValue]

    public init(number: Int, cells: [CellValue]) {
      self.number = number
      self.cells = cells
    }

    /// The value in a column; empty beyond the last cell.
    public subscript(column: Int) -> CellValue {
      cells.indices.contains(column) ? cells[column] : .empty
    }

    public var isEmpty: Bool { cells.allSatisfy { $0.isBlank } }
  }
}

/// What a cell holds.
public enum CellValue: Hashable, Sendable {
  case empty
  case text(String)
  /// A number, as the decimal text of the file: it may be `21807201736294`, `2.1807201736294E13` or
  /// `4.4000000000000004`. A whole number whose format shows decimals has them here: `4.0`.
  case number(String)
  case boolean(Bool)
  /// A number that its format shows as a date; the time of the day is dropped.
  case date(CalendarDay)
  /// An error value such as `#REF!`.
  case error(String)
  /// A formula whose result the writing program did not store.
  case uncalculated(formula: String)

  /// Whether a reader of the sheet sees nothing here.
  public var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.isInvisible }
    case .number, .boolean, .date, .error, .uncalculated: false
    }
  }
}

extension Unicode.Scalar {
  /// Characters that take no room: zero-width space and joiners, byte order mark, soft hyphen.
  package var isInvisible: Bool {
    switch value {
    case 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD: true
    default: false
    }
  }
}
