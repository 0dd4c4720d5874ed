internal import Spreadsheet

extension ImportSession {
  /// An arrival: confirms the enrolment that begins on that day, or begins it.
  mutating func arrive(_ row: SourceRow, on day: String) {
    guard let year = year(of: row.table), let pupil = movedPupil(row) else { return }
    let batch = batch(of: row.table)
    let schoolClass = readClass(.className, row, in: year)
    var event = MovementEventRecord(pupilId: pupil, kind: .transferIn, date: day)
    event.toClassId = schoolClass.value?.number ?? school.membership(of: pupil, on: day)?.classId
    event.place = readText(.origin, row).value
    event.directionCode = readWord(.originDirection, row, originWords).value
    event.takePlace(isAbroad: (event.directionCode ?? 0) >= 4)
    event.basis = readText(.basis, row).value
    event.note = readText(.note, row).value
    var enrolment = school.enrolment(of: pupil, on: day)
    if let enrolment, enrolment.fromDate != day {
      note(.alreadyEnrolled, at: row.wholeRow, found: row[.pupilName].shown)
      return
    }
    event.orderId = readOrder(row, movementDay: day)
    let stored = school.events.put(event, batch: batch)
    if enrolment == nil, let classID = event.toClassId {
      putFileNumber(readText(.fileNumber, row).value, of: pupil, from: day, batch: batch)
      enrolment = open(pupil, in: classID, from: day, batch: batch)
    }
    guard var enrolment else { return }
    enrolment.inEventId = stored.number
    school.enrolments.put(enrolment, batch: batch)
  }

  /// A departure. One whose note says that the order was cancelled did not happen; its order keeps the
  /// number.
  mutating func leave(_ row: SourceRow, on day: String) {
    guard let year = year(of: row.table), let pupil = movedPupil(row) else { return }
    let batch = batch(of: row.table)
    var event = MovementEventRecord(pupilId: pupil, kind: .leave, date: day)
    event.fromClassId = readClass(.className, row, in: year).value?.number
    event.place = readText(.destination, row).value
    event.reasonCode = readReason(row)
    event.reason = readText(.reason, row).value
    event.takePlace(isAbroad: [4, 5].contains(event.reasonCode))
    event.confirmation = readConfirmation(row)
    event.fileIssuedOn = readDay(.fileIssued, row).value?.description
    event.note = readText(.note, row).value
    event.cancelled = event.note.map(saysCancelled) ?? false
    let leaving = school.enrolments.rows(of: pupil).first {
      $0.fromDate < day && day <= $0.toDate ?? "9999"
    }
    guard event.cancelled || leaving.map({ $0.toDate == nil || $0.toDate == day }) == true else {
      note(.notEnrolled, at: row.wholeRow, found: row[.pupilName].shown)
      return
    }
    event.orderId = readOrder(row, movementDay: day)
    let stored = school.events.put(event, batch: batch)
    if event.cancelled {
      reopen(pupil, leftBy: stored, batch: batch)
    } else if let leaving {
      close(leaving, on: day, event: stored.number, batch: batch)
    }
  }

  /// Takes back a leaving that was entered before its order was cancelled.
  private mutating func reopen(_ pupil: Int64, leftBy event: MovementEventRecord, batch: Int64) {
    guard var enrolment = school.enrolments.rows(of: pupil).first(where: { $0.outEventId == event.id })
    else { return }
    for var membership in school.memberships.rows(of: enrolment.number)
    where membership.toDate == enrolment.toDate {
      membership.toDate = nil
      school.memberships.put(membership, batch: batch)
    }
    enrolment.toDate = nil
    enrolment.outEventId = nil
    school.enrolments.put(enrolment, batch: batch)
  }

  /// A movement inside the school.
  mutating func move(_ row: SourceRow, _ kind: MovementKind, on day: String) {
    guard let year = year(of: row.table), let pupil = movedPupil(row) else { return }
    let batch = batch(of: row.table)
    var event = MovementEventRecord(pupilId: pupil, kind: kind, date: day)
    event.fromClassId = readClass(.fromClass, row, in: year).value?.number
    event.note = readText(.note, row).value
    switch kind {
    case .classMove:
      let target = required(readClass(.toClass, row, in: year), .toClass, row)
      guard let target, changeClass(of: pupil, to: target, row, on: day) else { return }
      event.toClassId = target.number
    case .promote, .promoteConditional, .skip, .repeat:
      event.toGrade = readGrade(row)
    case .nameChange:
      guard rename(pupil, row, on: day) else { return }
    case .graduate, .enrol, .transferIn, .leave: break
    }
    event.orderId = readOrder(row, movementDay: day)
    school.events.put(event, batch: batch)
  }

  /// Moves a pupil into another class; false with a finding when the pupil is not in the school then.
  private mutating func changeClass(
    of pupil: Int64, to target: ClassRecord, _ row: SourceRow, on day: String
  ) -> Bool {
    guard let membership = school.membership(of: pupil, on: day) else {
      note(.notEnrolled, at: row.wholeRow, found: row[.pupilName].shown)
      return false
    }
    if membership.classId == target.number, membership.fromDate == day {
      school.memberships.put(membership, batch: batch(of: row.table))
    } else if membership.fromDate < day, membership.classId != target.number {
      change(membership, to: target.number, on: day, batch: batch(of: row.table))
    } else {
      note(.notInClass, at: row.place(.fromClass), found: row[.fromClass].shown)
      return false
    }
    return true
  }

  /// The grade that a pupil goes to: «2», «2-класс», or the grade of a class «2-А».
  private mutating func readGrade(_ row: SourceRow) -> Int? {
    guard let text = readText(.toClass, row).value else { return nil }
    let digits = text.prefix(while: \.isNumber)
    guard let grade = Int(digits), (1...12).contains(grade) else {
      note(.unreadableNumber, at: row.place(.toClass), found: text, detail: "1–12")
      return nil
    }
    return grade
  }

  private mutating func readReason(_ row: SourceRow) -> Int? {
    // A column «Себеби» may hold the code or words.
    let isCoded = row.table.columns[.reasonCode] != nil
    if !isCoded, rawText(row[.reason]).flatMap({ Int($0) }) == nil { return nil }
    let field = isCoded ? Field.reasonCode : .reason
    let reading = readText(field, row)
    guard let text = reading.value else { return nil }
    guard let code = plainDecimal(text).flatMap({ Int($0) }), (1...11).contains(code) else {
      note(.unknownReason, at: row.place(field), found: text)
      return nil
    }
    if !row.isText, case .text = row[field] {
      note(.numberRepaired, at: row.place(field), found: text, stored: String(code))
    }
    return code
  }

  private mutating func readConfirmation(_ row: SourceRow) -> String? {
    guard let text = readText(.confirmation, row).value else { return nil }
    if meansNothing(text) {
      note(.confirmationMissing, at: row.place(.confirmation), found: text)
      return nil
    }
    return text
  }
}

/// «Буйрук жокко чыгарылган», «Приказ отменён».
private func saysCancelled(_ note: String) -> Bool {
  let key = HeaderKey(note).description
  return key.contains("жоккочыгар") || key.contains("отменен") || key.contains("аннулирован")
}

extension MovementEventRecord {
  /// Tells the parts of the place: «№95 мектеп, Кочкор району, Нарын облусу». What no word marks is the
  /// country when the pupil came from or went abroad.
  fileprivate mutating func takePlace(isAbroad: Bool) {
    for part in place?.split(separator: ",") ?? [] {
      let text = repairedText(String(part))
      let key = HeaderKey(text).description
      func says(_ words: String...) -> Bool { words.contains { key.contains($0) } }
      if says("мектеп", "лицей", "гимназия", "школа", "колледж", "училищ", "окуужай") {
        placeSchool = placeSchool ?? text
      } else if says("облус", "област") || text.hasSuffix("обл.") {
        placeRegion = placeRegion ?? text
      } else if says("район", "рн", "шаар", "город", "айыл", "село") || text.hasSuffix(" ш.")
        || text.hasPrefix("г.") || text.hasPrefix("с.")
      {
        placeDistrict = placeDistrict ?? text
      } else if isAbroad {
        placeCountry = placeCountry ?? text
      }
    }
  }
}
