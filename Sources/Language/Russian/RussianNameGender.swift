extension Russian {
  /// The sex of a person by the name; nil when the name does not tell it.
  ///
  /// Asked in this order: what the school has stated; the patronymic; уулу, кызы and their like; a surname of
  /// the adjectival kind or in -ов, -ин. Never the given name: «Женя», «Нурбек» as a girl's.
  public static func gender(of name: PersonName, exceptions: LanguageExceptions = .none) -> Gender? {
    exceptions.gender(of: name)
      ?? name.patronymic.flatMap(genderOfPatronymic)
      ?? genderOfKinship(in: name.surname)
      ?? genderOfSurname(name.surname)
  }

  /// The sex that a patronymic tells: -ович, уулу; -овна, кызы.
  static func genderOfPatronymic(_ patronymic: String) -> Gender? {
    genderOfKinship(in: patronymic) ?? genderOfPatronymic(RussianNameWord(patronymic))
  }

  /// The sex that a surname of the Russian kinds tells; the last part decides of a double one.
  static func genderOfSurname(_ surname: String) -> Gender? {
    let words = surname.nameWords.flatMap(\.hyphenatedWords)
    guard let last = words.last, words.count == 1 || !KinshipWord.contains(last) else { return nil }
    let word = RussianNameWord(last)
    if word.isInitial { return nil }
    if isRussianMansSurname(word) || isMansAdjective(word) { return .masculine }
    return isRussianWomansSurname(word) || isWomansAdjective(word) ? .feminine : nil
  }

  private static func genderOfKinship(in part: String) -> Gender? {
    let words = part.nameWords.flatMap(\.hyphenatedWords)
    guard words.count > 1, let last = words.last else { return nil }
    return KinshipWord.gender(last)
  }
}

extension LanguageExceptions {
  /// What the school states of the sex of a person: by the whole name, or by a part of it.
  func gender(of name: PersonName) -> Gender? {
    if genders.isEmpty { return nil }
    return genders[name.full] ?? genders[name.formatted(.surnameGiven)] ?? genders[name.surname]
      ?? name.given.flatMap { genders[$0] }
  }
}
