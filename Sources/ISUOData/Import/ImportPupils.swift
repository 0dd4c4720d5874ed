internal import Language
internal import Spreadsheet

extension ImportSession {
  /// Enters the pupils of all lists of the command: persons at once, classes with the other movements in
  /// the order of their days.
  mutating func importPupils(_ entries: [PupilEntry]) {
    for var entry in withoutDoubles(entries) {
      let batch = batch(of: entry.row.table)
      let known = knownPerson(&entry)
      // A birth date that is doubtful in itself is one fault, not two.
      let birthDate = entry.isBirthDateDoubtful ? nil : entry.birthDate
      noteDisagreement(entry.pin, birthDate: birthDate, sex: entry.sex, entry.row)
      var person = known.flatMap { school.persons[$0] } ?? PersonRecord(id: school.persons.nextNumber)
      person.pin = entry.pin ?? person.pin
      person.pinAbsentReason = person.pin == nil ? entry.pinAbsentReason ?? person.pinAbsentReason : nil
      person.sex = entry.sex ?? person.sex
      person.birthDate = entry.birthDate?.description ?? person.birthDate
      person.citizenship = entry.citizenship ?? person.citizenship
      let id = put(person, on: entry.from, batch: batch)
      putContact(entry.address, .address, of: id, on: entry.from, batch: batch)
      putContact(entry.phone, .phone, of: id, on: entry.from, batch: batch)
      putContact(entry.email, .email, of: id, on: entry.from, batch: batch)
      putDocument(entry.birthCertificate, .birthCertificate, of: id, batch: batch)
      putName(entry.name, russian: entry.russian, of: id, on: entry.from, batch: batch)
      let pupil = school.pupils.put(PupilRecord(personId: id, note: entry.note), batch: batch).number
      putGuardian(entry, of: pupil, batch: batch)
      movements.append(PendingMovement(day: entry.from, action: .listed(entry, pupil: pupil)))
      if !entry.isArrival { putFileNumber(entry.fileNumber, of: pupil, from: nil, batch: batch) }
    }
  }

  /// The person whom the database or an earlier row holds already: by PIN, by personal file, by name and
  /// birth date. A number that is another person's is taken away from the entry, with a finding.
  private mutating func knownPerson(_ entry: inout PupilEntry) -> Int64? {
    if let pin = entry.pin, let person = personsByPIN[pin] {
      if isPerson(person, named: entry.name, born: entry.birthDate) { return person }
      note(.pinOfAnother, at: entry.row.place(.pin), found: pin, detail: school.fullName(of: person))
      entry.pin = nil
    }
    if let number = entry.fileNumber, let pupil = school.fileNumbers[number]?.pupilId,
      let person = school.pupils[number: pupil]?.personId
    {
      if isPerson(person, named: entry.name, born: entry.birthDate) { return person }
      note(
        .fileNumberOfAnother, at: entry.row.place(.fileNumber), found: number,
        detail: school.fullName(of: person))
      entry.fileNumber = nil
    }
    guard let born = entry.birthDate?.description else { return nil }
    let key = PersonKey(entry.name.full)
    return school.persons.rows.first { person in
      person.birthDate == born && (person.pin == nil || entry.pin == nil)
        && school.pupils[person.number] != nil
        && school.names.rows(of: person.number).contains { PersonKey($0.name.full) == key }
    }?.number
  }

  /// A representative; another name is a further representative.
  private mutating func putGuardian(_ entry: PupilEntry, of pupil: Int64, batch: Int64) {
    for parent in entry.parents {
      school.guardians.put(
        GuardianRecord(pupilId: pupil, name: parent.name, relation: parent.relation), batch: batch)
    }
    guard let name = entry.guardian else { return }
    school.guardians.put(GuardianRecord(pupilId: pupil, name: name, relation: entry.relation), batch: batch)
  }

  /// A personal file's number: from the beginning, or from the day on which a pupil came back.
  mutating func putFileNumber(_ number: String?, of pupil: Int64, from day: String?, batch: Int64) {
    guard let number else { return }
    if let stored = school.fileNumbers[number] {
      // The number stays with its pupil and its days.
      school.fileNumbers.put(stored, batch: batch)
      return
    }
    let current = school.fileNumbers.rows(of: pupil).last { $0.toDate == nil }
    let from = current == nil ? beginningOfTime : day ?? defaultYear?.starts ?? beginningOfTime
    if var current, current.fromDate < from {
      current.toDate = from
      school.fileNumbers.put(current, batch: batch)
    }
    school.fileNumbers.put(
      PupilFileNumberRecord(pupilId: pupil, fileNo: number, fromDate: from), batch: batch)
  }

  /// Takes out rows that say a pupil twice, and PINs that belong to another pupil of the lists.
  private mutating func withoutDoubles(_ entries: [PupilEntry]) -> [PupilEntry] {
    var byPIN: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      if let pin = entry.pin { byPIN[pin, default: []].append(index) }
    }
    var entries = entries
    var dropped: Set<Int> = []
    for (_, indices) in byPIN.sorted(by: { $0.value[0] < $1.value[0] }) where indices.count > 1 {
      let listed = indices.filter { !entries[$0].isArrival }
      for index in listed where !dropped.contains(index) {
        for other in listed where other > index && !dropped.contains(other) && !dropped.contains(index) {
          if let lost = settle(index, other, in: &entries) { dropped.insert(lost) }
        }
      }
    }
    return entries.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  /// What to do with two rows of one PIN; returns the row that is left out, or nil when only a PIN was
  /// taken away.
  private mutating func settle(_ first: Int, _ second: Int, in entries: inout [PupilEntry]) -> Int? {
    let (one, two) = (entries[first], entries[second])
    let isOnePerson = one.birthDate == two.birthDate || PersonKey(one.name.full) == PersonKey(two.name.full)
    guard isOnePerson else {
      // The PIN belongs to the row whose birth date it holds.
      let digits = one.pin.flatMap(PINDigits.init)
      let wrong = digits?.birthDate == one.birthDate ? second : first
      let owner = entries[wrong == first ? second : first]
      note(
        .pinOfAnother, at: entries[wrong].row.place(.pin), found: one.pin,
        detail: owner.schoolClass.shortLabel)
      entries[wrong].pin = nil
      return nil
    }
    if one.classID == two.classID {
      withdrawCells(of: two.row)
      note(
        .duplicateRow, at: two.row.wholeRow, found: two.name.full, detail: one.row.place(.rowNumber).cell)
      return second
    }
    let extra = one.distanceFromUsualAge > two.distanceFromUsualAge ? first : second
    let kept = entries[extra == first ? second : first]
    withdrawCells(of: entries[extra].row)
    note(
      .inTwoClasses, at: entries[extra].row.wholeRow, found: one.name.full,
      detail: kept.schoolClass.shortLabel)
    return extra
  }
}

extension ClassRecord {
  /// `5-А`
  var shortLabel: String { "\(grade)-\(letter)" }
}
