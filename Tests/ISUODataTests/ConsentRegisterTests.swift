import Diagnostics
import Language
import Testing

@testable import ISUOData

/// Consents and grounds, and whom they keep from being masked. Pupils of `SmallSchool` in class 5-А.
@Suite struct ConsentRegisterTests {
  private let folder: TemporaryFolder
  private let database: SchoolDatabase
  private let first: String

  init() throws {
    folder = try TemporaryFolder()
    database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    try SmallSchool.fill(database)
    let context = ReportContext(asOf: "2025-11-04", language: .ky)
    let list = try ReportConnection(path: database.path, context: context).query(
      "SELECT file_no FROM report_period_pupil WHERE class_id = 1 AND period = 1 ORDER BY position")
    guard case .text(let number) = list.rows[0][0] else { throw RegisterError.unknownPupil }
    first = number
  }

  @Test func `without consent or ground everybody is masked, and counted`() throws {
    let rows = try list([.identity])
    #expect(rows.allSatisfy { $0.dropFirst() == ["макулдук жок", nil, nil, "1"] })
    #expect(rows.count == 5)
  }

  @Test func `a report that shows no personal data masks nobody`() throws {
    #expect(try list([]).allSatisfy { $0.last == "0" })
  }

  @Test(arguments: [
    ("2025-09-30", true), ("2025-10-01", false), ("2025-10-31", false), ("2025-11-01", true),
  ])
  func `a consent holds from its day to its last day`(day: String, isMasked: Bool) throws {
    var consent = consent([.identity, .marks])
    consent.givenOn = "2025-10-01"
    consent.validUntil = "2025-10-31"
    try database.record(consent, at: now, by: "owner")
    #expect(try isFirstMasked([.identity, .marks], on: day) == isMasked)
  }

  @Test func `on the day of withdrawal a consent holds no more`() throws {
    try database.record(consent([.identity]), at: now, by: "owner")
    try database.withdrawConsents(of: subject, givenOn: nil, on: "2025-10-10", at: now, by: "owner")
    #expect(try isFirstMasked([.identity], on: "2025-10-09") == false)
    #expect(try isFirstMasked([.identity], on: "2025-10-10") == true)
    #expect(throws: RegisterError.unknownConsent) {
      try database.withdrawConsents(of: subject, givenOn: nil, on: "2025-10-11", at: now, by: "owner")
    }
    #expect(throws: RegisterError.alreadyWithdrawn) {
      try database.withdrawConsents(
        of: subject, givenOn: "2025-09-01", on: "2025-10-11", at: now, by: "owner")
    }
  }

  @Test func `one form must cover all that a report shows, for its recipient`() throws {
    try database.record(consent([.identity]), at: now, by: "owner")
    var other = consent([.marks])
    other.givenOn = "2025-09-02"
    try database.record(other, at: now, by: "owner")
    #expect(try isFirstMasked([.identity], on: "2025-10-01") == false)
    #expect(try isFirstMasked([.identity, .marks], on: "2025-10-01") == true)
    #expect(try isFirstMasked([.identity], on: "2025-10-01", for: .ministry) == true)
  }

  @Test func `what a ground covers needs no consent, and the rest still does`() throws {
    let ground = LegalGround(
      subject: .pupil, categories: [.identity], recipients: [.school], from: "2025-09-01")
    let id = try database.record(named(ground), at: now, by: "owner")
    #expect(try isFirstMasked([.identity], on: "2025-10-01") == false)
    #expect(try isFirstMasked([.identity, .marks], on: "2025-10-01") == true)
    try database.record(consent([.marks]), at: now, by: "owner")
    #expect(try isFirstMasked([.identity, .marks], on: "2025-10-01") == false)
    try database.endGround(id, on: "2025-10-01", at: now, by: "owner")
    #expect(try isFirstMasked([.identity], on: "2025-09-30") == false)
    #expect(try isFirstMasked([.identity], on: "2025-10-01") == true)
    #expect(throws: RegisterError.alreadyEnded) {
      try database.endGround(id, on: "2025-10-02", at: now, by: "owner")
    }
    #expect(throws: RegisterError.unknownGround(99)) {
      try database.endGround(99, on: "2025-10-02", at: now, by: "owner")
    }
  }

  @Test func `the register lists what holds on a day, and of whom nothing does`() throws {
    let all = try database.missingConsents(for: .school, on: "2025-11-04")
    #expect(all.count { $0.classLabel == "5-А" } == 5)
    try database.record(consent([.identity]), at: now, by: "owner")
    #expect(try database.consents(on: "2025-08-31").isEmpty)
    let line = try #require(try database.consents(on: "2025-09-01").first)
    #expect(line.fileNumber == first)
    #expect(line.categories == [.identity])
    let missing = try database.missingConsents(for: .school, on: "2025-11-04")
    #expect(!missing.contains { $0.fileNumber == first })
    #expect(
      try database.missingConsents(for: .ministry, on: "2025-11-04").first { $0.fileNumber == first }?
        .wasGiven == true)
  }

  @Test func `a report of pupils' marks asks a teacher for no consent to marks`() throws {
    func masked(_ categories: [DataCategory]) throws -> [SQLValue] {
      let context = ReportContext(
        asOf: "2025-11-04", language: .ky, recipient: .school, categories: categories)
      return try ReportConnection(path: database.path, context: context).query(
        "SELECT DISTINCT masked FROM report_staff"
      ).rows.map { $0[0] }
    }
    #expect(try masked([.identity, .marks]) == [.integer(1)])
    let ground = LegalGround(
      subject: .staff, categories: [.identity], recipients: [.school], from: "2025-09-01")
    _ = try database.record(named(ground), at: now, by: "owner")
    #expect(try masked([.identity, .marks]) == [.integer(0)])
    #expect(try masked([.identity, .service]) == [.integer(1)])
    #expect(try list([.identity, .marks]).allSatisfy { $0.last == "1" })
  }

  @Test func `every refusal has a code and says what to do`() {
    let errors: [(RegisterError, String)] = [
      (.unknownPupil, "REG-0001"), (.unknownMember, "REG-0002"), (.unknownOrder("7"), "REG-0003"),
      (.cancelledOrder("7"), "REG-0004"), (.unknownConsent, "REG-0005"), (.unknownGround(7), "REG-0006"),
      (.emptyCover, "REG-0007"), (.alreadyWithdrawn, "REG-0008"), (.alreadyEnded, "REG-0009"),
      (.dayBeforeBeginning("2025-09-01"), "REG-0010"), (.refused("a rule"), "REG-0011"),
    ]
    for (error, code) in errors {
      let diagnostic = Diagnostic.register(error)
      #expect(diagnostic.code.description == code)
      #expect(diagnostic.help?.isEmpty == false)
    }
  }

  @Test func `what cannot be a consent is refused and leaves no trace`() throws {
    var unknown = consent([.identity])
    unknown.subject = .pupil(fileNumber: "Я-99")
    var backwards = consent([.identity])
    backwards.validUntil = "2025-08-01"
    var member = consent([.identity])
    member.subject = .staff(pin: "00000000000000")
    let cases: [(NewConsent, RegisterError)] = [
      (unknown, .unknownPupil), (member, .unknownMember), (backwards, .dayBeforeBeginning("2025-08-01")),
      (consent([]), .emptyCover),
    ]
    for (consent, error) in cases {
      #expect(throws: error) { try database.record(consent, at: now, by: "owner") }
    }
    try database.record(consent([.identity]), at: now, by: "owner")
    #expect(throws: RegisterError.self) { try database.record(consent([.identity]), at: now, by: "owner") }
    #expect(try database.consents(on: nil).count == 1)
    #expect(try database.verifyAudit() == .whole(entries: 1))
  }

  // MARK: -

  private let now = "2025-12-01T10:00:00Z"
  private var subject: DataSubject { .pupil(fileNumber: first) }

  private func consent(_ categories: Set<DataCategory>) -> NewConsent {
    NewConsent(
      subject: subject, signer: "Бейтааныш Адам", categories: categories, recipients: [.school],
      formVersion: "2025-1", givenOn: "2025-09-01")
  }

  private func named(_ ground: LegalGround) -> LegalGround {
    var ground = ground
    ground.lawRussian = "Пример"
    return ground
  }

  private func isFirstMasked(
    _ categories: [DataCategory], on day: String, for recipient: Recipient = .school
  ) throws -> Bool? {
    try list(categories, on: day, for: recipient).first { $0[0] == first }.map { $0[4] == "1" }
  }

  /// File number, name, given name, birth date, masked.
  private func list(
    _ categories: [DataCategory], on day: String = "2025-11-04", for recipient: Recipient = .school
  ) throws -> [[String?]] {
    let context = ReportContext(asOf: day, language: .ky, recipient: recipient, categories: categories)
    return try ReportConnection(path: database.path, context: context).query(
      """
      SELECT file_no, name, given, birth_date, CAST(masked AS TEXT) FROM report_period_pupil
      WHERE class_id = 1 AND period = 1 ORDER BY position
      """
    ).rows.map { row in row.map { if case .text(let text) = $0 { text } else { nil } } }
  }
}
