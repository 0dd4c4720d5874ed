-- The pupils who receive a card: those on a class's list on the last day of the term.
SELECT p.class_id, p.pupil_id, p.position, p.file_no, p.name, p.sex, c.key AS class, c.display AS class_display, c.grade, c.language, c.marked,
       c.teacher, c.teacher_initials, p.period, pr.kind AS promotion, pr.to_grade, pr.order_no, pr.order_date
FROM report_period_pupil AS p
JOIN report_class AS c ON c.class_id = p.class_id
LEFT JOIN report_promotion AS pr ON pr.pupil_id = p.pupil_id AND p.period >= 4
WHERE p.period = :period AND (:class IS NULL OR p.class_id = :class) AND (:pupil IS NULL OR p.pupil_id = :pupil)
ORDER BY c.sort_order, p.position
