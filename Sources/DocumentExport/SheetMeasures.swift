internal import Geometry

/// How wide the columns of a table become on a sheet.
struct ColumnWidths {
  /// In characters of the usual font.
  private(set) var characters: [Double]

  private static let narrowest = 3.5
  static let widest = 45.0

  init(of table: DataTable, on page: DocumentExtract.PageForm) {
    let said = table.columnWidths.compactMap(\.self)
    if said.isEmpty {
      characters = Self.contentWidths(of: table)
      return
    }
    // As on paper: the columns of which style says nothing share what the others leave.
    let rest = page.contentWidth - said.reduce(.zero, +)
    let share = max(.zero, rest / Double(max(1, table.columnCount - said.count)))
    let scale = RowHeights.fontSize / max(1, table.fontSize.value)
    characters = table.columnWidths.map { Self.characters(($0 ?? share) * scale) }
    for cell in table.cells where cell.columnSpan == 1 {
      if case .text = PrintedValue(cell.text) { continue }
      characters[cell.column] = max(characters[cell.column], Self.width(ofLetters: cell.text.count))
    }
  }

  /// The room for letters of a font that is a little wider than the usual one.
  static func width(ofLetters count: Int) -> Double { Double(count) * 1.2 + 1.5 }

  /// A character is 7 pixels wide and a column has 5 pixels of padding (ECMA-376 Part 1, element `col`).
  private static func characters(_ width: Points) -> Double {
    let pixels = width.value * 96 / 72
    return max(narrowest, ((pixels - 5) / 7 * 10).rounded() / 10)
  }

  /// As wide as the longest line of a body's cell, or the longest word of a head.
  private static func contentWidths(of table: DataTable) -> [Double] {
    var widths = Array(repeating: narrowest, count: table.columnCount)
    for cell in table.cells where cell.columnSpan == 1 {
      let length =
        cell.isTurned
        ? cell.text.split(separator: "\n").count * 2
        : cell.row < table.headRowCount
          ? cell.text.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
          : cell.text.split(separator: "\n").map(\.count).max() ?? 0
      widths[cell.column] = min(widest, max(widths[cell.column], width(ofLetters: length)))
    }
    return widths
  }
}

/// How high rows must be where programs do not see to it: with merged or turned cells.
struct RowHeights {
  /// Of a workbook's usual font, in points.
  static let fontSize = 11.0
  /// A line of text, in points.
  static let line = 15.0
  /// What the format allows.
  private static let highest = 409.0

  /// By the row of the table.
  private(set) var heights: [Int: Double] = [:]

  init(of table: DataTable, in widths: [Double]) {
    var needs: [Int: Double] = [:]
    var isMeasured: Set<Int> = Set(0..<table.headRowCount)
    for cell in table.cells where cell.rowSpan == 1 {
      needs[cell.row] = max(needs[cell.row] ?? Self.line, Self.height(of: cell, in: widths))
      if cell.columnSpan > 1 || cell.isTurned { isMeasured.insert(cell.row) }
    }
    // What a cell over several rows needs beyond them goes to the last.
    for cell in table.cells where cell.rowSpan > 1 {
      let rows = cell.row..<cell.row + cell.rowSpan
      let missing = Self.height(of: cell, in: widths) - rows.reduce(0) { $0 + (needs[$1] ?? Self.line) }
      guard missing > 0 else { continue }
      needs[rows.upperBound - 1, default: Self.line] += missing
      isMeasured.insert(rows.upperBound - 1)
    }
    for row in isMeasured {
      if let need = needs[row], need > Self.line { heights[row] = min(Self.highest, need) }
    }
  }

  private static func height(of cell: DataTable.Cell, in widths: [Double]) -> Double {
    if cell.isTurned {
      let longest = cell.text.split(separator: "\n").map(\.count).max() ?? 0
      return Double(longest) * 6.2 + 8
    }
    let width = widths[cell.column..<cell.column + cell.columnSpan].reduce(0, +)
    return height(of: cell.text, in: width)
  }

  /// Of a text that breaks between words, by the number of its letters.
  static func height(of text: String, in width: Double) -> Double {
    let letters = max(1, width)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0.0) { lines, part in
      lines + max(1, (Double(part.count) / letters).rounded(.up))
    }
    return min(highest, lines * line)
  }
}
