internal import Language
internal import Spreadsheet

extension ImportSession {
  /// The pupil whom a row of the movement book means: by PIN, personal file, or name with birth date or
  /// class.
  mutating func movedPupil(_ row: SourceRow) -> Int64? {
    guard let written = required(readText(.pupilName, row), .pupilName, row) else { return nil }
    var name = written
    if let bracket = written.firstIndex(of: "("), bracket != written.startIndex {
      name = repairedText(String(written[..<bracket]))
      note(.noteInName, at: row.place(.pupilName), found: written, stored: name)
    }
    let candidates = pupilsByNumbers(row, name) ?? pupilsByName(name, row)
    if candidates.count == 1 { return candidates.first }
    if candidates.isEmpty, noteWaiting(row, for: name) { return nil }
    note(candidates.isEmpty ? .unknownPupil : .ambiguousPupil, at: row.wholeRow, found: name, detail: name)
    return nil
  }

  /// By PIN or personal file; nil when the row has neither, neither is known, or they are another pupil's.
  private mutating func pupilsByNumbers(_ row: SourceRow, _ name: String) -> Set<Int64>? {
    let pin = row.table.columns[.pin] == nil ? nil : readPIN(.pin, row).value
    if let pin, let person = personsByPIN[pin], let pupil = school.pupils[person] {
      if school.isNamed(person, name) { return [pupil.number] }
      note(.pinOfAnother, at: row.place(.pin), found: pin, detail: school.fullName(of: person))
    }
    guard let number = readText(.fileNumber, row).value, let pupil = school.fileNumbers[number]?.pupilId,
      let person = school.pupils[number: pupil]?.personId
    else { return nil }
    if school.isNamed(person, name) { return [pupil] }
    note(
      .fileNumberOfAnother, at: row.place(.fileNumber), found: number, detail: school.fullName(of: person))
    return nil
  }

  private func pupilsByName(_ name: String, _ row: SourceRow) -> Set<Int64> {
    let key = PersonKey(name)
    let born =
      if case .date(let day) = row[.birthDate] { day.description } else {
        row[.birthDate].textValue.flatMap { DayText($0)?.day.description }
      }
    let bearers = school.pupils.rows.filter { pupil in
      school.names.rows(of: pupil.personId).contains { PersonKey($0.name.full) == key }
        && (born == nil || school.persons[pupil.personId]?.birthDate == born)
    }
    guard bearers.count > 1,
      let label = (row[.className].textValue ?? row[.fromClass].textValue).flatMap({ ClassLabel($0) })
    else { return Set(bearers.map(\.number)) }
    let inClass = bearers.filter { pupil in
      school.enrolments.rows(of: pupil.number).contains { enrolment in
        school.memberships.rows(of: enrolment.number).contains { membership in
          school.classes[number: membership.classId].map {
            $0.grade == label.grade && $0.letter == label.letter
          } ?? false
        }
      }
    }
    return Set(inClass.map(\.number))
  }

  /// A new surname from a day on, as a note says it: «Мураталыева → Токтогулова». False with a finding when
  /// it cannot be read.
  mutating func rename(_ pupil: Int64, _ row: SourceRow, on day: String) -> Bool {
    guard let note = required(readText(.note, row), .note, row),
      let person = school.pupils[number: pupil]?.personId
    else { return false }
    let sides = note.replacing("->", with: "→").split(separator: "→").map { repairedText(String($0)) }
    guard sides.count == 2 else {
      self.note(.unknownWord, at: row.place(.note), found: note, detail: "Асанова → Бакытова")
      return false
    }
    let names = school.names.rows(of: person)
    let batch = batch(of: row.table)
    guard var current = names.first(where: { $0.fromDate <= day && day < $0.toDate ?? "9999" }) else {
      return false
    }
    if current.fromDate == day, current.name.surname == sides[1] {
      school.names.put(current, batch: batch)
      return true
    }
    var name = current.name
    name.surname = sides[1]
    // The Russian spelling of the new surname is not known otherwise: it is taken as given.
    var russian = current.russianName
    russian?.surname = sides[1]
    var renamed = PersonNameRecord(person: person, name: name, russian: russian, from: day, keys: keys)
    renamed.toDate = current.toDate
    current.toDate = day
    school.names.put(current, batch: batch)
    school.names.put(renamed, batch: batch)
    return true
  }
}
