internal import CXLSXWriter
internal import Glibc

/// Why a workbook cannot be written.
package enum SpreadsheetWritingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A sheet has more rows or a cell more characters than the format allows.
  case beyondFormat(sheet: String, row: Int)
  /// No memory, or no room for the parts.
  case failed(String)

  package var description: String {
    switch self {
    case .beyondFormat(let sheet, let row):
      "row \(row) of '\(sheet)' is more than a workbook can hold (1,048,576 rows, 32,767 characters a cell)"
    case .failed(let reason): "cannot make a workbook: \(reason)"
    }
  }
}

/// Writes sheets as an Office Open XML workbook. The first row of each is its head: bold, and it stays when
/// the sheet is scrolled.
///
/// The same sheets give the same bytes. Texts are cells of the format «text», so that a program neither
/// calculates them nor takes a PIN for a number; a number is a number where the program's arithmetic holds
/// it exactly, and a text otherwise. `CellValue.writtenText` gives back what was written.
package func writeXLSX(_ workbook: Workbook) throws(SpreadsheetWritingProblem) -> [UInt8] {
  try bytesInMemory { path throws(SpreadsheetWritingProblem) in
    let writer = try WorkbookWriter(path: path)
    for sheet in workbook.sheets { try writer.add(sheet) }
    try writer.finish()
  }
}

/// What is written to a path that leads to memory, so that nothing of it lies on a disk: libxlsxwriter writes
/// to paths only.
func bytesInMemory(
  _ write: (_ path: String) throws(SpreadsheetWritingProblem) -> Void
) throws(SpreadsheetWritingProblem) -> [UInt8] {
  let memory = isuo_memory_file()
  guard memory >= 0 else { throw .failed(String(cString: strerror(errno))) }
  defer { close(memory) }
  try write("/proc/self/fd/\(memory)")
  return try contents(of: memory)
}

private func contents(of file: Int32) throws(SpreadsheetWritingProblem) -> [UInt8] {
  let size = Int(lseek(file, 0, SEEK_END))
  var bytes = [UInt8](repeating: 0, count: max(0, size))
  var position = 0
  while position < size {
    let count = bytes.withUnsafeMutableBytes { buffer in
      pread(file, buffer.baseAddress?.advanced(by: position), size - position, off_t(position))
    }
    guard count > 0 else { throw .failed(String(cString: strerror(errno))) }
    position += count
  }
  return bytes
}

/// Makes an empty workbook of libxlsxwriter, which `closeWorkbook` writes and frees.
///
/// With `inRows` rows go to parts beside the memory as they come; the parts have no names.
func openWorkbook(
  path: String, inRows: Bool
) throws(SpreadsheetWritingProblem) -> UnsafeMutablePointer<lxw_workbook> {
  var options = lxw_workbook_options()
  options.constant_memory = inRows ? 1 : 0
  options.use_zip64 = 1
  let made = "/dev/shm".withCString { folder in
    if access(folder, W_OK) == 0 { options.tmpdir = UnsafeMutablePointer(mutating: folder) }
    return workbook_new_opt(path, &options)
  }
  guard let made else { throw .failed("no memory") }
  var properties = lxw_doc_properties()
  // 1 January 2000: the day of writing would make other bytes each time.
  properties.created = 946_684_800
  workbook_set_properties(made, &properties)
  return made
}

func closeWorkbook(_ book: UnsafeMutablePointer<lxw_workbook>) throws(SpreadsheetWritingProblem) {
  let error = workbook_close(book)
  guard error == LXW_NO_ERROR else {
    throw .failed(lxw_strerror(error).map { String(cString: $0) } ?? "")
  }
}

/// Writes tables: a workbook that is read back.
private struct WorkbookWriter {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let textFormat: UnsafeMutablePointer<lxw_format>
  private let headFormat: UnsafeMutablePointer<lxw_format>

  init(path: String) throws(SpreadsheetWritingProblem) {
    book = try openWorkbook(path: path, inRows: true)
    guard let text = workbook_add_format(book), let head = workbook_add_format(book) else {
      throw .failed("no memory")
    }
    textFormat = text
    headFormat = head
    // 49 is «text» (ECMA-376 Part 1, element `numFmt`).
    format_set_num_format_index(text, 49)
    format_set_num_format_index(head, 49)
    format_set_bold(head)
  }

  func add(_ sheet: Sheet) throws(SpreadsheetWritingProblem) {
    let name = sheet.name ?? ""
    guard let page = workbook_add_worksheet(book, name) else {
      throw .failed("'\(name)' cannot be the name of a sheet")
    }
    let width = sheet.rows.first?.cells.count ?? 1
    worksheet_set_column(page, 0, lxw_col_t(clamping: max(0, width - 1)), 16, nil)
    worksheet_freeze_panes(page, 1, 0)
    for (index, row) in sheet.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        let error = write(cell, at: (index, column), on: page)
        guard error == LXW_NO_ERROR else {
          throw .beyondFormat(sheet: name, row: index + 1)
        }
      }
    }
  }

  private func write(
    _ cell: CellValue, at place: (row: Int, column: Int), on page: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    let (row, column) = (lxw_row_t(clamping: place.row), lxw_col_t(clamping: place.column))
    switch cell {
    case .empty: return LXW_NO_ERROR
    case .number(let digits):
      if let number = Double(digits), isExact(number, digits) {
        return worksheet_write_number(page, row, column, number, nil)
      }
      return worksheet_write_string(page, row, column, digits, textFormat)
    case .text(let text):
      let written = escapedForCell(GuardedText.guarded(text, isOpenedByPrograms: false))
      return worksheet_write_string(page, row, column, written, place.row == 0 ? headFormat : textFormat)
    case .boolean(let value): return worksheet_write_number(page, row, column, value ? 1 : 0, nil)
    case .date(let day): return worksheet_write_string(page, row, column, day.description, textFormat)
    case .error(let text), .uncalculated(let text):
      return worksheet_write_string(page, row, column, text, textFormat)
    }
  }

  /// Whether the cell reads as the same number: the library writes 16 digits.
  private func isExact(_ number: Double, _ digits: String) -> Bool {
    if let whole = Int(digits) { return abs(whole) < 1 << 53 }
    var buffer = [CChar](repeating: 0, count: 40)
    withVaList([number]) { _ = vsnprintf(&buffer, buffer.count, "%.16G", $0) }
    return buffer.withUnsafeBufferPointer { text in text.baseAddress.map { strtod($0, nil) } } == number
  }

  /// Closes the workbook, which is freed then.
  func finish() throws(SpreadsheetWritingProblem) { try closeWorkbook(book) }
}

/// A text that already looks like an escape gets its underscore escaped, and a carriage return, which XML
/// would read as a line feed, becomes one (ECMA-376 Part 1, simple type `ST_Xstring`).
func escapedForCell(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "\r")) || text.contains("_x") else { return text }
  var result = ""
  var rest = text.unicodeScalars[...]
  while let scalar = rest.first {
    let ahead = rest.prefix(7)
    if scalar == "\r" {
      result += "_x000D_"
    } else if scalar == "_", ahead.count == 7, ahead.last == "_", ahead.dropFirst().first == "x" {
      result += "_x005F_"
    } else {
      result.unicodeScalars.append(scalar)
    }
    rest = rest.dropFirst()
  }
  return result
}
