/// A length on paper: 1/72 inch. The only length unit between styling and the PDF.
///
/// A `Double` inside: sums of millimetres are off by at most 1e-12 points, so comparisons for
/// fitting go through `isAtMost`, which forgives a thousandth of a point.
/// `docs/decisions/0002-length-unit.md` weighs it against integers.
@frozen
public struct Points: Hashable, Sendable, Comparable, AdditiveArithmetic {
  public var value: Double

  @inlinable public init(_ value: Double) { self.value = value }

  public static let zero = Points(0)
  public static let infinity = Points(.infinity)

  @inlinable public static func < (left: Points, right: Points) -> Bool { left.value < right.value }
  @inlinable public static func + (left: Points, right: Points) -> Points { Points(left.value + right.value) }
  @inlinable public static func - (left: Points, right: Points) -> Points { Points(left.value - right.value) }
  @inlinable public static prefix func - (length: Points) -> Points { Points(-length.value) }
  @inlinable public static func * (length: Points, factor: Double) -> Points { Points(length.value * factor) }
  @inlinable public static func / (length: Points, divisor: Double) -> Points {
    Points(length.value / divisor)
  }
  @inlinable public static func / (left: Points, right: Points) -> Double { left.value / right.value }

  /// Whether the length fits into `limit`, forgiving the noise of sums: a thousandth of a point is
  /// 0.35 µm.
  @inlinable public func isAtMost(_ limit: Points) -> Bool { value <= limit.value + 0.001 }

  /// CSS pixels: 1/96 inch (CSS Values and Units, "Absolute Lengths").
  @inlinable public static func px(_ count: Double) -> Points { Points(count * 0.75) }
  @inlinable public static func mm(_ count: Double) -> Points { Points(count * 72 / 25.4) }
}

/// A place on a page or in a fragment: from the top left corner, down and to the right.
@frozen
public struct Point: Hashable, Sendable {
  public var x: Points
  public var y: Points

  public static let zero = Point(x: .zero, y: .zero)

  @inlinable public init(x: Points, y: Points) {
    self.x = x
    self.y = y
  }

  @inlinable public static func + (left: Point, right: Point) -> Point {
    Point(x: left.x + right.x, y: left.y + right.y)
  }
  @inlinable public static func - (left: Point, right: Point) -> Point {
    Point(x: left.x - right.x, y: left.y - right.y)
  }
}

@frozen
public struct Size: Hashable, Sendable {
  public var width: Points
  public var height: Points

  public static let zero = Size(width: .zero, height: .zero)

  @inlinable public init(width: Points, height: Points) {
    self.width = width
    self.height = height
  }
}

@frozen
public struct Rect: Hashable, Sendable {
  public var origin: Point
  public var size: Size

  @inlinable public init(_ origin: Point, _ size: Size) {
    self.origin = origin
    self.size = size
  }
}

/// One value for each physical side of a box.
@frozen
public struct Sides<Value> {
  public var top: Value
  public var right: Value
  public var bottom: Value
  public var left: Value

  @inlinable public init(top: Value, right: Value, bottom: Value, left: Value) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  @inlinable public init(all value: Value) { self.init(top: value, right: value, bottom: value, left: value) }

  @inlinable public func map<Other>(_ transform: (Value) -> Other) -> Sides<Other> {
    Sides<Other>(
      top: transform(top), right: transform(right), bottom: transform(bottom), left: transform(left))
  }
}

extension Sides: Equatable where Value: Equatable {}
extension Sides: Hashable where Value: Hashable {}
extension Sides: Sendable where Value: Sendable {}

extension Sides<Points> {
  @inlinable public var horizontal: Points { left + right }
  @inlinable public var vertical: Points { top + bottom }

  @inlinable public static func + (left: Sides, right: Sides) -> Sides {
    Sides(
      top: left.top + right.top, right: left.right + right.right, bottom: left.bottom + right.bottom,
      left: left.left + right.left)
  }
}
