public import Geometry

/// A length in a font's own grid; `FontMetrics.unitsPerEm` of them make an em.
@frozen
public struct FontUnits: Hashable, Sendable, Comparable, AdditiveArithmetic {
  public var value: Int32

  @inlinable public init(_ value: Int32) { self.value = value }

  public static let zero = FontUnits(0)

  @inlinable public static func < (left: FontUnits, right: FontUnits) -> Bool { left.value < right.value }
  @inlinable public static func + (left: FontUnits, right: FontUnits) -> FontUnits {
    FontUnits(left.value &+ right.value)
  }
  @inlinable public static func - (left: FontUnits, right: FontUnits) -> FontUnits {
    FontUnits(left.value &- right.value)
  }
}

/// What layout needs to know of a font face. Ascent and descent are positive numbers.
public struct FontMetrics: Hashable, Sendable {
  public let unitsPerEm: Int32
  /// Above the baseline, from `hhea` (or OS/2 `sTypo` where USE_TYPO_METRICS is set).
  public let ascent: FontUnits
  /// Below the baseline.
  public let descent: FontUnits
  public let lineGap: FontUnits
  /// Height of a lower-case x: CSS `ex`, `vertical-align: middle`.
  public let xHeight: FontUnits
  public let capHeight: FontUnits
  /// Advance of the space.
  public let spaceAdvance: FontUnits
  /// Advance of the digit zero: CSS `ch`; half an em in a font without it.
  public let zeroAdvance: FontUnits
  /// Distance of the underline's middle below the baseline.
  public let underlineOffset: FontUnits
  public let underlineThickness: FontUnits

  public init(
    unitsPerEm: Int32, ascent: FontUnits, descent: FontUnits, lineGap: FontUnits, xHeight: FontUnits,
    capHeight: FontUnits, spaceAdvance: FontUnits, zeroAdvance: FontUnits, underlineOffset: FontUnits,
    underlineThickness: FontUnits
  ) {
    self.unitsPerEm = unitsPerEm
    self.ascent = ascent
    self.descent = descent
    self.lineGap = lineGap
    self.xHeight = xHeight
    self.capHeight = capHeight
    self.spaceAdvance = spaceAdvance
    self.zeroAdvance = zeroAdvance
    self.underlineOffset = underlineOffset
    self.underlineThickness = underlineThickness
  }

  /// A length of the font's grid at a font size.
  @inlinable public func length(_ units: FontUnits, at size: Points) -> Points {
    Points(Double(units.value) * size.value / Double(unitsPerEm))
  }
}
