/// Appends changes to a file, whose own bytes all stay (ISO 32000-1, "Incremental Updates").
///
/// The cross-reference has the form of the newest one of the file: a table behind a table, a stream behind
/// a stream.
public struct PDFUpdate {
  /// The file with the update, and where in it each object of the update stands.
  public struct Result: Sendable {
    public var bytes: [UInt8]
    /// From the number of the object to after the line of its `endobj`, by number.
    public var ranges: [Int: Range<Int>]
  }

  private let base: PDFFile
  private var objects: [Int: (generation: Int, object: PDFIndirectObject?)] = [:]
  private var next: Int

  /// An update without changes.
  public init(of file: PDFFile) {
    base = file
    // Both the trailer's word and the entries: they may differ, and neither may be overwritten.
    let size = min(file.trailer["Size"]?.integerValue ?? 1, CrossReferenceSection.largestNumber)
    next = max(size, (file.reader.entries.keys.max() ?? 0) + 1, 1)
  }

  /// A number that the file has not.
  public mutating func allocate() -> PDFReference {
    defer { next += 1 }
    return PDFReference(next)
  }

  /// Writes an object, in place of what the file has under the reference.
  public mutating func set(_ reference: PDFReference, _ object: PDFIndirectObject) {
    precondition(reference.number > 0, "objects are counted from 1")
    next = max(next, reference.number + 1)
    objects[reference.number] = (reference.generation, object)
  }

  /// Takes an object out of the file.
  public mutating func free(_ reference: PDFReference) {
    // A number of the last generation is never used again.
    objects[reference.number] = (min(reference.generation + 1, 65535), nil)
  }

  /// The file with the changes. `trailer` gets the trailer of the file and may change its entries, as `ID`.
  public func finish(trailer change: (inout PDFDictionary) -> Void = { _ in }) -> Result {
    var bytes = base.bytes
    if let last = bytes.last, last != 0x0A, last != 0x0D { bytes.append(0x0A) }
    var ranges: [Int: Range<Int>] = [:]
    var entries: [(number: Int, entry: CrossReferenceEntry)] = []
    for (number, (generation, object)) in objects.sorted(by: { $0.key < $1.key }) {
      guard let object else {
        entries.append((number, .free(nextGeneration: generation)))
        continue
      }
      let start = bytes.count
      PDFSerializer.append(object, as: PDFReference(number, generation: generation), to: &bytes)
      ranges[number] = start..<bytes.count
      entries.append((number, .stored(offset: start, generation: generation)))
    }
    appendCrossReference(entries, change, to: &bytes)
    return Result(bytes: bytes, ranges: ranges)
  }

  private func appendCrossReference(
    _ entries: [(number: Int, entry: CrossReferenceEntry)], _ change: (inout PDFDictionary) -> Void,
    to bytes: inout [UInt8]
  ) {
    let isStream = base.revisions.last?.isStream ?? false
    var trailer = CrossReferenceWriter.ownTrailer(base.trailer)
    change(&trailer)
    trailer["Size"] = .integer(isStream ? next + 1 : next)
    trailer["Prev"] = base.revisions.last.map { .integer($0.crossReference) }
    if isStream {
      CrossReferenceWriter.appendStream(entries, number: next, trailer: trailer, to: &bytes)
    } else {
      CrossReferenceWriter.appendTable(entries, trailer: trailer, to: &bytes)
    }
  }
}
