import GRDB
import Language
import Testing

@testable import ISUOData

/// Who sees what (DOMAIN 5.3), on `SmallSchool`: eight pupils, five of them in 5-А, whose class teacher is
/// Осмонова; Чоро кызы teaches it Kyrgyz and the second group of the foreign language.
@Suite struct AccessTests {
  private let folder: TemporaryFolder
  private let database: SchoolDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    try SmallSchool.fill(database)
    try database.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO school_order (series, number, date) VALUES ('Н', 900, '2025-09-01');
          UPDATE document_series SET kind = iif(code = 'Н', 'staff', 'pupils');
          UPDATE person SET birth_date = '2014-05-06';
          INSERT INTO subgroup_member (pupil_id, class_id, subject_id, subgroup) VALUES (1, 1, 2, 1), (2, 1, 2, 2);
          """)
    }
  }

  /// Pupils, their names, file numbers and birth dates; marks of term 1 and their subjects; absences; events.
  @Test(arguments: [
    (Role.director, "8 pupils: 8 names, 8 numbers, 8 births; 10 marks in 2 subjects; 3 absences; 1 events"),
    (.deputy, "8 pupils: 8 names, 8 numbers, 8 births; 10 marks in 2 subjects; 3 absences; 1 events"),
    (
      .deputyUpbringing,
      "8 pupils: 8 names, 8 numbers, 8 births; 10 marks in 2 subjects; 3 absences; 1 events"
    ),
    (.inspector, "8 pupils: 8 names, 8 numbers, 8 births; 10 marks in 2 subjects; 3 absences; 1 events"),
    (.responsible, "8 pupils: 8 names, 0 numbers, 0 births; 10 marks in 2 subjects; 3 absences; 0 events"),
    (.secretary, "8 pupils: 8 names, 8 numbers, 8 births; 0 marks in 0 subjects; 0 absences; 1 events"),
    (.department, "8 pupils: 0 names, 0 numbers, 0 births; 10 marks in 2 subjects; 3 absences; 1 events"),
    (.ministry, "8 pupils: 0 names, 0 numbers, 0 births; 10 marks in 2 subjects; 3 absences; 1 events"),
    (.administrator, "0 pupils: 0 names, 0 numbers, 0 births; 0 marks in 0 subjects; 0 absences; 0 events"),
    (.staffOffice, "0 pupils: 0 names, 0 numbers, 0 births; 0 marks in 0 subjects; 0 absences; 0 events"),
  ])
  func `a role of the school sees what the law of the house gives it`(role: Role, expected: String) throws {
    try grant(role)
    #expect(try seen() == expected)
  }

  @Test func `a class teacher sees the own class, whoever was in it`() throws {
    try grant(.classTeacher, as: "Осмонова")
    #expect(
      try seen()
        == "6 pupils: 6 names, 6 numbers, 6 births; 10 marks in 2 subjects; 3 absences; 0 events")
    // Of 5-Б only who is in the own class later.
    #expect(try numbers(in: 2) == [.text("К-3")])
  }

  @Test func `a teacher sees the names of the pupils taught and the marks of the own lessons`() throws {
    try grant(.teacher, as: "Чоро кызы")
    // Kyrgyz of all five; the foreign language of the second group's one pupil.
    #expect(
      try seen() == "6 pupils: 6 names, 0 numbers, 0 births; 6 marks in 2 subjects; 0 absences; 0 events")
    // From December another teaches Kyrgyz: the group's pupil is left.
    #expect(
      try seen(asOf: "2025-12-30")
        == "1 pupils: 1 names, 0 numbers, 0 births; 1 marks in 1 subjects; 0 absences; 0 events")
  }

  @Test func `a parent sees the own child, a pupil oneself`() throws {
    try database.grant(
      .parent, to: "ata", person: nil, children: ["А-1"], order: order(), from: "2025-09-01", until: nil,
      at: now, by: "owner")
    let own = "1 pupils: 1 names, 1 numbers, 1 births; 2 marks in 2 subjects; 1 absences; 0 events"
    #expect(try seen(by: "ata") == own)
    try database.grant(
      .pupil, to: "bala", person: .pupil(fileNumber: "А-1"), order: order(), from: "2025-09-01", until: nil,
      at: now, by: "owner")
    #expect(try seen(by: "bala") == own)
  }

  /// Contacts and representatives of pupils; members of staff with names, births and passports; orders.
  @Test(arguments: [
    (Role.director, "1 contacts, 1 guardians; 2 staff: 2 names, 2 births, 1 passports, 1 rates; 2 orders"),
    (.deputy, "1 contacts, 1 guardians; 2 staff: 2 names, 2 births, 0 passports, 1 rates; 1 orders"),
    (
      .deputyUpbringing, "1 contacts, 1 guardians; 2 staff: 2 names, 2 births, 0 passports, 1 rates; 1 orders"
    ),
    (.inspector, "1 contacts, 1 guardians; 2 staff: 2 names, 2 births, 0 passports, 1 rates; 2 orders"),
    (.staffOffice, "0 contacts, 0 guardians; 2 staff: 2 names, 2 births, 1 passports, 1 rates; 1 orders"),
    (.secretary, "1 contacts, 1 guardians; 0 staff: 0 names, 0 births, 0 passports, 0 rates; 1 orders"),
    (.department, "0 contacts, 0 guardians; 2 staff: 2 names, 0 births, 0 passports, 1 rates; 0 orders"),
    (.ministry, "0 contacts, 0 guardians; 2 staff: 0 names, 0 births, 0 passports, 0 rates; 0 orders"),
    (.responsible, "0 contacts, 0 guardians; 0 staff: 0 names, 0 births, 0 passports, 0 rates; 0 orders"),
    (.administrator, "0 contacts, 0 guardians; 0 staff: 0 names, 0 births, 0 passports, 0 rates; 0 orders"),
  ])
  func `contacts, staff and orders are for who needs them`(role: Role, expected: String) throws {
    try grant(role)
    #expect(try seenPapers() == expected)
  }

  @Test func `a class teacher reaches the own class, a teacher sees oneself`() throws {
    try grant(.classTeacher, as: "Осмонова")
    #expect(
      try seenPapers()
        == "1 contacts, 1 guardians; 1 staff: 1 names, 1 births, 1 passports, 1 rates; 0 orders")
    try grant(.teacher, as: "Чоро кызы")
    #expect(
      try seenPapers()
        == "0 contacts, 0 guardians; 1 staff: 1 names, 1 births, 0 passports, 0 rates; 0 orders")
  }

  @Test(arguments: [(Recipient.school, "11203198000017"), (.department, "1*********0017")])
  func `third hands see a number in part`(recipient: Recipient, shown: String) throws {
    try database.writer.write {
      try $0.execute(sql: "UPDATE person SET pin = '11203198000017' WHERE id = 1")
    }
    let connection = try ReportConnection(
      path: database.path, context: ReportContext(asOf: "2025-11-04", language: .ky, recipient: recipient))
    #expect(try connection.query("SELECT pin FROM report_pupil WHERE pupil_id = 1").rows == [[.text(shown)]])
  }

  @Test func `without a role, before it and after it, nothing is seen`() throws {
    try database.grant(
      .director, to: "user", person: nil, order: order(), from: "2025-09-01", until: "2026-01-01", at: now,
      by: "owner")
    let nothing = "0 pupils: 0 names, 0 numbers, 0 births; 0 marks in 0 subjects; 0 absences; 0 events"
    #expect(try seen(today: "2025-08-31") == nothing)
    #expect(try seen(today: "2025-12-31") != nothing)
    #expect(try seen(today: "2026-01-01") == nothing)
    #expect(throws: SchoolDatabaseError.self) { try seen(by: "stranger") }
  }

  @Test func `what a role lacks, another adds`() throws {
    try grant(.teacher, as: "Чоро кызы")
    try grant(.secretary)
    #expect(
      try seen() == "8 pupils: 8 names, 8 numbers, 8 births; 6 marks in 2 subjects; 0 absences; 1 events")
  }

  // MARK: -

  private let now = "2025-09-01T10:00:00Z"

  private func order() throws -> OrderNumber { try #require(OrderNumber("900-Н", of: "2025-09-01")) }

  private func grant(_ role: Role, as surname: String? = nil) throws {
    try database.grant(
      role, to: "user", person: nil, order: order(), from: "2025-09-01", until: nil, at: now, by: "owner")
    guard let surname else { return }
    try database.writer.write { db in
      try db.execute(
        sql: """
          UPDATE account SET person_id = (
            SELECT n.person_id FROM person_name AS n JOIN staff AS s ON s.person_id = n.person_id WHERE n.surname = ?)
          """, arguments: [surname])
    }
  }

  private func connection(by user: String, asOf day: String, today: String) throws -> ReportConnection {
    try ReportConnection(
      path: database.path, context: ReportContext(asOf: day, language: .ky, user: user, today: today))
  }

  private func numbers(in classID: Int64) throws -> [SQLValue] {
    try connection(by: "user", asOf: "2025-11-03", today: "2025-11-03").query(
      "SELECT file_no FROM report_period_pupil WHERE class_id = :class AND period = 1",
      parameters: ["class": .integer(classID)]
    ).rows.map { $0[0] }
  }

  private func seenPapers() throws -> String {
    let connection = try connection(by: "user", asOf: "2026-06-02", today: "2026-06-02")
    let row = try connection.query(
      """
      SELECT (SELECT count(value) FROM report_contact) || ' contacts, '
        || (SELECT count(name) FROM report_guardian) || ' guardians; ' || count(*) || ' staff: ' || count(name)
        || ' names, ' || count(birth_date) || ' births, ' || count(passport) || ' passports, ' || count(rate)
        || ' rates; ' || (SELECT count(*) FROM report_order) || ' orders'
      FROM report_staff
      """
    ).rows[0][0]
    guard case .text(let text) = row else { return "" }
    return text
  }

  private func seen(
    by user: String = "user", asOf day: String = "2025-11-04", today: String = "2025-11-20"
  ) throws -> String {
    let connection = try connection(by: user, asOf: day, today: today)
    let row = try connection.query(
      """
      SELECT (SELECT count(*) FROM report_pupil) || ' pupils: ' || (SELECT count(name) FROM report_pupil)
        || ' names, ' || (SELECT count(file_no) FROM report_pupil) || ' numbers, '
        || (SELECT count(birth_date) FROM report_pupil) || ' births; '
        || (SELECT count(*) FROM report_mark WHERE period = 1 AND class_id = 1) || ' marks in '
        || (SELECT count(DISTINCT subject_id) FROM report_mark WHERE period = 1 AND class_id = 1) || ' subjects; '
        || (SELECT count(*) FROM report_attendance WHERE period = 1) || ' absences; '
        || ((SELECT count(*) FROM report_movement) + (SELECT count(*) FROM report_promotion)) || ' events'
      """
    ).rows[0][0]
    guard case .text(let text) = row else { return "" }
    return text
  }
}
