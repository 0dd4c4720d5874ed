import Language
import Testing

@testable import ISUOData

/// OneRoster sets of other programs are read like workbooks.
@Suite struct OneRosterImportTests {
  private let sets: OneRosterSets

  init() throws { sets = try OneRosterSets() }

  @Test(arguments: [false, true])
  func `a set of another program is read, from a folder or a ZIP file`(isPacked: Bool) throws {
    let target = try sets.emptySchool()
    let plan = try planImport(files: sets.foreign(isPacked: isPacked), into: target, language: .ru)
    #expect(plan.findings.filter { $0.action == .reject } == [])
    try target.commit(plan, at: sets.now, by: "owner")
    #expect(
      try sets.facts(target) == [
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
      var files = sets.foreign(isPacked: false)
      for index in files.indices where files[index].stem == name {
        let text = String(decoding: files[index].bytes, as: UTF8.self)
        #expect(text.contains(old))
        files[index].bytes = Array(text.replacing(old, with: new).utf8)
      }
      return try planImport(files: files, into: sets.emptySchool(), language: .ky).findings.map {
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
    let target = try sets.emptySchool()
    let plan = try planImport(
      files: sets.foreign(isPacked: isPacked, edit: edit), into: target, language: .ky)
    #expect(plan.findings.filter { $0.action == .reject } == [])
    try target.commit(plan, at: sets.now, by: "owner")
    let marks = try sets.facts(target).filter { $0.hasPrefix("mark") }
    #expect(marks == ["mark S-1 MATH 1 numeric 5", "mark S-2 MATH 1 credited -"])
  }

  @Test(arguments: [false, true])
  func `what the manifest and the other files of the standard say is not lost silently`(isPacked: Bool) throws
  {
    func findings(_ more: [String: String]) throws -> [String] {
      try planImport(
        files: sets.foreign(isPacked: isPacked, more: more), into: sets.emptySchool(), language: .ky
      )
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
}
