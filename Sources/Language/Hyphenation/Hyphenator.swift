/// Finds where a word may be divided at the end of a line.
///
/// Kyrgyz words are divided by the syllable rules of the orthography (`KyrgyzSyllables`), Russian ones by
/// the patterns hyph-ru (`RussianHyphenation`), English ones by the patterns hyph-en-us
/// (`EnglishHyphenation`); patterns are read when the first word of their language is asked about. Rules of
/// all languages stand here: acronyms, initials and words with digits are never divided (Kyrgyz orthography,
/// §84 to §86), and a compound with a hyphen only at its hyphen, which is the line breaker's matter.
public struct Hyphenator: Sendable {
  private enum Rules {
    case kyrgyz, russian, english

    init(_ language: LanguageTag) {
      switch language {
      case .ky: self = .kyrgyz
      case .ru: self = .russian
      }
    }
  }
  private let rules: Rules

  public init(_ language: LanguageTag) { rules = Rules(language) }

  /// For the language of a BCP 47 tag; nil for one whose words we cannot divide.
  public init?(bcp47 tag: String) {
    if let language = LanguageTag(bcp47: tag) {
      rules = Rules(language)
    } else if LanguageTag.primarySubtag(of: tag) == "en" {
      rules = .english
    } else {
      return nil
    }
  }

  /// Appends the byte offsets at which a line may end with a hyphen, in their order.
  ///
  /// `utf8` is one whole word without punctuation. Anything in it that is no letter of the language's script
  /// (a digit, a hyphen, an apostrophe, a soft hyphen) keeps it whole: an author who wrote soft hyphens has
  /// decided.
  public func breaks(inWord utf8: UnsafeBufferPointer<UInt8>, into breaks: inout [Int]) {
    if rules == .english {
      appendEnglishBreaks(of: utf8, to: &breaks)
    } else {
      appendCyrillicBreaks(of: utf8, to: &breaks)
    }
  }

  private func appendEnglishBreaks(of utf8: UnsafeBufferPointer<UInt8>, to breaks: inout [Int]) {
    let count = utf8.count
    guard count >= 4, count <= Hyphenator.longestWord else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 2) { framed in
      framed.initialize(repeating: 0)
      for index in 0..<count {
        let small = utf8[index] | 0x20
        let isLetter = small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
        if !isLetter || small != utf8[index] && index > 0 { return }
        framed[index + 1] = small
      }
      EnglishHyphenation.appendBreaks(of: UnsafeBufferPointer(framed), to: &breaks)
    }
  }

  private func appendCyrillicBreaks(of utf8: UnsafeBufferPointer<UInt8>, to breaks: inout [Int]) {
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
      if rules == .kyrgyz {
        KyrgyzSyllables.appendBreaks(of: word, to: &breaks)
      } else {
        RussianHyphenation.appendBreaks(of: word, to: &breaks)
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

  /// No word of these languages is longer: what is, is no word.
  private static let longestWord = 64
}
