/// Reads a property's value piece by piece. A reading method that finds something else gives nil and does
/// not move.
struct ValueReader {
  let text: TokenizedText
  private(set) var position: Int
  let end: Int
  /// Something CSS knows and this engine does not, met on the way: it makes a better message than "invalid".
  var unsupported: String?

  init(_ text: TokenizedText, _ range: Range<Int>) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
    skipWhitespace()
  }

  var isAtEnd: Bool { position >= end }
  var range: Range<Int> { position..<end }

  /// The next token that is no white space.
  var next: Token? { position < end ? text.tokens[position] : nil }

  private mutating func skipWhitespace() { position = text.skipWhitespace(position, end: end) }

  mutating func advance() {
    position = text.after(position, end: end)
    skipWhitespace()
  }

  /// Tries a reading that may take several pieces; moves only when it succeeds.
  mutating func attempt<Value>(_ read: (inout ValueReader) -> Value?) -> Value? {
    var copy = self
    let value = read(&copy)
    if value != nil { self = copy } else { unsupported = unsupported ?? copy.unsupported }
    return value
  }

  /// An identifier as written.
  mutating func ident() -> String? {
    guard let token = next, token.kind == .ident else { return nil }
    advance()
    return text.value(of: token)
  }

  /// The next identifier in lower case, not taken.
  var peekedKeyword: String? {
    guard let token = next, token.kind == .ident else { return nil }
    return text.keyword(of: token)
  }

  mutating func keyword(_ expected: String) -> Bool {
    guard peekedKeyword == expected else { return false }
    advance()
    return true
  }

  mutating func keyword<Value>(of values: KeyValuePairs<String, Value>) -> Value? {
    guard let word = peekedKeyword, let match = values.first(where: { $0.key == word }) else { return nil }
    advance()
    return match.value
  }

  mutating func keyword<Value: CSSKeyword>(_ type: Value.Type) -> Value? { keyword(of: Value.keywords) }

  mutating func string() -> String? {
    guard let token = next, token.kind == .string else { return nil }
    advance()
    return text.value(of: token)
  }

  mutating func comma() -> Bool { take(.comma) }

  mutating func slash() -> Bool { delim("/") }

  mutating func delim(_ scalar: Unicode.Scalar) -> Bool {
    guard let token = next, token.kind == .delim, text.delim(token) == ascii(scalar) else { return false }
    advance()
    return true
  }

  private mutating func take(_ kind: Token.Kind) -> Bool {
    guard next?.kind == kind else { return false }
    advance()
    return true
  }

  /// The next piece as a function: its name in lower case and its arguments.
  mutating func function() -> (name: String, arguments: ValueReader)? {
    guard let token = next, token.kind == .function else { return nil }
    let arguments = ValueReader(text, text.content(of: position, end: end))
    advance()
    return (text.keyword(of: token), arguments)
  }

  /// The arguments of the next piece if it is the function `name`.
  mutating func function(_ name: String) -> ValueReader? {
    attempt { reader in
      guard let found = reader.function(), found.name == name else { return nil }
      return found.arguments
    }
  }

  /// The content of the next piece if it is a block in parentheses.
  mutating func parentheses() -> ValueReader? {
    guard next?.kind == .openParen else { return nil }
    let content = ValueReader(text, text.content(of: position, end: end))
    advance()
    return content
  }

  /// A whole number that is written as one.
  mutating func integer(atLeast minimum: Int = .min) -> Int? {
    if let token = next, token.kind == .number, token.isInteger {
      let value = Int(min(max(token.number, -1e9), 1e9))
      guard value >= minimum else { return nil }
      advance()
      return value
    }
    return attempt { reader in
      // calc() where an integer is wanted rounds to the nearest (CSS Values, "Type Checking").
      guard reader.next?.kind == .function, let value = reader.number(), abs(value) < 1e9 else { return nil }
      return max(minimum, Int((value + 0.5).rounded(.down)))
    }
  }

  mutating func number(atLeast minimum: Double = -.infinity) -> Double? {
    attempt { reader in
      guard let calculation = reader.calculation(.number), let value = calculation.constant, value >= minimum
      else {
        return nil
      }
      return value
    }
  }

  /// A number, or a percentage as its hundredth.
  mutating func numberOrPercentage() -> Double? {
    if let token = next, token.kind == .percentage {
      advance()
      return token.number / 100
    }
    return number()
  }

  /// An angle in degrees; a bare 0 is one.
  mutating func angle() -> Double? {
    guard let token = next else { return nil }
    if token.kind == .number, token.number == 0 {
      advance()
      return 0
    }
    guard token.kind == .dimension else { return nil }
    let factor: Double
    switch text.keyword(of: token) {
    case "deg": factor = 1
    case "grad": factor = 0.9
    case "rad": factor = 180 / .pi
    case "turn": factor = 360
    default: return nil
    }
    advance()
    return token.number * factor
  }

  /// What `url()` or `src()` names, as written.
  mutating func url() -> String? {
    if let token = next, token.kind == .url {
      advance()
      return text.value(of: token)
    }
    return attempt { reader in
      guard var arguments = reader.function("url"), let reference = arguments.string(), arguments.isAtEnd
      else {
        return nil
      }
      return reference
    }
  }
}

/// An enumeration whose cases CSS names.
protocol CSSKeyword: Hashable, Sendable {
  /// Every keyword and what it means; the first of several with one meaning is the one that is printed.
  static var keywords: KeyValuePairs<String, Self> { get }
}

extension CSSKeyword {
  var css: String { Self.keywords.first { $0.value == self }?.key ?? "" }
}
