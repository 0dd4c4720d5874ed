/// Version 3 of the schema: who may do what, and what was done (DOMAIN 11.3, 11.2 invariant 8; SEED U2).
let version3Access = """
  CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name = trim(name) AND name <> ''),
    person_id INTEGER REFERENCES person (id)
  ) STRICT;

  CREATE TABLE role_grant (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    role TEXT NOT NULL CHECK (role IN (
      'administrator', 'director', 'deputy', 'deputy_upbringing', 'responsible', 'secretary', 'staff_office',
      'class_teacher', 'teacher', 'parent', 'pupil', 'department', 'ministry', 'inspector')),
    order_id INTEGER NOT NULL REFERENCES school_order (id),
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    CHECK (from_date < to_date)
  ) STRICT;

  ALTER TABLE period ADD COLUMN closed_by TEXT;

  -- Leave to change a closed period, by an order; open until `closed_on`. Of no class in particular, all.
  CREATE TABLE period_correction (
    id INTEGER PRIMARY KEY,
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    period INTEGER NOT NULL CHECK (period BETWEEN 1 AND 5),
    class_id INTEGER REFERENCES class (id),
    order_id INTEGER NOT NULL REFERENCES school_order (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on, '+0 days')),
    closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
    CHECK (opened_on <= closed_on)
  ) STRICT;

  -- What a correction found: `kind` is null where there was no result. A day before the correction still sees
  -- it.
  CREATE TABLE result_before (
    correction_id INTEGER NOT NULL REFERENCES period_correction (id),
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    period INTEGER NOT NULL,
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    class_id INTEGER NOT NULL REFERENCES class (id),
    kind TEXT,
    value INTEGER,
    PRIMARY KEY (pupil_id, year_id, period, subject_id, correction_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE attendance_before (
    correction_id INTEGER NOT NULL REFERENCES period_correction (id),
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    period INTEGER NOT NULL,
    missed INTEGER, ill INTEGER, valid INTEGER, invalid INTEGER, late INTEGER,
    PRIMARY KEY (pupil_id, year_id, period, correction_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE behaviour_before (
    correction_id INTEGER NOT NULL REFERENCES period_correction (id),
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    period INTEGER NOT NULL,
    value TEXT,
    PRIMARY KEY (pupil_id, year_id, period, correction_id)
  ) STRICT, WITHOUT ROWID;

  -- The persons whose data an action touched, by their numbers: `audit show --person`.
  ALTER TABLE audit ADD COLUMN recipient TEXT;
  ALTER TABLE audit ADD COLUMN persons TEXT;

  -- One command of import; `changes` is a changeset of SQLite's session extension, by which it is undone.
  CREATE TABLE import_run (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    changes BLOB,
    undone_at TEXT
  ) STRICT;
  ALTER TABLE import_batch ADD COLUMN run_id INTEGER REFERENCES import_run (id);
  """
