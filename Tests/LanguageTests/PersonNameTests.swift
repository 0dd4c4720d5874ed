import Language
import Testing

@Suite struct PersonNameTests {
  @Test(arguments: [
    (
      PersonName(surname: "Асанова", given: "Айжан", patronymic: "Бакытовна"), "Асанова А. Б.",
      "А. Б. Асанова"
    ),
    (PersonName(surname: "Бакыт уулу", given: "Нурлан"), "Бакыт уулу Н.", "Н. Бакыт уулу"),
    (
      PersonName(surname: "Абдыкадыр кызы", given: "Айпери"), "Абдыкадыр кызы А.",
      "А. Абдыкадыр кызы"
    ),
    (
      PersonName(surname: "Асанов", given: "Нурлан", patronymic: "Бакыт уулу"),
      "Асанов Н. Бакыт уулу",
      "Н. Бакыт уулу Асанов"
    ),
    (PersonName(surname: "Асан тегин", given: "Бакыт"), "Асан тегин Б.", "Б. Асан тегин"),
    (
      PersonName(surname: "Өмүрова", given: "Айша Бегим", patronymic: "Эрмековна"), "Өмүрова А. Э.",
      "А. Э. Өмүрова"
    ),
    (PersonName(surname: "Сулайман"), "Сулайман", "Сулайман"),
    (PersonName(surname: "Kaya", given: "Emir"), "Kaya E.", "E. Kaya"),
  ])
  func `initials keep kinship words and one-word names`(
    name: PersonName, list: String, signature: String
  ) {
    #expect(name.formatted(.initialsLast).replacing("\u{A0}", with: " ") == list)
    #expect(name.formatted(.initialsFirst).replacing("\u{A0}", with: " ") == signature)
  }

  @Test func `the parts of a short form are not parted at a line's end`() {
    let name = PersonName(surname: "Бакыт уулу", given: "Нурлан")
    #expect(!name.formatted(.initialsLast).contains(" "))
    #expect(name.full == "Бакыт уулу Нурлан")
  }
}
