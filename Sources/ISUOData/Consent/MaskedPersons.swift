/// The persons whose identifying data the views withhold: whom neither a consent nor a legal ground covers
/// for the context's recipient on its day (DESIGN 6.4).
let maskedPersonTable = "CREATE TEMP TABLE masked_person (person_id INTEGER PRIMARY KEY);"

/// Fills `masked_person` for a context.
func maskPersons(_ context: ReportContext, on connection: SQLiteConnection) throws {
  let day = "(SELECT as_of FROM temp.context)"
  for subject in ConsentSubject.allCases {
    let granted = Set(
      try connection.texts(grantedCategories(of: subject, for: context.recipient, on: day)))
    let held = context.categories.filter(subject.holds)
    let needed = (held.isEmpty ? context.categories : held).filter { !granted.contains($0.rawValue) }
    if needed.isEmpty { continue }
    try connection.execute(
      """
      INSERT OR IGNORE INTO temp.masked_person
      \(uncoveredPersons(of: subject, needed, for: context.recipient, on: day))
      """)
  }
}

/// Whose data a ground is about; each is a table with a `person_id`.
public enum ConsentSubject: String, CaseIterable, Hashable, Sendable {
  case pupil
  case staff

  /// Whether a report that shows such data can show theirs. A member of staff has no marks, and the form of
  /// consent names none (DOMAIN 5.2): a report of pupils' marks asks a teacher for no consent to marks.
  func holds(_ category: DataCategory) -> Bool {
    switch self {
    case .pupil: true
    case .staff: category != .marks && category != .attendance
    }
  }
}

/// A query for the persons whom no consent covers on a day, for all categories and the recipient.
///
/// What grounds cover needs no consent; the rest must stand on one consent, because each is a form of its own
/// that was signed as a whole.
func uncoveredPersons(
  of subject: ConsentSubject, _ categories: [DataCategory], for recipient: Recipient, on day: String
) -> String {
  """
  SELECT s.person_id FROM main.\(subject.rawValue) AS s WHERE s.person_id NOT IN (
    SELECT c.person_id FROM main.consent AS c
    WHERE \(consentCovers("c", categories, for: "c.\(recipient.column)", on: day)))
  """
}

/// The condition that a consent covers all categories on a day. The recipient is a condition, too: a column
/// of the consent, or an expression that chooses one.
func consentCovers(
  _ alias: String, _ categories: [DataCategory], for recipient: String, on day: String
) -> String {
  let columns = categories.map { "\(alias).\($0.column)" } + [recipient]
  return "\(isInForce(alias, on: day)) AND \(columns.joined(separator: " AND "))"
}

/// The condition that a legal ground covers a category on a day, with the recipient as above.
func groundCovers(
  _ alias: String, _ category: DataCategory, of subject: ConsentSubject, for recipient: String,
  on day: String
) -> String {
  "\(holds(alias, on: day)) AND \(alias).subject = '\(subject.rawValue)' AND \(alias).\(category.column)"
    + " AND \(recipient)"
}

/// The condition that a consent holds on a day: its last day counts, the day of withdrawal no longer does.
func isInForce(_ alias: String, on day: String) -> String {
  """
  \(alias).given_on <= \(day) AND \(day) <= ifnull(\(alias).valid_until, '9999-12-31')
    AND \(day) < ifnull(\(alias).withdrawn_on, '9999-12-31')
  """
}

/// A query for the categories that a legal ground covers on a day, for the recipient.
func grantedCategories(of subject: ConsentSubject, for recipient: Recipient, on day: String) -> String {
  DataCategory.allCases.map { category in
    """
    SELECT '\(category.rawValue)' WHERE EXISTS (
      SELECT 1 FROM main.legal_ground AS g
      WHERE \(groundCovers("g", category, of: subject, for: "g.\(recipient.column)", on: day)))
    """
  }.joined(separator: " UNION ALL ")
}
