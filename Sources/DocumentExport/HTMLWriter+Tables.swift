internal import Geometry
internal import Styling
internal import Templates

extension HTMLWriter {
  mutating func writeTable(_ node: Document.NodeID) {
    let structure = TableRows(of: node, in: styled)
    for child in structure.others where document.shape(of: child).name != "caption" {
      writeChildren(of: child)
    }
    let isData = styled.isDataTable(node, structure)
    let isOuter = isData && !isInData
    let names = isOuter ? nameColumn(of: node) : nil
    if isOuter {
      let label = plainText(tableLabel(node, structure))
      html +=
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(escapedForAttribute(label))\""
      if let names { html += " style=\"--key:\(names.letters)ch\"" }
      html += ">"
    }
    open(
      "table", node, declarations(of: node, .table), words: [isData ? "data" : "set"],
      more: isData ? "" : " role=\"presentation\"")
    html += "\n"
    let wasInData = isInData
    if isOuter { isInData = true }
    for child in structure.others where document.shape(of: child).name == "caption" {
      open("caption", child, declarations(of: child, .flow))
      writeChildren(of: child)
      html += "</caption>\n"
    }
    writeRows(structure, keyColumn: names?.column, isData: isData)
    isInData = wasInData
    html += isOuter ? "</table></div>\n" : "</table>\n"
  }

  private func tableLabel(_ node: Document.NodeID, _ structure: TableRows) -> String {
    let caption = structure.others.first { document.shape(of: $0).name == "caption" }
    guard let caption else { return document.title.isEmpty ? "–" : document.title }
    var reader = ExtractReader(styled)
    reader.readChildren(of: caption)
    reader.endLine()
    return reader.lines.map(\.text).joined(separator: " ")
  }

  /// The column that stays in sight, and how many letters wide it may become: so long that names stand in one
  /// line where there is room, and no longer than a name is.
  private func nameColumn(of node: Document.NodeID) -> (column: Int, letters: Int)? {
    var reader = ExtractReader(styled)
    reader.readTable(node)
    guard let table = reader.tables.first, let column = table.nameColumn else { return nil }
    let longest = table.cells.filter { $0.column == column && $0.columnSpan == 1 }.map(\.text.count).max()
    return (column, min(36, (longest ?? 0) + 3))
  }

  private mutating func writeRows(_ structure: TableRows, keyColumn: Int?, isData: Bool) {
    let grid = TableGrid(structure, in: document)
    let headCount = structure.headRowCount(in: document)
    let hasHead = structure.rows.first?.isInHead == true
    var next = 0
    var group: Int?
    var openGroup = ""
    for (index, row) in structure.rows.enumerated() {
      if row.group != group {
        if !openGroup.isEmpty { html += "</\(openGroup)>\n" }
        openGroup = row.isInHead ? "thead" : "tbody"
        html += "<\(openGroup)>\n"
        group = row.group
      }
      open("tr", row.node, declarations(of: row.node, .table))
      while next < grid.places.count, grid.places[next].row == index {
        let place = grid.places[next]
        let isKey = keyColumn.map { place.column <= $0 && place.column + place.columnSpan == $0 + 1 } ?? false
        writeCell(place, isKey: isKey, isData: isData, isAbove: index < headCount || row.isInHead && hasHead)
        next += 1
      }
      html += "</tr>\n"
    }
    if !openGroup.isEmpty { html += "</\(openGroup)>\n" }
  }

  private mutating func writeCell(_ place: TableGrid.Place, isKey: Bool, isData: Bool, isAbove: Bool) {
    let isHead = isData && document.shape(of: place.node).name == "th"
    let element = isHead ? "th" : "td"
    var more = ""
    if place.columnSpan > 1 { more += " colspan=\"\(place.columnSpan)\"" }
    if place.rowSpan > 1 { more += " rowspan=\"\(place.rowSpan)\"" }
    if isHead { more += " scope=\"\(scope(of: place, isAbove: isAbove))\"" }
    let style = styled.style(of: place.node)
    let isEmpty = isEmpty(place.node)
    let isRule = !isData && isEmpty && style.box.border.bottom.width > .zero
    open(
      element, place.node, declarations(of: place.node, isData ? .dataCell : .layoutCell),
      words: isKey ? ["key"] : isRule ? ["rule"] : isData && isShort(place.node) ? ["short"] : [], more: more)
    let isTurned = isData && style.writingMode != .horizontalTB
    if isTurned { html += "<div class=\"turned\">" }
    if isInData || !isEmpty { writeChildren(of: place.node) }
    html += isTurned ? "</div></\(element)>" : "</\(element)>"
  }

  /// What a head speaks for: what lies below it, or beside it.
  private func scope(of place: TableGrid.Place, isAbove: Bool) -> String {
    isAbove ? place.columnSpan > 1 ? "colgroup" : "col" : place.rowSpan > 1 ? "rowgroup" : "row"
  }

  /// A figure, a class, a mark, such as `11-Б`, `н/а`, `0 (1)`: what no line may part.
  private func isShort(_ cell: Document.NodeID) -> Bool {
    let texts = document.children(of: cell).map { child -> String? in
      guard document[child].kind == .text else { return nil }
      return String(decoding: document.text[document.textRange(of: child)], as: UTF8.self)
    }
    let text = texts.compactMap(\.self).joined()
    return !texts.contains(nil) && text.contains { $0 == "-" || $0 == "/" || $0 == " " } && text.count <= 12
  }
}
