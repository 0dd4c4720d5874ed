import Spreadsheet
import Testing

@testable import DocumentExport

/// What becomes of a document's tables in separated values and workbooks.
@Suite struct TablesInFormsTests {
  private static let page = """
    <h1>Сводная ведомость</h1><p>Школа № 1</p>
    <table><thead><tr><th>№</th><th>ФИО</th><th>Балл</th><th>ПИН</th><th>Дата</th></tr></thead>
    <tbody><tr><td>1</td><td>Асанов Данияр</td><td>4,50</td><td>21509201200017</td><td>01.09.2025</td></tr>
    <tr><td>2</td><td>=SUM(A1)</td><td>–</td><td>007</td><td></td></tr></tbody></table>
    <p>Скрыто: 2</p>
    """

  @Test func `separated values are what Excel here reads`() {
    #expect(
      csv(Self.page)
        == "\u{FEFF}№;ФИО;Балл;ПИН;Дата\r\n1;Асанов Данияр;4,50;21509201200017;01.09.2025\r\n"
        + "2;'=SUM(A1);–;007;\r\n")
  }

  @Test func `several tables have their headings and a line between them`() {
    #expect(
      csv(
        "<h2>Первая</h2><table><tr><th>а</th></tr></table><h2>Вторая</h2><table><tr><th>б</th></tr></table>")
        == "\u{FEFF}Первая\r\nа\r\n\r\nВторая\r\nб\r\n")
  }

  @Test func `a document without tables gives its lines`() {
    #expect(csv("<p>а; б</p><p>в</p>") == "\u{FEFF}\"а; б\"\r\nв\r\n")
  }

  private func sheets(_ pages: (String, String)...) -> [PrintedSheet] {
    workbookSheets(of: pages.map { NamedExtract(name: $0.0, extract: extract($0.1)) })
  }

  @Test func `a sheet has what stood above and below, and keeps head and names in sight`() throws {
    let sheet = try #require(sheets(("7-А", Self.page)).first)
    #expect(sheet.name == "7-А")
    #expect(sheet.frozenRows == 3)
    #expect(sheet.frozenColumns == 2)
    #expect(sheet.repeatedRows == 2...2)
    let texts = sheet.cells.map { cell in
      switch cell.value {
      case .empty: ""
      case .text(let text): text
      case .number(let digits, _): "#" + digits
      case .day(let day): "@" + day.description
      }
    }
    #expect(
      texts == [
        "Сводная ведомость", "Школа № 1", "№", "ФИО", "Балл", "ПИН", "Дата", "#1", "Асанов Данияр", "#4.50",
        "21509201200017", "@2025-09-01", "#2", "=SUM(A1)", "–", "007", "", "Скрыто: 2",
      ])
  }

  @Test func `the workbook reads back with numbers, days and texts, and without formulas`() throws {
    let bytes = try writeWorkbook([NamedExtract(name: "7-А", extract: extract(Self.page))])
    let sheet = try #require(try readWorkbook(bytes).sheets.first)
    #expect(sheet.formulas.isEmpty)
    let rows = sheet.rows.filter { !$0.isEmpty }
    #expect(
      rows[3].cells == [
        .number("1"), .text("Асанов Данияр"), .number("4.5"), .text("21509201200017"),
        .date(try #require(CalendarDay(iso: "2025-09-01"))),
      ])
    #expect(rows[4].cells.prefix(4) == [.number("2"), .text("=SUM(A1)"), .text("–"), .text("007")])
    #expect(try writeWorkbook([NamedExtract(name: "7-А", extract: extract(Self.page))]) == bytes)
  }

  @Test func `each table of a document has a sheet, and each document of several`() {
    let two =
      "<h2>Оценки</h2><table><tr><th>а</th></tr></table><h2>Пропуски</h2><table><tr><th>б</th></tr></table>"
    #expect(sheets(("x", two)).map(\.name) == ["Оценки", "Пропуски"])
    #expect(sheets(("7-А", two), ("7-А", "<p>в</p>")).map(\.name) == ["7-А", "7-А (2)", "7-А (3)"])
  }

  @Test func `a table of a cell stands below the names`() throws {
    let sheet = try #require(
      sheets(
        (
          "x",
          """
          <table><tr><th>№</th><th>ФИО</th></tr><tr><td>1</td><td>Асанов</td></tr>
          <tr><td colspan="2"><table><tr><td>всего</td><td>1</td></tr></table></td></tr></table>
          """
        )
      ).first)
    let last = sheet.cells.suffix(2)
    #expect(last.map(\.column) == [1, 2])
    #expect(last.map(\.row) == [4, 4])
  }
}
