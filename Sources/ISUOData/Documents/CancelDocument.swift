internal import GRDB

extension SchoolDatabase {
  /// Cancels a document: one that has a number stays in its register as cancelled, for a reason; of a draft
  /// nothing is left but that there was one.
  public func cancel(_ id: Int64, reason: String, on day: String, at time: String, by user: String) throws {
    try change(.cancel, at: time, by: user) { db in
      let document = try document(id, db)
      let isDraft = document.state == .draft
      try check(user, on: day, may: isDraft ? \.draftedSeries : \.keptSeries, document.series.kind, db)
      guard isDraft || document.state.isInForce else { throw DocumentError.wrongState(document.state) }
      if reason.isEmpty, !isDraft { throw DocumentError.reasonMissing }
      let persons = try persons(of: id, db)
      if isDraft {
        try db.execute(
          sql: """
            UPDATE document SET content = '{}', title_ky = NULL, title_ru = NULL, addressee = NULL
            WHERE id = ?
            """, arguments: [id])
        try keep([], of: id, db)
      }
      try end(document, as: .cancelled, reason: reason.isEmpty ? nil : reason, at: time, by: user, db)
      return ((), AuditedAct(object: document.no.map { "\(id): \($0)" } ?? "\(id)", persons: persons))
    }
  }
}
