/// What the school has issued.
func documentViews(_ words: LanguageColumns, _ access: AccessClauses) -> [ReportView] {
  [documentRegisterView(words, access), documentSeriesView(access)]
}

/// «14а-О» of a row with number and suffix, in the series `s`.
private func documentNumber(_ alias: String) -> String {
  """
  \(alias).number || \(alias).suffix
    || iif(ifnull(s.mark, s.code) = '', '', '-' || ifnull(s.mark, s.code))
  """
}

/// The registers: documents issued here, and those of books that were imported, until the as-of day. What
/// became of a document later is not told.
private func documentRegisterView(_ words: LanguageColumns, _ access: AccessClauses) -> ReportView {
  /// The number of another document that is in force in the place of this one, or before it.
  func other(_ condition: String) -> String {
    "(SELECT \(documentNumber("n")) FROM document AS n WHERE \(condition) AND n.number IS NOT NULL)"
  }
  let hasEnded = "substr(d.ended_at, 1, 10) <= x.as_of"
  return ReportView(
    "report_document_register",
    """
    document_id series series_kind period no number suffix date kind state title title_ky title_ru addressee
    reason supersedes superseded_by file_hash issued_by
    """,
    as: """
      SELECT d.id, s.code, s.kind, d.period, \(documentNumber("d")), d.number, d.suffix, d.date, d.kind,
        CASE WHEN \(hasEnded) THEN d.state
          WHEN EXISTS (
            SELECT 1 FROM document_version AS v
            WHERE v.document_id = d.id AND v.version > 1 AND substr(v.made_at, 1, 10) <= x.as_of)
          THEN 'signed' ELSE 'issued' END,
        \(words.either("d.title")), d.title_ky, d.title_ru, d.addressee, iif(\(hasEnded), d.reason, NULL),
        \(other("n.id = d.supersedes_id")), iif(\(hasEnded), \(other("n.supersedes_id = d.id")), NULL),
        (SELECT v.file_hash FROM document_version AS v
          WHERE v.document_id = d.id AND (v.version = 1 OR substr(v.made_at, 1, 10) <= x.as_of)
          ORDER BY v.version DESC LIMIT 1),
        d.issued_by
      FROM context AS x
      JOIN document AS d ON d.number IS NOT NULL AND d.date <= x.as_of
      JOIN document_series AS s ON s.code = d.series
      WHERE \(access.series(kind: "s.kind"))
      UNION ALL
      SELECT NULL, s.code, s.kind, substr(o.date, 1, 4), \(documentNumber("o")), o.number, o.suffix, o.date,
        NULL, o.status, \(words.either("o.heading")), o.heading_ky, o.heading_ru, NULL, NULL, NULL, NULL,
        NULL, NULL
      FROM context AS x
      JOIN school_order AS o ON o.date <= x.as_of AND o.document_id IS NULL
      JOIN document_series AS s ON s.code = o.series
      WHERE \(access.series(kind: "s.kind"))
      UNION ALL
      SELECT NULL, 'minutes', 'minutes', y.label, m.number, m.number, '', m.date, NULL, 'signed', NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL, NULL
      FROM context AS x
      JOIN council_minutes AS m ON m.date <= x.as_of AND m.document_id IS NULL
      JOIN academic_year AS y ON y.id = m.year_id
      WHERE \(access.series(kind: "'minutes'"))
      """)
}

private func documentSeriesView(_ access: AccessClauses) -> ReportView {
  ReportView(
    "report_document_series", "series kind mark counts_in suffix_rule keep_years",
    as: """
      SELECT s.code, s.kind, ifnull(s.mark, s.code), s.counts_in, s.suffix_rule, s.keep_years
      FROM document_series AS s WHERE \(access.series(kind: "s.kind"))
      """)
}
