internal import GRDB
public import Language
internal import Spreadsheet

/// Reads files and works out what they would change; writes nothing.
///
/// The files may come in any order and are told by their content; what they hold is taken in the order in
/// which it depends on each other: the school, its plan, its staff, its pupils, their movements, their
/// marks, their consents. `progress` hears counts, never names.
public func planImport(
  files: [ImportFile], into database: SchoolDatabase, language: LanguageTag,
  mapping: ImportMapping = ImportMapping(),
  progress: (ImportProgress) -> Void = { _ in }
) throws -> ImportPlan {
  if let tables = TablesFiles(files) {
    progress(ImportProgress(stage: .comparing, done: 0, total: 1))
    let (stored, basis) = try database.writer.read { db in
      (try RecordTable.all(db).map { try TableRows($0, db) }, try PlanBasis(db))
    }
    return ImportPlan(try planTables(tables, language: language, stored: stored), basis: basis)
  }
  let (image, basis) = try database.writer.read { db in (try SchoolImage(db), try PlanBasis(db)) }
  var session = ImportSession(language: language, keys: try NameKeys(), school: image)
  let oneRoster = session.oneRosterTables(of: files)
  var tables = oneRoster?.tables ?? []
  for (index, file) in files.enumerated() where oneRoster?.taken.contains(index) != true {
    progress(ImportProgress(stage: .reading, done: index, total: files.count))
    tables += session.tables(of: file, at: index, mapping)
  }
  progress(ImportProgress(stage: .reading, done: files.count, total: files.count))
  progress(ImportProgress(stage: .resolving, done: 0, total: tables.count))
  session.take(tables)
  progress(ImportProgress(stage: .comparing, done: 0, total: 1))
  return ImportPlan(session, files: files, basis: basis)
}

extension ImportSession {
  /// The tables of a file; notes what it is when it has none.
  mutating func tables(of file: ImportFile, at index: Int, _ mapping: ImportMapping) -> [RecognisedTable] {
    let workbook: Workbook
    do {
      workbook = try readWorkbook(file.bytes)
    } catch {
      note(error, file: file.name)
      return []
    }
    if let form = workbook.textForm?.peculiarities {
      note(.textForm, at: FindingPlace(file: file.name), detail: form)
    }
    var tables: [RecognisedTable] = []
    for sheet in workbook.sheets {
      let place = FindingPlace(file: file.name, sheet: sheet.name)
      switch recognise(sheet, of: file, at: index, mapping: mapping) {
      case .tables(let found):
        found.forEach { noteUnreadColumns($0) }
        tables += found
      case .notes: note(.noTable, at: place, found: sheet.name)
      case .unknownTable(let unknown):
        note(.unknownTable, at: place, found: sheet.name, detail: unknown.detail(language))
        refused.addSheet(sheet, of: file.name)
      }
    }
    return tables
  }

  /// Says which columns of a table are not read, although something stands in them.
  private mutating func noteUnreadColumns(_ table: RecognisedTable) {
    guard table.kind != .school, table.kind != .plan else { return }
    var taken = table.kind.takes.union(Field.silent)
    if table.columns[.pupilName] == nil { taken.formUnion([.surname, .given, .patronymic]) }
    var unread = table.kind == .marks ? [] : table.others
    unread += table.columns.filter { !taken.contains($0.key) }.map {
      RecognisedTable.OtherColumn(column: $0.value, head: table.heads[$0.value] ?? "")
    }
    for column in unread.sorted(by: { $0.column < $1.column })
    where table.rows.contains(where: { !$0[column.column].isBlank }) {
      let head = table.headCell(of: column.column)
      note(.unreadColumn, at: FindingPlace(table, cell: head, scope: .cell), found: column.head)
    }
  }

  /// Takes all tables of the command, in the order of their kinds.
  mutating func take(_ tables: [RecognisedTable]) {
    let kinds = Dictionary(grouping: tables, by: \.kind)
    func each(_ kind: SheetKind, _ body: (RecognisedTable) -> Void) { (kinds[kind] ?? []).forEach(body) }
    each(.school) { importSchool($0) }
    each(.terms) { importTerms($0) }
    each(.classes) { importClasses($0) }
    each(.subjects) { importSubjects($0) }
    each(.plan) { importHours($0) }
    each(.promotion) { importPromotion($0) }
    each(.staff) { importStaff($0) }
    staffNames = (-1, [:])
    importDirector()
    each(.classes) { importClassTeachers($0) }
    each(.teaching) { importTeaching($0) }
    var entries: [PupilEntry] = []
    each(.pupils) { entries += readPupils($0) }
    each(.laterPupils) { entries += readPupils($0) }
    importPupils(entries)
    each(.orders) { importOrders($0) }
    for kind in [SheetKind.arrivals, .departures, .inside] { each(kind) { readMovements($0) } }
    applyMovements()
    finders = [:]
    each(.subgroups) { importSubgroups($0) }
    each(.exemptions) { importExemptions($0) }
    each(.marks) { importMarks($0) }
    each(.results) { importResults($0) }
    each(.pupilConsents) { importPupilConsents($0) }
    each(.staffConsents) { importStaffConsents($0) }
  }

  /// Says why a file cannot be read.
  private mutating func note(_ problem: SpreadsheetProblem, file: String) {
    let place = FindingPlace(file: file)
    switch problem {
    case .notATable: note(.notATable, at: place)
    case .oldExcel: note(.oldExcel, at: place)
    case .passwordProtected: note(.passwordProtected, at: place)
    case .openDocument: note(.openDocument, at: place)
    case .damaged(let part): note(.damagedFile, at: place, detail: part ?? "ZIP")
    case .tooLarge(let limit): note(.tooLarge, at: place, detail: limit.rawValue)
    case .notUnicode: note(.notUnicode, at: place)
    case .cutOff(let line): note(.cutOff, at: place, detail: String(line))
    case .empty: note(.emptyFile, at: place)
    }
  }
}
