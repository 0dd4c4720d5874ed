-- One row for each pupil and subject of the class, with the marks of all terms up to the one asked for: a pupil who moved
-- brings the marks of the earlier class.
WITH pupil AS MATERIALIZED (
  SELECT pupil_id, file_no, class_id, period FROM report_period_pupil
  WHERE period = :period AND (:class IS NULL OR class_id = :class) AND (:pupil IS NULL OR pupil_id = :pupil)
), mark AS MATERIALIZED (
  SELECT m.pupil_id, m.subject_id,
         json_array(
           max(m.mark) FILTER (WHERE m.period = 1), max(m.mark) FILTER (WHERE m.period = 2),
           max(m.mark) FILTER (WHERE m.period = 3), max(m.mark) FILTER (WHERE m.period = 4)) AS terms,
         max(m.mark) FILTER (WHERE m.period = 5) AS year
  FROM pupil AS p
  -- Not the other way round: the marks of all pupils are many.
  CROSS JOIN report_pupil_mark AS m
    ON m.pupil_id = p.pupil_id AND (m.period <= p.period OR p.period = 4 AND m.period = 5)
  GROUP BY m.pupil_id, m.subject_id
)
SELECT p.pupil_id, p.file_no, s.code AS subject, s.name, s.name_ky AS ky, s.name_ru AS ru,
       ifnull(m.terms, json_array(NULL, NULL, NULL, NULL)) AS terms, m.year
FROM pupil AS p
JOIN report_class_subject AS s ON s.class_id = p.class_id AND s.period = p.period
LEFT JOIN mark AS m ON m.pupil_id = p.pupil_id AND m.subject_id = s.subject_id
ORDER BY p.pupil_id, s.position
