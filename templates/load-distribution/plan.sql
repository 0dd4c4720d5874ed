-- Hours a week of each class: by the plan, as often as the class is taught in subgroups, and as distributed. `open` are subjects of the
-- plan that nobody teaches.
WITH taught AS (
  SELECT class_id, subject_id, count(*) AS groups, sum(hours) AS hours FROM report_teaching GROUP BY class_id, subject_id
), subject AS (
  SELECT class_id, subject_id, name, position, hours FROM report_class_subject WHERE period = 1
)
SELECT c.class_id, c.display AS class, c.sort_order, total(s.hours) AS plan,
       total(s.hours * max(1, ifnull(t.groups, 1))) AS with_subgroups, total(t.hours) AS taught,
       group_concat(s.name, ', ') FILTER (WHERE t.hours IS NULL AND s.hours > 0) AS open
FROM report_class AS c
JOIN (SELECT * FROM subject ORDER BY position) AS s ON s.class_id = c.class_id
LEFT JOIN taught AS t ON t.class_id = s.class_id AND t.subject_id = s.subject_id
GROUP BY c.class_id
ORDER BY c.sort_order
