/// Version 6 of the schema: series of orders and their texts, minutes of the pedagogical council, and whole
/// lines of the movement book (DOMAIN 3.4, 3.5, 4.8, 11.1).
let version6Orders = """
  -- Orders are numbered from 1 in each series and calendar year. `code` is what stands after the number,
  -- empty in a school that has one series.
  CREATE TABLE order_series (
    code TEXT PRIMARY KEY,
    kind TEXT CHECK (kind IN ('main', 'pupils', 'staff', 'leave')),
    import_id INTEGER REFERENCES import_batch (id)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO order_series (code) SELECT DISTINCT series FROM school_order;
  UPDATE order_series SET kind = 'pupils' WHERE code IN (
    SELECT o.series FROM movement_event AS e JOIN school_order AS o ON o.id = e.order_id);

  CREATE TABLE new_order (
    id INTEGER PRIMARY KEY,
    series TEXT NOT NULL DEFAULT '' REFERENCES order_series (code),
    number INTEGER NOT NULL CHECK (number > 0),
    suffix TEXT NOT NULL DEFAULT '',
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    heading_ky TEXT, heading_ru TEXT,
    body_ky TEXT, body_ru TEXT,
    -- What the order rests on: «Негиз».
    basis TEXT,
    signer_id INTEGER REFERENCES staff (id),
    status TEXT NOT NULL DEFAULT 'signed' CHECK (status IN ('draft', 'signed', 'cancelled')),
    import_id INTEGER REFERENCES import_batch (id)
  ) STRICT;
  INSERT INTO new_order (id, series, number, suffix, date, heading_ky, heading_ru, status, import_id)
  SELECT id, series, number, suffix, date, iif(heading GLOB '*[өүңӨҮҢ]*', heading, NULL),
    iif(heading GLOB '*[өүңӨҮҢ]*', NULL, heading), status, import_id
  FROM school_order;
  DROP TABLE school_order;
  ALTER TABLE new_order RENAME TO school_order;
  CREATE UNIQUE INDEX school_order_once ON school_order (series, substr(date, 1, 4), number, suffix);
  -- A series begins with its first order.
  CREATE TRIGGER school_order_begins_series BEFORE INSERT ON school_order
  BEGIN INSERT OR IGNORE INTO order_series (code) VALUES (NEW.series); END;

  -- Minutes are numbered within the school year.
  CREATE TABLE council_minutes (
    id INTEGER PRIMARY KEY,
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    number INTEGER NOT NULL CHECK (number > 0),
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    chair_id INTEGER NOT NULL REFERENCES staff (id),
    secretary_id INTEGER NOT NULL REFERENCES staff (id),
    CHECK (chair_id <> secretary_id),
    UNIQUE (year_id, number)
  ) STRICT;
  CREATE TABLE council_attendance (
    minutes_id INTEGER NOT NULL REFERENCES council_minutes (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    present INTEGER NOT NULL CHECK (present IN (0, 1)),
    absence_reason TEXT,
    PRIMARY KEY (minutes_id, staff_id),
    CHECK (absence_reason IS NULL OR NOT present)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE agenda_item (
    id INTEGER PRIMARY KEY,
    minutes_id INTEGER NOT NULL REFERENCES council_minutes (id),
    position INTEGER NOT NULL CHECK (position > 0),
    heading TEXT NOT NULL CHECK (heading <> ''),
    speaker_id INTEGER REFERENCES staff (id),
    heard TEXT,
    UNIQUE (minutes_id, position)
  ) STRICT;
  CREATE TABLE council_decision (
    id INTEGER PRIMARY KEY,
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_item (id),
    position INTEGER NOT NULL CHECK (position > 0),
    decision TEXT NOT NULL CHECK (decision <> ''),
    responsible_id INTEGER REFERENCES staff (id),
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    votes_for INTEGER CHECK (votes_for >= 0),
    votes_against INTEGER CHECK (votes_against >= 0),
    votes_abstained INTEGER CHECK (votes_abstained >= 0),
    -- The order that carries the decision out.
    order_id INTEGER REFERENCES school_order (id),
    UNIQUE (agenda_item_id, position)
  ) STRICT;

  CREATE TABLE new_movement_event (
    id INTEGER PRIMARY KEY,
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    -- Exclusion and death are departures, told by their reasons (DOMAIN 4.8).
    kind TEXT NOT NULL CHECK (kind IN (
      'enrol', 'transfer_in', 'leave', 'class_move', 'promote', 'promote_conditional', 'skip', 'repeat',
      'graduate', 'name_change')),
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    from_class_id INTEGER REFERENCES class (id),
    to_class_id INTEGER REFERENCES class (id),
    to_grade INTEGER CHECK (to_grade BETWEEN 1 AND 12),
    -- Where from or where to: as written, and its parts as far as they can be told.
    place TEXT,
    place_school TEXT, place_district TEXT, place_region TEXT, place_country TEXT,
    direction_code INTEGER CHECK (direction_code BETWEEN 1 AND 5),
    reason_code INTEGER CHECK (reason_code BETWEEN 1 AND 11),
    reason TEXT,
    basis TEXT,
    confirmation TEXT,
    file_issued_on TEXT CHECK (file_issued_on IS date(file_issued_on, '+0 days')),
    -- Null: «буйрук жок».
    order_id INTEGER REFERENCES school_order (id),
    cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
    note TEXT,
    import_id INTEGER REFERENCES import_batch (id)
  ) STRICT;
  INSERT INTO new_movement_event (
    id, pupil_id, kind, date, from_class_id, to_class_id, to_grade, place, direction_code, reason_code, basis,
    confirmation, file_issued_on, order_id, cancelled, note, import_id)
  SELECT id, pupil_id, kind, date, from_class_id, to_class_id, to_grade, place, direction_code, reason_code,
    basis, confirmation, file_issued_on, order_id, cancelled, note, import_id
  FROM movement_event;
  DROP TABLE movement_event;
  ALTER TABLE new_movement_event RENAME TO movement_event;
  CREATE UNIQUE INDEX movement_event_once ON movement_event (pupil_id, kind, date) WHERE cancelled = 0;
  """
