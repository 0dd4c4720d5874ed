/// Who is in which class.
func pupilViews(_ words: LanguageColumns) -> [ReportView] {
  [periodPupilView(words), pupilView(words), pupilClassView]
}

/// The number in force on a day: the last one given until then, or the first when the day lies
/// before all.
private func fileNumber(on day: String) -> String {
  """
  ifnull(
    (SELECT f.file_no FROM pupil_file_no AS f
      WHERE f.pupil_id = pupil.id AND f.from_date <= \(day) ORDER BY f.from_date DESC LIMIT 1),
    (SELECT f.file_no FROM pupil_file_no AS f WHERE f.pupil_id = pupil.id ORDER BY f.from_date LIMIT 1))
  """
}

private func names(_ words: LanguageColumns) -> String {
  let parts = ["surname", "given", "patronymic"].map(words.namePart)
  return "\(words.fullName), \(parts.joined(separator: ", ")), \(words.listName)"
}

private func periodPupilView(_ words: LanguageColumns) -> ReportView {
  ReportView(
    "report_period_pupil",
    """
    class_id period pupil_id position file_no name surname given patronymic name_initials sex birth_date
    masked
    """,
    as: """
      SELECT
        m.class_id, m.period, m.pupil_id,
        row_number() OVER (
          PARTITION BY m.class_id, m.period ORDER BY \(words.nameOrder), person.birth_date, m.pupil_id),
        \(fileNumber(on: "m.day")), \(names(words)), person.sex, person.birth_date, 0
      FROM period_member AS m
      JOIN pupil ON pupil.id = m.pupil_id
      JOIN person ON person.id = pupil.person_id
      JOIN person_name AS n ON n.person_id = person.id AND \(holds("n", on: "m.day"))
      """)
}

private func pupilView(_ words: LanguageColumns) -> ReportView {
  ReportView(
    "report_pupil",
    """
    pupil_id file_no name surname given patronymic name_initials sex birth_date class_id class_label
    class_display masked
    """,
    as: """
      SELECT
        pupil.id, \(fileNumber(on: "x.as_of")), \(names(words)), person.sex, person.birth_date, c.class_id,
        c.label, c.display, 0
      FROM context AS x
      JOIN pupil
      JOIN person ON person.id = pupil.person_id
      JOIN person_name AS n ON n.person_id = person.id AND \(holds("n", on: "x.as_of"))
      LEFT JOIN enrolment AS e ON e.pupil_id = pupil.id AND \(holds("e", on: "x.as_of"))
      LEFT JOIN class_membership AS m ON m.enrolment_id = e.id AND \(holds("m", on: "x.as_of"))
      LEFT JOIN report_class AS c ON c.class_id = m.class_id
      """)
}

private let pupilClassView = ReportView(
  "report_pupil_class", "pupil_id period class_id label display",
  as: """
    SELECT m.pupil_id, m.period, m.class_id, c.label, c.display
    FROM period_member AS m
    JOIN report_class AS c ON c.class_id = m.class_id
    """)
