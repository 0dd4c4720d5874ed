import GRDB
import Language
import Testing

@testable import ISUOData

@Suite struct SchemaTests {
  private let folder: TemporaryFolder
  private let database: SchoolDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
  }

  /// Runs the statements after the rows they need: pupil 1 in class 1 (5-А) from 1 September on.
  private func refusal(of sql: String) throws -> String? {
    do {
      try database.writer.write { db in
        let year = try TestRows.year(db)
        let schoolClass = try TestRows.schoolClass(db, year, grade: 5, letter: "А")
        _ = try TestRows.schoolClass(db, year, grade: 5, letter: "Б")
        try TestRows.enrol(
          db, TestRows.pupil(db, surname: "Асанова", fileNo: "А-1"), in: schoolClass)
        _ = try TestRows.staff(db, surname: "Осмонова", given: "Элмира")
        _ = try TestRows.subject(
          db, year, code: "MAT", ky: "Математика", ru: "Математика", position: 1, grade: 5)
        try db.execute(sql: sql)
        // Foreign keys are looked at here, so that a test sees them too.
        try db.checkForeignKeys()
      }
      return nil
    } catch let error as DatabaseError {
      return error.message
    }
  }

  @Test(arguments: [
    (
      "INSERT INTO enrolment (pupil_id, from_date) VALUES (1, '2026-01-12')",
      "two rows of enrolment hold on the same day"
    ),
    (
      "INSERT INTO class_membership (enrolment_id, class_id, from_date) VALUES (1, 2, '2025-12-01')",
      "two rows of class_membership hold on the same day"
    ),
    (
      "UPDATE enrolment SET to_date = '2025-12-01'",
      "a class membership leaves its enrolment"
    ),
    (
      "UPDATE class_membership SET from_date = '2025-08-31'",
      "a class membership leaves its enrolment"
    ),
    (
      """
      INSERT INTO person_name (person_id, from_date, surname, sort_ky, sort_ru)
      VALUES (1, '2026-03-02', 'Осмонова', x'', x'')
      """,
      "two rows of person_name hold on the same day"
    ),
    (
      """
      INSERT INTO teaching (class_id, subject_id, staff_id, to_date) VALUES (1, 1, 1, '2026-02-09');
      INSERT INTO teaching (class_id, subject_id, staff_id, from_date) VALUES (1, 1, 1, '2026-02-08')
      """,
      "two rows of teaching hold on the same day"
    ),
    (
      """
      INSERT INTO period (year_id, number, grade_from, grade_to, starts, ends)
      VALUES (1, 2, 3, 3, '2025-11-10', '2025-12-23')
      """,
      "two grade bands of one period overlap"
    ),
    (
      "UPDATE period SET number = 1 WHERE number = 2",
      "two grade bands of one period overlap"
    ),
  ])
  func `histories do not overlap`(sql: String, message: String) throws {
    #expect(try refusal(of: sql) == message)
  }

  @Test(arguments: [
    "UPDATE class_membership SET to_date = '2025-12-01'; UPDATE enrolment SET to_date = '2025-12-01'",
    """
    UPDATE class_membership SET to_date = '2025-12-01';
    INSERT INTO class_membership (enrolment_id, class_id, from_date) VALUES (1, 2, '2025-12-01')
    """,
    """
    INSERT INTO teaching (class_id, subject_id, staff_id, to_date) VALUES (1, 1, 1, '2026-02-09');
    INSERT INTO teaching (class_id, subject_id, staff_id, from_date) VALUES (1, 1, 1, '2026-02-09')
    """,
    """
    INSERT INTO teaching (class_id, subject_id, subgroup, staff_id) VALUES (1, 1, 1, 1);
    INSERT INTO teaching (class_id, subject_id, subgroup, staff_id) VALUES (1, 1, 2, 1)
    """,
  ])
  func `histories may touch`(sql: String) throws {
    #expect(try refusal(of: sql) == nil)
  }

  @Test(arguments: [
    "UPDATE person SET pin = '2150320090001'",
    "UPDATE person SET pin = '2.15032E+13xxx'",
    "UPDATE person SET birth_date = '2015-02-29'",
    "UPDATE person SET sex = 'бала'",
    "UPDATE person SET pin = '21503200900017'",
    "UPDATE enrolment SET from_date = '01.09.2025'",
    "INSERT INTO result VALUES (1, 1, 1, 1, 1, 'numeric', NULL, NULL)",
    "INSERT INTO result VALUES (1, 1, 1, 1, 1, 'na', 2, NULL)",
    "INSERT INTO result VALUES (1, 1, 1, 1, 1, 'numeric', 6, NULL)",
    "INSERT INTO result VALUES (1, 1, 1, 99, 1, 'numeric', 5, NULL)",
    "UPDATE person_name SET surname = ''",
    "UPDATE class SET letter = 'А'",
  ])
  func `values that cannot be are refused`(sql: String) throws {
    #expect(try refusal(of: sql) != nil)
  }
}
