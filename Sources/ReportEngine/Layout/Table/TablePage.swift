import Geometry

/// The rows of a table that stand on one page, head and foot included.
///
/// Rows are added one by one while they fit, and the last ones may be taken away again when another
/// place is better for the break. Nothing has a fixed place before the page is complete.
struct TablePage {
  let layout: TableLayout
  /// Where the first row begins, below the top of the table's piece.
  private let top: Points
  private(set) var rows: [LaidOutRow] = []
  /// Cells that reach beyond the row that was added last.
  private(set) var open: [SpanningCell] = []
  /// Cells over several rows that have ended.
  private(set) var closed: [SpanningCell] = []
  private var undos: [Undo] = []

  /// A cell that stands in several rows of the page.
  struct SpanningCell {
    var cell: LaidOutCell
    /// Index of the row at which it begins on this page.
    var firstRow: Int
    /// Index of the row in which it ends; nil while it goes on.
    var lastRow: Int?
    /// When it goes on from the page before with content, where that resumes.
    var resumed: CellRest?
  }

  /// What adding a row changed besides adding it.
  private struct Undo {
    var open: [SpanningCell]
    var closedCount: Int
    /// The heights of the rows that it made higher, from `firstRow` on.
    var firstRow: Int
    var heights: [Points]
  }

  init(_ layout: TableLayout, top: Points) {
    self.layout = layout
    self.top = top
  }

  /// The lower edge of the last row.
  var bottom: Points { rows.last?.bottom ?? top }

  /// How a row that was added fits.
  struct Fit {
    /// Whether it lies above the limit, apart from content that goes on.
    var isWithinLimit: Bool
    /// What is left of its cells for the next page.
    var rests: [CellRest]
    /// The break that a style forces within it; nil when content is left because the page is full,
    /// or none is left.
    var forced: BreakToken?
  }

  /// Adds a row at the end.
  ///
  /// - Parameters:
  ///   - next: the row that will stand below it, as far as is known.
  ///   - limit: below the top of the table's piece, where the page ends for this row.
  ///   - resumed: what is left from the page before; nil except for the first row of a page.
  mutating func append(
    _ row: TableRow, next: TableRow?, limit: Points?, isAtTop: Bool,
    resuming resumed: ResumedRow? = nil
  ) -> Fit {
    let edges = layout.rowEdges(of: row, below: rows, next: next)
    var y = bottom
    if let edges, rows.isEmpty { y += edges.outerTop }
    if let last = rows.last, !last.isHidden { y += layout.gap }
    let space = RowSpace(y: y, limit: limit, isAtTop: isAtTop)
    let laidOut = layout.layOutRow(row, in: space, edges: edges, resuming: resumed?.rowRests)
    undos.append(Undo(open: open, closedCount: closed.count, firstRow: rows.count, heights: []))
    rows.append(laidOut)
    if let resumed { openCarried(into: row, space: space, rests: resumed.carried) }
    open += laidOut.spanning.map { cell in
      let rest = resumed?.rowRests?.first { $0.box == cell.cell.box }
      return SpanningCell(cell: cell, firstRow: rows.count - 1, resumed: rest)
    }
    close(in: row)
    return fit(limit: limit)
  }

  /// How the row that was added last fits.
  private func fit(limit: Points?) -> Fit {
    let last = rows.count - 1
    let isAboveLimit = limit.map { rows[last].outerBottom.isAtMost($0) } ?? true
    guard rows[last].isUnfinished || !closed.isEmpty else {
      return Fit(isWithinLimit: isAboveLimit, rests: [], forced: nil)
    }
    let ending = rows[last].cells + closed.filter { $0.lastRow == last }.map(\.cell)
    let unfinished = ending.filter(\.isUnfinished)
    let isForced = !unfinished.isEmpty && unfinished.allSatisfy(\.isForced)
    return Fit(
      isWithinLimit: isAboveLimit && (unfinished.isEmpty || isForced),
      rests: unfinished.map { CellRest(box: $0.cell.box, token: $0.token) },
      forced: isForced ? unfinished.first?.token : nil)
  }

  /// Cells from the page before that reach into the first row.
  private mutating func openCarried(into row: TableRow, space: RowSpace, rests: [CellRest]) {
    // What reaches in from above, before a cell of the row itself is laid over it.
    let slots = layout.structure.slots(row.start.cursor.slots)
    var column = 0
    while column < slots.count {
      let first = column
      let box = slots[first].cell
      while column < slots.count, slots[column].cell == box { column += 1 }
      guard let box else { continue }
      let place = GridPlace(
        column: first, columnSpan: column - first, rowSpan: Int(slots[first].rows))
      let cell = TableRow.Cell(box: box, place: place)
      let rest = rests.first { $0.box == box }
      let offered = CellSpace(
        spaceLeft: space.limit.map { $0 - space.y }, isAtTop: space.isAtTop,
        border: carriedBorder(of: cell))
      let laidOut =
        rest.map { layout.layOutCell(cell, in: offered, resuming: $0) }
        ?? layout.carriedPiece(of: cell, in: offered)
      open.append(SpanningCell(cell: laidOut, firstRow: rows.count - 1, resumed: rest))
    }
  }

  /// The shares of collapsed borders of a cell from the page before: its sides are where they were.
  private func carriedBorder(of cell: TableRow.Cell) -> Sides<Points>? {
    let own = layout.context.tree.style(of: cell.box).border.bottom
    return rows.last?.edges?.shares(of: cell.place.columns, ownBottom: own)
  }

  /// Ends the cells for which `row`, the last one, is the last; the rows that they span grow to
  /// hold them.
  private mutating func close(in row: TableRow) {
    guard !open.isEmpty else { return }
    let last = rows.count - 1
    var going: [SpanningCell] = []
    for var spanning in open {
      let column = row.slots.firstIndex { $0.cell == spanning.cell.cell.box }
      if let column, row.goesOn(column) {
        going.append(spanning)
        continue
      }
      spanning.lastRow = last
      takeBottomShare(&spanning)
      closed.append(spanning)
      let missing = spanning.cell.height - (rows[last].bottom - rows[spanning.firstRow].y)
      if missing > .zero { grow(spanning.firstRow...last, by: missing) }
    }
    open = going
  }

  /// A cell's share of the border below it is known only where it ends.
  private func takeBottomShare(_ spanning: inout SpanningCell) {
    let cell = spanning.cell
    guard let edges = rows[rows.count - 1].edges, var border = cell.border, !cell.isUnfinished,
      !cell.isContinued
    else { return }
    let share = edges.shares(of: cell.cell.place.columns, ownBottom: nil).bottom
    guard share != border.bottom else { return }
    border.bottom = share
    let offered = CellSpace(spaceLeft: nil, isAtTop: true, border: border)
    spanning.cell = layout.layOutCell(cell.cell, in: offered, resuming: nil)
  }

  private mutating func grow(_ range: ClosedRange<Int>, by excess: Points) {
    let latest = undos.count - 1
    if range.lowerBound < undos[latest].firstRow {
      let earlier = rows[range.lowerBound..<undos[latest].firstRow].map(\.height)
      undos[latest].heights.insert(contentsOf: earlier, at: 0)
      undos[latest].firstRow = range.lowerBound
    }
    raise(range, by: excess)
  }

  /// Makes rows higher, together by `excess`.
  mutating func raise(_ range: ClosedRange<Int>, by excess: Points) {
    for (index, more) in zip(range, distributeExcess(excess, over: rows[range])) {
      rows[index].height += more
    }
    settle(from: range.lowerBound)
  }

  /// Moves the rows below `index` to where the heights above put them.
  private mutating func settle(from index: Int) {
    for row in rows.indices.dropFirst(index + 1) {
      rows[row].y = rows[row - 1].bottom + (rows[row - 1].isHidden ? .zero : layout.gap)
    }
  }

  /// Ends the page's rows: cells that go on below are cut there.
  ///
  /// - Returns: what is left of them.
  mutating func cutOpenCells() -> [CellRest] {
    var rests: [CellRest] = []
    for var spanning in open {
      let cell = spanning.cell
      let height = bottom - rows[spanning.firstRow].y
      if cell.isRepeated {
        if !cell.height.isAtMost(height) { spanning.cell = layout.emptyPiece(of: cell.cell) }
      } else if cell.isUnfinished || !(cell.fragment?.size.height ?? .zero).isAtMost(height) {
        let offered = CellSpace(spaceLeft: height, isAtTop: false, border: cell.border)
        spanning.cell = layout.layOutCell(cell.cell, in: offered, resuming: spanning.resumed)
        if spanning.cell.isUnfinished {
          rests.append(
            CellRest(box: cell.cell.box, token: spanning.cell.token ?? spanning.resumed?.token))
        }
      }
      spanning.lastRow = rows.count - 1
      closed.append(spanning)
    }
    open = []
    return rests
  }

  /// Takes away the rows from `count` on.
  mutating func truncate(to count: Int) {
    while rows.count > count, let undo = undos.popLast() {
      rows.removeLast()
      open = undo.open
      closed.removeLast(closed.count - undo.closedCount)
      for (offset, height) in undo.heights.enumerated() {
        rows[undo.firstRow + offset].height = height
      }
      settle(from: min(undo.firstRow, rows.count))
    }
  }
}

/// What a page takes over from the one before.
struct ResumedRow: Sendable {
  /// When its first row had begun there, what is left of its cells; nil when it begins here.
  var rowRests: [CellRest]?
  /// What is left of the cells that reach into it from above.
  var carried: [CellRest]
}
