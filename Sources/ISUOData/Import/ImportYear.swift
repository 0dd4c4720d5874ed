internal import Spreadsheet

extension ImportSession {
  /// The terms of the year, for bands of grades.
  mutating func importTerms(_ table: RecognisedTable) {
    guard let year = year(of: table), let yearID = year.id else { return }
    for row in records(of: table) {
      guard let band = readBand(row), let term = readTerm(.term, row) else { continue }
      let starts = readDay(.starts, row)
      let ends = readDay(.ends, row)
      guard let first = required(starts, .starts, row), let last = required(ends, .ends, row) else {
        continue
      }
      guard first <= last else {
        note(.implausibleDay, at: row.place(.ends), found: last.description)
        continue
      }
      let record = PeriodRecord(
        yearId: yearID, number: term, gradeFrom: band.lowerBound, gradeTo: band.upperBound,
        starts: first.description,
        ends: last.description)
      school.periods.put(record, batch: batch(of: table))
    }
  }

  /// The classes, their language and ways; their teachers follow when the staff is known.
  mutating func importClasses(_ table: RecognisedTable) {
    guard let year = year(of: table), let yearID = year.id else { return }
    for row in records(of: table) {
      let shift = readInteger(.shift, row, in: 1...3, expecting: "1–3").value
      let programme = readInteger(.programme, row, in: 11...12, expecting: "11, 12").value
      let language = readWord(.language, row, instructionLanguageWords)
      let mode = readWord(.marksMode, row, marksModeWords).value
      guard let name = required(readText(.className, row), .className, row),
        let taught = required(language, .language, row)
      else { continue }
      guard let label = ClassLabel(name), (0...12).contains(label.grade) else {
        note(.unknownClass, at: row.place(.className), found: name)
        continue
      }
      let set = readText(.classSet, row).value
      var record = ClassRecord(yearId: yearID, grade: label.grade, letter: label.letter, language: taught)
      record.shift = shift
      record.programme = programme
      record.marksMode = mode ?? "2-5"
      // A class that is taught alone names only itself.
      if let set, set.contains("+") {
        let batch = batch(of: table)
        record.classSetId =
          school.classSets.put(ClassSetRecord(yearId: yearID, label: set), batch: batch).number
      }
      school.classes.put(record, batch: batch(of: table))
    }
  }

  mutating func importClassTeachers(_ table: RecognisedTable) {
    guard let year = defaultYear else { return }
    for row in table.rows.map({ SourceRow(table: table, row: $0) }) {
      guard let label = row[.className].textValue.flatMap({ ClassLabel($0) }),
        let classID = school.classes(label, in: year).first(where: { matches($0, row) })?.id,
        let teacher = readTeacher(.classTeacher, row), let teacherID = teacher.id
      else { continue }
      var record =
        school.classTeachers.rows(of: classID).last { $0.toDate == nil }
        ?? ClassTeacherRecord(classId: classID, staffId: teacherID)
      record.staffId = teacherID
      school.classTeachers.put(record, batch: batch(of: table))
    }
  }

  /// Two classes may share a label: the row's language tells which it is.
  private func matches(_ record: ClassRecord, _ row: SourceRow) -> Bool {
    row[.language].textValue.flatMap { instructionLanguageWords[$0]?.value } == record.language
  }

  private mutating func readBand(_ row: SourceRow) -> ClosedRange<Int>? {
    guard let text = required(readText(.classBand, row), .classBand, row) else { return nil }
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard let first = numbers.first, let last = numbers.last, numbers.count <= 2, first <= last, last <= 12
    else {
      note(.unreadableNumber, at: row.place(.classBand), found: text, detail: "2-11")
      return nil
    }
    return first...last
  }

  mutating func readTerm(_ field: Field, _ row: SourceRow) -> Int? {
    guard let text = required(readText(field, row), field, row) else { return nil }
    guard let term = termNumber(text) ?? periodNumber(in: text, isFileName: false) else {
      note(.unknownWord, at: row.place(field), found: text, detail: "I, II, III, IV")
      return nil
    }
    return term
  }
}
