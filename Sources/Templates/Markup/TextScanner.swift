import Diagnostics

/// A part of a text with expressions in it.
enum TextPiece: Sendable {
  /// Characters as they are printed, entities replaced.
  case literal(String)
  /// The bytes between `{{` and `}}`.
  case expression(Range<Int>)
}

/// Cuts a text into what is printed as it stands and the expressions between `{{` and `}}`.
struct TextScanner {
  enum Kind {
    /// Text between tags: ends before the next tag.
    case markup
    /// The value of an attribute: line ends are spaces (XML 1.0, "Attribute-Value Normalization").
    case attribute
    /// A CDATA section: characters without entities.
    case characters
    /// A text of text.yaml or a file name.
    case plain

    var hasEntities: Bool {
      switch self {
      case .markup, .attribute: true
      case .characters, .plain: false
      }
    }
  }

  private let source: SourceText
  private let kind: Kind
  private(set) var position: Int
  private let end: Int
  private(set) var pieces: [TextPiece] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var literal: [UInt8] = []

  init(_ source: SourceText, _ range: Range<Int>, _ kind: Kind) {
    self.source = source
    self.kind = kind
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func scan() {
    while position < end {
      let byte = source.utf8[position]
      switch byte {
      case UInt8(ascii: "<") where kind == .markup && beginsTag(position):
        endLiteral()
        return
      case UInt8(ascii: "<") where kind == .markup || kind == .attribute:
        diagnostics.append(
          .strayLess(SourceSpan(source, position..<position + 1), isAttribute: kind == .attribute))
        appendByte(byte)
      case UInt8(ascii: "&") where kind.hasEntities: scanReference()
      case UInt8(ascii: "{") where next == UInt8(ascii: "{"): scanExpression()
      case UInt8(ascii: "\r"):
        // XML 1.0, "End-of-Line Handling".
        if next != UInt8(ascii: "\n") { literal.append(kind == .attribute ? 0x20 : 0x0A) }
        position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): appendByte(kind == .attribute ? 0x20 : byte)
      default: appendByte(byte)
      }
    }
    endLiteral()
  }

  private var next: UInt8? { position + 1 < end ? source.utf8[position + 1] : nil }

  private mutating func appendByte(_ byte: UInt8) {
    literal.append(byte)
    position += 1
  }

  private func beginsTag(_ position: Int) -> Bool {
    guard position + 1 < end else { return false }
    let byte = source.utf8[position + 1]
    return isNameStartByte(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "?")
  }

  private mutating func endLiteral() {
    guard !literal.isEmpty else { return }
    pieces.append(.literal(String(decoding: literal, as: UTF8.self)))
    literal = []
  }

  private mutating func scanReference() {
    // The longest name that a reference may have here is shorter than 12 bytes; what has no semicolon by
    // then has none.
    let window = source.utf8[(position + 1)..<min(end, position + 13)]
    guard let semicolon = window.firstIndex(of: UInt8(ascii: ";")), semicolon > position + 1,
      window[..<semicolon].allSatisfy({
        isNameStartByte($0) || (48...57).contains($0) || $0 == UInt8(ascii: "#")
      })
    else {
      diagnostics.append(.strayAmpersand(SourceSpan(source, position..<position + 1)))
      appendByte(UInt8(ascii: "&"))
      return
    }
    let range = position..<semicolon + 1
    let name = String(decoding: window[..<semicolon], as: UTF8.self)
    switch CharacterReference(name) {
    case .character(let scalar): literal.append(contentsOf: Array(String(scalar).utf8))
    case .unknownName: diagnostics.append(.unknownEntity(name, SourceSpan(source, range)))
    case .forbidden: diagnostics.append(.forbiddenCharacter(name, SourceSpan(source, range)))
    }
    position = range.upperBound
  }

  private mutating func scanExpression() {
    guard let close = endOfExpression(from: position + 2) else {
      diagnostics.append(.unclosedExpression(SourceSpan(source, position..<position + 2)))
      literal.append(contentsOf: [UInt8(ascii: "{"), UInt8(ascii: "{")])
      position += 2
      return
    }
    endLiteral()
    pieces.append(.expression(position + 2..<close))
    position = close + 2
  }

  /// The place of the `}}` that closes an expression; nil when a tag or another expression begins before it.
  private func endOfExpression(from start: Int) -> Int? {
    var offset = start
    while offset + 1 < end {
      switch (source.utf8[offset], source.utf8[offset + 1]) {
      case (UInt8(ascii: "}"), UInt8(ascii: "}")): return offset
      case (UInt8(ascii: "{"), UInt8(ascii: "{")): return nil
      case (UInt8(ascii: "<"), UInt8(ascii: "/")) where kind == .markup: return nil
      case (let quote, _) where quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""):
        offset = endOfQuoted(from: offset) ?? offset + 1
      default: offset += 1
      }
    }
    return nil
  }

  /// The offset after a text in quotes, which may hold braces; nil when it does not end on its line.
  private func endOfQuoted(from start: Int) -> Int? {
    let quote = source.utf8[start]
    var offset = start + 1
    while offset < end, source.utf8[offset] != UInt8(ascii: "\n") {
      if source.utf8[offset] == quote { return offset + 1 }
      offset += source.utf8[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}

/// Whether a byte may begin a name of XML; letters beyond ASCII all may.
func isNameStartByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
    UInt8(ascii: ":"),
    0x80...:
    true
  default: false
  }
}

/// Whether a byte may stand inside a name of XML.
func isNameByte(_ byte: UInt8) -> Bool {
  isNameStartByte(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
}
