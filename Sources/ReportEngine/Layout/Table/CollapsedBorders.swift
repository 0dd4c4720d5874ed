import Geometry
import Styling

extension BorderSide {
  /// Whether this border is drawn rather than `other` where both claim one edge
  /// (CSS 2.2, "Border conflict resolution"). Of equals, the one that was asked first stays.
  func wins(over other: BorderSide) -> Bool {
    if style == .hidden || other.style == .hidden {
      return style == .hidden && other.style != .hidden
    }
    if style == .none || other.style == .none { return style != .none && other.style == .none }
    if width != other.width { return width > other.width }
    return style.rawValue > other.style.rawValue
  }

  /// The border that is drawn where this one and `other` meet; in a draw this one.
  func resolved(with other: BorderSide) -> BorderSide { other.wins(over: self) ? other : self }

  /// The width it takes: none where nothing is drawn.
  var usedWidth: Points {
    switch style {
    case .none, .hidden: .zero
    case .inset, .groove, .outset, .ridge, .dotted, .dashed, .solid, .double: width
    }
  }

  var isDrawn: Bool { usedWidth > .zero && !color.isTransparent }
}

/// Joins the edges of a page's cells into strokes as long as possible.
///
/// A page of 26 rows and nine columns has 530 edges, yet mostly 37 strokes.
struct StrokeCollector {
  private struct Open {
    var side: BorderSide
    var start: Points
  }

  /// Grid lines between columns, from left to right.
  private let lines: [Points]
  private var verticals: [Open?]
  /// The edges of the row above the current grid line, and of the grid line itself: needed at the
  /// corners.
  private var above: [BorderSide]
  private var pending: (y: Points, edges: [BorderSide])?
  private var strokes: [Stroke] = []

  init(lines: [Points]) {
    self.lines = lines
    verticals = Array(repeating: nil, count: lines.count)
    above = Array(repeating: BorderSide(), count: lines.count)
  }

  /// Adds a grid line between rows: one edge for each column.
  mutating func addLine(at y: Points, edges: [BorderSide]) {
    precondition(pending == nil, "two grid lines without a row between them")
    pending = (y, edges)
  }

  /// Adds a row below the grid line that was added last: one edge for each grid line between
  /// columns.
  mutating func addRow(edges: [BorderSide]) {
    guard let line = pending else { preconditionFailure("a row needs the grid line above it") }
    closeVerticals(at: line, below: edges)
    addHorizontals(of: line, below: edges)
    openVerticals(at: line, edges)
    above = edges
    pending = nil
  }

  /// The strokes of all that was added, the weakest first, so that at a corner the strongest is
  /// painted last, and of equals in several colours the one further left or above.
  consuming func finish() -> [Stroke] {
    if let line = pending {
      let nothing = [BorderSide](repeating: BorderSide(), count: lines.count)
      closeVerticals(at: line, below: nothing)
      addHorizontals(of: line, below: nothing)
    }
    let isColorful = strokes.contains { $0.side.color != strokes[0].side.color }
    let order = strokes.indices.sorted {
      if strokes[$0].side.wins(over: strokes[$1].side) { return false }
      if strokes[$1].side.wins(over: strokes[$0].side) { return true }
      let (first, second) = (strokes[$0].from, strokes[$1].from)
      guard isColorful, first != second else { return $0 < $1 }
      return (first.x, first.y) > (second.x, second.y)
    }
    return order.map { strokes[$0] }
  }
}

extension StrokeCollector {
  /// Ends the vertical strokes that do not go on below the line.
  private mutating func closeVerticals(
    at line: (y: Points, edges: [BorderSide]), below: [BorderSide]
  ) {
    for index in verticals.indices {
      guard let open = verticals[index], open.side != below[index] else { continue }
      let end = line.y + reach(across: line.edges, at: index)
      let x = lines[index]
      strokes.append(
        Stroke(from: Point(x: x, y: open.start), to: Point(x: x, y: end), side: open.side))
      verticals[index] = nil
    }
  }

  private mutating func openVerticals(
    at line: (y: Points, edges: [BorderSide]), _ edges: [BorderSide]
  ) {
    for index in edges.indices where verticals[index] == nil && edges[index].isDrawn {
      verticals[index] = Open(
        side: edges[index], start: line.y - reach(across: line.edges, at: index))
    }
  }

  private mutating func addHorizontals(
    of line: (y: Points, edges: [BorderSide]), below: [BorderSide]
  ) {
    var column = 0
    while column < line.edges.count {
      let side = line.edges[column]
      let first = column
      while column < line.edges.count, line.edges[column] == side { column += 1 }
      guard side.isDrawn else { continue }
      let start = lines[first] - reach(alongRows: below, at: first)
      let end = lines[column] + reach(alongRows: below, at: column)
      strokes.append(
        Stroke(from: Point(x: start, y: line.y), to: Point(x: end, y: line.y), side: side))
    }
  }

  /// How far a vertical stroke reaches beyond the grid line it ends at: to the far edge of the
  /// horizontal stroke there, so that a corner is filled.
  private func reach(across edges: [BorderSide], at index: Int) -> Points {
    var width = Points.zero
    if index > 0 { width = max(width, edges[index - 1].usedWidth) }
    if index < edges.count { width = max(width, edges[index].usedWidth) }
    return width / 2
  }

  private func reach(alongRows below: [BorderSide], at index: Int) -> Points {
    max(above[index].usedWidth, below[index].usedWidth) / 2
  }
}
