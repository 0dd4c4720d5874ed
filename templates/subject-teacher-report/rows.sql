-- One row for each class and subject of a teacher (DOMAIN 4.4): the marks of the pupils that are the teacher's own.
SELECT t.staff_id, t.class_id, c.display AS class, s.code AS subject, s.name, s.hours, count(*) AS pupils,
       count(*) FILTER (WHERE m.value = 5) AS n5, count(*) FILTER (WHERE m.value = 4) AS n4,
       count(*) FILTER (WHERE m.value = 3) AS n3, count(*) FILTER (WHERE m.value = 2) AS n2,
       count(*) FILTER (WHERE m.kind = 'na') AS na, count(*) FILTER (WHERE m.kind = 'exempt') AS ex,
       count(*) FILTER (WHERE m.kind = 'none') AS nm
FROM report_mark_teacher AS t
JOIN report_class AS c ON c.class_id = t.class_id AND c.marked
JOIN report_mark AS m ON m.class_id = t.class_id AND m.period = t.period AND m.pupil_id = t.pupil_id
  AND m.subject_id = t.subject_id
JOIN report_class_subject AS s ON s.class_id = t.class_id AND s.period = t.period AND s.subject_id = t.subject_id
WHERE t.period = :period AND (:teacher IS NULL OR t.staff_id = :teacher)
GROUP BY t.staff_id, t.class_id, t.subject_id
ORDER BY t.staff_id, s.position, c.sort_order
