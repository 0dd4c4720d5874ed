/// Writes a whole file. Objects are written in the order in which they are given; equal calls give equal
/// bytes.
///
/// Numbers that no object gets are free in the file.
public struct PDFFileWriter: ~Copyable {
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
  private var places: [Place] = [.none]
  /// The objects of the object stream that is being filled.
  private var waiting = Group()
  /// Object streams that are full and wait to be compressed side by side.
  private var full: [Group] = []
  /// Those that are compressed. They stand behind all other objects, and have their numbers.
  private var streams: [PDFStream] = []

  /// Decoding more at once would cost a reader who wants one object; fewer would be compressed less.
  private static let objectsPerStream = 200

  /// How many object streams are compressed at once.
  private static let streamsAtOnce = 64

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
      PDFSerializer.append(value, to: &waiting.bytes)
      waiting.bytes.append(0x0A)
    } else {
      places[number] = Place(offset: bytes.count)
      PDFSerializer.append(object, as: PDFReference(number), to: &bytes)
    }
  }

  /// Writes an object that is no stream and that `write` appends as bytes: for many small ones, which need no
  /// values then. It lies in an object stream where the form has them.
  public mutating func append(number: Int, _ write: (inout [UInt8]) -> Void) {
    begin(number)
    if form == .streams {
      beginWaiting(number)
      write(&waiting.bytes)
      waiting.bytes.append(0x0A)
    } else {
      places[number] = Place(offset: bytes.count)
      bytes.append(contentsOf: "\(number) 0 obj\n".utf8)
      write(&bytes)
      bytes.append(contentsOf: "\nendobj\n".utf8)
    }
  }

  private mutating func begin(_ number: Int) {
    precondition(number > 0, "objects are counted from 1")
    while places.count <= number { places.append(.none) }
    precondition(places[number] == .none, "object \(number) is written once")
  }

  private mutating func beginWaiting(_ number: Int) {
    if waiting.count == Self.objectsPerStream { endStream() }
    places[number] = Place(stream: streams.count + full.count, index: waiting.count)
    waiting.begin(number)
  }

  /// Ends the object stream that is being filled.
  private mutating func endStream() {
    if waiting.count == 0 { return }
    full.append(waiting)
    waiting = Group()
    if full.count == Self.streamsAtOnce { compress() }
  }

  private mutating func compress() {
    let contents = deflate(each: full.map { $0.index + $0.bytes }, level: level)
    for (group, data) in zip(full, contents) {
      let dictionary: PDFDictionary = [
        "Type": .name("ObjStm"), "N": .integer(group.count), "First": .integer(group.index.count),
        "Filter": .name("FlateDecode"),
      ]
      streams.append(PDFStream(dictionary, data: data))
    }
    full.removeAll()
  }

  /// Writes the end of the file. The trailer, as `Root`, `Info` and `ID`, is asked for when all objects are
  /// written, so that `ID` can depend on them.
  public consuming func finish(trailer: (_ body: [UInt8]) -> PDFDictionary) -> [UInt8] {
    let firstStream = places.count
    writeStreams()
    let size = places.count
    var own = CrossReferenceWriter.ownTrailer(trailer(bytes))
    own["Size"] = .integer(form == .table ? size : size + 1)
    let entries = (0..<size).lazy.map { [places] number in
      (number: number, entry: places[number].entry(firstStream: firstStream, isFirst: number == 0))
    }
    switch form {
    case .table: CrossReferenceWriter.appendTable(entries, trailer: own, to: &bytes)
    case .streams:
      CrossReferenceWriter.appendStream(entries, number: size, trailer: own, level: level, to: &bytes)
    }
    return bytes
  }

  private mutating func writeStreams() {
    endStream()
    compress()
    bytes.reserveCapacity(bytes.count + streams.reduce(0) { $0 + $1.data.count + 100 } + 4 * places.count)
    for stream in streams { append(.stream(stream), number: places.count) }
    streams.removeAll()
  }
}

/// Where an object stands, in eight bytes: a book has hundreds of thousands.
private struct Place: Equatable {
  private let value: UInt64

  private init(_ value: UInt64) { self.value = value }

  /// Of a number that no object has.
  static let none = Place(.max)

  init(offset: Int) { value = UInt64(offset) << 16 | 0xFFFF }

  /// - Parameter stream: counted from the first object stream of the file.
  init(stream: Int, index: Int) { value = UInt64(stream) << 16 | UInt64(index) }

  func entry(firstStream: Int, isFirst: Bool) -> CrossReferenceEntry {
    if self == .none { return .free(nextGeneration: isFirst ? 65535 : 0) }
    let (upper, lower) = (Int(value >> 16), Int(value & 0xFFFF))
    return lower == 0xFFFF
      ? .stored(offset: upper, generation: 0) : .compressed(stream: firstStream + upper, index: lower)
  }
}

/// The objects of one object stream.
private struct Group {
  private(set) var count = 0
  /// The number of each and where it begins.
  private(set) var index: [UInt8] = []
  var bytes: [UInt8] = []

  mutating func begin(_ number: Int) {
    index.append(contentsOf: "\(number) \(bytes.count) ".utf8)
    count += 1
  }
}
