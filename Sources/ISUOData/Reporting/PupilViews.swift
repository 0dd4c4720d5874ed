/// Who is in which class.
func pupilViews(_ words: LanguageColumns, _ access: AccessClauses) -> [ReportView] {
  [
    periodPupilView(words, access), pupilView(words, access), pupilClassView(access), contactView(access),
    guardianView(words, access), enrolmentView(words, access),
  ]
}

/// The number in force on a day: the last one given until then, or the first when the day lies
/// before all.
func fileNumber(on day: String) -> String {
  """
  ifnull(
    (SELECT f.file_no FROM pupil_file_no AS f
      WHERE f.pupil_id = pupil.id AND f.from_date <= \(day) ORDER BY f.from_date DESC LIMIT 1),
    (SELECT f.file_no FROM pupil_file_no AS f WHERE f.pupil_id = pupil.id ORDER BY f.from_date LIMIT 1))
  """
}

/// The columns of a name `n`, withheld from who may not see them: `k` is the person's row of
/// `masked_person`.
private func names(_ words: LanguageColumns, _ access: AccessClauses) -> String {
  func masked(_ column: String, as word: String) -> String {
    access.column("iif(k.person_id IS NULL, \(column), \(word))", .name)
  }
  return [
    masked(words.fullName, as: words.noConsent), masked(words.namePart("surname"), as: words.noConsent),
    masked(words.namePart("given"), as: "NULL"), masked(words.namePart("patronymic"), as: "NULL"),
    masked(words.listName, as: words.noConsent),
  ].joined(separator: ", ")
}

private func birthDate(_ access: AccessClauses) -> String {
  access.column("iif(k.person_id IS NULL, person.birth_date, NULL)", .all)
}

/// Full years on the as-of day: who was born on 29 February is a year older on 1 March.
let fullYears = """
  substr(x.as_of, 1, 4) - substr(person.birth_date, 1, 4)
    - (substr(x.as_of, 6) < substr(person.birth_date, 6))
  """

/// Third hands never see a number whole (DOMAIN 6.1): «2*********0012».
let pin = """
  CASE WHEN k.person_id IS NOT NULL THEN NULL
    WHEN x.recipient IN ('school', 'parent') THEN person.pin
    ELSE \(maskedPIN("person.pin")) END
  """

/// «2*********0012», as third hands see a PIN (DOMAIN 6.1).
func maskedPIN(_ pin: String) -> String { "substr(\(pin), 1, 1) || '*********' || substr(\(pin), -4)" }
private let isMasked = "k.person_id IS NOT NULL"
private let maskedPerson = "LEFT JOIN temp.masked_person AS k ON k.person_id = person.id"

private func periodPupilView(_ words: LanguageColumns, _ access: AccessClauses) -> ReportView {
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
        \(access.column(fileNumber(on: "m.day"), .all)), \(names(words, access)), person.sex,
        \(birthDate(access)), \(isMasked)
      FROM period_member AS m
      JOIN pupil ON pupil.id = m.pupil_id
      JOIN person ON person.id = pupil.person_id
      JOIN person_name AS n ON n.person_id = person.id AND \(holds("n", on: "m.day"))
      \(access.join("m.pupil_id"))
      \(maskedPerson)
      """)
}

private func pupilView(_ words: LanguageColumns, _ access: AccessClauses) -> ReportView {
  ReportView(
    "report_pupil",
    """
    pupil_id file_no name surname given patronymic name_initials sex birth_date age pin pin_absent_reason
    citizenship class_id class_label class_display masked
    """,
    as: """
      SELECT
        pupil.id, \(access.column(fileNumber(on: "x.as_of"), .all)), \(names(words, access)), person.sex,
        \(birthDate(access)),
        \(access.column("iif(k.person_id IS NULL, \(fullYears), NULL)", .all)), \(access.column(pin, .all)),
        \(access.column("iif(k.person_id IS NULL, person.pin_absent_reason, NULL)", .all)),
        \(access.column("person.citizenship", .all)), c.class_id,
        c.label, c.display, \(isMasked)
      FROM context AS x
      JOIN pupil
      JOIN person ON person.id = pupil.person_id
      JOIN person_name AS n ON n.person_id = person.id AND \(holds("n", on: "x.as_of"))
      \(access.join("pupil.id"))
      \(maskedPerson)
      LEFT JOIN enrolment AS e ON e.pupil_id = pupil.id AND \(holds("e", on: "x.as_of"))
      LEFT JOIN class_membership AS m ON m.enrolment_id = e.id AND \(holds("m", on: "x.as_of"))
      LEFT JOIN report_class AS c ON c.class_id = m.class_id
      """)
}

private func pupilClassView(_ access: AccessClauses) -> ReportView {
  ReportView(
    "report_pupil_class", "pupil_id period class_id label display",
    as: """
      SELECT m.pupil_id, m.period, m.class_id, c.label, c.display
      FROM period_member AS m
      JOIN report_class AS c ON c.class_id = m.class_id
      \(access.join("m.pupil_id"))
      """)
}

private func contactView(_ access: AccessClauses) -> ReportView {
  ReportView(
    "report_contact", "pupil_id kind position value masked",
    as: """
      SELECT pupil.id, t.kind, t.position, iif(k.person_id IS NULL, t.value, NULL), \(isMasked)
      FROM context AS x
      JOIN contact AS t ON \(holds("t", on: "x.as_of"))
      JOIN pupil ON pupil.person_id = t.person_id
      JOIN person ON person.id = t.person_id
      \(access.join("pupil.id", with: "contacts"))
      \(maskedPerson)
      """)
}

/// Whom the school may call: their names are data of the pupil's family.
private func guardianView(_ words: LanguageColumns, _ access: AccessClauses) -> ReportView {
  ReportView(
    "report_guardian", "pupil_id name relation is_lawful masked",
    as: """
      SELECT g.pupil_id, iif(k.person_id IS NULL, g.name, \(words.noConsent)), g.relation, g.is_lawful,
        \(isMasked)
      FROM context AS x
      JOIN guardian AS g ON \(holds("g", on: "x.as_of"))
      JOIN pupil ON pupil.id = g.pupil_id
      JOIN person ON person.id = pupil.person_id
      \(access.join("g.pupil_id", with: "contacts"))
      \(maskedPerson)
      """)
}

/// The lines of the alphabetical book (DOMAIN 4.7): each stay in the school, with the number of the personal
/// file and the name that were in force when it began. Letter and number are told apart, so that lines sort.
/// Of who was in the school when its records begin, the day of entry is not known.
private func enrolmentView(_ words: LanguageColumns, _ access: AccessClauses) -> ReportView {
  ReportView(
    "report_enrolment",
    """
    pupil_id file_no letter number name surname given patronymic name_initials sex birth_date
    entered entered_into entered_from entered_order entered_order_date
    left left_from left_to left_code left_reason left_order left_order_date file_issued_on note masked
    """,
    as: """
      SELECT q.pupil_id, \(access.column("q.file_no", .all)),
        substr(q.file_no, 1, instr(q.file_no, '-') - 1),
        CAST(substr(q.file_no, instr(q.file_no, '-') + 1) AS INTEGER),
        \(names(words, access)), person.sex, \(birthDate(access)),
        ifnull(i.date, iif(q.from_date = (SELECT min(starts) FROM academic_year), NULL, q.from_date)),
        \(classLabel("ic")), i.place, \(orderNumber("io")), io.date, q.to_date, \(classLabel("lc")), l.place,
        iif(l.kind = 'graduate', 8, ifnull(l.reason_code, l.direction_code)), l.reason,
        \(orderNumber("lo")), lo.date, l.file_issued_on,
        ifnull(l.note, i.note), \(isMasked)
      FROM (
        SELECT e.pupil_id, e.from_date, e.in_event_id, \(fileNumber(on: "e.from_date")) AS file_no,
          iif(e.to_date <= x.as_of, e.to_date, g.date) AS to_date,
          iif(e.to_date <= x.as_of, e.out_event_id, g.id) AS out_event_id
        FROM context AS x
        JOIN enrolment AS e ON e.from_date <= x.as_of
        JOIN pupil ON pupil.id = e.pupil_id
        -- Who finished the school has left it, although no order of leaving was given.
        LEFT JOIN movement_event AS g
          ON g.pupil_id = e.pupil_id AND g.kind = 'graduate' AND NOT g.cancelled
          AND g.date >= e.from_date AND g.date <= x.as_of AND (e.to_date IS NULL OR g.date <= e.to_date)
      ) AS q
      JOIN pupil ON pupil.id = q.pupil_id
      JOIN person ON person.id = pupil.person_id
      JOIN person_name AS n ON n.person_id = person.id AND \(holds("n", on: "q.from_date"))
      \(access.join("q.pupil_id", with: "movement"))
      LEFT JOIN movement_event AS i ON i.id = q.in_event_id
      LEFT JOIN class AS ic ON ic.id = i.to_class_id
      LEFT JOIN school_order AS io ON io.id = i.order_id
      LEFT JOIN movement_event AS l ON l.id = q.out_event_id AND q.to_date IS NOT NULL
      LEFT JOIN class AS lc ON lc.id = l.from_class_id
      LEFT JOIN school_order AS lo ON lo.id = l.order_id
      \(maskedPerson)
      """)
}

private func classLabel(_ alias: String) -> String { "\(alias).grade || '-' || \(alias).letter" }
