import Foundation
import GRDB
import Language
import Spreadsheet
import Testing

@testable import ISUOData

/// Imports one after the other into one database.
@Suite struct ImportUpdateTests {
  private let temporary: TemporaryFolder
  private let database: SchoolDatabase

  init() throws {
    temporary = try TemporaryFolder()
    database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
  }

  @Test func `the demonstration school comes in whole, and a second time changes nothing`() throws {
    let files = try importFiles(in: "\(repositoryFolder)/demo")
    let plan = try planImport(files: files, into: database, language: .ky)
    #expect(plan.findings.map { "\($0.code) \($0.file)" } == [])
    #expect(try count("pupil") == 0)
    let summary = try database.commit(plan, at: "2026-06-30T10:00:00+06:00", by: "owner")
    #expect(summary.rejected == 0)
    #expect(try [count("pupil"), count("class"), count("staff"), count("consent")] == [426, 20, 40, 449])
    #expect(try count("import_batch") == files.count)
    #expect(try database.verifyAudit() == .whole(entries: 1))

    let again = try planImport(files: files, into: database, language: .ky)
    #expect(again.changesNothing)
    try database.commit(again, at: "2026-07-01T10:00:00+06:00", by: "owner")
    #expect(try database.verifyAudit() == .whole(entries: 1))
  }

  @Test func `a plan says how many rows of each table it adds, changes, ends and finds as they are`() throws
  {
    var school = TinySchool()
    try commit(school)
    school["7-А", "H3"] = "+996700000000"
    school["Баалар", "C3"] = "=4"
    school["Жүктөм", "G2"] = "2026-01-12"
    school.setRow("Жүктөм", 3, "7-А|Алгебра||=3|Асанова Айжан Маратовна|2026-01-12|")
    let found = try changes(school)
    #expect(
      found == [
        "contact +1 ~0 -1 =3", "teaching +1 ~0 -1 =0", "result +0 ~1 -0 =5",
      ])
  }

  @Test func `a PIN that is another person's changes neither of the two`() throws {
    var school = TinySchool()
    try commit(school)
    school.setRow("7-Б", 4, "Т-1|Токтогулов|Азамат||бала|2012-01-18|21509201200017||")
    school.remove("7-А")
    let plan = try planImport(files: [school.file], into: database, language: .ky)
    #expect(
      plan.findings.map { "\($0.code) \($0.cell ?? "") \($0.reason)" } == [
        "IMP-0053 G4 бул ПИН башка адамда бар: Асанов Бакыт Маратович"
      ])
    try database.commit(plan, skipRejected: true, at: "2026-06-30T10:00:00+06:00", by: "owner")
    #expect(
      try lines(
        "SELECT surname, pin FROM person p JOIN person_name n ON n.person_id = p.id "
          + "WHERE surname IN ('Асанов', 'Токтогулов') ORDER BY 1") == [
          "Асанов 21509201200017", "Токтогулов -",
        ])
  }

  @Test func `what the records forbid is refused whole, with the rule`() throws {
    var school = TinySchool()
    school.setRow("Жүктөм", 2, "7-А|Алгебра||=3|Бакытов Эрмек|2025-09-01|2026-02-01")
    school.setRow("Жүктөм", 3, "7-А|Алгебра||=3|Асанова Айжан Маратовна|2026-01-12|")
    let plan = try planImport(files: [school.file], into: database, language: .ky)
    #expect(throws: ImportError.refused(rule: "two rows of teaching hold on the same day")) {
      try database.commit(plan, at: "2026-06-30T10:00:00+06:00", by: "owner")
    }
    #expect(try count("pupil") == 0)
  }

  @Test func `a new teacher ends the one before, whom no row ends`() throws {
    var school = TinySchool()
    try commit(school)
    school.setRow("Жүктөм", 2, "7-А|Алгебра||=3|Асанова Айжан Маратовна|2026-01-12|")
    try commit(school)
    #expect(
      try lines("SELECT from_date, to_date FROM teaching ORDER BY 1") == [
        "2025-09-01 2026-01-12", "2026-01-12 -",
      ])
  }

  @Test func `files of one command may come in any order`() throws {
    let files = try importFiles(in: "\(repositoryFolder)/demo").filter { !$0.name.contains("marks-") }
    let plan = try planImport(files: files.reversed(), into: database, language: .ky)
    #expect(!plan.hasRejections)
  }

  @Test func `a rejection keeps the whole command from being written, unless it is skipped`() throws {
    var school = TinySchool()
    school["7-А", "G3"] = "2.15092E+13"
    let plan = try planImport(files: [school.file], into: database, language: .ky)
    #expect(plan.hasRejections)
    #expect(throws: ImportError.rejected(count: 1)) {
      try database.commit(plan, at: "2026-06-30T10:00:00+06:00", by: "owner")
    }
    #expect(try count("pupil") == 0)
    let summary = try database.commit(
      plan, skipRejected: true, at: "2026-06-30T10:00:00+06:00", by: "owner")
    #expect(summary.rejected == 1)
    #expect(try text("SELECT count(*) FROM person WHERE pin IS NULL") == "1")

    // Put right, the value comes in and nothing else changes.
    school["7-А", "G3"] = "21509201200017"
    let found = try changes(school)
    #expect(found == ["person +0 ~1 -0 =6"])
  }

  @Test func `a plan is for the records that it was made from`() throws {
    let school = TinySchool()
    let plan = try planImport(files: [school.file], into: database, language: .ky)
    try database.commit(plan, at: "2026-06-30T10:00:00+06:00", by: "owner")
    #expect(throws: ImportError.recordsChanged) {
      try database.commit(plan, at: "2026-06-30T10:00:00+06:00", by: "owner")
    }
  }

  @Test func `a pupil who leaves and comes back has two enrolments and a new file number`() throws {
    var school = TinySchool()
    school.setRow("Кеткендер", 3, "2025-10-02|Асанов Бакыт Маратович|7-А|Ош|=3|№5|№1-О, 02.10.2025|")
    school.setRow("Буйруктар", 5, "1-О|2025-10-02|Чыгаруу жөнүндө|кол коюлган")
    school.setRow("Буйруктар", 6, "5-О|2025-10-23|Кабыл алуу жөнүндө|кол коюлган")
    school.setRow(
      "Келгендер тизмеси", 3, "7-Б|2025-10-23|А-2|Асанов|Бакыт|Маратович|бала|2012-09-15|21509201200017")
    school.setRow(
      "Келгендер", 3, "2025-10-23|Асанов Бакыт Маратович|21509201200017|7-Б|Ош|шаардан|№5-О, 23.10.2025|А-2"
    )
    school["Баалар", "A1"] = "Класс: 7-А. I чейрек"
    school.setRow("Баалар", 3, "|||||||||")
    school.setRow("Ичинде", 2, "|||||||")
    try commit(school)
    let rows = try lines(
      """
      SELECT e.from_date, e.to_date, c.letter FROM enrolment e JOIN class_membership m ON m.enrolment_id = e.id
      JOIN class c ON c.id = m.class_id JOIN pupil p ON p.id = e.pupil_id JOIN person q ON q.id = p.person_id
      WHERE q.pin = '21509201200017' ORDER BY 1
      """)
    #expect(rows == ["2025-09-01 2025-10-02 А", "2025-10-23 - Б"])
    #expect(
      try lines("SELECT file_no, from_date, to_date FROM pupil_file_no WHERE file_no GLOB 'А-*' ORDER BY 1")
        == [
          "А-1 0001-01-01 2025-10-23", "А-2 2025-10-23 -",
        ])
    #expect(try changes(school) == [])
  }

  @Test func `a class move splits the membership and a new surname the name`() throws {
    var school = TinySchool()
    school.setRow(
      "Ичинде", 3, "2025-12-01|Касымов Данияр Болотович|К-1|класстан класска|7-Б|7-А|№2-О, 13.10.2025|")
    school.setRow(
      "Ичинде", 4,
      "2026-03-02|Өмүрова Кеңеш|Ө-1|фамилиясы өзгөрдү|7-А||№3-О, 09.02.2026|Өмүрова → Токтогулова")
    school.setRow("Кеткендер", 2, "|||||||")
    try commit(school)
    #expect(
      try lines(
        "SELECT m.from_date, m.to_date, letter FROM class_membership m JOIN class c ON c.id = class_id "
          + "JOIN enrolment e ON e.id = enrolment_id JOIN pupil_file_no n ON n.pupil_id = e.pupil_id "
          + "WHERE file_no = 'К-1' ORDER BY 1") == ["2025-09-01 2025-12-01 Б", "2025-12-01 - А"])
    #expect(
      try lines(
        "SELECT surname, from_date, to_date FROM person_name WHERE given = 'Кеңеш' ORDER BY from_date") == [
          "Өмүрова 0001-01-01 2026-03-02", "Токтогулова 2026-03-02 -",
        ])
    #expect(try changes(school) == [])
  }

  @Test func `a departure whose order was cancelled did not happen, even when it was entered before`()
    throws
  {
    var school = TinySchool()
    try commit(school)
    #expect(try text("SELECT count(*) FROM enrolment WHERE to_date IS NOT NULL") == "1")
    school["Кеткендер", "H2"] = "Буйрук жокко чыгарылган"
    school["Буйруктар", "D3"] = "Буйрук жокко чыгарылган"
    try commit(school)
    #expect(try text("SELECT count(*) FROM enrolment WHERE to_date IS NOT NULL") == "0")
    #expect(try lines("SELECT number, status FROM school_order WHERE number = 3") == ["3 cancelled"])
    #expect(try changes(school) == [])
  }

  @Test func `marks of a closed term stay, and an empty cell takes no mark away`() throws {
    var school = TinySchool()
    try commit(school)
    school["Баалар", "C3"] = ""
    let plan = try planImport(files: [school.file], into: database, language: .ru)
    #expect(plan.findings.map { "\($0.code) \($0.cell ?? "")" } == ["IMP-0084 C3"])
    #expect(plan.changesNothing)

    try database.writer.write { db in
      try db.execute(sql: "UPDATE period SET closed_at = '2025-11-05' WHERE number = 1")
    }
    school["Баалар", "C3"] = "=4"
    let closed = try planImport(files: [school.file], into: database, language: .ru)
    #expect(closed.findings.map { "\($0.code) \($0.cell ?? "") \($0.action)" } == ["IMP-0085 C3 reject"])
    #expect(closed.changesNothing)
  }

  @Test func `broken copies of a workbook give findings or an import, never a crash`() throws {
    let original = TinySchool()
    var state: UInt64 = 11
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let values = [
      "", "=5", "=-1", "=1E300", "#REF!", "=A1+1", "2025-09-01", "7-А", "Асанов Бакыт Маратович", "???",
      "5-В", "21509201200017", "\u{FEFF}",
    ]
    // Five hundred take half a minute without optimisation.
    let isLong = ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"
    for _ in 0..<(isLong ? 500 : 100) {
      var school = original
      for _ in 0...random(6) {
        let sheet = school.sheets[random(school.sheets.count)]
        let row = 1 + random(sheet.rows.count + 1)
        let other = original.sheets[random(original.sheets.count)].rows.randomElement(random).map {
          $0.randomElement(random) ?? ""
        }
        let value = random(3) == 0 ? other ?? "" : values[random(values.count)]
        school[sheet.name, CellReference(column: random(9), row: row).description] = value
      }
      let plan = try planImport(files: [school.file], into: database, language: .ru)
      #expect(plan.findings.allSatisfy { !$0.reason.isEmpty })
    }
  }

  private func commit(_ school: TinySchool) throws {
    let plan = try planImport(files: [school.file], into: database, language: .ky)
    #expect(plan.findings.filter { $0.action == .reject } == [])
    try database.commit(plan, at: "2026-06-30T10:00:00+06:00", by: "owner")
  }

  /// Tables that the school's workbook would change: rows added, changed, ended, found as they are.
  private func changes(_ school: TinySchool) throws -> [String] {
    try planImport(files: [school.file], into: database, language: .ky).counts
      .filter { $0.inserted + $0.updated + $0.closed > 0 }
      .map { "\($0.table) +\($0.inserted) ~\($0.updated) -\($0.closed) =\($0.unchanged)" }
  }

  private func count(_ table: String) throws -> Int {
    try database.writer.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? -1 }
  }

  private func text(_ sql: String) throws -> String? {
    try database.writer.read { db in try String.fetchOne(db, sql: sql) }
  }

  private func lines(_ sql: String) throws -> [String] {
    try database.writer.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map {
          String.fromDatabaseValue($0) ?? Int.fromDatabaseValue($0).map(String.init) ?? "-"
        }
        .joined(separator: " ")
      }
    }
  }
}

extension Array {
  fileprivate func randomElement(_ random: (Int) -> Int) -> Element? { isEmpty ? nil : self[random(count)] }
}
