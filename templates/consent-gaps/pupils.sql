-- Each pupil who is in a class on the as-of day, with the state of the consents: «in force», «expiring» when the last of those in force ends within
-- 30 days, else that of the one that was given last, or «absent». One form must cover all categories at once (DESIGN 6.4): `hidden_…` is 1 when none
-- in force does, and the pupil is withheld from such a document as far as no legal ground covers it.
WITH consent AS (
  SELECT k.*, k.state = 'in force' AS holds,
         row_number() OVER (
           PARTITION BY k.pupil_id
           ORDER BY k.state = 'in force' DESC, iif(k.state = 'in force', ifnull(k.valid_until, '9999-12-31'), k.given_on) DESC, k.consent_id DESC
         ) AS place
  FROM report_pupil_consent AS k
), covered AS (
  SELECT pupil_id, max(identity AND contacts AND for_school) AS contacts_school,
         max(identity AND marks AND attendance AND for_school) AS marks_school,
         max(identity AND marks AND attendance AND for_department) AS marks_department,
         max(identity AND marks AND attendance AND for_parent) AS marks_parent, max(identity AND marks AND for_ministry) AS ministry
  FROM consent WHERE holds GROUP BY pupil_id
)
SELECT p.pupil_id, p.file_no, c.key AS class, c.display, p.name, p.age,
       (SELECT g.name FROM report_guardian AS g WHERE g.pupil_id = p.pupil_id ORDER BY g.is_lawful DESC, g.name LIMIT 1) AS representative,
       (SELECT t.value FROM report_contact AS t
         WHERE t.pupil_id = p.pupil_id AND t.kind = 'phone' ORDER BY t.position LIMIT 1) AS phone,
       CASE WHEN k.state IS NULL THEN 'absent' WHEN k.holds AND k.days_left <= 30 THEN 'expiring' ELSE k.state END AS state,
       k.given_on, k.valid_until, k.withdrawn_on, k.days_left,
       NOT ifnull(v.contacts_school, 0) AS hidden_contacts_school, NOT ifnull(v.marks_school, 0) AS hidden_marks_school,
       NOT ifnull(v.marks_department, 0) AS hidden_marks_department, NOT ifnull(v.marks_parent, 0) AS hidden_marks_parent,
       NOT ifnull(v.ministry, 0) AS hidden_ministry
FROM report_pupil AS p
JOIN report_class AS c ON c.class_id = p.class_id
LEFT JOIN consent AS k ON k.pupil_id = p.pupil_id AND k.place = 1
LEFT JOIN covered AS v ON v.pupil_id = p.pupil_id
WHERE :class IS NULL OR p.class_id = :class
ORDER BY c.sort_order, p.surname COLLATE ky, p.given COLLATE ky, p.patronymic COLLATE ky, p.pupil_id
