internal import Language
internal import Spreadsheet

extension ImportSession {
  /// The list of the pupils' consents: one line a signed form.
  mutating func importPupilConsents(_ table: RecognisedTable) {
    var seen = SeenConsents()
    for row in records(of: table) {
      guard let pupil = movedPupil(row), let person = school.pupils[number: pupil]?.personId else { continue }
      importConsent(row, of: person, guardians: school.guardians.rows(of: pupil), &seen)
    }
  }

  /// The list of the consents of members of staff, who sign themselves.
  mutating func importStaffConsents(_ table: RecognisedTable) {
    var seen = SeenConsents()
    for row in records(of: table) {
      guard let person = consentingMember(row) else { continue }
      importConsent(row, of: person, guardians: [], &seen)
    }
  }

  private mutating func consentingMember(_ row: SourceRow) -> Int64? {
    guard let name = required(readText(.staffName, row), .staffName, row) else { return nil }
    if let pin = readPIN(.pin, row).value, let person = personsByPIN[pin], school.staff[person] != nil {
      if school.isNamed(person, name) { return person }
      note(.pinOfAnother, at: row.place(.pin), found: pin, detail: school.fullName(of: person))
    }
    let bearers = school.staff(named: name)
    if bearers.count != 1 { note(.unknownMember, at: row.wholeRow, found: name) }
    return bearers.count == 1 ? bearers.first?.personId : nil
  }

  /// Reads every cell, so that all that is wrong with a line is said at once. A line with a cell that cannot
  /// be taken is left out whole: then the person counts as without it.
  private mutating func importConsent(
    _ row: SourceRow, of person: Int64, guardians: [GuardianRecord], _ seen: inout SeenConsents
  ) {
    let signer = required(readText(.signer, row), .signer, row)
    let version = required(readText(.formVersion, row), .formVersion, row)
    let given = required(readDay(.givenOn, row), .givenOn, row)
    let cover = readCover(row)
    let until = readDay(.validUntil, row)
    let withdrawn = readDay(.withdrawn, row)
    let language = readWord(.consentLanguage, row, documentLanguageWords)
    let medium = readWord(.consentMedium, row, consentMediumWords)
    let relation = readText(.relation, row)
    guard let signer, let version, let given, let cover,
      ![until.isRejected, withdrawn.isRejected, language.isRejected, medium.isRejected].contains(true),
      areInOrder(given, until: until.value, withdrawn: withdrawn.value, row)
    else { return }
    var record = ConsentRecord(
      personId: person, signer: signer, signerRole: "self", formVersion: version, givenOn: given.description)
    record.cover(
      Set(cover.compactMap { categoryFields[$0] }), Set(cover.compactMap { recipientFields[$0] }))
    record.validUntil = until.value?.description
    record.withdrawnOn = withdrawn.value?.description
    record.language = language.value
    record.medium = medium.value
    record.relation = relation.value
    if !isSelf(signer, relation.value, person) {
      record.signerRole = "representative"
      record.guardianId = guardians.first { PersonKey($0.name) == PersonKey(signer) }?.id
      if record.guardianId == nil, !guardians.isEmpty {
        note(.signerNotOnRecord, at: row.place(.signer), found: signer, detail: guardians[0].name)
      }
    }
    if let first = seen.places.updateValue(row.place(.rowNumber), forKey: record.key) {
      note(.duplicateRow, at: row.wholeRow, found: signer, detail: first.cell)
      return
    }
    let batch = batch(of: row.table)
    school.consentForms.put(ConsentFormRecord(version: version), batch: batch)
    school.consents.put(record, batch: batch)
  }

  /// The columns that are ticked in a line; nil when one of them cannot be read.
  private mutating func readCover(_ row: SourceRow) -> Set<Field>? {
    var ticked: Set<Field> = []
    var isWhole = true
    for (field, _) in row.table.columns.sorted(by: { $0.value < $1.value })
    where categoryFields[field] != nil || recipientFields[field] != nil {
      let tick = readTick(field, row)
      if tick.isRejected { isWhole = false }
      if tick.value == true { ticked.insert(field) }
    }
    return isWhole ? ticked : nil
  }

  /// A word that means no must not count as consent, and a sign that nobody knows neither.
  private mutating func readTick(_ field: Field, _ row: SourceRow) -> Reading<Bool> {
    guard let text = rawText(row[field]) else {
      return readText(field, row).isRejected ? .rejected : .missing
    }
    if text.allSatisfy({ "-–—".contains($0) }) || denials.contains(HeaderKey(text).description) {
      note(.otherWording, at: row.place(field), found: text)
      return .value(false)
    }
    if ["+", "да"].contains(text) { return .value(true) }
    guard ticks.contains(text.lowercased()) else {
      note(.unknownWord, at: row.place(field), found: text, detail: "+, –")
      return .rejected
    }
    note(.otherWording, at: row.place(field), found: text, stored: language == .ky ? "+" : "да")
    return .value(true)
  }

  /// Whether the days of a consent can be: it ends on or after the day on which it was given. A withdrawal
  /// before that day is taken when it lies in the school year, because it may be meant for an earlier form;
  /// the consent then never holds.
  private mutating func areInOrder(
    _ given: CalendarDay, until: CalendarDay?, withdrawn: CalendarDay?, _ row: SourceRow
  ) -> Bool {
    if let until, until.description < given.description {
      note(
        .endsBeforeGiven, at: row.place(.validUntil), found: row[.validUntil].shown, detail: given.description
      )
      return false
    }
    if let withdrawn, withdrawn.description < min(given.description, defaultYear?.starts ?? given.description)
    {
      note(
        .endsBeforeGiven, at: row.place(.withdrawn), found: row[.withdrawn].shown, detail: given.description)
      return false
    }
    return true
  }

  private func isSelf(_ signer: String, _ relation: String?, _ person: Int64) -> Bool {
    if let relation, ["өзү", "сам", "сама"].contains(HeaderKey.withoutBrackets(relation).description) {
      return true
    }
    return school.isNamed(person, signer)
  }
}

/// The lines of a list so far, by the key of their consent.
private struct SeenConsents {
  var places: [CompositeKey: FindingPlace] = [:]
}

/// What a line ticks (DOMAIN 5.2).
private let categoryFields: [Field: DataCategory] = [
  .consentIdentity: .identity, .consentContacts: .contacts, .consentMarks: .marks,
  .consentAttendance: .attendance, .consentSocial: .social, .consentService: .service,
]
private let recipientFields: [Field: Recipient] = [
  .recipientSchool: .school, .recipientDepartment: .department, .recipientMinistry: .ministry,
  .recipientParents: .parent,
]

private let denials: Set<String> = ["жок", "нет", "макулдугужок", "несогласен", "несогласна", "0", "false"]
private let ticks: Set<String> = [
  "ооба", "1", "v", "✓", "✔", "☑", "x", "х", "true", "бар", "есть", "макул", "согласен", "согласна",
]
