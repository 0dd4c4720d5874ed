-- For each class, parallel, band, language and the school: attested pupils (a), those who pass (p), those on 4 and 5 (q), by
-- period; 5 is the year (DOMAIN 4.5.4).
WITH result AS MATERIALIZED (SELECT class_id, period, category FROM report_pupil_result)
SELECT g.kind, g.name AS row, min(g.place) AS place, max(c.display) AS display,
       count(*) FILTER (WHERE r.period = 1 AND r.category IN ('A', 'B', 'C', 'D', 'N')) AS a1,
       count(*) FILTER (WHERE r.period = 1 AND r.category IN ('A', 'B', 'C')) AS p1,
       count(*) FILTER (WHERE r.period = 1 AND r.category IN ('A', 'B')) AS q1,
       count(*) FILTER (WHERE r.period = 2 AND r.category IN ('A', 'B', 'C', 'D', 'N')) AS a2,
       count(*) FILTER (WHERE r.period = 2 AND r.category IN ('A', 'B', 'C')) AS p2,
       count(*) FILTER (WHERE r.period = 2 AND r.category IN ('A', 'B')) AS q2,
       count(*) FILTER (WHERE r.period = 3 AND r.category IN ('A', 'B', 'C', 'D', 'N')) AS a3,
       count(*) FILTER (WHERE r.period = 3 AND r.category IN ('A', 'B', 'C')) AS p3,
       count(*) FILTER (WHERE r.period = 3 AND r.category IN ('A', 'B')) AS q3,
       count(*) FILTER (WHERE r.period = 4 AND r.category IN ('A', 'B', 'C', 'D', 'N')) AS a4,
       count(*) FILTER (WHERE r.period = 4 AND r.category IN ('A', 'B', 'C')) AS p4,
       count(*) FILTER (WHERE r.period = 4 AND r.category IN ('A', 'B')) AS q4,
       count(*) FILTER (WHERE r.period = 5 AND r.category IN ('A', 'B', 'C', 'D', 'N')) AS a5,
       count(*) FILTER (WHERE r.period = 5 AND r.category IN ('A', 'B', 'C')) AS p5,
       count(*) FILTER (WHERE r.period = 5 AND r.category IN ('A', 'B')) AS q5
FROM report_class_group AS g
JOIN report_class AS c ON c.class_id = g.class_id AND c.marked
JOIN result AS r ON r.class_id = g.class_id
GROUP BY g.kind, g.name
ORDER BY place
