internal import CSQLiteSession
internal import Foundation
internal import GRDB

/// The tables that an import changes. Enrolments come before the memberships within them: taken back in this
/// order, what an import ended opens outside in.
let recordedTables = [
  "department", "department_name", "school", "school_name", "academic_year", "period", "promotion_rule",
  "class_set", "class", "subject", "curriculum", "person", "former_pin", "person_name", "contact",
  "identity_document", "staff", "staff_post", "staff_training", "staff_award", "school_director",
  "class_teacher", "teaching", "pupil", "pupil_file_no", "guardian", "document_series", "school_order",
  "movement_event", "enrolment", "class_membership", "subgroup_member", "exemption", "result", "attendance",
  "behaviour", "consent_form", "consent", "row_before",
]

/// Does `work` and returns the changeset that takes it back.
func recordingInverse(_ db: Database, _ work: () throws -> Void) throws -> Data {
  var session: UnsafeMutableRawPointer?
  try check(isuo_session_create(UnsafeMutableRawPointer(db.sqliteConnection), &session))
  defer { isuo_session_delete(session) }
  for table in recordedTables { try check(isuo_session_attach(session, table)) }
  try work()
  var size: Int32 = 0
  var bytes: UnsafeMutableRawPointer?
  try check(isuo_session_inverse(session, &size, &bytes))
  defer { isuo_session_free(bytes) }
  return bytes.map { Data(bytes: $0, count: Int(size)) } ?? Data()
}

private func check(_ code: Int32) throws {
  guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
}

extension SchoolDatabase {
  /// Takes back what a command of import changed, the last one with `run` nil; returns its number.
  ///
  /// All or nothing: throws `ImportError.changedSince` when one of its rows was changed afterwards, or when
  /// its period has been closed, and `.nothingToUndo` when there is no such import.
  @discardableResult
  public func undoImport(_ run: Int64? = nil, at time: String, by user: String) throws -> Int64 {
    try writer.write { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT id, changes FROM import_run
          WHERE undone_at IS NULL AND changes IS NOT NULL AND id = ifnull(?, id)
          ORDER BY id DESC LIMIT 1
          """, arguments: [run])
      guard let row, var changes: Data = row["changes"] else { throw ImportError.nothingToUndo }
      let id: Int64 = row["id"]
      // Before the rows are gone that the changes refer to.
      let persons = try ChangedPersons.of(changes, db)
      let size = Int32(changes.count)
      let code = changes.withUnsafeMutableBytes { bytes in
        isuo_changeset_apply(UnsafeMutableRawPointer(db.sqliteConnection), size, bytes.baseAddress)
      }
      guard code == 0 else { throw ImportError.changedSince }
      try db.execute(
        sql: "UPDATE import_run SET undone_at = ?, changes = NULL WHERE id = ?", arguments: [time, id])
      try AuditLog.append(
        AuditEntry(
          time: time, user: user, action: "undo", object: "import", counts: ["run": Int(id)], persons: persons
        ),
        db)
      return id
    }
  }

  /// The commands of import, the last first.
  public func importRuns() throws -> [ImportRun] {
    try writer.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT r.id, r.at, r.user, r.undone_at, count(b.id) AS files FROM import_run AS r
          LEFT JOIN import_batch AS b ON b.run_id = r.id GROUP BY r.id ORDER BY r.id DESC
          """
      ).map {
        ImportRun(
          id: $0["id"], time: $0["at"], user: $0["user"], files: $0["files"], undoneAt: $0["undone_at"])
      }
    }
  }
}

/// A command of import.
public struct ImportRun: Hashable, Sendable {
  public let id: Int64
  public let time: String
  public let user: String
  /// How many files changed something.
  public let files: Int
  public let undoneAt: String?
}
