-- The same of the members of staff; a class has none.
WITH consent AS (
  SELECT k.*, k.state = 'in force' AS holds,
         row_number() OVER (
           PARTITION BY k.staff_id
           ORDER BY k.state = 'in force' DESC, iif(k.state = 'in force', ifnull(k.valid_until, '9999-12-31'), k.given_on) DESC, k.consent_id DESC
         ) AS place
  FROM report_staff_consent AS k
), covered AS (
  SELECT staff_id, max(identity AND service AND for_department) AS department
  FROM consent WHERE holds GROUP BY staff_id
)
SELECT s.staff_id, s.name, s.post_name AS post, s.phone,
       CASE WHEN k.state IS NULL THEN 'absent' WHEN k.holds AND k.days_left <= 30 THEN 'expiring' ELSE k.state END AS state,
       k.given_on, k.valid_until, k.withdrawn_on, k.days_left, NOT ifnull(v.department, 0) AS hidden_department
FROM report_staff AS s
LEFT JOIN consent AS k ON k.staff_id = s.staff_id AND k.place = 1
LEFT JOIN covered AS v ON v.staff_id = s.staff_id
WHERE :class IS NULL
ORDER BY s.position
