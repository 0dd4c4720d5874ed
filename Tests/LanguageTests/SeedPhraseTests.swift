import Language
import Testing

/// Phrases of the Regulation and of a school's orders, put together as a template puts them together.
@Suite struct SeedPhraseTests {
  private let secretary = PersonName(surname: "Карасартова", given: "Айнура", patronymic: "Рысбековна")
  private let speaker = PersonName(surname: "Шатенова", given: "Зулайка", patronymic: "Мамбетовна")

  private func kyrgyz(_ phrase: String, _ grammaticalCase: KyrgyzCase) -> String {
    Kyrgyz.inflected(phrase, KyrgyzForm(grammaticalCase)).text
  }

  @Test func `a school of a town`() {
    let town = kyrgyz("Кара-Балта шаары", .attributive)
    let school = kyrgyz("№1 орто мектеби", .genitive)
    #expect("\(town) \(school)" == "Кара-Балта шаарындагы №1 орто мектебинин")
    let russian = Russian.declined("средняя школа № 1", RussianForm(.prepositional))
    let place = Russian.declined("город Кара-Балта", RussianForm(.genitive))
    #expect("в \(russian.text) \(place.text)" == "в средней школе № 1 города Кара-Балта")
    let whole = Russian.declined("средняя школа № 1 города Кара-Балта", RussianForm(.prepositional))
    #expect(whole == Inflection("средней школе № 1 города Кара-Балта"))
  }

  @Test func `a secretary is appointed`() {
    let accusative = Kyrgyz.inflected(secretary, .initialsFirst, .accusative, initials: .solid)
    #expect(accusative == Inflection("А.Р.Карасартованы"))
    let declined = Russian.declined(secretary, .accusative)
    #expect(
      "назначить " + declined.name.formatted(.initialsLast)
        == "назначить Карасартову\u{A0}А.\u{A0}Р.")
    #expect(declined.doubt == nil)
  }

  @Test func `somebody speaks`() {
    let name = Kyrgyz.inflected(speaker, .initialsFirst, .nominative, initials: .solid)
    #expect("\(name.text) сөз сүйлөдү" == "З.М.Шатенова сөз сүйлөдү")
  }

  @Test func `a state and a school year`() {
    #expect(kyrgyz("Кыргыз Республикасы", .genitive) == "Кыргыз Республикасынын")
    #expect(kyrgyz("2021-2022-окуу жылы", .attributive) == "2021-2022-окуу жылындагы")
  }

  @Test(arguments: [
    (PersonNameForm.initialsLast, KyrgyzCase.dative, "Карасартовага\u{A0}А.\u{A0}Р."),
    (.initialsFirst, .genitive, "А.\u{A0}Р.\u{A0}Карасартованын"), (.full, .ablative, "Карасартова Айнура Рысбековнадан"),
    (.surnameGiven, .locative, "Карасартова Айнурада"), (.initialsLast, .nominative, "Карасартова\u{A0}А.\u{A0}Р."),
  ])
  func `the ending goes to the word that can take it`(form: PersonNameForm, named: KyrgyzCase, printed: String) {
    #expect(Kyrgyz.inflected(secretary, form, named).text == printed)
  }
}
