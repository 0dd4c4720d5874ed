internal import Geometry

/// Lines of short texts that were laid out before, in this document or an earlier one: a table says "4",
/// "5" and the same forty names of subjects in thousands of cells.
///
/// Open addressing over the bytes of the texts: no string is made to look one up.
struct LineCache {
  /// A text of more bytes is not likely to come again.
  static let longestText = 96
  /// Beyond this many entries all are forgotten: a book of names does not repeat itself, and its
  /// lines take half a kilobyte each.
  private static let capacity = 1 << 13

  private struct Entry {
    let hash: UInt64
    let style: BoxStyle.ID
    let width: Double
    let text: Range<Int>
    let lines: LineStack
  }

  private var slots: [Int32] = Array(repeating: -1, count: 256)
  private var entries: [Entry] = []
  private var text: [UInt8] = []

  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, style: BoxStyle.ID, width: Double) -> UInt64 {
    // FNV-1a: texts are a few bytes long.
    var hash: UInt64 =
      0xCBF2_9CE4_8422_2325 ^ width.bitPattern &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(style.index)
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }

  func find(
    _ bytes: UnsafeBufferPointer<UInt8>, style: BoxStyle.ID, width: Double, hash: UInt64
  ) -> LineStack? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, matches(index, bytes, style, width) {
        return entries[index].lines
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(
    _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ style: BoxStyle.ID, _ width: Double
  ) -> Bool {
    let range = entries[index].text
    guard entries[index].style == style, entries[index].width == width, range.count == bytes.count
    else { return false }
    return text.withUnsafeBufferPointer { text in
      for offset in 0..<bytes.count where text[range.lowerBound + offset] != bytes[offset] {
        return false
      }
      return true
    }
  }

  mutating func insert(
    _ lines: LineStack, for bytes: UnsafeBufferPointer<UInt8>, style: BoxStyle.ID, width: Double,
    hash: UInt64
  ) {
    if entries.count >= LineCache.capacity { self = LineCache() }
    if entries.count * 2 >= slots.count { grow() }
    let start = text.count
    text.append(contentsOf: bytes)
    place(entries.count, hash: hash)
    entries.append(
      Entry(hash: hash, style: style, width: width, text: start..<text.count, lines: lines))
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for (index, entry) in entries.enumerated() { place(index, hash: entry.hash) }
  }

  private mutating func place(_ index: Int, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }
}

/// The lines of an inline content one below the other.
struct LineStack: Sendable {
  /// Offsets are from the top left corner of the content.
  var lines: [PlacedFragment] = []
  /// Where each line begins in the content.
  var starts: [LineStart] = []
  /// Indices of the lines that end with a hyphen which their text has not.
  var hyphenated: [Int32] = []
  var height = Points.zero
  /// Where the line after the last begins; nil when the content is done.
  var next: LineStart?
  var positioned: [PositionedBox] = []
  /// The line in which each of `positioned` begins.
  var positionedLines: [Int32] = []
  /// The floats that begin in the content.
  var floats: [PlacedFloat] = []
  /// All floats that stand beside the lines or below them.
  var exclusions = Exclusions()
}

extension LineStack {
  /// The same lines, for boxes of this and of other documents: they name the root, which every tree has.
  func ofNoBox() -> LineStack {
    var stack = self
    for index in lines.indices {
      let line = lines[index].fragment
      stack.lines[index] = PlacedFragment(
        Fragment(
          box: .root, size: line.size, content: line.content, edges: line.edges,
          isDecorated: line.isDecorated,
          baselines: Baselines(first: line.firstBaseline, last: line.lastBaseline)),
        at: lines[index].offset)
    }
    return stack
  }
}
