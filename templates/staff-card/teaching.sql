-- What each teaches on the as-of day: a row for each subject, with its classes.
WITH taught AS (
  SELECT t.staff_id, t.subject_id, c.sort_order, c.display AS class, sum(t.hours) AS hours,
         group_concat(nullif(t.subgroup, 0), ', ') AS subgroups
  FROM (SELECT * FROM report_teaching ORDER BY subgroup) AS t
  JOIN report_class AS c ON c.class_id = t.class_id
  GROUP BY t.staff_id, t.subject_id, t.class_id
), subject AS (
  SELECT subject_id, min(name) AS name, min(position) AS position FROM report_class_subject WHERE period = 1 GROUP BY subject_id
)
SELECT t.staff_id, s.name AS subject, sum(t.hours) AS hours,
       json_group_array(json_object('class', t.class, 'hours', t.hours, 'subgroups', t.subgroups)) AS classes
FROM (SELECT * FROM taught ORDER BY staff_id, subject_id, sort_order) AS t
LEFT JOIN subject AS s ON s.subject_id = t.subject_id
GROUP BY t.staff_id, t.subject_id
ORDER BY t.staff_id, s.position
