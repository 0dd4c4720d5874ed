/// Finds the word that takes the endings in a phrase that does not end in a plain word.
struct KyrgyzPhraseEnd {
  private let units: [Letter]
  /// Where closing quotes end: the place of the endings.
  private var stemEnd: Int
  /// Where the word ends, before its closing quotes.
  private var wordEnd: Int
  private var wordStart = 0
  private var doubt: Doubt?

  init(_ units: [Letter]) {
    self.units = units
    stemEnd = units.count
    wordEnd = 0
    skipTrailers()
    wordEnd = stemEnd
    while wordEnd > 0, closingQuotes.contains(units[wordEnd - 1]) { wordEnd -= 1 }
    wordStart = wordEnd
    while wordStart > 0, !units[wordStart - 1].isSpace, !openingQuotes.contains(units[wordStart - 1]) {
      wordStart -= 1
    }
  }

  /// - Returns: nil when nothing in the phrase can be read aloud.
  func lastWord(reading: String?, readings: [String: String]) -> KyrgyzLastWord? {
    guard wordEnd > 0 else { return nil }
    let word = units[wordStart..<wordEnd]
    if let reading = reading ?? readings[String(decoding: word, as: UTF16.self)],
      let end = KyrgyzSpokenSigns.end(ofLastWordIn: reading)
    {
      return result(KyrgyzLastWord(stem: stem, end: end))
    }
    if let last = word.last, last.isCyrillic || last.isLatin { return lettersWord() }
    if let end = KyrgyzSpokenSigns.numberEnd(of: units[..<wordEnd]) {
      return result(KyrgyzLastWord(stem: stem, end: end))
    }
    if let end = word.last.flatMap(KyrgyzSpokenSigns.signEnd) {
      return result(KyrgyzLastWord(stem: stem, end: end))
    }
    return abbreviation()
  }

  /// Spaces, brackets and initials at the end take no endings: `Токомбаев А.`, `Манас (эпос)`.
  private mutating func skipTrailers() {
    while true {
      var end = stemEnd
      while end > 0, units[end - 1].isSpace { end -= 1 }
      if end > 0, units[end - 1] == closingBracket,
        let start = units[..<end].lastIndex(of: openingBracket), start > 0
      {
        stemEnd = start
        doubt = .unclearLastWord
      } else if let start = initialsStart(before: end) {
        stemEnd = start
      } else {
        stemEnd = end
        return
      }
    }
  }

  /// Where initials with a word before them begin: a capital letter with a full stop, once or more.
  private func initialsStart(before end: Int) -> Int? {
    var start = end
    while start > 1, units[start - 1] == fullStop, units[start - 2].isCapital { start -= 2 }
    return start < end && start > 1 && units[start - 1].isSpace ? start : nil
  }

  private var stem: String { String(decoding: units[..<stemEnd], as: UTF16.self) }

  private func result(_ word: KyrgyzLastWord) -> KyrgyzLastWord {
    var word = word
    word.rest = String(decoding: units[stemEnd...], as: UTF16.self)
    word.hasWordsBefore = units[..<wordStart].contains { $0.isSpace }
    word.doubt = word.doubt ?? doubt
    // A quoted name keeps its letters: the endings stand after the quotes.
    if wordEnd < stemEnd { word.isQuoted = true }
    return word
  }

  // MARK: Words of letters

  private func lettersWord() -> KyrgyzLastWord? {
    var start = wordEnd
    while start > wordStart, units[start - 1].isCyrillic || units[start - 1].isLatin { start -= 1 }
    let run = units[start..<wordEnd]
    let letters = run.map(\.small)
    // °C, and ° before a look-alike.
    if start > 0, let end = KyrgyzSpokenSigns.signEnd(of: units[start - 1]), letters.count == 1 {
      return result(KyrgyzLastWord(stem: stem, end: end))
    }
    if run.contains(where: \.isLatin) { return latinWord(run, letters) }
    let followsNumber = units[..<start].last { !$0.isSpace }?.isDigit ?? false
    if followsNumber, start == 0 || units[start - 1].isSpace || units[start - 1].isDigit,
      let end = KyrgyzSpokenSigns.unitEnd(of: run)
    {
      return result(KyrgyzLastWord(stem: stem, end: end))
    }
    if letters.count == 1 {
      // A class's letter is read by its name; a small letter alone is an abbreviation of who knows what.
      let isAlone = start > 0 && units[start - 1].isSpace && !followsNumber && !run[start].isCapital
      return KyrgyzAcronyms.nameEnd(of: letters[0]).map {
        result(KyrgyzLastWord(stem: stem, end: $0, doubt: isAlone ? .unclearLastWord : nil))
      }
    }
    if isHeading(run) {
      return plainWord(letters).map {
        var word = $0
        word.isHeading = true
        return result(word)
      }
    }
    let capitals = run.count { $0.isCapital }
    if capitals > 1, run.last?.isCapital ?? false { return acronym(run, letters) }
    if var word = plainWord(letters) {
      word.isCapitalized = capitals > 0
      return result(word)
    }
    if let end = KyrgyzSpokenSigns.unitEnd(of: run) { return result(KyrgyzLastWord(stem: stem, end: end)) }
    return acronym(run, letters)
  }

  private func plainWord(_ letters: [Letter]) -> KyrgyzLastWord? {
    KyrgyzLastWord(letters: letters, stem: stem)
  }

  private func acronym(_ run: ArraySlice<Letter>, _ letters: [Letter]) -> KyrgyzLastWord? {
    let text = String(decoding: run, as: UTF16.self)
    guard let reading = KyrgyzAcronyms.reading(of: text, letters: letters) else { return nil }
    return result(
      KyrgyzLastWord(stem: stem, end: reading.end, otherEnd: reading.otherEnd, doubt: reading.doubt))
  }

  /// A Roman numeral is read as an ordinal; of other Latin words the last vowel and letter decide.
  private func latinWord(_ run: ArraySlice<Letter>, _ letters: [Letter]) -> KyrgyzLastWord? {
    if let end = KyrgyzSpokenSigns.ordinalEnd(ofRoman: run) {
      return result(KyrgyzLastWord(stem: stem, end: end, doubt: .unclearLastWord))
    }
    // Without a vowel the letters are named, in names that end in -и or -эс: PDF, HTML.
    let end = KyrgyzStem.end(of: letters) ?? WordEnd(type: .vowel, vowel: .e)
    return result(KyrgyzLastWord(stem: stem, end: end, doubt: .latinWord))
  }

  /// Whether the word is no acronym but part of a heading in capitals: long, or after other long words.
  private func isHeading(_ run: ArraySlice<Letter>) -> Bool {
    guard run.count > 3, run.allSatisfy(\.isCapital),
      !units.contains(where: { $0.isCyrillic && !$0.isCapital && !$0.small.isSign }),
      !KyrgyzAcronyms.isListed(String(decoding: run, as: UTF16.self))
    else { return false }
    let letters = run.map(\.small)
    let vowels = letters.count { $0.isVowel }
    guard vowels > 0, vowels * 3 >= letters.count else { return false }
    return run.count > 5 || units[..<wordStart].split(whereSeparator: \.isSpace).contains { $0.count > 4 }
  }

  // MARK: Abbreviations

  /// `2021-ж.` is written out, as it is read: `2021-жылдын`. A sentence's full stop stays behind the ending.
  private func abbreviation() -> KyrgyzLastWord? {
    guard units[wordEnd - 1] == fullStop else { return nil }
    var start = wordEnd - 1
    while start > wordStart, units[start - 1].isCyrillic { start -= 1 }
    let letters = units[start..<(wordEnd - 1)].map(\.small)
    if let full = abbreviations[String(decoding: letters, as: UTF16.self)] {
      let before = String(decoding: units[..<start], as: UTF16.self)
      guard var word = KyrgyzLastWord(letters: Array(full.utf16), stem: before + full) else { return nil }
      word.doubt = .unclearLastWord
      word.hasWordsBefore = true
      word.rest = String(decoding: units[stemEnd...], as: UTF16.self)
      return word
    }
    guard letters.count > 3 else { return nil }
    var word = KyrgyzPhraseEnd(Array(units[..<(wordEnd - 1)])).lastWord(reading: nil, readings: [:])
    word?.rest = String(decoding: units[(wordEnd - 1)...], as: UTF16.self)
    word?.doubt = .unclearLastWord
    return word
  }
}

/// Abbreviations of Kyrgyz papers and the words for which they stand after a name or a number (DOMAIN 13).
private let abbreviations = [
  "ж": "жыл", "жж": "жылдар", "ш": "шаары", "р": "району", "обл": "облусу", "көч": "көчөсү", "а": "айылы",
  "к": "кылым", "т": "том", "мин": "мүнөт", "сек": "секунда", "просп": "проспекти", "респ": "республикасы",
]

private let fullStop: Letter = 0x2E
private let openingBracket: Letter = 0x28
private let closingBracket: Letter = 0x29
// « » „ “ ” ‘ ’ and the typewriter's two.
private let closingQuotes: Set<Letter> = [0xBB, 0x201C, 0x201D, 0x2019, 0x22, 0x27]
private let openingQuotes: Set<Letter> = [0xAB, 0x201E, 0x201C, 0x2018, 0x22, 0x27]
