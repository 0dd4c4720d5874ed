-- The last departure of the pupil in the year, by its order.
SELECT pupil_id, date, from_class, place, order_no, order_date FROM report_movement
WHERE pupil_id = :pupil AND kind = 'leave' AND cancelled = 0
ORDER BY date DESC, event_id DESC LIMIT 1
