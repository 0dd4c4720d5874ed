/// A number that was rounded for print and remembers to how many digits: 5.00 stays 5.00.
public struct RoundedNumber: Hashable, Sendable {
  /// The number times ten to the power of `digits`.
  public let units: Int64
  /// The digits after the point, 0 to 18.
  private let digitCount: UInt8

  public init(units: Int64, digits: Int) {
    precondition(
      (0...Rational.mostDigits).contains(digits), "a rounded number has 0 to 18 digits after the point")
    self.units = units
    digitCount = UInt8(digits)
  }

  public var digits: Int { Int(digitCount) }

  /// The number itself, for further arithmetic.
  public var exact: Rational {
    Rational(
      numerator: Int128(units), denominator: (0..<digits).reduce(Int128(1)) { product, _ in product * 10 })
      ?? .zero
  }
}

extension RoundedNumber: CustomStringConvertible {
  /// With a point, as machines read it: `89.3`, `5.00`.
  public var description: String { decimalText(units: Int128(units), digits: digits) }
}
