internal import CLibXML

/// One XML part of a workbook, read from front to back. Owns libxml2's reader; the only file that knows
/// libxml2.
///
/// A document type declaration is refused, so that there are no entities to expand and nothing to fetch.
struct XMLPart: ~Copyable {
  enum Event: Hashable {
    /// `isEmpty`: the element has no content and no `close` follows.
    case open(isEmpty: Bool)
    case close
    case text
  }

  private let reader: xmlTextReaderPtr
  private let memory: UnsafeMutableBufferPointer<CChar>
  private let name: String
  private let depthLimit: Int32

  init(_ bytes: [UInt8], name: String, limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
    guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else { throw .damaged(part: name) }
    let memory = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = memory.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
    // Without messages on standard error and without the network; entities are never substituted.
    let options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA
    guard let reader = xmlReaderForMemory(memory.baseAddress, Int32(bytes.count), nil, nil, Int32(options))
    else {
      memory.deallocate()
      throw .damaged(part: name)
    }
    self.reader = reader
    self.memory = memory
    self.name = name
    depthLimit = Int32(limits.depth)
  }

  deinit {
    xmlFreeTextReader(reader)
    memory.deallocate()
  }

  /// The next event, or nil at the end of the document.
  mutating func next() throws(SpreadsheetProblem) -> Event? {
    while true {
      switch xmlTextReaderRead(reader) {
      case 1: break
      case 0: return nil
      default: throw .damaged(part: name)
      }
      switch Int(xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT:
        guard xmlTextReaderDepth(reader) <= depthLimit else { throw .tooLarge(.depth) }
        return .open(isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
      case XML_READER_TYPE_END_ELEMENT: return .close
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
        throw .damaged(part: name)
      default: continue
      }
    }
  }

  /// The depth of the current element; the root is 0.
  var depth: Int { Int(xmlTextReaderDepth(reader)) }

  /// Whether the current element has this name, in whatever namespace prefix.
  func isNamed(_ element: StaticString) -> Bool {
    guard let local = xmlTextReaderConstLocalName(reader) else { return false }
    return element.withUTF8Buffer { expected in
      for (offset, byte) in expected.enumerated() where local[offset] != byte { return false }
      return local[expected.count] == 0
    }
  }

  /// An attribute of the current element, by its name without a prefix.
  func attribute(_ name: StaticString) -> String? {
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    repeat {
      if isNamed(name), let value = xmlTextReaderConstValue(reader) { return String(cString: value) }
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    return nil
  }

  /// The characters of the current text event.
  var text: String {
    guard let value = xmlTextReaderConstValue(reader) else { return "" }
    return String(cString: value)
  }
}
