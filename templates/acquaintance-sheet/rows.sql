-- Everybody who works in the school on the as-of day, in the order of names (DOMAIN 4.22).
SELECT staff_id, position AS no, name, post_name, subject, masked FROM report_staff ORDER BY position
