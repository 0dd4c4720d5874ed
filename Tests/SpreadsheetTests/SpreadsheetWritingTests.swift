import Foundation
import Testing

@testable import Spreadsheet

/// What is written reads back the same, in both formats, and is no formula to any program.
@Suite struct SpreadsheetWritingTests {
  private static let texts = [
    "Ңаалы", "", "'", "''a", "=1+1", "+996555121234", "-5", "@SUM(A1)", "\tx", "a\r\nb", "a\rb", "a\nb",
    "\"кавычка\", запятая; точка", " a ", "00123", "21509201200017", "_x000D_", "_x005F_x000D_", "a_xyz",
    "\u{1}\u{1F}", "😀", "1e5", "＝1+1", "<&>", "2025-09-01", "TRUE", "\u{301}x",
  ]
  private static let numbers = ["0", "-7", "9007199254740993", "0.1", "4.5", "1E-07", "0.30000000000000004"]

  private let sheet = Sheet(
    name: "person",
    rows: [
      Sheet.Row(number: 1, cells: [.text("id"), .text("text"), .text("number")])
    ]
      + texts.enumerated().map { index, text in
        Sheet.Row(
          number: index + 2,
          cells: [
            .number(String(index)), .text(text), index < numbers.count ? .number(numbers[index]) : .empty,
          ])
      })

  @Test func `a workbook reads back as it was written`() throws {
    let read = try readWorkbook(writeXLSX(Workbook(sheets: [sheet])))
    #expect(read.sheets.map(\.name) == ["person"])
    for (found, expected) in zip(written(try #require(read.sheets.first)), written(sheet, isSource: true)) {
      #expect(found == expected)
    }
  }

  @Test func `separated values read back as they were written`() throws {
    let read = try readCSV(writeCSV(sheet), separator: UInt8(ascii: ","))
    #expect(written(read) == written(sheet, isSource: true))
  }

  @Test func `the same sheets give the same bytes`() throws {
    #expect(try writeXLSX(Workbook(sheets: [sheet])) == writeXLSX(Workbook(sheets: [sheet])))
  }

  @Test func `no field of a CSV file begins like a formula`() {
    let text = String(
      decoding: writeCSV(
        Sheet(name: nil, rows: Self.texts.map { Sheet.Row(number: 1, cells: [.text($0)]) })), as: UTF8.self)
    for line in text.components(separatedBy: "\r\n") {
      let field = line.hasPrefix("\"") ? line.dropFirst() : line[...]
      #expect(
        !field.hasPrefix("=") && !field.hasPrefix("+") && !field.hasPrefix("@") && !field.hasPrefix("-"))
    }
  }

  @Test func `a text cell of a workbook is no formula and no number`() throws {
    let book = try readWorkbook(writeXLSX(Workbook(sheets: [sheet])))
    #expect(book.sheets[0].formulas.isEmpty)
    for row in book.sheets[0].rows.dropFirst() {
      guard case .text = row[1] else {
        Issue.record("row \(row.number) holds \(row[1])")
        continue
      }
    }
  }

  @Test func `a text that is too long for a workbook is refused with its row`() {
    let long = Sheet(
      name: "note",
      rows: [
        Sheet.Row(number: 1, cells: [.text("text")]),
        Sheet.Row(number: 2, cells: [.text(String(repeating: "а", count: 40_000))]),
      ])
    #expect(throws: SpreadsheetWritingProblem.beyondFormat(sheet: "note", row: 2)) {
      try writeXLSX(Workbook(sheets: [long]))
    }
  }

  private func written(_ sheet: Sheet, isSource: Bool = false) -> [[String?]] {
    sheet.rows.map { row in
      (0..<3).map { column in
        guard isSource, case .text(let text) = row[column] else { return row[column].writtenText }
        return text
      }
    }
  }
}
