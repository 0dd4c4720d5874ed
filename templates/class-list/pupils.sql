-- Who is in the class on the as-of day, with the address, the telephones and the representatives as JSON (DOMAIN 4.22). The page puts them in
-- the order of its language.
SELECT p.class_id, p.pupil_id, p.file_no, p.name, p.surname, p.given, p.patronymic, p.sex, p.birth_date, p.pin, p.masked,
       (SELECT t.value FROM report_contact AS t
         WHERE t.pupil_id = p.pupil_id AND t.kind = 'address' ORDER BY t.position LIMIT 1) AS address,
       (SELECT json_group_array(value) FROM (
         SELECT t.value FROM report_contact AS t
         WHERE t.pupil_id = p.pupil_id AND t.kind = 'phone' AND NOT t.masked ORDER BY t.position)) AS phones,
       (SELECT json_group_array(json_object('name', g.name, 'relation', g.relation)) FROM report_guardian AS g
         WHERE g.pupil_id = p.pupil_id AND NOT g.masked) AS guardians
FROM report_pupil AS p
WHERE p.class_id IS NOT NULL AND (:class IS NULL OR p.class_id = :class)
ORDER BY p.masked, p.surname COLLATE ky, p.given COLLATE ky, p.patronymic COLLATE ky, p.birth_date
