-- A row for each teacher and subject, then one for the teacher: counts of the marks, and those of the term before (DOMAIN 4.5.3).
-- Whose a mark is, the last day of the period says, for each subgroup. Counted once per class and subject, then added up.
WITH taught_by AS MATERIALIZED (
  SELECT t.class_id, t.period, t.pupil_id, t.subject_id, t.staff_id
  FROM report_mark_teacher AS t JOIN report_class AS c ON c.class_id = t.class_id AND c.marked
  WHERE t.period = :period OR t.period = :period - 1 AND :period < 5
), given AS MATERIALIZED (
  SELECT class_id, period, pupil_id, subject_id, kind, value FROM report_mark
  WHERE period = :period OR period = :period - 1 AND :period < 5
), lesson AS MATERIALIZED (
  SELECT t.staff_id, m.period, m.class_id, m.subject_id, count(*) AS pupils,
         count(*) FILTER (WHERE m.value = 5) AS n5, count(*) FILTER (WHERE m.value = 4) AS n4,
         count(*) FILTER (WHERE m.value = 3) AS n3, count(*) FILTER (WHERE m.value = 2) AS n2,
         count(*) FILTER (WHERE m.kind = 'na') AS na, count(*) FILTER (WHERE m.kind = 'exempt') AS ex,
         count(*) FILTER (WHERE m.kind = 'none') AS nm
  FROM taught_by AS t
  JOIN given AS m ON m.pupil_id = t.pupil_id AND m.subject_id = t.subject_id AND m.period = t.period
    AND m.class_id = t.class_id
  GROUP BY t.staff_id, m.period, m.class_id, m.subject_id
), part AS (
  SELECT l.*, l.subject_id AS part FROM lesson AS l UNION ALL SELECT l.*, 0 FROM lesson AS l
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
       sum(p.pupils) AS pupils, sum(p.n5) AS n5, sum(p.n4) AS n4, sum(p.n3) AS n3, sum(p.n2) AS n2, sum(p.na) AS na,
       sum(p.ex) AS ex, sum(p.nm) AS nm, b.good AS prev_good, b.N AS prev_N
FROM part AS p
JOIN report_staff AS f ON f.staff_id = p.staff_id
JOIN classes AS c ON c.staff_id = p.staff_id AND c.part = p.part
LEFT JOIN subject AS s ON s.subject_id = p.part
LEFT JOIN (
  SELECT staff_id, part, sum(n5) + sum(n4) AS good, sum(n5) + sum(n4) + sum(n3) + sum(n2) + sum(na) AS N
  FROM part WHERE period = :period - 1 GROUP BY staff_id, part
) AS b ON b.staff_id = p.staff_id AND b.part = p.part
WHERE p.period = :period
GROUP BY p.staff_id, p.part
ORDER BY f.position, p.part = 0, s.position
