internal import Language
internal import Spreadsheet

extension ImportSession {
  /// The staff list (DOMAIN 4.10).
  mutating func importStaff(_ table: RecognisedTable) {
    var seen: [Int64: FindingPlace] = [:]
    for row in records(of: table) {
      let parts = readPersonName(row)
      let (given, patronymic) = (parts.given, parts.patronymic)
      let pin = readPIN(.pin, row)
      let birthDate = readBirthDate(row, before: defaultYear?.ends)
      let sex = readWord(.sex, row, staffSexWords)
      guard let surname = required(parts.surname, .surname, row), !parts.isRejected else {
        refused.addStaff(row)
        continue
      }
      let name = PersonName(surname: surname, given: given.value, patronymic: patronymic.value)
      noteDisagreement(pin.value, birthDate: birthDate.value, sex: sex.value, row)
      var number = pin.value
      if let held = number.flatMap({ personsByPIN[$0] }),
        !isPerson(held, named: name, born: birthDate.value)
      {
        note(.pinOfAnother, at: row.place(.pin), found: number, detail: school.fullName(of: held))
        number = nil
      }
      let known = number.flatMap { personsByPIN[$0] } ?? member(named: name, born: birthDate.value)
      if let known, let first = seen[known] {
        withdrawCells(of: row)
        note(.duplicateRow, at: row.wholeRow, found: name.full, detail: first.cell)
        continue
      }
      var person = known.flatMap { school.persons[$0] } ?? PersonRecord(id: school.persons.nextNumber)
      person.pin = number ?? person.pin
      person.birthDate = birthDate.value?.description ?? person.birthDate
      person.sex = sex.value ?? person.sex
      let contacts = readContacts(row)
      person.phone = contacts.phone ?? person.phone
      person.address = contacts.address ?? person.address
      let id = put(person, batch: batch(of: table))
      seen[id] = row.place(.rowNumber)
      putName(
        name, russian: nil, of: id, on: defaultYear?.starts ?? beginningOfTime, batch: batch(of: table))
      school.staff.put(readStaff(row, person: id), batch: batch(of: table))
    }
  }

  private func member(named name: PersonName, born day: CalendarDay?) -> Int64? {
    school.staff(named: name.full).first { member in
      school.persons[member.personId]?.birthDate == day?.description
    }?.personId
  }

  /// «мугалим, математика»: the post, and after a comma what is taught.
  private mutating func readPostAndSubject(_ row: SourceRow, _ record: inout StaffRecord) {
    guard row.table.columns[.postAndSubject] != nil, let text = readText(.postAndSubject, row).value else {
      return
    }
    let parts = text.split(separator: ",", maxSplits: 1).map { repairedText(String($0)) }
    guard let post = parts.first, let known = postWords[post] else {
      note(
        .unknownWord, at: row.place(.postAndSubject), found: text, detail: postWords.examples(language))
      return
    }
    record.post = known.value
    if parts.count > 1 { record.subjectText = parts[1] }
  }

  private mutating func readStaff(_ row: SourceRow, person: Int64) -> StaffRecord {
    var record = school.staff[person] ?? StaffRecord(personId: person)
    let years = 1940...2100
    let service = 0...70
    record.post = readWord(.post, row, postWords).value ?? record.post
    record.subjectText = readText(.subject, row).value
    readPostAndSubject(row, &record)
    record.education = readWord(.education, row, educationWords).value ?? record.education
    record.institute = readText(.institute, row).value
    record.graduationYear = readInteger(.graduationYear, row, in: years, expecting: "1940–2100").value
    record.diploma = readText(.diploma, row).value
    record.serviceTotal = readInteger(.serviceTotal, row, in: service, expecting: "0–70").value
    record.servicePedagogical = readInteger(.servicePedagogical, row, in: service, expecting: "0–70").value
    record.serviceHere = readInteger(.serviceHere, row, in: service, expecting: "0–70").value
    record.category = readWord(.category, row, categoryWords).value ?? record.category
    record.attestationYear = readInteger(.attestationYear, row, in: years, expecting: "1940–2100").value
    record.training = readText(.training, row).value
    record.awards = readText(.awards, row).value
    let load = readNumber(.load, row, in: 0...80, expecting: "0–80")
    record.loadHours = load.isRejected ? record.loadHours : load.value.flatMap { Double($0) }
    record.combined = readWord(.combined, row, yesWords).value ?? false
    if let total = record.serviceTotal, let pedagogical = record.servicePedagogical, pedagogical > total {
      note(
        .implausibleNumber, at: row.place(.servicePedagogical), found: String(pedagogical),
        detail: "\(pedagogical) > \(total)")
    }
    return record
  }
}
