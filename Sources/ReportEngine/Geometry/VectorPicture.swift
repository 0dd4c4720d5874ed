/// A drawing of filled and stroked paths: what codes, charts and SVG files become.
public struct VectorPicture: Hashable, Sendable {
  /// The area that the paths are drawn in, from its top left corner.
  public var size: Size
  /// In paint order.
  public var shapes: [Shape]
  /// Areas that shapes are cut to.
  public var clips: [Clip] = []
  /// Shapes that become transparent as one; of groups that begin with the same shape, the outer one
  /// comes first.
  public var groups: [Group] = []
  /// How it takes up its rectangle.
  public var fit: Fit

  public init(size: Size, shapes: [Shape] = [], fit: Fit = .stretched) {
    self.size = size
    self.shapes = shapes
    self.fit = fit
  }

  /// One path and how it is painted: first filled, then stroked.
  public struct Shape: Hashable, Sendable {
    public var path: [PathStep]
    public var fill: Paint?
    /// Which areas count as inside where a path crosses itself (SVG `fill-rule`).
    public var isEvenOdd: Bool
    public var stroke: Stroke?
    /// What it is cut to, by position among the picture's `clips`: what lies in all of them is seen.
    public var clips: [Int] = []

    public init(_ path: [PathStep], fill: Paint?, isEvenOdd: Bool = false, stroke: Stroke? = nil) {
      self.path = path
      self.fill = fill
      self.isEvenOdd = isEvenOdd
      self.stroke = stroke
    }

    public init(_ path: [PathStep], fill: Color? = nil, stroke: Stroke? = nil) {
      self.init(path, fill: fill.map(Paint.color), stroke: stroke)
    }
  }

  /// The inside of a path.
  public struct Clip: Hashable, Sendable {
    public var path: [PathStep]
    public var isEvenOdd: Bool

    public init(_ path: [PathStep], isEvenOdd: Bool = false) {
      self.path = path
      self.isEvenOdd = isEvenOdd
    }
  }

  /// Shapes that are painted on a sheet of their own, which is then laid over the rest.
  public struct Group: Hashable, Sendable {
    /// Positions among the picture's shapes; never empty.
    public var shapes: Range<Int>
    public var opacity: Double
    /// What lets them through, in the coordinates of the picture: where it is transparent they are not seen
    /// (CSS Masking, "Mask processing", of alpha). One at most; an array, as a value cannot hold its like.
    public var mask: [VectorPicture] = []

    public init(_ shapes: Range<Int>, opacity: Double) {
      self.shapes = shapes
      self.opacity = opacity
    }

    public init(_ shapes: Range<Int>, mask: VectorPicture) {
      self.init(shapes, opacity: 1)
      self.mask = [mask]
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

    public var paint: Paint
    public var width: Points
    /// Lengths of dashes and gaps in turn; empty for a solid line.
    public var dashes: [Points]
    /// How far into the dashes the line begins.
    public var dashOffset = Points.zero
    public var cap: Cap
    public var join: Join
    public var miterLimit: Double
    /// Under which the pen is round and the width counts, where that is not so in the picture itself: the
    /// path is given in the picture's coordinates all the same.
    public var transform: Transform?

    public init(
      _ paint: Paint, width: Points, dashes: [Points] = [], cap: Cap = .butt, join: Join = .miter,
      miterLimit: Double = 4
    ) {
      self.paint = paint
      self.width = width
      self.dashes = dashes
      self.cap = cap
      self.join = join
      self.miterLimit = miterLimit
    }

    public init(_ color: Color, width: Points, dashes: [Points] = [], join: Join = .miter) {
      self.init(.color(color), width: width, dashes: dashes, join: join)
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
