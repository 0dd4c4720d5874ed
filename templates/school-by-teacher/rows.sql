-- A row for each teacher and subject, then one for the teacher: counts of the marks, and those of the term before (DOMAIN 4.5.3).
-- Whose a mark is, the last day of the period says, for each subgroup.
WITH mark AS MATERIALIZED (
  SELECT t.staff_id, m.period, m.class_id, m.subject_id, m.kind, m.value
  FROM report_mark_teacher AS t
  JOIN report_class AS c ON c.class_id = t.class_id AND c.marked
  JOIN report_mark AS m ON m.class_id = t.class_id AND m.period = t.period AND m.pupil_id = t.pupil_id
    AND m.subject_id = t.subject_id
  WHERE t.period = :period OR t.period = :period - 1 AND :period < 5
), part AS (
  SELECT m.*, m.subject_id AS part FROM mark AS m UNION ALL SELECT m.*, 0 FROM mark AS m
), taught AS (
  SELECT DISTINCT p.staff_id, p.part, p.class_id, c.key, c.display, c.sort_order
  FROM part AS p JOIN report_class AS c ON c.class_id = p.class_id
  WHERE p.period = :period
  ORDER BY c.sort_order
), classes AS (
  SELECT staff_id, part, json_group_array(key) AS keys, group_concat(display, ', ') AS names
  FROM taught GROUP BY staff_id, part
), subject AS (
  SELECT DISTINCT subject_id, code, name, position FROM report_class_subject WHERE period = :period
)
SELECT p.staff_id, f.name AS teacher, f.pin, ifnull(s.code, 'all') AS subject, s.name, c.keys AS classes, c.names AS class_names,
       count(*) AS pupils,
       count(*) FILTER (WHERE p.value = 5) AS n5, count(*) FILTER (WHERE p.value = 4) AS n4,
       count(*) FILTER (WHERE p.value = 3) AS n3, count(*) FILTER (WHERE p.value = 2) AS n2,
       count(*) FILTER (WHERE p.kind = 'na') AS na, count(*) FILTER (WHERE p.kind = 'exempt') AS ex,
       count(*) FILTER (WHERE p.kind = 'none') AS nm, b.good AS prev_good, b.N AS prev_N
FROM part AS p
JOIN report_staff AS f ON f.staff_id = p.staff_id
JOIN classes AS c ON c.staff_id = p.staff_id AND c.part = p.part
LEFT JOIN subject AS s ON s.subject_id = p.part
LEFT JOIN (
  SELECT staff_id, part, count(*) FILTER (WHERE value >= 4) AS good,
         count(*) FILTER (WHERE value IS NOT NULL OR kind = 'na') AS N
  FROM part WHERE period = :period - 1 GROUP BY staff_id, part
) AS b ON b.staff_id = p.staff_id AND b.part = p.part
WHERE p.period = :period
GROUP BY p.staff_id, p.part
ORDER BY f.position, p.part = 0, s.position
