internal import GRDB

/// The paper of a document, made with its number.
public struct IssuedPaper: Sendable {
  public var bytes: [UInt8]
  public var templateVersion: String
  /// The figures and rows that it was made from, as JSON.
  public var data: String
  public var entry: RegisterEntry
  /// What an order rests on.
  public var basis: String?
  /// Who leads and who writes at a council.
  public var council: Council?

  public struct Council: Hashable, Sendable {
    /// Keys of members of staff.
    public var chair: Int64
    public var secretary: Int64

    public init(chair: Int64, secretary: Int64) {
      self.chair = chair
      self.secretary = secretary
    }
  }

  public init(bytes: [UInt8], templateVersion: String, data: String, entry: RegisterEntry) {
    self.bytes = bytes
    self.templateVersion = templateVersion
    self.data = data
    self.entry = entry
  }
}

extension SchoolDatabase {
  /// Gives a draft its number and keeps its paper, which `make` makes with the number: the number, the bytes,
  /// the entry of the book and the line of the log stand or fall together. nil when `make` returns nil, since
  /// something is wrong with the paper: then no number is taken.
  ///
  /// - Parameters:
  ///   - date: of the document.
  ///   - day: of the act, which decides what roles the account has.
  public func issue(
    _ id: Int64, date: String, on day: String, at time: String, by user: String,
    _ make: (DocumentNumber) throws -> IssuedPaper?
  ) throws -> StoredDocument? {
    do {
      return try change(.issue, at: time, by: user) { db in
        let draft = try document(id, db)
        try check(user, on: day, may: \.keptSeries, draft.series.kind, db)
        guard draft.state == .draft else { throw DocumentError.wrongState(draft.state) }
        let old = try draft.supersedes.map { try document($0, db) }
        if let old, !old.state.isInForce { throw DocumentError.supersedesEnded }
        let number = try nextNumber(draft.series, on: date, superseding: old, db)
        guard let paper = try make(number) else { throw NothingIssued() }
        try write(number, paper, of: draft, at: time, by: user, db)
        if let old { try end(old, as: .superseded, at: time, by: user, db) }
        let issued = try document(id, db)
        return (issued, AuditedAct(object: "\(id): \(number.no) of \(date)", persons: paper.entry.persons))
      }
    } catch is NothingIssued {
      return nil
    }
  }

  /// Rolls the transaction back.
  private struct NothingIssued: Error {}

  private func write(
    _ number: DocumentNumber, _ paper: IssuedPaper, of draft: StoredDocument, at time: String,
    by user: String, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        UPDATE document SET state = 'issued', period = ?, number = ?, suffix = ?, date = ?, title_ky = ?,
          title_ru = ?, addressee = ?, issued_at = ?, issued_by = ? WHERE id = ?
        """,
      arguments: [
        number.period, number.number, number.suffix, number.date, paper.entry.titleKy, paper.entry.titleRu,
        paper.entry.addressee, time, user, draft.id,
      ])
    try keep(paper.entry.persons, of: draft.id, db)
    try addVersion(
      1, paper.bytes, templateVersion: paper.templateVersion, data: paper.data, of: draft.id, at: time,
      by: user, db)
    if number.series.kind?.isOfOrders == true { try writeOrder(number, paper, of: draft, db) }
    if number.series.kind == .minutes, let council = paper.council {
      try writeMinutes(number, council, of: draft, db)
    }
  }

  private func writeOrder(
    _ number: DocumentNumber, _ paper: IssuedPaper, of draft: StoredDocument, _ db: Database
  ) throws {
    var order = OrderRecord(series: number.series.code, number: number.number, date: number.date)
    order.suffix = number.suffix
    order.headingKy = paper.entry.titleKy
    order.headingRu = paper.entry.titleRu
    order.basis = paper.basis
    order.signerId = try Int64.fetchOne(
      db, sql: "SELECT d.staff_id FROM school_director AS d WHERE \(holds("d", on: "?1"))",
      arguments: [number.date])
    order.status = DocumentState.issued.rawValue
    order.documentId = draft.id
    try order.insert(db)
  }

  private func writeMinutes(
    _ number: DocumentNumber, _ council: IssuedPaper.Council, of draft: StoredDocument, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO council_minutes (year_id, number, date, chair_id, secretary_id, document_id)
        SELECT id, ?, ?, ?, ?, ? FROM academic_year WHERE label = ?
        """,
      arguments: [number.number, number.date, council.chair, council.secretary, draft.id, number.period])
  }

  /// Ends a document that is in force; the order that it is ends with it.
  func end(
    _ document: StoredDocument, as state: DocumentState, reason: String? = nil, at time: String,
    by user: String, _ db: Database
  ) throws {
    try db.execute(
      sql: "UPDATE document SET state = ?, reason = ?, ended_at = ?, ended_by = ? WHERE id = ?",
      arguments: [state.rawValue, reason, time, user, document.id])
    try db.execute(
      sql: "UPDATE school_order SET status = ? WHERE document_id = ?",
      arguments: [state.rawValue, document.id])
  }
}
