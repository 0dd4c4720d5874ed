extension PDFScanner {
  /// 10 to the power of 0 to 18: dividing by one of them rounds once, so it gives the nearest number.
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]

  /// Reads regular characters, which are a number when they have its form.
  ///
  /// An integer that fits into no `Int` is a real, as ISO 32000-1 says in "Numeric Objects".
  mutating func scanNumberOrKeyword() -> PDFToken.Kind {
    let start = position
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative || bytes[position] == UInt8(ascii: "+") { position += 1 }
    var value = 0
    var digits = 0
    var fraction: Int?
    while position < end {
      let byte = bytes[position]
      if byte.isDigit {
        if digits < 18 { value = value * 10 + Int(byte - 0x30) }
        digits += 1
      } else if byte == UInt8(ascii: "."), fraction == nil {
        fraction = digits
      } else {
        break
      }
      position += 1
    }
    if digits == 0 || (position < end && bytes[position].isPDFRegular) {
      skipRegular()
      // Nothing else may stand alone, as a curly bracket does; a keyword has at least one byte.
      return .keyword
    }
    if digits > 18 { return longNumber(start..<position, isReal: fraction != nil) }
    guard let fraction else { return .integer(isNegative ? -value : value) }
    // Above 2^53 the digits themselves would be rounded before the division.
    if value > 1 << 53 { return longNumber(start..<position, isReal: true) }
    let size = Double(value) / PDFScanner.powersOfTen[digits - fraction]
    return .real(isNegative ? -size : size)
  }

  private func longNumber(_ range: Range<Int>, isReal: Bool) -> PDFToken.Kind {
    let text = String(decoding: bytes[range], as: UTF8.self)
    if !isReal, let value = Int(text) { return .integer(value) }
    let value = Double(text.hasSuffix(".") ? text + "0" : text) ?? 0
    let largest = Double.greatestFiniteMagnitude
    return .real(min(max(value, -largest), largest))
  }
}
