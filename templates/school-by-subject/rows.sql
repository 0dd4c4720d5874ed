-- A row for each subject, then for each parallel that learns it: counts of the marks of the classes with marks, and those of
-- the term before (DOMAIN 4.5.2).
WITH class AS (
  SELECT class_id, grade FROM report_class WHERE marked
), mark AS MATERIALIZED (
  SELECT m.*, c.grade
  FROM report_subject_result AS m JOIN class AS c ON c.class_id = m.class_id
  WHERE m.period = :period OR m.period = :period - 1 AND :period < 5
), teacher AS MATERIALIZED (
  SELECT DISTINCT t.subject_id, c.grade, t.staff_id
  FROM report_mark_teacher AS t JOIN class AS c ON c.class_id = t.class_id
  WHERE t.period = :period
), part AS (
  SELECT m.*, 'all' AS part FROM mark AS m UNION ALL SELECT m.*, m.grade FROM mark AS m
), teaching AS (
  SELECT subject_id, 'all' AS part, count(DISTINCT staff_id) AS teachers FROM teacher GROUP BY subject_id
  UNION ALL SELECT subject_id, grade, count(DISTINCT staff_id) FROM teacher GROUP BY subject_id, grade
), subject AS (
  SELECT DISTINCT subject_id, code, name, position FROM report_class_subject WHERE period = :period
)
SELECT s.code AS subject, s.name, p.part AS grade, count(*) AS classes, ifnull(t.teachers, 0) AS teachers,
       sum(p.pupils) AS pupils, sum(p.n5) AS n5, sum(p.n4) AS n4, sum(p.n3) AS n3, sum(p.n2) AS n2, sum(p.na) AS na,
       sum(p.ex) AS ex, sum(p.nm) AS nm, b.good AS prev_good, b.N AS prev_N
FROM part AS p
JOIN subject AS s ON s.subject_id = p.subject_id
LEFT JOIN teaching AS t ON t.subject_id = p.subject_id AND t.part = p.part
LEFT JOIN (
  SELECT subject_id, part, sum(n5) + sum(n4) AS good, sum(n5) + sum(n4) + sum(n3) + sum(n2) + sum(na) AS N
  FROM part WHERE period = :period - 1 GROUP BY subject_id, part
) AS b ON b.subject_id = p.subject_id AND b.part = p.part
WHERE p.period = :period
GROUP BY p.subject_id, p.part
ORDER BY s.position, p.part <> 'all', p.grade
