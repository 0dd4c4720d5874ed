-- The contingent of the class; of who came and went also the name and the place.
SELECT h.class_id, h.pupil_id, h.kind, h.sex, h.date, p.name_initials AS name, m.place,
       iif(h.kind = 'moved_in', m.from_class, m.to_class) AS other_class
FROM report_class_change AS h
LEFT JOIN report_pupil AS p ON p.pupil_id = h.pupil_id AND h.kind NOT IN ('begin', 'end')
LEFT JOIN report_movement AS m ON m.pupil_id = h.pupil_id AND m.date = h.date AND NOT m.cancelled
  AND m.kind = CASE h.kind WHEN 'arrived' THEN 'transfer_in' WHEN 'left' THEN 'leave' ELSE 'class_move' END
  AND h.kind NOT IN ('begin', 'end')
WHERE h.period = :period AND (:class IS NULL OR h.class_id = :class)
ORDER BY h.class_id, h.date, h.pupil_id
