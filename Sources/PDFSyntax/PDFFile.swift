/// A PDF file, of any producer (ISO 32000-1, "File Structure").
///
/// Opening it reads the cross-reference of all revisions, tables and streams, and decodes the object
/// streams; other objects are read when they are asked for. A damaged file is an error: nothing is guessed
/// but the length of streams.
public struct PDFFile: Sendable {
  /// The file itself.
  public let bytes: [UInt8]
  /// How far it is followed.
  public let limits: PDFLimits
  /// The trailer of the newest revision.
  public let trailer: PDFDictionary
  /// The newest last.
  public let revisions: [Revision]
  /// The numbers of all objects in use, ascending.
  public let numbers: [Int]
  let reader: IndirectObjectReader
  private let objectStreams: [Int: Result<ObjectStream, PDFSyntaxError>]

  /// Reads the structure of a file.
  public init(_ bytes: [UInt8], limits: PDFLimits = PDFLimits()) throws(PDFSyntaxError) {
    // The header may have bytes of others before it, but offsets count from the first byte.
    guard bytes.firstOffset(of: "%PDF-", in: 0..<min(1024, bytes.count)) != nil else {
      throw PDFSyntaxError(.noHeader, at: 0)
    }
    let crossReference = try CrossReferenceReader(bytes, limits: limits)
    guard let newest = crossReference.sections.first else { throw PDFSyntaxError(.noStart) }
    guard newest.trailer["Encrypt"] ?? .null == .null else { throw PDFSyntaxError(.encrypted) }
    self.bytes = bytes
    self.limits = limits
    trailer = newest.trailer
    revisions = Revision.revisions(of: crossReference.sections, in: bytes)
    numbers = crossReference.entries.filter { !$0.value.isFree }.keys.sorted()
    reader = IndirectObjectReader(bytes, limits: limits, entries: crossReference.entries)
    objectStreams = Self.objectStreams(reader)
  }

  /// A stream that cannot be read is an error only for those who ask for its objects.
  private static func objectStreams(_ reader: IndirectObjectReader) -> [Int: Result<
    ObjectStream, PDFSyntaxError
  >] {
    var numbers: Set<Int> = []
    for case .compressed(let stream, _) in reader.entries.values { numbers.insert(stream) }
    var streams: [Int: Result<ObjectStream, PDFSyntaxError>] = [:]
    var budget = reader.limits.decodedBytes
    for number in numbers.sorted() {
      do throws(PDFSyntaxError) {
        guard case .stored(let offset, _)? = reader.entries[number],
          case .stream(let stream) = try reader.read(at: offset, number: number).object
        else { throw PDFSyntaxError(.badObjectStream(number: number)) }
        let objects = try ObjectStream(stream, number: number, limits: reader.limits, limit: budget)
        budget -= objects.size
        streams[number] = .success(objects)
      } catch {
        streams[number] = .failure(error)
      }
    }
    return streams
  }

  /// The object; nil when it is free or absent, which means the null object.
  public func object(_ reference: PDFReference) throws(PDFSyntaxError) -> PDFIndirectObject? {
    switch reader.entries[reference.number] {
    case .stored(let offset, reference.generation)?:
      return try reader.read(at: offset, number: reference.number).object
    case .compressed(let stream, let index)? where reference.generation == 0:
      guard let objects = objectStreams[stream] else {
        throw PDFSyntaxError(.badObjectStream(number: stream))
      }
      return .value(try objects.get().object(reference.number, at: index))
    case .stored?, .compressed?, .free?, nil: return nil
    }
  }

  /// The reference by which the object of a number is known; nil when it is not in use.
  public func reference(to number: Int) -> PDFReference? {
    switch reader.entries[number] {
    case .stored(_, let generation)?: PDFReference(number, generation: generation)
    case .compressed?: PDFReference(number)
    case .free?, nil: nil
    }
  }

  /// What the object is when references are followed; a missing object is null.
  public func resolve(_ object: PDFObject) throws(PDFSyntaxError) -> PDFIndirectObject {
    var result = PDFIndirectObject.value(object)
    for _ in 0...limits.references {
      guard case .value(.reference(let reference)) = result else { return result }
      result = try self.object(reference) ?? .value(.null)
    }
    throw PDFSyntaxError(.cycle)
  }

  /// The direct object that it is when references are followed; a stream is its dictionary.
  public func value(_ object: PDFObject?) throws(PDFSyntaxError) -> PDFObject {
    switch try resolve(object ?? .null) {
    case .value(let value): value
    case .stream(let stream): .dictionary(stream.dictionary)
    }
  }

  /// The data of a stream without its filters: FlateDecode with predictors, ASCIIHexDecode and ASCII85Decode.
  ///
  /// Other filters, those of pictures and LZWDecode, are an error with their name.
  public func decoded(_ stream: PDFStream) throws(PDFSyntaxError) -> [UInt8] {
    try stream.decoded(limit: limits.decodedBytes) { object throws(PDFSyntaxError) in try value(object) }
  }

  /// The bytes from the number of an object to after its `endobj`; nil for one that is not in use, lies in
  /// an object stream or cannot be read.
  public func range(of number: Int) -> Range<Int>? {
    guard case .stored(let offset, _)? = reader.entries[number] else { return nil }
    return try? reader.read(at: offset, number: number).range
  }

  /// The number of the object stream in which an object lies.
  public func objectStream(of number: Int) -> Int? {
    if case .compressed(let stream, _)? = reader.entries[number] { stream } else { nil }
  }
}
