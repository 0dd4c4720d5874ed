-- The same for each subject, of marks: N (a), those from 3 (p), from 4 on (q).
WITH subject AS (
  SELECT DISTINCT subject_id, code, name, position FROM report_class_subject WHERE period = 1
)
SELECT 'subject' AS kind, s.code AS row, s.name AS display,
       sum(r.n5 + r.n4 + r.n3 + r.n2 + r.na) FILTER (WHERE r.period = 1) AS a1, sum(r.n5 + r.n4 + r.n3) FILTER (WHERE r.period = 1) AS p1,
       sum(r.n5 + r.n4) FILTER (WHERE r.period = 1) AS q1,
       sum(r.n5 + r.n4 + r.n3 + r.n2 + r.na) FILTER (WHERE r.period = 2) AS a2, sum(r.n5 + r.n4 + r.n3) FILTER (WHERE r.period = 2) AS p2,
       sum(r.n5 + r.n4) FILTER (WHERE r.period = 2) AS q2,
       sum(r.n5 + r.n4 + r.n3 + r.n2 + r.na) FILTER (WHERE r.period = 3) AS a3, sum(r.n5 + r.n4 + r.n3) FILTER (WHERE r.period = 3) AS p3,
       sum(r.n5 + r.n4) FILTER (WHERE r.period = 3) AS q3,
       sum(r.n5 + r.n4 + r.n3 + r.n2 + r.na) FILTER (WHERE r.period = 4) AS a4, sum(r.n5 + r.n4 + r.n3) FILTER (WHERE r.period = 4) AS p4,
       sum(r.n5 + r.n4) FILTER (WHERE r.period = 4) AS q4,
       sum(r.n5 + r.n4 + r.n3 + r.n2 + r.na) FILTER (WHERE r.period = 5) AS a5, sum(r.n5 + r.n4 + r.n3) FILTER (WHERE r.period = 5) AS p5,
       sum(r.n5 + r.n4) FILTER (WHERE r.period = 5) AS q5
FROM report_subject_result AS r
JOIN report_class AS c ON c.class_id = r.class_id AND c.marked
JOIN subject AS s ON s.subject_id = r.subject_id
GROUP BY r.subject_id
ORDER BY s.position
