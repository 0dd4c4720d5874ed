import Foundation
import GRDB
import Language
import Spreadsheet
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

  /// 1EdTech "OneRoster 1.1 CSV Tables" and "OneRoster 1.2 CSV Binding", 3: the columns of each file in their
  /// order.
  @Test(arguments: [OneRosterVersion.v1p1, .v1p2])
  func `files have the columns of the standard in their order, and rows in each`(version: OneRosterVersion)
    throws
  {
    let common = "sourcedId,status,dateLastModified,"
    let lesson = "title,description,assignDate,dueDate,classSourcedId,categorySourcedId,"
    var expected = [
      "manifest": "propertyName,value",
      "academicSessions": common + "title,type,startDate,endDate,parentSourcedId,schoolYear",
      "classes": common + "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,"
        + "termSourcedIds,subjects,subjectCodes,periods",
      "courses": common + "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
      "demographics": common + "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
        + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,"
        + "countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus",
      "enrollments": common + "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
      "orgs": common + "name,type,identifier,parentSourcedId",
    ]
    let results = common + "lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment"
    let names = "username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,"
    if version == .v1p1 {
      expected["categories"] = common + "title"
      expected["lineItems"] = common + lesson + "gradingPeriodSourcedId,resultValueMin,resultValueMax"
      expected["results"] = results
      expected["users"] = common + "enabledUser,orgSourcedIds,role," + names + "grades,password"
    } else {
      expected["categories"] = common + "title,weight"
      expected["lineItems"] =
        common + lesson + "academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId"
      expected["results"] = results + ",textScore,classSourcedId,inProgress,incomplete,late,missing"
      expected["roles"] =
        common + "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId"
      expected["users"] =
        common + "enabledUser," + names + "grades,password,userMasterIdentifier,resourceSourcedIds,"
        + "preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns"
    }
    let files = try exported(school(of: [TinySchool().file]), version)
    let heads = files.map { file in
      let own = cells(file)[0].filter { !$0.hasPrefix("metadata.") }
      return (file.stem, own.joined(separator: ","))
    }
    #expect(Dictionary(uniqueKeysWithValues: heads) == expected)
    #expect(files.allSatisfy { cells($0).count > 1 })
  }

  /// What must not be empty (the same, "Required").
  @Test(arguments: [OneRosterVersion.v1p1, .v1p2])
  func `no required value is empty, and every reference has its row`(version: OneRosterVersion) throws {
    let files = try exported(school(of: [TinySchool().file]), version)
    let required = [
      "academicSessions": ["title", "type", "startDate", "endDate", "schoolYear"],
      "categories": ["title"], "courses": ["title", "orgSourcedId"],
      "classes": ["title", "courseSourcedId", "classType", "schoolSourcedId", "termSourcedIds"],
      "enrollments": ["classSourcedId", "schoolSourcedId", "userSourcedId", "role"],
      "lineItems": ["title", "assignDate", "dueDate", "classSourcedId", "categorySourcedId"]
        + (version == .v1p1
          ? ["gradingPeriodSourcedId", "resultValueMin", "resultValueMax"]
          : ["academicSessionSourcedId", "schoolSourcedId"]),
      "orgs": ["name", "type"],
      "results": ["lineItemSourcedId", "studentSourcedId", "scoreStatus", "scoreDate"],
      "roles": ["userSourcedId", "roleType", "role", "orgSourcedId"],
      "users": ["enabledUser", "username", "givenName", "familyName"]
        + (version == .v1p1 ? ["orgSourcedIds", "role"] : []),
    ]
    var keys: [String: Set<String>] = [:]
    for file in files where file.stem != "manifest" {
      let found = records(file).compactMap { $0["sourcedId"] }
      keys[file.stem] = Set(found)
      #expect(Set(found).count == found.count && !found.contains(""), "\(file.stem)")
    }
    let targets = [
      "parentSourcedId": ["orgs", "academicSessions"], "schoolYearSourcedId": ["academicSessions"],
      "orgSourcedId": ["orgs"], "orgSourcedIds": ["orgs"], "primaryOrgSourcedId": ["orgs"],
      "schoolSourcedId": ["orgs"], "courseSourcedId": ["courses"], "termSourcedIds": ["academicSessions"],
      "classSourcedId": ["classes"], "userSourcedId": ["users"], "studentSourcedId": ["users"],
      "categorySourcedId": ["categories"], "gradingPeriodSourcedId": ["academicSessions"],
      "academicSessionSourcedId": ["academicSessions"], "lineItemSourcedId": ["lineItems"],
    ]
    for file in files {
      for record in records(file) {
        for column in required[file.stem] ?? [] { #expect(record[column] != "", "\(file.stem) \(column)") }
        for (column, names) in targets {
          guard let value = record[column], value != "" else { continue }
          #expect(names.contains { keys[$0]?.contains(value) == true }, "\(file.stem) \(column) \(value)")
        }
      }
    }
    let manifest = Dictionary(
      uniqueKeysWithValues: cells(try #require(files.first)).dropFirst().map { ($0[0], $0[1]) })
    #expect(manifest["oneroster.version"] == version.rawValue && manifest["manifest.version"] == "1.0")
    #expect(manifest.keys.count { $0.hasPrefix("file.") } == (version == .v1p1 ? 13 : 21))
    let present = Set(manifest.filter { $0.value == "bulk" }.map { $0.key.dropFirst(5).description })
    #expect(present == Set(files.dropFirst().map(\.stem)))
  }

  @Test(arguments: [OneRosterVersion.v1p1, .v1p2])
  func `a teacher who studies here and has a child here is all of it, there and back`(
    version: OneRosterVersion
  )
    throws
  {
    let source = try school(of: [TinySchool().file])
    try source.writer.write { db in
      // Bakytov teaches; he becomes a pupil of 7-Б, too, and the representative of Asanov.
      try db.execute(
        sql: """
          INSERT INTO pupil (id, person_id) SELECT 90, staff.person_id FROM staff JOIN person_name USING (person_id)
          WHERE surname = 'Бакытов';
          INSERT INTO pupil_file_no (pupil_id, file_no) VALUES (90, 'Б-90');
          INSERT INTO enrolment (id, pupil_id, from_date) VALUES (90, 90, '2025-09-01');
          INSERT INTO class_membership (enrolment_id, class_id, from_date)
          SELECT 90, id, '2025-09-01' FROM class WHERE grade = 7 AND letter = 'Б';
          INSERT INTO guardian (pupil_id, name, person_id)
          SELECT f.pupil_id, 'Бакытов Эрмек', p.person_id FROM pupil_file_no AS f, pupil AS p
          WHERE f.file_no = 'А-1' AND p.id = 90;
          """)
    }
    let files = try exported(source, version)
    func column(_ file: String, _ name: String) throws -> [String] {
      try records(#require(files.first { $0.stem == file })).compactMap { $0[name] }
    }
    let user = try source.writer.read { db in
      "user-\(try Int64.fetchOne(db, sql: "SELECT person_id FROM pupil WHERE id = 90") ?? 0)"
    }
    let own = try column("users", "sourcedId").filter { $0.hasPrefix(user) }
    if version == .v1p1 {
      #expect(own == [user, user + "-guardian", user + "-student"])
      #expect(try column("users", "agentSourcedIds").contains(user + "-guardian"))
      #expect(try column("demographics", "sourcedId").filter { $0.hasPrefix(user) } == own)
    } else {
      #expect(own == [user])
      let roles = zip(
        try column("roles", "userSourcedId"),
        zip(try column("roles", "roleType"), try column("roles", "role")))
      #expect(
        roles.filter { $0.0 == user }.map { "\($0.1.0) \($0.1.1)" } == [
          "primary teacher", "secondary guardian", "secondary student",
        ])
      #expect(try column("users", "agentSourcedIds").contains(user))
    }
    let target = try emptySchool()
    try target.commit(planImport(files: files, into: target, language: .ky), at: now, by: "owner")
    #expect(try facts(target) == facts(source))
    let both = try target.writer.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM staff JOIN pupil USING (person_id)")
    }
    #expect(both == 1)
    let guardian = try target.writer.read { db in try String.fetchOne(db, sql: "SELECT name FROM guardian") }
    #expect(guardian == "Бакытов Эрмек")
  }

  @Test(arguments: [OneRosterVersion.v1p1, .v1p2])
  func `third hands see no PIN whole, and a masked one is none`(version: OneRosterVersion) throws {
    let source = try school(of: [TinySchool().file])
    try source.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO legal_ground (subject, law_ru, from_date, covers_identity, for_ministry)
          VALUES ('pupil', 'Закон', '2025-09-01', 1, 1)
          """)
    }
    let request = ExportRequest(
      user: "owner", day: "2026-01-15", recipient: .ministry, categories: [.identity])
    let files = try source.oneRoster(version, request).files.map {
      ImportFile(name: $0.name, bytes: $0.bytes)
    }
    let users = try records(#require(files.first { $0.stem == "users" }))
    #expect(users.contains { $0["userIds"] == "{PIN:2*********0017}" })
    let text = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.firstMatch(of: /[0-9]{14}/) == nil)
    let target = try emptySchool()
    let plan = try planImport(files: files, into: target, language: .ky)
    #expect(plan.findings.filter { $0.action == .reject } == [])
    let own = try exported(source, version).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(own.contains("{PIN:21509201200017}"))
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
    #expect(try found("users", "s2,,,true", "s1,,,true").contains("IMP-0135 set/users.csv A4"))
    #expect(
      try found("users", "t1,,,true,teacher", "x1,,,true,districtAdministrator").contains(
        "IMP-0136 set/users.csv A2"))
    #expect(try found("enrollments", "e2,,,home", "e2,,,nowhere").contains("IMP-0137 set/users.csv A4"))
    #expect(
      try found("lineItems", "gradingPeriodSourcedId", "period").contains("IMP-0130 set/lineItems.csv -"))
  }

  @Test(arguments: [false, true])
  func `line items of 1_2 name their session otherwise, and a credit is a text`(isPacked: Bool) throws {
    func edit(_ name: String, _ text: String) -> String {
      name == "lineItems"
        ? text.replacing("gradingPeriodSourcedId", with: "academicSessionSourcedId")
        : name == "results"
          ? text.replacing("scoreDate,comment", with: "scoreDate,textScore").replacing(
            ",exempt,,2025-11-04,", with: ",fully graded,,2025-11-04,сын.")
          : text
    }
    let target = try emptySchool()
    let plan = try planImport(files: foreign(isPacked: isPacked, edit: edit), into: target, language: .ky)
    #expect(plan.findings.filter { $0.action == .reject } == [])
    try target.commit(plan, at: now, by: "owner")
    let marks = try facts(target).filter { $0.hasPrefix("mark") }
    #expect(marks == ["mark S-1 MATH 1 numeric 5", "mark S-2 MATH 1 credited -"])
  }

  @Test(arguments: [false, true])
  func `what the manifest and the other files of the standard say is not lost silently`(isPacked: Bool) throws
  {
    func findings(_ more: [String: String]) throws -> [String] {
      try planImport(files: foreign(isPacked: isPacked, more: more), into: emptySchool(), language: .ky)
        .findings.map { "\($0.code) \($0.file)" }
    }
    let folder = isPacked ? "set.zip" : "set"
    let profiles = "sourcedId,status,dateLastModified,userSourcedId,profileType,vendorId\n"
    #expect(try !findings(["userProfiles": profiles]).contains { $0.hasPrefix("IMP-013") })
    #expect(
      try findings(["userProfiles": profiles + "p1,,,s1,login,x\n"]).contains(
        "IMP-0132 \(folder)/userProfiles.csv"))
    let manifest = "propertyName,value\nmanifest.version,1.0\nfile.users,bulk\nfile.roles,absent\n"
    #expect(try !findings(["manifest": manifest]).contains { $0.hasPrefix("IMP-013") })
    #expect(
      try findings(["manifest": manifest.replacing("roles,absent", with: "roles,bulk")])
        .contains("IMP-0133 \(folder)/manifest.csv"))
    let delta = try findings(["manifest": manifest.replacing("users,bulk", with: "users,delta")])
    #expect(delta == ["IMP-0134 \(folder)/manifest.csv"])
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

  /// The cells of a CSV file, line by line.
  private func cells(_ file: ImportFile) -> [[String]] {
    let sheet = try? readCSV(file.bytes, separator: UInt8(ascii: ","))
    return (sheet?.rows ?? []).map { row in row.cells.map { $0.textValue ?? "" } }
  }

  /// The rows of a CSV file by the names of its columns.
  private func records(_ file: ImportFile) -> [[String: String]] {
    let all = cells(file)
    return all.dropFirst().map { row in
      Dictionary(zip(all[0], row + Array(repeating: "", count: max(0, all[0].count - row.count)))) { one, _ in
        one
      }
    }
  }

  /// A small set as another program writes it: no homerooms, a course without a code of ours.
  private func foreign(
    isPacked: Bool, more: [String: String] = [:], edit: (String, String) -> String = { $1 }
  ) -> [ImportFile] {
    let texts = more.merging([
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
    ]) { one, _ in one }
    let files = texts.sorted { $0.key < $1.key }.map { name, text in
      (name: name + ".csv", content: Array(edit(name, text).utf8))
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
