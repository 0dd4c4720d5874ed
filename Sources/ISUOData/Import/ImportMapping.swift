internal import Spreadsheet

/// What a user says of sheets whose heads do not say enough: which list a sheet is, where its rows begin,
/// what its columns mean. Written once for the files of one school and kept (docs/import.md, "A mapping").
public struct ImportMapping: Hashable, Sendable {
  /// What is said of one sheet.
  struct Rule: Hashable, Sendable {
    /// The last part of the file's name; nil for every file.
    var file: String?
    /// The name on the tab; nil for every sheet of the file.
    var sheet: String?
    /// Nil: the sheet is to be left out.
    var kind: SheetKind?
    /// The row of the first record, from 1.
    var firstRow: Int?
    var schoolClass: ClassLabel?
    /// 1 to 4, 5 for the year.
    var term: Int?
    var columns: [Column] = []
  }

  /// A column, named by its letters or by its head as it stands, and its meaning.
  struct Column: Hashable, Sendable {
    var name: String
    var meaning: Meaning
  }

  enum Meaning: Hashable, Sendable {
    case field(Field)
    case grade(Int)
    /// In a mark sheet: the marks of this subject.
    case subject(String)
  }

  var rules: [Rule] = []

  public init() {}

  /// The first rule that is for a sheet.
  func rule(for sheet: Sheet, of file: ImportFile) -> Rule? {
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    return rules.first { rule in
      (rule.file == nil || rule.file == name) && (rule.sheet == nil || rule.sheet == sheet.name)
    }
  }
}

extension ImportMapping.Rule {
  /// The sheet as this rule reads it.
  func reading(_ sheet: Sheet, of file: ImportFile, at index: Int) -> SheetReading {
    guard let kind else { return .notes }
    let first = firstRow ?? 2
    var unknown: [String] = []
    var table = RecognisedTable(
      file: ImportFileName(index: index, name: file.name), sheet: sheet.name, kind: kind, columns: [:],
      grades: [], others: [], headRow: first - 1, firstColumn: 0,
      lastColumn: max(0, (sheet.rows.map(\.cells.count).max() ?? 1) - 1),
      title: title(sheet, above: first, file), heads: [:], rows: sheet.rows.filter { $0.number >= first })
    table.formulas = sheet.formulas
    for column in columns {
      guard let place = place(of: column.name, in: sheet, above: first) else {
        unknown.append(column.name)
        continue
      }
      table.heads[place] = column.name
      switch column.meaning {
      case .field(let field): table.columns[field] = place
      case .grade(let grade): table.grades.append((place, grade))
      case .subject(let name): table.others.append(RecognisedTable.OtherColumn(column: place, head: name))
      }
    }
    let fields = kind.fields(of: Set(table.columns.keys))
    for (general, own) in kind.synonyms where table.columns[own] == nil {
      table.columns[own] = table.columns.removeValue(forKey: general)
    }
    let lacking = kind.required.map { $0.subtracting(fields).sorted { $0.rawValue < $1.rawValue } }
      .min { $0.count < $1.count }
    guard unknown.isEmpty, lacking?.isEmpty != false else {
      return .unknownTable(UnknownTable(notFound: unknown, kind: kind, missing: lacking ?? []))
    }
    return .tables(kind == .marks ? table.partedByClass() : [table])
  }

  private func title(_ sheet: Sheet, above first: Int, _ file: ImportFile) -> TitleContext {
    let texts = sheet.rows.prefix { $0.number < first }.flatMap { row in
      row.cells.enumerated().compactMap { column, cell in
        cell.textValue.map { TitleText(cell: CellReference(column: column, row: row.number), text: $0) }
      }
    }
    var title = TitleContext(titles: texts, tab: sheet.name, fileStem: file.stem)
    if let schoolClass { title.name(schoolClass: schoolClass) }
    if let term { title.name(term: term) }
    return title
  }

  /// The column of a head above the records, or of the letters that name it.
  private func place(of name: String, in sheet: Sheet, above first: Int) -> Int? {
    for row in sheet.rows.reversed() where row.number < first {
      if let column = row.cells.firstIndex(where: { $0.textValue.map(HeaderKey.init) == HeaderKey(name) }) {
        return column
      }
    }
    return CellReference(name + "1").flatMap { $0.description == name + "1" ? $0.column : nil }
  }
}

extension UnknownTable {
  /// A sheet that a mapping describes otherwise than it is.
  init(notFound heads: [String], kind: SheetKind, missing: [Field]) {
    known = heads.map { ("?", $0) }
    nearest = (kind, missing)
  }
}
