import Language
import Testing

@Suite struct PersonNameParsingTests {
  @Test(arguments: [
    ("Асанова Айжан Бакытовна", "Асанова|Айжан|Бакытовна"), ("Бакыт уулу Нурлан", "Бакыт уулу|Нурлан|"),
    ("Асанов Нурлан Бакыт уулу", "Асанов|Нурлан|Бакыт уулу"), ("Асан тегин Бакыт", "Асан тегин|Бакыт|"),
    ("Сулайман", "Сулайман||"), ("  Ким   Вера ", "Ким|Вера|"),
  ])
  func `a name is taken apart with its kinship words`(text: String, parts: String) throws {
    let name = try #require(PersonName(full: text))
    #expect([name.surname, name.given ?? "", name.patronymic ?? ""].joined(separator: "|") == parts)
  }

  @Test func `no word is no name`() { #expect(PersonName(full: " ") == nil) }
}
