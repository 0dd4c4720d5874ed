import Language
import Testing

@Suite struct PersonNameParsingTests {
  @Test(arguments: [
    ("Асанова Айжан Бакытовна", "Асанова|Айжан|Бакытовна"), ("Бакыт уулу Нурлан", "Бакыт уулу|Нурлан|"),
    ("Асанов Нурлан Бакыт уулу", "Асанов|Нурлан|Бакыт уулу"), ("Асан тегин Бакыт", "Асан тегин|Бакыт|"),
    ("Асан Болот Эркин", "Асан|Болот|Эркин"), ("  Ким   Вера ", "Ким|Вера|"), ("Ким Галина", "Ким|Галина|"),
    ("Өмүрова Айша Бегим Эрмековна", "Өмүрова|Айша Бегим|Эрмековна"), ("Сулайман", "Сулайман||"),
    ("Бакыт уулу Нурлан Асанович", "Бакыт уулу|Нурлан|Асанович"),
    ("Бакыт кызы Айша Бегим", "Бакыт кызы|Айша Бегим|"),
    ("Асанов Бакыт уулу", "Асанов||Бакыт уулу"), ("Асанова Петровна", "Асанова||Петровна"),
    ("АСАНОВА Айжан", "АСАНОВА|Айжан|"), ("БАКЫТ УУЛУ НУРЛАН", "БАКЫТ УУЛУ|НУРЛАН|"),
    ("Зарлык Асанович", "|Зарлык|Асанович"), ("Асанова, Айжан", "Асанова|Айжан|"),
    ("Абрамович Роман Аркадьевич", "Абрамович|Роман|Аркадьевич"), ("асанов нурлан", "асанов|нурлан|"),
    ("Асанова\u{A0}Айжан", "Асанова|Айжан|"), ("Ван Мин", "Ван|Мин|"),
  ])
  func `a name that is written surname first is taken apart`(text: String, parts: String) {
    check(text, parts, .full, .spaced)
  }

  @Test(arguments: [
    ("Айжан Бакытовна Асанова", "Асанова|Айжан|Бакытовна"), ("Гүлзат Бекболот кызы", "Бекболот кызы|Гүлзат|"),
    ("Касым Тыныстан уулу", "Тыныстан уулу|Касым|"), ("Нурлан Бакыт уулу Асанов", "Асанов|Нурлан|Бакыт уулу"),
    ("Роман Аркадьевич Абрамович", "Абрамович|Роман|Аркадьевич"), ("Айжан АСАНОВА", "АСАНОВА|Айжан|"),
    ("Нурлан Асанов", "Асанов|Нурлан|"), ("Айша Бегим Өмүрова", "Өмүрова|Айша Бегим|"),
    ("Айша Бегим КИМ", "КИМ|Айша Бегим|"), ("Людвиг ван Бетховен", "ван Бетховен|Людвиг|"),
    ("Людвиг Мис ван дер Роэ", "ван дер Роэ|Людвиг Мис|"),
  ])
  func `a name that is written given name first is taken apart`(text: String, parts: String) {
    check(text, parts, .givenFirst, .spaced)
  }

  @Test(arguments: [
    ("З.А.Балбаков", "Балбаков|З.|А.", PersonNameForm.initialsFirst, InitialsStyle.solid),
    ("З. А. Балбаков", "Балбаков|З.|А.", .initialsFirst, .spaced),
    ("З.А. Балбаков", "Балбаков|З.|А.", .initialsFirst, .solid),
    ("Балбаков З.А.", "Балбаков|З.|А.", .initialsLast, .solid),
    ("Балбаков З. А.", "Балбаков|З.|А.", .initialsLast, .spaced),
    ("Ким В.", "Ким|В.|", .initialsLast, .spaced),
    ("Н. Бакыт уулу", "Бакыт уулу|Н.|", .initialsFirst, .spaced),
    ("Бакыт уулу Н.", "Бакыт уулу|Н.|", .initialsLast, .spaced),
    ("Н. Бакыт уулу Асанов", "Асанов|Н.|Бакыт уулу", .initialsFirst, .spaced),
    ("Асанов Н. Бакыт уулу", "Асанов|Н.|Бакыт уулу", .initialsLast, .spaced),
    ("Ж.-Ж. Руссо", "Руссо|Ж.-Ж.|", .initialsFirst, .spaced),
    ("Дж. Смит", "Смит|Дж.|", .initialsFirst, .spaced),
  ])
  func `a name with initials is taken apart`(
    text: String, parts: String, form: PersonNameForm, style: InitialsStyle
  ) {
    check(text, parts, form, style)
    let printed = WrittenPersonName(text).map { $0.name.formatted($0.form, initials: $0.initials) }
    // «З.А. Балбаков» is half solid: it prints solid.
    #expect(printed?.replacing("\u{A0}", with: "") == text.replacing(" ", with: ""))
  }

  @Test func `no word is no name`() {
    #expect(PersonName(full: " ") == nil)
    #expect(WrittenPersonName(",") == nil)
  }

  private func check(
    _ text: String, _ parts: String, _ form: PersonNameForm, _ style: InitialsStyle,
    location: SourceLocation = #_sourceLocation
  ) {
    guard let written = WrittenPersonName(text) else {
      Issue.record("'\(text)' is a name", sourceLocation: location)
      return
    }
    let name = written.name
    let found = [name.surname, name.given ?? "", name.patronymic ?? ""].joined(separator: "|")
    #expect(found == parts, sourceLocation: location)
    #expect(written.form == form, sourceLocation: location)
    #expect(written.initials == style, sourceLocation: location)
  }
}
