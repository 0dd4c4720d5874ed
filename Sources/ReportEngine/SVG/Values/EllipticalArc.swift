internal import Foundation
internal import Geometry

/// A piece of an ellipse between two points (SVG, "Elliptical arc implementation notes").
struct EllipticalArc {
  let from: Point
  let to: Point
  let radii: (Double, Double)
  /// How far the ellipse's first axis is turned, clockwise.
  let degrees: Double
  /// Whether it is the longer way round.
  let isLarge: Bool
  /// In coordinates whose y axis leads down.
  let isClockwise: Bool

  /// The arc as curves, each of at most a quarter turn: off by less than 0.03 % of the radius.
  var steps: [VectorPicture.PathStep] {
    if from == to { return [] }
    guard radii.0 > 0, radii.1 > 0 else { return [.line(to)] }
    let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
    // Half the way between the ends, in the axes of the ellipse.
    let dx = (from.x - to.x).value / 2
    let dy = (from.y - to.y).value / 2
    let (x, y) = (cosine * dx + sine * dy, cosine * dy - sine * dx)
    // An ellipse too small to reach both ends grows until it does.
    let reach = (x * x) / (radii.0 * radii.0) + (y * y) / (radii.1 * radii.1)
    let growth = reach > 1 ? reach.squareRoot() : 1
    let (rx, ry) = (radii.0 * growth, radii.1 * growth)
    // In the circle that the ellipse is drawn from, the start lies at (x/rx, y/ry) and the centre aside.
    let unit = (x / rx, y / ry)
    let distance = unit.0 * unit.0 + unit.1 * unit.1
    let aside = max(0, 1 / distance - 1).squareRoot() * (isLarge == isClockwise ? -1 : 1)
    let center = (aside * unit.1, -aside * unit.0)
    let first = atan2(unit.1 - center.1, unit.0 - center.0)
    let last = atan2(-unit.1 - center.1, -unit.0 - center.0)
    var sweep = last - first
    if isClockwise, sweep < 0 { sweep += 2 * .pi }
    if !isClockwise, sweep > 0 { sweep -= 2 * .pi }
    // Radii so small that their squares are nothing.
    guard sweep.isFinite else { return [.line(to)] }
    let middle = ((from.x + to.x).value / 2, (from.y + to.y).value / 2)
    let map = Transform(
      a: cosine * rx, b: sine * rx, c: -sine * ry, d: cosine * ry,
      e: cosine * rx * center.0 - sine * ry * center.1 + middle.0,
      f: sine * rx * center.0 + cosine * ry * center.1 + middle.1)
    return curves(from: first, sweep: sweep, map)
  }

  private func curves(from first: Double, sweep: Double, _ map: Transform) -> [VectorPicture.PathStep] {
    // A little less than a quarter turn is a quarter turn and noise.
    let count = max(1, Int((sweep.magnitude / (.pi / 2) - 1e-9).rounded(.up)))
    let piece = sweep / Double(count)
    let handle = 4.0 / 3 * tan(piece / 4)
    return (0..<count).map { index in
      let start = first + piece * Double(index)
      let end = start + piece
      let point = { (x: Double, y: Double) in map(Point(x: Points(x), y: Points(y))) }
      return .curve(
        point(cos(start) - handle * sin(start), sin(start) + handle * cos(start)),
        point(cos(end) + handle * sin(end), sin(end) - handle * cos(end)),
        index == count - 1 ? to : point(cos(end), sin(end)))
    }
  }
}
