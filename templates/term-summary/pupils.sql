-- The pupils on the list on the last day of the term, with counts, absences and category (DOMAIN 2.3).
SELECT p.class_id, p.pupil_id, p.position, p.file_no, p.name, r.n5, r.n4, r.n3, r.n2, r.na, r.nm,
       iif(a.missed IS NULL, NULL, json_array(a.missed, a.ill, a.valid, a.invalid)) AS missed,
       a.late, a.behaviour_text AS behaviour, a.behaviour AS behaviour_code, r.category, r.sub
FROM report_period_pupil AS p
JOIN report_pupil_result AS r ON r.class_id = p.class_id AND r.period = p.period AND r.pupil_id = p.pupil_id
LEFT JOIN report_attendance AS a ON a.pupil_id = p.pupil_id AND a.period = p.period
WHERE p.period = :period AND (:class IS NULL OR p.class_id = :class)
  -- Said of the counts too, so that only what is asked for is counted.
  AND r.period = :period AND (:class IS NULL OR r.class_id = :class)
ORDER BY p.class_id, p.position
