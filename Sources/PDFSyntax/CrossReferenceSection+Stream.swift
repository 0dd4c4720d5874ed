extension CrossReferenceSection {
  /// Reads the cross-reference stream that stands at an offset; at most `limit` entries.
  init(streamAt offset: Int, of bytes: [UInt8], limits: PDFLimits, limit: Int) throws(PDFSyntaxError) {
    let stored = try IndirectObjectReader(bytes, limits: limits).read(at: offset, number: nil)
    let bad = PDFSyntaxError(.badCrossReference, at: offset)
    guard case .stream(let stream) = stored.object, stream.dictionary["Type"] == .name("XRef") else {
      throw bad
    }
    self.init(offset: offset, isStream: true, trailer: stream.dictionary, end: stored.range.upperBound)
    let widths = (trailer["W"]?.arrayValue ?? []).map { $0.integerValue ?? -1 }
    guard widths.count >= 3, widths.allSatisfy({ 0...8 ~= $0 }), widths[1] > 0 else { throw bad }
    let data = try stream.decoded(limit: limits.decodedBytes) { object throws(PDFSyntaxError) in object }
    var rows = Rows(data: data, widths: widths)
    for range in try Self.ranges(trailer, bad) {
      guard range.count <= rows.remaining else { throw bad }
      guard range.count <= limit - entries.count else { throw PDFSyntaxError(.tooLarge, at: offset) }
      for number in range {
        guard let entry = rows.next() else { throw bad }
        entries.append((number, entry))
      }
    }
  }

  /// The numbers that the entries are of.
  private static func ranges(_ trailer: PDFDictionary, _ bad: PDFSyntaxError) throws(PDFSyntaxError)
    -> [Range<Int>]
  {
    let size = trailer["Size"]?.integerValue ?? 0
    let numbers = trailer["Index"].map { $0.arrayValue ?? [] } ?? [.integer(0), .integer(size)]
    guard numbers.count.isMultiple(of: 2) else { throw bad }
    var ranges: [Range<Int>] = []
    for place in stride(from: 0, to: numbers.count, by: 2) {
      guard let first = numbers[place].integerValue, let count = numbers[place + 1].integerValue,
        0...largestNumber ~= first, 0...largestNumber ~= count
      else { throw bad }
      ranges.append(first..<first + count)
    }
    return ranges
  }
}

/// The rows of a cross-reference stream.
private struct Rows {
  let data: [UInt8]
  let widths: [Int]
  private var position = 0

  init(data: [UInt8], widths: [Int]) {
    self.data = data
    self.widths = widths
  }

  /// How many whole rows are left; a row has at least one byte.
  var remaining: Int { (data.count - position) / widths.reduce(0, +) }

  /// nil for numbers that no file can mean.
  mutating func next() -> CrossReferenceEntry? {
    var fields = (type: 1, second: 0, third: 0)
    if widths[0] > 0 { fields.type = field(widths[0]) }
    fields.second = field(widths[1])
    fields.third = field(widths[2])
    // Fields that later editions may add.
    for width in widths.dropFirst(3) { position += width }
    // Eight bytes may hold more than an Int does: no file reaches so far.
    guard fields.second >= 0, fields.third >= 0 else { return nil }
    switch fields.type {
    case 1 where fields.second > 0: return .stored(offset: fields.second, generation: fields.third)
    case 2: return .compressed(stream: fields.second, index: fields.third)
    // The header stands at 0, and types of later editions mean the null object.
    default: return .free(nextGeneration: fields.third)
    }
  }

  private mutating func field(_ width: Int) -> Int {
    var value: UInt64 = 0
    for _ in 0..<width {
      value = value << 8 | UInt64(data[position])
      position += 1
    }
    return Int(truncatingIfNeeded: value)
  }
}
