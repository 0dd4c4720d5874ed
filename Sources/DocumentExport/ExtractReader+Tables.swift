internal import Geometry
internal import Styling
internal import Templates

extension ExtractReader {
  /// A table with a head, or with cells that are heads, holds data, and so does every table in it. Others
  /// only set their texts side by side (facts about a document, signatures): lines.
  mutating func readTable(_ node: Document.NodeID) {
    endLine()
    let structure = TableRows(of: node, in: styled)
    for child in structure.others { read(child) }
    endLine()
    if isInData || styled.isDataTable(node, structure) {
      readData(node, structure)
    } else {
      for row in structure.rows { readLayoutRow(row.cells) }
    }
  }

  // MARK: Data

  private mutating func readData(_ node: Document.NodeID, _ structure: TableRows) {
    var inner: [DocumentExtract.Block] = []
    var cells: [DataTable.Cell] = []
    var columnCount = 0
    for place in TableGrid(structure, in: styled.document).places {
      var reader = ExtractReader(styled)
      reader.isInData = true
      reader.readChildren(of: place.node)
      reader.endLine()
      add(footnotes: reader.footnotes)
      inner += reader.tables.map { DocumentExtract.Block.table($0) }
      cells.append(cell(at: place, lines: reader.lines))
      columnCount = max(columnCount, place.column + place.columnSpan)
    }
    guard columnCount > 0 else { return }
    add(
      .table(
        DataTable(
          cells: cells, rowCount: structure.rows.count, columnCount: columnCount,
          headRowCount: structure.headRowCount(in: styled.document),
          columnWidths: columnWidths(structure.columns, count: columnCount, of: node),
          fontSize: styled.style(of: node).font.size, isAttached: isInData)))
    for block in inner { add(block) }
  }

  private func cell(at place: TableGrid.Place, lines: [Line]) -> DataTable.Cell {
    let style = styled.style(of: place.node)
    var cell = DataTable.Cell(
      row: place.row, column: place.column, rowSpan: place.rowSpan, columnSpan: place.columnSpan,
      text: lines.map(\.text).joined(separator: "\n"),
      isHead: place.isInHead || styled.document.shape(of: place.node).name == "th")
    cell.isBold = !lines.isEmpty && lines.allSatisfy(\.isBold)
    cell.alignment = TextAlignment(style.text)
    cell.isTurned = style.writingMode != .horizontalTB
    return cell
  }

  /// What `<col>` says, each as often as it spans.
  private func columnWidths(_ columns: [Document.NodeID], count: Int, of table: Document.NodeID) -> [Points?]
  {
    var widths: [Points?] = []
    for column in columns {
      let shape = styled.document.shape(of: column)
      let span = min(max(1, shape[attribute: "span"].flatMap { Int($0) } ?? 1), count)
      var width: Points?
      if case .length(let length) = styled.style(of: column).box.width, !length.hasPercentage {
        width = length.length
      }
      widths += Array(repeating: width, count: span)
    }
    return Array(widths.prefix(count)) + Array(repeating: nil, count: max(0, count - widths.count))
  }

  // MARK: Layout

  /// A row of short texts is one line; where a cell has several lines or a table, each cell comes after the
  /// other.
  private mutating func readLayoutRow(_ cells: [Document.NodeID]) {
    let readers = cells.map { cell in
      var reader = ExtractReader(styled)
      reader.readChildren(of: cell)
      reader.endLine()
      return (cell: cell, reader: reader)
    }
    if readers.contains(where: { $0.reader.blocks.count > 1 || !$0.reader.tables.isEmpty }) {
      for block in readers.flatMap({ $0.reader.blocks }) { add(block) }
    } else {
      let parts = readers.compactMap { $0.reader.lines.first?.text ?? rule(in: $0.cell) }
      let lines = readers.flatMap { $0.reader.lines }
      if let first = lines.first {
        let isBold = lines.allSatisfy(\.isBold)
        add(
          .line(Line(text: parts.joined(separator: "  "), headingLevel: first.headingLevel, isBold: isBold)))
      }
    }
    for reader in readers { add(footnotes: reader.reader.footnotes) }
  }

  /// The line on which somebody signs: an empty cell with a rule below.
  private func rule(in cell: Document.NodeID) -> String? {
    styled.style(of: cell).box.border.bottom.width > .zero ? String(repeating: "_", count: 16) : nil
  }

  // MARK: Charts

  /// The values of a chart as a table: a row for each category, a column for each series.
  mutating func readChart(_ node: Document.NodeID) {
    endLine()
    let shape = styled.document.shape(of: node)
    if let title = shape[attribute: "title"], !plainText(title).isEmpty {
      add(.line(Line(text: plainText(title), headingLevel: 7, isBold: true)))
    }
    let values = ChartValues(of: node, in: styled)
    guard !values.categories.isEmpty else { return }
    var cells: [DataTable.Cell] = []
    func put(_ text: String, _ row: Int, _ column: Int, isHead: Bool) {
      cells.append(
        DataTable.Cell(row: row, column: column, rowSpan: 1, columnSpan: 1, text: text, isHead: isHead))
    }
    let hasHead = values.series.contains { !$0.name.isEmpty }
    if hasHead {
      put("", 0, 0, isHead: true)
      for (index, series) in values.series.enumerated() { put(series.name, 0, index + 1, isHead: true) }
    }
    for (index, category) in values.categories.enumerated() {
      let row = index + (hasHead ? 1 : 0)
      put(category, row, 0, isHead: true)
      for (column, series) in values.series.enumerated() {
        put(series.values[category] ?? "", row, column + 1, isHead: false)
      }
    }
    let columnCount = values.series.count + 1
    add(
      .table(
        DataTable(
          cells: cells, rowCount: values.categories.count + (hasHead ? 1 : 0), columnCount: columnCount,
          headRowCount: hasHead ? 1 : 0, columnWidths: Array(repeating: nil, count: columnCount),
          fontSize: styled.style(of: node).font.size, isAttached: true)))
  }
}

extension StyledDocument {
  func isDataTable(_ node: Document.NodeID, _ structure: TableRows) -> Bool {
    structure.rows.contains { row in
      row.isInHead || row.cells.contains { document.shape(of: $0).name == "th" }
    }
  }
}
