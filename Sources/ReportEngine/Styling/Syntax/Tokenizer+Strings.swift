// Strings and addresses (CSS Syntax, "Consume a string token", "Consume a url token").
extension Tokenizer {
  mutating func consumeString() {
    let start = position
    let quote = bytes[position]
    position += 1
    var escaped = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote {
        position += 1
        return addNamed(.string, from: start, valueFrom: start + 1, hasEscape: escaped, valueTo: position - 1)
      }
      if isNewline(Int(byte)) { return add(.badString, from: start) }
      if byte == ascii("\\") {
        escaped = true
        position += 1
        if position < bytes.count { position += isCRLF(position) ? 2 : 1 }
        continue
      }
      if byte == 0 { escaped = true }
      position += 1
    }
    unclosed.append((start, "the string"))
    addNamed(.string, from: start, valueFrom: start + 1, hasEscape: escaped)
  }

  func isCRLF(_ index: Int) -> Bool {
    bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
  }

  mutating func consumeURL(from start: Int) {
    while isWhitespace(peek()) { position += 1 }
    let valueStart = position
    var escaped = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == ascii(")") || isWhitespace(Int(byte)) { return endURL(from: start, valueStart, escaped) }
      if byte == ascii("\\") {
        guard isValidEscape(0) else { return skipBadURL(from: start) }
        escaped = true
        position += 2
        continue
      }
      if byte == ascii("\"") || byte == ascii("'") || byte == ascii("(") || byte < 0x20 || byte == 0x7F {
        return skipBadURL(from: start)
      }
      position += 1
    }
    addNamed(.url, from: start, valueFrom: valueStart, hasEscape: escaped)
  }

  mutating func endURL(from start: Int, _ valueStart: Int, _ escaped: Bool) {
    let valueEnd = position
    while isWhitespace(peek()) { position += 1 }
    guard position >= bytes.count || bytes[position] == ascii(")") else { return skipBadURL(from: start) }
    if position < bytes.count { position += 1 }
    addNamed(.url, from: start, valueFrom: valueStart, hasEscape: escaped, valueTo: valueEnd)
  }

  mutating func skipBadURL(from start: Int) {
    while position < bytes.count, bytes[position] != ascii(")") {
      position += bytes[position] == ascii("\\") && position + 1 < bytes.count ? 2 : 1
    }
    if position < bytes.count { position += 1 }
    add(.badURL, from: start)
  }
}
