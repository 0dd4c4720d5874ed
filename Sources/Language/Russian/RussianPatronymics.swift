extension Russian {
  /// A patronymic in one of its cases: «Асанович», «Бакытовна». One with уулу or кызы is not declined.
  ///
  /// A father's name that stands without any ending, as the law of 2025 allows, is left as it is and doubted:
  /// nobody has said yet how Russian papers treat it.
  public static func patronymic(
    _ patronymic: String, _ grammaticalCase: RussianCase, gender: Gender,
    exceptions: LanguageExceptions = .none
  ) -> Inflection {
    var form = RussianNamePart(patronymic, exceptions).declined(grammaticalCase) { words in
      words.map { patronymicParadigm($0, gender) }
    }
    if grammaticalCase != .nominative, form.text == patronymic, isPlainName(patronymic),
      exceptions.declinability[patronymic] == nil
    {
      form.doubt = form.doubt ?? .unknownWord
    }
    return form
  }

  private static func patronymicParadigm(_ word: RussianNameWord, _ gender: Gender) -> RussianNameParadigm? {
    switch word.last {
    // «Анна Абрамович» bears a surname.
    case "ч" where gender != .feminine: hasStressedIch(word) ? .consonant : .hissingConsonant
    case "а" where genderOfPatronymic(word) == .feminine: .hardA
    default: nil
    }
  }

  private static func isPlainName(_ patronymic: String) -> Bool {
    let word = RussianNameWord(patronymic)
    return !word.isInitial && genderOfPatronymic(word) == nil
      && !patronymic.nameWords.contains(where: KinshipWord.contains)
  }

  /// -ич is a man's, -на a woman's: Ильич, Ильинична. So are Kazakh and Azerbaijani -улы, -оглы and -кызы,
  /// written together with the name: Абишулы.
  static func genderOfPatronymic(_ word: RussianNameWord) -> Gender? {
    if word.ends(withAnyOf: ["ич", "улы", "ұлы", "уулу", "оглы", "угли"]) { return .masculine }
    return word.ends(withAnyOf: ["вна", "чна", "шна", "кызы", "қызы", "гызы", "кизи"]) ? .feminine : nil
  }

  /// Patronymics of names in a stressed -а or -я stress the ending, and a stressed ending has о: Ильичом,
  /// Кузьмичом.
  private static func hasStressedIch(_ word: RussianNameWord) -> Bool {
    ["ильич", "кузьмич", "фомич", "лукич"].contains(word.listed)
  }
}
