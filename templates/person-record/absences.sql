SELECT pupil_id, period, missed, ill, valid, invalid, late, behaviour_text AS behaviour
FROM report_attendance WHERE pupil_id = :pupil AND period < 5 ORDER BY period
