extension PDFScanner {
  /// The next object, with the objects inside it. A reference is three tokens: `12 0 R`.
  public mutating func readObject() throws(PDFSyntaxError) -> PDFObject {
    try object(of: next(), depth: 0)
  }

  private mutating func object(of token: PDFToken, depth: Int) throws(PDFSyntaxError) -> PDFObject {
    switch token.kind {
    case .integer(let value): return reference(to: value).map { .reference($0) } ?? .integer(value)
    case .real(let value): return .real(value)
    case .name: return .name(name(of: token))
    case .literalString, .hexString: return .string(string(of: token))
    case .arrayStart: return .array(try elements(depth: depth + 1, from: token))
    case .dictionaryStart: return .dictionary(try entries(depth: depth + 1, from: token))
    case .keyword:
      if matches(token, "null") { return .null }
      if matches(token, "true") { return .boolean(true) }
      if matches(token, "false") { return .boolean(false) }
      throw PDFSyntaxError(.expected(.object), at: token.range.lowerBound)
    case .arrayEnd, .dictionaryEnd: throw PDFSyntaxError(.expected(.object), at: token.range.lowerBound)
    case .end: throw PDFSyntaxError(.unexpectedEnd, at: token.range.lowerBound)
    }
  }

  private mutating func elements(depth: Int, from token: PDFToken) throws(PDFSyntaxError) -> [PDFObject] {
    guard depth <= self.depth else { throw PDFSyntaxError(.tooDeep, at: token.range.lowerBound) }
    var elements: [PDFObject] = []
    while true {
      let token = try next()
      if token.kind == .arrayEnd { return elements }
      elements.append(try object(of: token, depth: depth))
    }
  }

  private mutating func entries(depth: Int, from token: PDFToken) throws(PDFSyntaxError) -> PDFDictionary {
    guard depth <= self.depth else { throw PDFSyntaxError(.tooDeep, at: token.range.lowerBound) }
    var entries = PDFDictionary()
    while true {
      let token = try next()
      switch token.kind {
      case .dictionaryEnd: return entries
      case .name: entries[name(of: token)] = try object(of: next(), depth: depth)
      case .end: throw PDFSyntaxError(.unexpectedEnd, at: token.range.lowerBound)
      default: throw PDFSyntaxError(.expected(.name), at: token.range.lowerBound)
      }
    }
  }

  /// The reference whose number has been read, when a generation and `R` follow.
  private mutating func reference(to number: Int) -> PDFReference? {
    guard number >= 0 else { return nil }
    var place = position
    while place < end, bytes[place].isPDFWhiteSpace { place += 1 }
    var generation = 0
    let first = place
    // Generations have at most five digits.
    while place < end, place - first < 6, bytes[place].isDigit {
      generation = generation * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    let last = place
    while place < end, bytes[place].isPDFWhiteSpace { place += 1 }
    guard last > first, place > last, place < end, bytes[place] == UInt8(ascii: "R"),
      place + 1 == end || !bytes[place + 1].isPDFRegular
    else { return nil }
    position = place + 1
    return PDFReference(number, generation: generation)
  }
}
