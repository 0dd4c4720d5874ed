-- The members of staff of the as-of day, or one of them.
SELECT f.*, CASE f.category WHEN 'жогорку' THEN 'highest' WHEN 'биринчи' THEN 'first' WHEN 'экинчи' THEN 'second'
         WHEN 'жаш адис' THEN 'young' END AS category_code
FROM report_staff AS f
WHERE :staff IS NULL OR f.staff_id = :staff
ORDER BY f.position
