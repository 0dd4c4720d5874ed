internal import Language
internal import Spreadsheet

/// The class and term that a mark sheet is for, with the pupils who stand in it.
private struct MarkSheet {
  var year: AcademicYearRecord
  var schoolClass: ClassRecord
  /// 1 to 4, 5 for the year.
  var period: Int
  var isClosed: Bool
  var finder: PupilFinder
  /// Everybody who was in the class at any time: who is found only here left before the term's end.
  var everybody: PupilFinder
  var subjects: [(column: Int, id: Int64)]
}

extension ImportSession {
  /// The summary page of a class register for a term or the year (DOMAIN 4.2).
  mutating func importMarks(_ table: RecognisedTable) {
    guard let sheet = markSheet(table) else { return }
    var seen: [Int64: FindingPlace] = [:]
    for row in records(of: table) {
      guard let pupil = markedPupil(row, sheet) else { continue }
      if let first = seen[pupil] {
        withdrawCells(of: row)
        note(.duplicateRow, at: row.wholeRow, found: row[.pupilName].shown, detail: first.cell)
        continue
      }
      seen[pupil] = row.place(.rowNumber)
      for subject in sheet.subjects {
        let mark = readMark(
          row.row[subject.column], at: row.place(column: subject.column), isText: row.isText)
        putResult(mark, of: pupil, in: subject.id, sheet, at: row.place(column: subject.column), table)
      }
      importAttendance(row, of: pupil, sheet)
    }
  }

  private mutating func markSheet(_ table: RecognisedTable) -> MarkSheet? {
    guard let year = year(of: table) else { return nil }
    guard let period = table.title.period else {
      note(.periodNotNamed, at: FindingPlace(table), found: table.sheet)
      return nil
    }
    guard let (schoolClass, isClosed, finder) = markedClass(table, year, period) else { return nil }
    var subjects: [(column: Int, id: Int64)] = []
    for other in table.others {
      let place = FindingPlace(
        table, cell: CellReference(column: other.column, row: table.headRow).description, scope: .cell)
      if let id = findSubject(repairedText(other.head), shown: other.head, at: place)?.id {
        subjects.append((other.column, id))
      }
    }
    return MarkSheet(
      year: year, schoolClass: schoolClass, period: period, isClosed: isClosed, finder: finder,
      everybody: self.finder(everInClass: schoolClass.number), subjects: subjects)
  }

  /// Of the classes that title, tab and file name, the one whose pupils stand in the sheet.
  private mutating func markedClass(
    _ table: RecognisedTable, _ year: AcademicYearRecord, _ period: Int
  ) -> (ClassRecord, isClosed: Bool, PupilFinder)? {
    let labels = table.title.classCandidates
    guard let first = labels.first else {
      note(.classNotNamed, at: FindingPlace(table), found: table.sheet)
      return nil
    }
    var best: (record: ClassRecord, period: PeriodRecord, finder: PupilFinder, found: Int)?
    let names = table.rows.compactMap { table[$0, .pupilName].textValue }
    for record in labels.flatMap({ school.classes($0, in: year) }) {
      guard let term = school.period(period, of: record) else { continue }
      let finder = self.finder(inClass: record.number, on: term.ends)
      let found = names.count { if case .one = finder.find(repairedText($0)) { true } else { false } }
      if found > best?.found ?? -1 { best = (record, term, finder, found) }
    }
    guard let best else {
      if findClass(first, in: year, at: FindingPlace(table), found: first.description) != nil {
        note(.periodNotNamed, at: FindingPlace(table), found: table.sheet)
      }
      return nil
    }
    let isNamed = best.record.grade == first.grade && best.record.letter == first.letter
    if !isNamed {
      note(
        .titleDisagrees, at: table.title.place(of: first, in: table), found: first.description,
        stored: best.record.shortLabel,
        detail: best.record.shortLabel)
    }
    let isClosed = best.period.closedAt != nil && !school.isCorrected(period, of: best.record)
    return (best.record, isClosed, best.finder)
  }

  private mutating func markedPupil(_ row: SourceRow, _ sheet: MarkSheet) -> Int64? {
    guard let name = required(readText(.pupilName, row), .pupilName, row) else { return nil }
    switch sheet.finder.find(name) {
    case .one(let pupil): return pupil
    case .plain(let pupil):
      let full = sheet.finder.names[pupil]
      note(.plainLetters, at: row.place(.pupilName), found: name, stored: full, detail: full)
      return pupil
    case .several:
      note(.ambiguousPupil, at: row.wholeRow, found: name, detail: name)
      return nil
    case .none:
      switch sheet.everybody.find(name) {
      case .one, .plain, .several: note(.leftBefore, at: row.wholeRow, found: name)
      case .none:
        if !noteWaiting(row, for: name) { note(.notInClass, at: row.wholeRow, found: name) }
      }
      return nil
    }
  }

  private mutating func putResult(
    _ mark: Reading<MarkText>, of pupil: Int64, in subject: Int64, _ sheet: MarkSheet,
    at place: @autoclosure () -> FindingPlace, _ table: RecognisedTable
  ) {
    let key = ResultKey(pupil: pupil, year: sheet.year.number, period: sheet.period, subject: subject)
    let stored = school.results[key]
    guard let mark = mark.value else {
      if case .missing = mark, stored != nil { note(.emptyMarkKept, at: place()) }
      return
    }
    let record = ResultRecord(
      pupilId: pupil, yearId: sheet.year.number, period: sheet.period, subjectId: subject,
      classId: sheet.schoolClass.number, kind: mark.kind, value: mark.value)
    if mayChange(stored, to: record, sheet, at: place(), found: mark.usual) {
      school.results.put(record, batch: batch(of: table))
    }
  }

  private mutating func importAttendance(_ row: SourceRow, of pupil: Int64, _ sheet: MarkSheet) {
    let batch = batch(of: row.table)
    func count(_ field: Field) -> Int? { readInteger(field, row, in: 0...2000, expecting: "0–2000").value }
    var record = AttendanceRecord(pupilId: pupil, yearId: sheet.year.number, period: sheet.period)
    record.missed = count(.missed)
    record.ill = count(.missedIll)
    record.valid = count(.missedValid)
    record.invalid = count(.missedInvalid)
    record.late = count(.late)
    if let ill = record.ill, let valid = record.valid, let invalid = record.invalid {
      let sum = ill + valid + invalid
      if let missed = record.missed, missed != sum {
        note(.missedDisagrees, at: row.place(.missed), found: String(missed), stored: String(sum))
      }
      record.missed = sum
    }
    if [record.missed, record.ill, record.valid, record.invalid, record.late].contains(where: { $0 != nil }),
      mayChange(school.attendance[record.key], to: record, sheet, at: row.place(.missed))
    {
      school.attendance.put(record, batch: batch)
    }
    guard let value = readWord(.behaviour, row, behaviourWords).value else { return }
    let behaviour = BehaviourRecord(
      pupilId: pupil, yearId: sheet.year.number, period: sheet.period, value: value)
    if mayChange(school.behaviour[behaviour.key], to: behaviour, sheet, at: row.place(.behaviour)) {
      school.behaviour.put(behaviour, batch: batch)
    }
  }

  /// Whether a row may be written: a closed period takes only what it holds already.
  private mutating func mayChange<Record: KeyedRecord>(
    _ stored: Record?, to record: Record, _ sheet: MarkSheet, at place: @autoclosure () -> FindingPlace,
    found: @autoclosure () -> String? = nil
  ) -> Bool {
    guard sheet.isClosed else { return true }
    var unchanged = record
    if let stored {
      unchanged.take(number: stored.number)
      unchanged.batch = stored.batch
      if unchanged == stored { return true }
    }
    note(.periodClosed, at: place(), found: found())
    return false
  }
}

extension SchoolImage {
  /// Whether a correction of a closed period is under way for a class.
  func isCorrected(_ period: Int, of record: ClassRecord) -> Bool {
    openCorrections.contains {
      $0.yearId == record.yearId && $0.period == period && ($0.classId == nil || $0.classId == record.id)
    }
  }

  /// The term of a class by its grade; the year ends with term 4.
  func period(_ number: Int, of record: ClassRecord) -> PeriodRecord? {
    periods.rows.first {
      $0.yearId == record.yearId && $0.number == min(number, 4)
        && ($0.gradeFrom...$0.gradeTo).contains(record.grade)
    }
  }
}
