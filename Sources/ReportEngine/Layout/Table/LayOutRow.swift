import Geometry
import Styling

/// A row on a page. Its height is open until the cells that span several rows have ended.
struct LaidOutRow: Sendable {
  let row: TableRow
  /// Below the top of the table's piece.
  var y: Points
  var height: Points
  /// Below its top: where the baselines of its cells lie.
  var baseline = Points.zero
  /// Whether a height was specified: then others grow first.
  var isConstrained = false
  /// Whether it goes on from the page before.
  var isResumed = false
  /// `visibility: collapse`: it takes no space.
  var isHidden = false
  /// The cells that begin here, or go on here, and end here.
  var cells: [LaidOutCell] = []
  /// The cells that begin here, or go on here, and reach into the next row.
  var spanning: [LaidOutCell] = []
  /// The collapsed borders around its cells; nil when cells have their own.
  var edges: RowEdges?

  /// Whether its own cells, and no others, cover it.
  var isCoveredByOwnCells: Bool {
    spanning.isEmpty && row.slots.allSatisfy { $0.cell != nil }
      && row.start.cursor.slots.allSatisfy { $0.cell == nil }
  }
  /// Whether content of its cells is left for the next page.
  var isUnfinished: Bool { cells.contains { $0.isUnfinished } }
  var bottom: Points { y + height }
  /// The lower edge with what of a collapsed border sticks out.
  var outerBottom: Points { bottom + (edges?.outerBottom ?? .zero) }
}

/// The collapsed borders around a row's cells.
struct RowEdges: Sendable {
  let verticals: [BorderSide]
  let top: [BorderSide]
  let bottom: [BorderSide]

  /// A cell's shares. A cell that ends further down has its share at the bottom from its own
  /// border.
  func shares(of columns: Range<Int>, ownBottom: Points?) -> Sides<Points> {
    func widest(_ edges: [BorderSide]) -> Points {
      columns.reduce(.zero) { max($0, edges[$1].usedWidth) }
    }
    return Sides(
      top: widest(top) / 2, right: verticals[columns.upperBound].usedWidth / 2,
      bottom: (ownBottom ?? widest(bottom)) / 2, left: verticals[columns.lowerBound].usedWidth / 2)
  }

  /// How far the widest border at the top sticks out of the row.
  var outerTop: Points { top.reduce(.zero) { max($0, $1.usedWidth) } / 2 }
  var outerBottom: Points { bottom.reduce(.zero) { max($0, $1.usedWidth) } / 2 }
}

/// The part of a page that a row is offered.
struct RowSpace {
  /// Below the top of the table's piece: where the row begins.
  var y: Points
  /// Below the top of the table's piece: where the page, or what the foot leaves of it, ends. nil
  /// when nothing ends.
  var limit: Points?
  /// Whether the row must be placed here, however badly it fits.
  var isAtTop: Bool
}

extension TableLayout {
  /// The collapsed borders around a row below the last of `rows`.
  func rowEdges(of row: TableRow, below rows: [LaidOutRow], next: TableRow?) -> RowEdges? {
    guard structure.collapsesBorders else { return nil }
    let above = rows.last { !$0.isHidden }
    return RowEdges(
      verticals: edges.verticals(of: row), top: edges.horizontals(above: above?.row, below: row),
      bottom: edges.horizontals(above: row, below: next))
  }

  /// Lays out the cells of a row and finds its height (CSS 2.2 "Table height algorithms").
  ///
  /// - Parameter rests: when the row goes on from the page before, what is left of its cells.
  func layOutRow(
    _ row: TableRow, in space: RowSpace, edges: RowEdges?, resuming rests: [CellRest]?
  ) -> LaidOutRow {
    let style = context.tree.style(of: row.box)
    var result = LaidOutRow(row: row, y: space.y, height: .zero)
    result.edges = edges
    result.isResumed = rests != nil
    if style.computed.visibility == .collapse {
      result.isHidden = true
      return result
    }
    if rests == nil, case .length(let height) = style.computed.box.height, !height.hasPercentage {
      result.height = height.length
      result.isConstrained = true
    }
    let left = space.limit.map { $0 - space.y - (edges?.outerBottom ?? .zero) }
    result.cells.reserveCapacity(row.cells.count)
    for cell in row.cells where !widths.columns.isHidden(cell.place.columns) {
      let reachesOut = cell.place.rowSpan > 1 && row.goesOn(cell.place.column)
      var offered = CellSpace(spaceLeft: left, isAtTop: space.isAtTop)
      offered.rowHeight = reachesOut ? nil : result.height
      offered.border = edges.map { edges in
        let own = reachesOut ? context.tree.style(of: cell.box).border.bottom : nil
        return edges.shares(of: cell.place.columns, ownBottom: own)
      }
      let laidOut = layOutCell(cell, in: offered, resuming: rests)
      if reachesOut { result.spanning.append(laidOut) } else { result.cells.append(laidOut) }
    }
    findHeight(of: &result)
    return result
  }

  /// A cell of a row that may go on from the page before: then those that are not among the rests
  /// have ended there.
  private func layOutCell(
    _ cell: TableRow.Cell, in offered: CellSpace, resuming rests: [CellRest]?
  ) -> LaidOutCell {
    guard let rests else { return layOutCell(cell, in: offered, resuming: CellRest?.none) }
    guard let rest = rests.first(where: { $0.box == cell.box }) else { return emptyPiece(of: cell) }
    return layOutCell(cell, in: offered, resuming: rest)
  }

  /// The row is as high as its highest cell; cells aligned by their baselines are moved down to the
  /// lowest one.
  private func findHeight(of row: inout LaidOutRow) {
    var baseline = Points.zero
    for cell in row.cells { baseline = max(baseline, cell.baseline ?? .zero) }
    for cell in row.spanning { baseline = max(baseline, cell.baseline ?? .zero) }
    for cell in row.cells {
      let shift = cell.baseline.map { baseline - $0 } ?? .zero
      row.height = max(row.height, shift + cell.height)
    }
    row.baseline = baseline
  }
}

/// Hands out height that rows must take beyond their own: those without a specified height grow in
/// proportion to what they have, else all do (CSS Tables 3, "Distribution of extra height").
///
/// - Returns: what each row gets more.
func distributeExcess(_ excess: Points, over rows: ArraySlice<LaidOutRow>) -> [Points] {
  func isOpen(_ row: LaidOutRow) -> Bool { !row.isHidden && !row.isConstrained }
  let hasOpen = rows.contains(where: isOpen)
  let growing = rows.map { hasOpen ? isOpen($0) : !$0.isHidden }
  let count = growing.count { $0 }
  guard count > 0 else { return rows.map { _ in .zero } }
  let sum = zip(rows, growing).reduce(Points.zero) { $1.1 ? $0 + $1.0.height : $0 }
  return zip(rows, growing).map { row, grows in
    guard grows else { return .zero }
    return sum > .zero ? excess * (row.height / sum) : excess / Double(count)
  }
}
