/// A cell's place, by the name that spreadsheet programs show: `B7`.
public struct CellReference: Hashable, Sendable, CustomStringConvertible {
  /// From 0: column A.
  public var column: Int
  /// From 1, as shown.
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads `B7` or `$B$7`; nil when it is no cell name within the sheet's bounds.
  public init?(_ name: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= Self.columnLimit, row <= Self.rowLimit else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(column: column - 1, row: row)
  }

  /// The bounds of a sheet (ECMA-376 Part 1, SpreadsheetML: columns to XFD, rows to 1,048,576).
  package static let columnLimit = 16_384
  package static let rowLimit = 1_048_576

  /// The letters of a column: 0 is `A`, 26 is `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  public var description: String { Self.letters(ofColumn: column) + String(row) }
}

/// A rectangle of cells: `C5:T5`.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  public var first: CellReference
  public var last: CellReference

  public init(_ first: CellReference, _ last: CellReference) {
    self.first = first
    self.last = last
  }

  /// Reads `C5:T5`, or a single cell's name.
  public init?(_ name: String) {
    let ends = name.split(separator: ":")
    guard let start = ends.first, ends.count <= 2, let first = CellReference(start) else { return nil }
    guard let last = ends.count == 2 ? CellReference(ends[1]) : first else { return nil }
    self.init(first, last)
  }

  public func contains(column: Int, row: Int) -> Bool {
    first.row <= row && row <= last.row && first.column <= column && column <= last.column
  }

  public var description: String { "\(first):\(last)" }
}
