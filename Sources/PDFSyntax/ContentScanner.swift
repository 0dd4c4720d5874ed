/// Reads a content stream operator by operator (ISO 32000-1, "Content Streams"). Nothing is allocated for
/// an operator whose operands are not asked for.
public struct ContentScanner: Sendable {
  /// An operator with what stands before it.
  public struct Operation: Hashable, Sendable {
    /// For an inline image, `EI`.
    public var name: PDFOperator
    /// From the first operand to the end of the operator; an inline image from `BI` to `EI`.
    public var range: Range<Int>
    /// The operands; for an inline image, the keys and values between `BI` and `ID`.
    public var operands: Range<Int>
    /// The data of an inline image, as stored.
    public var imageData: Range<Int>?
  }

  private var scanner: PDFScanner

  /// A scanner of decoded content.
  public init(_ content: [UInt8], depth: Int = PDFLimits().depth) {
    scanner = PDFScanner(content, depth: depth)
  }

  /// The content.
  public var bytes: [UInt8] { scanner.bytes }

  /// The next operator; nil at the end.
  public mutating func next() throws(PDFSyntaxError) -> Operation? {
    var first: Int?
    var nested = 0
    while true {
      let token = try scanner.next()
      let start = first ?? token.range.lowerBound
      first = start
      switch token.kind {
      case .end:
        guard nested == 0, start == token.range.lowerBound else {
          throw PDFSyntaxError(.unexpectedEnd, at: token.range.lowerBound)
        }
        return nil
      case .arrayStart, .dictionaryStart:
        nested += 1
        guard nested <= scanner.depth else { throw PDFSyntaxError(.tooDeep, at: token.range.lowerBound) }
      case .arrayEnd, .dictionaryEnd:
        nested -= 1
        guard nested >= 0 else { throw PDFSyntaxError(.expected(.operands), at: token.range.lowerBound) }
      case .keyword where nested == 0 && !isConstant(token):
        let name = PDFOperator(scanner.bytes, in: token.range)
        if name == "BI" { return try inlineImage(from: token) }
        return Operation(
          name: name, range: start..<token.range.upperBound, operands: start..<token.range.lowerBound)
      case .keyword, .integer, .real, .name, .literalString, .hexString: break
      }
    }
  }

  private func isConstant(_ token: PDFToken) -> Bool {
    scanner.matches(token, "true") || scanner.matches(token, "false") || scanner.matches(token, "null")
  }

  private mutating func inlineImage(from begin: PDFToken) throws(PDFSyntaxError) -> Operation {
    var token = try scanner.next()
    while !scanner.matches(token, "ID") {
      if token.kind == .end { throw PDFSyntaxError(.unexpectedEnd, at: begin.range.lowerBound) }
      token = try scanner.next()
    }
    let image = InlineImage(try Self.dictionary(scanner, begin.range.upperBound..<token.range.lowerBound))
    // One byte of white space stands between ID and the data.
    let start = min(token.range.upperBound + 1, scanner.end)
    guard let end = image.endOfData(in: scanner.bytes, from: start) else {
      throw PDFSyntaxError(.expected(.endOfImage), at: begin.range.lowerBound)
    }
    scanner.position = end.operator.upperBound
    return Operation(
      name: "EI", range: begin.range.lowerBound..<end.operator.upperBound,
      operands: begin.range.upperBound..<token.range.lowerBound, imageData: start..<end.data)
  }

  private static func dictionary(_ scanner: PDFScanner, _ range: Range<Int>) throws(PDFSyntaxError)
    -> PDFDictionary
  {
    var inside = PDFScanner(scanner.bytes, in: range, depth: scanner.depth)
    var dictionary = PDFDictionary()
    while true {
      let key = try inside.next()
      if key.kind == .end { return dictionary }
      guard key.kind == .name else { throw PDFSyntaxError(.expected(.name), at: key.range.lowerBound) }
      dictionary[inside.name(of: key)] = try inside.readObject()
    }
  }

  /// The operands of an operator that this scanner gave; for an inline image, its keys and values in turn.
  public func operands(of operation: Operation) throws(PDFSyntaxError) -> [PDFObject] {
    var inside = PDFScanner(scanner.bytes, in: operation.operands, depth: scanner.depth)
    var operands: [PDFObject] = []
    while true {
      inside.skipWhiteSpace()
      if inside.position >= inside.end { return operands }
      operands.append(try inside.readObject())
    }
  }
}
