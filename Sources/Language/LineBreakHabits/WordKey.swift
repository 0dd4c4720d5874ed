/// The letters of a word as a number that is quick to compare: six bits a letter, the first ten letters.
///
/// Capitals count as small letters. Words of more than ten letters are equal to no listed word, but may
/// begin with a listed stem.
struct WordKey {
  private(set) var value: UInt64 = 0
  /// The number of letters, those beyond the tenth included.
  private(set) var count = 0

  private static let capacity = 10

  mutating func append(_ letter: UInt8) {
    if count < WordKey.capacity { value = value << 6 | UInt64(letter) }
    count += 1
  }

  /// The number of the first `length` letters, or nil when there are fewer.
  func stem(_ length: Int) -> UInt64? {
    let held = min(count, WordKey.capacity)
    return length <= held ? value >> UInt64(6 * (held - length)) : nil
  }

  init() {}

  init(_ word: String) {
    for letter in CyrillicLetters.letters(of: word) { append(letter) }
  }
}

/// Some words, for asking whether a word is among them.
struct WordList: Sendable {
  private let keys: [UInt64]
  /// Letters of the longest word: longer ones are not looked for.
  private let longest: Int

  init(_ words: String) {
    let keys = words.split(separator: " ").map { WordKey(String($0)) }
    self.keys = keys.map(\.value)
    longest = keys.map(\.count).max() ?? 0
  }

  @inline(__always)
  func contains(_ key: WordKey) -> Bool {
    key.count > 0 && key.count <= longest && keys.contains(key.value)
  }
}

/// Beginnings of words, for words with endings.
struct StemList: Sendable {
  private let stems: [(key: UInt64, count: Int)]

  init(_ stems: String) {
    self.stems = stems.split(separator: " ").map { stem in
      let key = WordKey(String(stem))
      return (key.value, key.count)
    }
  }

  func contains(_ word: WordKey) -> Bool { stems.contains { word.stem($0.count) == $0.key } }
}
