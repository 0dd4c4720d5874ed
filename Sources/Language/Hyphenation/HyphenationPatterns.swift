/// Patterns for dividing words, as F. M. Liang's thesis "Word Hy-phen-a-tion by Com-put-er" describes
/// them: a tree of letters whose nodes hold the weights that a pattern gives to the places in and around
/// it. The largest weight of a place counts, and an odd one allows a break.
struct HyphenationPatterns: Sendable {
  private struct Node {
    let letter: UInt8
    var firstChild: Int32 = -1
    var nextSibling: Int32
    /// Where in `weights` the pattern's weights begin, one more than it has letters; -1 for none.
    var weights: Int32 = -1
  }

  private var nodes = [Node(letter: 0, nextSibling: -1)]
  private var weights: [UInt8] = []

  /// Reads patterns (`.ис3`, a full stop is the word's end) and whole words with all their breaks
  /// (`ас-бест`), both apart by white space.
  init(patterns: StaticString, exceptions: StaticString) {
    nodes.reserveCapacity(1 << 14)
    weights.reserveCapacity(1 << 16)
    var letters: [UInt8] = []
    var places: [UInt8] = []
    HyphenationPatterns.forEachWord(of: patterns) { word in
      HyphenationPatterns.readPattern(word, &letters, &places)
      add(letters, places)
    }
    HyphenationPatterns.forEachWord(of: exceptions) { word in
      HyphenationPatterns.readException(word, &letters, &places)
      add(letters, places)
    }
  }

  /// Raises the weight of each place in `places` to the largest that a pattern gives it: `places[i]` is
  /// before the letter `word[i]`.
  func weigh(_ word: UnsafeBufferPointer<UInt8>, _ places: UnsafeMutableBufferPointer<UInt8>) {
    for start in word.indices {
      var node: Int32 = 0
      for index in start..<word.count {
        node = child(of: node, word[index])
        if node < 0 { break }
        let first = Int(nodes[Int(node)].weights)
        if first < 0 { continue }
        for offset in 0...(index + 1 - start) where start + offset < places.count {
          places[start + offset] = max(places[start + offset], weights[first + offset])
        }
      }
    }
  }

  private func child(of node: Int32, _ letter: UInt8) -> Int32 {
    var child = nodes[Int(node)].firstChild
    while child >= 0, nodes[Int(child)].letter != letter { child = nodes[Int(child)].nextSibling }
    return child
  }

  private mutating func add(_ letters: [UInt8], _ places: [UInt8]) {
    var node: Int32 = 0
    for letter in letters {
      var next = child(of: node, letter)
      if next < 0 {
        next = Int32(nodes.count)
        // In front of its siblings: patterns come nearly sorted, and the next one has the same beginning.
        nodes.append(Node(letter: letter, nextSibling: nodes[Int(node)].firstChild))
        nodes[Int(node)].firstChild = next
      }
      node = next
    }
    nodes[Int(node)].weights = Int32(weights.count)
    weights.append(contentsOf: places)
  }
}

extension HyphenationPatterns {
  private static func forEachWord(of text: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUTF8Buffer { text in
      var start = 0
      while start < text.count {
        if text[start] <= 0x20 {
          start += 1
          continue
        }
        var end = start
        while end < text.count, text[end] > 0x20 { end += 1 }
        body(UnsafeBufferPointer(rebasing: text[start..<end]))
        start = end
      }
    }
  }

  private static func readPattern(
    _ word: UnsafeBufferPointer<UInt8>, _ letters: inout [UInt8], _ places: inout [UInt8]
  ) {
    letters.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    places.append(0)
    var index = 0
    while index < word.count {
      switch word[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        places[places.count - 1] = word[index] - UInt8(ascii: "0")
        index += 1
      default:
        let (letter, length) = letter(of: word, at: index)
        letters.append(letter)
        places.append(0)
        index += length
      }
    }
  }

  /// A whole word is a pattern from end to end whose weights are larger than those of all patterns.
  private static func readException(
    _ word: UnsafeBufferPointer<UInt8>, _ letters: inout [UInt8], _ places: inout [UInt8]
  ) {
    letters = [CyrillicLetters.none]
    places = [0, forbidden]
    var index = 0
    while index < word.count {
      if word[index] == UInt8(ascii: "-") {
        places[places.count - 1] = allowed
        index += 1
      } else {
        let (letter, length) = letter(of: word, at: index)
        letters.append(letter)
        places.append(forbidden)
        index += length
      }
    }
    letters.append(CyrillicLetters.none)
    places.append(0)
  }

  /// The letter at a byte, as words that are looked up have it: a Cyrillic one as its number, a Latin one as
  /// it is, the word's end as no letter.
  private static func letter(of word: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt8, length: Int) {
    switch word[index] {
    case 0x80...: (CyrillicLetters.decode(word[index], word[index + 1]).letter, 2)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): (word[index], 1)
    case UInt8(ascii: "."): (CyrillicLetters.none, 1)
    default: (hyphen, 1)
    }
  }

  /// The hyphen of compounds: it is in the patterns, and in no word that is looked up.
  private static let hyphen: UInt8 = 63
  private static let forbidden: UInt8 = 10
  private static let allowed: UInt8 = 11
}
