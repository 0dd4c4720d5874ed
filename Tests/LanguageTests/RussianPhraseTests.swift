import Language
import Testing

@Suite struct RussianPhraseTests {
  /// The six cases of a phrase.
  private func cases(of phrase: String, number: GrammaticalNumber = .singular) -> [String] {
    RussianCase.allCases.map { Russian.declined(phrase, .init($0, number: number)).text }
  }

  private func genitive(_ phrase: String) -> Inflection {
    Russian.declined(phrase, .init(.genitive))
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
    #expect(
      cases(of: "учебное заведение", number: .plural) == [
        "учебные заведения", "учебных заведений", "учебным заведениям", "учебные заведения",
        "учебными заведениями", "учебных заведениях",
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
    ("директор Асанова", "директора Асанова"), ("школа «Сейтек»", "школы «Сейтек»"),
    ("газета «Учитель и ученик»", "газеты «Учитель и ученик»"),
    ("класс (новый и старый)", "класса (новый и старый)"),
    ("ученик, который прибыл", "ученика, который прибыл"),
    ("план на год и учебный график", "плана на год и учебный график"),
  ])
  func `what follows the head stays`(phrase: String, expected: String) {
    #expect(genitive(phrase) == Inflection(expected))
  }

  @Test func `the Regulation's phrase comes out right`() {
    let school = Russian.declined("средняя школа № 1 города Кара-Балта", .init(.prepositional))
    #expect("в " + school.text == "в средней школе № 1 города Кара-Балта")
    #expect(school.doubt == nil)
  }

  @Test(arguments: [
    ("директор и завуч", "директора и завуча"),
    ("директор, завуч и секретарь", "директора, завуча и секретаря"),
    ("родители и учащиеся", "родителей и учащихся"),
    ("директор школы и классный руководитель", "директора школы и классного руководителя"),
    (
      "заместитель директора по воспитательной работе и социальный педагог",
      "заместителя директора по воспитательной работе и социального педагога"
    ),
    ("начальное и среднее образование", "начального и среднего образования"),
    ("учитель дефектолог", "учителя дефектолога"),
  ])
  func `several heads decline all`(phrase: String, expected: String) {
    #expect(genitive(phrase) == Inflection(expected))
  }

  @Test(arguments: [
    ("учитель-логопед", "учителя-логопеда"), ("школа-интернат", "школы-интерната"),
    ("социальный педагог-психолог", "социального педагога-психолога"), ("план-график", "плана-графика"),
    ("пресс-секретарь", "пресс-секретаря"), ("вице-президент", "вице-президента"),
    ("дети-сироты", "детей-сирот"),
  ])
  func `both parts of a hyphenated noun decline unless the first is one that never does`(
    phrase: String, expected: String
  ) {
    #expect(genitive(phrase) == Inflection(expected))
  }

  @Test(arguments: [
    ("исполняющий обязанности директора", "исполняющего обязанности директора"),
    ("временно исполняющий обязанности директора", "временно исполняющего обязанности директора"),
    ("заведующая библиотекой", "заведующей библиотекой"), ("учащийся 5 класса", "учащегося 5 класса"),
    ("ответственный за пожарную безопасность", "ответственного за пожарную безопасность"),
    ("рабочий по обслуживанию здания", "рабочего по обслуживанию здания"),
    ("лица, ответственные за питание", "лиц, ответственных за питание"),
  ])
  func `an adjective may stand for a noun`(phrase: String, expected: String) {
    #expect(genitive(phrase) == Inflection(expected))
  }

  @Test(arguments: [
    ("рабочий день", "рабочего дня"), ("учёная степень", "учёной степени"), ("детский сад", "детского сада"),
    ("дежурный учитель", "дежурного учителя"), ("строгая судья", "строгой судьи"),
  ])
  func `before a noun it is an adjective`(phrase: String, expected: String) {
    #expect(genitive(phrase) == Inflection(expected))
  }

  @Test(arguments: [
    ("7-«А» класс", "7-«А» класса"), ("5-й класс", "5-го класса"), ("1-я четверть", "1-й четверти"),
    ("I четверть", "I четверти"), ("2021-2022 учебный год", "2021-2022 учебного года"),
    ("третий класс", "третьего класса"), ("этот ученик", "этого ученика"), ("наша школа", "нашей школы"),
    ("Жогорку Кенеш", "Жогорку Кенеша"), ("вновь прибывший ученик", "вновь прибывшего ученика"),
  ])
  func `figures, pronouns and adverbs before the head`(phrase: String, expected: String) {
    #expect(genitive(phrase) == Inflection(expected))
  }

  @Test(arguments: [
    "и. о. директора", "зам. директора по УВР", "«Манас»", "г. Бишкек", "МОН КР", "7-«А»", "ОсОО «Билим»",
    "ГУ «Средняя школа № 3»",
    "айыл окмоту", "«Учитель и ученик»",
  ])
  func `abbreviations, quotes and acronyms stay`(phrase: String) {
    #expect(genitive(phrase) == Inflection(phrase))
  }

  @Test func `a name behind the word for a place stays, or declines when asked to`() {
    #expect(genitive("город Ош").text == "города Ош")
    let inflected = Russian.declined("город Ош", .init(.instrumental), placeNames: .inflected)
    #expect(inflected == Inflection("городом Ошем"))
    #expect(Russian.declined("село Кочкор", .init(.dative), placeNames: .inflected).text == "селу Кочкору")
  }

  @Test func `a phrase that cannot be read stays, in doubt`() {
    #expect(genitive("5 учеников") == Inflection("5 учеников", doubt: .unknownWord))
    #expect(genitive("ученик(ца)") == Inflection("ученик(ца)", doubt: .unknownWord))
    #expect(genitive("") == Inflection(""))
    #expect(genitive("  ") == Inflection("  "))
    #expect(genitive("школа  № 1 ") == Inflection("школы  № 1 "))
  }

  @Test func `what the school states wins`() {
    var exceptions = LanguageExceptions()
    exceptions.russianForms[.init("куратор", .init(.nominative, number: .plural))] = "кураторá"
    exceptions.russianForms[.init("ОТИ", .init(.genitive))] = "отдела"
    exceptions.declinability["Сейтек"] = false
    func form(_ phrase: String, _ form: RussianForm) -> String {
      Russian.declined(phrase, form, exceptions: exceptions).text
    }
    #expect(form("старший куратор", .init(.nominative, number: .plural)) == "старшие кураторá")
    #expect(form("ОТИ", .init(.genitive)) == "отдела")
    #expect(form("Сейтек", .init(.genitive)) == "Сейтек")
  }

  @Test(arguments: [
    ("2021-2022 учебный год", "2021-2022 учебном году"), ("детский сад", "детском саду"),
    ("средняя школа", "средней школе"), ("край", "краю"), ("пост", "посту"), ("класс", "классе"),
  ])
  func `time and place may have a second prepositional`(phrase: String, locative: String) {
    #expect(Russian.locative(phrase) == Inflection(locative))
  }
}
