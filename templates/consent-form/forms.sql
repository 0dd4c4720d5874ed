-- Whom forms are made for, a row each: the pupil or member of staff who is named, those of a class, of the school or of the staff who have no
-- consent in force, or one row that is empty for a blank form. Pupils sign beside their parents from 14 years on (DOMAIN 5.2).
WITH pupil AS (
  SELECT p.*, c.sort_order
  FROM report_pupil AS p LEFT JOIN report_class AS c ON c.class_id = p.class_id
  WHERE :for IN ('parent', 'pupil') AND CASE
    WHEN :pupil IS NOT NULL THEN p.pupil_id = :pupil
    WHEN :class IS NOT NULL THEN p.class_id = :class
    ELSE :fill = 'missing' AND p.class_id IS NOT NULL END
), wanted AS (
  SELECT p.* FROM pupil AS p
  WHERE :pupil IS NOT NULL OR (:for = 'parent' OR p.age >= 14) AND NOT EXISTS (
    SELECT 1 FROM report_pupil_consent AS k
    WHERE k.pupil_id = p.pupil_id AND k.state = 'in force' AND (:for = 'parent' OR k.signer_role = 'self'))
), representative AS (
  SELECT pupil_id, name, relation, row_number() OVER (PARTITION BY pupil_id ORDER BY is_lawful DESC, name) AS place
  FROM report_guardian
), form AS (
  SELECT 'pupil ' || w.pupil_id AS person, w.pupil_id, NULL AS staff_id, ifnull(w.class_display || ' ', '') || w.file_no AS file,
         w.name, w.birth_date, w.pin, w.class_display AS class, NULL AS post, NULL AS passport, w.age,
         (SELECT t.value FROM report_contact AS t
           WHERE t.pupil_id = w.pupil_id AND t.kind = 'address' ORDER BY t.position LIMIT 1) AS address,
         r.name AS representative, r.relation,
         row_number() OVER (
           ORDER BY w.sort_order, w.surname COLLATE ky, w.given COLLATE ky, w.patronymic COLLATE ky, w.pupil_id) AS place
  FROM wanted AS w LEFT JOIN representative AS r ON r.pupil_id = w.pupil_id AND r.place = 1
  UNION ALL
  SELECT 'staff ' || s.staff_id, NULL, s.staff_id, 'staff ' || s.position,
         s.name, s.birth_date, s.pin, NULL, s.post_name, s.passport, NULL, s.address, NULL, NULL, s.position
  FROM report_staff AS s
  WHERE :for = 'employee' AND CASE
    WHEN :staff IS NOT NULL THEN s.staff_id = :staff
    ELSE :fill = 'missing' AND NOT EXISTS (
      SELECT 1 FROM report_staff_consent AS k WHERE k.staff_id = s.staff_id AND k.state = 'in force') END
  UNION ALL
  SELECT 'blank', NULL, NULL, 'blank', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0
  WHERE :pupil IS NULL AND :class IS NULL AND :staff IS NULL AND :fill = 'blank'
)
SELECT * FROM form ORDER BY place
