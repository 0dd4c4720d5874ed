import Diagnostics

/// Cuts a stretch of a source into tokens.
///
/// Inside markup `<`, `>` and `&` may stand as `&lt;`, `&gt;` and `&amp;`: an editor that keeps the page
/// well-formed writes them so.
struct ExpressionLexer {
  let source: SourceText
  let hasEntities: Bool
  private var position: Int
  private let end: Int
  private(set) var tokens: [ExpressionToken] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText, _ range: Range<Int>, hasEntities: Bool) {
    self.source = source
    self.hasEntities = hasEntities
    position = range.lowerBound
    end = range.upperBound
  }

  /// All tokens, the last of which is `.end`. A character that begins no token is reported and left out.
  mutating func scan() {
    while let scalar = peekScalar() {
      let start = position
      switch scalar.value {
      case " ", "\n", "\r", "\t", "\u{A0}": advance()
      case "0"..."9": scanNumber()
      case "'", "\"": scanText(closedBy: scalar.value)
      case _ where isNameStart(scalar.value): scanName()
      default: scanSymbol(scalar.value, from: start)
      }
    }
    add(.end, from: end)
  }

  private mutating func scanNumber() {
    let start = position
    while let next = peekScalar()?.value, isDigit(next) || (next == "." && hasDigit(after: position)) {
      advance()
    }
    if let next = peekScalar()?.value, isNameStart(next) {
      while let next = peekScalar()?.value, isNameStart(next) || isDigit(next) { advance() }
      diagnostics.append(
        .strayCharacter(
          text(start..<position), span(start..<position),
          help: "a name begins with a letter; a text stands in quotes"))
      return
    }
    guard let number = Rational(decimal: source.utf8[start..<position]) else {
      diagnostics.append(
        .strayCharacter(
          text(start..<position), span(start..<position),
          help: "write a number of at most 37 digits, with a point: 2.5"))
      return
    }
    add(.number(number), from: start)
  }

  private mutating func scanText(closedBy quote: Unicode.Scalar) {
    let start = position
    advance()
    var text = String.UnicodeScalarView()
    while let next = peekScalar()?.value, next != quote {
      advance()
      guard next == "\\", let escaped = peekScalar()?.value else {
        text.append(next)
        continue
      }
      advance()
      switch escaped {
      case "n": text.append("\n")
      case "'", "\"", "\\": text.append(escaped)
      default: text.append(contentsOf: [next, escaped])
      }
    }
    guard peekScalar() != nil else {
      diagnostics.append(.unclosedText(span(start..<end)))
      add(.text(String(text)), from: start)
      return
    }
    advance()
    add(.text(String(text)), from: start)
  }

  private mutating func scanName() {
    let start = position
    while let next = peekScalar()?.value, isNameStart(next) || isDigit(next) { advance() }
    add(.name(text(start..<position)), from: start)
  }

  private mutating func scanSymbol(_ first: Unicode.Scalar, from start: Int) {
    advance()
    if let second = peekScalar()?.value, let symbol = ExpressionToken.Symbol(rawValue: "\(first)\(second)") {
      advance()
      add(.symbol(symbol), from: start)
    } else if let symbol = ExpressionToken.Symbol(rawValue: String(first)) {
      add(.symbol(symbol), from: start)
    } else {
      if let second = peekScalar()?.value, second == first, first == "&" { advance() }
      diagnostics.append(
        .strayCharacter(text(start..<position), span(start..<position), help: advice(for: first)))
    }
  }

  private func advice(for character: Unicode.Scalar) -> String {
    switch character {
    case "&": "write 'and'"
    case "!": "write 'not'"
    case "“", "”", "„", "«", "»", "‘", "’": "put texts between straight quotes: ' or \""
    case "{", "}": "an expression has no braces of its own; a list is written [a, b]"
    case "–", "—", "−": "for a minus use the hyphen of the keyboard: -"
    default: "remove it, or put it into quotes"
    }
  }

  private mutating func add(_ kind: ExpressionToken.Kind, from start: Int) {
    tokens.append(ExpressionToken(kind: kind, range: start..<max(position, start)))
  }

  private func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(source, range) }

  private func text(_ range: Range<Int>) -> String { String(decoding: source.utf8[range], as: UTF8.self) }
}

// MARK: - Characters

extension ExpressionLexer {
  /// The character at the position, an entity counting as the character it stands for, and its length in
  /// bytes.
  private func peekScalar() -> (value: Unicode.Scalar, length: Int)? {
    guard position < end else { return nil }
    let byte = source.utf8[position]
    if byte < 0x80 {
      if byte == UInt8(ascii: "&"), hasEntities, let entity = entity() { return entity }
      return (Unicode.Scalar(byte), 1)
    }
    var decoder = UTF8()
    var bytes = source.utf8[position..<min(end, position + 4)].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&bytes) { return (scalar, UTF8.width(scalar)) }
    return ("\u{FFFD}", 1)
  }

  private func entity() -> (value: Unicode.Scalar, length: Int)? {
    // The longest of the five is &quot; with six bytes.
    let window = source.utf8[position..<min(end, position + 6)]
    guard let semicolon = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: window[(position + 1)..<semicolon], as: UTF8.self)
    guard let scalar = xmlEntities[name] else { return nil }
    return (scalar, semicolon + 1 - position)
  }

  private mutating func advance() { position += peekScalar()?.length ?? 0 }

  private func hasDigit(after position: Int) -> Bool {
    position + 1 < end && isDigit(Unicode.Scalar(source.utf8[position + 1]))
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "_": true
  default: scalar.value >= 0x80 && scalar.properties.isAlphabetic
  }
}
