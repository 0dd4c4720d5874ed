/// Finds where a word may be divided at the end of a line.
///
/// Kyrgyz words are divided by the syllable rules of the orthography (`KyrgyzSyllables`), Russian ones by
/// the patterns hyph-ru (`RussianHyphenation`), which are read when the first Russian word is asked
/// about. Rules of both languages stand here: acronyms, initials and words with digits are never divided
/// (Kyrgyz orthography, §84 to §86), and a compound with a hyphen only at its hyphen, which is the line
/// breaker's matter.
public struct Hyphenator: Sendable {
  public let language: LanguageTag

  public init(_ language: LanguageTag) { self.language = language }

  /// Appends the byte offsets at which a line may end with a hyphen, in their order.
  ///
  /// `utf8` is one whole word without punctuation. Anything in it that is no Cyrillic letter (a digit, a
  /// hyphen, an apostrophe, a soft hyphen) keeps it whole: an author who wrote soft hyphens has decided.
  public func breaks(inWord utf8: UnsafeBufferPointer<UInt8>, into breaks: inout [Int]) {
    let count = utf8.count / 2
    guard utf8.count % 2 == 0, count >= 4, count <= Hyphenator.longestWord else { return }
    // One place before and after the letters stays empty: patterns ask for the word's ends.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 2) { framed in
      framed.initialize(repeating: CyrillicLetters.none)
      for index in 0..<count {
        let (letter, isCapital) = CyrillicLetters.decode(utf8[2 * index], utf8[2 * index + 1])
        // A capital within a word: `БУУ`, `МАИнин`.
        if letter == CyrillicLetters.none || isCapital && index > 0 { return }
        framed[index + 1] = letter
      }
      let word = UnsafeBufferPointer(framed)
      switch language {
      case .ky: KyrgyzSyllables.appendBreaks(of: word, to: &breaks)
      case .ru: RussianHyphenation.appendBreaks(of: word, to: &breaks)
      }
    }
  }

  /// The word with a mark at each place where it may be divided: `мек-теп`.
  public func hyphenated(_ word: String, mark: String = "-") -> String {
    var word = word
    var offsets: [Int] = []
    word.withUTF8 { breaks(inWord: $0, into: &offsets) }
    let bytes = Array(word.utf8)
    var parts: [String] = []
    var start = 0
    for offset in offsets + [bytes.count] {
      parts.append(String(decoding: bytes[start..<offset], as: UTF8.self))
      start = offset
    }
    return parts.joined(separator: mark)
  }

  /// No word of either language is longer: what is, is no word.
  private static let longestWord = 64
}
