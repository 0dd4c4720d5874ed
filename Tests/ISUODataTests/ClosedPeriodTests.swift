import GRDB
import Language
import Testing

@testable import ISUOData

/// Term 1 of `SmallSchool` is closed.
@Suite struct ClosedPeriodTests {
  private let folder: TemporaryFolder
  private let database: SchoolDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    try SmallSchool.fill(database)
  }

  @Test(arguments: [
    "UPDATE result SET value = 3 WHERE period = 1 AND kind = 'numeric'",
    "DELETE FROM result WHERE period = 1",
    "INSERT INTO attendance (pupil_id, year_id, period, missed) VALUES (4, 1, 1, 9)",
    "UPDATE attendance SET missed = 99 WHERE period = 1",
    "INSERT OR REPLACE INTO behaviour (pupil_id, year_id, period, value) VALUES (1, 1, 1, 'good')",
  ])
  func `a closed period refuses every change without a correction`(sql: String) throws {
    #expect(throws: DatabaseError.self) { try database.writer.write { db in try db.execute(sql: sql) } }
  }

  @Test func `an open period takes changes`() throws {
    try database.writer.write { db in
      try db.execute(sql: "UPDATE result SET value = 3 WHERE period = 2 AND kind = 'numeric'")
    }
  }

  @Test func `a correction is not known to the days before it, unless they ask for what is known now`() throws
  {
    let before = try mark(asOf: "2025-11-20")
    try correct(on: "2025-12-01") { db in
      try db.execute(sql: "UPDATE result SET value = 2 WHERE pupil_id = 5 AND period = 1 AND subject_id = 1")
      try db.execute(sql: "DELETE FROM result WHERE pupil_id = 5 AND period = 1 AND subject_id = 2")
    }
    #expect(before == ["numeric 5", "na "])
    #expect(try mark(asOf: "2025-11-20") == before)
    #expect(try mark(asOf: "2025-11-20", .now) == ["numeric 2", nil])
    #expect(try mark(asOf: "2025-12-01") == ["numeric 2", nil])
    #expect(throws: DatabaseError.self) {
      try database.writer.write { db in try db.execute(sql: "DELETE FROM result WHERE period = 1") }
    }
  }

  @Test func `of two corrections a day knows those made until then`() throws {
    for (day, value) in [("2025-12-01", 2), ("2026-01-15", 4)] {
      try correct(on: day) { db in
        try db.execute(
          sql: "UPDATE result SET value = \(value) WHERE pupil_id = 5 AND period = 1 AND subject_id = 1")
      }
    }
    #expect(try mark(asOf: "2025-12-10")[0] == "numeric 2")
    #expect(try mark(asOf: "2026-01-20")[0] == "numeric 4")
  }

  /// The results of the first pupil in two subjects of term 1.
  private func mark(asOf day: String, _ knowledge: ReportContext.Knowledge = .then) throws -> [String?] {
    let connection = try ReportConnection(
      path: database.path, context: ReportContext(asOf: day, language: .ky, knowledge: knowledge))
    return try [1, 2].map { subject in
      try connection.query(
        "SELECT kind || ' ' || ifnull(value, '') FROM report_pupil_mark WHERE pupil_id = 5 AND period = 1 AND subject_id = :s",
        parameters: ["s": .integer(subject)]
      ).rows.first.flatMap { if case .text(let text) = $0[0] { text } else { nil } }
    }
  }

  private func correct(on day: String, _ change: (Database) throws -> Void) throws {
    try database.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO period_correction (year_id, period, order_id, reason, opened_on)
          VALUES (1, 1, (SELECT min(id) FROM school_order), 'typing mistake', ?)
          """, arguments: [day])
      try change(db)
      try db.execute(sql: "UPDATE period_correction SET closed_on = ?", arguments: [day])
    }
  }
}
