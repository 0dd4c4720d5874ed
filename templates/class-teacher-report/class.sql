-- The classes that the run prints, with the term of each.
SELECT c.class_id, c.key, c.display, c.language, c.marked, c.teacher, c.teacher_initials, p.period, p.starts, p.ends
FROM report_class AS c JOIN report_period AS p ON p.class_id = c.class_id AND p.period = :period
WHERE :class IS NULL OR c.class_id = :class
ORDER BY c.sort_order
