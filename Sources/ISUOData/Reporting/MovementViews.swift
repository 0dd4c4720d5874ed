/// What happened to the pupils.
func movementViews(_ words: LanguageColumns, _ access: AccessClauses) -> [ReportView] {
  [promotionView(access), movementView(access), orderView(words, access)]
}

/// «14а-О» of «№14а-О»
let orderNumber = "o.number || o.suffix || iif(o.series = '', '', '-' || o.series)"

private func promotionView(_ access: AccessClauses) -> ReportView {
  ReportView(
    "report_promotion", "pupil_id kind to_grade order_no order_number order_date",
    as: """
      SELECT e.pupil_id, e.kind, e.to_grade, \(orderNumber), o.number, o.date
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
    pupil_id kind date from_class to_class to_grade place place_school place_district place_region
    place_country direction_code reason_code reason basis confirmation file_issued_on order_no order_number
    order_date cancelled note
    """,
    as: """
      SELECT
        e.pupil_id, e.kind, e.date, origin.display, destination.display, e.to_grade, e.place,
        e.place_school, e.place_district, e.place_region, e.place_country, e.direction_code, e.reason_code,
        e.reason, e.basis, e.confirmation, e.file_issued_on, \(orderNumber), o.number, o.date, e.cancelled,
        e.note
      FROM context AS x
      JOIN academic_year AS y ON y.id = x.year_id
      JOIN movement_event AS e ON e.date BETWEEN y.starts AND min(y.ends, x.as_of)
      LEFT JOIN report_class AS origin ON origin.class_id = e.from_class_id
      LEFT JOIN report_class AS destination ON destination.class_id = e.to_class_id
      LEFT JOIN school_order AS o ON o.id = e.order_id
      \(access.join("e.pupil_id", with: "movement"))
      """)
}

/// The books of orders of the year. Headings may name persons, so they are for who keeps the books.
private func orderView(_ words: LanguageColumns, _ access: AccessClauses) -> ReportView {
  ReportView(
    "report_order",
    "order_id series kind order_no number suffix date heading heading_ky heading_ru body basis signer status",
    as: """
      SELECT o.id, o.series, s.kind, \(orderNumber), o.number, o.suffix, o.date, \(words.either("o.heading")),
        o.heading_ky, o.heading_ru, \(words.either("o.body")), o.basis,
        (SELECT \(words.signatureName) FROM staff JOIN person_name AS n
          ON n.person_id = staff.person_id AND \(holds("n", on: "o.date")) WHERE staff.id = o.signer_id),
        o.status
      FROM context AS x
      JOIN academic_year AS y ON y.id = x.year_id
      JOIN school_order AS o ON o.date BETWEEN y.starts AND min(y.ends, x.as_of)
      JOIN order_series AS s ON s.code = o.series
      WHERE \(access.orders(kind: "s.kind"))
      """)
}
