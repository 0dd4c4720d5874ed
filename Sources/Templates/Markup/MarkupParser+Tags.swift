import Diagnostics

extension MarkupParser {
  struct Tag {
    var element: MarkupElement
    /// Whether it ends in `/>`.
    var isClosed = false
    var diagnostics: [Diagnostic] = []
  }

  /// A start tag with its attributes; the position is at its `<`.
  mutating func parseTag() -> Tag {
    let start = position
    position += 1
    var tag = Tag(element: MarkupElement(name: takeLocalName(), tag: start..<start))
    while true {
      let hadSpace = isSpace(peek(0))
      skipSpace()
      switch peek(0) {
      case UInt8(ascii: ">"):
        position += 1
        return finish(tag, from: start)
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: ">"):
        position += 2
        tag.isClosed = true
        return finish(tag, from: start)
      case nil, UInt8(ascii: "<"):
        tag.diagnostics.append(.unclosedTag(tag.element.name, span(start..<position)))
        // At the end of the file the element is not open for a second reason.
        tag.isClosed = peek(0) == nil
        return finish(tag, from: start)
      case let byte? where isNameStartByte(byte):
        if !hadSpace { tag.diagnostics.append(.missingSpace(span(position..<position + 1))) }
        parseAttribute(into: &tag)
      default:
        let stray = position
        while let byte = peek(0), !isSpace(byte), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "<") {
          position += 1
        }
        tag.diagnostics.append(.strayInTag(span(stray..<position)))
      }
    }
  }

  private func finish(_ tag: Tag, from start: Int) -> Tag {
    var tag = tag
    tag.element.tag = start..<position
    return tag
  }

  private mutating func parseAttribute(into tag: inout Tag) {
    let start = position
    let name = takeName()
    let nameRange = start..<position
    skipSpace()
    var value: Range<Int>?
    if peek(0) == UInt8(ascii: "=") {
      position += 1
      skipSpace()
      value = parseValue(of: name, nameRange, into: &tag)
    } else {
      // The space before the next attribute belongs to that one.
      position = nameRange.upperBound
      if name != "else" { tag.diagnostics.append(.attributeWithoutValue(name, span(nameRange))) }
    }
    if tag.element.attribute(name) != nil {
      tag.diagnostics.append(.duplicateAttribute(name, span(nameRange)))
      return
    }
    tag.element.attributes.append(
      MarkupAttribute(name: name, nameRange: nameRange, value: value, range: start..<position))
  }

  private mutating func parseValue(of name: String, _ nameRange: Range<Int>, into tag: inout Tag) -> Range<
    Int
  >? {
    let start = position
    guard let quote = peek(0), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      while let byte = peek(0), !isSpace(byte), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "<") {
        position += 1
      }
      let text = String(decoding: source.utf8[start..<position], as: UTF8.self)
      tag.diagnostics.append(
        .unquotedAttribute(name, text, span(nameRange.lowerBound..<max(position, nameRange.upperBound))))
      return start..<position
    }
    position += 1
    let content = position
    if let end = endOfValue(quote, isDirective: HTMLVocabulary.directives.contains(name)) {
      position = end + 1
      return content..<end
    }
    tag.diagnostics.append(.unclosedAttribute(name, span(nameRange.lowerBound..<content)))
    while let byte = peek(0), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "\n") { position += 1 }
    return content..<position
  }

  /// The place of the quote that closes a value; nil when there is none, or when a tag ends and another
  /// begins before it: then it is the quote of another attribute.
  private func endOfValue(_ quote: UInt8, isDirective: Bool) -> Int? {
    var ahead = self
    var hasTagEnd = false
    while let byte = ahead.peek(0), byte != quote {
      if byte == UInt8(ascii: "{"), ahead.peek(1) == UInt8(ascii: "{") {
        ahead.position += ahead.lengthOfExpression(quote)
        continue
      }
      if byte == UInt8(ascii: ">") { hasTagEnd = true }
      if byte == UInt8(ascii: "<"), hasTagEnd, !isDirective { return nil }
      ahead.position += 1
    }
    return ahead.peek(0) == quote ? ahead.position : nil
  }

  /// The length of the braces and what is between them. The attribute's own quote cannot stand in it, in XML.
  private func lengthOfExpression(_ quote: UInt8) -> Int {
    var offset = 2
    while let byte = peek(offset), byte != quote {
      if byte == UInt8(ascii: "}"), peek(offset + 1) == UInt8(ascii: "}") { return offset + 2 }
      offset += 1
    }
    return offset
  }
}

private func isSpace(_ byte: UInt8?) -> Bool {
  switch byte {
  case 0x20, 0x0A, 0x0D, 0x09: true
  default: false
  }
}
