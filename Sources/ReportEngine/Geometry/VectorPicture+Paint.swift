extension VectorPicture {
  /// What an area or a line is filled with.
  public indirect enum Paint: Hashable, Sendable {
    case color(Color)
    case gradient(Gradient)
    case pattern(Pattern)
    case raster(Raster)

    /// Whether its opacity is a matter of its colours.
    public var hasColors: Bool {
      switch self {
      case .color, .gradient: true
      case .pattern, .raster: false
      }
    }
  }

  /// A drawing that is repeated in both directions (SVG, "Patterns").
  public struct Pattern: Hashable, Sendable {
    /// One repetition, as large as its size says.
    public var tile: VectorPicture
    /// From the tile's coordinates to the picture's.
    public var transform: Transform

    public init(_ tile: VectorPicture, transform: Transform) {
      self.tile = tile
      self.transform = transform
    }
  }

  /// A PNG or JPEG that lies in the picture.
  public struct Raster: Hashable, Sendable {
    /// The file.
    public var bytes: [UInt8]
    /// From its pixels to the picture's coordinates.
    public var transform: Transform

    public init(_ bytes: [UInt8], transform: Transform) {
      self.bytes = bytes
      self.transform = transform
    }
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
