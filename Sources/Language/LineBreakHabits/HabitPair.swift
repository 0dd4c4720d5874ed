/// Two neighbours, and whether they stay on one line.
struct HabitPair {
  let left: HabitToken
  let right: HabitToken
  let vocabulary: HabitVocabulary
  let text: UnsafeBufferPointer<UInt8>
  let leftRange: Range<Int>
  let rightRange: Range<Int>

  var isBound: Bool {
    if left.isEmpty || right.isEmpty { return false }
    if right.isDash { return true }  // Бишкек — столица
    if left.isPlainWord, right.isPlainWord { return bindsPlainWords }
    // What a comma, a colon or a bracket ends is bound to nothing after it, but for numbers of houses and
    // phones.
    if left.isClosed { return bindsAfterPunctuation }
    return bindsNumber || bindsToNumber || bindsName || bindsShortWord || bindsAbbreviation || bindsClass
      || bindsMoney
  }

  /// Two words without anything about them, as most neighbours are: `в школе`, `знал ли`, `миллион сомов`.
  private var bindsPlainWords: Bool {
    vocabulary.words.prepositions.contains(left.key) || vocabulary.words.particles.contains(right.key)
      || vocabulary.words.multiples.contains(left.key) && vocabulary.words.currencies.contains(right.key)
  }

  // MARK: Numbers

  /// A number and what it counts: `25 кг`, `15 %`, `1 сентября`, `№ 5 орто`, `1 234 567`, `18:00гө чейин`.
  private var bindsNumber: Bool {
    if left.digits == 0 || left.endsWithPeriod || left.closesQuote { return false }
    if left.isNumber {
      if right.isNumber { return continuesNumber }
      if isMeasureSign(right.symbol) || right.endsWithQuotedLetter && right.opensQuote { return true }
      if right.opensBracket || right.opensQuote { return false }
      return right.beginsWithSmallLetter && !vocabulary.words.conjunctions.contains(right.key)
        || right.beginsWithCapital && HabitWords.capitalUnits.contains(right.key)
    }
    if vocabulary.words.timeLimits.contains(right.key) { return true }
    // 1-й класс, 5-го класса: an ordinal number with its ending.
    return left.leadingDigits == left.digits && left.hyphens == 1 && left.letters <= 2 && left.letters > 0
      && right.beginsWithSmallLetter && !right.opensBracket
      && !vocabulary.words.conjunctions.contains(right.key)
  }

  /// Groups of three digits, and of a telephone number.
  private var continuesNumber: Bool {
    if left.beginsWithPlus || right.hyphens >= 2 { return true }
    if left.isInteger, left.digits <= 3, right.leadingDigits == 3, right.hyphens == 0 { return true }
    return left.isInteger && left.digits >= 3 && right.hyphens == 1 && right.digits == 4
  }

  /// What a number names: `№ 15`, `приложение 1`, `стр. 12`, `сентября 2021`, `≥ 5`.
  private var bindsToNumber: Bool {
    if isNumberSign(left.symbol) { return true }
    guard right.digits > 0 && !right.opensBracket || right.isRoman else { return false }
    if left.endsWithPeriod {
      return left.isWord
        && (vocabulary.words.beforeNames.contains(left.key)
          || vocabulary.words.beforeNumbers.contains(left.key))
    }
    if right.isNumber && vocabulary.words.months.contains(left.key) { return true }
    return (right.isNumber || right.isRoman) && vocabulary.words.numbered.contains(left.key)
  }

  private func isNumberSign(_ symbol: UInt32) -> Bool {
    switch symbol {
    case 0xE28496, 0xC2A7: true  // № §
    case 0xE289A5, 0xE289A4, 0xE28988, 0xC2B1, 0xC397: right.digits > 0  // ≥ ≤ ≈ ± ×
    default: false
    }
  }

  private func isMeasureSign(_ symbol: UInt32) -> Bool {
    switch symbol {
    case 0x25, 0xE280B0, 0xC2B0, 0xC397: true  // % ‰ ° ×
    default: false
    }
  }

  // MARK: Names

  /// Initials and surname in both orders; `Тыныстан уулу`.
  private var bindsName: Bool {
    if left.isInitials { return right.beginsWithCapital }
    if left.endsWithPeriod { return false }
    if vocabulary.words.kinship.contains(right.key) { return left.beginsWithCapital }
    return right.isInitials && left.isCapitalised && !left.closesQuote && !belongsToNextName
  }

  /// Whether the initials on the right have their surname behind them: `Директор А. С. Асанов`.
  private var belongsToNextName: Bool {
    var range = rightRange
    var token = right
    while token.isInitials, !token.isClosed, range.upperBound < text.count {
      guard text[range.upperBound] == UInt8(ascii: " ") else { return false }
      range = HabitText.token(startingAt: range.upperBound + 1, text)
      token = HabitToken(text, range)
    }
    return token.isCapitalised
  }

  // MARK: Short words

  /// Prepositions and conjunctions with what follows, particles with what comes before; Roman numbers.
  private var bindsShortWord: Bool {
    if right.isWord, !right.opensBracket, !right.opensQuote, vocabulary.words.particles.contains(right.key) {
      return true
    }
    if left.endsWithPeriod || left.closesQuote { return false }
    if left.isRoman {
      return right.beginsWithSmallLetter && !vocabulary.words.conjunctions.contains(right.key)
    }
    return left.isWord && vocabulary.words.prepositions.contains(left.key)
  }

  // MARK: Abbreviations

  /// `г. Бишкек`, `Бишкек ш.`, `т. е.`, `уч. г.`, `ООО «Билим»`.
  private var bindsAbbreviation: Bool {
    if left.isOneLetterAbbreviation, right.isOneLetterAbbreviation { return true }
    if right.endsWithPeriod, right.beginsWithSmallLetter, !right.opensBracket,
      vocabulary.words.afterNames.contains(right.key)
    {
      return true
    }
    if left.isAcronym, right.opensQuote, !left.closesQuote, left.letters <= 5 { return true }
    if left.hyphens == 1, vocabulary.words.titles.contains(left.key) { return right.beginsWithCapital }
    guard left.endsWithPeriod, left.isWord else { return false }
    if left.isOneLetterAbbreviation, vocabulary.words.beforeWords.contains(left.key),
      right.beginsWithSmallLetter
    {
      return isSecondOfPair
    }
    if vocabulary.words.beforeNames.contains(left.key) {
      return right.beginsWithCapital || right.opensQuote || right.isOneLetterAbbreviation
    }
    return vocabulary.words.beforeYear.contains(left.key) && vocabulary.words.years.contains(right.key)
  }

  /// Whether another abbreviation of one letter stands before the left one: `и. о. директора`.
  private var isSecondOfPair: Bool {
    let before = HabitText.token(endingBefore: leftRange.lowerBound, text)
    return HabitToken(text, before).isOneLetterAbbreviation
  }

  /// `5 «А» класс`, `5-«А» класстын`, `7-А класса`, `класс «Б»`.
  private var bindsClass: Bool {
    if vocabulary.words.classes.contains(right.key), right.beginsWithSmallLetter, !right.opensQuote {
      return left.endsWithQuotedLetter || left.leadingDigits > 0 && left.letters == 1
    }
    return right.endsWithQuotedLetter && right.opensQuote && vocabulary.words.classes.contains(left.key)
  }

  /// `АКШ доллары`, `долларов США`, `тыс. сомов`.
  private var bindsMoney: Bool {
    if vocabulary.words.currencies.contains(right.key) {
      return vocabulary.words.states.contains(left.key) && left.isAcronym
        || vocabulary.words.multiples.contains(left.key)
    }
    return vocabulary.words.states.contains(right.key) && right.isAcronym
      && vocabulary.words.currencies.contains(left.key)
  }

  // MARK: After punctuation

  /// `тел.: +996 312`, `(0312) 62-60-08`, `көчөсү, 12`, `ул. Токтогула, 12`.
  private var bindsAfterPunctuation: Bool {
    guard right.isNumber || right.opensBracket && right.digits > 0 else {
      // A particle may follow a bracket, as it follows a word.
      return !left.endsClause && right.isWord && vocabulary.words.particles.contains(right.key)
        && !right.opensQuote
    }
    if vocabulary.words.phones.contains(left.key) { return true }
    if left.opensBracket, left.closesBracket, left.isNumber { return right.hyphens > 0 }
    guard left.endsClause, right.isNumber, right.digits <= 4 else { return false }
    if isStreet(left) { return true }
    let before = HabitText.token(endingBefore: leftRange.lowerBound, text)
    return left.beginsWithCapital && isStreet(HabitToken(text, before))
  }

  private func isStreet(_ token: HabitToken) -> Bool {
    token.endsWithPeriod
      ? vocabulary.words.shortStreets.contains(token.key) : vocabulary.words.streets.contains(token.key)
  }
}
