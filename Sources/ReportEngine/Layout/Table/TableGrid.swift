/// The place of a cell in its table's grid.
struct GridPlace: Hashable, Sendable {
  /// The first column, counted from 0.
  var column: Int
  /// At least 1.
  var columnSpan: Int
  /// At least 1; `GridCursor.toTheEnd` for `rowspan="0"`: to the end of the row group.
  var rowSpan: Int

  var columns: Range<Int> { column..<column + columnSpan }
}

/// A column's place in one row, and the cell that covers it.
struct GridSlot: Hashable, Sendable {
  /// nil where no cell stands.
  var cell: BoxTree.BoxID?
  /// How many rows, from this one on, the cell covers.
  var rows: Int32

  static let empty = GridSlot(cell: nil, rows: 0)
}

/// Places the cells of a row group, row by row (HTML, "Forming a table").
///
/// Knows only what covers the current row, so a table of any length takes the memory of one row,
/// and a break between pages takes the cursor along.
struct GridCursor: Hashable, Sendable {
  /// A row span that ends with its row group.
  static let toTheEnd = Int(Int32.max)

  /// For each column what covers the current row.
  private(set) var slots: [GridSlot] = []
  /// Where the search for the next cell's place begins.
  private var column = 0

  init() {}

  /// Places the next cell of the current row.
  ///
  /// It comes to stand in the first free column. Columns further right that it spans may be taken
  /// from above: the two cells overlap, as the standard has it.
  mutating func place(_ cell: BoxTree.BoxID, columnSpan: Int, rowSpan: Int) -> GridPlace {
    while column < slots.count, slots[column].cell != nil { column += 1 }
    let place = GridPlace(column: column, columnSpan: columnSpan, rowSpan: rowSpan)
    let end = column + columnSpan
    while slots.count < end { slots.append(.empty) }
    while column < end {
      slots[column] = GridSlot(
        cell: cell, rows: max(slots[column].rows, Int32(truncatingIfNeeded: rowSpan)))
      column += 1
    }
    return place
  }

  /// Goes to the next row of the same row group.
  mutating func nextRow() {
    column = 0
    for index in slots.indices where slots[index].rows != Int32.max {
      if slots[index].rows <= 1 { slots[index] = .empty } else { slots[index].rows -= 1 }
    }
  }

  /// Ends the row group: no cell reaches out of it.
  mutating func endGroup() {
    column = 0
    for index in slots.indices { slots[index] = .empty }
  }
}
