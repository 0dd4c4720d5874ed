/// Reads the objects of a stretch of a file in their order, while the file is being written and has no
/// cross-reference yet.
public struct PDFObjectSequence: Sendable {
  private let reader: IndirectObjectReader
  private var position = 0

  /// The stretch begins with an object or the header of the file, and ends behind an object or with the
  /// cross-reference.
  public init(_ bytes: [UInt8], limits: PDFLimits = PDFLimits()) {
    reader = IndirectObjectReader(bytes, limits: limits, isSequence: true)
  }

  /// The next object; nil at the end.
  ///
  /// - Parameter beginning: objects that begin so are passed over unread, up to the next `endobj`.
  public mutating func next(
    passingOver beginning: StaticString = ""
  ) throws(PDFSyntaxError) -> (reference: PDFReference, object: PDFIndirectObject)? {
    var scanner = PDFScanner(reader.bytes, in: position..<reader.bytes.count)
    while beginning.utf8CodeUnitCount > 0, passOver(beginning, &scanner) {}
    if scanner.skip("xref") { return nil }
    guard scanner.position < scanner.end else { return nil }
    let stored = try reader.read(at: scanner.position, number: nil)
    position = stored.range.upperBound
    return (stored.reference, stored.object)
  }

  /// Passes over an object that begins so.
  private func passOver(_ beginning: StaticString, _ scanner: inout PDFScanner) -> Bool {
    var inside = scanner
    guard IndirectObjectReader.heading(&inside) != nil else { return false }
    inside.skipWhiteSpace()
    guard reader.bytes.stands(beginning, at: inside.position, before: inside.end),
      let end = reader.bytes.firstOffset(of: "endobj", in: inside.position..<inside.end)
    else { return false }
    scanner.position = end + "endobj".utf8.count
    return true
  }
}
