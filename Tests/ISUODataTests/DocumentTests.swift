import GRDB
import Language
import Testing

@testable import ISUOData

/// Documents go from draft to issued to signed, and end superseded or cancelled; the log tells each step.
@Suite struct DocumentTests {
  private let ledger: DocumentLedger
  private var database: SchoolDatabase { ledger.database }

  init() throws { ledger = try DocumentLedger() }

  @Test func `numbers go on after the imported book and leave no gap`() throws {
    let ids = try (0..<3).map { _ in try ledger.draft() }
    #expect(try ids.map { try ledger.document($0).no } == [nil, nil, nil])
    // Taken at the issue, in its order.
    let issued = try [ids[2], ids[0], ids[1]].map { try ledger.issue($0) }
    #expect(issued.map(\.no) == ["15-О", "16-О", "17-О"])
    #expect(issued.map(\.period) == ["2026", "2026", "2026"])
    #expect(try ledger.issue(try ledger.draft(), on: "2027-01-11").no == "1-О")
    let book = try ledger.texts(
      "SELECT number || ' ' || status || ' ' || date FROM school_order ORDER BY date, id")
    #expect(
      book == [
        "14 signed 2026-06-01", "15 issued 2026-06-02", "16 issued 2026-06-02", "17 issued 2026-06-02",
        "1 issued 2027-01-11",
      ])
  }

  @Test func `each kind of series has numbers of its own, minutes those of the school year`() throws {
    #expect(try ledger.issue(try ledger.draft(.main)).no == "1-Н")
    #expect(try ledger.issue(try ledger.draft(.certificate)).no == "1")
    try database.writer.write { db in
      try db.execute(
        sql:
          "INSERT INTO council_minutes (year_id, number, date, chair_id, secretary_id) VALUES (1, 4, '2025-11-05', 1, 2)"
      )
    }
    let minutes = try ledger.draft(.minutes)
    let issued = try database.issue(
      minutes, date: "2026-01-12", on: DocumentLedger.day, at: DocumentLedger.now, by: "owner"
    ) { number in
      var paper = DocumentLedger.paper("%PDF")
      paper.council = IssuedPaper.Council(chair: 2, secretary: 1)
      return paper
    }
    #expect(issued?.no == "5")
    #expect(issued?.period == "2025-2026")
    #expect(
      try ledger.texts(
        "SELECT number || ' ' || date || ' ' || chair_id FROM council_minutes WHERE document_id > 0")
        == ["5 2026-01-12 2"])
    let late = try ledger.draft(.minutes)
    #expect(throws: DocumentError.noSchoolYear("2030-01-01")) { try ledger.issue(late, on: "2030-01-01") }
  }

  @Test func `what cannot be made takes no number`() throws {
    let id = try ledger.draft()
    struct Failure: Error {}
    let nothing = try database.issue(
      id, date: DocumentLedger.day, on: DocumentLedger.day, at: DocumentLedger.now, by: "owner"
    ) { _ in nil }
    #expect(nothing == nil)
    #expect(throws: Failure.self) {
      try database.issue(
        id, date: DocumentLedger.day, on: DocumentLedger.day, at: DocumentLedger.now, by: "owner"
      ) { _ in throw Failure() }
    }
    #expect(try ledger.document(id).state == .draft)
    #expect(try ledger.issue(id).no == "15-О")
    #expect(throws: DocumentError.wrongState(.issued)) { try ledger.issue(id) }
  }

  @Test func `a cancelled number stays taken, and a cancelled draft leaves nothing`() throws {
    let id = try ledger.draft()
    try ledger.issue(id)
    #expect(throws: DocumentError.reasonMissing) { try cancel(id, "") }
    try cancel(id, "жаңылыш")
    #expect(try ledger.document(id).state == .cancelled)
    #expect(try ledger.document(id).reason == "жаңылыш")
    #expect(try ledger.texts("SELECT status FROM school_order WHERE number = 15") == ["cancelled"])
    #expect(try ledger.issue(try ledger.draft()).no == "16-О")
    #expect(throws: DocumentError.wrongState(.cancelled)) { try cancel(id, "дагы") }
    let draft = try ledger.draft()
    try cancel(draft, "")
    let left = try ledger.document(draft)
    #expect((left.content, left.titleKy, left.no) == ("{}", nil, nil))
    #expect(try ledger.texts("SELECT person_id FROM document_person WHERE document_id = \(draft)") == [])
  }

  @Test(arguments: [
    (DocumentSeries.SuffixRule.none, ["16-О", "17-О"]), (.letter, ["15а-О", "15б-О"]),
    (.slash, ["15/1-О", "15/2-О"]),
  ])
  func `a document that supersedes another bears the number that the series' rule gives`(
    rule: DocumentSeries.SuffixRule, expected: [String]
  ) throws {
    var series = try #require(try database.documentSeries().first { $0.code == "О" })
    series.suffixRule = rule
    try database.set(series, at: DocumentLedger.now, by: "owner")
    var last = try ledger.issue(try ledger.draft())
    var numbers: [String?] = []
    for _ in 0..<2 {
      let next = try ledger.issue(try ledger.draft(superseding: last.id))
      numbers.append(next.no)
      #expect(try ledger.document(last.id).state == .superseded)
      #expect(try ledger.document(last.id).supersededBy == next.id)
      #expect(throws: DocumentError.supersedesEnded) { try ledger.draft(superseding: last.id) }
      last = next
    }
    #expect(numbers == expected)
    #expect(
      try ledger.texts("SELECT status FROM school_order WHERE number = 15 AND suffix = ''") == ["superseded"])
  }

  @Test func `two drafts in the place of one document: the second finds it ended`() throws {
    let old = try ledger.issue(try ledger.draft())
    let drafts = try (0..<2).map { _ in try ledger.draft(superseding: old.id) }
    try ledger.issue(drafts[0])
    #expect(throws: DocumentError.supersedesEnded) { try ledger.issue(drafts[1]) }
  }

  @Test func `a signed file is the issued one with something added`() throws {
    let issued = try ledger.issue(try ledger.draft())
    let bytes = try file(issued)
    #expect(String(decoding: bytes, as: UTF8.self) == "%PDF 15-О of 2026-06-02")
    for wrong in [bytes, Array(bytes.dropLast()), Array("x".utf8) + bytes] {
      #expect(throws: DocumentError.notAnAddition) { try sign(issued.id, wrong) }
    }
    try sign(issued.id, bytes + Array(" 1".utf8))
    try sign(issued.id, bytes + Array(" 1 2".utf8))
    let signed = try ledger.document(issued.id)
    #expect(signed.state == .signed)
    #expect(signed.versions.map(\.number) == [1, 2, 3])
    #expect(try file(signed) == bytes + Array(" 1 2".utf8))
    #expect(try ledger.texts("SELECT status FROM school_order WHERE number = 15") == ["signed"])
    #expect(throws: DocumentError.wrongState(.draft)) { try sign(try ledger.draft(), bytes) }
  }

  @Test func `what is issued does not change, and nothing is removed`() throws {
    let id = try ledger.issue(try ledger.draft()).id
    for sql in [
      "UPDATE document SET number = 99 WHERE id = \(id)",
      "UPDATE document SET content = '{}' WHERE id = \(id)",
      "UPDATE document SET state = 'draft' WHERE id = \(id)",
      "DELETE FROM document_person; DELETE FROM document",
      "UPDATE archived_file SET bytes = x'00', size = 1", "DELETE FROM archived_file",
      "UPDATE document_version SET data = '{\"x\": 1}'", "DELETE FROM document_version",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") { try database.writer.write { try $0.execute(sql: sql) } }
    }
  }

  @Test func `who keeps a series may issue in it`() throws {
    let order = try #require(OrderNumber("14-О", of: "2026-06-01"))
    for role in [Role.secretary, .deputy, .staffOffice, .teacher, .inspector] {
      try database.grant(
        role, to: role.rawValue, person: nil, order: order, from: "2026-06-01", until: nil,
        at: DocumentLedger.now, by: "owner")
    }
    let id = try ledger.draft(by: "deputy")
    #expect(throws: DocumentError.denied) { try ledger.issue(id, by: "deputy") }
    #expect(throws: DocumentError.denied) { try ledger.issue(id, by: "staff_office") }
    for user in ["teacher", "staff_office", "nobody"] {
      #expect(throws: DocumentError.denied) { try ledger.draft(by: user) }
      #expect(throws: DocumentError.denied) { try database.document(id, for: user, on: DocumentLedger.day) }
    }
    #expect(try ledger.issue(id, by: "secretary").issued?.user == "secretary")
    let signed = try file(try database.document(id, for: "inspector", on: DocumentLedger.day)) + [0]
    #expect(throws: DocumentError.denied) { try sign(id, signed, by: "inspector") }
    try sign(id, signed, by: "deputy")
    _ = try ledger.draft(.staff, by: "staff_office")
    let seen = try ["deputy", "staff_office", "teacher"].map {
      try database.documents(DocumentFilter(), for: $0, on: DocumentLedger.day).map(\.id)
    }
    #expect(seen == [[1], [2], []])
  }

  @Test func `the log tells every act, and a role can rest on an issued order`() throws {
    let id = try ledger.issue(try ledger.draft()).id
    try sign(id, try file(try ledger.document(id)) + [0])
    let order = try #require(OrderNumber("15-О", of: DocumentLedger.day))
    try database.grant(
      .deputy, to: "oti", person: nil, order: order, from: "2026-06-03", until: nil, at: DocumentLedger.now,
      by: "owner")
    try cancel(id, "жаңылыш")
    let acts = try database.auditLines().map { "\($0.action) \($0.object)" }.filter {
      $0.contains("document")
    }
    #expect(
      acts == [
        "draft document order 1", "issue document 1: 15-О of 2026-06-02", "print document 1: 15-О",
        "sign document 1: 15-О", "cancel document 1: 15-О",
      ])
    #expect(try database.auditLines(person: "А-1").count { $0.object.contains("document") } == 5)
    #expect(throws: RegisterError.cancelledOrder(order.description)) {
      try database.grant(
        .secretary, to: "katchy", person: nil, order: order, from: "2026-06-03", until: nil,
        at: DocumentLedger.now, by: "owner")
    }
  }

  @Test func `the register has the imported book and the issued documents as they were on a day`() throws {
    let id = try ledger.issue(try ledger.draft()).id
    let next = try ledger.issue(try ledger.draft(superseding: id), on: "2026-06-02")
    try database.cancel(
      next.id, reason: "жаңылыш", on: "2026-06-09", at: "2026-06-09T10:00:00Z", by: "owner")
    func register(_ day: String) throws -> [[SQLValue]] {
      try ReportConnection(path: database.path, context: ReportContext(asOf: day, language: .ky)).query(
        """
        SELECT no || ' ' || state || ifnull(' ← ' || supersedes, '') || ifnull(' → ' || superseded_by, '')
          || ifnull(': ' || reason, '')
        FROM report_document_register WHERE period = '2026' AND series = 'О' ORDER BY number
        """
      ).rows
    }
    #expect(
      try register("2026-06-03") == [
        [.text("14-О signed")], [.text("15-О superseded → 16-О")], [.text("16-О issued ← 15-О")],
      ])
    #expect(try register("2026-06-09").last == [.text("16-О cancelled ← 15-О: жаңылыш")])
    #expect(try register("2026-06-01") == [[.text("14-О signed")]])
  }

  @Test func `a series is chosen where there are several, and named where its usual code is another's`()
    throws
  {
    try database.set(
      DocumentSeries(code: "Б", kind: .pupils), at: DocumentLedger.now, by: "owner")
    #expect(throws: DocumentError.severalSeries(.pupils, codes: ["Б", "О"])) { try ledger.draft() }
    var draft = DocumentDraft(kind: "order", seriesKind: .pupils, language: "ky", content: "{}")
    draft.seriesCode = "Б"
    let id = try database.draft(draft, on: DocumentLedger.day, at: DocumentLedger.now, by: "owner")
    #expect(try ledger.issue(id).no == "1-Б")
    try database.set(DocumentSeries(code: "Н"), at: DocumentLedger.now, by: "owner")
    #expect(throws: DocumentError.noSeries(.main)) { try ledger.draft(.main) }
    #expect(throws: DocumentError.seriesHasNumbers("Б")) {
      try database.set(
        DocumentSeries(code: "Б", kind: .outgoing, countsIn: .school), at: DocumentLedger.now, by: "owner")
    }
  }

  // MARK: -

  private func cancel(_ id: Int64, _ reason: String) throws {
    try database.cancel(id, reason: reason, on: DocumentLedger.day, at: DocumentLedger.now, by: "owner")
  }

  private func sign(_ id: Int64, _ bytes: [UInt8], by user: String = "owner") throws {
    do {
      try database.keepSigned([(id, bytes)], on: DocumentLedger.day, at: DocumentLedger.now, by: user)
    } catch let refused as RefusedDocument {
      #expect(refused.id == id)
      throw refused.reason
    }
  }

  private func file(_ document: StoredDocument) throws -> [UInt8] {
    try database.archivedFile(
      try #require(document.versions.last).hash, for: "owner", on: DocumentLedger.day, at: DocumentLedger.now
    ).bytes
  }
}
