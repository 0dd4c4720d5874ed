/// How Russian words are divided at the end of a line: by the patterns hyph-ru with their exceptions, and
/// by what the rules of Russian spelling forbid whatever patterns say ("Правила русской орфографии и
/// пунктуации" (1956), section "Правила переноса"): no part without a vowel, no line that begins with ь,
/// ъ or й, no part of one letter.
enum RussianHyphenation {
  /// `word` holds letters, and one empty place before and after them. Breaks are byte offsets of the word.
  static func appendBreaks(of word: UnsafeBufferPointer<UInt8>, to breaks: inout [Int]) {
    let first = breaks.count
    let end = word.count - 1
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { weights in
      weights.initialize(repeating: 0)
      patterns.weigh(word, weights)
      var hasVowel = false
      for index in 1..<end {
        let isPart = index - 1 >= shortestPart && end - index >= shortestPart && hasVowel
        let isDependent = CyrillicLetters.contains(CyrillicLetters.dependent, word[index])
        if isPart, weights[index] % 2 == 1, !isDependent {
          breaks.append(2 * (index - 1))
          hasVowel = false
        }
        if CyrillicLetters.contains(CyrillicLetters.vowels, word[index]) { hasVowel = true }
      }
      if !hasVowel, breaks.count > first { breaks.removeLast() }
    }
  }

  /// The patterns were made for parts of two letters and more.
  private static let shortestPart = 2

  private static let patterns = HyphenationPatterns(
    patterns: russianPatternText, exceptions: russianExceptionText)
}
