/// What happened to the pupils.
func movementViews(_ words: LanguageColumns) -> [ReportView] { [promotionView, movementView] }

/// «14а-О» of «№14а-О»
private let orderNumber = "o.number || o.suffix || iif(o.series = '', '', '-' || o.series)"

private let promotionView = ReportView(
  "report_promotion", "pupil_id kind to_grade order_no order_number order_date",
  as: """
    SELECT v.pupil_id, v.kind, v.to_grade, \(orderNumber), o.number, o.date
    FROM movement_event AS v
    JOIN class_period AS cp ON cp.class_id = v.from_class_id AND cp.period = 4
    LEFT JOIN school_order AS o ON o.id = v.order_id
    WHERE v.kind IN ('promote', 'promote_conditional', 'repeat', 'graduate') AND NOT v.cancelled
      AND cp.day = cp.ends
    """)

private let movementView = ReportView(
  "report_movement",
  """
  pupil_id kind date from_class to_class to_grade direction_code reason_code order_no order_number order_date
  cancelled
  """,
  as: """
    SELECT
      v.pupil_id, v.kind, v.date, origin.display, destination.display, v.to_grade, v.direction_code,
      v.reason_code, \(orderNumber), o.number, o.date, v.cancelled
    FROM context AS x
    JOIN academic_year AS y ON y.id = x.year_id
    JOIN movement_event AS v ON v.date BETWEEN y.starts AND min(y.ends, x.as_of)
    LEFT JOIN report_class AS origin ON origin.class_id = v.from_class_id
    LEFT JOIN report_class AS destination ON destination.class_id = v.to_class_id
    LEFT JOIN school_order AS o ON o.id = v.order_id
    """)
