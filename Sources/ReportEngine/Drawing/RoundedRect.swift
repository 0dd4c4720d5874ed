internal import Geometry
internal import Layout
internal import Styling

/// A rectangle whose corners are quarters of ellipses (CSS Backgrounds and Borders, "Rounded Corners").
struct RoundedRect {
  var rect: Rect
  /// Of the corners, clockwise from the top left: how far each reaches along the two edges.
  private var radii: [Size]

  /// With the used radii of a border box: corners that would overlap are all made smaller alike
  /// ("Overlapping Curves"); where `edges` has cut an edge off, there is no corner.
  init(_ rect: Rect, _ corners: Corners, _ edges: Fragment.Edges = .all) {
    self.rect = rect
    func used(_ radius: Corners.Radius) -> Size {
      let size = Size(
        width: max(.zero, radius.horizontal.resolved(against: rect.size.width)),
        height: max(.zero, radius.vertical.resolved(against: rect.size.height)))
      return size.width > .zero && size.height > .zero ? size : .zero
    }
    radii = [
      edges.isSuperset(of: [.top, .left]) ? used(corners.topLeft) : .zero,
      edges.isSuperset(of: [.top, .right]) ? used(corners.topRight) : .zero,
      edges.isSuperset(of: [.bottom, .right]) ? used(corners.bottomRight) : .zero,
      edges.isSuperset(of: [.bottom, .left]) ? used(corners.bottomLeft) : .zero,
    ]
    let across = [radii[0].width + radii[1].width, radii[3].width + radii[2].width]
    let down = [radii[0].height + radii[3].height, radii[1].height + radii[2].height]
    var scale = 1.0
    for sum in across where sum > rect.size.width { scale = min(scale, rect.size.width / sum) }
    for sum in down where sum > rect.size.height { scale = min(scale, rect.size.height / sum) }
    if scale < 1 {
      radii = radii.map { Size(width: $0.width * scale, height: $0.height * scale) }
    }
  }

  init(ellipseIn rect: Rect) {
    self.rect = rect
    radii = Array(repeating: Size(width: rect.size.width / 2, height: rect.size.height / 2), count: 4)
  }

  var isRounded: Bool { radii.contains { $0 != .zero } }

  /// The outline a distance further in: that of the padding box from that of the border box ("Corner
  /// Shaping").
  func inset(by sides: Sides<Points>) -> RoundedRect {
    var inner = self
    inner.rect = rect.inset(by: sides)
    let horizontal = [sides.left, sides.right, sides.right, sides.left]
    let vertical = [sides.top, sides.top, sides.bottom, sides.bottom]
    inner.radii = radii.indices.map { corner in
      let size = Size(
        width: max(.zero, radii[corner].width - horizontal[corner]),
        height: max(.zero, radii[corner].height - vertical[corner]))
      return size.width > .zero && size.height > .zero ? size : .zero
    }
    return inner
  }

  var path: DisplayList.Path {
    var path = DisplayList.Path()
    path.add(self)
    return path
  }

  /// How far a control point lies from the ends of a quarter of a circle, as a share of the radius: the
  /// curve is then nowhere further off than 0.03 % of it.
  private static let kappa = 0.5523

  fileprivate func appendCorners(to elements: inout [VectorPicture.PathStep]) {
    let (left, top) = (rect.origin.x, rect.origin.y)
    let (right, bottom) = (left + rect.size.width, top + rect.size.height)
    let corners = [
      Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom), Point(x: left, y: bottom),
    ]
    // From each corner, the way back along the edge that one comes on, and the way on.
    let ways: [(back: (Double, Double), on: (Double, Double))] = [
      ((0, 1), (1, 0)), ((-1, 0), (0, 1)), ((0, -1), (-1, 0)), ((1, 0), (0, -1)),
    ]
    for index in 0..<4 {
      let (corner, radius) = (corners[index], radii[index])
      func point(_ way: (Double, Double), _ share: Double) -> Point {
        corner + Point(x: radius.width * (way.0 * share), y: radius.height * (way.1 * share))
      }
      let start = point(ways[index].back, 1)
      elements.append(index == 0 ? .move(start) : .line(start))
      guard radius != .zero else { continue }
      let near = 1 - RoundedRect.kappa
      elements.append(
        .curve(point(ways[index].back, near), point(ways[index].on, near), point(ways[index].on, 1)))
    }
    elements.append(.close)
  }
}

extension DisplayList.Path {
  mutating func add(_ outline: RoundedRect) { outline.appendCorners(to: &elements) }
}

extension Rect {
  func inset(by sides: Sides<Points>) -> Rect {
    Rect(
      origin + Point(x: sides.left, y: sides.top),
      Size(
        width: max(.zero, size.width - sides.horizontal),
        height: max(.zero, size.height - sides.vertical)))
  }
}
