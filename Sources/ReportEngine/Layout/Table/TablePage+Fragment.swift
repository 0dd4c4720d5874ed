import Geometry
import Styling

/// The piece that a page's rows make.
extension TablePage {
  /// The table box with its row groups, rows and cells, column backgrounds below them and shared
  /// borders above.
  ///
  /// - Parameters:
  ///   - isFirst: whether the table's own top edge lies on this page.
  ///   - least: the least height of the last piece, on which the bottom edge lies; what rows do not
  ///     fill stays empty. nil when more pieces follow.
  func fragment(isFirst: Bool, least: Points?) -> (fragment: Fragment, positioned: [PositionedBox]) {
    var positioned: [PositionedBox] = []
    let cells = placedCells(&positioned)
    let size = Size(width: layout.widths.table, height: height(least: least))
    var children = ownBackground(size)
    children += columnBackgrounds(cells)
    var index = 0
    while index < rows.count {
      let first = index
      while index < rows.count, rows[index].row.group == rows[first].row.group { index += 1 }
      children.append(section(first..<index, cells: cells))
    }
    if layout.structure.collapsesBorders {
      let strokes = Fragment(
        box: layout.structure.box, size: size, content: .strokes(strokes), isDecorated: false)
      children.append(PlacedFragment(strokes, at: .zero))
    }
    var edges: Fragment.Edges = [.left, .right]
    if isFirst { edges.insert(.top) }
    if least != nil { edges.insert(.bottom) }
    let fragment = Fragment(
      box: layout.structure.box, size: size, content: .boxes(children), edges: edges,
      baselines: baselines)
    return (fragment, positioned)
  }

  private func height(least: Points?) -> Points {
    let last = rows.last?.outerBottom ?? bottom
    guard let least else { return last }
    let chrome = layout.widths.chrome.bottom + (rows.isEmpty ? .zero : layout.gap)
    return max(last + chrome, least)
  }

  /// A table's baseline is that of its first row (CSS 2.2 "Table height algorithms").
  private var baselines: Baselines {
    guard let row = rows.first(where: { !$0.isHidden }) else { return .none }
    let baseline = row.y + (row.baseline > .zero ? row.baseline : row.height)
    return Baselines(first: baseline, last: baseline)
  }

  // MARK: - Cells

  /// A cell of the page in the coordinates of the table box.
  struct PlacedCell {
    let column: Int
    let fragment: Fragment
    let origin: Point
  }

  /// The cells of each row, in the order of the tree.
  private func placedCells(_ positioned: inout [PositionedBox]) -> [[PlacedCell]] {
    var result = [[PlacedCell]](repeating: [], count: rows.count)
    for (index, row) in rows.enumerated() {
      result[index].reserveCapacity(row.cells.count)
      for cell in row.cells {
        result[index].append(place(cell, in: row, height: row.height, &positioned))
      }
    }
    for spanning in open + closed {
      let first = rows[spanning.firstRow]
      let last = spanning.lastRow ?? rows.count - 1
      let height = rows[last].bottom - first.y
      let cell = place(spanning.cell, in: first, height: height, &positioned)
      result[spanning.firstRow].append(cell)
      result[spanning.firstRow].sort { $0.fragment.box < $1.fragment.box }
    }
    return result
  }

  private func place(
    _ cell: LaidOutCell, in row: LaidOutRow, height: Points, _ positioned: inout [PositionedBox]
  ) -> PlacedCell {
    var fragment = layout.finished(cell, height: height, rowBaseline: row.baseline)
    if layout.structure.collapsesBorders { fragment = withBackground(fragment, of: cell) }
    let x = layout.widths.chrome.left + layout.widths.columns.start(of: cell.cell.place.column)
    let origin = Point(x: x, y: row.y)
    for box in cell.positioned { positioned.append(box.moved(by: origin)) }
    return PlacedCell(column: cell.cell.place.column, fragment: fragment, origin: origin)
  }

  // MARK: - Row groups and rows

  /// Whether there is space between cells in which only the table's background shows.
  var hasGaps: Bool { layout.structure.spacing != .zero }

  var gridLeft: Points { layout.widths.chrome.left + layout.widths.columns.spacing }
  var gridWidth: Points {
    max(.zero, layout.widths.columns.total - layout.widths.columns.spacing * 2)
  }

  private func section(_ range: Range<Int>, cells: [[PlacedCell]]) -> PlacedFragment {
    let group = layout.structure.groups[rows[range.lowerBound].row.group]
    let origin = Point(x: gridLeft, y: rows[range.lowerBound].y)
    let height = rows[range.upperBound - 1].bottom - origin.y
    var children: [PlacedFragment] = []
    if hasGaps, hasBackground(group) {
      let area = Rect(origin, Size(width: gridWidth, height: height))
      for index in range {
        children += backgrounds(of: group, behind: cells[index], from: origin, in: area)
      }
    }
    for index in range where !rows[index].isHidden {
      let offset = Point(x: .zero, y: rows[index].y - origin.y)
      children.append(PlacedFragment(rowFragment(rows[index], cells[index]), at: offset))
    }
    let fragment = Fragment(
      box: group, size: Size(width: gridWidth, height: height), content: .boxes(children),
      isDecorated: !hasGaps)
    return PlacedFragment(fragment, at: origin)
  }

  private func rowFragment(_ row: LaidOutRow, _ cells: [PlacedCell]) -> Fragment {
    let origin = Point(x: gridLeft, y: row.y)
    let isWhole = !hasGaps && row.isCoveredByOwnCells
    var children: [PlacedFragment] = []
    children.reserveCapacity(cells.count)
    if !isWhole { children += rowBackgrounds(of: row, behind: cells) }
    for cell in cells {
      children.append(PlacedFragment(cell.fragment, at: cell.origin - origin))
    }
    return Fragment(
      box: row.row.box, size: Size(width: gridWidth, height: row.height), content: .boxes(children),
      isDecorated: isWhole)
  }

  // MARK: - Shared borders

  private var strokes: [Stroke] {
    let columns = layout.widths.columns
    var collector = StrokeCollector(
      lines: (0...columns.count).map { layout.widths.chrome.left + columns.start(of: $0) })
    let visible = rows.filter { !$0.isHidden }
    for (index, row) in visible.enumerated() {
      guard let edges = row.edges else { continue }
      collector.addLine(at: row.y, edges: edges.top)
      collector.addRow(edges: edges.verticals)
      if index == visible.count - 1 {
        collector.addLine(
          at: row.bottom, edges: layout.edges.horizontals(above: row.row, below: nil))
      }
    }
    return collector.finish()
  }
}
