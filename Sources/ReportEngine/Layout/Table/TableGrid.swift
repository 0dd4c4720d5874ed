/// The place of a cell in its table's grid.
struct GridCell: Hashable, Sendable {
  /// The first column, counted from 0.
  var column: Int
  /// At least 1.
  var columnSpan: Int
  /// At least 1; `GridCursor.toTheEnd` for `rowspan="0"`: to the end of the row group.
  var rowSpan: Int

  var columns: Range<Int> { column..<column + columnSpan }
}

/// Places the cells of a row group, row by row (HTML, "Forming a table").
///
/// Knows only which columns the cells of earlier rows still cover, so a table of any length takes the memory of one
/// row, and a break between pages takes the cursor along.
struct GridCursor: Hashable, Sendable {
  /// A row span that ends with its row group.
  static let toTheEnd = Int(Int32.max)
  /// The standard's limits on the attributes ("Attributes common to td and th elements").
  static let maximalColumnSpan = 1000
  static let maximalRowSpan = 65534

  /// For each column, how many rows from the current one on are taken by a cell.
  private var covered: [Int32] = []
  /// Where the search for the next cell's place begins.
  private var column = 0

  /// Columns seen so far.
  var columnCount: Int { covered.count }

  init() {}

  /// Places the next cell of the current row.
  ///
  /// It comes to stand in the first free column. Columns further right that it spans may be taken from above: the two
  /// cells overlap, as the standard has it.
  mutating func place(columnSpan: Int, rowSpan: Int) -> GridCell {
    while column < covered.count, covered[column] > 0 { column += 1 }
    let cell = GridCell(column: column, columnSpan: columnSpan, rowSpan: rowSpan)
    let end = column + columnSpan
    while covered.count < end { covered.append(0) }
    while column < end {
      covered[column] = max(covered[column], Int32(truncatingIfNeeded: rowSpan))
      column += 1
    }
    return cell
  }

  /// Goes to the next row of the same row group.
  mutating func nextRow() {
    column = 0
    for index in covered.indices where covered[index] > 0 && covered[index] != Int32.max {
      covered[index] -= 1
    }
  }

  /// Whether a cell of an earlier row reaches into the current one.
  ///
  /// To be asked before the first cell of the row is placed.
  var isSpannedFromAbove: Bool { covered.contains { $0 > 0 } }

  /// Whether a cell of an earlier row covers `column` of the current one.
  ///
  /// To be asked before the first cell of the row is placed.
  func isCovered(_ column: Int) -> Bool { column < covered.count && covered[column] > 0 }

  /// Ends the row group: no cell reaches out of it.
  mutating func endGroup() {
    column = 0
    for index in covered.indices { covered[index] = 0 }
  }
}
