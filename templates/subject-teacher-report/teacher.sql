-- Who has marks to report of, in the order of the staff list.
SELECT f.staff_id, f.position, f.name, f.surname, f.name_initials, f.masked
FROM report_staff AS f
WHERE (:teacher IS NULL OR f.staff_id = :teacher)
  AND f.staff_id IN (
    SELECT t.staff_id FROM report_mark_teacher AS t JOIN report_class AS c ON c.class_id = t.class_id AND c.marked
    WHERE t.period = :period)
ORDER BY f.position
