-- Who has fives only, and who fours and fives; of who has one four, the subject of it.
SELECT p.pupil_id, p.file_no, c.key AS class, c.display, p.position, p.name, p.sex, r.category, r.sub, r.n5, r.n4,
       iif(r.sub = 'B1', (
         SELECT s.name FROM report_mark AS m
         JOIN report_class_subject AS s ON s.class_id = m.class_id AND s.period = m.period AND s.subject_id = m.subject_id
         WHERE m.class_id = r.class_id AND m.period = r.period AND m.pupil_id = r.pupil_id AND m.value = 4 LIMIT 1), NULL) AS subject
FROM report_pupil_result AS r
JOIN report_period_pupil AS p ON p.class_id = r.class_id AND p.period = r.period AND p.pupil_id = r.pupil_id
JOIN report_class AS c ON c.class_id = r.class_id
WHERE r.period = :period AND r.category IN ('A', 'B') AND (:class IS NULL OR r.class_id = :class)
ORDER BY r.category, c.sort_order, p.position
