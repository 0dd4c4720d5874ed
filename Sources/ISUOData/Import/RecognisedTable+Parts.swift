internal import Spreadsheet

extension RecognisedTable {
  /// A mark sheet whose terms stand side by side, as one table for each term: «Алгебра: I, II, III, IV, жыл»,
  /// or a group of subjects under each term.
  func parted(byTermsOf cells: [HeadCell]) -> [RecognisedTable] {
    let terms = Set(cells.compactMap(\.period)).sorted()
    guard let first = terms.first else { return [self] }
    // One term over all columns says what the title would.
    if terms.count == 1 { return [title.period == nil ? naming(term: first) : self] }
    let termOf = Dictionary(uniqueKeysWithValues: cells.map { ($0.column, $0.period) })
    return terms.map { term in
      var part = naming(term: term)
      part.others = others.filter { (termOf[$0.column] ?? nil) == term }
      part.columns = columns.filter { ($0.key == .pupilName || (termOf[$0.value] ?? nil) == nil) }
      for cell in cells where cell.period == term {
        if let field = cell.field, Field.attendance.contains(field) { part.columns[field] = cell.column }
      }
      return part
    }.filter { !$0.others.isEmpty }
  }

  private func naming(term: Int) -> RecognisedTable {
    var table = self
    table.title.name(term: term)
    return table
  }

  /// A mark sheet with a column of classes, as one table for each class.
  func partedByClass() -> [RecognisedTable] {
    guard columns[.className] != nil else { return [self] }
    var parts: [(label: String, table: RecognisedTable)] = []
    for row in rows {
      let label = self[row, .className].textValue ?? parts.last?.label ?? ""
      if parts.last?.label != label {
        var table = self
        table.rows = []
        table.headRow = row.number - 1
        ClassLabel(label).map { table.title.name(schoolClass: $0) }
        parts.append((label, table))
      }
      parts[parts.count - 1].table.rows.append(row)
    }
    return parts.map(\.table)
  }
}

extension TitleContext {
  mutating func name(term: Int) { period = term }

  /// The class that the rows themselves name goes before all titles.
  mutating func name(schoolClass label: ClassLabel) {
    classes = [.title: label]
  }
}
