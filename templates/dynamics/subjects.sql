-- The same for each subject, of marks: N (a), those from 3 (p), from 4 on (q). Counted from the marks themselves, once.
WITH subject AS (
  SELECT DISTINCT subject_id, code, name, position FROM report_class_subject WHERE period = 1
), result AS MATERIALIZED (
  SELECT m.subject_id, m.period, count(*) FILTER (WHERE m.value BETWEEN 2 AND 5 OR m.kind = 'na') AS a,
         count(*) FILTER (WHERE m.value BETWEEN 3 AND 5) AS p, count(*) FILTER (WHERE m.value BETWEEN 4 AND 5) AS q
  FROM report_mark AS m JOIN report_class AS c ON c.class_id = m.class_id AND c.marked
  GROUP BY m.subject_id, m.period
)
SELECT 'subject' AS kind, s.code AS row, s.name AS display,
       sum(r.a) FILTER (WHERE r.period = 1) AS a1, sum(r.p) FILTER (WHERE r.period = 1) AS p1, sum(r.q) FILTER (WHERE r.period = 1) AS q1,
       sum(r.a) FILTER (WHERE r.period = 2) AS a2, sum(r.p) FILTER (WHERE r.period = 2) AS p2, sum(r.q) FILTER (WHERE r.period = 2) AS q2,
       sum(r.a) FILTER (WHERE r.period = 3) AS a3, sum(r.p) FILTER (WHERE r.period = 3) AS p3, sum(r.q) FILTER (WHERE r.period = 3) AS q3,
       sum(r.a) FILTER (WHERE r.period = 4) AS a4, sum(r.p) FILTER (WHERE r.period = 4) AS p4, sum(r.q) FILTER (WHERE r.period = 4) AS q4,
       sum(r.a) FILTER (WHERE r.period = 5) AS a5, sum(r.p) FILTER (WHERE r.period = 5) AS p5, sum(r.q) FILTER (WHERE r.period = 5) AS q5
FROM result AS r JOIN subject AS s ON s.subject_id = r.subject_id
GROUP BY r.subject_id
ORDER BY s.position
