internal import Language
internal import Spreadsheet

/// A row of a list of pupils, read but not yet matched with what the database holds.
struct PupilEntry: Sendable {
  var row: SourceRow
  var schoolClass: ClassRecord
  /// The day from which the pupil is in the class: the list's day, or the day of arrival.
  var from: String
  /// Whether the pupil came during the year.
  var isArrival: Bool
  var name: PersonName
  var russian: PersonName?
  var sex: String?
  var birthDate: CalendarDay?
  /// Whether the birth date is too far from the grade's usual age to be right.
  var isBirthDateDoubtful = false
  var pin: String?
  var pinAbsentReason: String?
  var fileNumber: String?
  var citizenship: String?
  var address: String?
  var phone: String?
  var email: String?
  var birthCertificate: String?
  var guardian: String?
  var relation: String?
  /// Parents who have a column each.
  var parents: [(name: String, relation: String)] = []
  var note: String?

  var classID: Int64 { schoolClass.number }

  /// How far the pupil's age on the list's day is from the usual one of the grade, in years.
  var distanceFromUsualAge: Double {
    guard let birthDate, let day = CalendarDay(iso: from) else { return 0 }
    let age = Double(day.dayNumber - birthDate.dayNumber) / 365.25
    // Six and a half on entering grade 1.
    return abs(age - Double(schoolClass.grade) - 5.5)
  }
}

extension ImportSession {
  /// Reads the rows of a class list or of the list of those who came later.
  mutating func readPupils(_ table: RecognisedTable) -> [PupilEntry] {
    guard let year = year(of: table) else { return [] }
    let listed = table.columns[.className] == nil ? classOfList(table, year) : nil
    if table.columns[.className] == nil, listed == nil {
      for row in table.rows { refused.addPupil(SourceRow(table: table, row: row)) }
      return []
    }
    return records(of: table).compactMap { row in
      let day =
        table.kind == .laterPupils ? readArrivalDay(row, year) : table.title.day?.description ?? year.starts
      let entry = readPupil(row, year, listed: listed, from: day)
      if entry == nil { refused.addPupil(row) }
      return entry
    }
  }

  /// The class that a list without a class column is for: by its title, its tab or the file's name.
  private mutating func classOfList(_ table: RecognisedTable, _ year: AcademicYearRecord) -> ClassRecord? {
    guard let label = table.title.classCandidates.first else {
      note(.classNotNamed, at: FindingPlace(table), found: table.sheet)
      return nil
    }
    if let tab = table.sheet, let named = table.title.classes[.tab], named.letter == label.letter,
      tab != LookAlikes.cyrillic(tab)
    {
      note(.sheetNameRepaired, at: FindingPlace(table), found: tab, stored: LookAlikes.cyrillic(tab))
    }
    return findClass(label, in: year, at: FindingPlace(table), found: table.sheet ?? label.description)
  }

  private mutating func readArrivalDay(_ row: SourceRow, _ year: AcademicYearRecord) -> String? {
    let reading = readDay(.arrivalDate, row)
    return required(reading, .arrivalDate, row).flatMap { within(year, $0, .arrivalDate, row) }
  }

  /// A day as text when it lies in the school year; else a finding.
  mutating func within(_ year: AcademicYearRecord, _ day: CalendarDay, _ field: Field, _ row: SourceRow)
    -> String?
  {
    let text = day.description
    guard year.starts <= text, text <= year.ends else {
      note(.dayOutsideYear, at: row.place(field), found: row[field].shown, detail: year.label)
      return nil
    }
    return text
  }

  /// Reads every cell, so that all that is wrong with a row is said at once; nil when the row is no pupil.
  private mutating func readPupil(
    _ row: SourceRow, _ year: AcademicYearRecord, listed: ClassRecord?, from day: String?
  ) -> PupilEntry? {
    let parts = readPersonName(row)
    let (surname, given, patronymic) = (parts.surname, parts.given, parts.patronymic)
    let russian = readText(.russianName, row).value
    let schoolClass = listed ?? required(readClass(.className, row, in: year), .className, row)
    let pin = readPIN(.pin, row)
    let birthDate = readBirthDate(row, before: year.ends)
    let sex = readWord(.sex, row, sexWords).value
    let nameField = row.table.columns[.surname] == nil ? Field.fullName : .surname
    let surnameText = required(surname, nameField, row)
    if case .missing = given, patronymic.value != nil || russian?.contains(" ") == true {
      // A person may have one name only (DOMAIN 6.5), but then the row has no more of it elsewhere.
      _ = required(given, .given, row)
      return nil
    }
    guard let surnameText, !given.isRejected, !patronymic.isRejected, let schoolClass, let day else {
      return nil
    }
    let name = PersonName(surname: surnameText, given: given.value, patronymic: patronymic.value)
    var entry = PupilEntry(
      row: row, schoolClass: schoolClass, from: day, isArrival: row.table.kind == .laterPupils, name: name,
      russian: russian.map { russianParts($0, like: name) }, sex: sex, birthDate: birthDate.value,
      pin: pin.value)
    readParticulars(row, &entry)
    if case .missing = pin, entry.pinAbsentReason == nil { note(.pinMissing, at: row.place(.pin)) }
    // Nine years over the grade covers late starters and repeated years; four under it, early ones.
    if birthDate.value != nil, entry.distanceFromUsualAge > 4.5 {
      note(.ageDoesNotFit, at: row.place(.birthDate), found: birthDate.value?.description)
      entry.isBirthDateDoubtful = true
    }
    return entry
  }

  private mutating func readParticulars(_ row: SourceRow, _ entry: inout PupilEntry) {
    entry.fileNumber = readText(.fileNumber, row).value
    entry.citizenship = readWord(.citizenship, row, citizenshipWords).value
    (entry.address, entry.phone) = readContacts(row)
    entry.email = readEmail(row)
    entry.birthCertificate = readText(.birthCertificate, row).value
    entry.parents = readParents(row)
    entry.guardian = readText(.guardian, row).value
    entry.relation = readText(.relation, row).value
    entry.note = readText(.note, row).value
    entry.pinAbsentReason = entry.note.flatMap(pinAbsentReason)
  }
}
