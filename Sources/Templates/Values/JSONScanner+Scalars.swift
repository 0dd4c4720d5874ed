extension JSONScanner {
  mutating func readString() throws(JSONMistake) -> String {
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"),
      bytes[end] >= 0x20
    {
      end += 1
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
      guard let text = String(validating: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
      else {
        throw mistake("the text is not valid UTF-8", "save the file as UTF-8")
      }
      position = end + 1
      return text
    }
    return try readEscapedString()
  }

  private mutating func readEscapedString() throws(JSONMistake) -> String {
    var text: [UInt8] = []
    let start = position
    position += 1
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        throw mistake("a line end or control character stands inside a text", "write it as an escape: \\n")
      }
      position += 1
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: Array(String(try readEscape()).utf8))
      } else {
        text.append(byte)
      }
    }
    guard take(UInt8(ascii: "\"")) else {
      position = start
      throw mistake("the text that begins here has no closing quote", "close it with \"")
    }
    guard let string = String(validating: text, as: UTF8.self) else {
      position = start
      throw mistake("the text is not valid UTF-8", "save the file as UTF-8")
    }
    return string
  }

  /// The character of an escape; the backslash is taken already.
  private mutating func readEscape() throws(JSONMistake) -> Unicode.Scalar {
    guard let byte = peek else {
      throw mistake("the text ends inside an escape", "the file is cut short: write it again")
    }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try readFourHexDigits()
      if let scalar = Unicode.Scalar(first) { return scalar }
      // A character beyond U+FFFF is written as two surrogates (RFC 8259, "Strings").
      guard (0xD800..<0xDC00).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
        throw mistake("half of a surrogate pair", "write both halves, or the character itself")
      }
      let second = try readFourHexDigits()
      guard (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      else { throw mistake("half of a surrogate pair", "write both halves, or the character itself") }
      return scalar
    default: throw mistake("an unknown escape", "the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX")
    }
  }

  private mutating func readFourHexDigits() throws(JSONMistake) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw mistake("four hexadecimal digits are expected after \\u", "write \\u00E9")
      }
      number = number << 4 + UInt32(digit)
      position += 1
    }
    return number
  }

  mutating func readNumber() throws(JSONMistake) -> Rational {
    let start = position
    var end = position
    while end < bytes.count, isPartOfNumber(bytes[end]) { end += 1 }
    let digits = bytes[start..<end].drop { $0 == UInt8(ascii: "-") }
    let hasLeadingZero =
      digits.count > 1 && digits.first == 48
      && (digits.dropFirst().first.map { (48...57).contains($0) } ?? false)
    guard !hasLeadingZero else {
      throw mistake("a number with a leading zero", "write it without, or as a text in quotes")
    }
    guard let number = Rational(decimal: bytes[start..<end]) else {
      throw mistake(
        "a number that is malformed or has too many digits",
        "numbers have at most 37 digits; write longer ones as texts")
    }
    position = end
    return number
  }

  mutating func readWord(_ word: StaticString, _ value: Value) throws(JSONMistake) -> Value {
    for offset in 0..<word.utf8CodeUnitCount {
      guard position + offset < bytes.count, bytes[position + offset] == word.utf8Start[offset] else {
        throw mistake(
          "no value begins here", "a word in JSON is true, false or null; texts stand in double quotes")
      }
    }
    position += word.utf8CodeUnitCount
    return value
  }
}

private func isPartOfNumber(_ byte: UInt8) -> Bool {
  switch byte {
  case 48...57, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
    true
  default: false
  }
}
