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
      let day = defaultYear?.starts ?? beginningOfTime
      let batch = batch(of: table)
      let id = put(person, on: day, batch: batch)
      seen[id] = row.place(.rowNumber)
      putName(name, russian: nil, of: id, on: day, batch: batch)
      putContact(contacts.address, .address, of: id, on: day, batch: batch)
      putContact(contacts.phone, .phone, of: id, on: day, batch: batch)
      putContact(readEmail(row), .email, of: id, on: day, batch: batch)
      putDocument(readText(.passport, row).value, .passport, of: id, batch: batch)
      let member = school.staff.put(readStaff(row, person: id), batch: batch).number
      putPost(row, of: member, on: day)
      putTrainings(readText(.training, row).value, of: member, batch: batch)
      putAwards(readText(.awards, row).value, of: member, batch: batch)
    }
  }

  private func member(named name: PersonName, born day: CalendarDay?) -> Int64? {
    school.staff(named: name.full).first { member in
      school.persons[member.personId]?.birthDate == day?.description
    }?.personId
  }

  /// «мугалим, математика»: the post, and after a comma what is taught.
  private mutating func readPostAndSubject(_ row: SourceRow, _ record: inout StaffPostRecord) {
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

  /// The main post. A word that is no post leaves what is known.
  private mutating func putPost(_ row: SourceRow, of member: Int64, on day: String) {
    var record = StaffPostRecord(staffId: member)
    let post = readWord(.post, row, postWords)
    record.post = post.value
    if post.isRejected { record.post = school.posts.rows(of: member).last { $0.position == 1 }?.post }
    record.subjectText = readText(.subject, row).value
    readPostAndSubject(row, &record)
    record.rate = readNumber(.payRate, row, in: 0.05...3, expecting: "0,25–3").value.flatMap { Double($0) }
    record.combined = readWord(.combined, row, yesWords).value ?? false
    guard record.post != nil || record.subjectText != nil else { return }
    putDated(record, on: day, in: \.posts, batch: batch(of: row.table))
  }

  private mutating func readStaff(_ row: SourceRow, person: Int64) -> StaffRecord {
    var record = school.staff[person] ?? StaffRecord(personId: person)
    let years = 1940...2100
    let service = 0...70
    record.education = readWord(.education, row, educationWords).value ?? record.education
    record.institute = readText(.institute, row).value
    record.graduationYear = readInteger(.graduationYear, row, in: years, expecting: "1940–2100").value
    record.diploma = readText(.diploma, row).value
    record.speciality = readText(.speciality, row).value ?? record.speciality
    record.serviceTotal = readInteger(.serviceTotal, row, in: service, expecting: "0–70").value
    record.servicePedagogical = readInteger(.servicePedagogical, row, in: service, expecting: "0–70").value
    record.serviceHere = readInteger(.serviceHere, row, in: service, expecting: "0–70").value
    record.category = readWord(.category, row, categoryWords).value ?? record.category
    record.attestationYear = readInteger(.attestationYear, row, in: years, expecting: "1940–2100").value
    let hasService = [record.serviceTotal, record.servicePedagogical, record.serviceHere].contains {
      $0 != nil
    }
    record.serviceOn = hasService ? defaultYear?.starts : nil
    let load = readNumber(.load, row, in: 0...80, expecting: "0–80")
    record.loadHours = load.isRejected ? record.loadHours : load.value.flatMap { Double($0) }
    if let total = record.serviceTotal, let pedagogical = record.servicePedagogical, pedagogical > total {
      note(
        .implausibleNumber, at: row.place(.servicePedagogical), found: String(pedagogical),
        detail: "\(pedagogical) > \(total)")
    }
    return record
  }
}
