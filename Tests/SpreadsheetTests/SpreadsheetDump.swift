import Foundation

@testable import Spreadsheet

/// A workbook as text: a line for each sheet, then one for each row that holds something.
func dump(_ workbook: Workbook) -> String {
  var lines: [String] = []
  for sheet in workbook.sheets {
    let merges =
      sheet.merged.isEmpty ? "" : " merged " + sheet.merged.map(\.description).joined(separator: " ")
    lines.append("sheet \(sheet.name ?? "-")\(sheet.isHidden ? " hidden" : "")\(merges)")
    for row in sheet.rows where !row.isEmpty {
      lines.append("  \(row.number): " + row.cells.map(dump).joined(separator: " | "))
    }
  }
  return lines.joined(separator: "\n")
}

private func dump(_ cell: CellValue) -> String {
  switch cell {
  case .empty: ""
  case .text(let text): "'\(text)'"
  case .number(let digits): digits
  case .boolean(let value): value ? "TRUE" : "FALSE"
  case .date(let day): day.description
  case .error(let name): "error \(name)"
  case .uncalculated(let formula): "formula \(formula)"
  }
}

/// What reading gives: the dump, or the problem's name.
func read(_ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()) -> String {
  do {
    return dump(try readWorkbook(bytes, limits: limits))
  } catch {
    return "\(error)"
  }
}

private let testFolder = URL(filePath: #filePath).deletingLastPathComponent()

/// A file of Tests/SpreadsheetTests/Fixtures.
func fixture(_ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: testFolder.appending(path: "Fixtures/\(name)")))
}

/// A workbook of the demonstration school.
func demoFile(_ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: testFolder.appending(path: "../../demo/\(name)")))
}
