-- The consents for pupils until the as-of day, in the order in which they were given.
SELECT row_number() OVER (ORDER BY k.given_on, k.consent_id) AS no, k.pupil_id, p.file_no, p.name, p.class_display AS class,
       k.signer, k.signer_role, k.relation, k.basis, k.identity, k.contacts, k.marks, k.attendance, k.social, k.service,
       k.for_school, k.for_department, k.for_ministry, k.for_parent, k.for_public, k.form_version, k.form_language,
       k.given_on, k.valid_until, k.withdrawn_on, k.medium, k.state
FROM report_pupil_consent AS k JOIN report_pupil AS p ON p.pupil_id = k.pupil_id
WHERE :of IN ('all', 'pupil') AND (:class IS NULL OR p.class_id = :class)
ORDER BY no
