import Foundation
import GRDB
import Language
import Spreadsheet
import Testing

@testable import ISUOData

/// All records leave as tables and come back the same; what does not fit is named and nothing is written.
@Suite struct TablesTests {
  private let temporary: TemporaryFolder
  private let database: SchoolDatabase

  init() throws {
    temporary = try TemporaryFolder()
    database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
    let plan = try planImport(files: [TinySchool().file], into: database, language: .ky)
    try database.commit(plan, at: now, by: "owner")
    try database.writer.write { db in
      try db.execute(
        sql: """
          UPDATE pupil SET note = '' WHERE id = 1;
          UPDATE pupil SET note = '=1+1' WHERE id = 2;
          UPDATE pupil SET note = '''a' || char(10) || '"b", c' WHERE id = 3;
          INSERT INTO school_order (number, date, heading_ky) VALUES (9001, '2025-09-01', 'Ролдор жөнүндө');
          INSERT INTO account (name) VALUES ('director'), ('deputy');
          INSERT INTO role_grant (account_id, role, order_id, from_date)
          SELECT a.id, a.name, o.id, '2025-09-01' FROM account AS a, school_order AS o WHERE o.number = 9001;
          UPDATE period SET closed_at = '2025-11-06', closed_by = 'owner' WHERE number = 1;
          INSERT INTO period_correction (year_id, period, order_id, reason, opened_on)
          SELECT 1, 1, id, 'ката', '2025-12-01' FROM school_order WHERE number = 9001;
          UPDATE result SET kind = 'numeric', value = 2 WHERE period = 1 AND pupil_id = 1;
          INSERT INTO document (kind, series, period, number, date, state, language, title_ky, content, drafted_at,
            drafted_by, issued_at, issued_by)
          VALUES ('order', '', '2026', 1, '2026-06-02', 'issued', 'ky', 'Которуу жөнүндө', '{"a": 1}', '2026-06-02',
            'owner', '2026-06-02', 'owner');
          INSERT INTO verification_key VALUES (
            'abcdefgh', printf('%043d', 1), NULL, '2026-01-01', '2026-02-01', 1);
          INSERT INTO document_person VALUES (1, 1);
          INSERT INTO document_version VALUES (1, 1, 'v', '{}', printf('%064d', 1), '2026-06-02', 'owner');
          INSERT INTO school_order (number, date, status, document_id) VALUES (1, '2026-06-02', 'issued', 1);
          """)
    }
  }

  @Test(arguments: ["csv", "xlsx"])
  func `an export gives the same rows in an empty file`(form: String) throws {
    let target = try emptySchool()
    let plan = try planImport(files: try files(form), into: target, language: .ky)
    #expect(plan.findings == [])
    try target.commit(plan, at: now, by: "owner")
    #expect(try dump(target) == dump(database))
    #expect(try dump(target).contains { $0.hasPrefix("result_before ") })
    let again = try planImport(files: try files(form), into: target, language: .ky)
    #expect(again.findings == [])
    #expect(again.changesNothing)
    #expect(try target.verifyAudit() == .whole(entries: 1))
    // The triggers that were put aside are back.
    #expect(throws: DatabaseError.self) {
      try target.writer.write { db in
        try db.execute(
          sql: """
            UPDATE period_correction SET closed_on = '2025-12-02';
            UPDATE result SET value = 3 WHERE period = 1 AND kind = 'numeric';
            """)
      }
    }
  }

  @Test(
    .enabled(if: SharedSchools.areTested), arguments: ["ak-terek", "kara-suu-7"], ["csv", "xlsx"])
  func `whole schools come back the same`(school: String, form: String) throws {
    let source = try SchoolDatabase.create(path: temporary.path("source.sqlite"))
    let plan = try planImport(files: SharedSchools.files(of: school, "xlsx"), into: source, language: .ky)
    try source.commit(plan, at: now, by: "owner")
    let target = try emptySchool()
    let back = try planImport(files: try files(form, of: source), into: target, language: .ky)
    #expect(back.findings == [])
    try target.commit(back, at: now, by: "owner")
    #expect(try dump(target) == dump(source))
  }

  /// An export of an earlier version becomes what a file of that version becomes.
  @Test(arguments: 1..<Schema.version, ["csv", "xlsx"])
  func `an export of an earlier schema gives what its file would`(version: Int, form: String) throws {
    let path = temporary.path("old.sqlite")
    let dump = try fileBytes(repositoryFolder + "Tests/ISUODataTests/Fixtures/schema-\(version).sql")
    let old = try DatabaseQueue(path: path)
    try old.inDatabase { db in try db.execute(sql: String(decoding: dump, as: UTF8.self)) }
    let exported = try old.read { db in
      ExportedTables(
        try RecordTable.all(db).map { try TableRows($0, db) }, schema: version,
        ExportRequest(user: "owner", day: "2026-07-01"), withheld: 0)
    }
    try old.close()
    let target = try emptySchool()
    let plan = try planImport(files: try files(form, of: exported), into: target, language: .ky)
    #expect(plan.findings == [])
    try target.commit(plan, at: now, by: "owner")
    #expect(try self.dump(target) == self.dump(SchoolDatabase.open(path: path)))
    #expect(try self.dump(target).contains { $0.hasPrefix("result ") })
  }

  @Test func `the same records give the same bytes`() throws {
    #expect(try files("xlsx").map(\.bytes) == files("xlsx").map(\.bytes))
  }

  @Test func `a dry run writes nothing, and other records are not overwritten`() throws {
    let target = try emptySchool()
    let plan = try planImport(files: try files("csv"), into: target, language: .ky)
    #expect(plan.counts.contains { $0.table == "person" && $0.inserted > 5 })
    try target.writer.write { db in try db.execute(sql: "INSERT INTO school (id, okpo) VALUES (1, '1')") }
    let before = try dump(target)
    let other = try planImport(files: try files("csv"), into: target, language: .ru)
    #expect(other.findings.map(\.code) == ["IMP-0110"])
    #expect(other.findings.first?.remedy?.contains("report-daemon init") == true)
    #expect(throws: ImportError.rejected(count: 1)) {
      try target.commit(other, skipRejected: true, at: now, by: "owner")
    }
    #expect(try dump(target) == before)
  }

  @Test(arguments: [
    ("export", "schema,", "schema,9", "IMP-0111 export.csv -"),
    ("export", "recipient,school", "recipient,", "IMP-0112 export.csv -"),
    ("class", "id,", "id,colour,", "IMP-0117 class.csv B1"),
    ("class", "letter", "", "IMP-0118 class.csv -"),
    ("academic_year", "1,2025", "x,2025", "IMP-0119 academic_year.csv A2"),
    ("pupil", "\n1,3,", "\n1,99999,", "IMP-0120 pupil.csv B2"),
    ("academic_year", "2025-2026", "2025", "IMP-0121 academic_year.csv A2:D2"),
  ])
  func `a damaged export is refused with the place`(
    table: String, old: String, new: String, expected: String
  ) throws {
    var files = try files("csv")
    edit(&files, table, old, new)
    #expect(try found(files).contains(expected))
  }

  @Test func `tables that are missing, double, foreign or beside are named`() throws {
    let files = try files("csv")
    let rows = try #require(files.first { $0.stem == "attendance" }).bytes
    func beside(_ name: String, _ bytes: [UInt8]) throws -> [String] {
      try found(files + [ImportFile(name: name, bytes: bytes)])
    }
    #expect(try found(files.filter { $0.stem != "attendance" }).contains("IMP-0116 export.csv -"))
    #expect(try beside("x/attendance.csv", rows).contains("IMP-0115 x/attendance.csv -"))
    let cover = try #require(files.first { $0.stem == "export" }).bytes
    #expect(try beside("x/export.csv", cover).contains("IMP-0114 x/export.csv -"))
    #expect(try beside("pets.csv", rows).contains("IMP-0114 pets.csv -"))
    #expect(try beside("x.csv", [0xD4]).contains("IMP-0113 x.csv -"))
  }

  @Test func `only the owner and the director take records out`() throws {
    _ = try database.exportTables(ExportRequest(user: "director", day: "2026-01-15"))
    for (user, day) in [("deputy", "2026-01-15"), ("nobody", "2026-01-15"), ("director", "2025-08-01")] {
      #expect(throws: ExportError.denied) {
        try database.exportTables(ExportRequest(user: user, day: day))
      }
    }
  }

  @Test func `no row of a person leaves for others without a consent or a ground`() throws {
    try database.writer.write { db in
      try db.execute(
        sql: "DELETE FROM consent; UPDATE contact SET value = '+996555000000' WHERE kind = 'phone'")
    }
    let request = ExportRequest(user: "owner", day: "2026-01-15", recipient: .department)
    #expect(try database.exportTables(request).persons == [])
    try database.writer.write { db in
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO consent_form (version) VALUES ('1');
          INSERT INTO consent (person_id, signer, signer_role, form_version, given_on, covers_identity,
            covers_marks, covers_attendance, for_department)
          SELECT person_id, 'Эне', 'representative', '1', '2025-09-01', 1, 1, 1, 1
          FROM pupil WHERE id IN (1, 2);
          """)
    }
    let tables = try database.exportTables(request)
    let people = try database.writer.read { db in
      try Int64.fetchAll(db, sql: "SELECT person_id FROM pupil WHERE id IN (1, 2)")
    }
    #expect(tables.persons == people)
    #expect(tables.withheld == 5)
    #expect(tables.counts["pupil"] == 2)
    for table in ["consent", "account", "staff", "school_order"] { #expect(tables.counts[table] == nil) }
    let text = tables.csvFiles().map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(!text.contains("996555000000"))
    // What leaves is whole: it can be read back.
    let files = tables.csvFiles().map { ImportFile(name: $0.name, bytes: $0.bytes) }
    #expect(try planImport(files: files, into: try emptySchool(), language: .ky).findings == [])
  }

  // MARK: -

  private let now = "2026-07-01T10:00:00Z"

  private func emptySchool() throws -> SchoolDatabase {
    try SchoolDatabase.create(path: temporary.path("\(UUID().uuidString).sqlite"))
  }

  private func files(_ form: String, of source: SchoolDatabase? = nil) throws -> [ImportFile] {
    try files(form, of: (source ?? database).exportTables(ExportRequest(user: "owner", day: "2026-07-01")))
  }

  private func files(_ form: String, of tables: ExportedTables) throws -> [ImportFile] {
    if form == "xlsx" { return [ImportFile(name: "school.xlsx", bytes: try tables.workbook())] }
    return tables.csvFiles().map { ImportFile(name: $0.name, bytes: $0.bytes) }
  }

  private func edit(_ files: inout [ImportFile], _ table: String, _ old: String, _ new: String) {
    for index in files.indices where files[index].stem == table {
      let text = String(decoding: files[index].bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      guard let range = text.range(of: old) else {
        Issue.record("\(table) has no '\(old)'")
        continue
      }
      files[index].bytes = Array(text.replacingCharacters(in: range, with: new).utf8)
    }
  }

  /// The findings as code, file and cell.
  private func found(_ files: [ImportFile]) throws -> [String] {
    let target = try emptySchool()
    let plan = try planImport(files: files, into: target, language: .ky)
    #expect(plan.findings.allSatisfy { $0.remedy != nil })
    #expect(throws: (any Error).self) { try target.commit(plan, at: now, by: "owner") }
    return plan.findings.map { "\($0.code) \($0.file) \($0.cell ?? "-")" }
  }

  private func dump(_ database: SchoolDatabase) throws -> [String] {
    try database.writer.read { db in
      try RecordTable.all(db).flatMap { table in
        try Row.fetchAll(db, sql: table.select).map { "\(table.name) \($0)" }
      }
    }
  }
}
