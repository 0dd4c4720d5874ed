/// Reads an+b (CSS Syntax, "The An+B microsyntax"), given in lower case; nil when it is none.
///
/// Over its text rather than its tokens: `2n-1`, `-n- 1` and `+n` cut into tokens in a dozen ways, as text
/// it is one small grammar.
func parseNth(_ text: String) -> (a: Int, b: Int)? {
  if text == "odd" { return (2, 1) }
  if text == "even" { return (2, 0) }
  var scanner = NthScanner(bytes: Array(text.utf8))
  guard let (sign, digits) = scanner.signedDigits() else { return nil }
  guard scanner.take("n") else {
    return scanner.isAtEnd ? digits.map { (0, sign * $0) } : nil
  }
  let a = sign * (digits ?? 1)
  scanner.skipSpace()
  if scanner.isAtEnd { return (a, 0) }
  guard let isMinus = scanner.operatorSign() else { return nil }
  scanner.skipSpace()
  guard let b = scanner.digits(), scanner.isAtEnd else { return nil }
  return (a, isMinus ? -b : b)
}

private struct NthScanner {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == ascii(scalar) else { return false }
    position += 1
    return true
  }

  mutating func skipSpace() {
    while position < bytes.count, isWhitespace(Int(bytes[position])) { position += 1 }
  }

  mutating func operatorSign() -> Bool? { take("-") ? true : take("+") ? false : nil }

  /// A sign and digits, of which either may be missing; nil when what follows is neither a digit nor `n`.
  mutating func signedDigits() -> (sign: Int, digits: Int?)? {
    let sign = operatorSign() == true ? -1 : 1
    let digits = digits()
    guard digits != nil || (position < bytes.count && bytes[position] == ascii("n")) else { return nil }
    return (sign, digits)
  }

  mutating func digits() -> Int? {
    let start = position
    var value = 0
    while position < bytes.count, isDigit(Int(bytes[position])) {
      // No element has a billion siblings.
      value = min(value * 10 + Int(bytes[position] - 0x30), 1_000_000_000)
      position += 1
    }
    return position > start ? value : nil
  }
}

/// Whether the index, from 1, is one of a·n + b for n from 0.
func isNth(_ index: Int, a: Int, b: Int) -> Bool {
  a == 0 ? index == b : (index - b) % a == 0 && (index - b) / a >= 0
}
