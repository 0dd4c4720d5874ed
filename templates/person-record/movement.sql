SELECT pupil_id, kind, date, from_class, to_class, to_grade, place, reason, order_no, order_date
FROM report_movement WHERE pupil_id = :pupil AND NOT cancelled ORDER BY date
