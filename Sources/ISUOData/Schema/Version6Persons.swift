/// Version 6 of the schema: what is known of persons, with days (DOMAIN 4.10, 6.1, 6.7, 11.1).
let version6Persons =
  """
  -- Numbers that a person bore before the present one (DOMAIN 6.1: they may be changed).
  CREATE TABLE former_pin (
    person_id INTEGER NOT NULL REFERENCES person (id),
    pin TEXT NOT NULL CHECK (pin NOT GLOB '*[^0-9]*' AND length(pin) = 14),
    -- The first day on which it was known to be replaced.
    to_date TEXT NOT NULL CHECK (to_date IS date(to_date, '+0 days')),
    import_id INTEGER REFERENCES import_batch (id),
    PRIMARY KEY (person_id, pin)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE identity_document (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('birth_certificate', 'passport', 'other')),
    series TEXT CHECK (series <> ''),
    number TEXT NOT NULL CHECK (number <> ''),
    issued_on TEXT CHECK (issued_on IS date(issued_on, '+0 days')),
    issuer TEXT CHECK (issuer <> ''),
    import_id INTEGER REFERENCES import_batch (id),
    UNIQUE (person_id, kind, number)
  ) STRICT;

  -- Ways to reach a person; `position` 1 is the first to try.
  CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('address', 'phone', 'email')),
    position INTEGER NOT NULL DEFAULT 1 CHECK (position > 0),
    value TEXT NOT NULL CHECK (value <> ''),
    from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    import_id INTEGER REFERENCES import_batch (id),
    CHECK (from_date < to_date)
  ) STRICT;
  CREATE INDEX contact_of_person ON contact (person_id, kind, position, from_date);
  \(apart("contact", of: "person_id", "kind", "position"))
  INSERT INTO contact (person_id, kind, value, import_id)
  SELECT id, 'address', address, import_id FROM person WHERE address <> ''
  UNION ALL SELECT id, 'phone', phone, import_id FROM person WHERE phone <> '';
  ALTER TABLE person DROP COLUMN address;
  ALTER TABLE person DROP COLUMN phone;

  ALTER TABLE person_name ADD COLUMN basis TEXT CHECK (basis <> '');

  -- A representative who is a person on record, for one who has an account or works in the school.
  ALTER TABLE guardian ADD COLUMN person_id INTEGER REFERENCES person (id);
  -- 0: a parent without the right to represent the pupil.
  ALTER TABLE guardian ADD COLUMN is_lawful INTEGER NOT NULL DEFAULT 1 CHECK (is_lawful IN (0, 1));
  ALTER TABLE guardian ADD COLUMN basis TEXT CHECK (basis <> '');
  ALTER TABLE guardian ADD COLUMN from_date TEXT NOT NULL DEFAULT '0001-01-01'
    CHECK (from_date IS date(from_date, '+0 days'));
  ALTER TABLE guardian ADD COLUMN to_date TEXT
    CHECK (to_date IS date(to_date, '+0 days') AND (to_date IS NULL OR from_date < to_date));
  """

/// Version 6 of the schema: members of staff (DOMAIN 4.10, 4.11).
let version6Staff =
  """
  -- Posts: a member may hold several at once, the main one at position 1.
  CREATE TABLE staff_post (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    position INTEGER NOT NULL DEFAULT 1 CHECK (position > 0),
    post TEXT CHECK (post <> ''),
    subject_text TEXT CHECK (subject_text <> ''),
    -- Posts of full time: 0.5 is a half.
    rate REAL CHECK (rate > 0),
    -- 1: held beside a main employment elsewhere.
    combined INTEGER CHECK (combined IN (0, 1)),
    from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    order_id INTEGER REFERENCES school_order (id),
    import_id INTEGER REFERENCES import_batch (id),
    CHECK (from_date < to_date),
    CHECK (post IS NOT NULL OR subject_text IS NOT NULL)
  ) STRICT;
  \(apart("staff_post", of: "staff_id", "position"))
  INSERT INTO staff_post (staff_id, post, subject_text, combined, import_id)
  SELECT id, post, subject_text, combined, import_id FROM staff
  WHERE post <> '' OR subject_text <> '';

  -- Courses of further training.
  CREATE TABLE staff_training (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    -- As the list has it: year, place, hours.
    entry TEXT NOT NULL CHECK (entry <> ''),
    year INTEGER CHECK (year BETWEEN 1940 AND 2100),
    hours INTEGER CHECK (hours > 0),
    import_id INTEGER REFERENCES import_batch (id),
    UNIQUE (staff_id, entry)
  ) STRICT;
  INSERT INTO staff_training (staff_id, entry, import_id)
  SELECT id, training, import_id FROM staff WHERE training <> '';

  CREATE TABLE staff_award (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    title TEXT NOT NULL CHECK (title <> ''),
    import_id INTEGER REFERENCES import_batch (id),
    UNIQUE (staff_id, title)
  ) STRICT;
  INSERT INTO staff_award (staff_id, title, import_id)
  SELECT id, awards, import_id FROM staff WHERE awards <> '';

  ALTER TABLE staff DROP COLUMN post;
  ALTER TABLE staff DROP COLUMN subject_text;
  ALTER TABLE staff DROP COLUMN combined;
  ALTER TABLE staff DROP COLUMN training;
  ALTER TABLE staff DROP COLUMN awards;
  ALTER TABLE staff ADD COLUMN speciality TEXT CHECK (speciality <> '');
  -- The day on which the lengths of service were counted.
  ALTER TABLE staff ADD COLUMN service_on TEXT CHECK (service_on IS date(service_on, '+0 days'));
  """
