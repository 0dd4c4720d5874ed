/// The persons whose identifying data the views withhold: whom neither a consent nor a legal ground covers
/// for the context's recipient on its day (DESIGN 6.4).
let maskedPersonTable = "CREATE TEMP TABLE masked_person (person_id INTEGER PRIMARY KEY);"

/// Fills `masked_person` for a context.
///
/// What grounds cover needs no consent; the rest must stand on one consent, because each is a form of its own
/// that was signed as a whole.
func maskPersons(_ context: ReportContext, on connection: SQLiteConnection) throws {
  for subject in ConsentSubject.allCases {
    let granted = Set(try connection.texts(grantedCategories(of: subject, for: context.recipient)))
    let needed = context.categories.filter { !granted.contains($0.rawValue) }
    if !needed.isEmpty {
      try connection.execute(
        """
        INSERT OR IGNORE INTO temp.masked_person
        SELECT s.person_id FROM main.\(subject.rawValue) AS s
        WHERE s.person_id NOT IN (\(coveredPersons(needed, for: context.recipient)))
        """)
    }
  }
}

/// Whose data a ground is about; each is a table with a `person_id`.
public enum ConsentSubject: String, CaseIterable, Hashable, Sendable {
  case pupil
  case staff
}

/// The persons whom one consent covers on the context's day, for all categories and the recipient.
func coveredPersons(_ categories: [DataCategory], for recipient: Recipient) -> String {
  let columns = categories.map { "c.\($0.column)" } + ["c.\(recipient.column)"]
  return """
    SELECT c.person_id FROM main.consent AS c JOIN temp.context AS x ON \(isInForce("c", on: "x.as_of"))
    WHERE \(columns.joined(separator: " AND "))
    """
}

/// The condition that a consent holds on a day: its last day counts, the day of withdrawal no longer does.
func isInForce(_ alias: String, on day: String) -> String {
  """
  \(alias).given_on <= \(day) AND \(day) <= ifnull(\(alias).valid_until, '9999-12-31')
    AND \(day) < ifnull(\(alias).withdrawn_on, '9999-12-31')
  """
}

private func grantedCategories(of subject: ConsentSubject, for recipient: Recipient) -> String {
  DataCategory.allCases.map { category in
    """
    SELECT '\(category.rawValue)' WHERE EXISTS (
      SELECT 1 FROM main.legal_ground AS g JOIN temp.context AS x ON \(holds("g", on: "x.as_of"))
      WHERE g.subject = '\(subject.rawValue)' AND g.\(category.column) AND g.\(recipient.column))
    """
  }.joined(separator: " UNION ALL ")
}
