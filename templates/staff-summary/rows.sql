-- Members of staff by education, service, age, category and load: all, and the teachers among them (DOMAIN 4.10). A band holds its
-- lower bound and not its upper: «3–5» is three to under five years. Rows of `0` in the last column are printed only when they count somebody.
WITH member AS (
  SELECT f.staff_id AS member, f.sex, f.post, f.combined, f.load_hours,
         ifnull(f.education, 'none') AS education,
         CASE WHEN f.service_pedagogical IS NULL THEN 'none' WHEN f.service_pedagogical < 3 THEN '0-3'
           WHEN f.service_pedagogical < 5 THEN '3-5' WHEN f.service_pedagogical < 10 THEN '5-10'
           WHEN f.service_pedagogical < 15 THEN '10-15' WHEN f.service_pedagogical < 20 THEN '15-20' ELSE '20+' END AS service,
         CASE WHEN f.age IS NULL THEN 'none' WHEN f.age < 25 THEN '0-25' WHEN f.age < 35 THEN '25-35'
           WHEN f.age < 45 THEN '35-45' WHEN f.age < 55 THEN '45-55' ELSE '55+' END AS age,
         CASE WHEN f.category IS NULL THEN 'none' WHEN f.category IN ('жогорку', 'биринчи', 'экинчи', 'жаш адис') THEN f.category
           ELSE 'other' END AS category
  FROM report_staff AS f
), line(part, value, place, always) AS (
  VALUES ('total', 'total', 1, 1),
    ('education', 'higher', 10, 1), ('education', 'higher-incomplete', 11, 1), ('education', 'secondary-special', 12, 1),
    ('education', 'secondary', 13, 1), ('education', 'none', 14, 0),
    ('service', '0-3', 20, 1), ('service', '3-5', 21, 1), ('service', '5-10', 22, 1), ('service', '10-15', 23, 1),
    ('service', '15-20', 24, 1), ('service', '20+', 25, 1), ('service', 'none', 26, 0),
    ('age', '0-25', 30, 1), ('age', '25-35', 31, 1), ('age', '35-45', 32, 1), ('age', '45-55', 33, 1), ('age', '55+', 34, 1),
    ('age', 'none', 35, 0),
    ('category', 'жогорку', 40, 1), ('category', 'биринчи', 41, 1), ('category', 'экинчи', 42, 0), ('category', 'жаш адис', 43, 1),
    ('category', 'other', 44, 0), ('category', 'none', 45, 1),
    ('combined', 'combined', 50, 1)
), counted AS (
  SELECT l.part, l.value, l.place, l.always, m.member, m.sex, m.post
  FROM line AS l
  LEFT JOIN member AS m ON l.part = 'total' OR l.part = 'education' AND m.education = l.value
    OR l.part = 'service' AND m.service = l.value OR l.part = 'age' AND m.age = l.value
    OR l.part = 'category' AND m.category = l.value OR l.part = 'combined' AND m.combined = 1
)
SELECT part, value, replace(replace(replace(replace(replace(value, 'жогорку', 'highest'), 'биринчи', 'first'), 'экинчи', 'second'),
         'жаш адис', 'young'), '+', '-up') AS code,
       count(member) AS staff,
       count(*) FILTER (WHERE sex = 'f') AS staff_women,
       count(*) FILTER (WHERE post = 'teacher') AS teachers,
       count(*) FILTER (WHERE post = 'teacher' AND sex = 'f') AS teachers_women
FROM counted
GROUP BY part, value
HAVING always OR count(member) > 0
ORDER BY place
