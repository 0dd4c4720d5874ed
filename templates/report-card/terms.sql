-- Behaviour, absences and the class of each term up to the one asked for.
WITH pupil AS MATERIALIZED (
  SELECT pupil_id, file_no, class_id, period FROM report_period_pupil
  WHERE period = :period AND (:class IS NULL OR class_id = :class) AND (:pupil IS NULL OR pupil_id = :pupil)
), attendance AS MATERIALIZED (
  SELECT a.* FROM pupil AS p JOIN report_attendance AS a ON a.pupil_id = p.pupil_id
)
SELECT p.pupil_id, p.file_no, t.period, c.key AS class, a.behaviour_text AS behaviour, a.behaviour AS behaviour_code,
       iif(a.missed IS NULL, NULL, json_array(a.missed, a.ill, a.valid, a.invalid)) AS missed, a.late
FROM pupil AS p
JOIN report_period AS t ON t.class_id = p.class_id AND t.period <= min(p.period, 4)
LEFT JOIN attendance AS a ON a.pupil_id = p.pupil_id AND a.period = t.period
LEFT JOIN report_pupil_class AS k ON k.pupil_id = p.pupil_id AND k.period = t.period
LEFT JOIN report_class AS c ON c.class_id = k.class_id
ORDER BY p.pupil_id, t.period
