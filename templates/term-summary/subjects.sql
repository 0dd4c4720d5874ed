-- One row for each subject of a class with the counts of its marks (DOMAIN 2.4): nm are pupils without any mark.
SELECT s.class_id, s.subject_id, s.code AS subject, s.name, s.short, s.name_ky, s.name_ru,
       -- In the narrow column a name may break between its parts: its no-break spaces become spaces.
       replace(s.teachers_initials, char(160), ' ') AS teachers_initials,
       ifnull(r.n5, 0) AS n5, ifnull(r.n4, 0) AS n4, ifnull(r.n3, 0) AS n3, ifnull(r.n2, 0) AS n2,
       ifnull(r.na, 0) AS na, ifnull(r.ex, 0) AS ex, ifnull(r.nm, 0) AS nm
FROM report_class_subject AS s
LEFT JOIN (
  SELECT * FROM report_subject_result WHERE period = :period AND (:class IS NULL OR class_id = :class)
) AS r ON r.class_id = s.class_id AND r.subject_id = s.subject_id
WHERE s.period = :period AND (:class IS NULL OR s.class_id = :class)
ORDER BY s.class_id, s.position
