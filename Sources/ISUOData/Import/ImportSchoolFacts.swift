internal import Language
internal import Spreadsheet

extension ImportSession {
  /// The facts of the school, one below the other: label, value.
  mutating func importSchool(_ table: RecognisedTable) {
    var facts: [(field: Field, label: String, row: SourceRow)] = []
    for row in table.rows {
      guard let column = row.cells.firstIndex(where: { !$0.isBlank }),
        let label = row.cells[column].textValue,
        let field = HeaderWords.dictionary.field(label)
      else { continue }
      var placed = table
      placed.columns = [field: column + 1]
      placed.heads = [column + 1: label]
      facts.append((field, label, SourceRow(table: placed, row: row)))
    }
    let batch = batch(of: table)
    let current = school.schoolNames.rows.last { $0.toDate == nil } ?? SchoolNameRecord()
    var record = school.school[1] ?? SchoolRecord()
    var name = current
    for fact in facts { take(fact.field, label: fact.label, fact.row, &record, &name) }
    record.departmentId = importDepartment(facts, of: record, batch: batch)
    school.school.put(record, batch: batch)
    if name.nameKy != nil || name.nameRu != nil { school.schoolNames.put(name, batch: batch) }
  }

  /// The department that the school answers to, by the label's language; nil as long as none is named.
  private mutating func importDepartment(
    _ facts: [(field: Field, label: String, row: SourceRow)], of school: SchoolRecord, batch: Int64
  ) -> Int64? {
    var name: (ky: String?, ru: String?) = (nil, nil)
    for fact in facts where fact.field == .department {
      guard let text = readText(fact.field, fact.row).value else { continue }
      if kyrgyzLabels.contains(HeaderKey(fact.label)) { name.ky = text } else { name.ru = text }
    }
    guard name.ky != nil || name.ru != nil else { return school.departmentId }
    var department =
      school.departmentId.flatMap { self.school.departments[number: $0] }
      ?? DepartmentRecord(id: self.school.departments.nextNumber)
    department.level = departmentLevel(name.ky ?? name.ru ?? "") ?? department.level
    let id = self.school.departments.put(department, batch: 0).number
    let current = self.school.departmentNames.rows(of: id).last { $0.toDate == nil }
    putDated(
      DepartmentNameRecord(
        departmentId: id, nameKy: name.ky ?? current?.nameKy, nameRu: name.ru ?? current?.nameRu),
      on: defaultYear?.starts ?? beginningOfTime, in: \.departmentNames, batch: 0)
    return id
  }

  private mutating func take(
    _ field: Field, label: String, _ row: SourceRow, _ record: inout SchoolRecord,
    _ name: inout SchoolNameRecord
  ) {
    if field == .phone {
      record.phone = readPhone(field, row).value ?? record.phone
      return
    }
    guard let text = readText(field, row).value else { return }
    let isKyrgyz = kyrgyzLabels.contains(HeaderKey(label))
    switch field {
    case .okpo: record.okpo = text
    case .inn: record.inn = text
    case .soate: record.soate = text
    case .yearLabel: takeYear(text, row)
    case .director: pendingDirector = row
    case .schoolNameKyrgyz: name.nameKy = text
    case .schoolNameRussian: name.nameRu = text
    case .schoolName: if isKyrgyz { name.nameKy = text } else { name.nameRu = text }
    case .schoolShortName: if isKyrgyz { name.shortNameKy = text } else { name.shortNameRu = text }
    case .isuoNumber: record.isuoId = text
    case .schoolType: record.type = text
    case .ownership: record.ownership = text
    case .email: record.email = readEmail(row) ?? record.email
    case .address: if isKyrgyz { name.addressKy = text } else { name.addressRu = text }
    default: break
    }
  }

  /// The school year that the file is for. It lasts from 1 September to 31 August: promotions and leavings
  /// of June belong to it.
  private mutating func takeYear(_ text: String, _ row: SourceRow) {
    guard let label = schoolYear(in: text), let first = Int(label.prefix(4)) else {
      note(.unreadableDay, at: row.place(.yearLabel), found: text)
      return
    }
    let record =
      school.years[label]
      ?? AcademicYearRecord(label: label, starts: "\(first)-09-01", ends: "\(first + 1)-08-31")
    defaultYear = school.years.put(record, batch: 0)
  }

  /// The director, once the staff is known.
  mutating func importDirector() {
    guard let row = pendingDirector, let member = readTeacher(.director, row), let id = member.id else {
      return
    }
    var record = school.directors.rows.last { $0.toDate == nil } ?? SchoolDirectorRecord(staffId: id)
    record.staffId = id
    school.directors.put(record, batch: 0)
  }
}

/// The level of an authority by its name (DOMAIN 1.3).
private func departmentLevel(_ name: String) -> String? {
  let key = HeaderKey(name).description
  if key.contains("министр") { return "ministry" }
  if key.contains("облус") || key.contains("област") { return "region" }
  if key.contains("район") { return "district" }
  return key.contains("шаар") || key.contains("город") ? "city" : nil
}

/// Labels of the school's facts that are Kyrgyz: what stands beside them is the Kyrgyz form.
private let kyrgyzLabels = Set(
  [
    "аталышы", "мектептин аталышы", "кыскача аталышы", "билим берүү бөлүмү", "дареги",
    "район билим берүү бөлүмү",
  ].map(HeaderKey.init))
