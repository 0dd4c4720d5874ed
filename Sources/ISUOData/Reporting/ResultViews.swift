/// Marks, what they come to, lessons missed, behaviour.
func resultViews(_ words: LanguageColumns, _ access: AccessClauses) -> [ReportView] {
  [
    markView(access), pupilMarkView(access), dueMarkView, pupilResultView, subjectResultView,
    markTeacherView(access), attendanceView(words, access),
  ]
}

/// A mark as forms print it: 5 to 2 as numbers, words as short codes, nothing when there is none.
private let mark = """
  CASE r.kind
    WHEN 'numeric' THEN r.value WHEN 'na' THEN 'na' WHEN 'exempt' THEN 'ex' WHEN 'credited' THEN 'cr'
  END
  """

// The code is no join: counts of half a million marks do not ask for it.
private func markView(_ access: AccessClauses) -> ReportView {
  ReportView(
    "report_mark", "class_id period pupil_id subject_id code mark kind value average custom",
    as: """
      SELECT m.class_id, m.period, m.pupil_id, p.subject_id,
        (SELECT s.code FROM subject AS s WHERE s.id = p.subject_id), \(mark), ifnull(r.kind, 'none'), r.value,
        r.average / 100.0, r.custom
      FROM period_member AS m
      JOIN plan_subject AS p ON p.class_id = m.class_id
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

/// What teachers owe: where marks are given, a result of every listed pupil in every subject, were it н/а or
/// an exemption (DOMAIN 4.5.6).
private let dueMarkView = ReportView(
  "report_due_mark", "class_id period pupil_id subject_id given",
  as: """
    SELECT m.class_id, m.period, m.pupil_id, m.subject_id, m.kind <> 'none'
    FROM report_mark AS m JOIN class AS c ON c.id = m.class_id
    WHERE c.marks_mode <> 'none'
    """)

/// How many of each mark, as aggregates over `report_mark AS m`. Who has no mark where marks are given counts
/// as `nm`.
private let markCounts = """
  count(*) FILTER (WHERE m.value = 5) AS n5, count(*) FILTER (WHERE m.value = 4) AS n4,
  count(*) FILTER (WHERE m.value = 3) AS n3, count(*) FILTER (WHERE m.value = 2) AS n2,
  count(*) FILTER (WHERE m.kind = 'na') AS na, count(*) FILTER (WHERE m.kind = 'exempt') AS ex,
  count(*) FILTER (WHERE m.kind = 'none' AND c.marks_mode <> 'none') AS nm
  """

/// What a pupil's marks of a period come to (DOMAIN 2.3): the first category that fits; a missing mark is M,
/// nothing to attest is X.
private let pupilResultView = ReportView(
  "report_pupil_result", "class_id period pupil_id n5 n4 n3 n2 na ex nm category sub",
  as: """
    SELECT s.*,
      CASE
        WHEN s.category = 'B' AND n4 = 1 THEN 'B1'
        WHEN s.category = 'C' AND n3 = 1 THEN 'C1'
        WHEN s.category = 'D' THEN iif(n2 = 1, 'D1-one', iif(n2 = 2, 'D1-two', 'D1-three-or-more'))
      END
    FROM (
      SELECT t.class_id, t.period, t.pupil_id, n5, n4, n3, n2, na, ex, nm,
        CASE
          WHEN t.marks_mode = 'none' THEN NULL
          WHEN n2 > 0 THEN 'D'
          WHEN na > 0 THEN 'N'
          WHEN n5 + n4 + n3 = 0 THEN 'X'
          WHEN nm > 0 THEN 'M'
          WHEN n3 > 0 THEN 'C'
          WHEN n4 > 0 THEN 'B'
          ELSE 'A'
        END AS category
      FROM (
        SELECT m.class_id, m.period, m.pupil_id, c.marks_mode, \(markCounts)
        FROM report_mark AS m JOIN class AS c ON c.id = m.class_id
        GROUP BY m.class_id, m.period, m.pupil_id
      ) AS t
    ) AS s
    """)

/// The counts of a subject in a class (DOMAIN 2.4).
private let subjectResultView = ReportView(
  "report_subject_result", "class_id period subject_id pupils n5 n4 n3 n2 na ex nm",
  as: """
    SELECT m.class_id, m.period, m.subject_id, count(*), \(markCounts)
    FROM report_mark AS m JOIN class AS c ON c.id = m.class_id
    GROUP BY m.class_id, m.period, m.subject_id
    """)

/// Whose a mark is: who teaches the pupil's class, or its subgroup, on the period's day.
private func markTeacherView(_ access: AccessClauses) -> ReportView {
  ReportView(
    "report_mark_teacher", "class_id period pupil_id subject_id staff_id",
    as: """
      SELECT m.class_id, m.period, m.pupil_id, t.subject_id, t.staff_id
      FROM period_member AS m
      JOIN teaching AS t ON t.class_id = m.class_id AND \(holds("t", on: "m.day"))
      \(access.join("m.pupil_id"))
      WHERE (t.subgroup = 0 OR t.subgroup = (
          SELECT g.subgroup FROM subgroup_member AS g
          WHERE g.pupil_id = m.pupil_id AND g.class_id = t.class_id AND g.subject_id = t.subject_id))
        AND \(access.result(pupil: "m.pupil_id", class: "m.class_id", subject: "t.subject_id"))
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
