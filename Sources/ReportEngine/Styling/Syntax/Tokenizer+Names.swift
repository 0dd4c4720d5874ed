// Names and numbers (CSS Syntax, "Consume an ident sequence", "Consume a numeric token").
extension Tokenizer {
  /// Moves over a name; tells whether it holds an escape.
  mutating func consumeName() -> Bool {
    var escaped = false
    while true {
      if isNameByte(peek()) {
        if peek() == 0 { escaped = true }
        position += 1
      } else if isValidEscape(0) {
        escaped = true
        position += 1
        skipEscapeBody()
      } else {
        return escaped
      }
    }
  }

  /// Moves over what follows a backslash.
  mutating func skipEscapeBody() {
    guard isHexDigit(peek()) else {
      if position < bytes.count { position += 1 }
      return
    }
    var count = 0
    while count < 6, isHexDigit(peek()) {
      position += 1
      count += 1
    }
    if isWhitespace(peek()) { position += isCRLF(position) ? 2 : 1 }
  }

  func isValidEscape(_ ahead: Int) -> Bool {
    peek(ahead) == Int(ascii("\\")) && peek(ahead + 1) >= 0 && !isNewline(peek(ahead + 1))
  }

  func startsIdentifier() -> Bool {
    if peek() == Int(ascii("-")) {
      return isNameStart(peek(1)) || peek(1) == Int(ascii("-")) || isValidEscape(1)
    }
    return isNameStart(peek()) || isValidEscape(0)
  }

  func startsNumber() -> Bool {
    let first = peek()
    let sign = first == Int(ascii("+")) || first == Int(ascii("-")) ? 1 : 0
    if isDigit(peek(sign)) { return true }
    return peek(sign) == Int(ascii(".")) && isDigit(peek(sign + 1))
  }

  mutating func consumeNumeric() {
    let start = position
    let hasSign = !isDigit(peek()) && peek() != Int(ascii("."))
    if hasSign { position += 1 }
    while isDigit(peek()) { position += 1 }
    var isInteger = true
    if peek() == Int(ascii(".")), isDigit(peek(1)) {
      isInteger = false
      position += 1
      while isDigit(peek()) { position += 1 }
    }
    if peek() | 0x20 == Int(ascii("e")) {
      let sign = peek(1) == Int(ascii("+")) || peek(1) == Int(ascii("-")) ? 2 : 1
      if isDigit(peek(sign)) {
        isInteger = false
        position += sign
        while isDigit(peek()) { position += 1 }
      }
    }
    let value = numberValue(start..<position)
    let unitStart = position
    if startsIdentifier() {
      let escaped = consumeName()
      addNamed(.dimension, from: start, valueFrom: unitStart, hasEscape: escaped)
    } else if peek() == Int(ascii("%")) {
      position += 1
      add(.percentage, from: start)
    } else {
      add(.number, from: start)
    }
    tokens[tokens.count - 1].number = value
    tokens[tokens.count - 1].isInteger = isInteger
    tokens[tokens.count - 1].hasSign = hasSign
  }

  func numberValue(_ range: Range<Int>) -> Double {
    var text = String(decoding: bytes[range], as: UTF8.self)
    if text.hasPrefix("+") { text.removeFirst() }
    let value = Double(text) ?? Double(text.hasPrefix("-") ? "-0" + text.dropFirst() : "0" + text) ?? 0
    // An exponent may overflow; a length that nothing can hold is as good as the greatest.
    return value.isFinite ? value : (value < 0 ? -1e30 : 1e30)
  }
}
