-- The weekly load of all members of staff and of the teachers.
SELECT total(load_hours) AS staff, total(load_hours) FILTER (WHERE sex = 'f') AS staff_women,
       total(load_hours) FILTER (WHERE post = 'teacher') AS teachers,
       total(load_hours) FILTER (WHERE post = 'teacher' AND sex = 'f') AS teachers_women
FROM report_staff
