@testable import ISUOData

/// How a log stands, in short.
enum AuditVerdict: Hashable {
  case whole(entries: Int)
  case broken(at: Int)
}

extension SchoolDatabase {
  func verifyAudit() throws -> AuditVerdict {
    let state = try auditState()
    return state.brokenAt.map { .broken(at: $0) } ?? .whole(entries: state.mark.count)
  }
}
