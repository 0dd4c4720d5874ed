/// The word of a phrase that takes the endings, and what stands around it.
///
/// `№5 мектеп`, `З.М.Шатенова`, `«Манас»`, `100 км`, `XXI`, `ИСУО`, `Бишкек шаары`: only the last word
/// changes, closing quotes stay before the ending, and what is no word is read as one.
struct KyrgyzLastWord {
  /// The phrase up to the place of the endings.
  var stem: String
  /// What follows the endings: ` А.` after a surname.
  var rest = ""
  /// The small letters of the word, or of its last part after a hyphen; empty when the stem is no plain
  /// word and so never changes.
  var letters: [Letter] = []
  var end: WordEnd
  /// The end as others hear it; nil when there is one norm.
  var otherEnd: WordEnd?
  /// A heading in capitals takes its endings in capitals.
  var isHeading = false
  /// Whether closing quotes stand between the word and its endings, so that its letters stay.
  var isQuoted = false
  /// Whether a space stands before the word.
  var hasWordsBefore = false
  /// Whether the word begins with a capital letter.
  var isCapitalized = false
  var doubt: Doubt?
}

extension KyrgyzLastWord {
  /// The last word of a phrase in which look-alike letters are repaired.
  ///
  /// - Parameters:
  ///   - reading: how the last word is read, when the caller knows.
  ///   - readings: the readings that the school states, by word.
  /// - Returns: nil when nothing in the phrase can be read aloud.
  init?(of phrase: String, reading: String?, readings: [String: String]) {
    let units = Array(phrase.utf16)
    var count = units.count
    while count > 0, units[count - 1].isCyrillic || units[count - 1] == hyphen { count -= 1 }
    // The plain word, by far the most frequent, needs no more than its letters. After a number it may be a
    // unit: `5 га`.
    if reading == nil, readings.isEmpty, count < units.count, count == 0 || units[count - 1] == space,
      !(count > 1 && units[count - 2].isDigit),
      let word = KyrgyzLastWord(plainWord: units[count...], of: phrase)
    {
      self = word
      hasWordsBefore = count > 0
      return
    }
    guard let word = KyrgyzPhraseEnd(units).lastWord(reading: reading, readings: readings) else {
      return nil
    }
    self = word
  }

  /// A word in small letters, with or without a capital at its head; nil for all others.
  init?(plainWord word: ArraySlice<Letter>, of phrase: String) {
    var start = word.endIndex
    while start > word.startIndex, word[start - 1] != hyphen { start -= 1 }
    let letters = word[start...].map(\.small)
    guard letters.count > 1, !word[(start + 1)...].contains(where: \.isCapital) else { return nil }
    self.init(letters: letters, stem: phrase)
    isCapitalized = word[start].isCapital
  }

  /// A word of these letters; nil when it has no vowel.
  init?(letters: [Letter], stem: String) {
    guard let end = KyrgyzStem.end(of: letters) else { return nil }
    self.init(stem: stem, letters: letters, end: end)
    // Loans whose vowel is felt in two ways.
    switch end.vowel {
    case .e where KyrgyzStem.isSoftCluster(letters):
      otherEnd = letters.last(where: \.isVowel)?.harmonyVowel.map { WordEnd(type: end.type, vowel: $0) }
    case .o where KyrgyzStemLists.hasUnroundedVariant(letters):
      otherEnd = WordEnd(type: end.type, vowel: .e)
    case .a, .o, .u, .e, .oe, .ue: otherEnd = nil
    }
  }
}

private let hyphen: Letter = 0x2D
private let space: Letter = 0x20
