extension Doubt {
  /// Why the form is only guessed, as the person reads it who prints the paper: no capital, no full stop.
  public func explanation(in language: LanguageTag) -> String {
    switch (self, language) {
    case (.acronymWithoutReading, .ky): "кыскартуу кандай окулары белгисиз"
    case (.acronymWithoutReading, .ru): "неизвестно, как читается сокращение"
    case (.latinWord, .ky): "сөз латын тамгалары менен жазылган"
    case (.latinWord, .ru): "слово написано латинскими буквами"
    case (.unknownGender, .ky): "аты-жөнүнөн эркек же аял экени билинбейт"
    case (.unknownGender, .ru): "по имени не понять, мужчина это или женщина"
    case (.possession, .ky): "сөздө таандык мүчө бар экени так эмес"
    case (.possession, .ru): "неясно, есть ли у слова притяжательное окончание"
    case (.unclearLastWord, .ky): "мүчө кайсы сөзгө жалганары так эмес"
    case (.unclearLastWord, .ru): "неясно, какое слово изменяется"
    case (.unknownWord, .ky): "сөз сөздүктө жок"
    case (.unknownWord, .ru): "слова нет в словаре"
    case (.variants, .ky): "эки түрдүү жазылышы бар"
    case (.variants, .ru): "употребляются две формы"
    }
  }
}
