internal import Glibc

/// Finds words by their bytes: open addressing with linear probing over the shaper's text.
///
/// A dictionary of strings takes five times as long (see `swift.md`): a key here is a stretch of
/// the text that the words have anyway, and a probe compares hashes before bytes.
struct WordTable: ~Copyable {
  /// What is known of a word.
  struct Hit {
    let range: WordRange
    /// Whether a character of it has no glyph.
    let hasMissing: Bool
  }

  private struct Slot {
    var hash: UInt32
    var stack: UInt32
    var keyStart: Int32
    /// 0 marks an empty slot: a key is never empty.
    var keyLength: Int32
    var firstWord: UInt32
    /// The upper bit says that a character is missing.
    var wordCount: UInt32

    static let empty = Slot(hash: 0, stack: 0, keyStart: 0, keyLength: 0, firstWord: 0, wordCount: 0)
    static let missingBit: UInt32 = 1 << 31
  }

  private var slots: UnsafeMutableBufferPointer<Slot>
  private var count = 0
  private var mask: Int

  init() {
    // A page of an ordinary document has some hundred distinct words.
    let capacity = 1 << 10
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: .empty)
    mask = capacity - 1
  }

  deinit { slots.deallocate() }

  /// Eight bytes at a time, multiplied and folded; the stack is part of the key.
  static func hash(of key: UnsafeBufferPointer<UInt8>, stack: UInt32) -> UInt32 {
    let raw = UnsafeRawBufferPointer(key)
    let multiplier: UInt64 = 0xff51_afd7_ed55_8ccd
    var hash = (UInt64(stack) &+ 1) &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(raw.count)
    var offset = 0
    while raw.count &- offset >= 8 {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* multiplier
      hash ^= hash >> 32
      offset &+= 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset &+= 1
    }
    hash = (hash ^ rest) &* multiplier
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  borrowing func find(
    _ key: UnsafeBufferPointer<UInt8>, stack: UInt32, hash: UInt32, in text: UnsafeBufferPointer<UInt8>
  ) -> Hit? {
    guard let bytes = key.baseAddress, let texts = text.baseAddress else { return nil }
    var index = Int(hash) & mask
    while true {
      let slot = slots[index]
      if slot.keyLength == 0 { return nil }
      if slot.hash == hash, slot.stack == stack, Int(slot.keyLength) == key.count,
        memcmp(texts + Int(slot.keyStart), bytes, key.count) == 0
      {
        let count = Int(slot.wordCount & ~Slot.missingBit)
        let range = WordRange(first: ShapedWord.ID(Int(slot.firstWord)), count: count)
        return Hit(range: range, hasMissing: slot.wordCount & Slot.missingBit != 0)
      }
      index = (index &+ 1) & mask
    }
  }

  /// Adds a word that `find` did not find. `key` is its place in the shaper's text.
  mutating func insert(_ key: Range<Int>, stack: UInt32, hash: UInt32, hit: Hit) {
    if (count + 1) * 2 > slots.count { grow() }
    place(
      Slot(
        hash: hash, stack: stack, keyStart: Int32(key.lowerBound), keyLength: Int32(key.count),
        firstWord: hit.range.first.index,
        wordCount: UInt32(hit.range.count) | (hit.hasMissing ? Slot.missingBit : 0)))
    count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = .allocate(capacity: old.count * 2)
    slots.initialize(repeating: .empty)
    mask = slots.count - 1
    for slot in old where slot.keyLength != 0 { place(slot) }
    old.deallocate()
  }

  private func place(_ slot: Slot) {
    var index = Int(slot.hash) & mask
    while slots[index].keyLength != 0 { index = (index &+ 1) & mask }
    slots[index] = slot
  }
}
