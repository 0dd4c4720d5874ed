public import Geometry

/// A computed length that may still depend on a size known only in layout (CSS Values and Units,
/// "Percentages"). Relative units (`em`, `ex`, `mm` …) are gone; `calc()` is folded into its two parts.
@frozen
public struct LengthPercentage: Hashable, Sendable {
  /// The fixed part.
  public var length: Points
  /// The part that scales: 0.5 is 50 %.
  public var fraction: Double

  @inlinable public init(_ length: Points, fraction: Double = 0) {
    self.length = length
    self.fraction = fraction
  }

  public static let zero = LengthPercentage(.zero)

  @inlinable public static func percent(_ percentage: Double) -> LengthPercentage {
    LengthPercentage(.zero, fraction: percentage / 100)
  }

  /// The used value against the size that 100 % stands for.
  @inlinable public func resolved(against base: Points) -> Points {
    fraction == 0 ? length : Points(length.value + fraction * base.value)
  }

  @inlinable public var hasPercentage: Bool { fraction != 0 }
}

/// A length, or `auto`: margins, offsets, widths and heights.
@frozen
public enum AutoLength: Hashable, Sendable {
  case auto
  case length(LengthPercentage)

  public static let zero = AutoLength.length(.zero)

  /// The used value, or nil for `auto`.
  @inlinable public func resolved(against base: Points) -> Points? {
    switch self {
    case .auto: nil
    case .length(let length): length.resolved(against: base)
    }
  }
}
