-- The pupil, as the records know them on the as-of day.
SELECT pupil_id, file_no, name, sex, birth_date, pin, pin_absent_reason, citizenship, class_display
FROM report_pupil WHERE pupil_id = :pupil
