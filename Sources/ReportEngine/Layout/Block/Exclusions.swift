internal import Geometry
internal import Styling

/// The floats of a block formatting context that stand in the way of what follows (CSS 2.2 "Floats").
///
/// A value: every box gets it in its own coordinates and hands it on with its own floats. Empty, and free, in
/// documents without floats.
public struct Exclusions: Sendable {
  enum Side { case left, right }

  private struct Area {
    let side: Side
    /// The margin box.
    var rect: Rect
    /// Where its containing block was thought to begin, while margins that may still grow decide that.
    var presumedTop: Points?

    var bottom: Points { rect.origin.y + rect.size.height }
  }

  private var areas: [Area] = []

  public init() {}

  var isEmpty: Bool { areas.isEmpty }

  /// The same, seen from an origin that lies by so much to the left and above.
  func moved(x: Points = .zero, y: Points) -> Exclusions {
    if areas.isEmpty || x == .zero && y == .zero { return self }
    var result = self
    for index in result.areas.indices {
      result.areas[index].rect.origin = areas[index].rect.origin + Point(x: x, y: y)
      result.areas[index].presumedTop = areas[index].presumedTop.map { $0 + y }
    }
    return result
  }

  /// The same, with another presumption about the floats whose place is presumed.
  func presumed(at top: Points) -> Exclusions {
    var result = self
    for index in areas.indices {
      guard let presumed = areas[index].presumedTop else { continue }
      result.areas[index].rect.origin.y = areas[index].rect.origin.y + (top - presumed)
      result.areas[index].presumedTop = top
    }
    return result
  }

  /// The same, after the margins above those floats have settled.
  func settled(at top: Points) -> Exclusions {
    var result = presumed(at: top)
    for index in areas.indices { result.areas[index].presumedTop = nil }
    return result
  }

  /// Says that the floats from `first` on stand where they do only if their containing block begins at `top`.
  mutating func presume(_ top: Points, from first: Int) {
    for index in first..<areas.count { areas[index].presumedTop = top }
  }

  var count: Int { areas.count }

  /// The edges of the floats nearest to the middle, from `y` down for `height`; without a height, at `y`
  /// itself. A float without width leaves everything free.
  func edges(from y: Points, height: Points) -> Edges {
    var edges = Edges()
    for area in areas where area.rect.size.width > .zero {
      guard area.bottom > y + tolerance,
        area.rect.origin.y < y + max(height, tolerance * 2) - tolerance
      else { continue }
      switch area.side {
      case .left:
        let edge = area.rect.origin.x + area.rect.size.width
        edges.left = max(edges.left ?? edge, edge)
      case .right: edges.right = min(edges.right ?? area.rect.origin.x, area.rect.origin.x)
      }
    }
    return edges
  }

  /// What floats leave free of a width, from `y` down for `height`; without a height, at `y` itself.
  func band(from y: Points, height: Points, in width: Points) -> Band {
    let edges = edges(from: y, height: height)
    return Band(left: max(.zero, edges.left ?? .zero), right: min(width, edges.right ?? width))
  }

  /// Where the next float ends below `y`.
  func nextEdge(below y: Points) -> Points? {
    areas.map(\.bottom).filter { $0 > y + tolerance }.min()
  }

  /// Where the last float ends that `clear` asks for; nil without one.
  func bottom(of clear: ComputedStyle.Clear) -> Points? {
    let asked = areas.filter { area in
      switch clear {
      case .none: false
      case .left: area.side == .left
      case .right: area.side == .right
      case .both: true
      }
    }
    return asked.map(\.bottom).max()
  }

  /// Places a float, given its margin box, no higher than `y` and no higher than any before it (CSS 2.2
  /// 9.5.1, rules 1 to 9); its top left corner.
  mutating func place(_ size: Size, _ side: Side, from y: Points, in width: Points) -> Point {
    var top = areas.reduce(y) { max($0, $1.rect.origin.y) }
    var corner = corner(of: size, side, at: top, in: width)
    while !corner.hasRoom, let next = nextEdge(below: top) {
      top = next
      corner = self.corner(of: size, side, at: top, in: width)
    }
    let place = Point(x: corner.x, y: top)
    areas.append(Area(side: side, rect: Rect(place, size)))
    return place
  }

  /// Where a float would stand at a height, and whether it has room: it may stick out of its containing block
  /// on the far side only where no float stands before it (rules 1 and 7), and never reaches over a float of
  /// the other side (rule 3).
  private func corner(
    of size: Size, _ side: Side, at y: Points, in width: Points
  ) -> (x: Points, hasRoom: Bool) {
    let edges = edges(from: y, height: size.height)
    switch side {
    case .left:
      let x = max(.zero, edges.left ?? .zero)
      let end = x + size.width
      let isInside = edges.left == nil || end.isAtMost(width)
      return (x, isInside && (edges.right.map { end.isAtMost($0) } ?? true))
    case .right:
      let x = min(width, edges.right ?? width) - size.width
      let isInside = edges.right == nil || Points.zero.isAtMost(x)
      return (x, isInside && (edges.left.map { $0.isAtMost(x) } ?? true))
    }
  }

  /// Where the nearest floats end on either side; nil where none stands.
  struct Edges: Equatable {
    var left: Points?
    var right: Points?
  }

  /// What floats leave free of a width: distances from its left end.
  struct Band: Equatable {
    var left: Points
    var right: Points

    var width: Points { right - left }
  }
}

/// Forgives the noise of sums, as `Points.isAtMost` does.
private let tolerance = Points(0.001)
