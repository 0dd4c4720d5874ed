internal import Spreadsheet

/// What the head of a table says above one column.
struct HeadCell: Hashable, Sendable {
  var column: Int
  /// The texts above each other, from the top; a merged cell's text stands in all its columns.
  var lines: [String]
  /// The lowest of them: the head's own name.
  var text: String
  var field: Field?
  /// The grade when the head is a grade's number.
  var grade: Int?
  /// The term that a line of the head names, 5 for the year: terms may stand side by side.
  var period: Int?

  /// Nil for a column without a head.
  init?(column: Int, lines: [String]) {
    let filled = lines.filter { !$0.isEmpty }
    guard let lowest = filled.last else { return nil }
    self.column = column
    self.lines = lines
    text = lowest
    if filled.count > 1 {
      period = filled.lazy.compactMap(termOfHead).first
      if let name = filled.last(where: { termOfHead($0) == nil }) { text = name }
    }
    if period == nil { grade = gradeNumber(lowest) }
    guard grade == nil else { return }
    // A head of several lines may be named by its lowest line alone, by all together, or by an upper one.
    let names = filled.filter { period == nil || termOfHead($0) == nil }
    let ends = [names.suffix(1), names[...], names.suffix(2), names.prefix(1)]
    field = ends.lazy.map { $0.joined(separator: " ") }.compactMap(HeaderWords.dictionary.field).first
  }
}

/// The term that a line of a head is: «I», «II чейрек», «жыл».
private func termOfHead(_ text: String) -> Int? {
  if let number = termNumber(text) { return number }
  guard text.contains(where: \.isLetter), text.count < 20 else { return nil }
  return periodNumber(in: text, isFileName: false)
}

private func gradeNumber(_ head: String) -> Int? {
  guard let grade = Int(head.filter { $0 != " " }), (0...12).contains(grade) else { return nil }
  return grade
}

extension Sheet {
  /// The cells of a head that consists of some rows of the sheet.
  func headCells(_ lines: [Row]) -> [HeadCell] {
    let width = lines.map(\.cells.count).max() ?? 0
    return (0..<width).compactMap { column in
      var texts = lines.map { headText($0, column) }
      // «Алгебра» above I, II, III, IV stands over all of them, merged or not.
      if let lowest = texts.last, texts.count > 1, termOfHead(lowest) != nil {
        for line in texts.indices.dropLast() where texts[line].isEmpty {
          texts[line] =
            (0..<column).reversed().lazy.map { headText(lines[line], $0) }.first { !$0.isEmpty } ?? ""
        }
      }
      return HeadCell(column: column, lines: texts)
    }
  }

  /// The text that a person sees in a cell of the head.
  func headText(_ row: Row, _ column: Int) -> String {
    if let text = row[column].textValue { return text }
    guard let range = merged.first(where: { $0.contains(column: column, row: row.number) }),
      range.first.row == row.number
    else { return "" }
    return row[range.first.column].textValue ?? ""
  }

  /// Whether a row goes on with the head above it: merged cells bind the two, or it names only columns that
  /// have no name of their own yet.
  func continuesHead(_ next: Row, below lines: [Row]) -> Bool {
    guard let first = lines.first, let last = lines.last, next.number == last.number + 1 else { return false }
    let isBound = merged.contains { range in
      (first.number...last.number).contains(range.first.row)
        && (range.last.row >= next.number
          || (range.first.row == last.number && range.last.column > range.first.column))
    }
    if isBound { return true }
    let above = headCells(lines)
    let named = Set(above.filter { $0.field != nil && $0.field != .missed }.map(\.column))
    let filled = next.cells.indices.filter { !next.cells[$0].isBlank }
    return !filled.isEmpty && !named.isEmpty && named.isDisjoint(with: filled)
      && filled.allSatisfy { column in
        if case .text(let text) = next.cells[column] { text.contains(where: \.isLetter) } else { false }
      } && filled.count > 1
  }
}
