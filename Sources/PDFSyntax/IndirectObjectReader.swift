/// An indirect object as it stands in a file.
struct StoredObject {
  var reference: PDFReference
  var object: PDFIndirectObject
  /// From its number to after `endobj`.
  var range: Range<Int>
}

/// Reads the indirect objects that stand in a file under `n g obj`.
struct IndirectObjectReader: Sendable {
  let bytes: [UInt8]
  let limits: PDFLimits
  /// Where the objects are.
  let entries: [Int: CrossReferenceEntry]
  /// Whether the objects are read in their order, by no cross-reference.
  private let isSequence: Bool
  /// Where objects begin, ascending.
  private let offsets: [Int]

  /// A reader without entries reads the cross-reference itself.
  init(
    _ bytes: [UInt8], limits: PDFLimits, entries: [Int: CrossReferenceEntry] = [:],
    isSequence: Bool = false
  ) {
    self.bytes = bytes
    self.isSequence = isSequence
    self.limits = limits
    self.entries = entries
    offsets = entries.values.compactMap { entry in
      if case .stored(let offset, _) = entry { offset } else { nil }
    }.sorted()
  }

  /// The object at an offset; `number` is what the cross-reference says that it is.
  func read(at offset: Int, number: Int?) throws(PDFSyntaxError) -> StoredObject {
    var scanner = PDFScanner(bytes, in: min(offset, bytes.count)..<bytes.count, depth: limits.depth)
    guard let reference = Self.heading(&scanner), number == nil || number == reference.number else {
      throw number.map { PDFSyntaxError(.misplacedObject(number: $0), at: offset) }
        ?? PDFSyntaxError(.badCrossReference, at: offset)
    }
    let value = try scanner.readObject()
    var object = PDFIndirectObject.value(value)
    if case .dictionary(let dictionary) = value, scanner.skip("stream") {
      object = .stream(PDFStream(dictionary, data: try data(of: dictionary, &scanner)))
    }
    guard scanner.skip("endobj") else {
      throw PDFSyntaxError(.expected(.endOfObject), at: scanner.position)
    }
    return StoredObject(reference: reference, object: object, range: offset..<scanner.position)
  }

  static func heading(_ scanner: inout PDFScanner) -> PDFReference? {
    guard case .integer(let number)? = (try? scanner.next())?.kind, number >= 0,
      case .integer(let generation)? = (try? scanner.next())?.kind, generation >= 0, scanner.skip("obj")
    else { return nil }
    return PDFReference(number, generation: generation)
  }

  /// The data behind `stream`. When `Length` does not lead to `endstream`, the data end before the first
  /// `endstream` that follows, without the end of line in front of it.
  private func data(of dictionary: PDFDictionary, _ scanner: inout PDFScanner) throws(PDFSyntaxError)
    -> [UInt8]
  {
    let start = afterLineEnd(scanner.position)
    if let length = length(of: dictionary, from: start), 0...bytes.count - start ~= length {
      var place = start + length
      while place < bytes.count, bytes[place].isPDFWhiteSpace { place += 1 }
      scanner.position = place
      if bytes.stands("endstream", at: place, before: bytes.count), scanner.skip("endstream") {
        return Array(bytes[start..<start + length])
      }
    }
    guard let mark = bytes.firstOffset(of: "endstream", in: start..<nextObject(after: start)) else {
      throw PDFSyntaxError(.expected(.endOfStream), at: start)
    }
    scanner.position = mark + "endstream".utf8.count
    return Array(bytes[start..<beforeLineEnd(mark, from: start)])
  }

  /// The data begin after a line feed, alone or behind a carriage return.
  private func afterLineEnd(_ offset: Int) -> Int {
    var place = offset
    if place < bytes.count, bytes[place] == 0x0D { place += 1 }
    if place < bytes.count, bytes[place] == 0x0A { place += 1 }
    return place
  }

  private func beforeLineEnd(_ offset: Int, from start: Int) -> Int {
    var place = offset
    if place > start, bytes[place - 1] == 0x0A { place -= 1 }
    if place > start, bytes[place - 1] == 0x0D { place -= 1 }
    return place
  }

  private func length(of dictionary: PDFDictionary, from start: Int) -> Int? {
    switch dictionary["Length"] {
    case .integer(let length): return length
    case .reference(let reference) where isSequence: return length(toldBehind: start, by: reference)
    case .reference(let reference):
      guard case .stored(let offset, reference.generation)? = entries[reference.number] else { return nil }
      var scanner = PDFScanner(bytes, in: min(offset, bytes.count)..<bytes.count, depth: 0)
      guard Self.heading(&scanner) == reference else { return nil }
      return (try? scanner.readObject())?.integerValue
    default: return nil
    }
  }

  /// The length of a stream that is the next object, as of one that was written before its length was known.
  /// What the data themselves say of an `endstream` is told apart by it.
  private func length(toldBehind start: Int, by reference: PDFReference) -> Int? {
    var place = start
    while let mark = bytes.firstOffset(of: "endstream", in: place..<bytes.count) {
      place = mark + "endstream".utf8.count
      var scanner = PDFScanner(bytes, in: place..<bytes.count, depth: 0)
      if scanner.skip("endobj"), Self.heading(&scanner) == reference,
        let length = (try? scanner.readObject())?.integerValue, 0...mark - start ~= length
      {
        return length
      }
    }
    return nil
  }

  /// Where the next object begins by the cross-reference: a stream without a right length cannot reach
  /// farther.
  private func nextObject(after start: Int) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] > start { high = middle } else { low = middle + 1 }
    }
    return low < offsets.count ? min(offsets[low], bytes.count) : bytes.count
  }
}
