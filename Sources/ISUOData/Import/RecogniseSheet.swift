/// Tells what a sheet holds by the words of its head, wherever the head stands and in whatever order its
/// columns are; nil when it holds no table we know.
func recognise(_ sheet: Sheet, of file: ImportFile, at index: Int) -> RecognisedTable? {
  let name = ImportFileName(index: index, name: file.name)
  guard let head = findHead(of: sheet) else { return recogniseFacts(sheet, of: file, name) }
  let titles = sheet.rows.prefix { $0.number < head.firstRow }.flatMap { row in
    row.cells.enumerated().compactMap { column, cell in
      cell.textValue.map { TitleText(cell: CellReference(column: column, row: row.number), text: $0) }
    }
  }
  var table = RecognisedTable(
    file: name, sheet: sheet.name, kind: head.kind, columns: head.columns, grades: head.grades,
    others: head.others,
    headRow: head.lastRow, lastColumn: head.lastColumn,
    title: TitleContext(titles: titles, tab: sheet.name, fileStem: file.stem),
    heads: head.heads, rows: sheet.rows.filter { $0.number > head.lastRow })
  table.formulas = sheet.formulas
  return table
}

/// Facts of the school stand one below the other, each beside its name.
private func recogniseFacts(_ sheet: Sheet, of file: ImportFile, _ name: ImportFileName) -> RecognisedTable? {
  let facts: Set<Field> = [
    .okpo, .inn, .soate, .schoolName, .department, .director, .yearLabel, .address, .phone,
  ]
  let found = sheet.rows.prefix(60).compactMap { row in
    row.cells.first { !$0.isBlank }?.textValue.flatMap(HeaderWords.dictionary.field)
  }
  guard Set(found).intersection(facts).count >= 3 else { return nil }
  return RecognisedTable(
    file: name, sheet: sheet.name, kind: .school, columns: [:], grades: [], others: [], headRow: 0,
    lastColumn: max(1, (sheet.rows.map(\.cells.count).max() ?? 1) - 1),
    title: TitleContext(titles: [], tab: sheet.name, fileStem: file.stem), heads: [:], rows: sheet.rows)
}

/// How many rows may stand above a head: titles, an address, the name of the teacher.
private let rowsBeforeHead = 30

/// A candidate for the head of a table.
private struct Head {
  var kind: SheetKind
  var columns: [Field: Int] = [:]
  var grades: [(column: Int, grade: Int)] = []
  var others: [RecognisedTable.OtherColumn] = []
  var heads: [Int: String] = [:]
  var firstRow: Int
  var lastRow: Int
  var lastColumn: Int

  var score: Int { columns.count + grades.count }
}

private func findHead(of sheet: Sheet) -> Head? {
  for (index, row) in sheet.rows.prefix(rowsBeforeHead).enumerated()
  where row.cells.count(where: { !$0.isBlank }) > 1 {
    let next = index + 1 < sheet.rows.count ? sheet.rows[index + 1] : nil
    let isDouble = next.map { next in
      next.number == row.number + 1
        && sheet.merged.contains {
          $0.first.row == row.number && ($0.last.row == next.number || $0.last.column > $0.first.column)
        }
    }
    let candidates = [
      head(of: [row], in: sheet), isDouble == true ? next.flatMap { head(of: [row, $0], in: sheet) } : nil,
    ]
    // Of two equal readings the deeper one: its lower line is no data.
    if let best = candidates.compactMap(\.self).max(by: { $0.score <= $1.score && $0.lastRow <= $1.lastRow }
    ) {
      return best
    }
  }
  return nil
}

private func head(of lines: [Sheet.Row], in sheet: Sheet) -> Head? {
  guard let first = lines.first, let last = lines.last else { return nil }
  var columns: [Field: Int] = [:]
  var grades: [(column: Int, grade: Int)] = []
  var others: [RecognisedTable.OtherColumn] = []
  var heads: [Int: String] = [:]
  let width = lines.map(\.cells.count).max() ?? 0
  for column in 0..<width {
    let texts = lines.map { headText($0, column, in: sheet) }
    guard let lowest = texts.last(where: { !$0.isEmpty }) else { continue }
    heads[column] = lowest
    if let grade = gradeNumber(lowest) {
      grades.append((column, grade))
      continue
    }
    // A head of two lines may be named by its lower line alone, by both together, or by the upper one.
    let readings = [lowest, texts.joined(separator: " "), texts[0]]
    if let field = readings.lazy.compactMap(HeaderWords.dictionary.field).first {
      if columns[field] == nil, field != .derived { columns[field] = column }
    } else {
      others.append(RecognisedTable.OtherColumn(column: column, head: lowest))
    }
  }
  let kind = SheetKind(fields: Set(columns.keys), gradeColumns: grades.count, otherColumns: others.count)
  return kind.map {
    Head(
      kind: $0, columns: columns, grades: grades, others: others, heads: heads, firstRow: first.number,
      lastRow: last.number,
      lastColumn: max(0, width - 1))
  }
}

/// The text that a person sees in a cell of the head: a merged cell's text stands in all its columns.
private func headText(_ row: Sheet.Row, _ column: Int, in sheet: Sheet) -> String {
  if let text = row[column].textValue { return text }
  guard let range = sheet.merged.first(where: { $0.contains(column: column, row: row.number) }),
    range.first.row == row.number
  else { return "" }
  return row[range.first.column].textValue ?? ""
}

private func gradeNumber(_ head: String) -> Int? {
  guard let grade = Int(head.filter { $0 != " " }), (0...12).contains(grade) else { return nil }
  return grade
}

extension CellValue {
  /// The text of a text or number cell without surrounding spaces; nil when there is none.
  var textValue: String? {
    switch self {
    case .text(let text):
      let trimmed = text.drop { $0.isWhitespace }.trimmingSuffix { $0.isWhitespace }
      return trimmed.isEmpty ? nil : String(trimmed)
    case .number(let digits): return plainDecimal(digits) ?? digits
    case .date(let day): return day.description
    case .empty, .boolean, .error, .uncalculated: return nil
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
