internal import Spreadsheet

/// What a sheet turns out to be.
enum SheetReading: Sendable {
  case tables([RecognisedTable])
  /// Nothing, or a few words: no table.
  case notes
  /// A table whose columns say too little: what was recognised, and what its nearest kind needs.
  case unknownTable(UnknownTable)
}

/// Tells what a sheet holds by the words of its heads, wherever they stand and in whatever order its columns
/// are. What a mapping says of the sheet goes before.
func recognise(
  _ sheet: Sheet, of file: ImportFile, at index: Int, mapping: ImportMapping = ImportMapping()
) -> SheetReading {
  if let rule = mapping.rule(for: sheet, of: file) { return rule.reading(sheet, of: file, at: index) }
  let source = TableSource(
    file: ImportFileName(index: index, name: file.name), fileStem: file.stem, sheet: sheet)
  let sections = sheet.sections(fileStem: file.stem)
  var tables: [RecognisedTable] = []
  let above = sections.first?.titles ?? sheet.rows
  if let facts = source.facts(in: above) { tables.append(facts) }
  // Below a head that serves several lists the first title follows at once.
  for section in sections where sections.count == 1 || !section.rows.allSatisfy(\.isEmpty) {
    tables += source.tables(of: section, below: sections[0].titles)
  }
  if !tables.isEmpty { return .tables(tables) }
  return UnknownTable(sheet).map { .unknownTable($0) } ?? .notes
}

/// Where the tables of a sheet come from.
private struct TableSource {
  var file: ImportFileName
  var fileStem: String
  var sheet: Sheet

  /// Facts of the school stand one below the other, each beside its name.
  func facts(in rows: [Sheet.Row]) -> RecognisedTable? {
    let facts: Set<Field> = [
      .okpo, .inn, .soate, .schoolName, .department, .director, .yearLabel, .address, .phone,
    ]
    let found = rows.prefix(60).compactMap { row in
      row.cells.first { !$0.isBlank }?.textValue.flatMap(HeaderWords.dictionary.field)
    }
    guard Set(found).intersection(facts).count >= 3 else { return nil }
    return RecognisedTable(
      file: file, sheet: sheet.name, kind: .school, columns: [:], grades: [], others: [], headRow: 0,
      firstColumn: 0, lastColumn: max(1, (rows.map(\.cells.count).max() ?? 1) - 1),
      title: TitleContext(titles: [], tab: sheet.name, fileStem: fileStem), heads: [:], rows: rows)
  }

  func tables(of section: SheetSection, below top: [Sheet.Row]) -> [RecognisedTable] {
    section.head.blocks.indices.flatMap { position -> [RecognisedTable] in
      let table = table(of: section, block: position, below: top)
      let block = section.head.blocks[position]
      guard table.kind == .marks else { return [table] }
      return table.parted(byTermsOf: block.cells).flatMap { $0.partedByClass() }
    }
  }

  private func table(of section: SheetSection, block position: Int, below top: [Sheet.Row]) -> RecognisedTable
  {
    let blocks = section.head.blocks
    let block = blocks[position]
    var table = RecognisedTable(
      file: file, sheet: sheet.name, kind: block.kind, columns: block.columns, grades: block.grades,
      others: block.others, headRow: section.headRow, firstColumn: block.firstColumn,
      lastColumn: block.lastColumn, title: title(of: section, block: position, below: top),
      heads: block.heads, rows: section.rows)
    if blocks.count > 1 {
      let end = position + 1 < blocks.count ? blocks[position + 1].firstColumn : Int.max
      table.rows = section.rows.map { row in row.masked(from: block.firstColumn, to: end) }
    } else {
      table.firstColumn = 0
    }
    table.formulas = sheet.formulas
    table.headLine = section.head.lastRow
    return table
  }

  /// What stands above a block and in the sheet's own titles. A class in the title of one block is not that
  /// of the block beside it.
  private func title(of section: SheetSection, block position: Int, below top: [Sheet.Row]) -> TitleContext {
    let blocks = section.head.blocks
    var own: [TitleText] = []
    var general: [TitleText] = []
    for text in titleTexts(section.titles) {
      let home = blocks.lastIndex { $0.firstColumn <= text.cell.column } ?? 0
      let isWide = sheet.merged.contains { range in
        range.first == text.cell && range.last.column > blocks[home].lastColumn
      }
      if blocks.count == 1 || home == position || isWide {
        own.append(text)
      } else if ClassLabel.mentioned(in: text.text).isEmpty {
        general.append(text)
      }
    }
    if section.titles != top { general += titleTexts(top) }
    return TitleContext(titles: own + general, tab: sheet.name, fileStem: fileStem)
  }

  private func titleTexts(_ rows: [Sheet.Row]) -> [TitleText] {
    rows.flatMap { row in
      row.cells.enumerated().compactMap { column, cell in
        cell.textValue.map { TitleText(cell: CellReference(column: column, row: row.number), text: $0) }
      }
    }
  }
}

extension Sheet.Row {
  /// The row as if it had only the columns from `first` to before `end`.
  fileprivate func masked(from first: Int, to end: Int) -> Sheet.Row {
    let kept = cells.prefix(end).enumerated().map { $0.offset < first ? .empty : $0.element }
    return Sheet.Row(number: number, cells: kept)
  }
}

extension CellValue {
  /// The text of a text or number cell without surrounding spaces; nil when there is none.
  var textValue: String? {
    switch self {
    case .text(let text):
      if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
        first.isSurelyVisible, last.isSurelyVisible
      {
        return text
      }
      let trimmed = text.drop { $0.isWhitespace }.trimmingSuffix { $0.isWhitespace }
      return trimmed.isEmpty ? nil : String(trimmed)
    case .number(let digits): return plainDecimal(digits) ?? digits
    case .date(let day): return day.description
    case .empty, .boolean, .error, .uncalculated: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether a text that begins or ends with this has no white space there: a sign of ASCII or a letter of
  /// Cyrillic. Others may be marks on a space.
  fileprivate var isSurelyVisible: Bool {
    switch value {
    case 0x21...0x7E, 0x400...0x482, 0x48A...0x52F: true
    default: false
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
