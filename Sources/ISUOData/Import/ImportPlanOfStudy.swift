internal import Spreadsheet

extension ImportSession {
  mutating func importSubjects(_ table: RecognisedTable) {
    for (index, row) in records(of: table).enumerated() {
      guard let code = required(readText(.subjectCode, row), .subjectCode, row) else { continue }
      let nameKy = readText(.subjectNameKyrgyz, row).value
      let nameRu = readText(.subjectNameRussian, row).value
      guard nameKy != nil || nameRu != nil else {
        _ = required(Reading<String>.missing, .subjectNameKyrgyz, row)
        continue
      }
      let record = SubjectRecord(
        code: code, nameKy: nameKy, nameRu: nameRu, shortKy: readText(.subjectShortKyrgyz, row).value,
        shortRu: readText(.subjectShortRussian, row).value, position: index + 1)
      school.subjects.put(record, batch: batch(of: table))
    }
  }

  /// The hours a week of each subject in each grade, for one language of instruction.
  mutating func importHours(_ table: RecognisedTable) {
    guard let year = year(of: table), let yearID = year.id else { return }
    guard let language = table.title.language else {
      note(.unknownWord, at: FindingPlace(table), detail: instructionLanguageWords.examples(self.language))
      return
    }
    for row in records(of: table) {
      let programme = readInteger(.programme, row, in: 11...12, expecting: "11, 12").value
      let component = readWord(.component, row, componentWords).value
      guard let subjectID = readSubject(.subject, row)?.id else { continue }
      for (column, grade) in table.grades {
        guard let hours = readHours(column, row) else { continue }
        var record = CurriculumRecord(
          yearId: yearID, language: language, grade: grade, subjectId: subjectID, hours: hours)
        record.programme = programme ?? 0
        record.component = component ?? record.component
        // A subject that a grade never had needs no row that says so.
        if hours > 0 || school.curriculum[record.key] != nil {
          school.curriculum.put(record, batch: batch(of: table))
        }
      }
    }
  }

  /// Hours of one cell; a dash is none. More than twelve a week of one subject is doubtful.
  private mutating func readHours(_ column: Int, _ row: SourceRow) -> Double? {
    var table = row.table
    table.columns = [.hours: column]
    let cell = SourceRow(table: table, row: row.row)
    if let text = cell[.hours].textValue, meansNothing(text) { return 0 }
    guard let text = readNumber(.hours, cell, in: 0...60, expecting: "0–60").value, let hours = Double(text)
    else {
      return nil
    }
    if hours > 12 { note(.implausibleNumber, at: cell.place(.hours), found: text, detail: text) }
    return hours
  }

  mutating func importPromotion(_ table: RecognisedTable) {
    guard let year = year(of: table), let yearID = year.id else { return }
    for row in records(of: table) {
      let from = readInteger(.fromClass, row, in: 0...12, expecting: "0–12")
      guard let grade = required(from, .fromClass, row) else { continue }
      let isLast = row[.toClass].textValue.flatMap { movementWordList[$0]?.value } == .graduate
      let to =
        isLast ? nil : required(readInteger(.toClass, row, in: 1...12, expecting: "1–12"), .toClass, row)
      guard isLast || to != nil else { continue }
      var record = PromotionRuleRecord(yearId: yearID, fromGrade: grade, toGrade: to)
      record.programme = readInteger(.programme, row, in: 11...12, expecting: "11, 12").value ?? 0
      school.promotionRules.put(record, batch: 0)
    }
  }

  /// Who teaches what, from and to which day.
  mutating func importTeaching(_ table: RecognisedTable) {
    guard let year = year(of: table) else { return }
    for row in records(of: table) {
      let subgroup = readInteger(.subgroup, row, in: 1...9, expecting: "1–9")
      let hours = readNumber(.hours, row, in: 0...60, expecting: "0–60").value.flatMap { Double($0) }
      let from = readDay(.from, row)
      let to = readDay(.to, row)
      let subject = readSubject(.subject, row)?.id
      let teacher = readTeacher(.teacher, row)
      guard let classID = required(readClass(.className, row, in: year), .className, row)?.id, let subject,
        let teacherID = teacher?.id, !subgroup.isRejected, !from.isRejected, !to.isRejected
      else { continue }
      var record = TeachingRecord(classId: classID, subjectId: subject, staffId: teacherID, hours: hours)
      record.subgroup = subgroup.value ?? 0
      record.fromDate = from.value?.description ?? year.starts
      record.toDate = to.value?.description
      if let end = record.toDate, end <= record.fromDate {
        note(.implausibleDay, at: row.place(.to), found: end)
        continue
      }
      endPredecessor(of: record, batch: batch(of: table))
      school.teaching.put(record, batch: batch(of: table))
    }
  }

  /// A teacher who taught the same until now, and whom no row ends, stops where the new one begins.
  private mutating func endPredecessor(of record: TeachingRecord, batch: Int64) {
    for var other in school.teaching.rows(of: record.classId) {
      guard other.subjectId == record.subjectId, other.subgroup == record.subgroup, other.toDate == nil,
        other.fromDate < record.fromDate
      else { continue }
      other.toDate = record.fromDate
      school.teaching.put(other, batch: batch)
    }
  }

  /// Which pupils are in which subgroup of a class.
  mutating func importSubgroups(_ table: RecognisedTable) {
    guard let year = year(of: table) else { return }
    for row in records(of: table) {
      let subgroup = required(readInteger(.subgroup, row, in: 1...9, expecting: "1–9"), .subgroup, row)
      let subject = readSubject(.subject, row)?.id
      guard let classID = required(readClass(.className, row, in: year), .className, row)?.id, let subject,
        let subgroup
      else { continue }
      let finder = finder(everInClass: classID)
      guard let pupilID = readPupil(.pupilName, row, among: finder) else { continue }
      let record = SubgroupMemberRecord(
        pupilId: pupilID, classId: classID, subjectId: subject, subgroup: subgroup)
      school.subgroupMembers.put(record, batch: batch(of: table))
    }
  }

  /// Who need not learn a subject, from and to which day, and on what ground.
  mutating func importExemptions(_ table: RecognisedTable) {
    for row in records(of: table) {
      let subject = readSubject(.subject, row)?.id
      let from = readDay(.from, row)
      let to = readDay(.to, row)
      let basis = required(readText(.basis, row), .basis, row)
      guard let subject, let basis, let day = required(from, .from, row)?.description, !to.isRejected,
        let pupil = movedPupil(row)
      else { continue }
      // The last day is written; the row holds to the day after it.
      let end = to.value.flatMap { CalendarDay(dayNumber: $0.dayNumber + 1) }?.description
      if let end, end <= day {
        note(.implausibleDay, at: row.place(.to), found: row[.to].shown)
        continue
      }
      var record = ExemptionRecord(
        pupilId: pupil, subjectId: subject, fromDate: day, toDate: end, basis: basis)
      if row.table.columns[.order] != nil || row.table.columns[.orderNumber] != nil {
        record.orderId = readOrder(row, movementDay: day)
      }
      school.exemptions.put(record, batch: batch(of: table))
    }
  }
}
