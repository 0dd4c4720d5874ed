-- The sums of each teacher, in the order of the rows.
SELECT t.staff_id, f.name AS teacher, count(*) AS cells, count(*) FILTER (WHERE NOT d.given) AS nm
FROM report_due_mark AS d
LEFT JOIN report_mark_teacher AS t ON t.class_id = d.class_id AND t.period = d.period AND t.pupil_id = d.pupil_id
  AND t.subject_id = d.subject_id
LEFT JOIN report_staff AS f ON f.staff_id = t.staff_id
WHERE d.period = :period
GROUP BY t.staff_id
ORDER BY f.position IS NULL, f.position
