internal import Foundation

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

  public static func translation(x: Double, y: Double) -> Transform {
    Transform(a: 1, b: 0, c: 0, d: 1, e: x, f: y)
  }

  public static func scale(x: Double, y: Double) -> Transform {
    Transform(a: x, b: 0, c: 0, d: y, e: 0, f: 0)
  }

  /// A turn, clockwise on paper; exact for quarter turns, so that turned rules stay straight.
  public static func rotation(degrees: Double) -> Transform {
    let (sine, cosine) = sineAndCosine(degrees)
    return Transform(a: cosine, b: sine, c: -sine, d: cosine, e: 0, f: 0)
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

private func sineAndCosine(_ degrees: Double) -> (sine: Double, cosine: Double) {
  switch degrees.truncatingRemainder(dividingBy: 360) {
  case 0: (0, 1)
  case 90, -270: (1, 0)
  case 180, -180: (0, -1)
  case 270, -90: (-1, 0)
  case let angle: (sin(angle * .pi / 180), cos(angle * .pi / 180))
  }
}
