import Language
import Testing

@Suite struct RussianPersonNameTests {
  @Test(arguments: [
    ("Карасартов А. Р.", "Карасартова А. Р.", "Карасартову А. Р.", "Карасартовым А. Р."),
    ("А.Р.Карасартова", "А.Р.Карасартовой", "А.Р.Карасартовой", "А.Р.Карасартовой"),
    (
      "Асанова Айша Бакытовна", "Асановой Айши Бакытовны", "Асановой Айше Бакытовне",
      "Асановой Айшей Бакытовной"
    ),
    (
      "Айша Бакытовна Асанова", "Айши Бакытовны Асановой", "Айше Бакытовне Асановой",
      "Айшей Бакытовной Асановой"
    ),
    ("Ким Вера Ивановна", "Ким Веры Ивановны", "Ким Вере Ивановне", "Ким Верой Ивановной"),
    ("Цой Алексей Юрьевич", "Цоя Алексея Юрьевича", "Цою Алексею Юрьевичу", "Цоем Алексеем Юрьевичем"),
    ("Бакыт уулу Нурлан", "Бакыт уулу Нурлана", "Бакыт уулу Нурлану", "Бакыт уулу Нурланом"),
    ("Нурлан Бакыт уулу", "Нурлана Бакыт уулу", "Нурлану Бакыт уулу", "Нурланом Бакыт уулу"),
    ("Бакыт кызы Айша", "Бакыт кызы Айши", "Бакыт кызы Айше", "Бакыт кызы Айшей"),
    (
      "Асанов Нурлан Бакыт уулу", "Асанова Нурлана Бакыт уулу", "Асанову Нурлану Бакыт уулу",
      "Асановым Нурланом Бакыт уулу"
    ),
    (
      "Юлдашев Азиз Рустам угли", "Юлдашева Азиза Рустам угли", "Юлдашеву Азизу Рустам угли",
      "Юлдашевым Азизом Рустам угли"
    ),
    ("Зарлык Асанович", "Зарлыка Асановича", "Зарлыку Асановичу", "Зарлыком Асановичем"),
    ("ДУНЛАРОВ Шимар", "ДУНЛАРОВА Шимара", "ДУНЛАРОВУ Шимару", "ДУНЛАРОВЫМ Шимаром"),
  ])
  func `a whole name is declined and printed as it was written`(
    text: String, genitive: String, dative: String, instrumental: String
  ) throws {
    let written = try #require(WrittenPersonName(text))
    let forms = [RussianCase.genitive, .dative, .instrumental].map { grammaticalCase in
      let declined = Russian.declined(written.name, grammaticalCase)
      #expect(declined.doubt == nil)
      return declined.name.formatted(written.form, initials: written.initials).replacing("\u{A0}", with: " ")
    }
    #expect(forms == [genitive, dative, instrumental])
  }

  @Test func `a name that does not tell the sex stays in the nominative, in doubt`() {
    let name = PersonName(surname: "Ким", given: "Саша")
    #expect(Russian.declined(name, .dative) == DeclinedPersonName(name, doubt: .unknownGender))
    #expect(Russian.declined(name, .nominative) == DeclinedPersonName(name))
    #expect(Russian.declined(name, .dative, gender: .masculine).name.full == "Киму Саше")
    #expect(Russian.declined(name, .dative, gender: .feminine).name.full == "Ким Саше")
  }

  @Test(arguments: [
    ("Петренко О. И.", "Петренко О. И."), ("Сковорода А.", "Сковороде А."), ("Седых Саша", "Седых Саше"),
    ("Асан тегин А.", "Асан тегин А."),
  ])
  func `a name that is the same of a man and a woman is declined without doubt`(
    text: String, dative: String
  ) throws {
    let written = try #require(WrittenPersonName(text))
    let declined = Russian.declined(written.name, .dative)
    #expect(declined.doubt == nil)
    #expect(declined.name.formatted(written.form).replacing("\u{A0}", with: " ") == dative)
  }

  @Test func `what the school states wins over the rules`() {
    let name = PersonName(surname: "Токтобекова", given: "Айгуль", patronymic: "Эркиновна")
    var exceptions = LanguageExceptions.none
    exceptions.declinability[name.full] = true
    #expect(
      Russian.declined(name, .instrumental, exceptions: exceptions).name.full
        == "Токтобековой Айгулью Эркиновной")
    exceptions.declinability[name.full] = false
    #expect(Russian.declined(name, .instrumental, exceptions: exceptions).name == name)
    exceptions = .none
    exceptions.russianForms[.init("Токтобекова", RussianForm(.dative))] = "Токтобековe"
    #expect(
      Russian.declined(name, .dative, exceptions: exceptions).name.full == "Токтобековe Айгуль Эркиновне")
    exceptions.genders["Ким Саша"] = .masculine
    let kim = PersonName(surname: "Ким", given: "Саша")
    #expect(Russian.declined(kim, .genitive, exceptions: exceptions).name.full == "Кима Саши")
  }

  @Test(arguments: [
    "", " ", "-", ".", "А", "ОЙ", "ая", "ий", "ец", "ок", "ь", "уулу", "Уулу уулу", "—", "«»", "а-", "7",
  ])
  func `what is hardly a name is printed somehow, and never stops the program`(text: String) {
    let name = PersonName(surname: text, given: text, patronymic: text)
    for gender in [nil] + Gender.allCases.map(Optional.some) {
      let forms = RussianCase.allCases.map { Russian.declined(name, $0, gender: gender).name.full }
      #expect(forms[0] == name.full)
      #expect(forms.allSatisfy { $0.isEmpty == name.full.isEmpty })
    }
    #expect(WrittenPersonName(text).map { $0.name.full.isEmpty } != true)
  }

  @Test func `a doubt of any part is the doubt of the name`() {
    let name = PersonName(surname: "Kaya", given: "Эмир")
    #expect(Russian.declined(name, .dative, gender: .masculine).doubt == .latinWord)
    #expect(Russian.declined(name, .dative, gender: .masculine).name.full == "Kaya Эмиру")
  }
}
