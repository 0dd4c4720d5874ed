-- The pupils of the school, of one class, or one pupil, who may have left, on the as-of day; with the stay in the school that began last.
WITH stay AS (
  SELECT *, row_number() OVER (PARTITION BY pupil_id ORDER BY entered DESC) AS place FROM report_enrolment
)
SELECT p.pupil_id, p.file_no, p.name, p.sex, p.birth_date, p.age, p.pin, p.citizenship, p.masked,
       p.class_display AS class, c.language, c.shift, c.teacher, c.teacher_initials,
       e.entered, e.entered_from, e.entered_order, e.entered_order_date, e.left, e.left_to, e.left_order, e.left_order_date
FROM report_pupil AS p
LEFT JOIN report_class AS c ON c.class_id = p.class_id
LEFT JOIN stay AS e ON e.pupil_id = p.pupil_id AND e.place = 1
WHERE CASE WHEN :pupil IS NOT NULL THEN p.pupil_id = :pupil ELSE p.class_id IS NOT NULL AND (:class IS NULL OR p.class_id = :class) END
ORDER BY c.sort_order, p.surname COLLATE ky, p.given COLLATE ky, p.patronymic COLLATE ky, p.pupil_id
