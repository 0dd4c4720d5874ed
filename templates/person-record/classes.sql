-- The classes of the year, by its periods.
SELECT p.pupil_id, p.period, p.display FROM report_pupil_class AS p WHERE p.pupil_id = :pupil AND p.period < 5 ORDER BY p.period
