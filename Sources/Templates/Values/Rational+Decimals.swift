extension Rational {
  /// The most digits after the point that rounding gives: a 64-bit number of units has 18 whole digits.
  public static let mostDigits = 18

  /// Reads `12`, `-3.50`, `1e3`: digits, at most one point, perhaps a power of ten (RFC 8259, "Numbers").
  /// Nil when it is no such number or does not fit into 127 bits.
  public init?(decimal utf8: some Sequence<UInt8>) {
    var digits: Int128 = 0
    var digitCount = 0
    var fractionDigits = 0
    var exponent: DecimalExponent?
    var isNegative = false
    var hasPoint = false
    for (offset, byte) in utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where offset == 0: isNegative = true
      case UInt8(ascii: "0")...UInt8(ascii: "9") where exponent != nil: exponent?.append(byte &- 48)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tenfold, first) = digits.multipliedReportingOverflow(by: 10)
        let (sum, second) = tenfold.addingReportingOverflow(Int128(byte &- 48))
        guard !first, !second else { return nil }
        digits = sum
        digitCount += 1
        if hasPoint { fractionDigits += 1 }
      case UInt8(ascii: ".") where !hasPoint && exponent == nil && digitCount > 0: hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard exponent == nil, digitCount > 0 else { return nil }
        exponent = DecimalExponent()
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        guard exponent?.isFresh == true else { return nil }
        exponent?.setSign(isNegative: byte == UInt8(ascii: "-"))
      default: return nil
      }
    }
    guard digitCount > 0, !(hasPoint && fractionDigits == 0), exponent?.isFresh != true else { return nil }
    self.init(units: isNegative ? -digits : digits, power: (exponent?.value ?? 0) - fractionDigits)
  }

  /// `units` times ten to the `power`.
  private init?(units: Int128, power: Int) {
    if units == 0 { self = .zero; return }
    guard let scale = powerOfTen(power.magnitude) else { return nil }
    if power < 0 {
      self.init(numerator: units, denominator: scale)
    } else {
      let (product, overflows) = units.multipliedReportingOverflow(by: scale)
      guard !overflows else { return nil }
      self.init(numerator: product)
    }
  }

  /// The nearest number with so many digits after the point; halves go away from zero ("half up", and -2.5
  /// becomes -3 as 2.5 becomes 3). Nil when it does not fit into 64 bits of units.
  public func rounded(toDigits digits: Int) -> RoundedNumber? {
    guard let scale = powerOfTen(UInt(clamping: digits)), digits <= Self.mostDigits,
      let scaled = times(Rational(numerator: scale) ?? .zero)
    else { return nil }
    let (quotient, rest) = scaled.numerator.quotientAndRemainder(dividingBy: scaled.denominator)
    let away: Int128 = rest.magnitude >= (scaled.denominator.magnitude - rest.magnitude) ? rest.signum() : 0
    return Int64(exactly: quotient + away).map { RoundedNumber(units: $0, digits: digits) }
  }

  /// The number written out with a point, when its decimals come to an end; nil for a third.
  public var finiteDecimal: String? {
    if let whole { return String(whole) }
    var below = denominator
    var digits = 0
    var twos = 0
    var fives = 0
    while below % 2 == 0 { (below, twos) = (below / 2, twos + 1) }
    while below % 5 == 0 { (below, fives) = (below / 5, fives + 1) }
    digits = max(twos, fives)
    guard below == 1, let scale = powerOfTen(UInt(digits)),
      let scaled = times(Rational(numerator: scale) ?? .zero)
    else { return nil }
    return decimalText(units: scaled.numerator, digits: digits)
  }
}

/// The power of ten behind an `e`.
private struct DecimalExponent {
  private var magnitude = 0
  private var isNegative = false
  private var hasSign = false
  private var hasDigits = false

  /// Whether no digit was read yet.
  var isFresh: Bool { !hasDigits }
  var value: Int { isNegative ? -magnitude : magnitude }

  mutating func setSign(isNegative negative: Bool) {
    isNegative = negative
    hasSign = true
  }

  mutating func append(_ digit: UInt8) {
    hasDigits = true
    // Beyond 10,000 the number fits nowhere; stopping there keeps the sum from overflowing.
    if magnitude < 10_000 { magnitude = magnitude * 10 + Int(digit) }
  }
}

/// Ten to the power, or nil when it does not fit into 127 bits.
private func powerOfTen(_ power: UInt) -> Int128? {
  guard power <= 38 else { return nil }
  return (0..<power).reduce(Int128(1)) { product, _ in product * 10 }
}

/// `units` with a point before the last `digits` digits.
func decimalText(units: Int128, digits: Int) -> String {
  var text = String(units.magnitude)
  if digits > 0 {
    if text.utf8.count <= digits { text = String(repeating: "0", count: digits + 1 - text.utf8.count) + text }
    text.insert(".", at: text.index(text.endIndex, offsetBy: -digits))
  }
  return units < 0 ? "-" + text : text
}
