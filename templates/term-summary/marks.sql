-- Every mark of the sheet: a listed pupil and a subject of the class.
SELECT class_id, pupil_id, subject_id, mark
FROM report_mark
WHERE period = :period AND (:class IS NULL OR class_id = :class)
