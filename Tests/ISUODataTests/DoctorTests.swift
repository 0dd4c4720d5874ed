import Foundation
import GRDB
import Language
import Testing

@testable import ISUOData

@Suite struct DoctorTests {
  /// A file that the schema would not let come about, and what must be found in it.
  struct Broken: Sendable, CustomTestStringConvertible {
    var code: String
    var table: String
    var sql: String
    var testDescription: String { code }

    init(_ code: String, _ table: String, _ sql: String) {
      self.code = code
      self.table = table
      self.sql = sql
    }
  }

  private static let otherYear = """
    INSERT INTO academic_year (id, label, starts, ends) VALUES (9, '2024-2025', '2024-09-01', '2025-08-31');
    """

  private static func event(_ kind: String, _ day: String, _ more: (String, String) = ("note", "NULL"))
    -> String
  {
    "INSERT INTO movement_event (pupil_id, kind, date, \(more.0)) VALUES (1, '\(kind)', '\(day)', \(more.1));"
  }

  private static func order(_ id: Int, number: Int, _ day: String, _ status: String = "signed") -> String {
    """
    INSERT INTO school_order (id, series, number, date, status) VALUES (\(id), 'Я', \(number), '\(day)', '\(status)');
    """
  }

  private static func result(year: Int = 1, period: Int = 3, class schoolClass: Int = 1) -> String {
    """
    INSERT OR REPLACE INTO result (pupil_id, year_id, period, subject_id, class_id, kind, value)
    VALUES (1, \(year), \(period), 1, \(schoolClass), 'numeric', 5);
    """
  }

  private static func consent(_ role: String, given: String, withdrawn: String = "NULL", covers: Int = 1)
    -> String
  {
    """
    INSERT INTO consent
      (person_id, signer, signer_role, form_version, given_on, withdrawn_on, covers_identity, for_school)
    VALUES (1, 'А', '\(role)', '1', '\(given)', \(withdrawn), \(covers), \(covers));
    """
  }

  static let all = [
    Broken("DOC-0001", "sqlite_schema", "UPDATE person SET sex = 'x' WHERE id = 1"),
    Broken("DOC-0002", "pupil", "UPDATE pupil SET person_id = 999 WHERE id = 1"),
    Broken("DOC-0003", "sqlite_schema", "DROP INDEX enrolment_of_pupil"),
    Broken("DOC-0004", "audit", "UPDATE audit SET user = 'other' WHERE id = 1"),
    Broken("DOC-0005", "meta", "UPDATE meta SET value = '0' WHERE key = 'icu_version'"),
    Broken("DOC-0010", "person", "UPDATE person SET pin = '10101201300025' WHERE id = 1"),
    Broken("DOC-0011", "person", "UPDATE person SET pin = '20605201400025', sex = 'f' WHERE id = 1"),
    Broken("DOC-0012", "person", "DELETE FROM person_name WHERE person_id = 1"),
    Broken(
      "DOC-0013", "person_name",
      "INSERT INTO person_name (person_id, surname, sort_ky, sort_ru) VALUES (1, 'Бир', x'00', x'00')"),
    Broken("DOC-0014", "person_name", "UPDATE person_name SET surname = 'уулу' WHERE person_id = 1"),
    Broken("DOC-0015", "pupil_file_no", "INSERT INTO pupil_file_no (pupil_id, file_no) VALUES (1, 'Я-99')"),
    Broken("DOC-0016", "pupil", "DELETE FROM pupil_file_no WHERE pupil_id = 1"),
    Broken("DOC-0017", "enrolment", "INSERT INTO enrolment (pupil_id, from_date) VALUES (1, '2025-10-01')"),
    Broken(
      "DOC-0018", "class_membership", "UPDATE class_membership SET from_date = '2020-01-01' WHERE id = 1"),
    Broken(
      "DOC-0019", "class_membership",
      "INSERT INTO class_membership (enrolment_id, class_id, from_date) VALUES (1, 2, '2025-10-01')"),
    Broken("DOC-0020", "enrolment", "DELETE FROM class_membership WHERE enrolment_id = 1"),
    Broken("DOC-0021", "enrolment", "UPDATE enrolment SET to_date = '2026-01-15' WHERE id = 1"),
    Broken("DOC-0022", "movement_event", event("leave", "2026-01-15")),
    Broken("DOC-0023", "movement_event", event("class_move", "2026-01-15")),
    Broken("DOC-0024", "movement_event", event("transfer_in", "2025-09-01")),
    Broken(
      "DOC-0025", "movement_event",
      order(900, number: 1, "2026-01-15", "cancelled") + event("enrol", "2025-09-01", ("order_id", "900"))),
    Broken("DOC-0026", "movement_event", event("leave", "2026-01-15")),
    Broken(
      "DOC-0027", "class_membership",
      """
      UPDATE class_membership SET to_date = '2026-02-02' WHERE id = 1;
      INSERT INTO class_membership (enrolment_id, class_id, from_date) VALUES (1, 2, '2026-02-02');
      """),
    Broken("DOC-0028", "movement_event", event("transfer_in", "2020-01-01")),
    Broken(
      "DOC-0029", "school_order", order(900, number: 1, "2026-02-01") + order(901, number: 2, "2026-01-01")),
    Broken(
      "DOC-0030", "school_order", order(900, number: 1, "2026-02-01") + order(901, number: 3, "2026-02-02")),
    Broken("DOC-0031", "result", result(class: 4)),
    Broken("DOC-0032", "result", otherYear + result(year: 9)),
    Broken("DOC-0033", "result", "UPDATE class SET marks_mode = 'none' WHERE id = 1;" + result()),
    Broken("DOC-0034", "result", "DELETE FROM curriculum;" + result()),
    Broken(
      "DOC-0035", "attendance",
      """
      INSERT OR REPLACE INTO attendance (pupil_id, year_id, period, missed, ill, valid, invalid)
      VALUES (1, 1, 1, 5, 1, 1, 1)
      """),
    Broken(
      "DOC-0036", "attendance",
      otherYear + "INSERT INTO attendance (pupil_id, year_id, period, missed) VALUES (1, 9, 1, 5)"),
    Broken("DOC-0037", "period", "UPDATE period SET starts = '2025-10-01' WHERE number = 2"),
    Broken("DOC-0038", "period", "UPDATE period SET ends = '2027-01-01' WHERE number = 4"),
    Broken(
      "DOC-0039", "academic_year",
      """
      INSERT INTO academic_year (id, label, starts, ends) VALUES (9, '2026-2027', '2026-08-01', '2027-08-31')
      """),
    Broken(
      "DOC-0040", "period_correction",
      """
      INSERT INTO period_correction (year_id, period, order_id, reason, opened_on)
      VALUES (1, 1, 1, 'ката', '2026-01-01')
      """),
    Broken("DOC-0041", "school_name", "DELETE FROM school_name"),
    Broken("DOC-0042", "school_director", "DELETE FROM school_director"),
    Broken("DOC-0043", "class", "DELETE FROM class_teacher"),
    Broken(
      "DOC-0044", "class_set",
      """
      INSERT INTO class_set (year_id, label) VALUES (1, '5-А + 6-А');
      UPDATE class SET class_set_id = last_insert_rowid() WHERE id = 1
      """),
    Broken(
      "DOC-0045", "class", "INSERT INTO class (year_id, grade, letter, language) VALUES (1, 3, 'Ц', 'ky')"),
    Broken(
      "DOC-0046", "teaching",
      """
      DELETE FROM teaching;
      INSERT OR IGNORE INTO curriculum (year_id, language, grade, subject_id, hours) VALUES (1, 'ky', 5, 1, 2)
      """),
    Broken(
      "DOC-0047", "teaching",
      "INSERT INTO teaching (class_id, subject_id, subgroup, staff_id) VALUES (1, 1, 7, 1), (1, 1, 7, 1)"),
    Broken(
      "DOC-0048", "subgroup_member",
      "INSERT OR REPLACE INTO subgroup_member (pupil_id, class_id, subject_id, subgroup) VALUES (1, 1, 1, 9)"),
    Broken(
      "DOC-0049", "subgroup_member",
      "INSERT OR REPLACE INTO subgroup_member (pupil_id, class_id, subject_id, subgroup) VALUES (1, 4, 1, 1)"),
    Broken("DOC-0050", "consent", consent("representative", given: "2025-09-10", withdrawn: "'2025-09-01'")),
    Broken("DOC-0051", "consent", consent("self", given: "2025-09-10")),
    Broken("DOC-0052", "consent", consent("representative", given: "2025-09-10", covers: 0)),
    Broken(
      "DOC-0053", "role_grant",
      order(900, number: 1, "2026-01-15", "cancelled")
        + """
        INSERT INTO role_grant (account_id, role, order_id, from_date) VALUES (1, 'deputy', 900, '2026-01-15')
        """),
    Broken("DOC-0054", "class_membership", event("transfer_in", "2025-11-20", ("to_class_id", "1"))),
    Broken(
      "DOC-0055", "movement_event",
      event("class_move", "2025-11-20", ("from_class_id, to_class_id", "1, 2"))),
    Broken(
      "DOC-0056", "audit",
      """
      INSERT INTO audit (id, at, user, action, object, counts, hash, recipient, persons)
      VALUES (2, 't', 'owner', 'print', 'report-card language=ky as_of=2025-12-01 class=5-А',
        'documents=2 masked=1', 'x', 'parent', '1 2')
      """),
    Broken(
      "DOC-0057", "class_membership",
      "INSERT INTO subgroup_member (pupil_id, class_id, subject_id, subgroup) VALUES (1, 1, 2, 1)"),
    Broken("DOC-0058", "school", "UPDATE school SET soate = '41799000000000'"),
    Broken("DOC-0059", "result", "UPDATE result SET average = 250 WHERE value = 4"),
    Broken(
      "DOC-0060", "exemption",
      """
      INSERT INTO exemption (pupil_id, subject_id, from_date, to_date, basis)
      VALUES (1, 1, '2020-09-01', '2020-10-01', 'ВКК')
      """),
    Broken(
      "DOC-0061", "guardian",
      "UPDATE guardian SET person_id = (SELECT person_id FROM pupil WHERE id = guardian.pupil_id)"),
    Broken(
      "DOC-0062", "former_pin",
      """
      UPDATE person SET pin = '20605201400025', sex = 'm', birth_date = '2014-05-06' WHERE id = 1;
      INSERT INTO former_pin (person_id, pin, to_date) VALUES (2, '20605201400025', '2025-09-01')
      """),
    Broken(
      "DOC-0063", "movement_event",
      "UPDATE school_order SET status = 'draft' WHERE id IN (SELECT order_id FROM movement_event)"),
  ]

  private func made(_ folder: TemporaryFolder, _ sql: String) throws -> String {
    let path = folder.path("school.sqlite")
    let database = try SchoolDatabase.create(path: path)
    try SmallSchool.fill(database)
    try database.audit(AuditEntry(time: "t", user: "owner", action: "print", object: "report-card"))
    try database.writer.writeWithoutTransaction { db in
      try db.execute(
        sql: "PRAGMA foreign_keys = 0; PRAGMA ignore_check_constraints = 1; PRAGMA recursive_triggers = 0")
      if !sql.isEmpty {
        for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
          try db.execute(sql: "DROP TRIGGER \(name)")
        }
        try db.execute(sql: sql)
      }
    }
    try database.close()
    return path
  }

  private func examine(_ sql: String, _ language: LanguageTag = .ky) throws -> [DoctorFinding] {
    let folder = try TemporaryFolder()
    return try examineRecords(path: made(folder, sql), language: language)
  }

  @Test(arguments: all)
  func `what is broken is found, with table, key and remedy in both languages`(broken: Broken) throws {
    let kyrgyz = try examine(broken.sql)
    let russian = try examine(broken.sql, .ru)
    let index = try #require(
      kyrgyz.firstIndex { $0.code == broken.code && $0.table == broken.table },
      "\(kyrgyz.map { "\($0.code) \($0.table) \($0.key)" })")
    #expect(russian.map(\.code) == kyrgyz.map(\.code))
    for (one, other) in [(kyrgyz[index], russian[index])] {
      #expect(one.reason != other.reason)
      #expect(one.remedy != other.remedy)
      #expect(!one.reason.contains("{}"))
      #expect(!one.key.isEmpty || broken.code == "DOC-0001")
    }
  }

  @Test func `every check has a broken file`() {
    let codes = Set(DoctorTests.all.map(\.code))
    #expect(DoctorCheck.all.map(\.code).filter { !codes.contains($0) } == [])
    #expect(codes.count >= 30)
  }

  @Test func `a file that the program made has its schema, log and references`() throws {
    let found = try examine("")
    #expect(found.filter { $0.code < "DOC-0010" } == [])
  }

  @Test func `examining changes nothing`() throws {
    let folder = try TemporaryFolder()
    let path = try made(folder, "DELETE FROM class_membership WHERE enrolment_id = 1")
    let before = try fileBytes(path)
    _ = try examineRecords(path: path, language: .ru)
    #expect(try fileBytes(path) == before)
  }

  @Test func `an older file is examined as it would become`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.sqlite")
    let old = try DatabaseQueue(path: path)
    let dump = try fileBytes(repositoryFolder + "Tests/ISUODataTests/Fixtures/schema-1.sql")
    try old.inDatabase { db in try db.execute(sql: String(decoding: dump, as: UTF8.self)) }
    try old.close()
    #expect(try examineRecords(path: path, language: .ky).filter { $0.code < "DOC-0004" } == [])
  }

  @Test func `a damaged page is a finding or an error, never a crash`() throws {
    let folder = try TemporaryFolder()
    let path = try made(folder, "")
    let whole = try fileBytes(path)
    for page in stride(from: 1, to: whole.count / 4096, by: 7) {
      var damaged = whole
      for place in page * 4096..<page * 4096 + 64 { damaged[place] = 0x5A }
      try Data(damaged).write(to: folder.url.appending(path: "school.sqlite"))
      do {
        #expect(
          try examineRecords(path: path, language: .ky).contains { $0.severity == .error }, "page \(page)")
      } catch {
        #expect(error is SchoolDatabaseError)
      }
    }
  }
}
