internal import Drawing
internal import PDFSyntax

/// The content of a page, whose marks bear the names that cairo was told (`CairoBackend.MarkName`).
struct MarkedContent {
  private let content: [UInt8]

  init(_ content: [UInt8]) { self.content = content }

  struct Rewritten {
    let bytes: [UInt8]
    /// Whether nothing is painted: cairo leaves out all that a page without ink has, its marks, too.
    let isEmpty: Bool
  }

  /// Gives marks their real names (ISO 32000-1, 14.6 and 14.8.2.2).
  ///
  /// - Parameter tags: what each piece of marked content belongs to, by its number.
  /// - Returns: nil unless the page has just these pieces: a wrong tree is worse than none.
  func rewritten(_ tags: [ContentTag]) throws -> Rewritten? {
    if tags.isEmpty { return Rewritten(bytes: content, isEmpty: false) }
    var scanner = ContentScanner(content)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count + content.count / 16)
    var written = 0
    var count = 0
    while let operation = try scanner.next() {
      guard operation.name == "BDC", let number = try number(of: operation) else { continue }
      guard number == count, number < tags.count else { return nil }
      count += 1
      guard let mark = Self.mark(tags[number]) else { continue }
      bytes += content[written..<operation.range.lowerBound]
      bytes += UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
      written = operation.range.upperBound
    }
    if count == 0 { return Rewritten(bytes: content, isEmpty: true) }
    return count == tags.count ? Rewritten(bytes: bytes + content[written...], isEmpty: false) : nil
  }

  /// The number of a mark as cairo writes it, `/Span << /MCID 7 >> BDC`; nil of another's.
  private func number(of operation: ContentScanner.Operation) throws -> Int? {
    var operands = PDFScanner(content, in: operation.operands)
    guard try operands.next().kind == .name, try operands.next().kind == .dictionaryStart else { return nil }
    let key = try operands.next()
    guard content[key.range].elementsEqual("/MCID".utf8), case .integer(let number) = try operands.next().kind
    else { return nil }
    return number
  }

  /// What an artifact's mark becomes; nil for what is read, whose mark stays.
  private static func mark(_ tag: ContentTag) -> StaticString? {
    switch tag {
    case .artifact: "/Artifact BMC"
    case .pageHeader: "/Artifact <</Type/Pagination/Subtype/Header>> BDC"
    case .pageFooter: "/Artifact <</Type/Pagination/Subtype/Footer>> BDC"
    default: nil
    }
  }
}
