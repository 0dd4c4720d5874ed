/// Marks, lessons missed, behaviour.
func resultViews(_ words: LanguageColumns, _ access: AccessClauses) -> [ReportView] {
  [markView(access), pupilMarkView(access), attendanceView(words, access)]
}

/// A mark as forms print it: 5 to 2 as numbers, words as short codes, nothing when there is none.
private let mark = """
  CASE r.kind
    WHEN 'numeric' THEN r.value WHEN 'na' THEN 'na' WHEN 'exempt' THEN 'ex' WHEN 'credited' THEN 'cr'
  END
  """

private func markView(_ access: AccessClauses) -> ReportView {
  ReportView(
    "report_mark", "class_id period pupil_id subject_id code mark kind value average custom",
    as: """
      SELECT m.class_id, m.period, m.pupil_id, p.subject_id, s.code, \(mark), ifnull(r.kind, 'none'), r.value,
        r.average / 100.0, r.custom
      FROM period_member AS m
      JOIN plan_subject AS p ON p.class_id = m.class_id
      JOIN subject AS s ON s.id = p.subject_id
      LEFT JOIN known_result AS r
        ON r.pupil_id = m.pupil_id AND r.year_id = p.year_id AND r.period = m.period
        AND r.subject_id = p.subject_id AND m.period IN (SELECT period FROM open_period)
      \(access.join("m.pupil_id"))
      WHERE \(access.result(pupil: "m.pupil_id", class: "m.class_id", subject: "p.subject_id"))
      """)
}

private func pupilMarkView(_ access: AccessClauses) -> ReportView {
  ReportView(
    "report_pupil_mark", "pupil_id period subject_id code mark kind value average custom",
    as: """
      SELECT r.pupil_id, r.period, r.subject_id, s.code, \(mark), r.kind, r.value, r.average / 100.0,
        r.custom
      FROM context AS x
      JOIN known_result AS r ON r.year_id = x.year_id
      JOIN subject AS s ON s.id = r.subject_id
      \(access.join("r.pupil_id"))
      WHERE r.period IN (SELECT period FROM open_period)
        AND \(access.result(pupil: "r.pupil_id", class: "r.class_id", subject: "r.subject_id"))
      """)
}

/// The year's absences are those that the school wrote down for the year, else the sum of the terms
/// shown.
private func attendanceView(_ words: LanguageColumns, _ access: AccessClauses) -> ReportView {
  let behaviour = words.word(
    for: "b.value",
    [
      ("exemplary", "үлгүлүү", "примерное"), ("good", "жакшы", "хорошее"),
      ("satisfactory", "канааттандырарлык", "удовлетворительное"),
      ("unsatisfactory", "канааттандырарлык эмес", "неудовлетворительное"),
    ])
  return ReportView(
    "report_attendance", "pupil_id period missed ill valid invalid late behaviour behaviour_text",
    as: """
      SELECT k.pupil_id, k.period, k.missed, k.ill, k.valid, k.invalid, k.late, b.value, \(behaviour)
      FROM context AS x
      JOIN (
        SELECT pupil_id, year_id, period, missed, ill, valid, invalid, late FROM known_attendance
        UNION ALL
        SELECT pupil_id, year_id, 5, sum(missed), sum(ill), sum(valid), sum(invalid), sum(late)
        FROM known_attendance AS term
        WHERE term.period < 5 AND term.period IN (SELECT period FROM open_period) AND NOT EXISTS (
          SELECT 1 FROM known_attendance AS year
          WHERE year.pupil_id = term.pupil_id AND year.year_id = term.year_id AND year.period = 5)
        GROUP BY pupil_id, year_id
        UNION ALL
        SELECT pupil_id, year_id, period, NULL, NULL, NULL, NULL, NULL FROM known_behaviour AS b
        WHERE NOT EXISTS (
          SELECT 1 FROM known_attendance AS a
          WHERE a.pupil_id = b.pupil_id AND a.year_id = b.year_id AND b.period IN (a.period, 5))
      ) AS k ON k.year_id = x.year_id
      LEFT JOIN known_behaviour AS b
        ON b.pupil_id = k.pupil_id AND b.year_id = k.year_id AND b.period = k.period
      \(access.join("k.pupil_id", with: "attendance"))
      WHERE k.period IN (SELECT period FROM open_period)
      """)
}
