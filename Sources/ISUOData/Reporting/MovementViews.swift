/// What happened to the pupils.
func movementViews(_ access: AccessClauses) -> [ReportView] { [promotionView(access), movementView(access)] }

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
    pupil_id kind date from_class to_class to_grade direction_code reason_code order_no order_number
    order_date cancelled
    """,
    as: """
      SELECT
        e.pupil_id, e.kind, e.date, origin.display, destination.display, e.to_grade, e.direction_code,
        e.reason_code, \(orderNumber), o.number, o.date, e.cancelled
      FROM context AS x
      JOIN academic_year AS y ON y.id = x.year_id
      JOIN movement_event AS e ON e.date BETWEEN y.starts AND min(y.ends, x.as_of)
      LEFT JOIN report_class AS origin ON origin.class_id = e.from_class_id
      LEFT JOIN report_class AS destination ON destination.class_id = e.to_class_id
      LEFT JOIN school_order AS o ON o.id = e.order_id
      \(access.join("e.pupil_id", with: "movement"))
      """)
}
