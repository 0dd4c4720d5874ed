-- The pupil of the certificate, in the class of its day (DOMAIN 4.16).
SELECT p.pupil_id, p.name, p.birth_date, p.sex, p.masked, c.grade || '-«' || c.letter || '»' AS class, c.language, c.shift
FROM report_pupil AS p
LEFT JOIN report_class AS c ON c.class_id = p.class_id
WHERE p.pupil_id = :pupil
