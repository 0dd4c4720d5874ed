internal import Geometry

/// How a series is told apart: by a colour, and without colours by a pattern, a dash and a marker.
struct SeriesLook {
  let index: Int

  /// Okabe and Ito's colours, which people with any colour vision tell apart
  /// (https://jfly.uni-koeln.de/color/), the darkest first.
  private static let palette = [
    Color(red: 0, green: 114, blue: 178), Color(red: 213, green: 94, blue: 0),
    Color(red: 0, green: 158, blue: 115), Color(red: 204, green: 121, blue: 167),
    Color(red: 230, green: 159, blue: 0), Color(red: 86, green: 180, blue: 233),
    Color(red: 110, green: 110, blue: 110),
  ]

  var color: Color { Self.palette[index % Self.palette.count] }

  /// How far a marker reaches from its point.
  static let markerRadius = Points(3)

  /// Angles of the hatch lines, in eighths of a turn from horizontal; none is a solid area. From the eighth
  /// series on each colour comes with another pattern.
  private var hatches: [Int] { [[], [1], [3], [0], [1, 3], [2], [0, 2]][(index + index / 7) % 7] }

  var dashes: [Points] {
    [[], [6, 3], [2, 2], [8, 2, 2, 2], [4, 2], [1, 2], [10, 4]][(index + index / 7) % 7].map { Points($0) }
  }

  /// An area in the look of the series; a hatched one is white under its lines, as print wants it.
  func area(_ corners: [Point]) -> [VectorPicture.Shape] {
    var outline: [VectorPicture.PathStep] = []
    for (index, corner) in corners.enumerated() { outline.append(index == 0 ? .move(corner) : .line(corner)) }
    outline.append(.close)
    let edge = VectorPicture.Stroke(color, width: Points(0.75), join: .round)
    if hatches.isEmpty { return [VectorPicture.Shape(outline, fill: color, stroke: edge)] }
    let white = Color(red: 255, green: 255, blue: 255)
    let lines = hatches.flatMap { hatch(corners, eighths: $0) }
    return [
      VectorPicture.Shape(outline, fill: white),
      VectorPicture.Shape(lines, stroke: VectorPicture.Stroke(color, width: Points(1.2))),
      VectorPicture.Shape(outline, stroke: edge),
    ]
  }

  /// The mark of a point: round, square, diamond or triangle in turn.
  func marker(at place: Point) -> VectorPicture.Shape {
    let corners: [(Double, Double)] =
      switch index % 4 {
      case 0: (0..<12).map { circlePoint(Double($0) / 12) }
      case 1: [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
      case 2: [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]
      default: [(0, -1.2), (1.15, 0.9), (-1.15, 0.9)]
      }
    var path: [VectorPicture.PathStep] = []
    for (index, corner) in corners.enumerated() {
      let point = place + Point(x: Points(corner.0 * 2.4), y: Points(corner.1 * 2.4))
      path.append(index == 0 ? .move(point) : .line(point))
    }
    return VectorPicture.Shape(path + [.close], fill: color)
  }
}

/// Lines 3.5 points apart inside a polygon. They lie on a grid of the whole picture, so that neighbours
/// with one pattern fit together.
private func hatch(_ corners: [Point], eighths: Int) -> [VectorPicture.PathStep] {
  let direction = circlePoint(Double(eighths) / 8)
  let normal = (-direction.1, direction.0)
  let across = corners.map { $0.x.value * normal.0 + $0.y.value * normal.1 }
  guard let least = across.min(), let most = across.max(), (most - least) / hatchDistance < 10_000 else {
    return []
  }
  var steps: [VectorPicture.PathStep] = []
  var offset = (least / hatchDistance).rounded(.up) * hatchDistance
  while offset < most {
    let crossings = corners.indices.compactMap { index -> Double? in
      let next = (index + 1) % corners.count
      let (start, end) = (across[index] - offset, across[next] - offset)
      guard (start < 0) != (end < 0) else { return nil }
      let share = start / (start - end)
      let x = corners[index].x.value + share * (corners[next].x - corners[index].x).value
      let y = corners[index].y.value + share * (corners[next].y - corners[index].y).value
      return x * direction.0 + y * direction.1
    }.sorted()
    for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
      let ends = [crossings[pair], crossings[pair + 1]].map { along in
        Point(
          x: Points(along * direction.0 + offset * normal.0),
          y: Points(along * direction.1 + offset * normal.1))
      }
      steps += [.move(ends[0]), .line(ends[1])]
    }
    offset += hatchDistance
  }
  return steps
}

private let hatchDistance = 3.5
