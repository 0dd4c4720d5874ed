-- One row for each subject with a result in the year.
SELECT m.pupil_id, s.name, json_array(
         max(m.mark) FILTER (WHERE m.period = 1), max(m.mark) FILTER (WHERE m.period = 2),
         max(m.mark) FILTER (WHERE m.period = 3), max(m.mark) FILTER (WHERE m.period = 4),
         max(m.mark) FILTER (WHERE m.period = 5)) AS terms
FROM report_pupil_mark AS m
JOIN (SELECT DISTINCT subject_id, name, position FROM report_class_subject) AS s ON s.subject_id = m.subject_id
WHERE m.pupil_id = :pupil GROUP BY m.subject_id ORDER BY s.position
