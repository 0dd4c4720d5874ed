import GRDB
import Language
import Testing

@testable import ISUOData

/// OneRoster sets of our own come back as the records that they were made of.
@Suite struct OneRosterRoundTripTests {
  private let sets: OneRosterSets

  init() throws { sets = try OneRosterSets() }

  @Test(arguments: [OneRosterVersion.v1p1, .v1p2])
  func `what is exported comes back the same, and a second time changes nothing`(version: OneRosterVersion)
    throws
  {
    let source = try sets.school(of: [TinySchool().file])
    let files = try sets.exported(source, version)
    let target = try sets.emptySchool()
    let plan = try planImport(files: files, into: target, language: .ky)
    // Sulaiman has one name, and no order is told of.
    #expect(Set(plan.findings.map(\.code)) == ["IMP-0090"])
    try target.commit(plan, at: sets.now, by: "owner")
    #expect(try sets.facts(target) == sets.facts(source))
    #expect(try planImport(files: files, into: target, language: .ky).changesNothing)
    #expect(try target.undoImport(at: sets.now, by: "owner") == 1)
  }

  @Test(.enabled(if: SharedSchools.areTested), arguments: ["ak-terek", "kara-suu-7"])
  func `whole schools come back the same`(name: String) throws {
    let source = try sets.school(of: SharedSchools.files(of: name, "xlsx"))
    let files = try sets.exported(source, .v1p2)
    let target = try sets.emptySchool()
    let plan = try planImport(files: files, into: target, language: .ky)
    #expect(plan.findings.filter { $0.action == .reject } == [])
    try target.commit(plan, at: sets.now, by: "owner")
    let (left, right) = (try sets.facts(target), try sets.facts(source))
    #expect(Set(left).symmetricDifference(right).sorted().prefix(20) == [])
    #expect(try planImport(files: files, into: target, language: .ky).changesNothing)
  }

  @Test func `the same records give the same bytes, and keys hold no names`() throws {
    let source = try sets.school(of: [TinySchool().file])
    let files = try sets.exported(source, .v1p2)
    #expect(try files.map(\.bytes) == sets.exported(source, .v1p2).map(\.bytes))
    #expect(files.first?.stem == "manifest")
    for file in files {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").dropFirst() {
        #expect(line.prefix { $0 != "," }.allSatisfy { $0.isASCII })
      }
    }
  }

  @Test(arguments: [OneRosterVersion.v1p1, .v1p2])
  func `a teacher who studies here and has a child here is all of it, there and back`(
    version: OneRosterVersion
  )
    throws
  {
    let source = try sets.school(of: [TinySchool().file])
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
    let files = try sets.exported(source, version)
    func column(_ file: String, _ name: String) throws -> [String] {
      try sets.records(#require(files.first { $0.stem == file })).compactMap { $0[name] }
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
    let target = try sets.emptySchool()
    try target.commit(planImport(files: files, into: target, language: .ky), at: sets.now, by: "owner")
    #expect(try sets.facts(target) == sets.facts(source))
    let both = try target.writer.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM staff JOIN pupil USING (person_id)")
    }
    #expect(both == 1)
    let guardian = try target.writer.read { db in try String.fetchOne(db, sql: "SELECT name FROM guardian") }
    #expect(guardian == "Бакытов Эрмек")
  }
}
