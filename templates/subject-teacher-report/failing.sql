-- Who has a 2 with the teacher.
SELECT t.staff_id, t.class_id, s.code AS subject, t.pupil_id, p.file_no, p.name_initials AS name
FROM report_mark_teacher AS t
JOIN report_mark AS m ON m.class_id = t.class_id AND m.period = t.period AND m.pupil_id = t.pupil_id
  AND m.subject_id = t.subject_id AND m.value = 2
JOIN report_period_pupil AS p ON p.class_id = t.class_id AND p.period = t.period AND p.pupil_id = t.pupil_id
JOIN report_class_subject AS s ON s.class_id = t.class_id AND s.period = t.period AND s.subject_id = t.subject_id
WHERE t.period = :period AND (:teacher IS NULL OR t.staff_id = :teacher)
ORDER BY t.staff_id, t.class_id, p.position
