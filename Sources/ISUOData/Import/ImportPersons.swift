internal import Language
internal import Spreadsheet

extension ImportSession {
  /// Adds or changes a person and keeps the index of PINs; returns the number. Another PIN than until then is
  /// the new one from the day on; one that the person bore before changes nothing.
  @discardableResult
  mutating func put(_ person: PersonRecord, on day: String, batch: Int64) -> Int64 {
    var person = person
    if let before = school.persons[person.number]?.pin, let pin = person.pin, before != pin {
      if school.formerPINs[pin]?.personId == person.number {
        person.pin = before
      } else {
        school.formerPINs.put(
          FormerPINRecord(personId: person.number, pin: before, toDate: day), batch: batch)
      }
    }
    let stored = school.persons.put(person, batch: batch)
    if let pin = stored.pin { personsByPIN[pin] = stored.number }
    return stored.number
  }

  /// Sets the name that a person bears on a day; an earlier or later name of a dated change stays.
  mutating func putName(
    _ name: PersonName, russian: PersonName?, of person: Int64, on day: String, batch: Int64
  ) {
    let current = school.names.rows(of: person).first { $0.fromDate <= day && day < $0.toDate ?? "9999" }
    if let current, current.name == name, russian == nil || current.russianName == russian {
      school.names.put(current, batch: batch)
      return
    }
    var record = PersonNameRecord(
      person: person, name: name, russian: russian ?? current?.russianName,
      from: current?.fromDate ?? beginningOfTime,
      keys: keys)
    record.toDate = current?.toDate
    school.names.put(record, batch: batch)
  }

  /// Whether a stored person may be the one that a row means: the birth date or the name is the same.
  func isPerson(_ person: Int64, named name: PersonName, born day: CalendarDay?) -> Bool {
    guard let stored = school.persons[person] else { return false }
    if stored.birthDate == nil || day == nil || stored.birthDate == day?.description { return true }
    return school.isNamed(person, name.full)
  }

  /// A birth date that lies before the year's end and in living memory.
  mutating func readBirthDate(_ row: SourceRow, before end: String?) -> Reading<CalendarDay> {
    let reading = readDay(.birthDate, row)
    guard let day = reading.value else { return reading }
    if day.year < 1930 || day.description >= end ?? "9999" {
      note(.implausibleDay, at: row.place(.birthDate), found: row[.birthDate].shown)
      return .rejected
    }
    return reading
  }

  /// A PIN says sex and birth date; where the list says otherwise, a person should look (DOMAIN 6.1).
  mutating func noteDisagreement(_ pin: String?, birthDate: CalendarDay?, sex: String?, _ row: SourceRow) {
    guard let pin, let digits = PINDigits(pin) else { return }
    let isOtherDay = birthDate.map { $0 != digits.birthDate } ?? false
    let isOtherSex = sex.map { $0 != digits.sex } ?? false
    if isOtherDay || isOtherSex { note(.pinDisagrees, at: row.place(.pin), found: pin) }
  }
}

extension SchoolImage {
  /// Whether a person bears or bore a name, in Kyrgyz or Russian spelling, with or without ө, ү, ң.
  func isNamed(_ person: Int64, _ name: String) -> Bool {
    let key = PersonKey(name).plain
    return names.rows(of: person).contains { stored in
      PersonKey(stored.name.full).plain == key
        || stored.russianName.map { PersonKey($0.full).plain == key } ?? false
    }
  }

  func fullName(of person: Int64) -> String? { names.rows(of: person).last?.name.full }
}

/// The parts of a name in Russian spelling, which lists give as one text: it is cut into as many words as
/// the Kyrgyz parts have.
func russianParts(_ full: String, like name: PersonName) -> PersonName {
  let words = full.split(separator: " ").map(String.init)
  func count(_ part: String?) -> Int { part.map { $0.split(separator: " ").count } ?? 0 }
  let surnameEnd = min(max(1, count(name.surname)), words.count)
  // A given name of one word more or less goes with the patronymic's count when the totals agree.
  let givenEnd = name.patronymic == nil ? words.count : min(surnameEnd + count(name.given), words.count)
  func joined(_ range: Range<Int>) -> String? { range.isEmpty ? nil : words[range].joined(separator: " ") }
  return PersonName(
    surname: joined(0..<surnameEnd) ?? full, given: joined(surnameEnd..<givenEnd),
    patronymic: joined(givenEnd..<words.count))
}
