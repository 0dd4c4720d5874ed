/// How Kyrgyz words are divided at the end of a line: "Кыргыз тилинин жаңы орфографиясынын эрежелери"
/// (2008), section "Сөздөрдү ташымалдоо", §78 to §86.
///
/// * §78: by syllables: ки-теп, бо-ек, то-ют. Of the consonants between two vowels exactly one goes to
///   the next line:
///   мек-теп, ми-нистр-лик; so doubled ones are split (§83): так-кан, кас-са.
/// * §79, §80: no line ends with a syllable of one vowel sound, short or long: ага, аалам, эне, оона stay
///   whole.
/// * §81: ь and ъ stay with the letter before: баталь-он, разъ-езд.
/// * §82: a syllable of one letter does not begin a line: тая, чие, ака-ция.
enum KyrgyzSyllables {
  /// `word` holds letters, and one empty place before and after them. Breaks are byte offsets of the word.
  static func appendBreaks(of word: UnsafeBufferPointer<UInt8>, to breaks: inout [Int]) {
    let letters = UnsafeBufferPointer(rebasing: word[1..<word.count - 1])
    guard let border = KyrgyzCompounds.border(in: letters) else {
      appendSyllables(of: letters, at: 0, to: &breaks)
      return
    }
    appendSyllables(of: UnsafeBufferPointer(rebasing: letters[..<border]), at: 0, to: &breaks)
    breaks.append(2 * border)
    appendSyllables(of: UnsafeBufferPointer(rebasing: letters[border...]), at: border, to: &breaks)
  }

  /// `start` is the index of the first letter in the whole word.
  private static func appendSyllables(
    of letters: UnsafeBufferPointer<UInt8>, at start: Int, to breaks: inout [Int]
  ) {
    var index = 0
    /// The end of the vowel sound before, once there is one.
    var soundEnd: Int?
    while index < letters.count {
      guard CyrillicLetters.contains(CyrillicLetters.vowels, letters[index]) else {
        index += 1
        continue
      }
      if let soundEnd {
        let point = syllableStart(after: soundEnd, before: index, letters)
        if isAllowed(point, letters) { breaks.append(2 * (start + point)) }
      }
      index += isLongVowel(letters, at: index) ? 2 : 1
      soundEnd = index
    }
  }

  /// Where the syllable of the vowel at `vowel` begins.
  private static func syllableStart(
    after soundEnd: Int, before vowel: Int, _ letters: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let hasConsonants = soundEnd < vowel
    let endsWithSign = CyrillicLetters.contains(CyrillicLetters.signs, letters[vowel - 1])
    return hasConsonants && !endsWithSign ? vowel - 1 : vowel
  }

  /// §80 and §82.
  private static func isAllowed(_ point: Int, _ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    if point < 2 || letters.count - point < 2 { return false }
    let hasOnlyVowels = letters[..<point].allSatisfy { CyrillicLetters.contains(CyrillicLetters.vowels, $0) }
    // й is heard in `ию` and `ую`, so these are more than one vowel sound: ию-нун-да, ую-му.
    return !hasOnlyVowels || CyrillicLetters.contains(CyrillicLetters.iotated, letters[point - 1])
  }

  /// Two letters that are one long vowel.
  private static func isLongVowel(_ letters: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 1 < letters.count else { return false }
    let pair = UInt16(letters[index]) << 8 | UInt16(letters[index + 1])
    return longVowels.contains(pair)
  }

  private static let longVowels = [
    "аа", "оо", "уу", "ыы", "ээ", "ии", "өө", "үү", "яа", "ёо", "юу", "юю",
  ].map { vowel in CyrillicLetters.letters(of: vowel).reduce(0) { $0 << 8 | UInt16($1) } }
}
