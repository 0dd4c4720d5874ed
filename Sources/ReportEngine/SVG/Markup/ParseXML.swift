internal import CLibXML

/// Why the bytes are no XML that is read here, and where.
struct XMLFailure: Error {
  let reason: String
  let range: Range<Int>
}

/// Reads an XML file with libxml2; the only file of this room that knows it. The bytes are UTF-8.
///
/// Entities that the file itself defines are replaced, as programs name their namespaces with them; libxml2
/// stops what grows by them. Nothing outside of the file is ever opened: external entities are not declared,
/// and external subsets are not asked for.
func parseXML(_ bytes: [UInt8], limits: SVGLimits) throws(XMLFailure) -> XMLTree {
  guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else {
    throw XMLFailure(reason: bytes.isEmpty ? "the file is empty" : "the file is too large", range: 0..<0)
  }
  let builder = XMLTreeBuilder(bytes, limits: limits)
  withExtendedLifetime(builder) {
    var handler = makeHandler()
    let context = Unmanaged.passUnretained(builder).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&handler, context, nil, 0, nil) else { return }
    builder.parser = parser
    // Without the network and without messages on standard error. What encoding a file says it has does not
    // count any more.
    let options = XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC
    _ = xmlCtxtUseOptions(parser, Int32(options))
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = xmlParseChunk(parser, start, Int32(bytes.count), 1)
    }
    if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
    parser.pointee.myDoc = nil
    xmlFreeParserCtxt(parser)
    builder.parser = nil
  }
  if let failure = builder.failure { throw failure }
  guard !builder.tree.elements.isEmpty else { throw XMLFailure(reason: "there is no element", range: 0..<0) }
  return builder.tree
}

/// The builder that libxml2 was given.
private func builder(_ context: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
  context.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
}

private func makeHandler() -> xmlSAXHandler {
  var handler = xmlSAXHandler()
  handler.initialized = UInt32(XML_SAX2_MAGIC)
  // The document of libxml2 holds the entities.
  handler.startDocument = { xmlSAX2StartDocument(builder($0)?.parser) }
  handler.internalSubset = { xmlSAX2InternalSubset(builder($0)?.parser, $1, $2, $3) }
  handler.getEntity = { xmlSAX2GetEntity(builder($0)?.parser, $1) }
  handler.entityDecl = { context, name, type, publicID, systemID, content in
    guard Int(type) == XML_INTERNAL_GENERAL_ENTITY else { return }
    xmlSAX2EntityDecl(builder(context)?.parser, name, type, publicID, systemID, content)
  }
  handler.startElementNs = { context, name, prefix, uri, _, _, attributeCount, _, attributes in
    guard let builder = builder(context), let name else { return }
    let count = attributes == nil ? 0 : Int(attributeCount) * 5
    let values = UnsafeBufferPointer(start: attributes, count: count)
    builder.open(String(cString: name), namespace: uri.map { String(cString: $0) }, values)
  }
  handler.endElementNs = { context, _, _, _ in builder(context)?.close() }
  handler.characters = { builder($0)?.add($1, Int($2)) }
  handler.cdataBlock = { builder($0)?.add($1, Int($2)) }
  handler.serror = { context, error in
    guard let error, error.pointee.level == Int32(XML_ERR_FATAL) else { return }
    builder(context)?.fail(error.pointee.message.map { String(cString: $0) } ?? "it is damaged")
  }
  return handler
}

/// Collects the elements while libxml2 reads; a class because it calls back.
private final class XMLTreeBuilder {
  private let bytes: [UInt8]
  private let limits: SVGLimits
  private(set) var tree = XMLTree()
  /// The first thing that was wrong; nothing is taken after it.
  private(set) var failure: XMLFailure?
  var parser: xmlParserCtxtPtr?
  /// The elements that are open, the innermost last.
  private var openElements: [Int] = []
  private var rootNamespace: String?

  init(_ bytes: [UInt8], limits: SVGLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Within a start tag: before the bracket that ends it.
  private var position: Int {
    parser.map { min(max(0, xmlByteConsumed($0)), bytes.count) } ?? 0
  }

  func open(_ name: String, namespace: String?, _ attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>) {
    guard failure == nil else { return }
    let tag = tagBeforePosition
    guard openElements.count < limits.depth else {
      return fail("elements lie in each other more than \(limits.depth) deep", at: tag)
    }
    guard tree.elements.count < limits.elements else {
      return fail("it has more than \(limits.elements) elements", at: tag)
    }
    if tree.elements.isEmpty { rootNamespace = namespace }
    let places = attributePlaces(in: bytes, tag)
    var element = XMLTree.Element(
      name: name, isNative: namespace == rootNamespace, parent: openElements.last, tag: tag)
    for start in stride(from: 0, to: attributes.count, by: 5) {
      guard let local = attributes[start], let value = attributes[start + 3], let end = attributes[start + 4]
      else { continue }
      let prefix = attributes[start + 1].map { String(cString: $0) + ":" } ?? ""
      let name = prefix + String(cString: local)
      let text = String(decoding: UnsafeBufferPointer(start: value, count: end - value), as: UTF8.self)
      element.attributes.append(XMLTree.Attribute(name: name, value: text, range: places[name] ?? tag))
    }
    let index = tree.elements.count
    if let parent = openElements.last { tree.elements[parent].children.append(index) }
    tree.elements.append(element)
    openElements.append(index)
  }

  func close() {
    if failure == nil { _ = openElements.popLast() }
  }

  func add(_ text: UnsafePointer<UInt8>?, _ count: Int) {
    guard failure == nil, let text, let element = openElements.last, tree[element].name == "style" else {
      return
    }
    let bytes = UnsafeBufferPointer(start: text, count: count)
    tree.elements[element].text += String(decoding: bytes, as: UTF8.self)
  }

  /// Takes libxml2's word for what is wrong.
  func fail(_ message: String) {
    let end = position
    let reason = message.split(separator: "\n").first.map(String.init) ?? message
    fail(reason, at: max(0, end - 1)..<max(end, min(1, bytes.count)))
  }

  private func fail(_ reason: String, at range: Range<Int>) {
    guard failure == nil else { return }
    failure = XMLFailure(reason: reason, range: range)
    if let parser { xmlStopParser(parser) }
  }

  /// No `<` stands within a tag (XML, "Start-Tags").
  private var tagBeforePosition: Range<Int> {
    let end = position
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "<")) ?? end
    let bracket = bytes[end...].prefix(2).firstIndex(of: UInt8(ascii: ">"))
    return start..<(bracket.map { $0 + 1 } ?? end)
  }
}

/// The bytes between the quotes of each attribute of a start tag, which is known to be without fault.
private func attributePlaces(in bytes: [UInt8], _ tag: Range<Int>) -> [String: Range<Int>] {
  var places: [String: Range<Int>] = [:]
  var rest = bytes[tag]
  while let equals = rest.firstIndex(of: UInt8(ascii: "=")),
    let open = rest[equals...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
    let close = rest[(open + 1)...].firstIndex(of: rest[open])
  {
    let name = rest[..<equals].split(whereSeparator: isSpace).last ?? []
    places[String(decoding: name, as: UTF8.self)] = open + 1..<close
    rest = rest[(close + 1)...]
  }
  return places
}

/// XML, "Common Syntactic Constructs", `S`.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
