internal import Spreadsheet

/// A head with the rows below it and the titles above it. A sheet may hold several, one below the other.
struct SheetSection: Sendable {
  var head: TableHead
  /// The rows above the head that belong to it alone.
  var titles: [Sheet.Row]
  /// The row after which the records begin.
  var headRow: Int
  var rows: [Sheet.Row] = []
}

/// How many rows may stand above the first head: titles, an address, the names of commissions.
private let rowsBeforeHead = 60

extension Sheet {
  /// The tables of the sheet from top to bottom. The same head under the same title is a new page of the
  /// same table; under a title that names another class or term it is a new table.
  func sections(fileStem: String) -> [SheetSection] {
    var sections: [SheetSection] = []
    var titles: [Row] = []
    var position = 0
    while position < rows.count {
      let row = rows[position]
      if sections.isEmpty {
        let namesTerm = termIsNamed(titles, fileStem: fileStem)
        if position < rowsBeforeHead, let head = head(at: position, namesTerm: namesTerm) {
          sections.append(SheetSection(head: head, titles: titles, headRow: head.lastRow))
          position += head.lastRow - head.firstRow + 1
          continue
        }
        titles.append(row)
      } else if let next = section(at: position, after: &sections[sections.count - 1], fileStem: fileStem) {
        sections.append(next)
        position += next.headRow - row.number + 1
        continue
      } else {
        sections[sections.count - 1].rows.append(row)
      }
      position += 1
    }
    return sections
  }

  private func termIsNamed(_ titles: [Row], fileStem: String) -> Bool {
    if [name, fileStem].contains(where: { periodNumber(in: $0 ?? "", isFileName: $0 == fileStem) != nil }) {
      return true
    }
    return titles.contains { row in
      row.cells.contains { $0.textValue.map { periodNumber(in: $0, isFileName: false) != nil } ?? false }
    }
  }

  /// The table that begins with a row below another table, or nil.
  private func section(
    at position: Int, after current: inout SheetSection, fileStem: String
  ) -> SheetSection? {
    let row = rows[position]
    if let title = row.onlyText, current.mayBeParted, isSectionTitle(title) {
      return SheetSection(head: current.head, titles: [row], headRow: row.number)
    }
    guard row.mayBeHead else { return nil }
    let above = current.trailingTitles
    let namesTerm = termIsNamed(rows.prefix(position).suffix(5).map { $0 }, fileStem: fileStem)
    if current.repeatsHead(row) {
      let isNamed = above.contains { title in
        title.cells.contains { $0.textValue.map { isSectionTitle($0) || ClassLabel($0) != nil } ?? false }
      }
      guard isNamed, let head = head(at: position, namesTerm: namesTerm) else { return nil }
      current.rows.removeLast(above.count)
      return SheetSection(head: head, titles: above, headRow: head.lastRow)
    }
    guard let head = head(at: position, namesTerm: namesTerm) else { return nil }
    // A title may have begun a part of the list above before it was seen that a head follows.
    let isOnlyTitle = current.rows.allSatisfy(\.isEmpty)
    current.rows.removeLast(above.count)
    return SheetSection(
      head: head, titles: (isOnlyTitle ? current.titles : []) + above, headRow: head.lastRow)
  }
}

/// Whether a text alone in its row names a class or a term, and so begins a part of a list.
private func isSectionTitle(_ text: String) -> Bool {
  if isFooterText(text) { return false }
  if ClassLabel(text) != nil { return true }
  let names = !ClassLabel.mentioned(in: text).isEmpty || periodNumber(in: text, isFileName: false) != nil
  return names && text.count < 120
}

extension SheetSection {
  /// Whether a title in the middle may part the table: only a list whose titles say its class or term.
  fileprivate var mayBeParted: Bool {
    head.blocks.count == 1
      && head.blocks.allSatisfy { block in
        [.pupils, .marks].contains(block.kind) && block.columns[.className] == nil
      }
  }

  /// The rows at the end that look like titles of what follows, with the blank rows around them.
  fileprivate var trailingTitles: [Sheet.Row] {
    var titles: [Sheet.Row] = []
    for row in rows.reversed() {
      if row.isEmpty {
        titles.insert(row, at: 0)
      } else if let text = row.onlyText, !isFooterText(text) {
        titles.insert(row, at: 0)
      } else {
        break
      }
    }
    return titles
  }

  /// Whether a row says the heads again.
  fileprivate func repeatsHead(_ row: Sheet.Row) -> Bool {
    let filled = row.cells.count { !$0.isBlank }
    let repeated = head.blocks.flatMap(\.cells).count { cell in
      row[cell.column].textValue.map(cell.lines.contains) ?? false
    }
    return repeated >= 2 && repeated * 2 > filled
  }
}

extension Sheet.Row {
  /// The text of a row that has no other cell.
  var onlyText: String? {
    var only: CellValue?
    for cell in cells where !cell.isBlank {
      guard only == nil else { return nil }
      only = cell
    }
    guard case .text = only else { return nil }
    return only?.textValue
  }

  /// Whether the first texts of the row are names of columns; a cheap look before a close one.
  var mayBeHead: Bool {
    var known = 0
    for cell in cells {
      guard case .text(let text) = cell, !cell.isBlank else { continue }
      let words = HeaderWords.dictionary
      let mayBeLonger = text.contains { "/:,".contains($0) }
      guard words.wholeField(text) != nil || (mayBeLonger && words.field(text) != nil) else { return false }
      known += 1
      if known == 2 { return true }
    }
    return false
  }
}
