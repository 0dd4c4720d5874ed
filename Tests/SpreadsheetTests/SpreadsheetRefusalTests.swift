import SpreadsheetTestKit
import Testing

@testable import Spreadsheet

@Suite struct SpreadsheetRefusalTests {
  private let book = WorkbookBuilder([("5-А", [["Аты"], ["Асан"]])])

  @Test(
    arguments: [
      ([], "empty"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "oldExcel"),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
          + Array("EncryptedPackage".utf8).flatMap { [$0, 0] },
        "passwordProtected"
      ),
      (Array("%PDF-1.7\n".utf8), "notATable"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "notATable"),
      ([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], "damaged(part: nil)"),
      (zipContainer([("a.txt", [65])]), "notATable"),
      (
        zipContainer([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))]),
        "openDocument"
      ),
    ] as [([UInt8], String)])
  func `a file that is no workbook is told by its content`(bytes: [UInt8], problem: String) {
    #expect(read(bytes) == problem)
  }

  @Test func `a truncated workbook is damaged`() {
    #expect(read(Array(book.bytes.dropLast(30))) == "damaged(part: nil)")
  }

  @Test func `truncated and malformed parts are damaged`() {
    var cut = WorkbookBuilder()
    cut.addSheet("1", data: "<row r=\"1\"><c><v>5")
    #expect(read(cut.bytes) == "damaged(part: Optional(\"xl/worksheets/sheet1.xml\"))")
  }

  @Test func `a document type is refused, so that no entity is expanded and nothing fetched`() {
    var external = WorkbookBuilder()
    external.parts.append(
      (
        "xl/workbook.xml",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><workbook>&x;</workbook>"
      ))
    #expect(read(external.bytes) == "damaged(part: Optional(\"xl/workbook.xml\"))")
  }

  @Test func `limits hold for entries, bytes, cells, sheets and depth`() {
    var limits = SpreadsheetLimits()
    limits.entries = 2
    #expect(read(book.bytes, limits: limits) == "tooLarge(Spreadsheet.SpreadsheetProblem.Limit.entries)")
    limits = SpreadsheetLimits()
    limits.unpackedBytes = 400
    #expect(read(book.bytes, limits: limits) == "tooLarge(Spreadsheet.SpreadsheetProblem.Limit.bytes)")
    limits = SpreadsheetLimits()
    limits.cells = 1
    #expect(read(book.bytes, limits: limits) == "tooLarge(Spreadsheet.SpreadsheetProblem.Limit.cells)")
    limits = SpreadsheetLimits()
    limits.sheets = 0
    #expect(read(book.bytes, limits: limits) == "tooLarge(Spreadsheet.SpreadsheetProblem.Limit.sheets)")
    limits = SpreadsheetLimits()
    limits.depth = 3
    #expect(read(book.bytes, limits: limits) == "tooLarge(Spreadsheet.SpreadsheetProblem.Limit.depth)")
  }

  @Test func `a cell far to the right counts with the gap before it`() {
    var wide = WorkbookBuilder()
    wide.addSheet(
      "1", data: (1...200).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined())
    #expect(read(wide.bytes) == "tooLarge(Spreadsheet.SpreadsheetProblem.Limit.cells)")
  }

  @Test func `a part that swells a thousandfold is refused before it is unpacked`() throws {
    #expect(read(try fixture("bomb.xlsx")) == "tooLarge(Spreadsheet.SpreadsheetProblem.Limit.compression)")
  }

  @Test func `five hundred mutations of a workbook give a table or a problem`() {
    let original = book.bytes
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var outcomes: Set<Bool> = []
    for _ in 0..<500 {
      var bytes = original
      for _ in 0...random(8) { bytes[random(bytes.count)] = UInt8(truncatingIfNeeded: random(256)) }
      if random(4) == 0 { bytes.removeLast(random(bytes.count)) }
      outcomes.insert(read(bytes).hasPrefix("sheet"))
    }
    #expect(outcomes == [true, false])
  }
}
