import Foundation
import Language
import Testing

@testable import ISUOData

/// The views over two whole schools, read by plain SQL, against figures that other programs worked
/// out.
@Suite struct ExpectedFiguresTests {
  @Test(.enabled(if: SharedSchools.areTested), arguments: ["ak-terek", "kara-suu-7"])
  func `a school's workbooks give the figures that were worked out for it`(school: String) throws {
    let records = try ImportedSchool(school)
    try checkTermSheets(school, records)
    try checkClassSubjects(school, records)
    try checkReportCards(school, records)
    try checkTeachers(school, records)
    try checkConsents(school, records)
    try checkStaff(school, records)
  }

  /// The staff list of a day, and whom it hides from the department. A load that the list leaves empty is
  /// none (0) in the figures.
  private func checkStaff(_ school: String, _ records: ImportedSchool) throws {
    let expected = try expected("staff", of: school, as: ExpectedStaff.self)
    let open = try records.connection(ReportContext(asOf: expected.as_of, language: .ky))
    let classes = try open.query("SELECT display, key FROM report_class").rows
    let keys = Dictionary(uniqueKeysWithValues: classes.map { ($0[0].text ?? "", $0[1].text ?? "") })
    let rows = try open.query(
      """
      SELECT name, pin, post, education, service_pedagogical, category, ifnull(load_hours, 0), homeroom
      FROM report_staff ORDER BY position
      """
    ).rows
    let found = rows.map { row in
      ExpectedStaff.Member(
        name: row[0].text ?? "", pin: row[1].text, post: row[2].text, education: row[3].text,
        service_ped: row[4].number, category: row[5].text, load: row[6].real ?? -1,
        class: row[7].text?.components(separatedBy: ", ").compactMap { keys[$0] } ?? [])
    }
    #expect(found == expected.list)
    let consents = try JSONDecoder().decode(
      ExpectedConsents.self, from: SharedSchools.expected("consent", of: school))
    for (day, reports) in consents.staff {
      let report = try #require(reports["staff list, department"])
      let names = try records.connection(ReportContext(asOf: day, language: .ky)).query(
        "SELECT staff_id, name FROM report_staff"
      ).rows
      let list = try records.connection(
        ReportContext(asOf: day, language: .ky, recipient: .department, categories: [.identity, .service])
      ).query("SELECT staff_id, name, masked, pin, phone FROM report_staff").rows
      let hidden = list.filter { $0[2] == .integer(1) }
      #expect(list.count == report.all)
      #expect(hidden.allSatisfy { $0[1] == .text("макулдук жок") && $0[3] == .null && $0[4] == .null })
      let ids = Set(hidden.map { $0[0] })
      #expect(
        names.filter { ids.contains($0[0]) }.compactMap { $0[1].text }.sorted() == report.names.sorted(),
        "\(day)")
    }
    #expect(consents.staff.count == 4)
  }

  /// Whom each of seven reports hides on each of four days.
  private func checkConsents(_ school: String, _ records: ImportedSchool) throws {
    let expected = try JSONDecoder().decode(
      ExpectedConsents.self, from: SharedSchools.expected("consent", of: school))
    var count = 0
    for (day, reports) in expected.pupils {
      for (title, report) in reports {
        let (categories, recipient) = try #require(consentReports[title], "\(title)")
        let connection = try records.connection(
          ReportContext(asOf: day, language: .ky, recipient: recipient, categories: categories))
        let rows = try connection.query(
          """
          SELECT p.file_no, c.key, p.masked, p.name FROM report_pupil AS p JOIN report_class AS c USING (class_id)
          """
        ).rows
        let hidden = rows.filter { $0[2] == .integer(1) }
        #expect(rows.count == report.on_list)
        #expect(
          hidden.compactMap { $0[0].text }.sorted() == report.hidden_file_nos.sorted(), "\(day) \(title)")
        #expect(hidden.allSatisfy { $0[3] == .text("макулдук жок") })
        #expect(Dictionary(grouping: hidden) { $0[1].text ?? "" }.mapValues(\.count) == report.by_class)
        count += 1
      }
    }
    #expect(count == 28)
  }

  /// Lists in both orders, counts of marks, absences and behaviour.
  private func checkTermSheets(_ school: String, _ records: ImportedSchool) throws {
    let sheets = try expected("term-sheets", of: school, as: [ExpectedSheet].self)
    for sheet in sheets {
      let connection = try records.connection(class: sheet.class, period: sheet.period, .ky)
      let rows = try connection.query(
        termSheet, parameters: ["key": .text(sheet.class), "period": .integer(Int64(sheet.period))])
      #expect(
        rows.rows.map(ExpectedSheet.Pupil.init) == sheet.pupils, "\(sheet.class), period \(sheet.period)")
      let russian = try records.connection(class: sheet.class, period: sheet.period, .ru)
      let order = try russian.query(
        """
        SELECT p.file_no FROM report_period_pupil AS p JOIN report_class AS c USING (class_id)
        WHERE c.key = :key AND p.period = :period ORDER BY p.position
        """, parameters: ["key": .text(sheet.class), "period": .integer(Int64(sheet.period))])
      #expect(
        order.rows.map { $0[0].text } == sheet.order_ru ?? sheet.pupils.map(\.file_no), "\(sheet.class)")
    }
    #expect(sheets.count > 90)
  }

  /// Which subjects each class has, and how many of each mark.
  private func checkClassSubjects(_ school: String, _ records: ImportedSchool) throws {
    let lines = try expected("class-subject", of: school, as: [ExpectedSubject].self)
    var found: Set<ExpectedSubject> = []
    for (key, period) in Set(lines.map { Pair($0.class, $0.period) }).map({ ($0.key, $0.period) }) {
      let connection = try records.connection(class: key, period: period, .ky)
      let rows = try connection.query(
        classSubjects, parameters: ["key": .text(key), "period": .integer(Int64(period))])
      found.formUnion(rows.rows.map { ExpectedSubject($0, class: key, period: period) })
    }
    let missing = Set(lines).subtracting(found)
    let extra = found.subtracting(lines)
    #expect(missing.isEmpty && extra.isEmpty, "missing \(missing.prefix(3)), extra \(extra.prefix(3))")
  }

  /// Ten pupils: their classes, marks, absences and what the end of the year decided.
  private func checkReportCards(_ school: String, _ records: ImportedSchool) throws {
    for card in try expected("report-cards", of: school, as: [ExpectedCard].self) {
      let connection = try records.connection(class: card.class, period: 5, .ky)
      let found = try FoundCard(card.file_no, connection)
      #expect(found.name == card.name)
      #expect(found.classes == card.class_per_term)
      #expect(found.rows == card.rows, "\(card.file_no)")
      #expect(found.behaviour == card.behaviour, "\(card.file_no)")
      #expect(found.missed == card.missed, "\(card.file_no)")
      #expect(found.late == card.late, "\(card.file_no)")
      #expect(found.decisions == card.end_of_year, "\(card.file_no)")
    }
  }

  /// Who taught which classes on the last day of each period.
  private func checkTeachers(_ school: String, _ records: ImportedSchool) throws {
    let lines = try expected("by-teacher", of: school, as: [String: [ExpectedTeacher]].self)
    for period in 1...5 {
      var found: [Pair: Set<String>] = [:]
      let connection = try records.connection(class: "4-А", period: period, .ky)
      let rows = try connection.query(
        """
        SELECT c.key, s.code, s.teachers
        FROM report_class_subject AS s JOIN report_class AS c USING (class_id)
        WHERE s.period = :period AND c.marked
        """, parameters: ["period": .integer(Int64(period))])
      for row in rows.rows {
        for teacher in (row[2].text ?? "").components(separatedBy: ", ") {
          found[Pair("\(teacher) \(row[1].text ?? "")", period), default: []].insert(row[0].text ?? "")
        }
      }
      for line in lines["\(period)"] ?? [] where line.subject != "all" {
        let classes = found.removeValue(forKey: Pair("\(line.teacher) \(line.subject)", period))
        #expect(classes == Set(line.classes), "\(line.subject) in period \(period)")
      }
      #expect(found.isEmpty, "period \(period)")
    }
  }
}

private func expected<Value: Decodable>(
  _ name: String, of school: String, as type: Value.Type
) throws -> Value {
  try JSONDecoder().decode(type, from: SharedSchools.expected(name, of: school))
}

private let termSheet = """
  SELECT
    p.file_no, p.name, count(*) FILTER (WHERE m.mark = 5), count(*) FILTER (WHERE m.mark = 4) AS n4,
    count(*) FILTER (WHERE m.mark = 3) AS n3, count(*) FILTER (WHERE m.mark = 2) AS n2,
    count(*) FILTER (WHERE m.mark = 'na') AS na, a.missed, a.ill, a.valid, a.invalid, a.behaviour_text
  FROM report_period_pupil AS p
  JOIN report_class AS c USING (class_id)
  LEFT JOIN report_mark AS m USING (class_id, period, pupil_id)
  LEFT JOIN report_attendance AS a USING (period, pupil_id)
  WHERE c.key = :key AND p.period = :period
  GROUP BY p.pupil_id ORDER BY p.position
  """

private let classSubjects = """
  SELECT
    s.code, s.name_ky, s.name_ru,
    count(*) FILTER (WHERE m.mark = 5) AS n5, count(*) FILTER (WHERE m.mark = 4) AS n4,
    count(*) FILTER (WHERE m.mark = 3) AS n3, count(*) FILTER (WHERE m.mark = 2) AS n2,
    count(*) FILTER (WHERE m.mark = 'na') AS na, count(*) FILTER (WHERE m.mark = 'ex') AS ex,
    count(*) FILTER (WHERE m.kind = 'none') AS nm
  FROM report_class_subject AS s
  JOIN report_class AS c USING (class_id)
  JOIN report_mark AS m USING (class_id, period, subject_id)
  WHERE c.key = :key AND s.period = :period
  GROUP BY s.subject_id
  """

/// A class and a period, or another text and a period.
private struct Pair: Hashable {
  let key: String
  let period: Int

  init(_ key: String, _ period: Int) {
    self.key = key
    self.period = period
  }
}

extension ExpectedSheet.Pupil {
  fileprivate init(_ row: [SQLValue]) {
    self.init(
      file_no: row[0].text ?? "", name: row[1].text ?? "", n5: row[2].number ?? -1, n4: row[3].number ?? -1,
      n3: row[4].number ?? -1, n2: row[5].number ?? -1, na: row[6].number ?? -1,
      missed: row[7...10].map(\.number),
      behaviour: row[11].text)
  }
}

extension ExpectedSubject {
  fileprivate init(_ row: [SQLValue], class key: String, period: Int) {
    let counts = row[3...].map { $0.number ?? -1 }
    self.init(
      class: key, period: period, subject: row[0].text ?? "", name_ky: row[1].text ?? "",
      name_ru: row[2].text ?? "",
      n5: counts[0], n4: counts[1], n3: counts[2], n2: counts[3], na: counts[4], ex: counts[5], nm: counts[6])
  }
}

/// A card as a template would put it together.
private struct FoundCard {
  var name: String?
  var classes: [String?] = [nil, nil, nil, nil]
  var rows: [ExpectedCard.Row] = []
  var behaviour: [String?] = [nil, nil, nil, nil]
  var missed: [[Int]?] = [nil, nil, nil, nil]
  var late: [Int?] = [nil, nil, nil, nil]
  var decisions: [ExpectedCard.Decision] = []

  init(_ fileNumber: String, _ connection: ReportConnection) throws {
    func rows(_ sql: String) throws -> [[SQLValue]] {
      let pupil = "(SELECT pupil_id FROM report_pupil WHERE file_no = :file_no)"
      return try connection.query(
        sql.replacing("$pupil", with: pupil), parameters: ["file_no": .text(fileNumber)]
      ).rows
    }
    name = try rows("SELECT name FROM report_pupil WHERE pupil_id = $pupil").first?[0].text
    let classes = try rows(
      """
      SELECT p.period, c.key FROM report_pupil_class AS p JOIN report_class AS c USING (class_id)
      WHERE p.pupil_id = $pupil AND p.period < 5
      """)
    for row in classes { self.classes[(row[0].number ?? 0) - 1] = row[1].text }
    var marks: [Pair: Mark] = [:]
    for row in try rows("SELECT code, period, mark FROM report_pupil_mark WHERE pupil_id = $pupil") {
      marks[Pair(row[0].text ?? "", row[1].number ?? 0)] = row[2].mark
    }
    let subjects = try rows(
      """
      SELECT code, name_ky, name_ru FROM report_class_subject
      WHERE period = 5 AND class_id = (SELECT class_id FROM report_pupil WHERE pupil_id = $pupil)
      ORDER BY position
      """)
    self.rows = subjects.map { row in
      let code = row[0].text ?? ""
      return ExpectedCard.Row(
        subject: code, ky: row[1].text ?? "", ru: row[2].text ?? "",
        terms: (1...4).map { marks[Pair(code, $0)] },
        year: marks[Pair(code, 5)])
    }
    let attendance = try rows(
      """
      SELECT period, missed, ill, valid, invalid, late, behaviour_text FROM report_attendance
      WHERE pupil_id = $pupil AND period < 5
      """)
    for row in attendance {
      let term = (row[0].number ?? 0) - 1
      missed[term] = row[1...4].compactMap(\.number)
      late[term] = row[5].number
      behaviour[term] = row[6].text
    }
    decisions = try rows(
      "SELECT kind, to_grade, order_number, order_date FROM report_promotion WHERE pupil_id = $pupil"
    ).map { row in
      ExpectedCard.Decision(
        kind: row[0].text ?? "", to_grade: row[1].number, order: row[2].number ?? 0, date: row[3].text ?? "")
    }
  }
}

extension SQLValue {
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
  fileprivate var number: Int? { if case .integer(let number) = self { Int(number) } else { nil } }
  fileprivate var real: Double? {
    if case .real(let number) = self { number } else { number.map(Double.init) }
  }
  fileprivate var mark: Mark? { number.map(Mark.number) ?? text.map(Mark.word) }
}

/// What the reports of `consent.json` show, and to whom.
private let consentReports: [String: ([DataCategory], Recipient)] = [
  "class list with contacts, school": ([.identity, .contacts], .school),
  "term sheet, school": ([.identity, .marks, .attendance], .school),
  "term sheet, department": ([.identity, .marks, .attendance], .department),
  "report card, parents": ([.identity, .marks, .attendance], .parent),
  "alphabetical book, school": ([.identity, .contacts], .school),
  "movement book, department": ([.identity], .department),
  "data for the ministry": ([.identity, .marks], .ministry),
]
