-- How much of each class is filled in.
SELECT c.display AS class, count(*) AS cells, sum(d.given) AS filled
FROM report_due_mark AS d JOIN report_class AS c ON c.class_id = d.class_id
WHERE d.period = :period
GROUP BY d.class_id
ORDER BY c.sort_order
