import Diagnostics

/// Cuts a style sheet into tokens (CSS Syntax, "Tokenization"), over bytes: every byte from 0x80 up belongs
/// to a name.
struct Tokenizer {
  let bytes: [UInt8]
  var position = 0
  var tokens: [Token] = []
  private var open: [Int] = []
  /// Where a comment, string or bracket begins that nothing ends.
  var unclosed: [(offset: Int, what: String)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 4 + 8)
  }

  /// All tokens, brackets paired. Comments leave no token.
  mutating func tokenize() -> [Token] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count { consumeToken() }
    for index in open { tokens[index].partner = UInt32(tokens.count) }
    // Where the outermost bracket is missing its end, so are all within it.
    if let outermost = open.first {
      unclosed.append((Int(tokens[outermost].start), bracketText(tokens[outermost].kind)))
    }
    return tokens
  }

  func bracketText(_ kind: Token.Kind) -> String {
    switch kind {
    case .openCurly: "'{'"
    case .openSquare: "'['"
    default: "'('"
    }
  }

  /// The byte `ahead` of the position, or -1 past the end.
  func peek(_ ahead: Int = 0) -> Int {
    let index = position + ahead
    return index < bytes.count ? Int(bytes[index]) : -1
  }

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, start: UInt32(start), end: UInt32(position)))
  }

  mutating func consumeToken() {
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
    case ascii("<")
    where peek(1) == Int(ascii("!")) && peek(2) == Int(ascii("-")) && peek(3) == Int(ascii("-")):
      position += 4
      add(.cdo, from: start)
    case let byte where startsIdentifier(): consumeIdentLike(first: byte)
    case let byte: consumePunctuation(byte)
    }
  }

  mutating func consumePunctuation(_ byte: UInt8) {
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

  /// A closing bracket ends the innermost open one of its kind only when that is the innermost of all (CSS
  /// Syntax, "Consume a simple block"); otherwise it is a token like others.
  mutating func close(_ kind: Token.Kind) {
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

  mutating func consumeDelim() {
    let start = position
    position += 1
    add(.delim, from: start)
  }

  mutating func consumeHyphen() {
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

  mutating func skipComment() {
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

  mutating func consumeHash() {
    let start = position
    guard isNameByte(peek(1)) || isValidEscape(1) else { return consumeDelim() }
    position += 1
    let isIdentifier = startsIdentifier()
    let escaped = consumeName()
    addNamed(.hash, from: start, valueFrom: start + 1, hasEscape: escaped)
    tokens[tokens.count - 1].isIdentifier = isIdentifier
  }

  mutating func consumeAtKeyword() {
    let start = position
    position += 1
    guard startsIdentifier() else {
      position = start
      return consumeDelim()
    }
    let escaped = consumeName()
    addNamed(.atKeyword, from: start, valueFrom: start + 1, hasEscape: escaped)
  }

  mutating func addNamed(
    _ kind: Token.Kind, from start: Int, valueFrom: Int, hasEscape: Bool, valueTo: Int? = nil
  ) {
    add(kind, from: start)
    tokens[tokens.count - 1].valueStart = UInt32(valueFrom)
    tokens[tokens.count - 1].valueEnd = UInt32(valueTo ?? position)
    tokens[tokens.count - 1].hasEscape = hasEscape
  }

  mutating func consumeIdentLike(first: UInt8) {
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

  func isURLName(_ start: Int) -> Bool {
    bytes[start] | 0x20 == ascii("u") && bytes[start + 1] | 0x20 == ascii("r")
      && bytes[start + 2] | 0x20 == ascii("l")
  }
}
