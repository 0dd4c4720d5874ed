extension ImportSession {
  /// A list with one mark in a line.
  mutating func importResults(_ table: RecognisedTable) {
    guard let year = year(of: table) else { return }
    for row in records(of: table) {
      let subject = readSubject(.subject, row)?.id
      let mark = readMark(row[.mark], at: row.place(.mark), isText: row.isText)
      guard let schoolClass = required(readClass(.className, row, in: year), .className, row),
        let period = readTerm(.term, row), let subject,
        let term = school.period(period, of: schoolClass)
      else { continue }
      let finder = finder(inClass: schoolClass.number, on: term.ends)
      guard let pupil = listedPupil(row, finder), let mark = mark.value else { continue }
      let record = ResultRecord(
        pupilId: pupil, yearId: year.number, period: period, subjectId: subject,
        classId: schoolClass.number,
        kind: mark.kind, value: mark.value)
      let stored = school.results[record.key]
      if term.closedAt != nil, stored?.kind != mark.kind || stored?.value != mark.value {
        note(.periodClosed, at: row.place(.mark), found: mark.usual)
        continue
      }
      school.results.put(record, batch: batch(of: table))
    }
  }

  /// By personal file when the list has it, else by name among the class.
  private mutating func listedPupil(_ row: SourceRow, _ finder: PupilFinder) -> Int64? {
    if let number = readText(.fileNumber, row).value, let known = school.fileNumbers[number] {
      return known.pupilId
    }
    return readPupil(.pupilName, row, among: finder)
  }
}
