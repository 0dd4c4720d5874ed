internal import CXLSXWriter
internal import Glibc

/// Writes sheets for people as an Office Open XML workbook. The same sheets give the same bytes.
package func writeXLSX(_ sheets: [PrintedSheet]) throws(SpreadsheetWritingProblem) -> [UInt8] {
  try bytesInMemory { path throws(SpreadsheetWritingProblem) in
    var writer = PrintedWorkbookWriter(book: try openWorkbook(path: path, inRows: false))
    do throws(SpreadsheetWritingProblem) {
      for sheet in sheets { try writer.add(sheet) }
    } catch {
      // What has been written so far is thrown away with its memory.
      try? closeWorkbook(writer.book)
      throw error
    }
    try closeWorkbook(writer.book)
  }
}

private struct PrintedWorkbookWriter {
  typealias Page = UnsafeMutablePointer<lxw_worksheet>
  typealias Format = UnsafeMutablePointer<lxw_format>

  let book: UnsafeMutablePointer<lxw_workbook>
  /// The formats of the workbook, each once.
  private var formats: [FormatKey: Format] = [:]

  private struct FormatKey: Hashable {
    let look: PrintedSheet.Look
    let pattern: String
  }

  init(book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

  mutating func add(_ sheet: PrintedSheet) throws(SpreadsheetWritingProblem) {
    guard let page = workbook_add_worksheet(book, sheet.name) else {
      throw .failed("'\(sheet.name)' cannot be the name of a sheet")
    }
    setUp(page, as: sheet)
    for cell in sheet.cells {
      guard try write(cell, on: page) == LXW_NO_ERROR else {
        throw .beyondFormat(sheet: sheet.name, row: cell.row + 1)
      }
    }
  }

  private func setUp(_ page: Page, as sheet: PrintedSheet) {
    for (column, width) in sheet.columnWidths.enumerated() {
      let column = lxw_col_t(clamping: column)
      worksheet_set_column(page, column, column, width, nil)
    }
    for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
      worksheet_set_row(page, lxw_row_t(clamping: row), height, nil)
    }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      worksheet_freeze_panes(
        page, lxw_row_t(clamping: sheet.frozenRows), lxw_col_t(clamping: sheet.frozenColumns))
    }
    if let rows = sheet.repeatedRows {
      worksheet_repeat_rows(page, lxw_row_t(clamping: rows.lowerBound), lxw_row_t(clamping: rows.upperBound))
    }
    setPaper(of: page, to: sheet.paper)
  }

  private func setPaper(of page: Page, to paper: PrintedSheet.Paper) {
    // ECMA-376 Part 1, attribute `paperSize` of `pageSetup`.
    let code: UInt8 =
      switch paper.size {
      case .a3: 8
      case .a4: 9
      case .a5: 11
      }
    worksheet_set_paper(page, code)
    if paper.isLandscape { worksheet_set_landscape(page) }
    let margins = paper.margins
    worksheet_set_margins(page, margins.left, margins.right, margins.top, margins.bottom)
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_set_footer(page, "&R&P / &N")
  }

  private mutating func write(
    _ cell: PrintedSheet.Cell, on page: Page
  ) throws(SpreadsheetWritingProblem) -> lxw_error {
    let format = try format(of: cell)
    let (row, column) = (lxw_row_t(clamping: cell.row), lxw_col_t(clamping: cell.column))
    if cell.rowSpan > 1 || cell.columnSpan > 1 {
      let lastRow = lxw_row_t(clamping: cell.row + cell.rowSpan - 1)
      let lastColumn = lxw_col_t(clamping: cell.column + cell.columnSpan - 1)
      let error = worksheet_merge_range(page, row, column, lastRow, lastColumn, "", format)
      if error != LXW_NO_ERROR { return error }
    }
    switch cell.value {
    case .empty: return worksheet_write_blank(page, row, column, format)
    case .text(let text): return worksheet_write_string(page, row, column, escapedForCell(text), format)
    case .number(let digits, _):
      return worksheet_write_number(page, row, column, strtod(digits, nil), format)
    case .day(let day):
      if let serial = day.serial { return worksheet_write_number(page, row, column, Double(serial), format) }
      return worksheet_write_string(page, row, column, day.description, format)
    }
  }

  private mutating func format(of cell: PrintedSheet.Cell) throws(SpreadsheetWritingProblem) -> Format {
    let key = FormatKey(look: cell.look, pattern: pattern(of: cell.value))
    if let known = formats[key] { return known }
    guard let format = workbook_add_format(book) else { throw .failed("no memory") }
    formats[key] = format
    format_set_num_format(format, key.pattern)
    set(cell.look, in: format)
    // A number that does not fit is shown as ###, where a broken one would be read as another.
    switch cell.value {
    case .text: format_set_text_wrap(format)
    case .empty, .number, .day: break
    }
    return format
  }

  private func pattern(of value: PrintedSheet.Value) -> String {
    switch value {
    case .empty: return "General"
    // «text», so that what is typed over a PIN stays as it is typed.
    // Longer ones would be shown as ### by older editions of Excel.
    case .text(let text): return text.utf16.count > 255 ? "General" : "@"
    case .number(let digits, let isGrouped):
      let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
      let shown =
        (isGrouped ? "#,##0" : "0") + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
      return digits.hasPrefix("+") ? "+\(shown);-\(shown);\(shown)" : shown
    case .day: return "dd\\.mm\\.yyyy"
    }
  }

  private func set(_ look: PrintedSheet.Look, in format: Format) {
    if look.isBold { format_set_bold(format) }
    if look.isItalic { format_set_italic(format) }
    if look.isBordered { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if look.isShaded { format_set_bg_color(format, 0xEFEFEF) }
    if let size = look.fontSize { format_set_font_size(format, size) }
    if look.isTurned { format_set_rotation(format, 90) }
    let across: lxw_format_alignments =
      switch look.alignment {
      case .start: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .end: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(across.rawValue))
    let down = look.isMiddle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    format_set_align(format, UInt8(down.rawValue))
  }
}

extension CalendarDay {
  /// The number that a day has in a workbook (ECMA-376 Part 1, "Date Representation"); nil before
  /// 1 March 1900, of which programs think differently.
  var serial: Int? { dayNumber >= 693_654 ? dayNumber - 693_593 : nil }
}
