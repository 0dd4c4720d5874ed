-- Behaviour, absences and the class of each term up to the one asked for.
SELECT p.pupil_id, p.file_no, t.period, c.key AS class, a.behaviour_text AS behaviour, a.behaviour AS behaviour_code,
       iif(a.missed IS NULL, NULL, json_array(a.missed, a.ill, a.valid, a.invalid)) AS missed, a.late
FROM report_period_pupil AS p
JOIN report_period AS t ON t.class_id = p.class_id AND t.period <= min(p.period, 4)
LEFT JOIN report_attendance AS a ON a.pupil_id = p.pupil_id AND a.period = t.period
LEFT JOIN report_pupil_class AS k ON k.pupil_id = p.pupil_id AND k.period = t.period
LEFT JOIN report_class AS c ON c.class_id = k.class_id
WHERE p.period = :period AND (:class IS NULL OR p.class_id = :class) AND (:pupil IS NULL OR p.pupil_id = :pupil)
ORDER BY p.pupil_id, t.period
