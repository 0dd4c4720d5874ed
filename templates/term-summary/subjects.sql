-- One row for each subject of a class with the counts of its marks (DOMAIN 2.4): nm are pupils without any mark.
SELECT s.class_id, s.subject_id, s.code AS subject, s.name, s.short, s.name_ky, s.name_ru, s.teachers_initials,
       sum(m.value = 5) AS n5, sum(m.value = 4) AS n4, sum(m.value = 3) AS n3, sum(m.value = 2) AS n2,
       sum(m.kind = 'na') AS na, sum(m.kind = 'exempt') AS ex, sum(m.kind = 'none') AS nm
FROM report_class_subject AS s
LEFT JOIN report_mark AS m
  ON m.class_id = s.class_id AND m.period = s.period AND m.subject_id = s.subject_id
WHERE s.period = :period AND (:class IS NULL OR s.class_id = :class)
GROUP BY s.class_id, s.subject_id
ORDER BY s.class_id, s.position
