-- What keeps pupils from passing: twos and missing attestations, with the subject's teacher.
SELECT m.class_id, m.pupil_id, m.mark, s.short AS subject, s.teachers_initials AS teacher
FROM report_mark AS m
JOIN report_class_subject AS s ON s.class_id = m.class_id AND s.period = m.period AND s.subject_id = m.subject_id
WHERE m.period = :period AND (m.value = 2 OR m.kind = 'na') AND (:class IS NULL OR m.class_id = :class)
ORDER BY m.class_id, m.pupil_id, s.position
