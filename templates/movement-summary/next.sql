-- How many begin the next term, once it has begun.
SELECT iif(count(*) > 0, count(*), NULL) AS begin
FROM report_class_change
WHERE period = :period + 1 AND :period < 4 AND kind = 'begin'
