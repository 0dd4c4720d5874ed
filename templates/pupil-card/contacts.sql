SELECT pupil_id, kind, value FROM report_contact WHERE (:pupil IS NULL OR pupil_id = :pupil) AND NOT masked ORDER BY pupil_id, kind, position
