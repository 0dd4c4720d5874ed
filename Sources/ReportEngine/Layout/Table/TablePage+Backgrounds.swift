import Geometry
import Styling

/// The backgrounds of the layers of a table (CSS 2.2 "Table layers and transparency").
extension TablePage {
  func hasBackground(_ box: BoxTree.BoxID?) -> Bool {
    guard let box else { return false }
    return layout.context.tree.style(of: box).hasBackground
  }

  /// The backgrounds of the rows in which cells begin, behind these cells: a cell over several rows
  /// has that of its first.
  func rowBackgrounds(of row: LaidOutRow, behind cells: [PlacedCell]) -> [PlacedFragment] {
    let tree = layout.context.tree
    let origin = Point(x: gridLeft, y: row.y)
    let area = Rect(origin, Size(width: gridWidth, height: row.height))
    return cells.flatMap { cell -> [PlacedFragment] in
      let row = tree[cell.fragment.box].parent
      return hasBackground(row) ? backgrounds(of: row, behind: [cell], from: origin, in: area) : []
    }
  }

  /// Pieces of a background behind cells: in the space between cells it does not show
  /// (CSS 2.2 "The separated borders model").
  ///
  /// - Parameter area: the row, group or column, in the coordinates of the table box.
  func backgrounds(
    of box: BoxTree.BoxID, behind cells: [PlacedCell], from origin: Point, in area: Rect
  ) -> [PlacedFragment] {
    cells.map { cell in
      background(of: box, behind: Rect(cell.origin, cell.fragment.size), from: origin, in: area)
    }
  }

  private func background(
    of box: BoxTree.BoxID, behind rect: Rect, from origin: Point, in area: Rect
  ) -> PlacedFragment {
    // Rows, groups and columns have no border of their own, and so no border in which to lie.
    let place = BackgroundPlace(
      area: Rect(area.origin - rect.origin, area.size), border: Sides(all: .zero))
    let piece = Fragment(box: box, size: rect.size, content: .background(place), edges: [])
    return PlacedFragment(piece, at: rect.origin - origin)
  }

  /// The backgrounds of column groups, then of columns.
  func columnBackgrounds(_ cells: [[PlacedCell]]) -> [PlacedFragment] {
    guard !rows.isEmpty else { return [] }
    let columns = layout.structure.columns
    let groups = columns.indices.flatMap { column -> [PlacedFragment] in
      guard let group = columns[column].group, hasBackground(group) else { return [] }
      let first = columns.firstIndex { $0.group == group } ?? column
      let last = columns.lastIndex { $0.group == group } ?? column
      return background(of: group, in: column, positionedIn: first..<last + 1, cells)
    }
    return groups
      + columns.indices.flatMap { column -> [PlacedFragment] in
        guard let box = columns[column].box, hasBackground(box) else { return [] }
        return background(of: box, in: column, positionedIn: column..<column + 1, cells)
      }
  }

  private func background(
    of box: BoxTree.BoxID, in column: Int, positionedIn range: Range<Int>, _ cells: [[PlacedCell]]
  ) -> [PlacedFragment] {
    let area = rect(of: range)
    guard hasGaps else {
      return [background(of: box, behind: rect(of: column..<column + 1), from: .zero, in: area)]
    }
    return cells.flatMap { row in
      backgrounds(of: box, behind: row.filter { $0.column == column }, from: .zero, in: area)
    }
  }

  /// Where columns stand, from the page's first row to its last.
  private func rect(of columns: Range<Int>) -> Rect {
    let widths = layout.widths
    return Rect(
      Point(x: widths.chrome.left + widths.columns.start(of: columns.lowerBound), y: rows[0].y),
      Size(width: widths.columns.width(of: columns), height: bottom - rows[0].y))
  }

  // MARK: - Collapsed borders

  /// The table's own background, where it lies within its share of the collapsed borders.
  func ownBackground(_ size: Size) -> [PlacedFragment] {
    guard layout.context.tree.hasPlacedBackground(layout.structure.box) else { return [] }
    let border = Sides(
      top: rows.first?.edges?.outerTop ?? .zero, right: layout.widths.chrome.right,
      bottom: rows.last?.edges?.outerBottom ?? .zero, left: layout.widths.chrome.left)
    return [placedBackground(of: layout.structure.box, size, border: border)]
  }

  /// A cell with its background below its content, where that lies within its share of the collapsed
  /// borders.
  func withBackground(_ fragment: Fragment, of cell: LaidOutCell) -> Fragment {
    guard case .boxes(let children) = fragment.content,
      layout.context.tree.hasPlacedBackground(fragment.box)
    else { return fragment }
    let background = placedBackground(
      of: fragment.box, fragment.size, border: cell.border ?? Sides(all: .zero))
    return Fragment(
      box: fragment.box, size: fragment.size, content: .boxes([background] + children),
      edges: fragment.edges, isDecorated: fragment.isDecorated,
      baselines: Baselines(first: fragment.firstBaseline, last: fragment.lastBaseline))
  }

  private func placedBackground(
    of box: BoxTree.BoxID, _ size: Size, border: Sides<Points>
  ) -> PlacedFragment {
    let place = BackgroundPlace(area: Rect(.zero, size), border: border)
    return PlacedFragment(
      Fragment(box: box, size: size, content: .background(place), edges: [], isDecorated: false), at: .zero)
  }
}

extension BoxTree {
  /// Whether the background of a table or a cell is a piece of its own, because it asks how wide the
  /// collapsed borders are: only layout knows what share of them it has.
  public func hasPlacedBackground(_ box: BoxID) -> Bool {
    switch kind(of: box) {
    case .table, .tableCell:
      // Not the computed style, which is large: it would be copied for every cell.
      let style = style(of: box)
      return style.computed.table.borderCollapse == .collapse && style.hasBackground
        && (style.computed.background.hasImage || style.computed.background.colorClip != .borderBox)
    case .block, .flex, .inline, .text, .lineBreak, .replaced, .marker, .tableCaption, .tableColumnGroup,
      .tableColumn, .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow:
      return false
    }
  }
}
