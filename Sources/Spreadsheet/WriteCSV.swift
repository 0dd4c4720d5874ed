/// Writes a sheet as separated values (RFC 4180) in UTF-8: commas, CRLF, quotes where they are needed.
///
/// Texts are guarded (`GuardedText`), so that no program takes one for a formula; `CellValue.writtenText`
/// gives back what was written. With `isGuarded` false they stand as they are, for files that only programs
/// read.
package func writeCSV(_ sheet: Sheet, isGuarded: Bool = true) -> [UInt8] {
  var bytes: [UInt8] = []
  let width = sheet.rows.map(\.cells.count).max() ?? 0
  for row in sheet.rows {
    for column in 0..<width {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      append(row[column], isGuarded: isGuarded, to: &bytes)
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }
  return bytes
}

/// Writes a sheet for the Excel of a country with decimal commas: UTF-8 with a byte order mark, semicolons,
/// CRLF, numbers with a comma, days as `01.09.2025`. Texts are guarded as in `writeCSV`; a row has as many
/// fields as it has cells.
package func writePrintedCSV(_ sheet: Sheet) -> [UInt8] {
  var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  for row in sheet.rows {
    for (column, cell) in row.cells.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ";")) }
      switch cell {
      case .number(let digits): bytes += digits.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }
      case .date(let day): bytes += day.printed.utf8
      default: append(cell, isGuarded: true, to: &bytes)
      }
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }
  return bytes
}

extension CalendarDay {
  /// `01.09.2025`
  fileprivate var printed: String { description.split(separator: "-").reversed().joined(separator: ".") }
}

private func append(_ cell: CellValue, isGuarded: Bool, to bytes: inout [UInt8]) {
  switch cell {
  case .empty: return
  case .number(let digits): bytes += digits.utf8
  case .boolean(let value): bytes.append(UInt8(ascii: value ? "1" : "0"))
  case .date(let day): bytes += day.description.utf8
  case .text(let text):
    append(isGuarded ? GuardedText.guarded(text, isOpenedByPrograms: true) : text, to: &bytes)
  case .error(let text), .uncalculated(let text): append(text, to: &bytes)
  }
}

private func append(_ text: String, to bytes: inout [UInt8]) {
  let isSpecial = text.utf8.contains { byte in
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\t")
  }
  guard isSpecial || text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ") else {
    bytes += text.utf8
    return
  }
  bytes.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    bytes.append(byte)
  }
  bytes.append(UInt8(ascii: "\""))
}
