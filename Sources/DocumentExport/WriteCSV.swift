internal import Spreadsheet

/// Writes the tables of documents as separated values for the Excel of Kyrgyz and Russian computers: UTF-8
/// with a byte order mark, semicolons, CRLF, decimal commas without spaces between the thousands, days as
/// printed.
///
/// The tables follow each other with an empty line between them. A value that spans several places stands in
/// the first. Of several tables each has its heading in the line above; of several documents each has its
/// name. A document without any table gives its lines of text.
package func writeCSV(_ documents: [NamedExtract]) -> [UInt8] {
  var rows: [[CellValue]] = []
  for document in documents {
    if !rows.isEmpty { rows.append([]) }
    if documents.count > 1 { rows.append([.text(document.name)]) }
    rows += csvRows(of: document.extract)
  }
  let sheet = Sheet(
    name: nil, rows: rows.enumerated().map { Sheet.Row(number: $0 + 1, cells: $1) })
  return writePrintedCSV(sheet)
}

/// A document's content, and what it is called among others: the name of its file without the extension.
package struct NamedExtract: Sendable {
  package var name: String
  package var extract: DocumentExtract

  package init(name: String, extract: DocumentExtract) {
    self.name = name
    self.extract = extract
  }
}

private func csvRows(of document: DocumentExtract) -> [[CellValue]] {
  let parts = document.parts
  if parts.isEmpty { return document.lines.map { [.text($0.text)] } }
  // What stood in a cell or a chart has no place of its own to be told apart from.
  let hasSeveral = parts.filter { !$0.table.isAttached }.count > 1
  var rows: [[CellValue]] = []
  for part in parts {
    if !rows.isEmpty { rows.append([]) }
    if hasSeveral || part.table.isAttached, let heading = part.heading { rows.append([.text(heading)]) }
    rows += part.table.grid.map { $0.map(CellValue.init) }
  }
  return rows
}

extension DataTable {
  /// The texts of the rows; where a cell spans several places, the first has it.
  var grid: [[String]] {
    var grid = Array(repeating: Array(repeating: "", count: columnCount), count: rowCount)
    for cell in cells { grid[cell.row][cell.column] = cell.text }
    return grid
  }
}

extension CellValue {
  fileprivate init(_ text: String) {
    self =
      switch PrintedValue(text) {
      case .text(let text): text.isEmpty ? .empty : .text(text)
      case .number(let digits, _): .number(digits)
      case .day(let day): .date(day)
      }
  }
}
