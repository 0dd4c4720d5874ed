extension Russian {
  /// A place's name in a case: `Бишкек` → `Бишкека`, `Кызыл-Кия` → `Кызыл-Кие`.
  ///
  /// The names of Kyrgyzstan and of its neighbours come from a list, other names are declined by their
  /// ending, with ``Doubt/unknownWord``. The gender decides what the ending leaves open: `Гродно` stays,
  /// `Сосново` declines; `Тверь` is feminine, `Ярославль` masculine.
  public static func place(
    _ name: String, _ grammaticalCase: RussianCase, gender: Gender? = nil,
    exceptions: LanguageExceptions = .none
  ) -> Inflection {
    if let stated = exceptions.russianForms[.init(name, .init(grammaticalCase))] { return Inflection(stated) }
    if exceptions.declinability[name] == false { return Inflection(name) }
    let word = RussianPhraseWord(name[...])
    guard word.isCyrillic else {
      return name.contains(" ")
        ? declined(name, .init(grammaticalCase), exceptions: exceptions)
        : Inflection(name, doubt: word.isLatin ? .latinWord : nil)
    }
    if let noun = RussianPlaceLexicon.place(word.lowercased) {
      return Inflection(word.cased(noun.form(.init(grammaticalCase))))
    }
    let form = RussianPlaceRules.form(word.lowercased, grammaticalCase, gender: gender)
    return Inflection(word.cased(form), doubt: .unknownWord)
  }
}
