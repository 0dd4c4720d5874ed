-- The pupils of the school or of one class on the as-of day (DOMAIN 4.22), each with the group of the list that is asked for and its place in it:
-- the street, the month of the birthday, the language of instruction or the shift.
WITH pupil AS MATERIALIZED (
  SELECT p.pupil_id, p.file_no, p.name, p.surname, p.given, p.patronymic, p.sex, p.birth_date, p.masked,
         c.display AS class, c.sort_order, c.language, c.shift,
         (SELECT t.value FROM report_contact AS t
           WHERE t.pupil_id = p.pupil_id AND t.kind = 'address' ORDER BY t.position LIMIT 1) AS address,
         (SELECT t.value FROM report_contact AS t
           WHERE t.pupil_id = p.pupil_id AND t.kind = 'phone' ORDER BY t.position LIMIT 1) AS phone
  FROM report_pupil AS p JOIN report_class AS c ON c.class_id = p.class_id
  WHERE :class IS NULL OR p.class_id = :class
), whole AS (
  -- The part after the last comma of an address is the flat when the papers call it so: it stays with the house.
  SELECT *, rtrim(rtrim(address, replace(address, ',', '')), ', ') AS before,
         trim(substr(address, length(rtrim(address, replace(address, ',', ''))) + 1)) AS last
  FROM pupil
), parted AS MATERIALIZED (
  SELECT *, last GLOB 'кв*' OR last GLOB 'батир*' AS is_flat,
         rtrim(rtrim(before, replace(before, ',', '')), ', ') AS before_house,
         trim(substr(before, length(rtrim(before, replace(before, ',', ''))) + 1)) AS house_before_flat
  FROM whole
), placed AS (
  -- An address that ends without a number, as in a village without house numbers, is a street as a whole.
  SELECT *, CASE WHEN is_flat THEN before_house WHEN last GLOB '[0-9]*' AND before <> '' THEN before ELSE address END AS street,
         CASE WHEN is_flat THEN house_before_flat || ', ' || last WHEN last GLOB '[0-9]*' AND before <> '' THEN last END AS house
  FROM parted
)
SELECT p.pupil_id, p.file_no, p.name, p.surname, p.given, p.patronymic, p.sex, p.birth_date, p.masked, p.class, p.language, p.shift,
       p.street, p.house, p.phone,
       -- The birthday within the school year and the age reached on it.
       iif(substr(p.birth_date, 6) >= substr(y.starts, 6), substr(y.starts, 1, 4), substr(y.ends, 1, 4)) - substr(p.birth_date, 1, 4) AS age,
       iif(substr(p.birth_date, 6) >= substr(y.starts, 6), substr(y.starts, 1, 4), substr(y.ends, 1, 4)) || substr(p.birth_date, 5, 3)
         || '-01' AS month,
       CASE :by
         WHEN 'street' THEN p.street
         WHEN 'birthday' THEN iif(substr(p.birth_date, 6) >= substr(y.starts, 6), substr(y.starts, 1, 4), substr(y.ends, 1, 4))
           || substr(p.birth_date, 5, 3) || '-01'
         WHEN 'language' THEN p.language
         ELSE CAST(p.shift AS TEXT) END AS "group",
       CASE :by
         WHEN 'street' THEN CAST(p.house AS INTEGER)
         WHEN 'birthday' THEN CAST(substr(p.birth_date, 9) AS INTEGER)
         ELSE p.sort_order END AS place
FROM placed AS p CROSS JOIN report_year AS y
ORDER BY "group" IS NULL, "group" COLLATE ky, place, p.masked, p.surname COLLATE ky, p.given COLLATE ky, p.patronymic COLLATE ky, p.birth_date
