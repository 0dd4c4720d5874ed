-- One row for each pupil and subject of the class, with the marks of all terms up to the one asked for: a pupil who moved
-- brings the marks of the earlier class.
SELECT p.pupil_id, p.file_no, s.code AS subject, s.name, s.name_ky AS ky, s.name_ru AS ru,
       json_array(
         max(m.mark) FILTER (WHERE m.period = 1), max(m.mark) FILTER (WHERE m.period = 2),
         max(m.mark) FILTER (WHERE m.period = 3), max(m.mark) FILTER (WHERE m.period = 4)) AS terms,
       max(m.mark) FILTER (WHERE m.period = 5) AS year
FROM report_period_pupil AS p
JOIN report_class_subject AS s ON s.class_id = p.class_id AND s.period = p.period
LEFT JOIN report_pupil_mark AS m
  ON m.pupil_id = p.pupil_id AND m.subject_id = s.subject_id
  AND (m.period <= p.period OR p.period = 4 AND m.period = 5)
WHERE p.period = :period AND (:class IS NULL OR p.class_id = :class) AND (:pupil IS NULL OR p.pupil_id = :pupil)
GROUP BY p.pupil_id, s.subject_id
ORDER BY p.pupil_id, s.position
