internal import Spreadsheet

/// Writes documents as a workbook (`workbookSheets`). The same documents give the same bytes.
package func writeWorkbook(_ documents: [NamedExtract]) throws(ExportProblem) -> [UInt8] {
  do {
    return try writeXLSX(workbookSheets(of: documents))
  } catch .beyondFormat(let sheet, let row) {
    throw .beyondFormat(sheet: sheet, row: row)
  } catch {
    throw .failed("\(error)")
  }
}

/// Why documents cannot be written in a form.
package enum ExportProblem: Error, Hashable, Sendable {
  /// More rows, columns or characters in a cell than a workbook can hold.
  case beyondFormat(sheet: String, row: Int)
  case failed(String)
}
