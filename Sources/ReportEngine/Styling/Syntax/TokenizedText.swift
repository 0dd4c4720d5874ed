import Diagnostics

/// A style sheet, or a `style` attribute, as tokens.
struct TokenizedText: Sendable {
  let source: SourceText
  let place: Place
  /// The folder against which `url()` is resolved.
  let folder: String
  let tokens: [Token]
  let unclosed: [(offset: Int, what: String)]

  /// Where its mistakes are shown.
  enum Place: Sendable {
    /// In the text itself.
    case source
    /// In a template, of which the text is a part that begins at this offset: the value of an attribute.
    case part(of: SourceText, offset: Int)
    /// At a start tag as a whole: the value of an attribute was computed.
    case fixed(SourceSpan)
  }

  init(_ source: SourceText, folder: String, place: Place = .source) {
    self.source = source
    self.folder = folder
    self.place = place
    var tokenizer = Tokenizer(source.utf8)
    tokens = tokenizer.tokenize()
    unclosed = tokenizer.unclosed
  }

  /// The place of a range of tokens, for a message.
  func span(_ range: Range<Int>) -> SourceSpan {
    let textEnd = tokens.last.map { Int($0.end) } ?? 0
    let start = range.lowerBound < tokens.count ? Int(tokens[range.lowerBound].start) : textEnd
    let last = min(range.upperBound, tokens.count) - 1
    return span(bytes: start..<(range.isEmpty || last < 0 ? start : max(start, Int(tokens[last].end))))
  }

  func span(bytes: Range<Int>) -> SourceSpan {
    switch place {
    case .source: SourceSpan(source, bytes)
    case .part(let template, let offset):
      SourceSpan(template, bytes.lowerBound + offset..<bytes.upperBound + offset)
    case .fixed(let span): span
    }
  }

  /// The bytes of a range of tokens as written, comments between them included.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    return source.utf8[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)]
  }

  /// The bytes of a range of tokens as written, for a message.
  func written(_ range: Range<Int>) -> String { String(decoding: bytes(range), as: UTF8.self) }

  /// The value of a token with its escapes resolved: a name, a string's content, a unit.
  func value(of token: Token) -> String {
    let range = Int(token.valueStart)..<Int(token.valueEnd)
    if !token.hasEscape { return String(decoding: source.utf8[range], as: UTF8.self) }
    return unescaped(source.utf8[range])
  }

  /// The value of a token in ASCII lower case, as CSS compares keywords.
  func keyword(of token: Token) -> String { value(of: token).asciiLowercased }

  /// The byte of a `delim`.
  func delim(_ token: Token) -> UInt8 { source.utf8[Int(token.start)] }

  /// The index after the token, or after the block or function that it opens; at most `end`.
  func after(_ index: Int, end: Int) -> Int {
    switch tokens[index].kind {
    case .function, .openParen, .openSquare, .openCurly: min(Int(tokens[index].partner) + 1, end)
    default: index + 1
    }
  }

  /// The tokens between an opening token and the one that closes it.
  func content(of index: Int, end: Int) -> Range<Int> {
    index + 1..<max(index + 1, min(Int(tokens[index].partner), end))
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, tokens[low].kind == .whitespace { low += 1 }
    while low < high, tokens[high - 1].kind == .whitespace { high -= 1 }
    return low..<high
  }
}

/// CSS Syntax, "Consume an escaped code point", over a token that holds escapes.
private func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
  var out: [UInt8] = []
  var index = bytes.startIndex
  func byte(_ at: Int) -> Int { at < bytes.endIndex ? Int(bytes[at]) : -1 }
  while index < bytes.endIndex {
    guard bytes[index] == ascii("\\") else {
      if bytes[index] == 0 { out += replacement } else { out.append(bytes[index]) }
      index += 1
      continue
    }
    index += 1
    if isHexDigit(byte(index)) {
      var (value, count) = (UInt32(0), 0)
      while count < 6, isHexDigit(byte(index)) {
        value = value * 16 + UInt32(hexValue(byte(index)))
        index += 1
        count += 1
      }
      if byte(index) == 0x0D, byte(index + 1) == 0x0A { index += 1 }
      if isWhitespace(byte(index)) { index += 1 }
      out += value == 0 ? replacement : Unicode.Scalar(value).map { Array(String($0).utf8) } ?? replacement
    } else if isNewline(byte(index)) {
      index += byte(index) == 0x0D && byte(index + 1) == 0x0A ? 2 : 1
    }
    // Anything else stands for itself: the next round takes it, a second backslash excepted.
    else if byte(index) == Int(ascii("\\")) {
      out.append(ascii("\\"))
      index += 1
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// U+FFFD in UTF-8: what CSS puts in the place of NUL, surrogates and numbers beyond Unicode.
private let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

func hexValue(_ byte: Int) -> Int { isDigit(byte) ? byte - 0x30 : (byte | 0x20) - 0x61 + 10 }

extension String {
  /// ASCII letters in lower case, all others as they are.
  var asciiLowercased: String {
    guard utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return self }
    return String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
