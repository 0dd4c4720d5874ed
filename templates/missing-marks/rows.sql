-- Each class and subject in which a listed pupil has no mark, with the pupils' names as long as they are few (DOMAIN 4.5.6).
WITH gap AS (
  SELECT m.class_id, m.subject_id, p.name_initials AS name
  FROM report_mark AS m
  JOIN report_class AS c ON c.class_id = m.class_id AND c.marked
  JOIN report_period_pupil AS p ON p.class_id = m.class_id AND p.period = m.period AND p.pupil_id = m.pupil_id
  WHERE m.period = :period AND m.kind = 'none'
  ORDER BY p.position
)
SELECT c.display AS class, s.code AS subject, s.name, s.teachers_initials AS teacher, count(*) AS nm, r.pupils,
       iif(count(*) <= 5, group_concat(g.name, ', '), NULL) AS names
FROM gap AS g
JOIN report_class AS c ON c.class_id = g.class_id
JOIN report_class_subject AS s ON s.class_id = g.class_id AND s.period = :period AND s.subject_id = g.subject_id
JOIN report_subject_result AS r ON r.class_id = g.class_id AND r.period = :period AND r.subject_id = g.subject_id
GROUP BY g.class_id, g.subject_id
ORDER BY c.sort_order, s.position
