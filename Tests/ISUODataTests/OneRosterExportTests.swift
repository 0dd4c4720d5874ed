import GRDB
import Language
import Testing

@testable import ISUOData

/// OneRoster sets are what the standard asks for, and name nobody who must not be named.
@Suite struct OneRosterExportTests {
  private let sets: OneRosterSets

  init() throws { sets = try OneRosterSets() }

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
    let files = try sets.exported(sets.school(of: [TinySchool().file]), version)
    let heads = files.map { file in
      let own = sets.cells(file)[0].filter { !$0.hasPrefix("metadata.") }
      return (file.stem, own.joined(separator: ","))
    }
    #expect(Dictionary(uniqueKeysWithValues: heads) == expected)
    #expect(files.allSatisfy { sets.cells($0).count > 1 })
  }

  /// What must not be empty (the same, "Required").
  @Test(arguments: [OneRosterVersion.v1p1, .v1p2])
  func `no required value is empty, and every reference has its row`(version: OneRosterVersion) throws {
    let files = try sets.exported(sets.school(of: [TinySchool().file]), version)
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
      let found = sets.records(file).compactMap { $0["sourcedId"] }
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
      for record in sets.records(file) {
        for column in required[file.stem] ?? [] { #expect(record[column] != "", "\(file.stem) \(column)") }
        for (column, names) in targets {
          guard let value = record[column], value != "" else { continue }
          #expect(names.contains { keys[$0]?.contains(value) == true }, "\(file.stem) \(column) \(value)")
        }
      }
    }
    let manifest = Dictionary(
      uniqueKeysWithValues: sets.cells(try #require(files.first)).dropFirst().map { ($0[0], $0[1]) })
    #expect(manifest["oneroster.version"] == version.rawValue && manifest["manifest.version"] == "1.0")
    #expect(manifest.keys.count { $0.hasPrefix("file.") } == (version == .v1p1 ? 13 : 21))
    let present = Set(manifest.filter { $0.value == "bulk" }.map { $0.key.dropFirst(5).description })
    #expect(present == Set(files.dropFirst().map(\.stem)))
  }

  @Test func `nobody leaves for others without a consent or a ground`() throws {
    let source = try sets.school(of: [TinySchool().file])
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

  @Test(arguments: [OneRosterVersion.v1p1, .v1p2])
  func `third hands see no PIN whole, and a masked one is none`(version: OneRosterVersion) throws {
    let source = try sets.school(of: [TinySchool().file])
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
    let users = try sets.records(#require(files.first { $0.stem == "users" }))
    #expect(users.contains { $0["userIds"] == "{PIN:2*********0017}" })
    let text = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.firstMatch(of: /[0-9]{14}/) == nil)
    let target = try sets.emptySchool()
    let plan = try planImport(files: files, into: target, language: .ky)
    #expect(plan.findings.filter { $0.action == .reject } == [])
    let own = try sets.exported(source, version).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(own.contains("{PIN:21509201200017}"))
  }
}
