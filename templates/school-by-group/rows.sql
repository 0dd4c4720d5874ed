-- A row for the pupils of each sex, language of instruction and shift, then for the school: counts are added first, ratios made of
-- the sums (DOMAIN 2.4, 4.5.5). What is not written down of a pupil is a group of its own, so that groups add up to the school.
WITH pupil AS MATERIALIZED (
  SELECT p.class_id, p.pupil_id, p.sex, c.language, c.shift, r.category, r.sub, r.n5, r.n4, r.n3, r.n2, r.na, r.nm,
         a.missed, a.ill, a.valid, a.invalid
  FROM report_period_pupil AS p
  JOIN report_class AS c ON c.class_id = p.class_id
  LEFT JOIN report_pupil_result AS r
    ON r.class_id = p.class_id AND r.period = p.period AND r.pupil_id = p.pupil_id AND r.period = :period
  LEFT JOIN report_attendance AS a ON a.pupil_id = p.pupil_id AND a.period = p.period
  WHERE p.period = :period
), part AS (
  SELECT 'sex' AS kind, ifnull(sex, 'unknown') AS name, 10 + ifnull(instr('fm', sex), 3) AS place, * FROM pupil
  UNION ALL SELECT 'language', language, 20 + instr('ky ru uz tg', language), * FROM pupil
  UNION ALL SELECT 'shift', ifnull('shift-' || shift, 'unknown'), 30 + ifnull(shift, 4), * FROM pupil
  UNION ALL SELECT 'school', 'school', 40, * FROM pupil
)
SELECT kind, name, count(*) AS on_list, count(*) FILTER (WHERE sex = 'f') AS girls,
       count(*) FILTER (WHERE category IN ('A', 'B', 'C', 'D', 'N')) AS attested,
       count(*) FILTER (WHERE category = 'A') AS A, count(*) FILTER (WHERE category = 'B') AS B,
       count(*) FILTER (WHERE sub = 'B1') AS B1, count(*) FILTER (WHERE category = 'C') AS C,
       count(*) FILTER (WHERE sub = 'C1') AS C1, count(*) FILTER (WHERE category = 'D') AS D,
       count(*) FILTER (WHERE category = 'N') AS N, count(*) FILTER (WHERE category = 'M') AS M,
       count(*) FILTER (WHERE category = 'X') AS X,
       total(n5) AS n5, total(n4) AS n4, total(n3) AS n3, total(n2) AS n2, total(na) AS na, total(nm) AS nm,
       sum(missed) AS missed, sum(ill) AS ill, sum(valid) AS valid, sum(invalid) AS invalid
FROM part
GROUP BY kind, name
ORDER BY min(place)
