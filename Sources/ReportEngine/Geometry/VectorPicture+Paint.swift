extension VectorPicture {
  /// What an area or a line is filled with.
  public indirect enum Paint: Hashable, Sendable {
    case color(Color)
    case gradient(Gradient)
  }

  /// Colours that pass into each other (SVG, "Gradients").
  public struct Gradient: Hashable, Sendable {
    /// Where the first and the last colour lie, in coordinates of the gradient.
    public enum Course: Hashable, Sendable {
      case linear(from: Point, to: Point)
      /// From a circle, which may be a point, to another.
      case radial(from: Point, startRadius: Points, to: Point, radius: Points)
    }

    public struct Stop: Hashable, Sendable {
      /// Between 0 and 1, not before the stop ahead of it.
      public var offset: Double
      public var color: Color

      public init(offset: Double, color: Color) {
        self.offset = offset
        self.color = color
      }
    }

    /// How the gradient goes on before its first and after its last stop (SVG `spreadMethod`).
    public enum Spread: UInt8, Hashable, Sendable { case pad, reflect, `repeat` }

    public var course: Course
    public var stops: [Stop]
    public var spread: Spread
    /// From the gradient's coordinates to the picture's.
    public var transform: Transform

    public init(_ course: Course, stops: [Stop], spread: Spread = .pad, transform: Transform = .identity) {
      self.course = course
      self.stops = stops
      self.spread = spread
      self.transform = transform
    }
  }
}
