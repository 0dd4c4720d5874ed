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
      var record = ResultRecord(
        pupilId: pupil, yearId: year.number, period: period, subjectId: subject,
        classId: schoolClass.number,
        kind: mark.kind, value: mark.value)
      record.average = readAverage(row)
      record.custom = readText(.customMark, row).value
      let stored = school.results[record.key]
      if term.closedAt != nil, stored?.kind != mark.kind || stored?.value != mark.value {
        note(.periodClosed, at: row.place(.mark), found: mark.usual)
        continue
      }
      school.results.put(record, batch: batch(of: table))
    }
  }

  /// The mean of the current marks in hundredths: «4,56» is 456.
  private mutating func readAverage(_ row: SourceRow) -> Int? {
    guard let text = readNumber(.average, row, in: 1...5, expecting: "1–5").value else { return nil }
    let parts = text.split(separator: ".")
    let fraction = (parts.count > 1 ? Array(parts[1]) : []) + ["0", "0", "0"]
    guard let whole = Int(parts[0]), let decimals = Int(String(fraction[..<2])) else { return nil }
    return whole * 100 + decimals + (fraction[2] >= "5" ? 1 : 0)
  }

  /// By personal file when the list has it, else by name among the class.
  private mutating func listedPupil(_ row: SourceRow, _ finder: PupilFinder) -> Int64? {
    if let number = readText(.fileNumber, row).value, let known = school.fileNumbers[number] {
      return known.pupilId
    }
    return readPupil(.pupilName, row, among: finder)
  }
}
