-- Part II: those who left.
SELECT row_number() OVER (ORDER BY m.date, m.event_id) AS no, m.date, m.pupil_id, m.file_no,
       p.name, p.birth_date, p.pin, m.kind, m.from_class, m.to_class, m.to_grade, m.place, m.place_school, m.place_district,
       m.place_region, m.place_country, ifnull(m.reason_code, m.direction_code) AS code, m.reason, m.confirmation,
       m.file_issued_on, m.order_number AS "order", m.order_no, m.order_date, m.cancelled, m.note
FROM report_movement AS m JOIN report_pupil AS p ON p.pupil_id = m.pupil_id
WHERE m.kind = 'leave'
ORDER BY no
