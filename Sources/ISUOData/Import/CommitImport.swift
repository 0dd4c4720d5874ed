internal import GRDB

/// What an import wrote.
public struct ImportSummary: Hashable, Sendable, Codable {
  public var counts: [ImportPlan.TableCount]
  /// Values and rows that were left out.
  public var rejected: Int
}

extension SchoolDatabase {
  /// Carries out a plan in one transaction: all of it stands, or nothing.
  ///
  /// Throws `ImportError.rejected` when the plan holds rejections, unless `skipRejected` leaves out exactly
  /// those. The time is ISO 8601 and the user an account's name; both go into the audit log, with counts
  /// and without names.
  @discardableResult
  public func commit(
    _ plan: ImportPlan, skipRejected: Bool = false, at time: String, by user: String
  ) throws -> ImportSummary {
    let rejected = plan.findings.count { $0.action == .reject }
    guard rejected == 0 || skipRejected && plan.canLeaveOut else {
      throw ImportError.rejected(count: rejected)
    }
    let summary = ImportSummary(counts: plan.counts, rejected: rejected)
    guard !plan.changesNothing else { return summary }
    var entry = AuditEntry(
      time: time, user: user, action: "import", object: "files", counts: summary.auditCounts)
    do {
      try writer.write { db in
        entry.persons = try plan.write(db, at: time, by: user)
        try AuditLog.append(entry, db)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw ImportError.refused(rule: error.message ?? "")
    }
    return summary
  }
}

extension ImportSummary {
  fileprivate var auditCounts: [String: Int] {
    var result = ["rejected": rejected]
    for count in counts {
      for (what, number) in [
        ("inserted", count.inserted), ("updated", count.updated), ("closed", count.closed),
      ]
      where number > 0 {
        result["\(count.table).\(what)"] = number
      }
    }
    return result
  }
}
