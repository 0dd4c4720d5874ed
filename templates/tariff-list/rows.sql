-- Who teaches on the as-of day, with the hours a week in the three bands of grades (DOMAIN 4.11). `subjects` has the hours of each
-- subject in the bands, for supplements that are paid for some subjects.
WITH hour AS (
  SELECT t.staff_id, t.code, total(t.hours) FILTER (WHERE c.grade <= 4) AS h1,
         total(t.hours) FILTER (WHERE c.grade BETWEEN 5 AND 9) AS h2, total(t.hours) FILTER (WHERE c.grade >= 10) AS h3
  FROM report_teaching AS t JOIN report_class AS c ON c.class_id = t.class_id
  GROUP BY t.staff_id, t.code
), member AS (
  SELECT staff_id, sum(h1) AS h1, sum(h2) AS h2, sum(h3) AS h3,
         json_group_array(json_object('code', code, 'h1', h1, 'h2', h2, 'h3', h3)) AS subjects
  FROM hour GROUP BY staff_id
)
SELECT f.staff_id, f.name, f.post_name, f.subject, f.education, f.education_name, f.service_pedagogical AS service, f.service_on,
       f.category, CASE f.category WHEN 'жогорку' THEN 'highest' WHEN 'биринчи' THEN 'first' WHEN 'экинчи' THEN 'second'
         WHEN 'жаш адис' THEN 'young' END AS category_code,
       f.awards, f.load_hours, f.masked,
       iif(f.homeroom IS NULL, 0, 1 + length(f.homeroom) - length(replace(f.homeroom, ',', ''))) AS homerooms,
       m.h1, m.h2, m.h3, m.h1 + m.h2 + m.h3 AS hours, m.subjects
FROM member AS m
JOIN report_staff AS f ON f.staff_id = m.staff_id
ORDER BY f.position
