internal import Cryptography
internal import GRDB

/// What an import would change, and what is to say about the files.
public struct ImportPlan: Sendable {
  /// How many rows of a table an import adds, changes, ends and finds as they are.
  public struct TableCount: Hashable, Sendable, Codable {
    public var table: String
    public var inserted: Int
    public var updated: Int
    /// Rows of a history that end: a pupil who leaves, a teacher who is replaced.
    public var closed: Int
    public var unchanged: Int
  }

  /// In the order in which the files were taken.
  public let findings: [ImportFinding]
  /// Only tables that the files speak of.
  public let counts: [TableCount]
  private let work: Work
  /// What the database held when the plan was made: the plan is for that state only.
  private let basis: PlanBasis

  /// What is written: what a school's own files say, or the tables of an export.
  private enum Work {
    case files(TableWrites, [ImportBatchRecord])
    case tables(TablesImage)
  }

  /// Whether rejected values can be left out: the rows of an export hang together, so all of it is taken or
  /// nothing.
  public var canLeaveOut: Bool {
    switch work {
    case .files: true
    case .tables: false
    }
  }

  /// Whether something of the files cannot be taken. Then nothing is written, unless rejected values are
  /// skipped.
  public var hasRejections: Bool { findings.contains { $0.action == .reject } }

  /// Whether the files say nothing new.
  public var changesNothing: Bool { counts.allSatisfy { $0.inserted + $0.updated + $0.closed == 0 } }

  init(_ session: ImportSession, files: [ImportFile], basis: PlanBasis) {
    findings = session.findings
    let writes = TableWrites(session.school)
    counts = writes.counts
    self.basis = basis
    // A file that changed nothing leaves no trace, so that importing it twice is as importing it once.
    let batches: [ImportBatchRecord] = files.enumerated().compactMap { index, file in
      let id = session.school.firstBatch + Int64(index)
      guard writes.batches.contains(id) else { return nil }
      return ImportBatchRecord(id: id, fileName: file.name, sha256: sha256(file.bytes), importedAt: "")
    }
    work = .files(writes, batches)
  }

  init(_ plan: TablesPlan, basis: PlanBasis) {
    findings = plan.findings
    counts = plan.counts
    self.basis = basis
    work = .tables(plan.image)
  }

  /// Writes all or nothing, and keeps what takes it back. Returns the persons whose rows it changed.
  func write(_ db: Database, at time: String, by user: String) throws -> [Int64] {
    guard try PlanBasis(db) == basis else { throw ImportError.recordsChanged }
    switch work {
    case .files(let writes, let batches): return try write(writes, batches, db, at: time, by: user)
    case .tables(let image):
      try image.write(db)
      return try Int64.fetchAll(db, sql: "SELECT id FROM person ORDER BY id")
    }
  }

  private func write(
    _ writes: TableWrites, _ batches: [ImportBatchRecord], _ db: Database, at time: String, by user: String
  ) throws -> [Int64] {
    try db.execute(sql: "INSERT INTO import_run (at, user) VALUES (?, ?)", arguments: [time, user])
    let run = db.lastInsertedRowID
    for var batch in batches {
      batch.importedAt = time
      batch.runId = run
      try batch.insert(db)
    }
    let inverse = try recordingInverse(db) { try writes.write(db, on: String(time.prefix(10))) }
    try db.execute(sql: "UPDATE import_run SET changes = ? WHERE id = ?", arguments: [inverse, run])
    return try ChangedPersons.of(inverse, db)
  }
}

/// What tells one state of the database from another: every change leaves a row in the audit log.
struct PlanBasis: Hashable, Sendable {
  private let lastBatch: Int64
  private let lastAudit: Int64

  init(_ db: Database) throws {
    lastBatch = try Int64.fetchOne(db, sql: "SELECT max(id) FROM import_batch") ?? 0
    lastAudit = try Int64.fetchOne(db, sql: "SELECT max(id) FROM audit") ?? 0
  }
}

/// Why a plan cannot be carried out.
public enum ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Something was rejected, and rejected values were not to be skipped.
  case rejected(count: Int)
  /// The records changed after the plan was made.
  case recordsChanged
  /// A rule of the records forbids what the files say together, such as two teachers of one lesson on one
  /// day.
  case refused(rule: String)
  /// There is no import that could be taken back.
  case nothingToUndo
  /// Something that an import wrote was changed since, or its period is closed.
  case changedSince

  public var description: String {
    switch self {
    case .rejected(let count): "\(count) values or rows were rejected; nothing was written"
    case .refused(let rule): "the files contradict each other: \(rule); nothing was written"
    case .nothingToUndo:
      "there is no such import, or it is undone already; 'import list' shows those there are"
    case .changedSince:
      "what this import wrote was changed afterwards or lies in a closed term; undo what came later first"
    case .recordsChanged: "the records changed after the import was planned; plan it again"
    }
  }
}
