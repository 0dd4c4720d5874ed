-- The consents of members of staff until the as-of day, in the order in which they were given.
SELECT row_number() OVER (ORDER BY k.given_on, k.consent_id) AS no, k.staff_id, s.name, s.post_name AS class,
       k.signer, k.signer_role, k.relation, k.basis, k.identity, k.contacts, k.marks, k.attendance, k.social, k.service,
       k.for_school, k.for_department, k.for_ministry, k.for_parent, k.for_public, k.form_version, k.form_language,
       k.given_on, k.valid_until, k.withdrawn_on, k.medium, k.state
FROM report_staff_consent AS k JOIN report_staff AS s ON s.staff_id = k.staff_id
WHERE :of IN ('all', 'employee') AND :class IS NULL
ORDER BY no
