import GRDB
import Language

@testable import ISUOData

/// Rows for tests: a year of four terms, classes, pupils in them.
enum TestRows {
  static func person(
    _ db: Database, surname: String, given: String?, patronymic: String? = nil,
    russian: PersonName? = nil,
    birth: String = "2014-05-06"
  ) throws -> Int64 {
    var person = PersonRecord(sex: "f", birthDate: birth)
    let id = try person.insertReturningID(db)
    let spelling = PersonName(surname: surname, given: given, patronymic: patronymic)
    var name = PersonNameRecord(person: id, name: spelling, russian: russian, keys: try NameKeys())
    try name.insert(db)
    return id
  }

  static func pupil(
    _ db: Database, surname: String, given: String? = "Айжан", patronymic: String? = nil,
    russian: PersonName? = nil,
    fileNo: String
  ) throws -> Int64 {
    let person = try person(
      db, surname: surname, given: given, patronymic: patronymic, russian: russian)
    var pupil = PupilRecord(personId: person)
    let id = try pupil.insertReturningID(db)
    var number = PupilFileNumberRecord(pupilId: id, fileNo: fileNo)
    try number.insert(db)
    return id
  }

  static func staff(
    _ db: Database, surname: String, given: String, patronymic: String? = nil
  )
    throws -> Int64
  {
    let person = try person(
      db, surname: surname, given: given, patronymic: patronymic, birth: "1980-01-02")
    var staff = StaffRecord(personId: person)
    return try staff.insertReturningID(db)
  }

  /// Enrols the pupil and puts it into the class, both for the given days.
  static func enrol(
    _ db: Database, _ pupil: Int64, in schoolClass: Int64, from: String = "2025-09-01",
    to: String? = nil
  ) throws {
    var enrolment = EnrolmentRecord(pupilId: pupil, fromDate: from, toDate: to)
    let id = try enrolment.insertReturningID(db)
    var membership = ClassMembershipRecord(
      enrolmentId: id, classId: schoolClass, fromDate: from, toDate: to)
    try membership.insert(db)
  }

  /// The year 2025-2026; its terms are those of the whole school.
  static func year(_ db: Database) throws -> Int64 {
    var year = AcademicYearRecord(label: "2025-2026", starts: "2025-09-01", ends: "2026-08-31")
    let id = try year.insertReturningID(db)
    let terms = [
      ("2025-09-01", "2025-11-04"), ("2025-11-10", "2025-12-30"), ("2026-01-12", "2026-03-05"),
      ("2026-03-09", "2026-05-31"),
    ]
    for (index, term) in terms.enumerated() {
      var period = PeriodRecord(
        yearId: id, number: index + 1, gradeFrom: 1, gradeTo: 12, starts: term.0, ends: term.1)
      try period.insert(db)
    }
    return id
  }

  static func schoolClass(
    _ db: Database, _ year: Int64, grade: Int, letter: String, language: String = "ky"
  ) throws -> Int64 {
    var row = ClassRecord(yearId: year, grade: grade, letter: letter, language: language)
    return try row.insertReturningID(db)
  }

  static func subject(
    _ db: Database, _ year: Int64, code: String, ky: String, ru: String, position: Int, grade: Int,
    language: String = "ky"
  ) throws -> Int64 {
    var subject = SubjectRecord(
      code: code, nameKy: ky, nameRu: ru, shortKy: code, shortRu: code, position: position)
    let id = try subject.insertReturningID(db)
    var plan = CurriculumRecord(
      yearId: year, language: language, grade: grade, subjectId: id, hours: 2)
    try plan.insert(db)
    return id
  }
}
