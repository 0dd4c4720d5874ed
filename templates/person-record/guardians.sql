SELECT pupil_id, name, relation FROM report_guardian WHERE pupil_id = :pupil ORDER BY name
