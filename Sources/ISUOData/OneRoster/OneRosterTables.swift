internal import Spreadsheet

/// Turns a OneRoster set into the tables that workbooks give, so that everything else is the same: findings
/// at file, line and column, dry run, `--skip-rejected`, idempotence and undo.
///
/// A row keeps its columns; what stands in other files of the set is written behind them. A OneRoster class
/// is a lesson of one of our classes, which its code or title names («5-А алгебра»), or with the type
/// `homeroom` that class itself. docs/import.md says what is read from which column.
struct OneRosterTables {
  let files: OneRosterFiles
  var tables: [RecognisedTable] = []
  /// References to rows that are not there: the place, and the file in which the row should be.
  var unknown: [(place: FindingPlace, value: String, file: String)] = []
  /// Lessons that are graded more than once in a period: no result of the period.
  var extraLineItems: [FindingPlace] = []
  /// Users whose roles are none of the school's, with the role.
  var unreadUsers: [(place: FindingPlace, role: String)] = []
  /// Pupils whom no enrolment puts into a class of the school.
  var pupilsWithoutClass: [FindingPlace] = []

  let classes: [String: Sheet.Row]
  let courses: [String: Sheet.Row]
  let users: [String: Sheet.Row]
  let demographics: [String: Sheet.Row]
  let roles: [String: Set<String>]
  let isHomeroomKnown: Bool

  init(_ files: OneRosterFiles) {
    self.files = files
    classes = files.byKey(.classes)
    courses = files.byKey(.courses)
    users = files.byKey(.users)
    demographics = files.byKey(.demographics)
    var roles: [String: Set<String>] = [:]
    for row in files.rows(.users) {
      guard let id = files.text("sourcedId", of: row, in: .users) else { continue }
      if let role = files.text("role", of: row, in: .users) { roles[id, default: []].insert(role) }
    }
    for row in files.rows(.roles) {
      guard let id = files.text("userSourcedId", of: row, in: .roles) else { continue }
      if let role = files.text("role", of: row, in: .roles) { roles[id, default: []].insert(role) }
    }
    // A user of 1.1 has one role, but may teach and be enrolled.
    for row in files.rows(.enrollments) {
      guard let id = files.text("userSourcedId", of: row, in: .enrollments) else { continue }
      if let role = files.text("role", of: row, in: .enrollments), ["student", "teacher"].contains(role) {
        roles[id, default: []].insert(role)
      }
    }
    self.roles = roles
    isHomeroomKnown = files.rows(.classes).contains {
      files.text("classType", of: $0, in: .classes)?.lowercased() == "homeroom"
    }
    addSchool()
    addTerms()
    addClasses()
    addSubjects()
    addStaff()
    addPupils()
    noteUnreadUsers()
    addLessons()
    addResults()
  }

  mutating func addSchool() {
    guard let orgs = files.tables[.orgs] else { return }
    let schools = orgs.rows.filter { orgs.text("type", $0)?.lowercased() == "school" }
    guard let school = schools.first, let name = orgs.text("name", school) else { return }
    var facts = [("аталышы", name)]
    if let number = orgs.text("identifier", school), number.count == 8, number.allSatisfy(\.isNumber) {
      facts.append(("ОКПО", number))
    }
    let parent = orgs.text("parentSourcedId", school)
    if let above = orgs.rows.first(where: { orgs.text("sourcedId", $0) == parent && parent != nil }),
      let name = orgs.text("name", above)
    {
      facts.append(("билим берүү бөлүмү", name))
    }
    if let year { facts.append(("окуу жылы", year)) }
    let rows = facts.map { Sheet.Row(number: school.number, cells: [.text($0.0), .text($0.1)]) }
    tables.append(table(.school, orgs, columns: [:], rows: rows))
  }

  /// `2025-2026`: the year in which the first session begins.
  var year: String? {
    let starts = files.rows(.academicSessions).compactMap {
      files.text("startDate", of: $0, in: .academicSessions)
    }
    guard let first = starts.min().flatMap({ CalendarDay(iso: $0.prefix(10)) }) else { return nil }
    let begins = first.month >= 7 ? first.year : first.year - 1
    return "\(begins)-\(begins + 1)"
  }

  /// The sessions that are terms: grading periods where there are such, else terms or semesters.
  var termRows: [Sheet.Row] {
    for type in ["gradingperiod", "term", "semester"] {
      let found = files.rows(.academicSessions).filter {
        files.text("type", of: $0, in: .academicSessions)?.lowercased() == type
      }
      if !found.isEmpty {
        return found.sorted {
          (files.text("startDate", of: $0, in: .academicSessions) ?? "", $0.number)
            < (files.text("startDate", of: $1, in: .academicSessions) ?? "", $1.number)
        }
      }
    }
    return []
  }

  mutating func addTerms() {
    guard let sessions = files.tables[.academicSessions] else { return }
    let numbers = termNumbers
    let rows = termRows.map { row in
      // A session ends before its last day (OneRoster, "endDate": exclusive).
      let end = sessions.text("endDate", row).flatMap { CalendarDay(iso: $0.prefix(10)) }
      let last = end.flatMap { CalendarDay(dayNumber: $0.dayNumber - 1) }
      return appended(
        row, sessions,
        [
          sessions.text("metadata.grades", row) ?? "1-11",
          sessions.text("sourcedId", row).flatMap { numbers[$0] }.map(String.init), last?.description,
        ])
    }
    let first = sessions.width
    tables.append(
      table(
        .terms, sessions,
        columns: [
          .starts: sessions.heads["startDate"] ?? 0, .classBand: first, .term: first + 1, .ends: first + 2,
        ],
        rows: rows))
  }

  /// 1 to 4 by the keys of sessions; 5 for school years.
  var termNumbers: [String: Int] {
    var result: [String: Int] = [:]
    var number = 0
    var titles: [String: Int] = [:]
    for row in termRows {
      guard let id = files.text("sourcedId", of: row, in: .academicSessions) else { continue }
      // Terms of several bands of grades share a title.
      let title = files.text("title", of: row, in: .academicSessions) ?? id
      if let known = titles[title] {
        result[id] = known
      } else {
        number += 1
        titles[title] = number
        result[id] = number
      }
    }
    for row in files.rows(.academicSessions)
    where files.text("type", of: row, in: .academicSessions)?.lowercased() == "schoolyear" {
      if let id = files.text("sourcedId", of: row, in: .academicSessions) { result[id] = 5 }
    }
    return result
  }

  /// The class of ours that a OneRoster class is, or is a lesson of.
  func label(of row: Sheet.Row) -> String? {
    for column in ["classCode", "title"] {
      if let text = files.text(column, of: row, in: .classes) {
        if ClassLabel(text) != nil { return text }
        if let label = ClassLabel.mentioned(in: text).first { return label.description }
      }
    }
    return nil
  }

  func isHomeroom(_ row: Sheet.Row) -> Bool {
    files.text("classType", of: row, in: .classes)?.lowercased() == "homeroom"
  }

  mutating func addClasses() {
    guard let source = files.tables[.classes] else { return }
    var seen: Set<String> = []
    let teachers = homeroomTeachers
    let rows = source.rows.compactMap { row -> Sheet.Row? in
      guard isHomeroom(row) || !isHomeroomKnown, let label = label(of: row), seen.insert(label).inserted
      else {
        return nil
      }
      return appended(
        row, source,
        [
          label, instructionLanguage(row, label),
          source.text("sourcedId", row).flatMap { teachers[$0] },
        ])
    }
    let first = source.width
    tables.append(
      table(
        .classes, source, columns: [.className: first, .language: first + 1, .classTeacher: first + 2],
        rows: rows))
  }

  /// The standard has no language of instruction: our own column, the label, else Kyrgyz.
  func instructionLanguage(_ row: Sheet.Row, _ label: String) -> String? {
    let code = files.text("metadata.language", of: row, in: .classes) ?? ClassLabel(label)?.language ?? "ky"
    let words = ["ky": "кыргыз", "ru": "орус", "uz": "өзбек", "tg": "тажик"]
    return words[code] ?? code
  }

  var homeroomTeachers: [String: String] {
    var result: [String: String] = [:]
    for row in files.rows(.enrollments) where files.text("role", of: row, in: .enrollments) == "teacher" {
      guard let id = files.text("classSourcedId", of: row, in: .enrollments), let lesson = classes[id],
        isHomeroom(lesson), let user = files.text("userSourcedId", of: row, in: .enrollments)
      else { continue }
      result[id] = fullName(user)
    }
    return result
  }

  mutating func addSubjects() {
    guard let source = files.tables[.courses] else { return }
    let lessons = Set(
      files.rows(.classes).filter { !isHomeroom($0) }.compactMap {
        files.text("courseSourcedId", of: $0, in: .classes)
      })
    let rows = source.rows.filter { source.text("sourcedId", $0).map(lessons.contains) ?? false }
      .map { row in appended(row, source, [source.text("courseCode", row) ?? source.text("sourcedId", row)]) }
    var columns: [Field: Int] = [.subjectCode: source.width]
    for (field, head) in [
      (Field.subjectNameKyrgyz, "title"), (.subjectNameRussian, "metadata.titleRu"),
      (.subjectShortKyrgyz, "metadata.shortKy"), (.subjectShortRussian, "metadata.shortRu"),
    ] {
      columns[field] = source.heads[head]
    }
    tables.append(table(.subjects, source, columns: columns, rows: rows))
  }

  func appended(_ row: Sheet.Row, _ source: OneRosterTable, _ values: [String?]) -> Sheet.Row {
    var cells = Array(row.cells.prefix(source.width))
    cells += Array(repeating: CellValue.empty, count: source.width - cells.count)
    cells += values.map { value in value.map { .text($0) } ?? .empty }
    return Sheet.Row(number: row.number, cells: cells)
  }

  func table(
    _ kind: SheetKind, _ source: OneRosterTable, columns: [Field: Int], rows: [Sheet.Row]
  ) -> RecognisedTable {
    var heads: [Int: String] = [:]
    for (name, column) in source.heads { heads[column] = name }
    var table = RecognisedTable(
      file: source.file, sheet: nil, kind: kind, columns: columns, grades: [], others: [], headRow: 1,
      firstColumn: 0,
      lastColumn: Swift.max(0, source.width - 1), title: TitleContext(titles: [], tab: nil, fileStem: ""),
      heads: heads, rows: rows.sorted { $0.number < $1.number })
    table.isSelection = true
    return table
  }
}
