/// Writes a whole file. Objects are written in the order in which they are given; equal calls give equal
/// bytes.
///
/// Numbers that no object gets are free in the file.
public struct PDFFileWriter {
  /// How the file says where its objects are.
  public enum Form: Sendable {
    /// A classic table; every object stands in the file itself.
    case table
    /// A cross-reference stream; objects that are no streams lie together in object streams.
    case streams
  }

  /// The header and the objects written so far; without those that wait for an object stream.
  public private(set) var bytes: [UInt8] = []
  private let form: Form
  /// By the number of the object; nil for numbers that no object has.
  private var entries: [CrossReferenceEntry?] = [nil]
  private var waiting: [(number: Int, start: Int)] = []
  private var waitingBytes: [UInt8] = []

  /// Decoding more at once would cost a reader who wants one object; fewer would be compressed less.
  private static let objectsPerStream = 200

  private let level: Int

  /// A file with nothing but its header; `capacity` is its size, as far as known, `level` how much effort
  /// goes into compressing object streams, from 1 to 9.
  public init(_ form: Form, version: String = "1.7", capacity: Int = 0, level: Int = 6) {
    self.form = form
    self.level = level
    bytes.reserveCapacity(capacity)
    bytes.append(contentsOf: "%PDF-\(version)\n%".utf8)
    // Bytes above 127 tell programs that transfer files that this is no text.
    bytes.append(contentsOf: [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
  }

  /// Writes an object. One that `standsAlone` is kept out of object streams, as are all streams.
  public mutating func append(_ object: PDFIndirectObject, number: Int, standsAlone: Bool = false) {
    begin(number)
    if form == .streams, !standsAlone, case .value(let value) = object {
      beginWaiting(number)
      PDFSerializer.append(value, to: &waitingBytes)
      waitingBytes.append(0x0A)
    } else {
      entries[number] = .stored(offset: bytes.count, generation: 0)
      PDFSerializer.append(object, as: PDFReference(number), to: &bytes)
    }
  }

  /// Writes an object that is no stream and that `write` appends as bytes: for many small ones, which need no
  /// values then. It lies in an object stream where the form has them.
  public mutating func append(number: Int, _ write: (inout [UInt8]) -> Void) {
    begin(number)
    if form == .streams {
      beginWaiting(number)
      write(&waitingBytes)
      waitingBytes.append(0x0A)
    } else {
      entries[number] = .stored(offset: bytes.count, generation: 0)
      bytes.append(contentsOf: "\(number) 0 obj\n".utf8)
      write(&bytes)
      bytes.append(contentsOf: "\nendobj\n".utf8)
    }
  }

  private mutating func begin(_ number: Int) {
    precondition(number > 0, "objects are counted from 1")
    while entries.count <= number { entries.append(nil) }
    precondition(entries[number] == nil, "object \(number) is written once")
  }

  private mutating func beginWaiting(_ number: Int) {
    // Until its stream has a number.
    entries[number] = .compressed(stream: 0, index: 0)
    waiting.append((number, waitingBytes.count))
  }

  /// Writes the end of the file. The trailer, as `Root`, `Info` and `ID`, is asked for when all objects are
  /// written, so that `ID` can depend on them.
  public consuming func finish(trailer: (_ body: [UInt8]) -> PDFDictionary) -> [UInt8] {
    var next = entries.count
    writeWaiting(&next)
    var own = CrossReferenceWriter.ownTrailer(trailer(bytes))
    own["Size"] = .integer(form == .table ? next : next + 1)
    var all: [(number: Int, entry: CrossReferenceEntry)] = [(0, .free(nextGeneration: 65535))]
    for number in 1..<next { all.append((number, entries[number] ?? .free(nextGeneration: 0))) }
    switch form {
    case .table: CrossReferenceWriter.appendTable(all, trailer: own, to: &bytes)
    case .streams:
      CrossReferenceWriter.appendStream(all, number: next, trailer: own, level: level, to: &bytes)
    }
    return bytes
  }

  /// Writes the objects that wait, in streams whose numbers begin with `next`.
  private mutating func writeWaiting(_ next: inout Int) {
    var dictionaries: [PDFDictionary] = []
    var contents: [[UInt8]] = []
    for first in stride(from: 0, to: waiting.count, by: Self.objectsPerStream) {
      let group = waiting[first..<min(first + Self.objectsPerStream, waiting.count)]
      let start = waiting[first].start
      let end = group.endIndex < waiting.count ? waiting[group.endIndex].start : waitingBytes.count
      var data: [UInt8] = []
      for (index, object) in group.enumerated() {
        entries[object.number] = .compressed(stream: next + contents.count, index: index)
        data.append(contentsOf: "\(object.number) \(object.start - start) ".utf8)
      }
      dictionaries.append([
        "Type": .name("ObjStm"), "N": .integer(group.count), "First": .integer(data.count),
        "Filter": .name("FlateDecode"),
      ])
      data.append(contentsOf: waitingBytes[start..<end])
      contents.append(data)
    }
    for (dictionary, data) in zip(dictionaries, deflate(each: contents, level: level)) {
      append(.stream(PDFStream(dictionary, data: data)), number: next)
      next += 1
    }
  }
}
