-- A row for each teacher, class and subject that has marks: how many results are due and how many of them nobody has given (DOMAIN 4.5.6, SEED U7).
-- Whose a result is, the last day of the period says, for each subgroup; a subject without a teacher is a row without one.
SELECT t.staff_id, f.name AS teacher, c.key AS class, c.display, s.code AS subject, s.name,
       count(*) AS cells, count(*) FILTER (WHERE NOT d.given) AS nm
FROM report_due_mark AS d
JOIN report_class AS c ON c.class_id = d.class_id
JOIN report_class_subject AS s ON s.class_id = d.class_id AND s.period = d.period AND s.subject_id = d.subject_id
LEFT JOIN report_mark_teacher AS t ON t.class_id = d.class_id AND t.period = d.period AND t.pupil_id = d.pupil_id
  AND t.subject_id = d.subject_id
LEFT JOIN report_staff AS f ON f.staff_id = t.staff_id
WHERE d.period = :period
GROUP BY t.staff_id, c.class_id, s.subject_id
ORDER BY f.position IS NULL, f.position, c.sort_order, s.position
