import Language
import Testing

@Suite struct PersonNameFormTests {
  @Test(arguments: [
    (PersonNameForm.full, "Балбаков Зарлык Асанович", "Балбаков Зарлык Асанович"),
    (.givenFirst, "Зарлык Асанович Балбаков", "Зарлык Асанович Балбаков"),
    (.surnameGiven, "Балбаков Зарлык", "Балбаков Зарлык"),
    (.givenSurname, "Зарлык Балбаков", "Зарлык Балбаков"),
    (.givenPatronymic, "Зарлык Асанович", "Зарлык Асанович"),
    (.initialsLast, "Балбаков З. А.", "Балбаков З.А."), (.initialsFirst, "З. А. Балбаков", "З.А.Балбаков"),
  ])
  func `a name has seven forms and two styles of initials`(
    form: PersonNameForm, spaced: String, solid: String
  ) {
    let name = PersonName(surname: "Балбаков", given: "Зарлык", patronymic: "Асанович")
    #expect(plain(name.formatted(form)) == spaced)
    #expect(plain(name.formatted(form, initials: .solid)) == solid)
  }

  @Test(arguments: [
    (
      PersonName(surname: "Асанов", given: "Нурлан", patronymic: "Бакыт уулу"), "Асанов Н.Бакыт уулу",
      "Н.Бакыт уулу Асанов"
    ),
    (PersonName(surname: "Бакыт уулу", given: "Нурлан"), "Бакыт уулу Н.", "Н.Бакыт уулу"),
    (PersonName(surname: "Балбаков", given: "З.", patronymic: "А."), "Балбаков З.А.", "З.А.Балбаков"),
    (PersonName(surname: "Смит", given: "Дж."), "Смит Дж.", "Дж.Смит"),
    (PersonName(surname: "Сулайман"), "Сулайман", "Сулайман"),
    (PersonName(surname: "", given: "Зарлык", patronymic: "Асанович"), "Зарлык Асанович", "Зарлык Асанович"),
  ])
  func `kinship words and initials are never cut, nor a name without a surname`(
    name: PersonName, last: String, first: String
  ) {
    #expect(plain(name.formatted(.initialsLast, initials: .solid)) == last)
    #expect(plain(name.formatted(.initialsFirst, initials: .solid)) == first)
  }

  @Test func `a missing part leaves no gap`() {
    let name = PersonName(surname: "Бакыт уулу", given: "Нурлан")
    #expect(
      PersonNameForm.allCases.map { plain(name.formatted($0)) } == [
        "Бакыт уулу Нурлан", "Нурлан Бакыт уулу", "Бакыт уулу Нурлан", "Нурлан Бакыт уулу", "Нурлан",
        "Бакыт уулу Н.", "Н. Бакыт уулу",
      ])
    #expect(
      PersonNameForm.allCases.map { PersonName(surname: "Сулайман").formatted($0) }.allSatisfy {
        $0 == "Сулайман"
      })
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}
