/// A cross-reference section with its trailer.
struct CrossReferenceSection {
  /// Far above all files, and far below where adding numbers would overflow.
  static let largestNumber = 1 << 40

  var offset: Int
  var isStream: Bool
  var trailer: PDFDictionary
  /// Where the trailer or the stream ends.
  var end: Int
  /// Its entries, as they stand.
  var entries: [(number: Int, entry: CrossReferenceEntry)] = []
}

/// Reads the chain of cross-reference sections from the newest to the oldest.
struct CrossReferenceReader {
  let bytes: [UInt8]
  let limits: PDFLimits
  /// The newest first.
  private(set) var sections: [CrossReferenceSection] = []
  /// What the sections say together.
  private(set) var entries: [Int: CrossReferenceEntry] = [:]
  private var visited: Set<Int> = []
  private var count = 0

  init(_ bytes: [UInt8], limits: PDFLimits) throws(PDFSyntaxError) {
    self.bytes = bytes
    self.limits = limits
    var next: Int? = try startOffset()
    while let offset = next {
      let section = try read(at: offset)
      sections.append(section)
      try merge(section)
      next = section.trailer["Prev"].map { $0.integerValue ?? -1 }
    }
  }

  /// The number behind the last `startxref`.
  private func startOffset() throws(PDFSyntaxError) -> Int {
    let mark: StaticString = "startxref"
    // Behind the end some producers leave bytes of their own; other readers look as far.
    let earliest = max(0, bytes.count - 2048)
    var place = bytes.count - mark.utf8CodeUnitCount
    while place >= earliest, !bytes.stands(mark, at: place, before: bytes.count) { place -= 1 }
    guard place >= earliest else { throw PDFSyntaxError(.noStart) }
    var scanner = PDFScanner(bytes, in: place + mark.utf8CodeUnitCount..<bytes.count)
    guard case .integer(let offset)? = (try? scanner.next())?.kind else {
      throw PDFSyntaxError(.noStart, at: place)
    }
    return offset
  }

  private mutating func read(at offset: Int) throws(PDFSyntaxError) -> CrossReferenceSection {
    guard 0..<bytes.count ~= offset else { throw PDFSyntaxError(.badCrossReference, at: offset) }
    guard visited.insert(offset).inserted else { throw PDFSyntaxError(.cycle, at: offset) }
    var scanner = PDFScanner(bytes, in: offset..<bytes.count, depth: limits.depth)
    let section =
      if scanner.skip("xref") {
        try CrossReferenceSection(table: &scanner, at: offset, limit: limits.objects - count)
      } else {
        try CrossReferenceSection(streamAt: offset, of: bytes, limits: limits, limit: limits.objects - count)
      }
    count += section.entries.count
    return section
  }

  /// Adds what no newer section says. In a file for old and new readers, the stream that the table names
  /// goes before the free entries of the table, behind which it hides its objects (ISO 32000-1,
  /// "Compatibility with Applications That Do Not Support Compressed Reference Streams").
  private mutating func merge(_ section: CrossReferenceSection) throws(PDFSyntaxError) {
    guard !section.isStream, let hidden = section.trailer["XRefStm"] else { return add(section.entries) }
    let stream = try read(at: hidden.integerValue ?? -1)
    guard stream.isStream else { throw PDFSyntaxError(.badCrossReference, at: stream.offset) }
    add(section.entries.filter { !$0.entry.isFree })
    add(stream.entries)
    add(section.entries.filter { $0.entry.isFree })
    sections[sections.count - 1].entries += stream.entries
  }

  private mutating func add(_ new: [(number: Int, entry: CrossReferenceEntry)]) {
    // Number 0 is the head of the list of free objects, never an object.
    for (number, entry) in new where number > 0 && entries[number] == nil { entries[number] = entry }
  }
}

extension CrossReferenceEntry {
  var isFree: Bool { if case .free = self { true } else { false } }
}
