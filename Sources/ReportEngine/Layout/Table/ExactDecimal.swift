import Language

/// A decimal number to be added up without loss: up to 18 digits before the comma and nine after it.
struct ExactDecimal: Hashable, Sendable {
  /// In thousand-millionths: ten thousand million numbers of the greatest size can be added up.
  private var units: Int128 = 0
  /// How many digits it has after the comma, as written.
  private(set) var decimals = 0

  static let zero = ExactDecimal()

  private init() {}

  /// Reads a number as a form writes it: with a comma or a point, a sign, and spaces between groups of
  /// digits. nil for everything else.
  init?(_ text: [UInt8]) {
    var isNegative = false
    var digits = 0
    var separator: Int?
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "0"..."9":
        units = units * 10 + Int128(scalar.value - 48)
        digits += 1
      case ",", ".":
        guard separator == nil, digits > 0 else { return nil }
        separator = digits
      case "-", "\u{2212}":
        guard digits == 0, !isNegative else { return nil }
        isNegative = true
      case "+": guard digits == 0, !isNegative else { return nil }
      case " ", "\u{A0}", "\u{2009}", "\u{202F}": guard separator == nil else { return nil }
      default: return nil
      }
      guard digits - (separator ?? digits) <= 9, (separator ?? digits) <= 18 else { return nil }
    }
    guard digits > 0, separator != digits else { return nil }
    decimals = digits - (separator ?? digits)
    for _ in decimals..<9 { units *= 10 }
    if isNegative { units = -units }
  }

  static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    var sum = left
    sum.units += right.units
    sum.decimals = max(left.decimals, right.decimals)
    return sum
  }

  /// With a decimal comma, and so many digits after it that nothing is cut off.
  func printed(decimals: Int) -> String {
    var digits = String(units.magnitude)
    if digits.count < 10 { digits = String(repeating: "0", count: 10 - digits.count) + digits }
    let fraction = digits.suffix(9).prefix(decimals)
    let number = (units < 0 ? "-" : "") + digits.dropLast(9) + (decimals > 0 ? "." + fraction : "")
    return NumberFormatting.grouped(number)
  }
}
