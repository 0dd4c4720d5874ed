/// Makes tables regular: every row has all columns, and no cell reaches beyond its row group (ISO 14289-1,
/// 7.5; HTML, "Forming a table").
struct TableCompletion {
  /// The rows of each table, group by group.
  private var groups: [[Int32]] = []
  /// The groups of each table, as a range of `groups`; by the table.
  private var tables: [Int32: [Int]] = [:]
  private var cells: [Int32: [Int32]] = [:]

  init(_ structure: StructureTree) {
    var groupOf: [Int32: Int] = [:]
    for (index, element) in structure.elements.enumerated() {
      switch element.type {
      case .tableRow:
        if groupOf[element.parent] == nil {
          groupOf[element.parent] = groups.count
          let around = structure.elements[Int(element.parent)]
          tables[around.type == .table ? element.parent : around.parent, default: []].append(groups.count)
          groups.append([])
        }
        groups[groupOf[element.parent] ?? 0].append(Int32(index))
      case .tableHeaderCell, .tableDataCell: cells[element.parent, default: []].append(Int32(index))
      default: continue
      }
    }
  }

  func complete(_ structure: inout StructureTree) {
    for table in tables.keys.sorted() {
      var widths: [(row: Int32, width: Int)] = []
      for group in tables[table] ?? [] { addWidths(of: groups[group], to: &widths, &structure) }
      let most = widths.map(\.width).max() ?? 0
      for (row, width) in widths {
        for _ in width..<most {
          structure.elements.append(StructureElement(type: .tableDataCell, parent: row))
        }
      }
    }
  }

  /// How many columns each row of a group has, with those of the cells above that reach into it.
  private func addWidths(
    of rows: [Int32], to widths: inout [(row: Int32, width: Int)], _ structure: inout StructureTree
  ) {
    var above: [(rows: Int, columns: Int)] = []
    for (place, row) in rows.enumerated() {
      var width = above.reduce(0) { $0 + $1.columns }
      above = above.compactMap { $0.rows > 1 ? ($0.rows - 1, $0.columns) : nil }
      for cell in cells[row] ?? [] {
        guard let attributes = structure.attributes[cell] else {
          width += 1
          continue
        }
        width += attributes.columnSpan
        let left = rows.count - place
        let span = min(attributes.rowSpan, left)
        if span != attributes.rowSpan { structure.attributes[cell]?.rowSpan = span }
        if span > 1 { above.append((span - 1, attributes.columnSpan)) }
      }
      widths.append((row, width))
    }
  }
}
