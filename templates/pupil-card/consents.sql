SELECT pupil_id, given_on, valid_until, withdrawn_on, state, form_version, identity, contacts, marks, attendance, social,
       for_school, for_department, for_ministry, for_parent, for_public
FROM report_pupil_consent WHERE :pupil IS NULL OR pupil_id = :pupil ORDER BY pupil_id, given_on, consent_id
