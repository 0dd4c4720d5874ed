import GRDB
import Testing

@testable import ISUOData

/// Roles and corrections rest on an order of the book of orders.
@Suite struct RoleAndPeriodRegisterTests {
  private let folder: TemporaryFolder
  private let database: SchoolDatabase
  private let order: OrderNumber

  init() throws {
    folder = try TemporaryFolder()
    database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    try SmallSchool.fill(database)
    try database.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO school_order (series, number, date, status)
          VALUES ('Н', 900, '2025-11-01', 'signed'), ('Н', 901, '2025-11-02', 'cancelled')
          """)
    }
    order = try #require(OrderNumber("900-Н", of: "2025-11-01"))
  }

  @Test(arguments: [
    ("14", "14 of 2025-09-01"), ("№ 14а-О", "14а-О of 2025-09-01"), ("О-14", nil), ("14-", nil), ("", nil),
  ])
  func `numbers of orders are read as people write them`(text: String, read: String?) {
    #expect(OrderNumber(text, of: "2025-09-01")?.description == read)
  }

  @Test func `a role holds from its day until it is ended`() throws {
    try grant(.deputy, from: "2025-11-01")
    try database.end(.deputy, of: "oti", on: "2026-01-01", at: now, by: "owner")
    #expect(try database.roles(on: "2025-10-31").isEmpty)
    #expect(try database.roles(on: "2025-12-31").map(\.account) == ["oti"])
    #expect(try database.roles(on: "2026-01-01").isEmpty)
    #expect(try database.roles(on: nil).map(\.to) == ["2026-01-01"])
    #expect(throws: RegisterError.alreadyEnded) {
      try database.end(.deputy, of: "oti", on: "2026-02-01", at: now, by: "owner")
    }
  }

  @Test func `a role needs an order in force, and is not given twice`() throws {
    let unknown = try #require(OrderNumber("7", of: "2025-11-01"))
    let cancelled = try #require(OrderNumber("901-Н", of: "2025-11-02"))
    #expect(throws: RegisterError.unknownOrder("7 of 2025-11-01")) {
      try grant(.deputy, from: "2025-11-01", by: unknown)
    }
    #expect(throws: RegisterError.cancelledOrder("901-Н of 2025-11-02")) {
      try grant(.deputy, from: "2025-11-01", by: cancelled)
    }
    try grant(.deputy, from: "2025-11-01")
    #expect(throws: RegisterError.self) { try grant(.deputy, from: "2025-12-01") }
    try grant(.secretary, from: "2025-12-01")
    #expect(try database.roles(on: "2025-12-01").count == 2)
  }

  @Test func `a term closes once, and a correction opens only a closed one`() throws {
    let second = PeriodName(year: "2025-2026", number: 2)
    #expect(throws: RegisterError.self) { try correct(second, on: "2025-12-01") }
    try database.close(second, at: now, by: "owner")
    #expect(throws: RegisterError.self) { try database.close(second, at: now, by: "owner") }
    try correct(second, on: "2026-01-20")
    #expect(throws: RegisterError.dayBeforeBeginning("2026-01-19")) { try correct(second, on: "2026-01-19") }
    try database.writer.write { db in
      try db.execute(sql: "UPDATE result SET value = 3 WHERE period = 2 AND kind = 'numeric'")
    }
    #expect(try database.endCorrection(of: second, on: "2026-01-21", at: now, by: "owner") == 1)
    #expect(throws: RegisterError.alreadyEnded) {
      try database.endCorrection(of: second, on: "2026-01-21", at: now, by: "owner")
    }
    #expect(throws: RegisterError.self) {
      try database.close(PeriodName(year: "1999-2000", number: 1), at: now, by: "owner")
    }
  }

  @Test func `a correction of one class leaves the others closed`() throws {
    let first = PeriodName(year: "2025-2026", number: 1)
    try database.openCorrection(
      of: first, class: "5-Б", order: order, reason: "ката", on: "2025-12-01", at: now, by: "owner")
    #expect(throws: (any Error).self) {
      try database.writer.write { db in
        try db.execute(
          sql: "UPDATE result SET value = 3 WHERE period = 1 AND class_id = 1 AND kind = 'numeric'")
      }
    }
    #expect(throws: RegisterError.self) {
      try database.openCorrection(
        of: first, class: "7-А", order: order, reason: "ката", on: "2025-12-01", at: now, by: "owner")
    }
  }

  private let now = "2025-12-01T10:00:00Z"

  private func grant(_ role: Role, from day: String, by number: OrderNumber? = nil) throws {
    try database.grant(
      role, to: "oti", person: nil, order: number ?? order, from: day, until: nil, at: now, by: "owner")
  }

  private func correct(_ period: PeriodName, on day: String) throws {
    try database.openCorrection(
      of: period, class: nil, order: order, reason: "ката", on: day, at: now, by: "owner")
  }
}
