-- The pupils on the list on the last day of the term, with counts, absences and category (DOMAIN 2.3; a missing mark is
-- category M, nothing to attest is X).
WITH tally AS (
  SELECT class_id, pupil_id,
         count(*) FILTER (WHERE value = 5) AS n5, count(*) FILTER (WHERE value = 4) AS n4,
         count(*) FILTER (WHERE value = 3) AS n3, count(*) FILTER (WHERE value = 2) AS n2,
         count(*) FILTER (WHERE kind = 'na') AS na, count(*) FILTER (WHERE kind = 'none') AS nm
  FROM report_mark
  WHERE period = :period AND (:class IS NULL OR class_id = :class)
  GROUP BY class_id, pupil_id
), sorted AS (
  SELECT t.*,
         CASE
           WHEN NOT c.marked THEN NULL
           WHEN n2 > 0 THEN 'D'
           WHEN na > 0 THEN 'N'
           WHEN n5 + n4 + n3 = 0 THEN 'X'
           WHEN nm > 0 THEN 'M'
           WHEN n3 > 0 THEN 'C'
           WHEN n4 > 0 THEN 'B'
           ELSE 'A'
         END AS category
  FROM tally AS t JOIN report_class AS c ON c.class_id = t.class_id
)
SELECT p.class_id, p.pupil_id, p.position, p.file_no, p.name, s.n5, s.n4, s.n3, s.n2, s.na, s.nm,
       iif(a.missed IS NULL, NULL, json_array(a.missed, a.ill, a.valid, a.invalid)) AS missed,
       a.late, a.behaviour_text AS behaviour, a.behaviour AS behaviour_code, s.category,
       CASE
         WHEN s.category = 'B' AND s.n4 = 1 THEN 'B1'
         WHEN s.category = 'C' AND s.n3 = 1 THEN 'C1'
         WHEN s.category = 'D' THEN iif(s.n2 = 1, 'D1-one', iif(s.n2 = 2, 'D1-two', 'D1-three-or-more'))
       END AS sub
FROM report_period_pupil AS p
JOIN sorted AS s ON s.class_id = p.class_id AND s.pupil_id = p.pupil_id
LEFT JOIN report_attendance AS a ON a.pupil_id = p.pupil_id AND a.period = p.period
WHERE p.period = :period AND (:class IS NULL OR p.class_id = :class)
ORDER BY p.class_id, p.position
