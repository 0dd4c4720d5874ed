/// Cells in columns, for people: each column is as wide as its widest cell.
struct TextTable {
  private enum Row {
    case cells([String])
    case line(String)
  }

  private var rows: [Row]
  private let rightAligned: Set<Int>

  init(_ header: [String], rightAligned: Set<Int> = []) {
    rows = [.cells(header)]
    self.rightAligned = rightAligned
  }

  mutating func add(_ cells: [String]) { rows.append(.cells(cells)) }

  /// A line that is no row: it keeps to no column.
  mutating func addLine(_ line: String) { rows.append(.line(line)) }

  var text: String {
    var widths: [Int] = []
    for case .cells(let cells) in rows {
      for (column, cell) in cells.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.count)
      }
    }
    return rows.map { row in
      switch row {
      case .line(let line): line
      case .cells(let cells): line(cells, widths)
      }
    }.joined(separator: "\n")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.enumerated().map { column, cell in
      let space = String(repeating: " ", count: widths[column] - cell.count)
      return rightAligned.contains(column) ? space + cell : cell + space
    }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }
}
