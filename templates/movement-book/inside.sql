-- Part III: moves between classes, promotion, repeating, graduation, changed names.
SELECT row_number() OVER (ORDER BY m.date, m.event_id) AS no, m.date, m.pupil_id, m.file_no,
       p.name, m.kind, m.from_class, m.to_class, m.to_grade, iif(m.kind = 'graduate', 8, NULL) AS code, m.order_number AS "order", m.order_no, m.order_date,
       m.cancelled, m.note
FROM report_movement AS m JOIN report_pupil AS p ON p.pupil_id = m.pupil_id
WHERE m.kind NOT IN ('transfer_in', 'enrol', 'leave')
ORDER BY no
