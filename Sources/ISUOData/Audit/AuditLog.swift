internal import Cryptography
internal import Foundation
internal import GRDB

/// Something that a user did with the records or made of them. It holds no personal data: objects
/// are named by keys of the trade (a class, a report, a file), people by their numbers.
public struct AuditEntry: Hashable, Sendable {
  /// When, ISO 8601; given by the caller, who has the clock.
  public var time: String
  /// The name of the account.
  public var user: String
  /// What was done: `init`, `import`, `print`, `export`, `sign`.
  public var action: String
  /// What it was done to: a report's id with the run's language and day, the name of a register.
  public var object: String
  /// How much: `pupil.inserted` 426.
  public var counts: [String: Int]
  /// For whom a document was made.
  public var recipient: Recipient?
  /// Whose data it touched, by the numbers of the persons.
  public var persons: [Int64]

  public init(
    time: String, user: String, action: String, object: String, counts: [String: Int] = [:],
    recipient: Recipient? = nil, persons: [Int64] = []
  ) {
    self.time = time
    self.user = user
    self.action = action
    self.object = object
    self.counts = counts
    self.recipient = recipient
    self.persons = persons
  }
}

extension SchoolDatabase {
  /// Adds an entry, in a transaction of its own.
  public func audit(_ entry: AuditEntry) throws {
    try sqliteErrors(path) { try writer.write { db in try AuditLog.append(entry, db) } }
  }

  /// Reads the whole chain. It proves that no entry was changed or lost between others; that the
  /// last ones were not cut off shows only beside a mark kept elsewhere.
  public func auditState() throws -> AuditState {
    try writer.read { db in try AuditLog.state(db) }
  }

  /// What tells one state of the records from another: the last entry of a change. Prints and exports change
  /// nothing.
  public func lastChange() throws -> String? {
    try writer.read { db in
      try String.fetchOne(
        db, sql: "SELECT hash FROM audit WHERE action NOT IN ('print', 'export') ORDER BY id DESC LIMIT 1")
    }
  }

  /// Whether the log still has the entries that it had when the mark was taken.
  public func auditReaches(_ mark: AuditMark) throws -> Bool {
    if mark.count == 0 { return mark == .empty }
    return try writer.read { db in
      try String.fetchOne(db, sql: "SELECT hash FROM audit WHERE id = ?", arguments: [mark.count])
        == mark.hash
    }
  }
}

/// The chain: each row's hash covers the row and the hash before it.
enum AuditLog {
  static func state(_ db: Database) throws -> AuditState {
    var state = AuditState(mark: .empty)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, at, user, action, object, counts, hash, recipient, persons FROM audit ORDER BY id")
    var previous = ""
    while let row = try rows.next() {
      let (recipient, persons): (String?, String?) = (row[7], row[8])
      let fields = [row[1], row[2], row[3], row[4], row[5]] + laterFields(recipient, persons) as [String]
      let id: Int = row[0]
      state.mark = AuditMark(count: state.mark.count + 1, hash: row[6])
      if id != state.mark.count || state.mark.hash != hash(after: previous, fields), state.brokenAt == nil {
        state.brokenAt = state.mark.count
      }
      previous = state.mark.hash
    }
    return state
  }

  /// Adds an entry within the caller's transaction, so that what is told and what is done stand or
  /// fall together.
  static func append(_ entry: AuditEntry, _ db: Database) throws {
    let last = try Row.fetchOne(db, sql: "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
    let id: Int = (last?[0] ?? 0) + 1
    let counts = entry.counts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
      separator: " ")
    let fields = [entry.time, entry.user, entry.action, entry.object, counts]
    let recipient = entry.recipient?.rawValue
    let persons =
      entry.persons.isEmpty ? nil : Set(entry.persons).sorted().map(String.init).joined(separator: " ")
    let hash = hash(after: last?[1] ?? "", fields + laterFields(recipient, persons))
    try db.execute(
      sql: """
        INSERT INTO audit (id, at, user, action, object, counts, hash, recipient, persons)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: StatementArguments([id] as [any DatabaseValueConvertible] + fields + [hash])
        + StatementArguments([recipient, persons]))
  }

  /// The fields that rows have since version 3 of the schema: a row without them hashes as it did before.
  static func laterFields(_ recipient: String?, _ persons: String?) -> [String] {
    recipient == nil && persons == nil ? [] : [recipient ?? "", persons ?? ""]
  }

  /// Each field goes in with its length, so that no two rows give the same bytes.
  static func hash(after previous: String, _ fields: [String]) -> String {
    sha256(([previous] + fields).map { "\($0.utf8.count):\($0)" }.joined().utf8)
  }
}
