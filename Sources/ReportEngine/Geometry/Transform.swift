/// An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f, as CSS and SVG write `matrix(a, b, c, d, e, f)`;
/// e and f in the unit of what is mapped, points on a page.
public struct Transform: Hashable, Sendable {
  public var a: Double
  public var b: Double
  public var c: Double
  public var d: Double
  public var e: Double
  public var f: Double

  public static let identity = Transform(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)

  public init(a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.e = e
    self.f = f
  }

  /// The map that first applies `inner` and then this one.
  public func concatenated(_ inner: Transform) -> Transform {
    Transform(
      a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b, c: a * inner.c + c * inner.d,
      d: b * inner.c + d * inner.d, e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
  }

  /// Where a point comes to lie.
  public func callAsFunction(_ point: Point) -> Point {
    let (x, y) = (point.x.value, point.y.value)
    return Point(x: Points(a * x + c * y + e), y: Points(b * x + d * y + f))
  }

  /// How much larger areas become; negative where the map mirrors.
  public var determinant: Double { a * d - b * c }
}
