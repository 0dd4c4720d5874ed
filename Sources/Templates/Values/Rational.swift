/// An exact number: a whole number or a reduced fraction.
///
/// Marks are counted and divided without rounding, so that 2.5 is halfway and not a hair below it (DOMAIN
/// 2.2, "use decimal"). Whole numbers up to 64 bits need no memory of their own; fractions reach 127 bits
/// above and below the line. What does not fit is nil and becomes a diagnostic, never a trap and never a
/// rounded result.
public struct Rational: Sendable {
  /// Anything that is not a 64-bit whole number; reduced, the denominator positive.
  private final class Fraction: Sendable {
    let numerator: Int128
    let denominator: Int128

    init(_ numerator: Int128, _ denominator: Int128) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// The number itself when `fraction` is nil.
  private let small: Int64
  private let fraction: Fraction?

  public static let zero = Rational(0)

  public init(_ whole: Int64) {
    small = whole
    fraction = nil
  }

  public init(_ whole: Int) { self.init(Int64(whole)) }

  /// Reduces the fraction; nil when the denominator is 0 or the reduced parts do not fit.
  public init?(numerator: Int128, denominator: Int128 = 1) {
    guard denominator != 0 else { return nil }
    guard let common = greatestCommonDivisor(numerator, denominator) else { return nil }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let (above, aboveOverflows) = (numerator / common).multipliedReportingOverflow(by: sign)
    let (below, belowOverflows) = (denominator / common).multipliedReportingOverflow(by: sign)
    guard !aboveOverflows, !belowOverflows else { return nil }
    if below == 1, let whole = Int64(exactly: above) {
      self.init(whole)
    } else {
      self.init(Fraction(above, below))
    }
  }

  private init(_ reduced: Fraction) {
    small = 0
    fraction = reduced
  }

  /// The number above the line, with the sign.
  public var numerator: Int128 { fraction?.numerator ?? Int128(small) }

  /// The number below the line: at least 1.
  public var denominator: Int128 { fraction?.denominator ?? 1 }

  /// The number as a 64-bit whole number, or nil when it is none.
  public var whole: Int64? { fraction == nil ? small : nil }

  public var isZero: Bool { whole == 0 }
}

/// Nil when it does not fit, which only the smallest Int128 brings about.
private func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128? {
  var (a, b) = (left.magnitude, right.magnitude)
  while b != 0 { (a, b) = (b, a % b) }
  return Int128(exactly: a)
}

// MARK: - Arithmetic

extension Rational {
  /// The sum, or nil when it does not fit.
  public func plus(_ other: Rational) -> Rational? {
    if let a = whole, let b = other.whole {
      let (sum, overflows) = a.addingReportingOverflow(b)
      if !overflows { return Rational(sum) }
    }
    return combine(other) { $0.addingReportingOverflow($1) }
  }

  /// The difference, or nil when it does not fit.
  public func minus(_ other: Rational) -> Rational? {
    combine(other) { $0.subtractingReportingOverflow($1) }
  }

  /// The product, or nil when it does not fit.
  public func times(_ other: Rational) -> Rational? {
    // Reducing crosswise first keeps the products as small as they can be.
    guard
      let first = Rational(numerator: numerator, denominator: other.denominator),
      let second = Rational(numerator: other.numerator, denominator: denominator)
    else { return nil }
    let (above, aboveOverflows) = first.numerator.multipliedReportingOverflow(by: second.numerator)
    let (below, belowOverflows) = first.denominator.multipliedReportingOverflow(by: second.denominator)
    guard !aboveOverflows, !belowOverflows else { return nil }
    return Rational(numerator: above, denominator: below)
  }

  /// The quotient, or nil when the divisor is 0 or it does not fit.
  public func divided(by other: Rational) -> Rational? {
    guard let inverse = Rational(numerator: other.denominator, denominator: other.numerator) else {
      return nil
    }
    return times(inverse)
  }

  /// What is left after taking the divisor as often as it goes into the number, with the sign of the
  /// divisor, so that `-1 % 7` is 6; nil when the divisor is 0 or it does not fit.
  public func remainder(dividingBy other: Rational) -> Rational? {
    guard let quotient = divided(by: other), let taken = other.times(quotient.roundedDown) else { return nil }
    return minus(taken)
  }

  /// The number with the other sign, or nil when it does not fit.
  public var negated: Rational? { Rational.zero.minus(self) }

  /// The greatest whole number that is not above this one.
  private var roundedDown: Rational {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Rational(numerator: rest < 0 ? quotient - 1 : quotient) ?? self
  }

  private func combine(
    _ other: Rational, _ operation: (Int128, Int128) -> (partialValue: Int128, overflow: Bool)
  ) -> Rational? {
    guard let common = greatestCommonDivisor(denominator, other.denominator) else { return nil }
    let (left, leftOverflows) = numerator.multipliedReportingOverflow(by: other.denominator / common)
    let (right, rightOverflows) = other.numerator.multipliedReportingOverflow(by: denominator / common)
    let (below, belowOverflows) = denominator.multipliedReportingOverflow(by: other.denominator / common)
    guard !leftOverflows, !rightOverflows, !belowOverflows else { return nil }
    let (above, overflows) = operation(left, right)
    return overflows ? nil : Rational(numerator: above, denominator: below)
  }
}

// MARK: - Comparison

extension Rational: Hashable, Comparable {
  public static func == (left: Rational, right: Rational) -> Bool {
    left.numerator == right.numerator && left.denominator == right.denominator
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(numerator)
    hasher.combine(denominator)
  }

  public static func < (left: Rational, right: Rational) -> Bool {
    if let a = left.whole, let b = right.whole { return a < b }
    // The products of two 127-bit numbers need 254 bits: compared in two halves.
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return a.high == b.high ? a.low < b.low : a.high < b.high
  }
}
