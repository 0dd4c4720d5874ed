public import Geometry

extension DisplayList {
  /// Closed outlines of straight lines and curves; what lies within an even number of them is outside.
  public struct Path: Hashable, Sendable {
    public var elements: [VectorPicture.PathStep] = []

    public init() {}

    /// A polygon.
    public init(_ corners: [Point]) {
      for (index, corner) in corners.enumerated() {
        elements.append(index == 0 ? .move(corner) : .line(corner))
      }
      elements.append(.close)
    }
  }

  /// How a path is painted.
  public enum PathInk: Hashable, Sendable {
    case fill(Color)
    case stroke(Color, width: Points, dash: Dash)
  }
}
