-- A row for each class, then for each parallel, band, language and the school: counts are added first, ratios made of the sums
-- (DOMAIN 2.4, 4.5.1). A class in which a mark is missing is dashed; `whole` is the school without such classes.
WITH result AS (
  SELECT class_id, count(*) AS on_list,
         count(*) FILTER (WHERE category = 'A') AS A, count(*) FILTER (WHERE category = 'B') AS B,
         count(*) FILTER (WHERE sub = 'B1') AS B1, count(*) FILTER (WHERE category = 'C') AS C,
         count(*) FILTER (WHERE sub = 'C1') AS C1, count(*) FILTER (WHERE category = 'D') AS D,
         count(*) FILTER (WHERE sub = 'D1-one') AS D1, count(*) FILTER (WHERE sub = 'D1-two') AS D2,
         count(*) FILTER (WHERE sub = 'D1-three-or-more') AS D3,
         count(*) FILTER (WHERE category = 'N') AS N, count(*) FILTER (WHERE category = 'M') AS M,
         count(*) FILTER (WHERE category = 'X') AS X,
         count(*) FILTER (WHERE nm > 0 AND category <> 'X') AS incomplete,
         sum(n5) AS n5, sum(n4) AS n4, sum(n3) AS n3, sum(n2) AS n2, sum(na) AS na, sum(ex) AS ex, sum(nm) AS nm
  FROM report_pupil_result
  WHERE period = :period
  GROUP BY class_id
), missed AS (
  SELECT p.class_id, sum(a.missed) AS missed, sum(a.ill) AS ill, sum(a.valid) AS valid, sum(a.invalid) AS invalid
  FROM report_period_pupil AS p JOIN report_attendance AS a ON a.pupil_id = p.pupil_id AND a.period = p.period
  WHERE p.period = :period
  GROUP BY p.class_id
), change AS (
  SELECT class_id, count(*) FILTER (WHERE kind = 'begin') AS begin, count(*) FILTER (WHERE kind = 'arrived') AS arrived,
         count(*) FILTER (WHERE kind = 'moved_in') AS moved_in, count(*) FILTER (WHERE kind = 'left') AS left,
         count(*) FILTER (WHERE kind = 'moved_out') AS moved_out, count(*) FILTER (WHERE kind = 'end') AS end,
         count(*) FILTER (WHERE kind = 'end' AND sex = 'f') AS end_girls
  FROM report_class_change
  WHERE period = :period
  GROUP BY class_id
), class AS (
  SELECT c.*, ifnull(r.incomplete, 0) > 0 AS dashes
  FROM report_class AS c LEFT JOIN result AS r ON r.class_id = c.class_id
  WHERE c.class_id IN (SELECT class_id FROM change)
), part AS (
  SELECT kind, name, place, class_id FROM report_class_group
  UNION ALL SELECT 'whole', NULL, 7000000, class_id FROM class
    WHERE NOT dashes AND EXISTS (SELECT 1 FROM class WHERE dashes)
)
SELECT p.kind, p.name AS row, min(p.place) AS place, count(*) AS classes, max(c.display) AS display, max(c.language) AS language,
       max(c.teacher_initials) AS teacher, max(c.marked) AS marked, p.kind = 'class' AND max(c.dashes) AS dashes,
       sum(h.begin) AS begin, sum(h.arrived) AS arrived, sum(h.moved_in) AS moved_in, sum(h.left) AS left,
       sum(h.moved_out) AS moved_out, sum(h.end) AS end, sum(h.end_girls) AS end_girls,
       total(r.on_list) AS on_list,
       total(r.A) + total(r.B) + total(r.C) + total(r.D) + total(r.N) AS attested,
       total(r.A) AS A, total(r.B) AS B, total(r.B1) AS B1, total(r.C) AS C, total(r.C1) AS C1,
       total(r.D) AS D, total(r.D1) AS D1, total(r.D2) AS D2, total(r.D3) AS D3, total(r.N) AS N, total(r.M) AS M,
       total(r.X) AS X, total(r.n5) AS n5, total(r.n4) AS n4, total(r.n3) AS n3, total(r.n2) AS n2, total(r.na) AS na,
       total(r.ex) AS ex, total(r.nm) AS nm,
       sum(m.missed) AS missed, sum(m.ill) AS ill, sum(m.valid) AS valid, sum(m.invalid) AS invalid
FROM part AS p
JOIN class AS c ON c.class_id = p.class_id
JOIN change AS h ON h.class_id = c.class_id
LEFT JOIN result AS r ON r.class_id = c.class_id
LEFT JOIN missed AS m ON m.class_id = c.class_id
GROUP BY p.kind, p.name
ORDER BY place
