import Foundation
import GRDB
import Language
import SpreadsheetTestKit
import Testing

@testable import ISUOData

/// OneRoster sets of other programs are read like workbooks; our own come back the same.
@Suite struct OneRosterTests {
  private let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test(arguments: [OneRosterVersion.v1p1, .v1p2])
  func `what is exported comes back the same, and a second time changes nothing`(version: OneRosterVersion)
    throws
  {
    let source = try school(of: [TinySchool().file])
    let files = try exported(source, version)
    let target = try emptySchool()
    let plan = try planImport(files: files, into: target, language: .ky)
    // Sulaiman has one name, and no order is told of.
    #expect(Set(plan.findings.map(\.code)) == ["IMP-0090"])
    try target.commit(plan, at: now, by: "owner")
    #expect(try facts(target) == facts(source))
    #expect(try planImport(files: files, into: target, language: .ky).changesNothing)
    #expect(try target.undoImport(at: now, by: "owner") == 1)
  }

  @Test(.enabled(if: SharedSchools.areTested), arguments: ["ak-terek", "kara-suu-7"])
  func `whole schools come back the same`(name: String) throws {
    let source = try school(of: SharedSchools.files(of: name, "xlsx"))
    let files = try exported(source, .v1p2)
    let target = try emptySchool()
    let plan = try planImport(files: files, into: target, language: .ky)
    #expect(plan.findings.filter { $0.action == .reject } == [])
    try target.commit(plan, at: now, by: "owner")
    let (left, right) = (try facts(target), try facts(source))
    #expect(Set(left).symmetricDifference(right).sorted().prefix(20) == [])
    #expect(try planImport(files: files, into: target, language: .ky).changesNothing)
  }

  @Test func `the same records give the same bytes, and keys hold no names`() throws {
    let source = try school(of: [TinySchool().file])
    let files = try exported(source, .v1p2)
    #expect(try files.map(\.bytes) == exported(source, .v1p2).map(\.bytes))
    #expect(files.first?.stem == "manifest")
    for file in files {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").dropFirst() {
        #expect(line.prefix { $0 != "," }.allSatisfy { $0.isASCII })
      }
    }
  }

  @Test func `nobody leaves for others without a consent or a ground`() throws {
    let source = try school(of: [TinySchool().file])
    let set = try source.oneRoster(
      .v1p1, ExportRequest(user: "owner", day: "2026-01-15", recipient: .ministry))
    #expect(set.persons == [] && set.withheld == 7)
    #expect(set.counts["users"] == 0 && set.counts["results"] == 0 && set.counts["enrollments"] == 0)
    try source.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO legal_ground (subject, law_ru, from_date, covers_identity, for_ministry)
          VALUES ('pupil', 'Закон', '2025-09-01', 1, 1)
          """)
    }
    let request = ExportRequest(
      user: "owner", day: "2026-01-15", recipient: .ministry, categories: [.identity])
    let covered = try source.oneRoster(.v1p1, request)
    #expect(covered.persons.count == 5 && covered.withheld == 2)
    #expect(covered.counts["results"] == 0)
    let users = try #require(covered.files.first { $0.name == "users.csv" }).bytes
    #expect(!String(decoding: users, as: UTF8.self).contains("+996"))
    #expect(throws: ExportError.denied) {
      try source.oneRoster(.v1p1, ExportRequest(user: "nobody", day: "2026-01-15"))
    }
  }

  @Test(arguments: [false, true])
  func `a set of another program is read, from a folder or a ZIP file`(isPacked: Bool) throws {
    let target = try emptySchool()
    let plan = try planImport(files: foreign(isPacked: isPacked), into: target, language: .ru)
    #expect(plan.findings.filter { $0.action == .reject } == [])
    try target.commit(plan, at: now, by: "owner")
    #expect(
      try facts(target) == [
        "head 5-А Бакытов Эрмек 0001-01-01 -",
        "lesson 5-А MATH 0 Бакытов Эрмек 2025-09-01 -",
        "mark S-1 MATH 1 numeric 5", "mark S-2 MATH 1 exempt -",
        "pupil S-1 21509201400017 2014-09-15 m Асанов Бакыт Маратович 5-А 2025-09-01 -",
        "pupil S-2 - 2014-10-16 f Өмүрова Айжан - 5-А 2025-10-13 -",
        "staff - - - Бакытов Эрмек -", "subject MATH Математика -",
        "term 1 1-11 2025-09-01 2025-11-04", "term 2 1-11 2025-11-10 2025-12-30",
      ])
  }

  @Test func `what is wrong with a set is said at its file, line and column`() throws {
    func found(_ name: String, _ old: String, _ new: String) throws -> [String] {
      var files = foreign(isPacked: false)
      for index in files.indices where files[index].stem == name {
        let text = String(decoding: files[index].bytes, as: UTF8.self)
        #expect(text.contains(old))
        files[index].bytes = Array(text.replacing(old, with: new).utf8)
      }
      return try planImport(files: files, into: emptySchool(), language: .ky).findings.map {
        "\($0.code) \($0.file) \($0.cell ?? "-")"
      }
    }
    #expect(try found("users", "familyName", "lastName").contains("IMP-0130 set/users.csv -"))
    #expect(try found("enrollments", "t1,teacher", "t9,teacher").count > 0)
    #expect(try found("results", ",s1,", ",s9,").contains("IMP-0120 set/results.csv C2"))
    #expect(try found("results", ",5,", ",7,").contains("IMP-0081 set/results.csv N2"))
    #expect(
      try found("lineItems", "i1,,,Чейрек", "i0,,,Тест,lesson,q1\ni1,,,Чейрек").contains(
        "IMP-0131 set/lineItems.csv A3"))
  }

  // MARK: -

  private let now = "2026-07-01T10:00:00Z"

  private func emptySchool() throws -> SchoolDatabase {
    try SchoolDatabase.create(path: temporary.path("\(UUID().uuidString).sqlite"))
  }

  private func school(of files: [ImportFile]) throws -> SchoolDatabase {
    let database = try emptySchool()
    let plan = try planImport(files: files, into: database, language: .ky)
    try database.commit(plan, at: now, by: "owner")
    return database
  }

  private func exported(_ source: SchoolDatabase, _ version: OneRosterVersion) throws -> [ImportFile] {
    let request = ExportRequest(user: "owner", day: "2026-01-15", recipient: .school)
    return try source.oneRoster(version, request).files.map { ImportFile(name: $0.name, bytes: $0.bytes) }
  }

  /// A small set as another program writes it: no homerooms, a course without a code of ours.
  private func foreign(isPacked: Bool) -> [ImportFile] {
    let texts = [
      "orgs":
        "sourcedId,status,dateLastModified,name,type,identifier\no1,,,Ак-Терек орто мектеби,school,29900101\n",
      "academicSessions": """
      sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
      y,,,2025-2026,schoolYear,2025-09-01,2026-06-01,,2026
      q1,,,I чейрек,gradingPeriod,2025-09-01,2025-11-05,y,2026
      q2,,,II чейрек,gradingPeriod,2025-11-10,2025-12-31,y,2026

      """,
      "courses": "sourcedId,status,dateLastModified,title,courseCode\nc1,,,Математика,MATH\n",
      "classes": """
      sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType
      home,,,5-А,05,c0,,homeroom
      lesson,,,5-А Математика,05,c1,5-А,scheduled

      """,
      "users": """
      sourcedId,status,dateLastModified,enabledUser,role,username,userIds,givenName,familyName,middleName,identifier
      t1,,,true,teacher,erm,,Эрмек,Бакытов,,
      s1,,,true,student,s1,"{LDAP:x},{PIN:21509201400017}",Бакыт,Асанов,Маратович,S-1
      s2,,,true,student,s2,,Айжан,Өмүрова,,S-2
      s3,tobedeleted,2025-10-01,true,student,s3,,Кеткен,Окуучу,,S-3

      """,
      "demographics":
        "sourcedId,status,dateLastModified,birthDate,sex\ns1,,,2014-09-15,male\ns2,,,2014-10-16,female\n",
      "enrollments": """
      sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
      e1,,,home,o1,s1,student,false,2025-09-01,2026-06-01
      e2,,,home,o1,s2,student,false,2025-10-13,
      e3,,,home,o1,t1,teacher,true,,
      e4,,,lesson,o1,t1,teacher,true,,

      """,
      "lineItems":
        "sourcedId,status,dateLastModified,title,classSourcedId,gradingPeriodSourcedId\ni1,,,Чейрек,lesson,q1\n",
      "results": """
      lineItemSourcedId,sourcedId,studentSourcedId,status,scoreStatus,score,scoreDate,comment
      i1,r1,s1,,fully graded,5,2025-11-04,
      i1,r2,s2,,exempt,,2025-11-04,

      """,
    ]
    let files = texts.sorted { $0.key < $1.key }.map { name, text in
      (name: name + ".csv", content: Array(text.utf8))
    }
    if isPacked { return [ImportFile(name: "set.zip", bytes: zipContainer(files))] }
    return files.map { ImportFile(name: "set/" + $0.name, bytes: $0.content) }
  }

  /// What a OneRoster set can tell, in the school's own keys.
  private func facts(_ database: SchoolDatabase) throws -> [String] {
    let number =
      "(SELECT file_no FROM pupil_file_no AS f WHERE f.pupil_id = p.id ORDER BY from_date DESC LIMIT 1)"
    let names = "n.surname, n.given, n.patronymic"
    let label = "c.grade || '-' || c.letter"
    let queries = [
      """
      SELECT 'pupil', \(number), person.pin, person.birth_date, person.sex, \(names), \(label), m.from_date, m.to_date
      FROM class_membership AS m JOIN enrolment AS e ON e.id = m.enrolment_id JOIN pupil AS p ON p.id = e.pupil_id
      JOIN person ON person.id = p.person_id JOIN class AS c ON c.id = m.class_id
      JOIN person_name AS n ON n.person_id = person.id AND n.to_date IS NULL
      """,
      """
      SELECT 'staff', person.pin, person.birth_date, person.sex, \(names) FROM staff
      JOIN person ON person.id = staff.person_id
      JOIN person_name AS n ON n.person_id = person.id AND n.to_date IS NULL
      """,
      "SELECT 'subject', code, name_ky, name_ru FROM subject",
      "SELECT 'term', number, grade_from || '-' || grade_to, starts, ends FROM period",
      """
      SELECT 'head', \(label), n.surname, n.given, t.from_date, t.to_date FROM class_teacher AS t
      JOIN class AS c ON c.id = t.class_id JOIN staff ON staff.id = t.staff_id
      JOIN person_name AS n ON n.person_id = staff.person_id AND n.to_date IS NULL
      """,
      """
      SELECT 'lesson', \(label), s.code, t.subgroup, n.surname, n.given, t.from_date, t.to_date FROM teaching AS t
      JOIN class AS c ON c.id = t.class_id JOIN staff ON staff.id = t.staff_id JOIN subject AS s ON s.id = t.subject_id
      JOIN person_name AS n ON n.person_id = staff.person_id AND n.to_date IS NULL
      """,
      """
      SELECT 'group', \(number), s.code, g.subgroup FROM subgroup_member AS g JOIN pupil AS p ON p.id = g.pupil_id
      JOIN subject AS s ON s.id = g.subject_id
      """,
      """
      SELECT 'mark', \(number), s.code, r.period, r.kind, r.value FROM result AS r JOIN pupil AS p ON p.id = r.pupil_id
      JOIN subject AS s ON s.id = r.subject_id
      """,
    ]
    return try database.writer.read { db in
      try queries.flatMap { sql in
        try Row.fetchAll(db, sql: sql).map { row in
          row.databaseValues.map { value in
            value.isNull ? "-" : String.fromDatabaseValue(value) ?? "\(value)"
          }.joined(separator: " ")
        }
      }.sorted()
    }
  }
}
