import ISUOData
import Language
import Testing

@testable import ReportService

/// The content of a paper is read whole: everything that is wrong with it is said at once, in the language of
/// whoever writes it, with line and column.
@Suite struct PaperContentTests {
  private static let section = """
      series: main
      title: {ky: "Сыноо", ru: "Проба"}
      content:
        heading: {type: texts, label: {ky: аталышы, ru: заголовок}, help: {ky: кыскача, ru: кратко}}
        day: {type: date, label: {ky: күнү, ru: день}}
        count: {type: number, optional: true, label: {ky: саны, ru: число}}
        both: {type: flag, optional: true, label: {ky: экөө, ru: оба}}
        kind: {type: choice, optional: true, label: {ky: түрү, ru: вид}, choices: [a, b]}
        class: {type: class, optional: true, label: {ky: класс, ru: класс}}
        who: {type: staff, optional: true, label: {ky: ким, ru: кто}}
        points:
          type: list
          optional: true
          label: {ky: пункттар, ru: пункты}
          fields:
            text: {type: text, label: {ky: текст, ru: текст}}
            until: {type: date, optional: true, label: {ky: мөөнөтү, ru: срок}}
        people: {type: list, optional: true, label: {ky: адамдар, ru: люди}, fields: {who: {type: staff, label: {ky: ким, ru: кто}}}}
    """

  @Test func `every mistake is said, in Kyrgyz`() throws {
    let outcome = try TestPaper(Self.section).draft(
      """
      heding: Сыноо
      day: 31.02.2026
      count: көп
      both: балким
      kind: c
      points: бир
      people: [{x: 1}]
      """)
    #expect(
      outcome.run.printed == """
        error[PAP-0001]: «heding» деген талаа жок
         --> content.yaml:1:1
        1 | heding: Сыноо
          | ^^^^^^
        help: балким, «heading»?

        error[PAP-0002]: жазылган эмес: аталышы
         --> content.yaml:1:1
        1 | heding: Сыноо
          | ^^^^^^
        help: кошуңуз: «heading» (кыскача)

        error[PAP-0003]: «күнү» талаасына туура келбейт
         --> content.yaml:2:6
        2 | day: 31.02.2026
          |      ^^^^^^^^^^
        help: жазыңыз: күн, 02.09.2026 сыяктуу

        error[PAP-0003]: «саны» талаасына туура келбейт
         --> content.yaml:3:8
        3 | count: көп
          |        ^^^
        help: жазыңыз: сан

        error[PAP-0003]: «экөө» талаасына туура келбейт
         --> content.yaml:4:7
        4 | both: балким
          |       ^^^^^^
        help: жазыңыз: ооба же жок

        error[PAP-0003]: «түрү» талаасына туура келбейт
         --> content.yaml:5:7
        5 | kind: c
          |       ^
        help: жазыңыз: булардын бири: a, b

        error[PAP-0003]: «пункттар» талаасына туура келбейт
         --> content.yaml:6:9
        6 | points: бир
          |         ^^^
        help: жазыңыз: «- » менен башталган тизме, ар биринде: text, until

        error[PAP-0002]: жазылган эмес: ким
         --> content.yaml:7:10
        7 | people: [{x: 1}]
          |          ^^^^^^^
        help: кошуңуз: «who»

        error[PAP-0001]: «x» деген талаа жок
         --> content.yaml:7:11
        7 | people: [{x: 1}]
          |           ^
        help: талаалар: who
        """)
  }

  @Test func `and in Russian`() throws {
    let outcome = try TestPaper(Self.section).draft(
      """
      heading: {ky: Сыноо}
      points:
        - {text: Бир, untl: 2026-01-01}
        - {until: 2026-13-01}
      """
    ) { $0.language = .ru }
    #expect(
      outcome.run.printed == """
        error[PAP-0002]: не заполнено: день
         --> content.yaml:1:1
        1 | heading: {ky: Сыноо}
          | ^^^^^^^
        help: добавьте: «day»

        error[PAP-0004]: нет русского текста: «заголовок»
         --> content.yaml:1:10
        1 | heading: {ky: Сыноо}
          |          ^^^^^^^^^^^
        help: добавьте «ru: …»

        error[PAP-0001]: поля «untl» нет
         --> content.yaml:3:17
        3 |   - {text: Бир, untl: 2026-01-01}
          |                 ^^^^
        help: возможно, «until»?

        error[PAP-0002]: не заполнено: текст
         --> content.yaml:4:5
        4 |   - {until: 2026-13-01}
          |     ^^^^^^^^^^^^^^^^^^^
        help: добавьте: «text»

        error[PAP-0003]: не подходит для поля «срок»
         --> content.yaml:4:13
        4 |   - {until: 2026-13-01}
          |             ^^^^^^^^^^
        help: напишите: день, например 02.09.2026
        """)
  }

  @Test func `persons and classes are those of the records`() throws {
    let paper = try TestPaper(Self.section)
    let outcome = try paper.draft(
      """
      heading: Сыноо
      day: 1.12.2025
      class: 5-А
      who: Ким Белгисиз
      people: [Бакытов Эрмек, Белгисиз Бирөө]
      """)
    #expect(
      outcome.run.printed == """
        error[PAP-0007]: «класс»: мындай класс жок же бирден көп
         --> content.yaml:3:8
        3 | class: 5-А
          |        ^^^
        help: класстар: 5-А/ky, 5-А/ru, 7-А

        error[PAP-0006]: «ким»: мындай адам табылган жок же бирден көп
         --> content.yaml:4:6
        4 | who: Ким Белгисиз
          |      ^^^^^^^^^^^^
        help: кызматкердин толук атын же ПИНин, окуучунун өздүк ишинин номерин жазыңыз

        error[PAP-0006]: «ким»: мындай адам табылган жок же бирден көп
         --> content.yaml:5:25
        5 | people: [Бакытов Эрмек, Белгисиз Бирөө]
          |                         ^^^^^^^^^^^^^^
        help: кызматкердин толук атын же ПИНин, окуучунун өздүк ишинин номерин жазыңыз
        """)
  }

  @Test func `what is kept of the content reads as the same content`() throws {
    let paper = try TestPaper(
      Self.section, page: "<p>{{ count(content.points) }} {{ content.class.display }}</p>")
    let draft = try paper.draft(
      """
      heading: {ky: "«Сыноо» \\"x\\"", ru: "Проба: (*а)"}
      day: 01.12.2025
      count: 2,5
      both: ооба
      kind: b
      class: 7-а
      points:
        - text: |
            Биринчи сап
            экинчи сап
          until: 2026-01-01
      people: [Бакытов Эрмек, 10507197700017]
      """)
    let content = try #require(draft.document?.content, "\(draft.run.printed)")
    #expect(
      content == #"""
        {"heading": {"ky": "«Сыноо» \"x\"", "ru": "Проба: (*а)"}, "day": "2025-12-01", "count": 2.5, \#
        "both": true, "kind": "b", "class": "7-а", "points": [{"text": "Биринчи сап\nэкинчи сап", \#
        "until": "2026-01-01"}], "people": [{"who": "Бакытов Эрмек"}, {"who": "10507197700017"}]}
        """#)
    let issued = try paper.issue(draft)
    #expect(issued.document?.no == "1-Н", "\(issued.run.printed)")
  }

  @Test func `lists lie within lists`() throws {
    let section = """
        series: main
        title: {ky: "{{ map(content.rows, r => join(r.duties | map(d => d.text), '+')) | join(';') }}", ru: "{{ '' }}"}
        content:
          rows:
            type: list
            label: {ky: саптар, ru: строки}
            fields:
              duties: {type: list, label: {ky: милдеттер, ru: обязанности}, fields: {text: {type: text, label: {ky: т, ru: т}}}}
      """
    let paper = try TestPaper(section)
    let draft = try paper.draft("rows: [{duties: [а, б]}, {duties: [в]}]")
    #expect(draft.document?.titleKy == "а+б;в", "\(draft.run.printed)")
    #expect(try paper.issue(draft).document?.titleKy == "а+б;в")
    #expect(try paper.draft("rows: [{duties: а}]").codes == ["error PAP-0003"])
  }

  @Test(arguments: ["*", "&", "!", "@", "%", "`"])
  func `a text that begins with a sign of YAML wants quotes`(sign: String) throws {
    for word in ["кара", "kara", " кара"] {
      let outcome = try TestPaper(Self.section).draft("day: 01.12.2025\nheading: \(sign)\(word)") {
        $0.language = .ru
      }
      #expect(
        outcome.run.printed.hasPrefix(
          """
          error[PAP-0030]: текст начинается со знака «\(sign)»
           --> content.yaml:2:10
          """) && outcome.run.printed.hasSuffix("help: возьмите текст в кавычки: \"\(sign)…\""),
        "\(outcome.run.printed)")
    }
    let quoted = try TestPaper(Self.section).draft("day: 01.12.2025\nheading: \"\(sign)кара\"")
    #expect(quoted.document != nil, "\(quoted.run.printed)")
  }

  @Test func `content that is no list of fields is refused`() throws {
    for text in ["- a", "бир эле сөз"] {
      #expect(try TestPaper(Self.section).draft(text).codes == ["error PAP-0005"])
    }
    #expect(try TestPaper(Self.section).draft("a: [").codes == ["error TPL-0101"])
  }
}
