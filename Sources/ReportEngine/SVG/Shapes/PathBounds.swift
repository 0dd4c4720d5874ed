internal import Geometry

/// The smallest upright rectangle around a path (SVG, "Bounding boxes": of the geometry, without its
/// strokes).
func bounds(of path: [VectorPicture.PathStep]) -> Rect? {
  var bounds = PathBounds()
  for step in path { bounds.add(step) }
  return bounds.rect
}

private struct PathBounds {
  private var least: Point?
  private var most: Point?
  private var current = Point.zero

  var rect: Rect? {
    guard let least, let most else { return nil }
    return Rect(least, Size(width: most.x - least.x, height: most.y - least.y))
  }

  mutating func add(_ step: VectorPicture.PathStep) {
    switch step {
    case .move(let point), .line(let point):
      include(point)
      current = point
    case .curve(let first, let second, let end):
      include(end)
      for t in extremes(current.x, first.x, second.x, end.x) + extremes(current.y, first.y, second.y, end.y) {
        include(
          Point(
            x: value(t, current.x, first.x, second.x, end.x),
            y: value(t, current.y, first.y, second.y, end.y)))
      }
      current = end
    case .close: break
    }
  }

  private mutating func include(_ point: Point) {
    least = Point(x: min(least?.x ?? point.x, point.x), y: min(least?.y ?? point.y, point.y))
    most = Point(x: max(most?.x ?? point.x, point.x), y: max(most?.y ?? point.y, point.y))
  }
}

/// The places of a cubic curve, between its ends, where it turns back along an axis.
private func extremes(_ p0: Points, _ p1: Points, _ p2: Points, _ p3: Points) -> [Double] {
  // The derivative is a·t² + b·t + c.
  let a = (p3 - p0).value + 3 * (p1 - p2).value
  let b = 2 * (p0 - p1 - p1 + p2).value
  let c = (p1 - p0).value
  if a.magnitude < 1e-12 { return b == 0 ? [] : [-c / b].filter { 0 < $0 && $0 < 1 } }
  let discriminant = b * b - 4 * a * c
  if discriminant < 0 { return [] }
  let root = discriminant.squareRoot()
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)].filter { 0 < $0 && $0 < 1 }
}

private func value(_ t: Double, _ p0: Points, _ p1: Points, _ p2: Points, _ p3: Points) -> Points {
  let s = 1 - t
  return p0 * (s * s * s) + p1 * (3 * s * s * t) + p2 * (3 * s * t * t) + p3 * (t * t * t)
}

extension [VectorPicture.PathStep] {
  func mapped(_ map: Transform) -> [VectorPicture.PathStep] {
    self.map { step in
      switch step {
      case .move(let point): .move(map(point))
      case .line(let point): .line(map(point))
      case .curve(let first, let second, let end): .curve(map(first), map(second), map(end))
      case .close: .close
      }
    }
  }
}
