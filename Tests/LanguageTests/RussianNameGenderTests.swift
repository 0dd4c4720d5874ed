import Language
import Testing

@Suite struct RussianNameGenderTests {
  @Test(arguments: [
    "Ким Саша Иванович", "Ли Женя Ильич", "Белек Нурбек Лукич", "Дон А. Никитич", "Цой В. Юрьевич",
    "Бакыт уулу Айзирек", "Асан Нурлан Бакыт уулу", "Рахим Азиз Рустам угли", "Алиев Вагиф оглы",
    "Бакыт-уулу Айзирек",
    "Назар Нурсултан Абишулы",
    "Асанов", "Исаев", "Ковалёв", "Птицын", "Пушкин", "Ивановский", "Золотницкий", "Толстой",
    "Римский-Корсаков",
  ])
  func `these are men`(text: String) throws {
    #expect(Russian.gender(of: try #require(PersonName(full: text))) == .masculine)
  }

  @Test(arguments: [
    "Ким Саша Ивановна", "Ли Женя Ильинична", "Белек Нурбек Лукинична", "Дон А. Юрьевна",
    "Бакыт кызы Айзирек",
    "Асан Нурлан Бакыт кызы", "Рахим Азиз Рустам кизи", "Асан келини Гүлзат", "Назар Дана Нуркызы", "Асанова",
    "Исаева", "Птицына",
    "Пушкина", "Ивановская", "Золотницкая", "Толстая", "Иванова-Петрова", "Мелик-Шахназарова",
  ])
  func `these are women`(text: String) throws {
    #expect(Russian.gender(of: try #require(PersonName(full: text))) == .feminine)
  }

  @Test(arguments: [
    "Ким Александр", "Ли Мария", "Петренко Иван", "Абдрахман", "Цхакая", "Сова", "Дарвин", "Эркин Бакыт",
    "Асан тегин Бакыт", "Асан Болот", "Асандын Бакыт", "Асан-тегин Бакыт",
    "Насыриддин Айша", "Седых Анна", "Мин Ян",
  ])
  func `these tell nothing, whatever the given name seems to tell`(text: String) throws {
    #expect(Russian.gender(of: try #require(PersonName(full: text))) == nil)
  }

  @Test func `a given name that ends as a surname does tells nothing`() {
    for given in ["Галина", "Марина", "Мартин", "Абаев", "Асанова"] {
      #expect(Russian.gender(of: PersonName(surname: "Ким", given: given)) == nil)
    }
  }

  @Test func `the patronymic wins over the surname, and the school over both`() {
    let name = PersonName(surname: "Ковалёв", given: "Женя", patronymic: "Ивановна")
    #expect(Russian.gender(of: name) == .feminine)
    for stated in ["Ковалёв Женя Ивановна", "Ковалёв Женя", "Ковалёв", "Женя"] {
      var exceptions = LanguageExceptions.none
      exceptions.genders[stated] = .masculine
      #expect(Russian.gender(of: name, exceptions: exceptions) == .masculine)
    }
  }
}
