import Language
import Testing

/// In the expectations `~` stands for a no-break space.
@Suite struct TypographyTests {
  private func check(_ plain: String, _ printed: String, _ language: LanguageTag = .ru) {
    let expected = printed.replacing("~", with: "\u{A0}")
    #expect(Typography.typeset(plain, in: language) == expected)
    #expect(Typography.typeset(expected, in: language) == expected, "a second pass changes nothing")
  }

  @Test(arguments: [
    (#"школа "Билим""#, "школа «Билим»"), (#""Манас" эпосу"#, "«Манас» эпосу"),
    (#"7-"А" классы"#, "7-«А» классы"),
    (#"(газета "Кут Билим")"#, "(газета «Кут Билим»)"),
    (#"“Манас” жана "Семетей"."#, "«Манас» жана «Семетей»."),
    (#"ОсОО"Билим""#, "ОсОО«Билим»"),
  ])
  func `straight and English quotes become guillemets`(plain: String, printed: String) {
    check(plain, printed)
  }

  @Test(arguments: [
    (#""Мектеп "Манас"""#, "«Мектеп „Манас“»"), (#"«Мектеп "Манас"»"#, "«Мектеп „Манас“»"),
    (#""А "Б" В" Г"#, "«А „Б“ В» Г"),
    (#"ОсОО "Гимназия "Билим" и "Илим"""#, "ОсОО «Гимназия „Билим“ и „Илим“»"),
    (#"«Мектеп “Манас”»"#, "«Мектеп „Манас“»"),
  ])
  func `quotes within quotes are low and high`(plain: String, printed: String) { check(plain, printed) }

  @Test(arguments: [
    #"экран 15""#, "«Мектеп «Манас»»", "«Мектеп „Манас“»", "д'Артаньян", #"" ""#, #"a" b"#, "„Манас“",
  ])
  func `right quotes and those without a fellow stay`(text: String) { check(text, text) }

  @Test(arguments: [
    ("Бишкек - столица", "Бишкек~— столица"), ("Бишкек -- столица", "Бишкек~— столица"),
    ("Бишкек – столица", "Бишкек~— столица"), ("Бишкек — столица", "Бишкек~— столица"),
    ("Да,- сказал", "Да,- сказал"), ("слово--слово", "слово~— слово"), ("- Да!\n- Нет.", "—~Да!\n—~Нет."),
    ("класс - 25 человек", "класс~— 25 человек"), ("«А» - Б", "«А»~— Б"),
  ])
  func `a hyphen between spaces is a dash`(plain: String, printed: String) { check(plain, printed) }

  @Test(arguments: [
    ("8-9 классы", "8–9 классы"), ("2021-2022-окуу жылы", "2021–2022-окуу жылы"),
    ("2021 - 2022", "2021–2022"),
    ("стр. 10-15", "стр. 10–15"), ("1-4 класстар", "1–4 класстар"), ("1–15 сентября", "1–15 сентября"),
  ])
  func `a hyphen between growing numbers is a range`(plain: String, printed: String) { check(plain, printed) }

  @Test(arguments: [
    "тел. 62-60-08", "2021-09-01", "7-А", "счёт 5-3", "№~01-15/234", "№~5-12", "кара-балта", "сап-сары",
    "--strict",
    "+996 312 62-60", "1 сентября – 25 мая", "КГ-12-34", "5 - 3", "1.2-3.4", "—",
  ])
  func `telephones, days, codes and compounds keep their hyphens`(text: String) {
    check(text.replacing("~", with: "\u{A0}"), text)
  }

  @Test(arguments: [
    ("-5 °C", "−5~°C"), ("t = -10", "t = −10"), ("(-3)", "(−3)"), ("от -2 до +2", "от −2 до +2"),
    ("x -1", "x −1"),
    ("-2.5 %", "−2,5~%"),
  ])
  func `a hyphen before a number is a minus`(plain: String, printed: String) { check(plain, printed) }

  @Test(arguments: [
    ("N 5", "№~5"), ("No 5", "№~5"), ("No. 5", "№~5"), ("№5", "№~5"), ("№  5", "№~5"),
    ("школа N12", "школа №~12"),
    ("(N 7)", "(№~7)"), ("IN 5", "IN 5"), ("N-5", "N-5"), ("№ А", "№ А"),
  ])
  func `the number sign stands before a number with a space that holds`(plain: String, printed: String) {
    check(plain, printed)
    check(plain, printed, .ky)
  }

  @Test(arguments: [
    ("15%", "15~%", "15%"), ("15 %", "15~%", "15%"), ("89.3%", "89,3~%", "89,3%"), ("2,5 ‰", "2,5~‰", "2,5‰"),
    ("100 % и 50%", "100~% и 50~%", "100% и 50%"), ("%", "%", "%"),
  ])
  func `per cent has a space in Russian and none in Kyrgyz`(plain: String, russian: String, kyrgyz: String) {
    check(plain, russian)
    check(plain, kyrgyz, .ky)
  }

  @Test(arguments: [
    ("12500 сом", "12~500~сом"), ("1500.00 сом", "1~500,00~сом"), ("1500 сом", "1500~сом"),
    ("0.5 кг", "0,5~кг"),
    ("12 000 учеников", "12~000 учеников"), ("1 234 567,5", "1~234~567,5"), ("250000 руб.", "250~000~руб."),
    ("20°C", "20~°C"), ("пункт 5.2", "пункт 5.2"), ("код 12345", "код 12345"),
    ("+996 312 626 008", "+996 312 626 008"),
    ("5.2.1 м", "5.2.1~м"), ("5 г. Бишкек", "5 г. Бишкек"), ("счёт 00125 сом", "счёт 00125~сом"),
  ])
  func `amounts have a decimal comma and groups, codes and clauses stay`(plain: String, printed: String) {
    check(plain, printed)
  }

  @Test(arguments: [
    ("2021 г.", "2021~г.", LanguageTag.ru), ("2021г.", "2021~г.", .ru),
    ("01.09.2021 г.", "01.09.2021~г.", .ru),
    ("2020-2021 гг.", "2020–2021~гг.", .ru), ("2021 ж.", "2021-ж.", .ky), ("2021ж.", "2021-ж.", .ky),
    ("01.09.2021-ж.", "01.09.2021-ж.", .ky), ("15 ж.", "15 ж.", .ky),
  ])
  func `the word for year is joined as the language has it`(
    plain: String, printed: String, language: LanguageTag
  ) {
    check(plain, printed, language)
  }

  @Test(arguments: [
    ("И так далее...", "И так далее…"), ("«...»", "«…»"), ("Кто?..", "Кто?.."),
    ("Имя ........", "Имя ........"),
    ("... конец", "… конец"), ("(c) 2021", "© 2021"), ("п. (c)", "п. (c)"), ("(с) 2021", "(с) 2021"),
  ])
  func `three dots are one sign, longer rows are room to write in`(plain: String, printed: String) {
    check(plain, printed)
  }

  @Test(arguments: [
    ("А. С. Асанов", "А.~С.~Асанов"), ("Асанов А. С.", "Асанов А.~С."), ("З.М.Шатенова", "З.М.Шатенова"),
    ("Т. Мамбетов", "Т.~Мамбетов"), ("и др. А. Асанов", "и др. А.~Асанов"),
    ("Конец. Начало", "Конец. Начало"),
  ])
  func `initials stay together and with the surname`(plain: String, printed: String) { check(plain, printed) }

  @Test(arguments: [["\"", "«", "»", "„", "“"], ["\"", "“", "”"], ["\"", "(", ")"]])
  func `a second pass changes nothing in any text`(quotes: [String]) {
    let pieces =
      quotes + [
        "-", "--", "–", "—", " ", "\n", "5", "12", "2021", "12345", "000", ".", ",", "...", "№", "N", "No",
        "%", "°C",
        "сом", "кг", "г.", "ж.", "А.", "слово", "+", "(c)", "/",
      ]
    var seed: UInt64 = 1
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<9 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((seed >> 33) % UInt64(pieces.count))]
      }
      for language in LanguageTag.allCases {
        let once = Typography.typeset(text, in: language)
        #expect(Typography.typeset(once, in: language) == once, "\(text.debugDescription)")
      }
    }
  }
}
