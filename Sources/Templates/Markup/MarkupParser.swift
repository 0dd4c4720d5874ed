import Diagnostics

/// Reads well-formed XML syntax into elements and text, and goes on after each mistake.
///
/// Keeps the open elements on a list of its own instead of the stack: a page may be nested as deep as it
/// likes without harm, and is refused at the limit.
struct MarkupParser {
  static let depthLimit = 200

  let source: SourceText
  var position = 0
  private(set) var bag = DiagnosticBag()
  private var open: [MarkupElement] = []
  private var roots: [MarkupNode] = []
  /// Whether the rest of the file cannot be made sense of: what is open then is no mistake of its own.
  private var isCutShort = false

  /// Reads a whole file. The tree holds everything that could be made out.
  static func parse(_ source: SourceText) -> Diagnosed<MarkupFile> {
    if let diagnostic = encodingMistake(in: source) {
      return Diagnosed(MarkupFile(source: source, nodes: []), [diagnostic])
    }
    var parser = MarkupParser(source: source)
    parser.parseFile()
    return Diagnosed(MarkupFile(source: source, nodes: parser.roots), parser.bag.diagnostics)
  }

  private init(source: SourceText) { self.source = source }

  private mutating func parseFile() {
    // A byte order mark is no text.
    if source.utf8.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < source.utf8.count, !isCutShort {
      switch (peek(0), peek(1)) {
      case (UInt8(ascii: "<"), UInt8(ascii: "/")): parseEndTag()
      case (UInt8(ascii: "<"), UInt8(ascii: "!")): parseDeclaration()
      case (UInt8(ascii: "<"), UInt8(ascii: "?")): skip(past: "?>", orReport: "the processing instruction")
      case (UInt8(ascii: "<"), let next?) where isNameStartByte(next): parseStartTag()
      default: parseText()
      }
    }
    if isCutShort { open.removeSubrange(0...) }
    while let element = open.last {
      bag.add(.unclosedElement(element.name, span(element.tag), before: nil))
      closeLast()
    }
  }

  private mutating func parseText() {
    let start = position
    var scanner = TextScanner(source, position..<source.utf8.count, .markup)
    scanner.scan()
    position = scanner.position
    bag.add(contentsOf: scanner.diagnostics)
    add(MarkupText(pieces: scanner.pieces, range: start..<position))
  }

  private mutating func parseStartTag() {
    let tag = parseTag()
    for diagnostic in tag.diagnostics { bag.add(diagnostic) }
    guard open.count < Self.depthLimit else {
      bag.add(.nestedTooDeep(span(tag.element.tag), limit: Self.depthLimit))
      isCutShort = true
      return
    }
    open.append(tag.element)
    if tag.isClosed {
      closeLast()
    } else if HTMLVocabulary.voidElements.contains(tag.element.name), !isFollowedByEnd(of: tag.element.name) {
      bag.add(.unclosedVoidElement(tag.element.name, span(tag.element.tag)))
      closeLast()
    } else if HTMLVocabulary.rawTextElements.contains(tag.element.name) {
      parseRawText(of: tag.element.name)
    }
  }

  /// Whether the element is closed right away by an end tag: `<col></col>` is well-formed, too.
  private func isFollowedByEnd(of name: String) -> Bool {
    var ahead = self
    ahead.skipSpace()
    return ahead.starts(with: "</\(name)")
  }

  /// The content of `style` and `script`, up to the end tag: braces and signs have no meaning of ours in it.
  private mutating func parseRawText(of name: String) {
    let start = position
    let close = Array("</\(name)".utf8)
    var end = start
    while end < source.utf8.count, !source.utf8[end...].starts(with: close) { end += 1 }
    position = end
    if end > start { add(.raw(start..<end)) }
  }

  private mutating func parseEndTag() {
    let start = position
    position += 2
    let name = takeLocalName()
    skipSpace()
    if peek(0) == UInt8(ascii: ">") {
      position += 1
    } else {
      bag.add(.malformedEndTag(name, span(start..<position)))
      while let byte = peek(0), byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") { position += 1 }
      if peek(0) == UInt8(ascii: ">") { position += 1 }
    }
    guard let match = open.lastIndex(where: { $0.name == name }) else {
      bag.add(.unmatchedEndTag(name, open: open.last?.name, span(start..<position)))
      return
    }
    while open.count > match + 1, let element = open.last {
      bag.add(.unclosedElement(element.name, span(element.tag), before: "</\(name)> in line \(line(start))"))
      closeLast()
    }
    closeLast()
  }

  private mutating func closeLast() {
    guard let element = open.popLast() else { return }
    add(.element(element))
  }

  private mutating func add(_ text: MarkupText) {
    if !text.pieces.isEmpty { add(.text(text)) }
  }

  private mutating func add(_ node: MarkupNode) {
    if open.isEmpty { roots.append(node) } else { open[open.count - 1].children.append(node) }
  }
}

// MARK: - Comments, CDATA, DOCTYPE

extension MarkupParser {
  private mutating func parseDeclaration() {
    let start = position
    if starts(with: "<!--") {
      position += 4
      skip(past: "-->", orReport: "the comment", from: start)
    } else if starts(with: "<![CDATA[") {
      position += 9
      let content = position
      skip(past: "]]>", orReport: "the CDATA section", from: start)
      var scanner = TextScanner(source, content..<max(content, position - 3), .characters)
      scanner.scan()
      bag.add(contentsOf: scanner.diagnostics)
      add(MarkupText(pieces: scanner.pieces, range: start..<position))
    } else if starts(with: "<!DOCTYPE") || starts(with: "<!doctype") {
      while let byte = peek(0), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "[") { position += 1 }
      if peek(0) == UInt8(ascii: "[") {
        bag.add(.internalSubset(span(position..<position + 1)))
        skip(past: "]", orReport: "the internal subset")
      }
      skip(past: ">", orReport: "the DOCTYPE", from: start)
    } else {
      bag.add(.strayLess(span(start..<start + 1), isAttribute: false))
      position += 2
    }
  }

  private mutating func skip(past mark: String, orReport what: String, from start: Int? = nil) {
    let begin = start ?? position
    while position < source.utf8.count, !starts(with: mark) { position += 1 }
    if position < source.utf8.count {
      position += mark.utf8.count
    } else {
      isCutShort = true
      bag.add(.unclosedMarkup(what, mark, span(begin..<min(begin + 4, source.utf8.count))))
    }
  }
}

// MARK: - Bytes

extension MarkupParser {
  func peek(_ offset: Int) -> UInt8? {
    position + offset < source.utf8.count ? source.utf8[position + offset] : nil
  }

  func starts(with text: String) -> Bool { source.utf8[position...].starts(with: text.utf8) }

  mutating func skipSpace() {
    while let byte = peek(0), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  /// A name without its prefix.
  mutating func takeLocalName() -> String {
    let name = takeName()
    return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  mutating func takeName() -> String {
    let start = position
    while let byte = peek(0), isNameByte(byte) { position += 1 }
    return String(decoding: source.utf8[start..<position], as: UTF8.self)
  }

  func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(source, range) }

  private func line(_ offset: Int) -> Int { source.position(at: offset).line }
}
