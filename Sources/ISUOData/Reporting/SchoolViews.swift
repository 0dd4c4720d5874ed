/// The school, its year, its classes and what they learn.
func schoolViews(_ words: LanguageColumns) -> [ReportView] {
  [
    schoolView(words), yearView, classView(words), classGroupView, periodView, classSubjectView(words),
    teachingView,
  ]
}

private func schoolView(_ words: LanguageColumns) -> ReportView {
  func director(_ form: String) -> String {
    """
    (SELECT \(form) FROM school_director AS d
      JOIN staff ON staff.id = d.staff_id
      JOIN person_name AS n ON n.person_id = staff.person_id AND \(holds("n", on: "x.as_of"))
      WHERE \(holds("d", on: "x.as_of")))
    """
  }
  return ReportView(
    "report_school",
    """
    name short_name name_ky name_ru short_name_ky short_name_ru okpo inn soate isuo_id type ownership
    department department_ky department_ru address address_ky address_ru phone email director
    director_initials
    """,
    as: """
      SELECT
        \(words.either("s.name")), \(words.either("s.short_name")), s.name_ky, s.name_ru, s.short_name_ky,
        s.short_name_ru, school.okpo, school.inn, school.soate, school.isuo_id, school.type, school.ownership,
        \(words.either("d.name")), d.name_ky, d.name_ru, \(words.either("s.address")), s.address_ky,
        s.address_ru, school.phone, school.email,
        \(director(words.fullName)), \(director(words.signatureName))
      FROM context AS x
      JOIN school
      JOIN school_name AS s ON \(holds("s", on: "x.as_of"))
      LEFT JOIN department_name AS d
        ON d.department_id = school.department_id AND \(holds("d", on: "x.as_of"))
      """)
}

private let yearView = ReportView(
  "report_year", "label starts ends",
  as:
    "SELECT y.label, y.starts, y.ends FROM context AS x JOIN academic_year AS y ON y.id = x.year_id"
)

private func classView(_ words: LanguageColumns) -> ReportView {
  let inWords = words.word(
    for: "c.language",
    [
      ("ky", "кырг.", "кырг."), ("ru", "орус.", "рус."), ("uz", "өзб.", "узб."),
      ("tg", "таж.", "тадж."),
    ])
  func teacher(_ form: String) -> String {
    """
    (SELECT \(form) FROM class_teacher AS t
      JOIN staff ON staff.id = t.staff_id
      JOIN person_name AS n ON n.person_id = staff.person_id AND \(holds("n", on: "c.as_of"))
      WHERE t.class_id = c.id AND \(holds("t", on: "c.as_of")))
    """
  }
  return ReportView(
    "report_class",
    """
    class_id label key display grade letter language shift programme marked class_set
    teacher teacher_initials sort_order
    """,
    as: """
      SELECT
        c.id, c.label, iif(c.is_shared, c.label || '/' || c.language, c.label),
        iif(c.is_shared, c.label || ' (' || \(inWords) || ')', c.label), c.grade, c.letter, c.language,
        c.shift, c.programme, c.marks_mode <> 'none',
        (SELECT s.label FROM class_set AS s WHERE s.id = c.class_set_id), \(teacher(words.fullName)),
        \(teacher(words.signatureName)), c.sort_order
      FROM (
        SELECT
          class.*, x.as_of, grade || '-' || letter AS label,
          count(*) OVER (PARTITION BY grade, letter) > 1 AS is_shared,
          row_number() OVER (ORDER BY grade, letter COLLATE ky, language) AS sort_order
        FROM context AS x
        JOIN class ON class.year_id = x.year_id
      ) AS c
      """)
}

/// The rows of a school summary (DOMAIN 4.5.1): each class, parallel, band, band of the 12-year programme,
/// language and the school, with the classes whose counts it adds up.
private let classGroupView: ReportView = {
  func band(_ ends: Int, _ next: Int, _ names: [String]) -> String {
    """
    CASE WHEN c.grade <= \(ends) THEN '\(names[0])' WHEN c.grade <= \(next) THEN '\(names[1])'
      ELSE '\(names[2])' END
    """
  }
  let bandPlace = "CASE WHEN c.grade <= 4 THEN 1 WHEN c.grade <= 9 THEN 2 ELSE 3 END * 1000000"
  return ReportView(
    "report_class_group", "kind name place class_id",
    as: """
      SELECT 'class', c.key, \(bandPlace) + c.grade * 10000 + c.sort_order, c.class_id FROM report_class AS c
      UNION ALL
      SELECT 'parallel', c.grade, \(bandPlace) + c.grade * 10000 + 9999, c.class_id FROM report_class AS c
      UNION ALL
      SELECT 'band', \(band(4, 9, ["1–4", "5–9", "10–11"])), \(bandPlace) + 999999, c.class_id
      FROM report_class AS c
      UNION ALL
      SELECT 'band12', \(band(6, 9, ["1–6", "7–9", "10–12"])), 4000000 + c.grade, c.class_id
      FROM report_class AS c WHERE c.programme = 12
      UNION ALL
      SELECT 'language', c.language, 5000000 + instr('ky ru uz tg', c.language), c.class_id
      FROM report_class AS c
      UNION ALL
      SELECT 'school', NULL, 6000000, c.class_id FROM report_class AS c
      """)
}()

private let periodView = ReportView(
  "report_period", "class_id period starts ends closed",
  as: "SELECT class_id, period, starts, ends, closed FROM class_period")

private func classSubjectView(_ words: LanguageColumns) -> ReportView {
  /// The teachers of the period's last day, the first subgroup's first; who teaches two subgroups
  /// is named once.
  func teachers(_ form: String) -> String {
    """
    (SELECT group_concat(name, ', ') FROM (
      SELECT \(form) AS name FROM teaching AS t
      JOIN staff ON staff.id = t.staff_id
      JOIN person_name AS n ON n.person_id = staff.person_id AND \(holds("n", on: "cp.day"))
      WHERE t.class_id = cp.class_id AND t.subject_id = s.id AND \(holds("t", on: "cp.day"))
      GROUP BY t.staff_id ORDER BY min(t.subgroup), \(words.nameOrder)))
    """
  }
  return ReportView(
    "report_class_subject",
    """
    class_id period subject_id code name short name_ky name_ru position hours teachers teachers_initials
    """,
    as: """
      SELECT
        cp.class_id, cp.period, s.id, s.code, \(words.either("s.name")),
        coalesce(\(words.either("s.short")), \(words.either("s.name"))), s.name_ky, s.name_ru, s.position,
        p.hours, \(teachers(words.fullName)), \(teachers(words.signatureName))
      FROM class_period AS cp
      JOIN plan_subject AS p ON p.class_id = cp.class_id
      JOIN subject AS s ON s.id = p.subject_id
      """)
}

/// Who teaches what on the as-of day, with the hours a week: those written down for the teacher, else those
/// of the plan, which each subgroup has whole.
private let teachingView = ReportView(
  "report_teaching", "staff_id class_id subject_id code subgroup hours",
  as: """
    SELECT t.staff_id, t.class_id, t.subject_id, s.code, t.subgroup, ifnull(t.hours, p.hours)
    FROM context AS x
    JOIN teaching AS t ON \(holds("t", on: "x.as_of"))
    JOIN class AS c ON c.id = t.class_id AND c.year_id = x.year_id
    JOIN subject AS s ON s.id = t.subject_id
    LEFT JOIN plan_subject AS p ON p.class_id = t.class_id AND p.subject_id = t.subject_id
    """)
