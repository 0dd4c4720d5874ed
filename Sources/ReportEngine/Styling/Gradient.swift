public import Geometry

/// An image of colours that pass into each other (CSS Images, "Gradients"), as computed.
public struct Gradient: Hashable, Sendable {
  /// Along which line the colours change.
  public enum Course: Hashable, Sendable {
    /// Clockwise from upwards, in degrees.
    case angle(Double)
    /// To a side or a corner: -1 is left or top, 1 right or bottom, 0 neither.
    case towards(x: Double, y: Double)
    /// Outwards from a centre, which is placed as a `background-position` of no size.
    case radial(Radius, x: LengthPercentage, y: LengthPercentage)
  }

  /// How far a radial gradient reaches.
  public enum Radius: Hashable, Sendable {
    case extent(Extent, isCircle: Bool)
    case lengths(x: LengthPercentage, y: LengthPercentage)
  }

  public enum Extent: UInt8, Hashable, Sendable {
    case closestSide, farthestSide, closestCorner, farthestCorner
  }

  public struct Stop: Hashable, Sendable {
    public let color: Color
    /// Along the line; without one it lies evenly between its neighbours.
    public let position: LengthPercentage?
  }

  public let course: Course
  /// Two at least.
  public let stops: [Stop]
  public let isRepeating: Bool
}

/// A picture that CSS names or describes (CSS Images, "2D Image Values").
public enum ImageValue: Hashable, Sendable {
  /// The path of a file among the report's resources.
  case file(String)
  indirect case gradient(Gradient)

  public var path: String? {
    switch self {
    case .file(let path): path
    case .gradient: nil
    }
  }
}
