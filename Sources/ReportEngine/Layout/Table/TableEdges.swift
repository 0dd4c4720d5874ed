import Geometry
import Styling

/// Decides which border is drawn on the edges of cells that share them (CSS 2.2 "Border conflict
/// resolution").
///
/// Of borders equally strong that of a cell is taken before a row's, a row's before a row group's,
/// then column, column group and table; of two of a kind the one further left or above.
struct TableEdges {
  private let structure: TableStructure
  private let tree: BoxTree
  /// Whether any column or column group has a border: mostly none has, and then no edge asks for
  /// it.
  private let columnsHaveBorders: Bool

  init(_ structure: TableStructure, in tree: BoxTree) {
    self.structure = structure
    self.tree = tree
    columnsHaveBorders = structure.columns.contains { column in
      [column.box, column.group].contains { box in
        guard let border = box.map({ tree.style(of: $0).computed.box.border }) else { return false }
        return [border.top, border.right, border.bottom, border.left].contains { $0.style != .none }
      }
    }
  }

  private enum Edge { case top, right, bottom, left }

  private func border(_ box: BoxTree.BoxID?, _ edge: Edge) -> BorderSide {
    guard let box else { return BorderSide() }
    let style = tree.style(of: box)
    var side =
      switch edge {
      case .top: style.computed.box.border.top
      case .right: style.computed.box.border.right
      case .bottom: style.computed.box.border.bottom
      case .left: style.computed.box.border.left
      }
    // What is hidden takes its room all the same.
    if style.computed.visibility == .hidden { side.color = .transparent }
    return side
  }

  /// The edges between the columns of a row: at each grid line from the table's left to its right.
  func verticals(of row: TableRow) -> [BorderSide] {
    let last = structure.columns.count
    return (0...last).map { line in
      let left = line > 0 ? row.slots[line - 1].cell : nil
      let right = line < last ? row.slots[line].cell : nil
      if left != nil, left == right { return BorderSide() }
      var edge = border(left, .right).resolved(with: border(right, .left))
      if line == 0 {
        edge = edge.resolved(with: border(row.box, .left)).resolved(
          with: border(group(of: row), .left))
      } else if line == last {
        edge = edge.resolved(with: border(row.box, .right)).resolved(
          with: border(group(of: row), .right))
      }
      if columnsHaveBorders { edge = edge.resolved(with: columnEdge(at: line)) }
      if line == 0 { edge = edge.resolved(with: border(structure.box, .left)) }
      if line == last { edge = edge.resolved(with: border(structure.box, .right)) }
      return edge
    }
  }

  private func columnEdge(at line: Int) -> BorderSide {
    let left = line > 0 ? structure.columns[line - 1] : TableColumn()
    let right = line < structure.columns.count ? structure.columns[line] : TableColumn()
    let edge = border(left.box, .right).resolved(with: border(right.box, .left))
    if left.group != nil, left.group == right.group { return edge }
    return edge.resolved(with: border(left.group, .right)).resolved(
      with: border(right.group, .left))
  }

  /// The edges between two rows that stand one above the other on a page: for each column. Where
  /// one of them is nil, the table begins or ends there, be it for this page only: then the piece
  /// gets the table's border.
  func horizontals(above: TableRow?, below: TableRow?) -> [BorderSide] {
    let shared = sharedEdge(above: above, below: below)
    let isOuter = above == nil || below == nil
    return structure.columns.indices.map { column in
      let upper = above?.slots[column].cell
      let lower = below?.slots[column].cell
      if upper != nil, upper == lower { return BorderSide() }
      var edge = border(upper, .bottom).resolved(with: border(lower, .top)).resolved(
        with: shared.rows)
      guard isOuter else { return edge }
      if columnsHaveBorders {
        let box = structure.columns[column]
        edge = edge.resolved(with: above == nil ? border(box.box, .top) : border(box.box, .bottom))
        edge = edge.resolved(
          with: above == nil ? border(box.group, .top) : border(box.group, .bottom))
      }
      return edge.resolved(with: shared.table)
    }
  }

  /// What rows, row groups and the table put on an edge, whatever the column.
  private func sharedEdge(
    above: TableRow?, below: TableRow?
  ) -> (
    rows: BorderSide, table: BorderSide
  ) {
    var rows = border(above?.box, .bottom).resolved(with: border(below?.box, .top))
    if above?.group != below?.group {
      rows = rows.resolved(with: border(above.map(group(of:)), .bottom))
      rows = rows.resolved(with: border(below.map(group(of:)), .top))
    }
    let table = above == nil ? border(structure.box, .top) : border(structure.box, .bottom)
    return (rows, table)
  }

  private func group(of row: TableRow) -> BoxTree.BoxID { structure.groups[row.group] }
}
