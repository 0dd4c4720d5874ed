import SpreadsheetTestKit
import Testing

@testable import Spreadsheet

@Suite struct SpreadsheetXLSXTests {
  @Test func `sheets come in the order of the tabs, with merged ranges and hidden ones marked`() {
    var book = WorkbookBuilder()
    book.addSheet("5-А", rows: [["№", "Аты"], ["=1", "Ңаалы"], [], ["=2", ""]], merged: ["A1:B1"])
    book.addSheet("Лист2", rows: [["x"]], attributes: "state=\"hidden\"")
    #expect(
      read(book.bytes) == """
        sheet 5-А merged A1:B1
          1: '№' | 'Аты'
          2: 1 | 'Ңаалы'
          4: 2
        sheet Лист2 hidden
          1: 'x'
        """)
  }

  @Test func `a cell is typed by its type and its number format`() {
    var book = WorkbookBuilder()
    book.parts.append(
      (
        "xl/styles.xml",
        """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="DD.MM.YYYY"/>\
        <numFmt numFmtId="165" formatCode="[h]:mm &quot;day&quot;"/></numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """
      ))
    book.parts.append(
      (
        "xl/sharedStrings.xml",
        "<sst><si><t>бир</t></si><si><r><t>эки</t></r><r><t> үч</t></r><rPh><t>no</t></rPh></si></sst>"
      ))
    book.addSheet(
      "1",
      data: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
          <c r="C1" t="s"><v>7</v></c></row>
        <row r="2"><c r="A2" s="1"><v>45901</v></c><c r="B2" s="2"><v>60.5</v></c>
          <c r="C2" s="3"><v>1.5</v></c></row>
        <row r="3"><c r="B3"><v>21807201736294</v></c>
          <c r="D3"><v>2.1807201736294E13</v></c></row>
        <row r="4"><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>
          <c t="str"><f>A1</f><v>a_x000A_b</v></c></row>
        <row r="5"><c><f>ROUND(4.4,0)</f><v/></c><c><f>A1+1</f><v>2</v></c>
          <c t="d"><v>2025-09-01T00:00:00</v></c></row>
        """)
    #expect(
      read(book.bytes) == """
        sheet 1
          1: 'бир' | 'эки үч' | error #REF!
          2: 2025-09-01 | 1900-02-28 | 1.5
          3:  | 21807201736294 |  | 2.1807201736294E13
          4: TRUE | error #REF! | 'a
        b'
          5: formula ROUND(4.4,0) | 2 | 2025-09-01
        """)
  }

  @Test func `day numbers count from 1904 where the workbook says so`() {
    var book = WorkbookBuilder()
    book.workbookProperties = "<workbookPr date1904=\"1\"/>"
    book.parts.append(
      ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>"))
    book.addSheet("1", data: "<row r=\"1\"><c><v>44439</v></c></row>")
    #expect(read(book.bytes) == "sheet 1\n  1: 2025-09-01")
  }

  @Test(arguments: [
    ("DD.MM.YYYY", true), ("yyyy\\-mm\\-dd", true), ("[$-440]d mmmm yyyy\" ж.\"", true), ("mmm", true),
    ("h:mm", false),
    ("[mm]:ss", false), ("General", false), ("0.00", false), ("#,##0\" сом day\"", false),
    ("0;[Red]d", false),
  ])
  func `a number format shows a day when it has a day, month or year`(code: String, showsDay: Bool) {
    #expect(NumberFormats.showsDay(code) == showsDay)
  }

  @Test func `a workbook reads alike as a program wrote it and as LibreOffice saved it`() throws {
    let asSaved = read(try fixture("libreoffice.xlsx"))
    #expect(asSaved == read(try demoFile("marks/marks-4-Б-2.xlsx")))
    #expect(asSaved.hasPrefix("sheet II чейрек merged "))
  }

  /// Libraries by which other systems write workbooks: one with shared strings, one in the manner of Excel with
  /// texts in the cells.
  @Test(arguments: ["openpyxl.xlsx", "xlsxwriter.xlsx"])
  func `a workbook reads alike whichever library wrote it`(name: String) throws {
    #expect(try read(fixture(name)) == read(try demoFile("marks/marks-4-Б-2.xlsx")))
  }

  @Test func `parts are found by relationships, whatever their names`() throws {
    let workbook =
      "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:sheets><x:sheet name=\"А\" r:id=\"q\"/></x:sheets>"
      + "</x:workbook>"
    let archive = zipContainer([
      (
        "_rels/.rels",
        Array("<R><Relationship Id=\"1\" Type=\"t/officeDocument\" Target=\"/books/main.xml\"/></R>".utf8)
      ),
      ("books/main.xml", Array(workbook.utf8)),
      (
        "books/_rels/main.xml.rels",
        Array("<R><Relationship Id=\"q\" Type=\"t/worksheet\" Target=\"../s.xml\"/></R>".utf8)
      ),
      (
        "s.xml",
        Array("<x:worksheet xmlns:x=\"m\"><x:row><x:c><x:v>7</x:v></x:c></x:row></x:worksheet>".utf8)
      ),
    ])
    #expect(read(archive) == "sheet А\n  1: 7")
  }
}
