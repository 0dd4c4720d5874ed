/// Writes cross-reference sections with the end of the file behind them.
enum CrossReferenceWriter {
  /// Entries by ascending numbers.
  typealias Entries = Collection<(number: Int, entry: CrossReferenceEntry)>

  /// A table, its trailer and the end. Runs of numbers that follow each other are one subsection.
  static func appendTable(
    _ entries: some Entries, trailer: PDFDictionary, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    bytes.append(contentsOf: "xref\n".utf8)
    var rest = entries[...]
    for run in runs(entries) {
      bytes.append(contentsOf: "\(run.lowerBound) \(run.count)\n".utf8)
      for (_, entry) in rest.prefix(run.count) { append(entry, to: &bytes) }
      rest = rest.dropFirst(run.count)
    }
    bytes.append(contentsOf: "trailer\n".utf8)
    PDFSerializer.append(trailer, to: &bytes)
    appendEnd(start, to: &bytes)
  }

  private static func append(_ entry: CrossReferenceEntry, to bytes: inout [UInt8]) {
    let (first, generation, mark): (Int, Int, StaticString) =
      switch entry {
      case .stored(let offset, let generation): (offset, generation, " n \n")
      case .free(let generation): (0, generation, " f \n")
      case .compressed: preconditionFailure("a table knows no object streams")
      }
    append(first, digits: 10, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    append(generation, digits: 5, to: &bytes)
    bytes.append(contentsOf: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
  }

  private static func append(_ value: Int, digits: Int, to bytes: inout [UInt8]) {
    var rest = value
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digits))
    for place in stride(from: start + digits - 1, through: start, by: -1) {
      bytes[place] += UInt8(rest % 10)
      rest /= 10
    }
    precondition(rest == 0, "a table holds offsets of ten digits and generations of five")
  }

  /// A cross-reference stream under its number, which is the largest and among the trailer's `Size`, and the
  /// end.
  static func appendStream(
    _ entries: some Entries, number: Int, trailer: PDFDictionary, level: Int = 6, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    var (second, third) = (byteCount(start), 1)
    for (_, entry) in entries {
      let fields = fields(entry)
      (second, third) = (max(second, byteCount(fields.second)), max(third, byteCount(fields.third)))
    }
    var data: [UInt8] = []
    data.reserveCapacity((entries.count + 1) * (1 + second + third))
    for (_, entry) in entries { append(entry, second, third, to: &data) }
    append(.stored(offset: start, generation: 0), second, third, to: &data)
    var dictionary: PDFDictionary = ["Type": .name("XRef")]
    for (key, value) in trailer { dictionary[key] = value }
    dictionary["W"] = .array([.integer(1), .integer(second), .integer(third)])
    var runs = runs(entries)
    if let last = runs.last, last.upperBound == number {
      runs[runs.count - 1] = last.lowerBound..<number + 1
    } else {
      runs.append(number..<number + 1)
    }
    let index = runs.flatMap { [$0.lowerBound, $0.count] }
    if index != [0, trailer["Size"]?.integerValue ?? 0] {
      dictionary["Index"] = .array(index.map { .integer($0) })
    }
    dictionary["Filter"] = .name("FlateDecode")
    PDFSerializer.append(
      .stream(PDFStream(dictionary, data: deflate(data, level: level))), as: PDFReference(number), to: &bytes)
    appendEnd(start, to: &bytes)
  }

  private static func append(
    _ entry: CrossReferenceEntry, _ second: Int, _ third: Int, to bytes: inout [UInt8]
  ) {
    let fields = fields(entry)
    append(fields.type, width: 1, to: &bytes)
    append(fields.second, width: second, to: &bytes)
    append(fields.third, width: third, to: &bytes)
  }

  private static func fields(_ entry: CrossReferenceEntry) -> (type: Int, second: Int, third: Int) {
    switch entry {
    case .free(let generation): (0, 0, generation)
    case .stored(let offset, let generation): (1, offset, generation)
    case .compressed(let stream, let index): (2, stream, index)
    }
  }

  private static func byteCount(_ value: Int) -> Int {
    max(1, (Int.bitWidth - value.leadingZeroBitCount + 7) / 8)
  }

  private static func append(_ value: Int, width: Int, to bytes: inout [UInt8]) {
    for place in (0..<width).reversed() { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }

  private static func appendEnd(_ start: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "\nstartxref\n\(start)\n%%EOF\n".utf8)
  }

  /// The numbers that follow each other.
  private static func runs(_ entries: some Entries) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (number, _) in entries {
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<number + 1
      } else {
        runs.append(number..<number + 1)
      }
    }
    return runs
  }

  /// The trailer without the entries that belong to one section or its stream.
  static func ownTrailer(_ trailer: PDFDictionary) -> PDFDictionary {
    var own = trailer
    for key in [
      "Size", "Prev", "XRefStm", "Type", "W", "Index", "Length", "Filter", "DecodeParms", "F", "FFilter",
      "FDecodeParms", "DL",
    ] { own[key] = nil }
    return own
  }
}
