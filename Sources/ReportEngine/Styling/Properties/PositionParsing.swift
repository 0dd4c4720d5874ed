/// A place within an area as specified: `background-position`, the centre of a gradient.
struct SpecifiedPosition: Sendable {
  var x: Calculation
  var y: Calculation
}

extension ValueReader {
  /// CSS Values, "2D Positioning": one to four pieces.
  mutating func backgroundPosition() -> SpecifiedPosition? {
    attempt { reader in
      var pieces: [PositionPiece] = []
      while pieces.count < 4, let piece = reader.positionPiece() { pieces.append(piece) }
      return pieces.count > 2 ? positionFromEdges(pieces) : shortPosition(pieces)
    }
  }

  private mutating func positionPiece() -> PositionPiece? {
    if let edge = keyword(of: PositionPiece.edges) { return .edge(edge) }
    return lengthPercentage().map(PositionPiece.offset)
  }
}

private enum PositionPiece {
  enum Edge { case left, right, top, bottom, center }
  case edge(Edge)
  case offset(Calculation)

  static let edges: KeyValuePairs<String, Edge> = [
    "left": .left, "right": .right, "top": .top, "bottom": .bottom, "center": .center,
  ]
}

extension PositionPiece.Edge {
  /// The share of the free space before the image, in percent.
  fileprivate var percentage: Double {
    switch self {
    case .left, .top: 0
    case .center: 50
    case .right, .bottom: 100
    }
  }
  fileprivate var isHorizontal: Bool { self == .left || self == .right }
  fileprivate var isVertical: Bool { self == .top || self == .bottom }
}

private func shortPosition(_ pieces: [PositionPiece]) -> SpecifiedPosition? {
  let center = Calculation.percentage(50)
  switch (pieces.first, pieces.dropFirst().first) {
  case (.edge(let edge), nil):
    return edge.isVertical
      ? SpecifiedPosition(x: center, y: .percentage(edge.percentage))
      : SpecifiedPosition(x: .percentage(edge.percentage), y: center)
  case (.offset(let x), nil): return SpecifiedPosition(x: x, y: center)
  case (.offset(let x), .offset(let y)): return SpecifiedPosition(x: x, y: y)
  case (.offset(let x), .edge(let edge)):
    return edge.isHorizontal ? nil : SpecifiedPosition(x: x, y: .percentage(edge.percentage))
  case (.edge(let edge), .offset(let y)):
    return edge.isVertical ? nil : SpecifiedPosition(x: .percentage(edge.percentage), y: y)
  case (.edge(let first), .edge(let second)):
    let (x, y) = first.isVertical || second.isHorizontal ? (second, first) : (first, second)
    guard !x.isVertical, !y.isHorizontal else { return nil }
    return SpecifiedPosition(x: .percentage(x.percentage), y: .percentage(y.percentage))
  case (nil, _): return nil
  }
}

/// Three or four pieces: each edge may be followed by an offset from it.
private func positionFromEdges(_ pieces: [PositionPiece]) -> SpecifiedPosition? {
  var axes: [(edge: PositionPiece.Edge, value: Calculation)] = []
  var index = 0
  while index < pieces.count {
    guard case .edge(let edge) = pieces[index] else { return nil }
    index += 1
    guard index < pieces.count, case .offset(let offset) = pieces[index] else {
      axes.append((edge, .percentage(edge.percentage)))
      continue
    }
    guard edge != .center else { return nil }
    let isFar = edge == .right || edge == .bottom
    axes.append((edge, isFar ? .sum(.percentage(100), .product(offset, factor: -1)) : offset))
    index += 1
  }
  guard axes.count == 2 else { return nil }
  if axes[0].edge.isVertical || axes[1].edge.isHorizontal { axes.swapAt(0, 1) }
  guard !axes[0].edge.isVertical, !axes[1].edge.isHorizontal else { return nil }
  return SpecifiedPosition(x: axes[0].value, y: axes[1].value)
}
