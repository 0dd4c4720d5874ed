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
    }
    return result
  }

  /// What floats leave free of a width, from `y` down for `height`; without a height, at `y` itself.
  func band(from y: Points, height: Points, in width: Points) -> (left: Points, right: Points) {
    var band = (left: Points.zero, right: width)
    for area in areas {
      guard area.bottom > y + tolerance,
        area.rect.origin.y < y + max(height, tolerance * 2) - tolerance
      else { continue }
      switch area.side {
      case .left: band.left = max(band.left, area.rect.origin.x + area.rect.size.width)
      case .right: band.right = min(band.right, area.rect.origin.x)
      }
    }
    return band
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
    var band = band(from: top, height: size.height, in: width)
    while size.width > band.right - band.left + tolerance, band != (.zero, width),
      let next = nextEdge(below: top)
    {
      top = next
      band = self.band(from: top, height: size.height, in: width)
    }
    let corner = Point(x: side == .left ? band.left : band.right - size.width, y: top)
    areas.append(Area(side: side, rect: Rect(corner, size)))
    return corner
  }
}

/// Forgives the noise of sums, as `Points.isAtMost` does.
private let tolerance = Points(0.001)
