import SpreadsheetTestKit
import Testing

@testable import Spreadsheet

@Suite struct SpreadsheetCSVTests {
  private static let expected = """
    sheet -
      1: 'Аты' | 'Туулган күнү, айы, жылы'
      2: 'Өмүр' | '01.09.2018'
      3: 'Эмил' | '02.09.2018'
    """
  private static let plain = "Аты;Туулган күнү, айы, жылы\nӨмүр;01.09.2018\nЭмил;02.09.2018\n"

  @Test(
    arguments: [
      Array(plain.utf8),
      [0xEF, 0xBB, 0xBF] + Array(plain.utf8),
      [0xFF, 0xFE] + plain.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + plain.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      Array(plain.split(separator: "\n").joined(separator: "\r\n").utf8),
      Array(plain.split(separator: "\n").joined(separator: "\r").utf8),
      Array("Аты\t\"Туулган күнү, айы, жылы\"\nӨмүр\t01.09.2018\nЭмил\t02.09.2018".utf8),
      Array("Аты,\"Туулган күнү, айы, жылы\"\nӨмүр,01.09.2018\nЭмил,02.09.2018".utf8),
    ] as [[UInt8]])
  func `encodings, line ends and separators are told by the content`(bytes: [UInt8]) {
    #expect(read(bytes) == Self.expected)
  }

  @Test func `Excel's first line names the separator and keeps its line number`() {
    #expect(read(Array("sep=,\r\nа,б\r\n1,2\r\n".utf8)) == "sheet -\n  2: 'а' | 'б'\n  3: '1' | '2'")
  }

  @Test func `quoted fields hold separators, quotes and line ends`() {
    #expect(
      read(Array("а;б;в\n\"1;2\";\"«\"\"А\"\"»\";\"x\ny\"\n;;z\n".utf8)) == """
        sheet -
          1: 'а' | 'б' | 'в'
          2: '1;2' | '«"А"»' | 'x
        y'
          4:  |  | 'z'
        """)
  }

  @Test func `Windows-1251 is refused`() {
    let cp1251: [UInt8] = [0xD4, 0xE0, 0xEC, 0xE8, 0xEB, 0xE8, 0xFF, 0x3B, 0xC8, 0xEC, 0xFF, 0x0A]
    #expect(read(cp1251) == "notUnicode")
  }

  @Test(arguments: [
    ("а;б;в\n1;2;3\n4;5", "cutOff(line: 3)"),
    ("а;б;в\n1;2;3\n4;5;\"не", "cutOff(line: 3)"),
    ("а;б;в\n1;2;3\n4;5;6", "sheet -\n  1: 'а' | 'б' | 'в'\n  2: '1' | '2' | '3'\n  3: '4' | '5' | '6'"),
  ])
  func `a file that ends in the middle of a record is cut off`(text: String, outcome: String) {
    #expect(read(Array(text.utf8)) == outcome)
  }

  @Test func `a file cut inside a letter is cut off, not of another encoding`() {
    #expect(read(Array(Array("а;б\nөө;ө".utf8).dropLast())) == "cutOff(line: 2)")
    #expect(read([0xFF, 0xFE, 0x30, 0x04, 0x3B]) == "cutOff(line: 1)")
  }
}
