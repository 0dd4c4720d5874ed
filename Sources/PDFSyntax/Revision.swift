/// What one writing of a file added to it (ISO 32000-1, "Incremental Updates").
public struct Revision: Sendable {
  /// Where its cross-reference section begins; in a linearized file, that which the end of the file names.
  public let crossReference: Int
  /// Whether that section is a stream.
  public let isStream: Bool
  /// The end of its `%%EOF`, without the end of the line: what a reader of that time had before it. Without a
  /// `%%EOF`, the end of the section.
  public let end: Int
  /// Its own trailer.
  public let trailer: PDFDictionary
  /// The numbers that it writes or frees, ascending.
  public let numbers: [Int]
}

extension Revision {
  /// The revisions of sections that stand newest first.
  ///
  /// A linearized file is one revision with two sections, of which the newer stands before the older; an
  /// update always stands behind what it updates.
  static func revisions(of sections: [CrossReferenceSection], in bytes: [UInt8]) -> [Revision] {
    var revisions: [Revision] = []
    var place = 0
    while place < sections.count {
      let newest = sections[place]
      var last = newest
      var numbers = Set(newest.entries.map(\.number))
      while place + 1 < sections.count, sections[place + 1].offset > last.offset {
        place += 1
        last = sections[place]
        numbers.formUnion(last.entries.map(\.number))
      }
      place += 1
      revisions.append(
        Revision(
          crossReference: newest.offset, isStream: newest.isStream,
          end: endOfFile(after: last.end, in: bytes),
          trailer: newest.trailer, numbers: numbers.filter { $0 > 0 }.sorted()))
    }
    return revisions.reversed()
  }

  private static func endOfFile(after offset: Int, in bytes: [UInt8]) -> Int {
    var scanner = PDFScanner(bytes, in: offset..<bytes.count)
    guard scanner.skip("startxref"), case .integer? = (try? scanner.next())?.kind else { return offset }
    var place = scanner.position
    while place < bytes.count, bytes[place].isPDFWhiteSpace { place += 1 }
    let mark: StaticString = "%%EOF"
    return bytes.stands(mark, at: place, before: bytes.count) ? place + mark.utf8CodeUnitCount : offset
  }
}
