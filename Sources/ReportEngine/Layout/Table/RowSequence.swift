/// A row of a table, and where its cells stand.
struct TableRow: Sendable {
  struct Cell: Hashable, Sendable {
    let box: BoxTree.BoxID
    /// In terms of the table's columns. A row span that its row group cuts off is as long as it is
    /// written.
    let place: GridPlace
  }

  let box: BoxTree.BoxID
  /// Index of its row group.
  let group: Int
  let isFirstOfGroup: Bool
  let isLastOfGroup: Bool
  /// Those that begin in it, in the order of the tree.
  let cells: [Cell]
  /// What covers each of the table's columns in this row, cells from above included.
  let slots: [GridSlot]
  /// Where a sequence resumes that begins with this row.
  let start: RowSequence.Position

  /// Whether a cell that covers the row at `column` goes on in the next.
  func goesOn(_ column: Int) -> Bool { !isLastOfGroup && slots[column].rows > 1 }
}

/// The rows of some of a table's row groups, in order, each with the places of its cells.
struct RowSequence {
  /// A place between rows.
  struct Position: Sendable {
    var group: Int
    /// nil at the beginning of the group.
    var row: BoxTree.BoxID?
    var cursor = GridCursor()
  }

  private let structure: TableStructure
  private let end: Int
  private let tree: BoxTree
  private var spans = CellSpans()
  private(set) var position: Position

  init(_ structure: TableStructure, groups: Range<Int>, in tree: BoxTree) {
    self.init(structure, from: Position(group: groups.lowerBound), to: groups.upperBound, in: tree)
  }

  init(_ structure: TableStructure, from position: Position, to end: Int, in tree: BoxTree) {
    self.structure = structure
    self.position = position
    self.end = end
    self.tree = tree
  }

  mutating func next() -> TableRow? {
    while position.group < end {
      let group = structure.groups[position.group]
      guard let box = position.row ?? firstRow(of: group) else {
        position = Position(group: position.group + 1)
        continue
      }
      return row(box, of: group)
    }
    return nil
  }

  private func firstRow(of group: BoxTree.BoxID) -> BoxTree.BoxID? {
    tree.firstChild(of: group).flatMap { isRow($0) ? $0 : nextRow(after: $0, in: group) }
  }

  private func nextRow(after box: BoxTree.BoxID, in group: BoxTree.BoxID) -> BoxTree.BoxID? {
    var next = tree.nextSibling(of: box, in: group)
    while let candidate = next, !isRow(candidate) {
      next = tree.nextSibling(of: candidate, in: group)
    }
    return next
  }

  private func isRow(_ box: BoxTree.BoxID) -> Bool { tree.kind(of: box) == .tableRow }

  /// Places the cells of `box` and goes on to the row after it.
  private mutating func row(_ box: BoxTree.BoxID, of group: BoxTree.BoxID) -> TableRow {
    let start = Position(group: position.group, row: box, cursor: position.cursor)
    let isFirst = position.row == nil || position.row == firstRow(of: group)
    let following = nextRow(after: box, in: group)
    var cells: [TableRow.Cell] = []
    for cell in tree.children(of: box) where tree.kind(of: cell) == .tableCell {
      let span = spans.spans(of: cell, in: tree)
      let place = position.cursor.place(cell, columnSpan: span.columns, rowSpan: span.rows)
      cells.append(
        TableRow.Cell(box: cell, place: structure.isCounted ? structure.place(place) : place))
    }
    let row = TableRow(
      box: box, group: position.group, isFirstOfGroup: isFirst, isLastOfGroup: following == nil,
      cells: cells,
      slots: structure.isCounted ? structure.slots(position.cursor.slots) : [], start: start)
    if following == nil {
      position = Position(group: position.group + 1)
    } else {
      position.cursor.nextRow()
      position.row = following
    }
    return row
  }
}
