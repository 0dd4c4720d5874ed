/// The school, its year, its classes and what they learn.
func schoolViews(_ words: LanguageColumns) -> [ReportView] {
  [schoolView(words), yearView, classView(words), periodView, classSubjectView(words)]
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
    department address phone email director director_initials
    """,
    as: """
      SELECT
        \(words.either("s.name")), \(words.either("s.short_name")), s.name_ky, s.name_ru, s.short_name_ky,
        s.short_name_ru, school.okpo, school.inn, school.soate, school.isuo_id, school.type, school.ownership,
        \(words.either("d.name")), \(words.either("s.address")), school.phone, school.email,
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
    "class_id period subject_id code name short name_ky name_ru position teachers teachers_initials",
    as: """
      SELECT
        cp.class_id, cp.period, s.id, s.code, \(words.either("s.name")),
        coalesce(\(words.either("s.short")), \(words.either("s.name"))), s.name_ky, s.name_ru, s.position,
        \(teachers(words.fullName)), \(teachers(words.signatureName))
      FROM class_period AS cp
      JOIN plan_subject AS p ON p.class_id = cp.class_id
      JOIN subject AS s ON s.id = p.subject_id
      """)
}
