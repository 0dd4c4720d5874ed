import GRDB
import Language

@testable import ISUOData

/// Four classes, eight pupils and the cases that the views must get right.
enum SmallSchool {
  static func fill(_ database: SchoolDatabase) throws {
    try database.writer.write { db in
      let year = try TestRows.year(db)
      try classes(db, year)
      try pupils(db)
      try school(db)
      try plan(db, year)
      try results(db, year)
      try movement(db)
      try db.execute(sql: "UPDATE period SET closed_at = '2025-11-07T10:00:00' WHERE number = 1")
    }
  }

  private static func classes(_ db: Database, _ year: Int64) throws {
    for (grade, letter, language) in [
      (5, "А", "ky"), (5, "Б", "ky"), (7, "А", "ru"), (7, "А", "ky"),
    ] {
      _ = try TestRows.schoolClass(db, year, grade: grade, letter: letter, language: language)
    }
  }

  private static func pupils(_ db: Database) throws {
    let fifthA = [
      (
        PersonName(surname: "Өмүров", given: "Бакыт"), PersonName(surname: "Омуров", given: "Бакыт")
      ),
      (PersonName(surname: "Ёлкина", given: "Алёна"), nil),
      (
        PersonName(surname: "Ңаалыева", given: "Нурайым"),
        PersonName(surname: "Наалыева", given: "Нурайым")
      ),
      (PersonName(surname: "Омуров", given: "Бакыт"), nil),
      (PersonName(surname: "Елкина", given: "Алёна"), nil),
    ]
    for (index, pupil) in fifthA.enumerated() {
      let id = try TestRows.pupil(
        db, surname: pupil.0.surname, given: pupil.0.given, russian: pupil.1,
        fileNo: "А-\(index + 1)")
      try TestRows.enrol(db, id, in: 1)
    }
    // Pupil 4 has another surname from 2 March on.
    try db.execute(sql: "UPDATE person_name SET to_date = '2026-03-02' WHERE person_id = 4")
    var renamed = PersonNameRecord(
      person: 4, name: PersonName(surname: "Токтогулов", given: "Бакыт"), russian: nil,
      from: "2026-03-02",
      keys: try NameKeys())
    try renamed.insert(db)
    // Pupil 6 leaves on the last day of term 1 and comes back; 7 comes on that day; 8 moves to 5-А
    // in December.
    let left = try TestRows.pupil(db, surname: "Кеткен", fileNo: "К-1")
    try TestRows.enrol(db, left, in: 2, to: "2025-11-04")
    try TestRows.enrol(db, left, in: 2, from: "2025-12-01")
    var number = PupilFileNumberRecord(pupilId: left, fileNo: "К-9", fromDate: "2025-12-01")
    try db.execute(
      sql:
        "UPDATE pupil_file_no SET from_date = '2025-09-01', to_date = '2025-12-01' WHERE file_no = 'К-1'"
    )
    try number.insert(db)
    try TestRows.enrol(
      db, TestRows.pupil(db, surname: "Келген", fileNo: "К-2"), in: 2, from: "2025-11-04")
    try TestRows.enrol(db, TestRows.pupil(db, surname: "Көчкөн", fileNo: "К-3"), in: 2)
    try db.execute(
      sql:
        "UPDATE class_membership SET to_date = '2025-12-01' WHERE id = (SELECT max(id) FROM class_membership)"
    )
    var moved = ClassMembershipRecord(
      enrolmentId: db.lastInsertedRowID, classId: 1, fromDate: "2025-12-01")
    moved.enrolmentId = try Int64.fetchOne(db, sql: "SELECT max(id) FROM enrolment") ?? 0
    try moved.insert(db)
  }

  private static func school(_ db: Database) throws {
    let osmonova = try TestRows.staff(
      db, surname: "Осмонова", given: "Элмира", patronymic: "Акылбек кызы")
    let choro = try TestRows.staff(db, surname: "Чоро кызы", given: "Рахат")
    var school = SchoolRecord(okpo: "29900101")
    try school.insert(db)
    var lyceum = SchoolNameRecord(
      toDate: "2026-01-01", nameKy: "Ак-Терек лицейи", shortNameKy: "Ак-Терек")
    try lyceum.insert(db)
    var secondary = SchoolNameRecord(
      fromDate: "2026-01-01", nameKy: "Ак-Терек орто мектеби", nameRu: "Средняя школа Ак-Терек",
      shortNameKy: "Ак-Терек")
    try secondary.insert(db)
    var director = SchoolDirectorRecord(staffId: choro)
    try director.insert(db)
    var phone = ContactRecord(personId: 1, kind: .phone, value: "+996555000001")
    try phone.insert(db)
    var mother = GuardianRecord(pupilId: 1, name: "Өмүрова Айнура", relation: "энеси")
    try mother.insert(db)
    var passport = IdentityDocumentRecord(personId: 9, kind: .passport, series: "ID", number: "1234567")
    try passport.insert(db)
    var post = StaffPostRecord(staffId: osmonova, post: "teacher", subjectText: "Кыргыз тили", rate: 1.5)
    try post.insert(db)
    var teacher = ClassTeacherRecord(classId: 1, staffId: osmonova)
    try teacher.insert(db)
  }

  private static func plan(_ db: Database, _ year: Int64) throws {
    let kyrgyz = try TestRows.subject(
      db, year, code: "KYT", ky: "Кыргыз тили", ru: "Кыргызский язык", position: 1, grade: 5)
    let foreign = try TestRows.subject(
      db, year, code: "CHT", ky: "Чет тили", ru: "Иностранный язык", position: 2, grade: 5)
    let unused = try TestRows.subject(
      db, year, code: "FIZ", ky: "Физика", ru: "Физика", position: 3, grade: 5)
    try db.execute(sql: "UPDATE curriculum SET hours = 0 WHERE subject_id = ?", arguments: [unused])
    var rows = [
      TeachingRecord(classId: 1, subjectId: kyrgyz, staffId: 2, toDate: "2025-12-01"),
      TeachingRecord(classId: 1, subjectId: kyrgyz, staffId: 1, fromDate: "2025-12-01"),
      TeachingRecord(classId: 1, subjectId: foreign, subgroup: 1, staffId: 1),
      TeachingRecord(classId: 1, subjectId: foreign, subgroup: 2, staffId: 2),
      TeachingRecord(classId: 1, subjectId: foreign, subgroup: 3, staffId: 1),
    ]
    for index in rows.indices { try rows[index].insert(db) }
  }

  private static func results(_ db: Database, _ year: Int64) throws {
    var results = [
      ResultRecord(
        pupilId: 5, yearId: year, period: 1, subjectId: 1, classId: 1, kind: .numeric, value: 5),
      ResultRecord(
        pupilId: 5, yearId: year, period: 1, subjectId: 2, classId: 1, kind: .notAttested),
      ResultRecord(pupilId: 2, yearId: year, period: 1, subjectId: 1, classId: 1, kind: .exempt),
      ResultRecord(pupilId: 2, yearId: year, period: 1, subjectId: 2, classId: 1, kind: .credited),
      ResultRecord(
        pupilId: 5, yearId: year, period: 2, subjectId: 1, classId: 1, kind: .numeric, value: 4),
      ResultRecord(
        pupilId: 5, yearId: year, period: 5, subjectId: 1, classId: 1, kind: .numeric, value: 5),
    ]
    for index in results.indices { try results[index].insert(db) }
    var attendance = [
      AttendanceRecord(pupilId: 1, yearId: year, period: 1, missed: 3, late: 1),
      AttendanceRecord(pupilId: 1, yearId: year, period: 5, missed: 9, late: 1),
      AttendanceRecord(pupilId: 2, yearId: year, period: 1, missed: 2, late: 0),
      AttendanceRecord(pupilId: 2, yearId: year, period: 2, missed: 5, late: 0),
    ]
    for index in attendance.indices { try attendance[index].insert(db) }
    var behaviour = [
      BehaviourRecord(pupilId: 1, yearId: year, period: 1, value: .good),
      BehaviourRecord(pupilId: 1, yearId: year, period: 5, value: .exemplary),
      BehaviourRecord(pupilId: 3, yearId: year, period: 1, value: .satisfactory),
    ]
    for index in behaviour.indices { try behaviour[index].insert(db) }
  }

  private static func movement(_ db: Database) throws {
    var order = OrderRecord(series: "О", number: 14, date: "2026-06-01")
    let id = try order.insertReturningID(db)
    var events = [
      MovementEventRecord(
        pupilId: 1, kind: .promote, date: "2026-06-01", fromClassId: 1, toGrade: 6, orderId: id),
      MovementEventRecord(
        pupilId: 6, kind: .leave, date: "2025-11-04", fromClassId: 2, reasonCode: 1),
      MovementEventRecord(
        pupilId: 2, kind: .repeat, date: "2026-06-01", fromClassId: 1, orderId: id, cancelled: true),
    ]
    for index in events.indices { try events[index].insert(db) }
  }
}
