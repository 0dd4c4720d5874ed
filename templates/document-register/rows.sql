-- The register of a series in one year, or in all, by number (DOMAIN 3.4).
SELECT r.no, r.date, r.title, r.addressee, r.state, r.reason, r.supersedes, r.superseded_by, r.series_kind
FROM report_document_register AS r
WHERE :series IN (r.series, r.series_kind) AND :year IN (r.period, 'all')
ORDER BY r.series, r.period, r.number, r.suffix
