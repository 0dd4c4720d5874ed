-- A row for each class, then for each parallel, band, language and the school (DOMAIN 4.9).
WITH change AS (
  SELECT class_id,
         count(*) FILTER (WHERE kind = 'begin') AS begin, count(*) FILTER (WHERE kind = 'begin' AND sex = 'f') AS begin_girls,
         count(*) FILTER (WHERE kind = 'arrived') AS arrived,
         count(*) FILTER (WHERE kind = 'arrived' AND sex = 'f') AS arrived_girls,
         count(*) FILTER (WHERE kind = 'moved_in') AS moved_in,
         count(*) FILTER (WHERE kind = 'moved_in' AND sex = 'f') AS moved_in_girls,
         count(*) FILTER (WHERE kind = 'left') AS left, count(*) FILTER (WHERE kind = 'left' AND sex = 'f') AS left_girls,
         count(*) FILTER (WHERE kind = 'moved_out') AS moved_out,
         count(*) FILTER (WHERE kind = 'moved_out' AND sex = 'f') AS moved_out_girls,
         count(*) FILTER (WHERE kind = 'end') AS end, count(*) FILTER (WHERE kind = 'end' AND sex = 'f') AS end_girls,
         count(*) FILTER (WHERE kind = 'arrived' AND code = 1) AS from_town,
         count(*) FILTER (WHERE kind = 'arrived' AND code = 2) AS from_village,
         count(*) FILTER (WHERE kind = 'arrived' AND code = 3) AS from_republic,
         count(*) FILTER (WHERE kind = 'arrived' AND code = 4) AS from_cis,
         count(*) FILTER (WHERE kind = 'arrived' AND code = 5) AS from_abroad,
         count(*) FILTER (WHERE kind = 'left' AND code = 1) AS to_town,
         count(*) FILTER (WHERE kind = 'left' AND code = 2) AS to_village,
         count(*) FILTER (WHERE kind = 'left' AND code = 3) AS to_republic,
         count(*) FILTER (WHERE kind = 'left' AND code = 4) AS to_cis,
         count(*) FILTER (WHERE kind = 'left' AND code = 5) AS to_abroad,
         count(*) FILTER (WHERE kind = 'left' AND code IN (6, 8, 9, 10, 11)) AS to_other,
         count(*) FILTER (WHERE kind = 'left' AND code = 7) AS to_works
  FROM report_class_change
  WHERE period = :period
  GROUP BY class_id
)
SELECT p.kind, p.name AS row, min(p.place) AS place, max(c.display) AS display,
       -- Classes that are taught together are one class-set.
       count(DISTINCT ifnull(c.class_set, c.class_id)) AS class_sets,
       total(h.begin) AS begin, total(h.begin_girls) AS begin_girls, total(h.arrived) AS arrived,
       total(h.arrived_girls) AS arrived_girls, total(h.moved_in) AS moved_in, total(h.moved_in_girls) AS moved_in_girls,
       total(h.left) AS left, total(h.left_girls) AS left_girls, total(h.moved_out) AS moved_out,
       total(h.moved_out_girls) AS moved_out_girls, total(h.end) AS end, total(h.end_girls) AS end_girls,
       total(h.from_town) AS from_town, total(h.from_village) AS from_village, total(h.from_republic) AS from_republic,
       total(h.from_cis) AS from_cis, total(h.from_abroad) AS from_abroad, total(h.to_town) AS to_town,
       total(h.to_village) AS to_village, total(h.to_republic) AS to_republic, total(h.to_cis) AS to_cis,
       total(h.to_abroad) AS to_abroad, total(h.to_other) AS to_other, total(h.to_works) AS to_works
FROM report_class_group AS p
JOIN report_class AS c ON c.class_id = p.class_id
LEFT JOIN change AS h ON h.class_id = c.class_id
WHERE c.class_id IN (SELECT class_id FROM report_period WHERE period = :period)
GROUP BY p.kind, p.name
ORDER BY place
