-- The lines of the book: sections by the 36 letters of the Kyrgyz alphabet, others after them; numbered within the letter
-- (DOMAIN 4.7).
SELECT e.pupil_id, e.file_no, e.letter, e.number, e.name, e.sex, e.birth_date, e.entered, e.entered_into, e.entered_from,
       e.entered_order, e.entered_order_date, a.value AS address, e.left, e.left_from, e.left_to, e.left_code, e.left_reason,
       e.left_order, e.left_order_date, e.file_issued_on, e.note
FROM report_enrolment AS e
LEFT JOIN report_contact AS a ON a.pupil_id = e.pupil_id AND a.kind = 'address' AND a.position = 1
ORDER BY iif(instr('АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ', e.letter) = 0, unicode(e.letter),
         instr('АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ', e.letter) - 100), e.number
