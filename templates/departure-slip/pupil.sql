-- The pupil of the slip (DOMAIN 4.16).
SELECT pupil_id, name, birth_date, file_no, masked FROM report_pupil WHERE pupil_id = :pupil
