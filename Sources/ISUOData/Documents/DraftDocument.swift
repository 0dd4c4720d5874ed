internal import GRDB

/// What a document says before it has a number.
public struct DocumentDraft: Hashable, Sendable {
  /// The paper that it is.
  public var kind: String
  public var seriesKind: SeriesKind
  /// One of several series of the kind.
  public var seriesCode: String?
  public var language: String
  /// What was written into it, as JSON.
  public var content: String
  /// The document whose place it is to take.
  public var supersedes: Int64?
  /// What the register says of it.
  public var entry = RegisterEntry()

  public init(kind: String, seriesKind: SeriesKind, language: String, content: String) {
    self.kind = kind
    self.seriesKind = seriesKind
    self.language = language
    self.content = content
  }
}

/// What the register says of a document.
public struct RegisterEntry: Hashable, Sendable {
  public var titleKy: String?
  public var titleRu: String?
  /// To whom it is given or sent.
  public var addressee: String?
  /// The numbers of the persons whom it is about.
  public var persons: [Int64] = []

  public init() {}
}

extension SchoolDatabase {
  /// Keeps a draft, in the place of an earlier one with `id`; returns its key.
  public func draft(
    _ draft: DocumentDraft, replacing id: Int64? = nil, on day: String, at time: String, by user: String
  ) throws -> Int64 {
    try change(.draft, at: time, by: user) { db in
      try check(user, on: day, may: \.draftedSeries, draft.seriesKind, db)
      if let supersedes = draft.supersedes {
        guard try document(supersedes, db).state.isInForce else { throw DocumentError.supersedesEnded }
      }
      let series = try series(of: draft.seriesKind, named: draft.seriesCode, db)
      let key =
        try id.map { try rewrite($0, draft, series, db) } ?? insert(draft, series, at: time, by: user, db)
      try keep(draft.entry.persons, of: key, db)
      return (key, AuditedAct(object: "\(draft.kind) \(key)", persons: draft.entry.persons))
    }
  }

  private func insert(
    _ draft: DocumentDraft, _ series: DocumentSeries, at time: String, by user: String, _ db: Database
  ) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO document (kind, series, language, title_ky, title_ru, addressee, content, supersedes_id,
          drafted_at, drafted_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        draft.kind, series.code, draft.language, draft.entry.titleKy, draft.entry.titleRu,
        draft.entry.addressee, draft.content, draft.supersedes, time, user,
      ])
    return db.lastInsertedRowID
  }

  private func rewrite(
    _ id: Int64, _ draft: DocumentDraft, _ series: DocumentSeries, _ db: Database
  ) throws -> Int64 {
    let document = try document(id, db)
    guard document.state == .draft, document.kind == draft.kind else {
      throw DocumentError.wrongState(document.state)
    }
    try db.execute(
      sql: """
        UPDATE document SET series = ?, language = ?, title_ky = ?, title_ru = ?, addressee = ?, content = ?
        WHERE id = ?
        """,
      arguments: [
        series.code, draft.language, draft.entry.titleKy, draft.entry.titleRu, draft.entry.addressee,
        draft.content, id,
      ])
    return id
  }

  func keep(_ persons: [Int64], of document: Int64, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM document_person WHERE document_id = ?", arguments: [document])
    for person in Set(persons).sorted() {
      try db.execute(sql: "INSERT INTO document_person VALUES (?, ?)", arguments: [document, person])
    }
  }
}

/// What the audit log says of an act on a document.
struct AuditedAct {
  enum Kind: String { case draft, issue, sign, supersede, cancel }

  var object: String
  var persons: [Int64] = []
}

extension SchoolDatabase {
  /// Does an act on documents and tells the audit log of it, in one transaction.
  func change<Value>(
    _ kind: AuditedAct.Kind, at time: String, by user: String,
    _ work: (Database) throws -> (Value, AuditedAct)
  ) throws -> Value {
    try changes(kind, at: time, by: user) { db in
      let (value, act) = try work(db)
      return (value, [act])
    }
  }

  /// Does acts of a kind on several documents in one transaction.
  func changes<Value>(
    _ kind: AuditedAct.Kind, at time: String, by user: String,
    _ work: (Database) throws -> (Value, [AuditedAct])
  ) throws -> Value {
    do {
      return try writer.write { db in
        let (value, acts) = try work(db)
        for act in acts {
          try AuditLog.append(
            AuditEntry(
              time: time, user: user, action: kind.rawValue, object: "document \(act.object)",
              persons: act.persons), db)
        }
        return value
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw RegisterError.refused(error.message ?? "")
    }
  }

  func persons(of document: Int64, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT person_id FROM document_person WHERE document_id = ? ORDER BY 1", arguments: [document]
    )
  }
}
