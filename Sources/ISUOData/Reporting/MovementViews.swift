/// What happened to the pupils.
func movementViews(_ words: LanguageColumns, _ access: AccessClauses) -> [ReportView] {
  [promotionView(access), movementView(access), classChangeView(access), orderView(words, access)]
}

/// «14а-О» of «№14а-О»
func orderNumber(_ alias: String) -> String {
  "\(alias).number || \(alias).suffix || iif(\(alias).series = '', '', '-' || \(alias).series)"
}

private func promotionView(_ access: AccessClauses) -> ReportView {
  ReportView(
    "report_promotion", "pupil_id kind to_grade order_no order_number order_date",
    as: """
      SELECT e.pupil_id, e.kind, e.to_grade, \(orderNumber("o")), o.number, o.date
      FROM movement_event AS e
      JOIN class_period AS cp ON cp.class_id = e.from_class_id AND cp.period = 4
      LEFT JOIN school_order AS o ON o.id = e.order_id
      \(access.join("e.pupil_id", with: "movement"))
      WHERE e.kind IN ('promote', 'promote_conditional', 'repeat', 'graduate') AND NOT e.cancelled
        AND cp.day = cp.ends
      """)
}

private func movementView(_ access: AccessClauses) -> ReportView {
  ReportView(
    "report_movement",
    """
    event_id pupil_id file_no kind date from_class to_class to_grade place place_school place_district
    place_region place_country direction_code reason_code reason basis confirmation file_issued_on order_no
    order_number order_date cancelled note
    """,
    as: """
      SELECT
        e.id, e.pupil_id, \(access.column(fileNumber(on: "e.date"), .all)), e.kind, e.date,
        origin.display, destination.display, e.to_grade, e.place,
        e.place_school, e.place_district, e.place_region, e.place_country, e.direction_code, e.reason_code,
        e.reason, e.basis, e.confirmation, e.file_issued_on, \(orderNumber("o")), o.number, o.date,
        e.cancelled, e.note
      FROM context AS x
      JOIN academic_year AS y ON y.id = x.year_id
      JOIN movement_event AS e ON e.date BETWEEN y.starts AND min(y.ends, x.as_of)
      JOIN pupil ON pupil.id = e.pupil_id
      LEFT JOIN report_class AS origin ON origin.class_id = e.from_class_id
      LEFT JOIN report_class AS destination ON destination.class_id = e.to_class_id
      LEFT JOIN school_order AS o ON o.id = e.order_id
      \(access.join("e.pupil_id", with: "movement"))
      """)
}

/// The contingent of a class through a period (DOMAIN 4.9): who was there at its begin and end, who came and
/// went between. The year opens with the evening of its first day; a term takes everything after the last day
/// of the term before, so the break belongs to the following term.
private func classChangeView(_ access: AccessClauses) -> ReportView {
  /// The day after whose evening a period's events count.
  let opening = """
    ifnull(
      (SELECT earlier.ends FROM class_period AS earlier
        WHERE earlier.class_id = p.class_id AND earlier.period = p.period - 1 AND p.period < 5),
      p.starts)
    """
  func member(_ kind: String, on day: String) -> String {
    """
    SELECT p.class_id, p.period, e.pupil_id, \(kind), \(day), e.id, m.from_date
    FROM period_window AS p
    JOIN class_membership AS m ON m.class_id = p.class_id AND \(holds("m", on: day))
    JOIN enrolment AS e ON e.id = m.enrolment_id
    """
  }
  func change(_ kind: String, at edge: String) -> String {
    """
    SELECT p.class_id, p.period, e.pupil_id, \(kind), m.\(edge), e.id, m.from_date
    FROM period_window AS p
    JOIN class_membership AS m ON m.class_id = p.class_id AND m.\(edge) > p.opening AND m.\(edge) <= p.day
    JOIN enrolment AS e ON e.id = m.enrolment_id
    """
  }
  return ReportView(
    "report_class_change", "class_id period pupil_id sex kind date code",
    as: """
      WITH period_window AS (
        SELECT p.class_id, p.period, p.day, \(opening) AS opening FROM class_period AS p WHERE p.has_begun
      ), change (class_id, period, pupil_id, kind, date, enrolment_id, joined) AS (
        \(member("'begin'", on: "p.opening"))
        UNION ALL \(change("iif(m.from_date = e.from_date, 'arrived', 'moved_in')", at: "from_date"))
        UNION ALL \(change("iif(m.to_date = e.to_date, 'left', 'moved_out')", at: "to_date"))
        UNION ALL \(member("'end'", on: "p.day"))
      )
      SELECT h.class_id, h.period, h.pupil_id, person.sex, h.kind, h.date,
        (SELECT ifnull(v.reason_code, v.direction_code) FROM movement_event AS v
          WHERE v.pupil_id = h.pupil_id AND v.date = h.date AND NOT v.cancelled
            AND (h.kind = 'arrived' AND v.to_class_id = h.class_id
              OR h.kind = 'left' AND v.from_class_id = h.class_id))
      FROM change AS h
      JOIN pupil ON pupil.id = h.pupil_id
      JOIN person ON person.id = pupil.person_id
      \(access.join("h.pupil_id", with: "movement"))
      """)
}

/// The books of orders of the year. Headings may name persons, so they are for who keeps the books.
private func orderView(_ words: LanguageColumns, _ access: AccessClauses) -> ReportView {
  ReportView(
    "report_order",
    "order_id series kind order_no number suffix date heading heading_ky heading_ru body basis signer status",
    as: """
      SELECT o.id, o.series, s.kind, \(orderNumber("o")), o.number, o.suffix, o.date,
        \(words.either("o.heading")),
        o.heading_ky, o.heading_ru, \(words.either("o.body")), o.basis,
        (SELECT \(words.signatureName) FROM staff JOIN person_name AS n
          ON n.person_id = staff.person_id AND \(holds("n", on: "o.date")) WHERE staff.id = o.signer_id),
        o.status
      FROM context AS x
      JOIN academic_year AS y ON y.id = x.year_id
      JOIN school_order AS o ON o.date BETWEEN y.starts AND min(y.ends, x.as_of)
      JOIN document_series AS s ON s.code = o.series
      WHERE \(access.series(kind: "s.kind"))
      """)
}
