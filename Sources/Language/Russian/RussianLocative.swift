extension Russian {
  /// The form of place and time behind `в` and `на`: `2021-2022 учебный год` → (в) `2021-2022 учебном году`.
  ///
  /// It is the prepositional but for the nouns that have a second one in -у.
  public static func locative(_ phrase: String, exceptions: LanguageExceptions = .none) -> Inflection {
    var declension = RussianPhraseDeclension(phrase, placeNames: .kept, exceptions: exceptions)
    declension.isLocative = true
    return declension.declined(.init(.prepositional))
  }
}

extension RussianNoun {
  /// The second prepositional where there is one: году, саду; else the prepositional.
  var locative: String {
    form(.init(RussianNoun.secondPrepositionals.contains(lemma) ? .dative : .prepositional))
  }

  /// Masculines whose second prepositional is the dative with the stress on its ending.
  private static let secondPrepositionals: Set<String> = [
    "берег", "бок", "бой", "верх", "вид", "глаз", "год", "дым", "край", "круг", "лёд", "лес", "лоб", "мозг",
    "мост",
    "нос", "пир", "пол", "полк", "порт", "пост", "ряд", "сад", "снег", "строй", "счёт", "тыл", "угол", "час",
    "шкаф",
  ]
}
