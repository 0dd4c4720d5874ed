-- A row for each class that has marks: how many pupils are on its list, on «5», on «4» and «5», and of these with one «4» (DOMAIN 2.3).
SELECT c.class_id, c.key AS class, c.display, c.sort_order, count(*) AS pupils,
       count(*) FILTER (WHERE r.category = 'A') AS A, count(*) FILTER (WHERE r.category = 'B') AS B,
       count(*) FILTER (WHERE r.sub = 'B1') AS B1, count(*) FILTER (WHERE r.category = 'M') AS M
FROM report_pupil_result AS r JOIN report_class AS c ON c.class_id = r.class_id
WHERE r.period = :period AND r.category IS NOT NULL AND (:class IS NULL OR r.class_id = :class)
GROUP BY c.class_id
ORDER BY c.sort_order
