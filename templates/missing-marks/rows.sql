-- Each class and subject in which a listed pupil has no mark, with the pupils' names as long as they are few (DOMAIN 4.5.6).
WITH due AS (
  SELECT d.class_id, d.subject_id, d.given, iif(d.given, NULL, p.name_initials) AS name
  FROM report_due_mark AS d
  JOIN report_period_pupil AS p ON p.class_id = d.class_id AND p.period = d.period AND p.pupil_id = d.pupil_id
  WHERE d.period = :period
  ORDER BY p.position
)
SELECT c.display AS class, s.code AS subject, s.name, s.teachers_initials AS teacher,
       count(*) FILTER (WHERE NOT d.given) AS nm, count(*) AS pupils,
       iif(count(*) FILTER (WHERE NOT d.given) <= 5, group_concat(d.name, ', '), NULL) AS names
FROM due AS d
JOIN report_class AS c ON c.class_id = d.class_id
JOIN report_class_subject AS s ON s.class_id = d.class_id AND s.period = :period AND s.subject_id = d.subject_id
GROUP BY d.class_id, d.subject_id
HAVING nm > 0
ORDER BY c.sort_order, s.position
