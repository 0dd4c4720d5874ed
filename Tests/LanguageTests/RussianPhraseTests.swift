import Language
import Testing

@Suite struct RussianPhraseTests {
  /// The six cases of a phrase, one a line.
  private func cases(
    of phrase: String, _ placeNames: Russian.PlaceNames = .kept, exceptions: LanguageExceptions = .none
  ) -> [String] {
    RussianCase.allCases.map {
      Russian.declined(phrase, .init($0), placeNames: placeNames, exceptions: exceptions).text
    }
  }

  @Test func `the head declines and its adjectives agree`() {
    #expect(
      cases(of: "классный руководитель") == [
        "классный руководитель", "классного руководителя", "классному руководителю", "классного руководителя",
        "классным руководителем", "классном руководителе",
      ])
    #expect(
      cases(of: "средняя школа") == [
        "средняя школа", "средней школы", "средней школе", "среднюю школу", "средней школой", "средней школе",
      ])
  }

  @Test(arguments: [
    ("заместитель директора по учебной работе", "заместителя директора по учебной работе"),
    ("учитель начальных классов", "учителя начальных классов"),
    ("учитель физики и математики", "учителя физики и математики"),
    (
      "Министерство образования и науки Кыргызской Республики",
      "Министерства образования и науки Кыргызской Республики"
    ),
    ("средняя школа № 1 города Кара-Балта", "средней школы № 1 города Кара-Балта"),
    (
      "средняя общеобразовательная школа-гимназия № 5 имени А. Токомбаева",
      "средней общеобразовательной школы-гимназии № 5 имени А. Токомбаева"
    ),
    ("директор Асанова", "директора Асанова"),
    ("школа «Сейтек»", "школы «Сейтек»"),
  ])
  func `what follows the head stays`(phrase: String, genitive: String) {
    #expect(Russian.declined(phrase, .init(.genitive)) == Inflection(genitive))
  }
}
