import Geometry
import Spreadsheet
import Testing

@testable import DocumentExport

/// What a document says: lines and tables.
@Suite struct ExtractTests {
  @Test func `blocks are lines, and white space is that of a text`() {
    let text = blocks(
      "<h1>Сводная&#160;ведо&#173;мость</h1><p>I\n четверть<br/>2025–2026 <b>год</b></p><div>а<div>б</div>в</div>"
    )
    #expect(text == "Сводная ведомость\nI четверть\n2025–2026 год\nа\nб\nв\n")
  }

  @Test func `what is not displayed is not said`() {
    let text = blocks(
      "<p>а</p><p class='no'>б</p><p hidden='hidden'>в</p><p><span class='unseen'>г</span>д</p>",
      css: ".no { display: none } .unseen { visibility: hidden }")
    #expect(text == "а\nд\n")
  }

  @Test func `texts of style sheets and list markers stand with the text`() {
    let text = blocks(
      "<p class='q'>а</p><ul><li>б</li></ul><ol><li>в</li><li>г</li></ol>",
      css: ".q::before { content: '№ ' }")
    #expect(text == "№ а\n• б\n1. в\n2. г\n")
  }

  @Test func `spans of cells are resolved`() {
    let text = blocks(
      """
      <table><thead><tr><th rowspan="2">№</th><th colspan="2">Отметки</th></tr><tr><th>5</th><th>4</th></tr></thead>
      <tbody><tr><td rowspan="0">а</td><td>1</td><td>2</td></tr><tr><td colspan="9">3</td></tr></tbody>
      <tbody><tr><td rowspan="7">б</td><td>4</td></tr></tbody></table>
      """)
    #expect(
      text == """
        table 5x10, head 2
          0:№(2x1) | 1:Отметки(1x2)
          1:5 | 2:4
          0:а(2x1) | 1:1 | 2:2
          1:3(1x9)
          0:б | 1:4

        """)
  }

  @Test func `a foot written first stands last, and loops without rows leave the head`() {
    #expect(
      blocks("<table><thead><tr><th>а</th></tr></thead><tfoot><tr><td>итого</td></tr></tfoot></table>")
        == "table 2x1, head 1\n  0:а\n  0:итого\n")
    #expect(
      blocks("<table><thead><tr><th>а</th></tr></thead><tbody></tbody></table>")
        == "table 1x1, head 1\n  0:а\n")
  }

  @Test func `a table without heads sets texts side by side`() {
    let text = blocks(
      """
      <table><tr><td>Класс:</td><td><b>7-А</b></td></tr></table>
      <table><tr><td>Директор</td><td class="line"></td><td></td><td>А. Асанова</td></tr></table>
      """, css: ".line { border-bottom: 1pt solid }")
    #expect(text == "Класс:  7-А\nДиректор  ________________  А. Асанова\n")
  }

  @Test func `two columns of paragraphs are read one after the other`() {
    #expect(
      blocks("<table><tr><td><p>а</p><p>б</p></td><td><p>в</p></td></tr></table>") == "а\nб\nв\n")
  }

  @Test func `a table in a cell of data follows as data of its own`() {
    let text = blocks(
      "<table><tr><th>а</th></tr><tr><td>б<table><tr><td>всего</td><td>28</td></tr></table></td></tr></table>"
    )
    #expect(text == "table 2x1, head 1\n  0:а\n  0:б\ntable 1x2, head 0\n  0:всего | 1:28\n")
  }

  @Test func `a chart is a table of its values`() {
    let text = blocks(
      """
      <chart title="Успеваемость"><series name="I"><point label="7-А" value="89.5"/></series>
      <series name="II"><point label="7-А" value="90"/><point label="7-Б" value=""/></series></chart>
      """)
    #expect(
      text == """
        Успеваемость
        table 3x3, head 1
          0: | 1:I | 2:II
          0:7-А | 1:89,5 | 2:90
          0:7-Б | 1: | 2:

        """)
  }

  @Test func `widths of columns and turned heads are those of the style`() throws {
    let document = extract(
      "<table><colgroup><col class='n'/><col/></colgroup><tr><th>№</th><th class='t'>Алгебра</th></tr></table>",
      css: "@page { size: A4 landscape; margin: 10mm } .n { width: 36pt } .t { writing-mode: sideways-lr }")
    guard case .table(let table)? = document.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.columnWidths.map { $0?.value } == [36, nil])
    #expect(table.cells.map(\.isTurned) == [false, true])
    #expect(document.page.width > document.page.height)
  }
}

@Suite struct PrintedValueTests {
  @Test(
    arguments: [
      ("5", "5"), ("89,3", "89.3"), ("-3", "-3"), ("−3,50", "-3.50"), ("0", "0"), ("0,5", "0.5"),
      ("12345678901", "12345678901"), ("+2,4", "+2.4"), ("+5", "+5"),
    ])
  func `a number as documents print it is a number`(_ text: String, _ digits: String) {
    #expect(PrintedValue(text) == .number(digits, isGrouped: false))
  }

  @Test func `groups of digits are one number`() {
    #expect(PrintedValue("1 234 567,5") == .number("1234567.5", isGrouped: true))
  }

  @Test(
    arguments: [
      "", "–", "007", "0555123456", "21509201200017", "1 23", "12 34", "1,", ",5", "5 %", "7-А", "1.5",
      "+3125551234", "++5", "=1+1",
      "31.02.2025", "1.9.2025", "5,6,7", "- 5", "½", "٣",
    ])
  func `everything else is a text`(_ text: String) {
    #expect(PrintedValue(text) == .text(text))
  }

  @Test func `a day is a day`() throws {
    guard case .day(let day) = PrintedValue("01.09.2025") else {
      Issue.record("no day")
      return
    }
    #expect(day.description == "2025-09-01")
  }
}
