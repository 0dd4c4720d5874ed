/// Reads the numbers and names of attribute values from left to right (SVG, "Path data": the grammar of
/// numbers, of white space and of commas, which the lists of other attributes share).
struct NumberScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position >= bytes.count }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func advance() { position += 1 }

  mutating func skipSpace() {
    while let byte = next, isSpace(byte) { position += 1 }
  }

  /// White space with at most one comma in it.
  mutating func skipComma() {
    skipSpace()
    if take(UInt8(ascii: ",")) { skipSpace() }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Letters and hyphens.
  mutating func word() -> String {
    let start = position
    while let byte = next, isLetter(byte) || (byte == UInt8(ascii: "-") && position > start) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A number; nil, and nothing is taken, when none stands here. Beyond a thousand million it is cut, far
  /// above what the standard asks for (SVG, "Real number precision": single), so that no sum or product of
  /// a path has no end.
  mutating func number() -> Double? {
    let start = position
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
    var digits = skipDigits()
    if next == UInt8(ascii: ".") {
      position += 1
      digits += skipDigits()
    }
    guard digits > 0 else {
      position = start
      return nil
    }
    skipExponent()
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      position = start
      return nil
    }
    return min(max(value, -1e9), 1e9)
  }

  /// An exponent, unless the `e` begins a unit (`em`, `ex`).
  private mutating func skipExponent() {
    let start = position
    guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else { return }
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
    if skipDigits() == 0 { position = start }
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
    return position - start
  }

  /// A flag of an arc: one digit, after which a number may follow at once.
  mutating func flag() -> Bool? {
    if take(UInt8(ascii: "0")) { return false }
    return take(UInt8(ascii: "1")) ? true : nil
  }

  /// All numbers of a list; nil when something else stands in it.
  static func list(_ text: String) -> [Double]? {
    var scanner = NumberScanner(text)
    var numbers: [Double] = []
    scanner.skipSpace()
    while !scanner.isAtEnd {
      guard let number = scanner.number() else { return nil }
      numbers.append(number)
      scanner.skipComma()
    }
    return numbers
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
}
