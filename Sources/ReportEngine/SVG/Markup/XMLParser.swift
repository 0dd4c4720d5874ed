/// Reads XML (W3C, "Extensible Markup Language", the well-formed documents of it that drawing programs
/// write).
///
/// A parser of its own because it knows the byte of everything, so that messages show the place. Document
/// type declarations are passed over: nothing is fetched, and no entity but the five of XML is expanded.
struct XMLParser {
  /// Why the bytes are no XML, and where.
  struct Failure: Error {
    let reason: String
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = 0
  private var tree = XMLTree()
  /// The elements that are open, the innermost last.
  private var open: [Int] = []
  private let limits: SVGLimits

  static func parse(_ bytes: [UInt8], limits: SVGLimits) throws(Failure) -> XMLTree {
    var parser = XMLParser(bytes: bytes, limits: limits)
    try parser.parseDocument()
    return parser.tree
  }

  private init(bytes: [UInt8], limits: SVGLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  private mutating func parseDocument() throws(Failure) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        try parseMarkup()
      } else {
        try parseText()
      }
    }
    guard open.isEmpty else { throw failure("'<\(tree[open[open.count - 1]].name)>' is not closed") }
    guard !tree.elements.isEmpty else { throw failure("there is no element") }
  }

  private mutating func parseMarkup() throws(Failure) {
    if starts(with: "<!--") { return try skip(past: "-->", from: position + 4, "a comment") }
    if starts(with: "<?") { return try skip(past: "?>", from: position + 2, "an instruction") }
    if starts(with: "<![CDATA[") { return try parseCDATA() }
    if starts(with: "<!") { return try skipDeclaration() }
    if starts(with: "</") { return try parseEndTag() }
    try parseStartTag()
  }

  private mutating func parseText() throws(Failure) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    let range = start..<position
    guard let element = open.last else {
      if bytes[range].allSatisfy(isSpace) { return }
      throw failure("text stands outside of the root element", at: range)
    }
    // Only style sheets are read from texts; the rest is for people.
    if tree[element].name == "style" { tree.elements[element].text += decoded(range) }
  }

  private mutating func parseCDATA() throws(Failure) {
    let start = position + 9
    try skip(past: "]]>", from: start, "a CDATA section")
    guard let element = open.last else { return }
    tree.elements[element].text += String(decoding: bytes[start..<position - 3], as: UTF8.self)
  }

  /// A document type declaration with its internal subset.
  private mutating func skipDeclaration() throws(Failure) {
    let start = position
    var brackets = 0
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: ">") where brackets <= 0: return
      case UInt8(ascii: "<") where starts(with: "!--"): try skip(past: "-->", from: position + 3, "a comment")
      default: continue
      }
    }
    throw failure("a declaration is not closed", at: start..<start + 2)
  }

  private mutating func parseEndTag() throws(Failure) {
    let start = position
    position += 2
    let (prefix, name) = try parseName()
    skipSpace()
    guard take(UInt8(ascii: ">")) else { throw failure("an end tag is not closed", at: start..<position) }
    guard let element = open.popLast() else {
      throw failure("'</\(name)>' closes nothing", at: start..<position)
    }
    guard tree[element].name == name, tree[element].prefix == prefix else {
      throw failure("'</\(name)>' closes '<\(tree[element].name)>'", at: start..<position)
    }
  }

  private mutating func parseStartTag() throws(Failure) {
    let start = position
    position += 1
    let (prefix, name) = try parseName()
    guard open.count < limits.depth else {
      throw failure("elements lie in each other more than \(limits.depth) deep", at: start..<position)
    }
    guard tree.elements.count < limits.elements else {
      throw failure("it has more than \(limits.elements) elements", at: start..<position)
    }
    var element = XMLTree.Element(name: name, prefix: prefix, tag: start..<position)
    var isEmpty = false
    while true {
      skipSpace()
      if take(UInt8(ascii: ">")) { break }
      if starts(with: "/>") {
        position += 2
        isEmpty = true
        break
      }
      guard position < bytes.count else { throw failure("a tag is not closed", at: start..<start + 1) }
      let attribute = try parseAttribute()
      if element.attributes.contains(where: { $0.name == attribute.name }) {
        throw failure("the attribute '\(attribute.name)' stands there twice", at: attribute.range)
      }
      element.attributes.append(attribute)
    }
    element.tag = start..<position
    try append(element, isEmpty: isEmpty)
  }

  private mutating func append(_ element: XMLTree.Element, isEmpty: Bool) throws(Failure) {
    let index = tree.elements.count
    if let parent = open.last {
      tree.elements[parent].children.append(index)
    } else if index > 0 {
      throw failure("there is a second root element", at: element.tag)
    }
    tree.elements.append(element)
    if !isEmpty { open.append(index) }
  }

  private mutating func parseAttribute() throws(Failure) -> XMLTree.Attribute {
    let start = position
    let (prefix, name) = try parseName()
    skipSpace()
    guard take(UInt8(ascii: "=")) else {
      throw failure("the attribute '\(name)' has no value", at: start..<position)
    }
    skipSpace()
    guard let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw failure("the value of '\(name)' stands in no quotes", at: start..<position)
    }
    position += 1
    let from = position
    while let byte, byte != quote { position += 1 }
    guard position < bytes.count else { throw failure("quotes are not closed", at: from - 1..<from) }
    let range = from..<position
    position += 1
    return XMLTree.Attribute(
      name: prefix.isEmpty ? name : "\(prefix):\(name)", value: decoded(range), range: range)
  }

  // The smallest pieces

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte, isSpace(byte) { position += 1 }
  }

  private mutating func skip(past end: StaticString, from start: Int, _ what: String) throws(Failure) {
    let beginning = position
    position = start
    while position < bytes.count, !starts(with: end) { position += 1 }
    guard position < bytes.count else { throw failure("\(what) is not closed", at: beginning..<start) }
    position += end.utf8CodeUnitCount
  }

  private mutating func parseName() throws(Failure) -> (prefix: String, name: String) {
    let start = position
    while let byte, isNameByte(byte) { position += 1 }
    let name = bytes[start..<position]
    guard !name.isEmpty else { throw failure("a name is missing") }
    guard let colon = name.lastIndex(of: UInt8(ascii: ":")) else {
      return ("", String(decoding: name, as: UTF8.self))
    }
    return (
      String(decoding: name[..<colon], as: UTF8.self), String(decoding: name[(colon + 1)...], as: UTF8.self)
    )
  }

  private func decoded(_ range: Range<Int>) -> String { decodeCharacterReferences(bytes[range]) }

  private func failure(_ reason: String) -> Failure {
    let end = min(position, bytes.count)
    return failure(reason, at: max(0, end - 1)..<end)
  }

  private func failure(_ reason: String, at range: Range<Int>) -> Failure {
    Failure(reason: reason, range: range.clamped(to: 0..<bytes.count))
  }
}

/// XML, "Common Syntactic Constructs", `S`.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

/// Whether a byte may stand in a name; letters beyond ASCII are not told apart.
private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
    UInt8(ascii: "."), 0x80...0xFF:
    true
  default: false
  }
}
