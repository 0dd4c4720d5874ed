-- How much of each class is filled in.
SELECT c.display AS class, sum(r.pupils) AS cells, sum(r.pupils) - sum(r.nm) AS filled
FROM report_subject_result AS r JOIN report_class AS c ON c.class_id = r.class_id AND c.marked
WHERE r.period = :period
GROUP BY r.class_id
ORDER BY c.sort_order
