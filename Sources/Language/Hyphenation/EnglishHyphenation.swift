/// How English words are divided at the end of a line: by the patterns hyph-en-us with their exceptions.
/// Documents in Kyrgyz and Russian quote English, and their passages say so (`lang="en"`).
enum EnglishHyphenation {
  /// `word` holds small letters in ASCII, and one empty place before and after them. Breaks are byte offsets
  /// of the word.
  static func appendBreaks(of word: UnsafeBufferPointer<UInt8>, to breaks: inout [Int]) {
    let count = word.count - 2
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { weights in
      weights.initialize(repeating: 0)
      patterns.weigh(word, weights)
      for offset in 0...count where offset >= shortestBeginning && count - offset >= shortestEnd {
        if weights[offset + 1] % 2 == 1 { breaks.append(offset) }
      }
    }
  }

  /// What the patterns were made for.
  private static let shortestBeginning = 2
  private static let shortestEnd = 3

  private static let patterns = HyphenationPatterns(
    patterns: englishPatternText, exceptions: englishExceptionText)
}
