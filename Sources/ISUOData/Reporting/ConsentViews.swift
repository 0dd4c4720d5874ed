/// Who consented to what (DOMAIN 5.2): the school's own register, so names are not withheld in it unless the
/// report says that it shows personal data.
func consentViews(_ words: LanguageColumns, _ access: AccessClauses) -> [ReportView] {
  [
    consentView(
      words, "report_pupil_consent", key: "pupil_id", of: "pupil", access.join("s.id", with: "contacts")),
    consentView(words, "report_staff_consent", key: "staff_id", of: "staff", access.joinStaff("s.id")),
    groundView(words),
  ]
}

/// What lets data be seen without a consent: laws, which are no secret.
private func groundView(_ words: LanguageColumns) -> ReportView {
  let recipients = Recipient.allCases.map { "WHEN '\($0.rawValue)' THEN g.\($0.column)" }
  return ReportView(
    "report_ground",
    """
    ground_id subject law article \(DataCategory.allCases.map(\.rawValue).joined(separator: " "))
    for_recipient from_date to_date
    """,
    as: """
      SELECT g.id, g.subject, \(words.either("g.law")), g.article,
        \(DataCategory.allCases.map { "g.\($0.column)" }.joined(separator: ", ")),
        CASE x.recipient \(recipients.joined(separator: " ")) END, g.from_date, g.to_date
      FROM context AS x
      JOIN legal_ground AS g ON \(holds("g", on: "x.as_of"))
      """)
}

/// - Parameters:
///   - key: the column that tells the person.
///   - table: where the persons stand.
///   - join: the rights of the asking account on `s`.
private func consentView(
  _ words: LanguageColumns, _ name: String, key: String, of table: String, _ join: String
) -> ReportView {
  let categories = DataCategory.allCases.map { "c.\($0.column)" }.joined(separator: ", ")
  let recipients = Recipient.allCases.map { "c.\($0.column)" }.joined(separator: ", ")
  return ReportView(
    name,
    """
    consent_id \(key) signer signer_role relation basis
    \(DataCategory.allCases.map(\.rawValue).joined(separator: " "))
    \(Recipient.allCases.map { "for_\($0.rawValue)" }.joined(separator: " "))
    form_version form_language given_on valid_until withdrawn_on medium state days_left masked
    """,
    as: """
      SELECT c.id, s.id, iif(k.person_id IS NULL, c.signer, \(words.noConsent)), c.signer_role, c.relation,
        c.basis, \(categories), \(recipients), c.form_version, c.language, c.given_on, c.valid_until,
        iif(c.withdrawn_on <= x.as_of, c.withdrawn_on, NULL), c.medium,
        CASE WHEN c.withdrawn_on <= x.as_of THEN 'withdrawn' WHEN c.valid_until < x.as_of THEN 'expired'
          ELSE 'in force' END,
        iif(\(isInForce("c", on: "x.as_of")),
          CAST(julianday(c.valid_until) - julianday(x.as_of) AS INTEGER), NULL),
        k.person_id IS NOT NULL
      FROM context AS x
      JOIN consent AS c ON c.given_on <= x.as_of
      JOIN \(table) AS s ON s.person_id = c.person_id
      \(join)
      LEFT JOIN temp.masked_person AS k ON k.person_id = s.person_id
      """)
}
