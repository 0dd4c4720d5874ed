/// A decimal number as it is written, up to six digits after the comma: what can be said in words.
public struct DecimalNumber: Hashable, Sendable {
  public let isNegative: Bool
  /// The part before the comma, without the sign.
  public let whole: Int64
  /// Nil when there is no comma. `2,50` has the value 50 in two digits, and is read as fifty hundredths.
  public let fraction: Fraction?

  /// The part after the comma.
  public struct Fraction: Hashable, Sendable {
    public let value: Int64
    /// 1 to 6.
    public let digits: Int
  }

  /// Reads `-12.50` and `-12,50`; nil for anything else, and for what has more digits than can be said.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    let parts = bytes.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    guard (1...2).contains(parts.count), let first = parts.first,
      let whole = Self.number(first, maxDigits: 18)
    else { return nil }
    self.whole = whole
    guard parts.count == 2 else {
      fraction = nil
      return
    }
    guard let value = Self.number(parts[1], maxDigits: 6) else { return nil }
    fraction = Fraction(value: value, digits: parts[1].count)
  }

  private static func number(_ digits: ArraySlice<UInt8>, maxDigits: Int) -> Int64? {
    guard (1...maxDigits).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
  }
}
