public import Spreadsheet

extension Workbook {
  /// The workbook as the bytes of a file, so that a changed one goes the whole way again.
  public var fileBytes: [UInt8] {
    var builder = WorkbookBuilder()
    for sheet in sheets {
      let rows = sheet.rows.map { row in
        let cells = row.cells.enumerated().map { column, cell in
          cell.xml(at: CellReference(column: column, row: row.number))
        }
        return "<row r=\"\(row.number)\">\(cells.joined())</row>"
      }
      let merges = sheet.merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
      builder.addSheet(
        sheet.name ?? "Лист1", data: rows.joined(),
        after: merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>")
    }
    return builder.bytes
  }
}

extension CellValue {
  fileprivate func xml(at place: CellReference) -> String {
    func cell(_ type: String, _ content: String) -> String {
      "<c r=\"\(place)\" t=\"\(type)\">\(content)</c>"
    }
    return switch self {
    case .empty: ""
    case .text(let text):
      cell("inlineStr", "<is><t xml:space=\"preserve\">\(escaped(text))</t></is>")
    case .number(let digits): cell("n", "<v>\(digits)</v>")
    case .boolean(let value): cell("b", "<v>\(value ? 1 : 0)</v>")
    case .date(let day): cell("d", "<v>\(day)</v>")
    case .error(let name): cell("e", "<v>\(name)</v>")
    case .uncalculated(let formula): cell("n", "<f>\(escaped(formula))</f>")
    }
  }
}

private func escaped(_ text: String) -> String {
  text.map { character in
    switch character {
    case "&": "&amp;"
    case "<": "&lt;"
    case "\"": "&quot;"
    default: String(character)
    }
  }.joined()
}
