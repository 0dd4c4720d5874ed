/// Reads tokens and objects from bytes (ISO 32000-1, "Lexical Conventions" and "Objects").
///
/// Reading a token allocates nothing.
public struct PDFScanner: Sendable {
  /// All the bytes; ranges of tokens count from their beginning.
  public let bytes: [UInt8]
  /// Where the next token is looked for.
  public var position: Int
  /// Where the bytes end for this scanner.
  public let end: Int
  let depth: Int

  /// A scanner of all the bytes, or of a range of them. `depth` bounds arrays and dictionaries in each other.
  public init(_ bytes: [UInt8], in range: Range<Int>? = nil, depth: Int = PDFLimits().depth) {
    self.bytes = bytes
    position = min(range?.lowerBound ?? 0, bytes.count)
    end = min(range?.upperBound ?? bytes.count, bytes.count)
    self.depth = depth
  }

  /// Goes on to the next byte that is neither white space nor part of a comment.
  public mutating func skipWhiteSpace() {
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "%") {
        while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      } else if !byte.isPDFWhiteSpace {
        return
      } else {
        position += 1
      }
    }
  }

  /// The next token.
  public mutating func next() throws(PDFSyntaxError) -> PDFToken {
    skipWhiteSpace()
    let start = position
    let kind = try scanKind()
    return PDFToken(kind: kind, range: start..<position)
  }

  private mutating func scanKind() throws(PDFSyntaxError) -> PDFToken.Kind {
    guard position < end else { return .end }
    switch bytes[position] {
    case UInt8(ascii: "/"):
      position += 1
      skipRegular()
      return .name
    case UInt8(ascii: "("):
      try skipLiteralString()
      return .literalString
    case UInt8(ascii: "<"):
      if doubles(UInt8(ascii: "<")) { return .dictionaryStart }
      try skipHexString()
      return .hexString
    case UInt8(ascii: ">"):
      if doubles(UInt8(ascii: ">")) { return .dictionaryEnd }
      throw PDFSyntaxError(.unexpectedByte(UInt8(ascii: ">")), at: position)
    case UInt8(ascii: "["): return single(.arrayStart)
    case UInt8(ascii: "]"): return single(.arrayEnd)
    case UInt8(ascii: "{"), UInt8(ascii: "}"): return single(.keyword)
    case UInt8(ascii: ")"): throw PDFSyntaxError(.unexpectedByte(UInt8(ascii: ")")), at: position)
    default: return scanNumberOrKeyword()
    }
  }

  private mutating func single(_ kind: PDFToken.Kind) -> PDFToken.Kind {
    position += 1
    return kind
  }

  /// Skips the byte when it stands twice.
  private mutating func doubles(_ byte: UInt8) -> Bool {
    guard position + 1 < end, bytes[position + 1] == byte else { return false }
    position += 2
    return true
  }

  mutating func skipRegular() {
    while position < end, bytes[position].isPDFRegular { position += 1 }
  }

  /// Whether the token is this keyword.
  public func matches(_ token: PDFToken, _ word: StaticString) -> Bool {
    token.kind == .keyword && token.range.count == word.utf8CodeUnitCount
      && bytes.stands(word, at: token.range.lowerBound, before: token.range.upperBound)
  }

  /// Skips the keyword, when it comes next.
  mutating func skip(_ word: StaticString) -> Bool {
    skipWhiteSpace()
    let after = position + word.utf8CodeUnitCount
    guard bytes.stands(word, at: position, before: end), after == end || !bytes[after].isPDFRegular else {
      return false
    }
    position = after
    return true
  }
}
