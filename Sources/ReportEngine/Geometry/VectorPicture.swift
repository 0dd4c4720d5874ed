/// A drawing of filled and stroked paths: what codes, charts and SVG files become.
public struct VectorPicture: Hashable, Sendable {
  /// The area that the paths are drawn in, from its top left corner.
  public var size: Size
  /// In paint order.
  public var shapes: [Shape]

  public init(size: Size, shapes: [Shape] = []) {
    self.size = size
    self.shapes = shapes
  }

  /// One path and how it is painted: first filled, then stroked.
  public struct Shape: Hashable, Sendable {
    public var path: [PathStep]
    public var fill: Color?
    /// Which areas count as inside where a path crosses itself (SVG `fill-rule`).
    public var isEvenOdd: Bool
    public var stroke: Stroke?

    public init(_ path: [PathStep], fill: Color? = nil, isEvenOdd: Bool = false, stroke: Stroke? = nil) {
      self.path = path
      self.fill = fill
      self.isEvenOdd = isEvenOdd
      self.stroke = stroke
    }
  }

  /// One step of a path (SVG "Path data", in absolute coordinates).
  public enum PathStep: Hashable, Sendable {
    case move(Point)
    case line(Point)
    /// A cubic Bézier curve: two control points and the end.
    case curve(Point, Point, Point)
    case close
  }

  public struct Stroke: Hashable, Sendable {
    public enum Cap: UInt8, Hashable, Sendable { case butt, round, square }
    public enum Join: UInt8, Hashable, Sendable { case miter, round, bevel }

    public var color: Color
    public var width: Points
    /// Lengths of dashes and gaps in turn; empty for a solid line.
    public var dashes: [Points]
    public var cap: Cap
    public var join: Join
    public var miterLimit: Double

    public init(
      _ color: Color, width: Points, dashes: [Points] = [], cap: Cap = .butt, join: Join = .miter,
      miterLimit: Double = 4
    ) {
      self.color = color
      self.width = width
      self.dashes = dashes
      self.cap = cap
      self.join = join
      self.miterLimit = miterLimit
    }
  }
}

extension [VectorPicture.PathStep] {
  /// Adds a rectangle.
  public mutating func add(_ rect: Rect) {
    let right = rect.origin.x + rect.size.width
    let bottom = rect.origin.y + rect.size.height
    self += [
      .move(rect.origin), .line(Point(x: right, y: rect.origin.y)), .line(Point(x: right, y: bottom)),
      .line(Point(x: rect.origin.x, y: bottom)), .close,
    ]
  }
}
