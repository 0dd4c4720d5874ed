internal import Language

extension ImportSession {
  /// The class that a cell names, in a year.
  mutating func readClass(_ field: Field, _ row: SourceRow, in year: AcademicYearRecord) -> Reading<
    ClassRecord
  > {
    let reading = readText(field, row)
    guard let text = reading.value else { return reading.isRejected ? .rejected : .missing }
    guard let label = ClassLabel(text) else {
      note(.unknownClass, at: row.place(field), found: text)
      return .rejected
    }
    guard let found = findClass(label, in: year, at: row.place(field), found: text) else {
      return .rejected
    }
    let written = [label.description, "\(label.grade)-\(label.letter) (\(languageMark(label.language)))"]
    if !written.contains(text), !written.contains(row[field].shown ?? "") {
      note(.classRepaired, at: row.place(field), found: row[field].shown, stored: label.description)
    }
    return .value(found)
  }

  /// The class of a name, or nil with a finding at `place`.
  mutating func findClass(
    _ label: ClassLabel, in year: AcademicYearRecord, at place: FindingPlace, found: String
  ) -> ClassRecord? {
    let classes = school.classes(label, in: year)
    if classes.isEmpty {
      note(.unknownClass, at: place, found: found)
    } else if classes.count > 1 {
      note(.ambiguousClass, at: place, found: found, detail: classes.map(\.label).joined(separator: ", "))
    }
    return classes.count == 1 ? classes.first : nil
  }

  /// The subject that a cell names.
  mutating func readSubject(_ field: Field, _ row: SourceRow) -> SubjectRecord? {
    guard let text = rawText(row[field]) else {
      _ = required(readText(field, row), field, row)
      return nil
    }
    return findSubject(text, shown: row[field].shown ?? text, at: row.place(field))
  }

  /// The subject that a text names by its code, full or short name in either language. `shown` is the text
  /// as it stands.
  mutating func findSubject(_ text: String, shown: String, at place: FindingPlace) -> SubjectRecord? {
    guard let subject = school.subject(named: text) else {
      note(.unknownSubject, at: place, found: shown)
      return nil
    }
    if !subject.allNames.contains(shown) {
      // Of its names the one that the text comes nearest to.
      let meant = subject.allNames.first { HeaderKey($0) == HeaderKey(text) }
      note(.subjectRepaired, at: place, found: shown, stored: meant)
    }
    return subject
  }

  /// The members of staff who bear or bore a name.
  private mutating func staff(named name: String) -> [StaffRecord] {
    // Pupils' names come later, and no staff list after them.
    let count = school.staff.rows.count + school.names.rows.count
    if staffNames.count != count {
      staffNames = (count, [:])
      for member in school.staff.rows {
        for record in school.names.rows(of: member.personId) {
          staffNames.members[PersonKey(record.name.full), default: []].insert(member.personId)
        }
      }
    }
    return (staffNames.members[PersonKey(name)] ?? []).compactMap { school.staff[$0] }
  }

  /// The member of staff that a cell names in full; a vacancy or an unknown name is a warning.
  mutating func readTeacher(_ field: Field, _ row: SourceRow) -> StaffRecord? {
    guard let name = readText(field, row).value else { return nil }
    let matches = staff(named: name)
    if matches.isEmpty, let place = refused.member(named: name) {
      note(.waitsForRow, at: row.place(field), found: name, detail: place)
    } else if matches.count != 1 {
      note(.unknownTeacher, at: row.place(field), found: name)
    }
    return matches.count == 1 ? matches.first : nil
  }
}

private func languageMark(_ language: String?) -> String {
  switch language {
  case "ky": "кырг."
  case "ru": "рус."
  case "uz": "узб."
  case "tg": "тадж."
  default: ""
  }
}

extension ClassRecord {
  /// `5-А/ky`: how messages name a class.
  var label: String { "\(grade)-\(letter)/\(language)" }
}

extension SubjectRecord {
  /// Every name by which a sheet may call the subject.
  fileprivate var allNames: [String] { [nameKy, nameRu, shortKy, shortRu, code].compactMap(\.self) }
}

extension SchoolImage {
  func classes(_ label: ClassLabel, in year: AcademicYearRecord) -> [ClassRecord] {
    classes.rows.filter {
      $0.yearId == year.id && $0.grade == label.grade && $0.letter == label.letter
        && (label.language == nil || label.language == $0.language)
    }
  }

  func subject(named text: String) -> SubjectRecord? {
    let key = HeaderKey(text)
    return subjects.rows.first { $0.allNames.contains(text) }
      ?? subjects.rows.first { $0.allNames.contains { HeaderKey($0) == key } }
  }

  func staff(named name: String) -> [StaffRecord] {
    let key = PersonKey(name)
    return staff.rows.filter { member in
      names.rows(of: member.personId).contains { PersonKey($0.name.full) == key }
    }
  }
}

/// A full name, for finding its bearer: case, hyphens, spaces and look-alike letters do not matter, but ё
/// is not е: Ёлкина and Елкина are two families.
struct PersonKey: Hashable, Sendable {
  private let letters: String

  init(_ name: String) {
    letters = lettersInLowerCase(name) { $0.isLetter ? $0 : nil }
  }

  var scalars: String.UnicodeScalarView { letters.unicodeScalars }

  /// The key of the name as typed on a keyboard without ө, ү, ң.
  var plain: PersonKey { PersonKey(letters: LookAlikes.plain(letters)) }

  private init(letters: String) { self.letters = letters }
}
