import Diagnostics

/// Cuts a style sheet into tokens (CSS Syntax, "Tokenization"), over bytes: every byte from 0x80 up belongs to a name.
struct Tokenizer {
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [Token] = []
  private var open: [Int] = []
  /// Where a comment, string or bracket begins that nothing ends.
  private(set) var unclosed: [(offset: Int, what: String)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 4 + 8)
  }

  /// All tokens, brackets paired. Comments leave no token.
  mutating func tokenize() -> [Token] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count { consumeToken() }
    for index in open {
      tokens[index].partner = UInt32(tokens.count)
      unclosed.append((Int(tokens[index].start), bracketText(tokens[index].kind)))
    }
    return tokens
  }

  private func bracketText(_ kind: Token.Kind) -> String {
    switch kind {
    case .openCurly: "'{'"
    case .openSquare: "'['"
    default: "'('"
    }
  }

  /// The byte `ahead` of the position, or -1 past the end.
  private func peek(_ ahead: Int = 0) -> Int {
    let index = position + ahead
    return index < bytes.count ? Int(bytes[index]) : -1
  }

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, start: UInt32(start), end: UInt32(position)))
  }

  private mutating func consumeToken() {
    let start = position
    switch bytes[position] {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
      while isWhitespace(peek()) { position += 1 }
      add(.whitespace, from: start)
    case ascii("/") where peek(1) == Int(ascii("*")): skipComment()
    case ascii("\""), ascii("'"): consumeString()
    case ascii("#"): consumeHash()
    case ascii("0")...ascii("9"): consumeNumeric()
    case ascii("+"), ascii("."):
      if startsNumber() { consumeNumeric() } else { consumeDelim() }
    case ascii("-"): consumeHyphen()
    case ascii("@"): consumeAtKeyword()
    case ascii("<") where peek(1) == Int(ascii("!")) && peek(2) == Int(ascii("-")) && peek(3) == Int(ascii("-")):
      position += 4
      add(.cdo, from: start)
    case let byte where startsIdentifier(): consumeIdentLike(first: byte)
    case let byte: consumePunctuation(byte)
    }
  }

  private mutating func consumePunctuation(_ byte: UInt8) {
    let start = position
    let kind: Token.Kind
    switch byte {
    case ascii("("): kind = .openParen
    case ascii(")"): kind = .closeParen
    case ascii("["): kind = .openSquare
    case ascii("]"): kind = .closeSquare
    case ascii("{"): kind = .openCurly
    case ascii("}"): kind = .closeCurly
    case ascii(":"): kind = .colon
    case ascii(";"): kind = .semicolon
    case ascii(","): kind = .comma
    default: return consumeDelim()
    }
    position += 1
    add(kind, from: start)
    switch kind {
    case .openParen, .openSquare, .openCurly: open.append(tokens.count - 1)
    case .closeParen, .closeSquare, .closeCurly: close(kind)
    default: break
    }
  }

  /// A closing bracket ends the innermost open one of its kind only when that is the innermost of all (CSS Syntax,
  /// "Consume a simple block"); otherwise it is a token like others.
  private mutating func close(_ kind: Token.Kind) {
    guard let last = open.last else { return }
    let matches =
      switch tokens[last].kind {
      case .openParen, .function: kind == .closeParen
      case .openSquare: kind == .closeSquare
      case .openCurly: kind == .closeCurly
      default: false
      }
    guard matches else { return }
    tokens[last].partner = UInt32(tokens.count - 1)
    open.removeLast()
  }

  private mutating func consumeDelim() {
    let start = position
    position += 1
    add(.delim, from: start)
  }

  private mutating func consumeHyphen() {
    let start = position
    if startsNumber() {
      consumeNumeric()
    } else if peek(1) == Int(ascii("-")), peek(2) == Int(ascii(">")) {
      position += 3
      add(.cdc, from: start)
    } else if startsIdentifier() {
      consumeIdentLike(first: ascii("-"))
    } else {
      consumeDelim()
    }
  }

  private mutating func skipComment() {
    let start = position
    position += 2
    while position < bytes.count {
      if bytes[position] == ascii("*"), peek(1) == Int(ascii("/")) {
        position += 2
        return
      }
      position += 1
    }
    unclosed.append((start, "'/*'"))
  }

  private mutating func consumeHash() {
    let start = position
    guard isNameByte(peek(1)) || isValidEscape(1) else { return consumeDelim() }
    position += 1
    let isIdentifier = startsIdentifier()
    let escaped = consumeName()
    addNamed(.hash, from: start, valueFrom: start + 1, hasEscape: escaped)
    tokens[tokens.count - 1].isIdentifier = isIdentifier
  }

  private mutating func consumeAtKeyword() {
    let start = position
    position += 1
    guard startsIdentifier() else {
      position = start
      return consumeDelim()
    }
    let escaped = consumeName()
    addNamed(.atKeyword, from: start, valueFrom: start + 1, hasEscape: escaped)
  }

  private mutating func addNamed(
    _ kind: Token.Kind, from start: Int, valueFrom: Int, hasEscape: Bool, valueTo: Int? = nil
  ) {
    add(kind, from: start)
    tokens[tokens.count - 1].valueStart = UInt32(valueFrom)
    tokens[tokens.count - 1].valueEnd = UInt32(valueTo ?? position)
    tokens[tokens.count - 1].hasEscape = hasEscape
  }

  private mutating func consumeIdentLike(first: UInt8) {
    let start = position
    let escaped = consumeName()
    let end = position
    guard peek() == Int(ascii("(")) else {
      return addNamed(.ident, from: start, valueFrom: start, hasEscape: escaped)
    }
    position += 1
    if end - start == 3, isURLName(start) {
      var ahead = 0
      while isWhitespace(peek(ahead)) { ahead += 1 }
      if peek(ahead) != Int(ascii("\"")), peek(ahead) != Int(ascii("'")) { return consumeURL(from: start) }
    }
    addNamed(.function, from: start, valueFrom: start, hasEscape: escaped, valueTo: end)
    open.append(tokens.count - 1)
  }

  private func isURLName(_ start: Int) -> Bool {
    bytes[start] | 0x20 == ascii("u") && bytes[start + 1] | 0x20 == ascii("r") && bytes[start + 2] | 0x20 == ascii("l")
  }

  private mutating func consumeString() {
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

  private func isCRLF(_ index: Int) -> Bool {
    bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
  }

  private mutating func consumeURL(from start: Int) {
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

  private mutating func endURL(from start: Int, _ valueStart: Int, _ escaped: Bool) {
    let valueEnd = position
    while isWhitespace(peek()) { position += 1 }
    guard position >= bytes.count || bytes[position] == ascii(")") else { return skipBadURL(from: start) }
    if position < bytes.count { position += 1 }
    addNamed(.url, from: start, valueFrom: valueStart, hasEscape: escaped, valueTo: valueEnd)
  }

  private mutating func skipBadURL(from start: Int) {
    while position < bytes.count, bytes[position] != ascii(")") {
      position += bytes[position] == ascii("\\") && position + 1 < bytes.count ? 2 : 1
    }
    if position < bytes.count { position += 1 }
    add(.badURL, from: start)
  }

  /// Moves over a name; tells whether it holds an escape.
  private mutating func consumeName() -> Bool {
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
  private mutating func skipEscapeBody() {
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

  private func isValidEscape(_ ahead: Int) -> Bool {
    peek(ahead) == Int(ascii("\\")) && peek(ahead + 1) >= 0 && !isNewline(peek(ahead + 1))
  }

  private func startsIdentifier() -> Bool {
    if peek() == Int(ascii("-")) {
      return isNameStart(peek(1)) || peek(1) == Int(ascii("-")) || isValidEscape(1)
    }
    return isNameStart(peek()) || isValidEscape(0)
  }

  private func startsNumber() -> Bool {
    let first = peek()
    let sign = first == Int(ascii("+")) || first == Int(ascii("-")) ? 1 : 0
    if isDigit(peek(sign)) { return true }
    return peek(sign) == Int(ascii(".")) && isDigit(peek(sign + 1))
  }

  private mutating func consumeNumeric() {
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

  private func numberValue(_ range: Range<Int>) -> Double {
    var text = String(decoding: bytes[range], as: UTF8.self)
    if text.hasPrefix("+") { text.removeFirst() }
    let value = Double(text) ?? Double(text.hasPrefix("-") ? "-0" + text.dropFirst() : "0" + text) ?? 0
    // An exponent may overflow; a length that nothing can hold is as good as the greatest.
    return value.isFinite ? value : (value < 0 ? -1e30 : 1e30)
  }
}

@inline(__always) func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }

func isWhitespace(_ byte: Int) -> Bool { byte == 0x20 || byte == 0x09 || isNewline(byte) }
func isNewline(_ byte: Int) -> Bool { byte == 0x0A || byte == 0x0C || byte == 0x0D }
func isDigit(_ byte: Int) -> Bool { byte >= 0x30 && byte <= 0x39 }
func isHexDigit(_ byte: Int) -> Bool { isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66 && byte > 0x40) }

private func isNameStart(_ byte: Int) -> Bool {
  (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A && byte > 0x40) || byte == 0x5F || byte >= 0x80 || byte == 0
}
private func isNameByte(_ byte: Int) -> Bool { isNameStart(byte) || isDigit(byte) || byte == 0x2D }
