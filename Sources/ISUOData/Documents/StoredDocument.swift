internal import GRDB

/// How far a document has come.
public enum DocumentState: String, CaseIterable, Sendable {
  /// Written, without a number.
  case draft
  case issued
  case signed
  /// Another is in force in its place.
  case superseded
  /// Not in force; the number stays taken.
  case cancelled

  public var isInForce: Bool { self == .issued || self == .signed }
}

/// A document as it is kept.
public struct StoredDocument: Hashable, Sendable {
  /// A file of the document.
  public struct Version: Hashable, Sendable {
    public let number: Int
    public let templateVersion: String
    /// The figures and rows that it was made from, as JSON.
    public let data: String
    /// SHA-256 of the file.
    public let hash: String
    public let madeAt: String
    public let madeBy: String
  }

  /// An act on the document: when, and by which account.
  public struct Act: Hashable, Sendable {
    public let time: String
    public let user: String
  }

  public let id: Int64
  /// The paper that it is.
  public let kind: String
  public let series: DocumentSeries
  public let state: DocumentState
  public let language: String
  /// nil of a draft.
  public let period: String?
  public let number: Int?
  public let suffix: String
  public let date: String?
  public let titleKy: String?
  public let titleRu: String?
  public let addressee: String?
  /// What was written into it, as JSON.
  public let content: String
  public let supersedes: Int64?
  public let supersededBy: Int64?
  public let drafted: Act
  public let issued: Act?
  public let ended: Act?
  /// Why it was cancelled.
  public let reason: String?
  /// The oldest first; empty of a draft.
  public var versions: [Version] = []

  /// «14а-О»; nil of a draft.
  public var no: String? { number.map { series.text(of: $0, suffix) } }
}

/// Which documents are asked for; nil stands for all.
public struct DocumentFilter: Hashable, Sendable {
  public var state: DocumentState?
  /// A code of a series or a kind of series.
  public var series: String?
  /// `2026` or `2025-2026`.
  public var period: String?

  public init(state: DocumentState? = nil, series: String? = nil, period: String? = nil) {
    self.state = state
    self.series = series
    self.period = period
  }
}

extension SchoolDatabase {
  /// A document with its versions, for an account that may read its series.
  public func document(_ id: Int64, for user: String, on day: String) throws -> StoredDocument {
    try writer.read { db in
      let document = try document(id, db)
      try check(user, on: day, may: \.readSeries, document.series.kind, db)
      return document
    }
  }

  /// The documents that an account may read, in the order of their making and without their versions.
  public func documents(_ filter: DocumentFilter, for user: String, on day: String) throws -> [StoredDocument]
  {
    try writer.read { db in
      let kinds = try seriesKinds(of: user, on: day, \.readSeries, db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          \(documentQuery)
          WHERE (:state IS NULL OR d.state = :state) AND (:period IS NULL OR d.period = :period)
            AND (:series IS NULL OR :series IN (s.code, s.kind)) ORDER BY d.id
          """,
        arguments: ["state": filter.state?.rawValue, "period": filter.period, "series": filter.series])
      return rows.map(StoredDocument.init).filter { kinds.contains($0.series.kind ?? .main) }
    }
  }

  /// The documents that have a number, by it: `14-О` in a year; more than one where series share a number.
  public func documents(numbered no: String, in period: String?, for user: String, on day: String) throws
    -> [StoredDocument]
  {
    try documents(DocumentFilter(period: period), for: user, on: day).filter { $0.no == no }
  }

  func document(_ id: Int64, _ db: Database) throws -> StoredDocument {
    guard let row = try Row.fetchOne(db, sql: "\(documentQuery) WHERE d.id = ?", arguments: [id]) else {
      throw DocumentError.unknownDocument(id)
    }
    var document = StoredDocument(row)
    document.versions = try Row.fetchAll(
      db,
      sql: """
        SELECT version, template_version, data, file_hash, made_at, made_by FROM document_version
        WHERE document_id = ? ORDER BY version
        """, arguments: [id]
    ).map {
      StoredDocument.Version(
        number: $0[0], templateVersion: $0[1], data: $0[2], hash: $0[3], madeAt: $0[4], madeBy: $0[5])
    }
    return document
  }

  /// Throws unless one of the account's roles gives it the right on a kind of series.
  func check(
    _ user: String, on day: String, may right: KeyPath<Role, [SeriesKind]>, _ kind: SeriesKind?,
    _ db: Database
  ) throws {
    guard try seriesKinds(of: user, on: day, right, db).contains(kind ?? .main) else {
      throw DocumentError.denied
    }
  }

  func seriesKinds(
    of user: String, on day: String, _ right: KeyPath<Role, [SeriesKind]>, _ db: Database
  ) throws -> Set<SeriesKind> {
    if user == ReportContext.owner { return Set(SeriesKind.allCases) }
    let roles = try String.fetchAll(db, sql: rolesInForce, arguments: ["name": user, "day": day])
    return Set(roles.compactMap(Role.init).flatMap { $0[keyPath: right] })
  }
}

private let documentQuery = """
  SELECT d.*, s.kind AS series_kind, s.counts_in, s.mark, s.suffix_rule, s.keep_years,
    (SELECT n.id FROM document AS n
      WHERE n.supersedes_id = d.id AND n.state IN ('issued', 'signed', 'superseded')) AS superseded_by
  FROM document AS d JOIN document_series AS s ON s.code = d.series
  """

extension StoredDocument {
  fileprivate init(_ row: Row) {
    func act(_ name: String) -> Act? {
      guard let time: String = row["\(name)_at"], let user: String = row["\(name)_by"] else { return nil }
      return Act(time: time, user: user)
    }
    let series = DocumentSeriesRecord(
      code: row["series"], kind: (row["series_kind"] as String?).flatMap(SeriesKind.init),
      countsIn: row["counts_in"], mark: row["mark"], suffixRule: row["suffix_rule"],
      keepYears: row["keep_years"])
    self.init(
      id: row["id"], kind: row["kind"], series: DocumentSeries(series),
      state: DocumentState(rawValue: row["state"]) ?? .draft, language: row["language"],
      period: row["period"], number: row["number"], suffix: row["suffix"], date: row["date"],
      titleKy: row["title_ky"], titleRu: row["title_ru"], addressee: row["addressee"],
      content: row["content"], supersedes: row["supersedes_id"], supersededBy: row["superseded_by"],
      drafted: Act(time: row["drafted_at"], user: row["drafted_by"]), issued: act("issued"),
      ended: act("ended"), reason: row["reason"])
  }
}
