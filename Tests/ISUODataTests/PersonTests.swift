import Foundation
import GRDB
import Language
import Testing

@testable import ISUOData

/// A person's whole record leaves for who has a right to it, and goes as far as law lets it go.
@Suite struct PersonTests {
  private let temporary: TemporaryFolder
  private let database: SchoolDatabase
  private let now = "2026-07-01T10:00:00Z"
  private let day = "2026-07-01"

  init() throws {
    temporary = try TemporaryFolder()
    database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
    let plan = try planImport(files: [TinySchool().file], into: database, language: .ky)
    try database.commit(plan, at: now, by: "owner")
    try PupilWhoLeft.addFacts(database)
  }

  @Test func `a record holds the person's rows of every table, and nobody else's`() throws {
    let record = try database.personRecord(of: "Ө-1", for: "owner", on: day)
    let rows = Dictionary(uniqueKeysWithValues: record.own.map { ($0.name, $0.content.rows.count) })
    for table in [
      "person", "person_name", "pupil", "guardian", "enrolment", "class_membership", "account_child",
    ] {
      #expect(rows[table] == 1, "\(table)")
    }
    #expect(rows["result"] == 2)
    #expect(rows["movement_event"] == 1)
    #expect(rows["school_order"] == nil)
    #expect(Set(record.referred.map(\.name)) == ["academic_year", "class", "subject", "import_batch"])
    let text = "\(record)"
    #expect(text.contains("Жашыруун Апа") && text.contains("ALG") && !text.contains("Асанов"))
  }

  @Test func `a member of staff has a record too, by the PIN`() throws {
    let record = try database.personRecord(of: "20607197700017", for: "owner", on: day)
    #expect(record.own.map(\.name).contains("teaching"))
    #expect(!"\(record)".contains("Өмүрова"))
  }

  @Test func `who may ask`() throws {
    for user in ["owner", "director", "parent"] {
      _ = try database.personRecord(of: "Ө-1", for: user, on: day)
    }
    for user in ["teacher", "other", "nobody"] {
      #expect(throws: ExportError.denied) { try database.personRecord(of: "Ө-1", for: user, on: day) }
    }
    #expect(throws: ExportError.denied) { try database.personRecord(of: "А-1", for: "parent", on: day) }
    #expect(throws: RegisterError.unknownPupil) {
      try database.personRecord(of: "Х-1", for: "owner", on: day)
    }
  }

  @Test func `the record tells who did what with the person`() throws {
    let person = try database.personRecord(of: "Ө-1", for: "owner", on: day).person
    try database.audit(
      AuditEntry(time: now, user: "x", action: "print", object: "report-card", persons: [person]))
    let record = try database.personRecord(of: "Ө-1", for: "owner", on: day)
    // The import and the print.
    #expect(record.audit.content.rows.count == 2)
    #expect("\(record.audit)".contains("report-card"))
  }

  @Test func `erasure takes what law does not keep, for ever, and says what stays`() throws {
    let order = try order()
    let plan = try database.planErasure(of: "Ө-1", for: "owner", on: day)
    #expect(try bytes().contains("Жашыруун Апа"))
    let erasure = try database.erase("Ө-1", order: order, on: day, at: now, by: "owner")
    #expect(erasure == plan)
    #expect(erasure.purgedImports == 1)
    #expect(erasure.lines.first { $0.table == "guardian" }?.isDeleted == true)
    #expect(erasure.lines.first { $0.table == "person" }?.emptied == ["pin_absent_reason", "citizenship"])
    #expect(erasure.lines.first { $0.table == "result" }?.reason == .certificates)
    let record = try database.personRecord(of: "Ө-1", for: "owner", on: day)
    let tables = record.own.map(\.name)
    #expect(tables.contains("result") && tables.contains("movement_event") && tables.contains("person_name"))
    for gone in ["contact", "guardian", "attendance", "behaviour", "account_child"] {
      #expect(!tables.contains(gone))
    }
    #expect("\(record.audit)".contains("person by order 2-О"))
    #expect(try database.verifyAudit() != .broken(at: 1))
    try database.close()
    for secret in ["Жашыруун Апа", "Сыр көчөсү", "+996555121235"] { #expect(try !bytes().contains(secret)) }
  }

  @Test func `nothing brings an erased person's data back`() throws {
    try database.erase("Ө-1", order: order(), on: day, at: now, by: "owner")
    #expect(throws: ImportError.nothingToUndo) { try database.undoImport(at: now, by: "owner") }
  }

  @Test(arguments: ["А-1", "20607197700017"])
  func `who is in the school is not erased`(person: String) throws {
    #expect(throws: ErasureError.stillHere) {
      try database.erase(person, order: order(), on: day, at: now, by: "owner")
    }
  }

  @Test func `erasure needs an order that is in force, and the director or the owner`() throws {
    let unknown = try #require(OrderNumber("99-О", of: "2026-06-01"))
    #expect(throws: RegisterError.unknownOrder(unknown.description)) {
      try database.erase("Ө-1", order: unknown, on: day, at: now, by: "owner")
    }
    #expect(throws: ErasureError.denied) {
      try database.erase("Ө-1", order: order(), on: day, at: now, by: "parent")
    }
    #expect(
      try database.personRecord(of: "Ө-1", for: "owner", on: day).own.contains { $0.name == "guardian" })
  }

  @Test func `every table that leads to a person has a rule`() throws {
    let undecided = try database.writer.read { db in
      var leading: Set = ["person"]
      for table in try RecordTable.all(db)
      where table.references.contains(where: { leading.contains($0.table) && $0.table != "school_order" }) {
        leading.insert(table.name)
      }
      return leading.filter { erasureRules[$0] == nil }
    }
    #expect(undecided == [])
  }

  // MARK: -

  private func order() throws -> OrderNumber { try #require(OrderNumber("2-О", of: "2025-10-13")) }

  /// The file and its log as text, whatever is whole in it.
  private func bytes() throws -> String {
    try ["", "-wal"].map { ending in
      let path = temporary.path("school.sqlite") + ending
      return FileManager.default.fileExists(atPath: path)
        ? String(decoding: try fileBytes(path), as: UTF8.self) : ""
    }.joined()
  }
}
