SELECT pupil_id, name, relation, is_lawful FROM report_guardian
WHERE (:pupil IS NULL OR pupil_id = :pupil) AND NOT masked ORDER BY pupil_id, is_lawful DESC, name
