-- A row for each term that has begun and, from term 4 on, the year: the class, the results in short (DOMAIN 2.3), lessons missed and behaviour.
SELECT k.pupil_id, k.period, k.display AS class, r.n5, r.n4, r.n3, r.n2, r.na, r.ex, r.nm, r.category,
       a.missed, a.ill, a.valid, a.invalid, a.late, a.behaviour_text AS behaviour
FROM report_pupil_class AS k
LEFT JOIN report_pupil_result AS r ON r.pupil_id = k.pupil_id AND r.period = k.period AND r.class_id = k.class_id
LEFT JOIN report_attendance AS a ON a.pupil_id = k.pupil_id AND a.period = k.period
WHERE (:pupil IS NULL OR k.pupil_id = :pupil)
  AND (k.period < 5 OR EXISTS (SELECT 1 FROM report_pupil_class AS t WHERE t.pupil_id = k.pupil_id AND t.period = 4))
ORDER BY k.pupil_id, k.period
