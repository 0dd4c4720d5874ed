-- Who works in the school on the as-of day, in the order of names (DOMAIN 4.10). An empty load is none.
SELECT f.staff_id, f.position AS no, f.name, f.sex, f.birth_date, f.age, f.post, f.post_name, f.subject,
       f.education, f.education_name, f.institute, f.graduation_year, f.diploma, f.speciality,
       f.service_total, f.service_pedagogical AS service_ped, f.service_here, f.service_on,
       f.category, CASE f.category WHEN 'жогорку' THEN 'highest' WHEN 'биринчи' THEN 'first' WHEN 'экинчи' THEN 'second'
         WHEN 'жаш адис' THEN 'young' END AS category_code,
       f.attestation_year, f.training, f.awards, ifnull(f.load_hours, 0) AS load, f.homeroom, f.combined,
       f.pin, f.passport, f.address, f.phone, f.masked
FROM report_staff AS f
ORDER BY f.position
