internal import Language
internal import Spreadsheet

/// One import on its way from tables to the rows that will stand in the database.
///
/// Works on images of the tables in memory, so that a dry run and a real one are the same up to the
/// writing.
struct ImportSession {
  let language: LanguageTag
  let keys: NameKeys
  var school: SchoolImage
  private(set) var findings: [ImportFinding] = []
  /// The year that tables mean when their titles name none.
  var defaultYear: AcademicYearRecord?
  /// Whose PIN is whose.
  var personsByPIN: [String: Int64]
  /// Pupils' movements, applied in the order of their days once all tables are read.
  var movements: [PendingMovement] = []
  /// The row that names the director, until the staff is known.
  var pendingDirector: SourceRow?
  /// Rows that were refused, so that others which name the same person or order are no faults of their own.
  var refused = RefusedRows()
  /// Finders of the classes whose marks are read; the lists no longer change then.
  var finders: [CompositeKey: PupilFinder] = [:]
  /// The numbers of staff by their names, and how many names there were when it was made.
  var staffNames: (count: Int, members: [PersonKey: Set<Int64>]) = (-1, [:])
  /// Whatever is said of a place is said once.
  private var said: Set<ImportFinding> = []

  init(language: LanguageTag, keys: NameKeys, school: SchoolImage) {
    self.language = language
    self.keys = keys
    self.school = school
    defaultYear = school.years.rows.max { $0.label < $1.label }
    personsByPIN = [:]
    for former in school.formerPINs.rows { personsByPIN[former.pin] = former.personId }
    for person in school.persons.rows { if let pin = person.pin { personsByPIN[pin] = person.number } }
  }

  /// Adds a finding.
  mutating func note(
    _ code: FindingCode, at place: FindingPlace, found: String? = nil, stored: String? = nil,
    detail: String? = nil
  ) {
    let finding = ImportFinding(
      code, at: place, in: language, found: found, stored: stored, detail: detail)
    if said.insert(finding).inserted { findings.append(finding) }
  }

  /// Takes back what was said of the cells of a row that is left out as a whole.
  mutating func withdrawCells(of row: SourceRow) {
    let (file, sheet, number) = (row.table.file.name, row.table.sheet, row.row.number)
    findings.removeAll {
      $0.scope == .cell && $0.file == file && $0.sheet == sheet
        && $0.cell.flatMap { CellReference($0)?.row } == number
    }
  }

  /// The number of the batch of a table's file.
  func batch(of table: RecognisedTable) -> Int64 { school.firstBatch + Int64(table.file.index) }

  /// The year that a table belongs to; notes when there is none.
  mutating func year(of table: RecognisedTable) -> AcademicYearRecord? {
    if let label = table.title.year, let known = school.years[label] { return known }
    if let label = table.title.year, defaultYear != nil {
      note(.otherYear, at: FindingPlace(table), found: label, detail: label)
      return nil
    }
    if defaultYear == nil { note(.noYear, at: FindingPlace(table)) }
    return defaultYear
  }

  /// The rows of a table that are records: blank rows, totals, signatures and repeated heads are noted and
  /// left out.
  mutating func records(of table: RecognisedTable) -> [SourceRow] {
    let lastFilled = table.rows.last { !$0.isEmpty }?.number ?? 0
    var rows: [SourceRow] = []
    var previous = table.headRow
    for row in table.rows where row.number <= lastFilled {
      let source = SourceRow(table: table, row: row)
      // A file may leave blank rows out.
      if row.number > previous + 1, !table.isSelection {
        note(.emptyRow, at: FindingPlace(table, emptyRow: previous + 1))
      }
      previous = row.number
      if row.isEmpty {
        note(.emptyRow, at: FindingPlace(table, emptyRow: row.number))
      } else if numbersColumns(row) {
        note(.noRecord, at: source.wholeRow)
      } else if isRepeatedHead(source) {
        note(.repeatedHead, at: source.wholeRow)
      } else if isFooter(row) {
        note(.noRecord, at: source.wholeRow, found: row.cells.first { !$0.isBlank }?.shown)
      } else {
        noteFormulas(of: source)
        rows.append(source)
      }
    }
    return rows
  }

  /// Says which cells of a record are results of formulas. A running number needs no result: it is not
  /// kept.
  private mutating func noteFormulas(of source: SourceRow) {
    if case .uncalculated = source[.rowNumber] {
      note(.formulaResult, at: source.place(.rowNumber), found: source[.rowNumber].shown)
    }
    guard !source.table.formulas.isEmpty else { return }
    for (column, cell) in source.row.cells.enumerated() {
      let place = CellReference(column: column, row: source.row.number)
      guard let formula = source.table.formulas[place] else { continue }
      note(.formulaResult, at: source.place(column: column), found: "=" + formula, stored: cell.shown)
    }
  }

  private func isRepeatedHead(_ source: SourceRow) -> Bool {
    let repeated = source.table.heads.count { column, head in source.row[column].textValue == head }
    return repeated >= 2 && repeated * 2 > source.row.cells.count { !$0.isBlank }
  }
}

/// Whether a row below a list is a total, a signature or a note of the form itself.
private func isFooter(_ row: Sheet.Row) -> Bool {
  // A running number may stand before «Бардыгы».
  let texts = row.cells.lazy.compactMap { if case .text(let text) = $0, !$0.isBlank { text } else { nil } }
  return texts.first.map(isFooterText) ?? false
}

/// Whether the first text of a row says that the row is no record.
func isFooterText(_ first: String) -> Bool {
  if first.utf8.contains(UInt8(ascii: "_")), first.contains("___") { return true }
  let key = HeaderKey(first).description
  if footerBeginnings.contains(where: key.hasPrefix) { return true }
  if key.hasPrefix("класс"), key.contains("жетекчи") || key.contains("руководител") { return true }
  // «5», «4», … : counts of marks. A quoted number is never a running number.
  return first.hasPrefix("«") && first.hasSuffix("»") && key.unicodeScalars.count == 1
}

private let footerBeginnings = [
  "бардыгы", "анын ичинен", "жыйынтыгы", "итого", "всего", "в том числе", "из них", "билим сапаты",
  "жетишүү", "качество знаний", "успеваемость", "орточо баа", "средний балл", "түзгөн", "составил",
  "директор", "завуч",
].map { HeaderKey($0).description }

/// Whether a row numbers the columns: 1, 2, 3 … below the head, as forms print it.
private func numbersColumns(_ row: Sheet.Row) -> Bool {
  let filled = row.cells.filter { !$0.isBlank }
  return filled.count >= 3 && filled.enumerated().allSatisfy { $1.textValue == String($0 + 1) }
}
