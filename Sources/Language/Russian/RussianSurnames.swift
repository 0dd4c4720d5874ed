extension Russian {
  /// A surname in one of its cases. «Бакыт уулу» and its like are not declined.
  ///
  /// The order of the rules is that of Калакуцкая, Склонение фамилий и личных имён в русском литературном
  /// языке: first the adjectival kinds and -ов, -ин, then nouns by their last letter, with closed lists.
  public static func surname(
    _ surname: String, _ grammaticalCase: RussianCase, gender: Gender, exceptions: LanguageExceptions = .none
  ) -> Inflection {
    let part = RussianNamePart(surname, exceptions)
    var form = part.declined(grammaticalCase, except: RussianSurnameLists.particles) { words in
      surnameParadigms(words, gender, isDeclinable: exceptions.declinability[surname] == true)
    }
    if form.text != surname, exceptions.declinability[surname] == nil,
      isVaryingSurname(RussianNameWord(surname), gender)
    {
      form.doubt = form.doubt ?? .variants
    }
    return form
  }

  private static func surnameParadigms(
    _ words: [RussianNameWord], _ gender: Gender, isDeclinable: Bool
  ) -> [RussianNameParadigm?] {
    words.indices.map { index in
      let word = words[index]
      if index < words.count - 1, !isDeclinedFirstPart(word, gender) { return nil }
      switch gender {
      case .masculine, .neuter: return mansSurname(word)
      case .feminine: return womansSurname(word, isDeclinable: isDeclinable)
      }
    }
  }

  // MARK: Men

  private static func mansSurname(_ word: RussianNameWord) -> RussianNameParadigm? {
    switch word.last {
    case "в": isRussianMansSurname(word) ? .russianMan : mansNoun(word)
    case "н": isRussianMansSurname(word) ? .russianMan : isKyrgyzGenitive(word) ? nil : mansNoun(word)
    case "й": mansAdjective(word) ?? mansNoun(word)
    case "х": isPlural(word) ? nil : .consonant
    case "ц": inEts(word) ?? .hissingConsonant
    case "к": inOk(word) ?? mansNoun(word)
    case "а", "я": surnameInA(word)
    default: mansNoun(word)
    }
  }

  /// A man's surname that is declined as the noun it is, with the vowel that falls out of it.
  private static func mansNoun(_ word: RussianNameWord) -> RussianNameParadigm? {
    RussianSurnameLists.fleeting[word.listed] ?? .secondDeclension(word)
  }

  /// -ов, -ев, -ин, -цын with the instrumental in -ым. Not foreigners (Дарвином), not given names that stand
  /// as surnames (Шамшидином), and of one syllable only -ов (Львовым, but Мином).
  static func isRussianMansSurname(_ word: RussianNameWord) -> Bool {
    guard word.ends(withAnyOf: ["ов", "ев", "ин", "цын"]) else { return false }
    if word.syllables < 2 { return word.ends(with: "ов") }
    return !RussianSurnameLists.isForeign(word)
  }

  /// «Асандын», «Болоттун»: of Асан, of Болот, as the law of 2025 lets people be called. Not declined. In
  /// names of two syllables (Айдын) -дын belongs to the stem.
  private static func isKyrgyzGenitive(_ word: RussianNameWord) -> Bool {
    word.syllables > 2 && word.ends(withAnyOf: RussianSurnameLists.kyrgyzGenitives)
  }

  private static func mansAdjective(_ word: RussianNameWord) -> RussianNameParadigm? {
    guard isMansAdjective(word) else { return nil }
    let before = word.letter(beforeLast: 2)
    // Both -ский and -ской: Луговским, Шаховским.
    if before.isVelar { return .velarAdjective }
    return word.ends(with: "ий") ? .softAdjective : .hardAdjective
  }

  /// -ый; -ой but for Цой, Ной and Султанбой; -ий after к г х ж ш щ н, and after ч by list.
  static func isMansAdjective(_ word: RussianNameWord) -> Bool {
    if word.syllables < 2 || RussianSurnameLists.nounsInY.contains(word.listed) { return false }
    if word.ends(with: "ый") { return true }
    if word.ends(with: "ой") { return !word.ends(with: "бой") || word.syllables < 3 }
    guard word.ends(with: "ий") else { return false }
    switch word.letter(beforeLast: 2) {
    case "к", "г", "х", "ж", "ш", "щ", "н": return true
    case "ч": return RussianSurnameLists.adjectivesInChiy.contains(word.listed)
    default: return false
    }
  }

  /// Седых, Долгих: a genitive plural, not declined. German -их is a noun: Дитриха.
  private static func isPlural(_ word: RussianNameWord) -> Bool {
    if word.syllables < 2 { return false }
    if word.ends(with: "ых") { return true }
    guard word.ends(with: "их") else { return false }
    switch word.letter(beforeLast: 2) {
    case "к", "г", "х", "ж", "ш", "щ", "ч", "н": return !RussianSurnameLists.germanInIkh.contains(word.listed)
    default: return false
    }
  }

  /// Кравец, Кравца. The vowel stays after two consonants (Кузнеца), in one syllable (Швеца), after ф, which
  /// no Slavic stem ends in (Гейфеца), and in foreigners by list (Переца).
  private static func inEts(_ word: RussianNameWord) -> RussianNameParadigm? {
    if word.listed == "заяц" { return .fleetingAfterVowel }
    guard word.ends(with: "ец"), word.syllables > 1, !RussianSurnameLists.keepingEts.contains(word.listed)
    else { return nil }
    let before = word.letter(beforeLast: 2)
    let beforeThat = word.letter(beforeLast: 3)
    if before == "ф" { return nil }
    if before.isRussianVowel { return .fleetingAfterVowel }
    if !beforeThat.isRussianVowel, beforeThat != "й", beforeThat != "ь" { return nil }
    return before == "л" ? .fleetingAfterL : .fleetingTs
  }

  /// -енок, -онок, -чок, -жок, -шок are always suffixes with a vowel that falls out; the rest is a list.
  private static func inOk(_ word: RussianNameWord) -> RussianNameParadigm? {
    let suffixes = ["енок", "онок", "чок", "жок", "шок"]
    if word.ends(withAnyOf: suffixes) || RussianSurnameLists.nounsInOk.contains(word.listed) {
      return .fleetingK
    }
    return word.ends(with: "ёк") || RussianSurnameLists.nounsInEk.contains(word.listed)
      ? .fleetingKAfterSoft : nil
  }

  // MARK: Women

  private static func womansSurname(_ word: RussianNameWord, isDeclinable: Bool) -> RussianNameParadigm? {
    switch word.last {
    case "а": return isRussianWomansSurname(word) ? .russianWoman : surnameInA(word)
    case "я":
      guard isWomansAdjective(word) else { return surnameInA(word) }
      if word.ends(with: "яя") { return .softAdjectiveWoman }
      return word.letter(beforeLast: 2).isHissing && !RussianSurnameLists.stressedAya.contains(word.listed)
        ? .hissingAdjectiveWoman : .hardAdjectiveWoman
    case "ь": return isDeclinable ? .third : nil
    default: return nil
    }
  }

  /// -ова, -ева, -ина, -цына, but for nouns such as Сова, Щербина.
  static func isRussianWomansSurname(_ word: RussianNameWord) -> Bool {
    word.ends(withAnyOf: ["ова", "ева", "ина", "цына"])
      && !RussianSurnameLists.nounsInOva.contains(word.listed)
  }

  /// -ая, -яя, but for Georgian and Megrelian nouns.
  static func isWomansAdjective(_ word: RussianNameWord) -> Bool {
    word.ends(withAnyOf: ["ая", "яя"]) && word.syllables > 2
      && !RussianSurnameLists.nounsInAya.contains(word.listed)
  }

  // MARK: Both

  /// -а and -я as nouns, both men and women: Сковороды, Окуджавы, Данелии. The stressed ones of the French
  /// are not declined.
  private static func surnameInA(_ word: RussianNameWord) -> RussianNameParadigm? {
    // Of one syllable it is stressed, as in the Chinese and Dungan Ма.
    word.syllables < 2 || RussianSurnameLists.frenchInA.contains(word.listed)
      ? nil : .firstDeclension(word)
  }

  /// The first part of a double surname is declined when it is a surname of itself: Салтыкова-Щедрина,
  /// Римского-Корсакова, Немировича-Данченко, but Бонч-Бруевича, Кара-Мурзы.
  private static func isDeclinedFirstPart(_ word: RussianNameWord, _ gender: Gender) -> Bool {
    if RussianSurnameLists.undeclinedFirstParts.contains(word.listed) { return false }
    switch gender {
    case .masculine, .neuter:
      return isRussianMansSurname(word) || isMansAdjective(word)
        || word.ends(withAnyOf: RussianSurnameLists.suffixesOfFirstParts)
    case .feminine: return isRussianWomansSurname(word) || isWomansAdjective(word)
    }
  }

  /// Surnames that are a noun, too, whose vowel some bearers keep (Корень, Кореня), and women's that come of
  /// -ин or of a noun (Калина, Калиной or Калины). The bearer decides.
  private static func isVaryingSurname(_ word: RussianNameWord, _ gender: Gender) -> Bool {
    gender == .masculine
      ? RussianSurnameLists.fleeting[word.listed] != nil
        || RussianSurnameLists.nounsInOk.contains(word.listed)
      : RussianSurnameLists.nounsOrWomensForms.contains(word.listed)
  }
}
