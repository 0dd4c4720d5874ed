-- The pupils on the list with their category and absences.
SELECT p.class_id, p.pupil_id, p.position, p.file_no, p.name, p.sex, r.category, r.sub, a.missed, a.ill, a.valid, a.invalid
FROM report_period_pupil AS p
JOIN report_pupil_result AS r ON r.class_id = p.class_id AND r.period = p.period AND r.pupil_id = p.pupil_id
LEFT JOIN report_attendance AS a ON a.pupil_id = p.pupil_id AND a.period = p.period
WHERE p.period = :period AND (:class IS NULL OR p.class_id = :class)
  -- Said of the counts too, so that only what is asked for is counted.
  AND r.period = :period AND (:class IS NULL OR r.class_id = :class)
ORDER BY p.class_id, p.position
