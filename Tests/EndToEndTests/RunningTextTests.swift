import Foundation
import Testing

/// Running text of school papers in narrow columns, as a reader of the PDF gets it.
@Suite struct RunningTextTests {
  @Test func `Kyrgyz text is divided by syllables and keeps together what belongs together`() throws {
    let text = """
      Кара-Балта шаарындагы № 1 орто мектебинин директору А. Р. Карасартова 2021-жылдын 1-сентябрындагы № 35 \
      буйругу менен ички тартипти бекитти. Сабактар саат 8:00дөн 13:30га чейин өткөрүлөт, тыныгуу 10 мүнөт \
      созулат. Асанов Бакыт уулу Нурбек 5-«А» классынын жетекчисине тапшырды.
      """
    #expect(
      try lines(of: text, language: "ky") == """
        Кара-Балта шаарындагы
        № 1 орто мектебинин ди-
        ректору А. Р. Карасартова
        2021-жылдын
        1-сентябрындагы № 35 буй-
        ругу менен ички тартипти
        бекитти. Сабактар саат
        8:00дөн 13:30га чейин өткө-
        рүлөт, тыныгуу 10 мүнөт со-
        зулат. Асанов Бакыт уулу
        Нурбек 5-«А» классынын
        жетекчисине тапшырды.
        """)
  }

  @Test
  func `Russian text is divided by its patterns, but for names, and keeps together what belongs together`()
    throws
  {
    let text = """
      В соответствии со ст. 15 п. 3 Закона Кыргызской Республики и решением педагогического совета от 28 августа \
      2021 г. директор средней школы № 1 г. Кара-Балта А. Р. Карасартова утвердила правила внутреннего распорядка \
      на 2021–2022 уч. г. Перемена — 10 минут, т. е. не менее 1/6 урока 5 «А» класса.
      """
    #expect(
      try lines(of: text, language: "ru") == """
        В соответствии со ст. 15 п. 3
        Закона Кыргызской
        Республики и решением пе-
        дагогического совета
        от 28 августа 2021 г. дирек-
        тор средней школы
        № 1 г. Кара-Балта
        А. Р. Карасартова утвердила
        правила внутреннего рас-
        порядка
        на 2021–2022 уч. г.
        Перемена — 10 минут, т. е.
        не менее 1/6 уро-
        ка 5 «А» класса.
        """)
  }

  @Test func `a copied paragraph has its words whole and in order`() throws {
    let text =
      "Педагогикалык кеңештин чечими көпчүлүк добуш менен кабыл алынып, катышуучулар үчүн милдеттүү болот."
    let copied = try lines(of: text, language: "ky", extra: "text-align: justify")
    #expect(copied.contains("-\n"))
    let joined = copied.replacing("-\n", with: "").replacing("\n", with: " ")
    #expect(joined.split(separator: " ").joined(separator: " ") == text)
  }

  /// The lines of a column 52 mm wide; a hyphen that the text has not is shown as `-`.
  private func lines(of text: String, language: String, extra: String = "") throws -> String {
    let desk = try Desk([
      "page.html": """
      <html lang="\(language)"><head><style>
      @page { size: A5; margin: 15mm } html { font: 11pt/1.4 "PT Serif"; hyphens: auto }
      p { width: 52mm; margin: 0; \(extra) }
      </style></head><body><p>\(text)</p></body></html>
      """
    ])
    let outcome = try desk.run("typeset", "page.html", "--out", "page.pdf")
    #expect(outcome.status == 0)
    return try desk.text(of: "page.pdf").replacing("\u{AD}", with: "-").trimmingCharacters(
      in: .whitespacesAndNewlines)
  }
}
