/// Who works in the school (DOMAIN 4.10).
func staffViews(_ words: LanguageColumns, _ access: AccessClauses) -> [ReportView] {
  [staffView(words, access)]
}

private func staffView(_ words: LanguageColumns, _ access: AccessClauses) -> ReportView {
  /// An identifying column, withheld without a consent or without so much of a right.
  func own(_ column: String, _ extent: StaffExtent, masked: String = "NULL") -> String {
    access.staffColumn("iif(k.person_id IS NULL, \(column), \(masked))", extent)
  }
  func contact(_ kind: String) -> String {
    """
    (SELECT t.value FROM contact AS t
      WHERE t.person_id = person.id AND t.kind = '\(kind)' AND \(holds("t", on: "x.as_of"))
      ORDER BY t.position LIMIT 1)
    """
  }
  func joined(_ column: String, of table: String, by order: String) -> String {
    """
    (SELECT group_concat(v, '; ') FROM (
      SELECT \(column) AS v FROM \(table) WHERE staff_id = f.id ORDER BY \(order)))
    """
  }
  let homeroom = """
    (SELECT group_concat(c.display, ', ') FROM (
      SELECT r.display FROM class_teacher AS t JOIN report_class AS r ON r.class_id = t.class_id
      WHERE t.staff_id = f.id AND \(holds("t", on: "x.as_of")) ORDER BY r.sort_order) AS c)
    """
  let passport = """
    (SELECT ifnull(i.series || ' ', '') || i.number FROM identity_document AS i
      WHERE i.person_id = person.id AND i.kind = 'passport' ORDER BY i.id DESC LIMIT 1)
    """
  return ReportView(
    "report_staff",
    """
    staff_id position name surname given patronymic name_initials sex birth_date age post post_name subject
    combined rate education education_name institute graduation_year diploma speciality service_total
    service_pedagogical service_here service_on category attestation_year training awards load_hours homeroom
    pin passport phone address email masked
    """,
    as: """
      SELECT
        f.id, row_number() OVER (ORDER BY \(words.nameOrder), person.birth_date, f.id),
        \(own(words.fullName, .tariff, masked: words.noConsent)),
        \(own(words.namePart("surname"), .tariff, masked: words.noConsent)),
        \(own(words.namePart("given"), .tariff)), \(own(words.namePart("patronymic"), .tariff)),
        \(own(words.listName, .tariff, masked: words.noConsent)), person.sex,
        \(own("person.birth_date", .identity)), \(fullYears), p.post,
        \(words.word(for: "p.post", postWords.usualWords)),
        p.subject_text, p.combined, \(access.staffColumn("p.rate", .tariff)), f.education,
        \(words.word(for: "f.education", educationWords.usualWords)), f.institute, f.graduation_year,
        \(own("f.diploma", .identity)), f.speciality, f.service_total, f.service_pedagogical, f.service_here,
        f.service_on, f.category, f.attestation_year,
        \(joined("entry", of: "staff_training", by: "year, id")),
        \(joined("title", of: "staff_award", by: "id")), f.load_hours, \(homeroom),
        \(own(pin, .identity)), \(own(passport, .all)), \(own(contact("phone"), .identity)),
        \(own(contact("address"), .identity)), \(own(contact("email"), .identity)), k.person_id IS NOT NULL
      FROM context AS x
      JOIN staff AS f
      JOIN person ON person.id = f.person_id
      JOIN person_name AS n ON n.person_id = person.id AND \(holds("n", on: "x.as_of"))
      LEFT JOIN staff_post AS p ON p.staff_id = f.id AND p.position = 1 AND \(holds("p", on: "x.as_of"))
      \(access.joinStaff("f.id"))
      LEFT JOIN temp.masked_person AS k ON k.person_id = person.id
      """)
}
