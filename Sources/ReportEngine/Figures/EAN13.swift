extension CodeSymbol {
  /// EAN-13 (ISO/IEC 15420) of 12 digits, whose check digit is added, or of 13, whose last is checked.
  public static func ean13(_ text: String, hasCaption: Bool = true) throws(FigureError) -> CodeSymbol {
    var digits = text.utf8.compactMap { 0x30...0x39 ~= $0 ? Int($0) - 0x30 : nil }
    guard digits.count == text.utf8.count, digits.count == 12 || digits.count == 13 else {
      throw FigureError(
        reason: "an EAN-13 has 12 digits and a check digit, and nothing else",
        help: "give 12 or 13 digits without spaces, or take type=\"code128\"")
    }
    let check = checkDigit(digits[..<12])
    guard digits.count == 12 || digits[12] == check else {
      throw FigureError(
        reason: "its last digit is not the check digit of the others",
        help: "give the first 12 digits only, the check digit is added")
    }
    if digits.count == 12 { digits.append(check) }
    return ean13(digits, hasCaption: hasCaption)
  }

  private static func checkDigit(_ digits: ArraySlice<Int>) -> Int {
    let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 1 : 3) }
    return (10 - sum % 10) % 10
  }

  private static func ean13(_ digits: [Int], hasCaption: Bool) -> CodeSymbol {
    var widths = [1, 1, 1]
    // The first digit has no bars: it is told by which of the next six are of set B.
    for position in 1...6 {
      let widthsA = setA[digits[position]]
      widths += parity[digits[0]] >> (6 - position) & 1 == 1 ? widthsA.reversed() : widthsA
    }
    widths += [1, 1, 1, 1, 1]
    for position in 7...12 { widths += setA[digits[position]] }
    widths += [1, 1, 1]
    let text = { (range: Range<Int>) in digits[range].map(String.init).joined() }
    let captions = [
      Caption(text: text(0..<1), columns: 1..<9), Caption(text: text(1..<7), columns: 14..<56),
      Caption(text: text(7..<13), columns: 61..<103),
    ]
    // Bars have even indices; the middle guard begins with a gap.
    return CodeSymbol(
      widths: widths, quietBefore: 11, quietAfter: 7, guards: hasCaption ? [0, 2, 28, 30, 56, 58] : [],
      captions: hasCaption ? captions : [])
  }

  /// Widths of gap, bar, gap, bar of a digit in set A; in set C the colours change, in B the order.
  private static let setA = [
    [3, 2, 1, 1], [2, 2, 2, 1], [2, 1, 2, 2], [1, 4, 1, 1], [1, 1, 3, 2], [1, 2, 3, 1], [1, 1, 1, 4],
    [1, 3, 1, 2], [1, 2, 1, 3], [3, 1, 1, 2],
  ]

  /// For each first digit, a bit for each of the next six: 1 is set B.
  private static let parity = [
    0b000000, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100, 0b010101, 0b010110, 0b011010,
  ]
}
