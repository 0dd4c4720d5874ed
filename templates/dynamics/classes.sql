-- For each class, parallel, band, language and the school: attested pupils (a), those who pass (p), those on 4 and 5 (q), by
-- period; 5 is the year (DOMAIN 4.5.4). Counted once per class and period, then added up.
WITH result AS MATERIALIZED (
  SELECT class_id, period,
         count(*) FILTER (WHERE category IN ('A', 'B', 'C', 'D', 'N')) AS a,
         count(*) FILTER (WHERE category IN ('A', 'B', 'C')) AS p,
         count(*) FILTER (WHERE category IN ('A', 'B')) AS q
  FROM report_pupil_result
  GROUP BY class_id, period
)
SELECT g.kind, g.name AS row, min(g.place) AS place, max(c.display) AS display,
       ifnull(sum(r.a) FILTER (WHERE r.period = 1), 0) AS a1, ifnull(sum(r.p) FILTER (WHERE r.period = 1), 0) AS p1,
       ifnull(sum(r.q) FILTER (WHERE r.period = 1), 0) AS q1,
       ifnull(sum(r.a) FILTER (WHERE r.period = 2), 0) AS a2, ifnull(sum(r.p) FILTER (WHERE r.period = 2), 0) AS p2,
       ifnull(sum(r.q) FILTER (WHERE r.period = 2), 0) AS q2,
       ifnull(sum(r.a) FILTER (WHERE r.period = 3), 0) AS a3, ifnull(sum(r.p) FILTER (WHERE r.period = 3), 0) AS p3,
       ifnull(sum(r.q) FILTER (WHERE r.period = 3), 0) AS q3,
       ifnull(sum(r.a) FILTER (WHERE r.period = 4), 0) AS a4, ifnull(sum(r.p) FILTER (WHERE r.period = 4), 0) AS p4,
       ifnull(sum(r.q) FILTER (WHERE r.period = 4), 0) AS q4,
       ifnull(sum(r.a) FILTER (WHERE r.period = 5), 0) AS a5, ifnull(sum(r.p) FILTER (WHERE r.period = 5), 0) AS p5,
       ifnull(sum(r.q) FILTER (WHERE r.period = 5), 0) AS q5
FROM report_class_group AS g
JOIN report_class AS c ON c.class_id = g.class_id AND c.marked
JOIN result AS r ON r.class_id = g.class_id
GROUP BY g.kind, g.name
ORDER BY place
