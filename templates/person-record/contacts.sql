SELECT pupil_id, kind, value FROM report_contact WHERE pupil_id = :pupil ORDER BY kind, position
