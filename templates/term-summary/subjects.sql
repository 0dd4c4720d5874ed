-- One row for each subject of a class with the counts of its marks (DOMAIN 2.4): nm are pupils without any mark.
SELECT s.class_id, s.subject_id, s.code AS subject, s.name, s.short, s.name_ky, s.name_ru,
       -- In the narrow column a name may break between its parts: its no-break spaces become spaces.
       replace(s.teachers_initials, char(160), ' ') AS teachers_initials,
       count(*) FILTER (WHERE m.value = 5) AS n5, count(*) FILTER (WHERE m.value = 4) AS n4,
       count(*) FILTER (WHERE m.value = 3) AS n3, count(*) FILTER (WHERE m.value = 2) AS n2,
       count(*) FILTER (WHERE m.kind = 'na') AS na, count(*) FILTER (WHERE m.kind = 'exempt') AS ex,
       count(*) FILTER (WHERE m.kind = 'none' AND c.marked) AS nm
FROM report_class_subject AS s
JOIN report_class AS c ON c.class_id = s.class_id
LEFT JOIN report_mark AS m
  ON m.class_id = s.class_id AND m.period = s.period AND m.subject_id = s.subject_id
WHERE s.period = :period AND (:class IS NULL OR s.class_id = :class)
GROUP BY s.class_id, s.subject_id
ORDER BY s.class_id, s.position
