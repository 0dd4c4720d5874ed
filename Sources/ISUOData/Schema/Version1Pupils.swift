/// Version 1 of the schema: who is in which class, the movement, the results, and the audit log
/// (DOMAIN 11.1, 11.2).
let version1Pupils = """
  CREATE TABLE movement_event (
    id INTEGER PRIMARY KEY,
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    kind TEXT NOT NULL CHECK (kind IN (
      'enrol', 'transfer_in', 'leave', 'class_move', 'promote', 'promote_conditional', 'repeat', 'graduate',
      'name_change')),
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    from_class_id INTEGER REFERENCES class (id),
    to_class_id INTEGER REFERENCES class (id),
    to_grade INTEGER CHECK (to_grade BETWEEN 1 AND 12),
    place TEXT,
    direction_code INTEGER CHECK (direction_code BETWEEN 1 AND 5),
    reason_code INTEGER CHECK (reason_code BETWEEN 1 AND 11),
    basis TEXT,
    confirmation TEXT,
    file_issued_on TEXT CHECK (file_issued_on IS date(file_issued_on, '+0 days')),
    order_id INTEGER REFERENCES school_order (id),
    cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
    note TEXT,
    import_id INTEGER REFERENCES import_batch (id)
  ) STRICT;
  CREATE UNIQUE INDEX movement_event_once ON movement_event (pupil_id, kind, date) WHERE cancelled = 0;

  CREATE TABLE enrolment (
    id INTEGER PRIMARY KEY,
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    in_event_id INTEGER REFERENCES movement_event (id),
    out_event_id INTEGER REFERENCES movement_event (id),
    import_id INTEGER REFERENCES import_batch (id),
    CHECK (from_date < to_date)
  ) STRICT;
  CREATE INDEX enrolment_of_pupil ON enrolment (pupil_id, from_date);

  CREATE TABLE class_membership (
    id INTEGER PRIMARY KEY,
    enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
    class_id INTEGER NOT NULL REFERENCES class (id),
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    import_id INTEGER REFERENCES import_batch (id),
    CHECK (from_date < to_date)
  ) STRICT;
  CREATE INDEX class_membership_of_enrolment ON class_membership (enrolment_id, from_date);
  CREATE INDEX class_membership_of_class ON class_membership (class_id, from_date);

  CREATE TRIGGER class_membership_within_enrolment_insert BEFORE INSERT ON class_membership
  WHEN NOT EXISTS (
    SELECT 1 FROM enrolment AS e
    WHERE e.id = NEW.enrolment_id AND e.from_date <= NEW.from_date
      AND ifnull(NEW.to_date, '9999-12-31') <= ifnull(e.to_date, '9999-12-31')
  ) BEGIN SELECT RAISE(ABORT, 'a class membership leaves its enrolment'); END;
  CREATE TRIGGER class_membership_within_enrolment_update BEFORE UPDATE ON class_membership
  WHEN NOT EXISTS (
    SELECT 1 FROM enrolment AS e
    WHERE e.id = NEW.enrolment_id AND e.from_date <= NEW.from_date
      AND ifnull(NEW.to_date, '9999-12-31') <= ifnull(e.to_date, '9999-12-31')
  ) BEGIN SELECT RAISE(ABORT, 'a class membership leaves its enrolment'); END;
  CREATE TRIGGER enrolment_holds_memberships BEFORE UPDATE ON enrolment
  WHEN EXISTS (
    SELECT 1 FROM class_membership AS m
    WHERE m.enrolment_id = OLD.id AND (m.from_date < NEW.from_date
      OR ifnull(m.to_date, '9999-12-31') > ifnull(NEW.to_date, '9999-12-31'))
  ) BEGIN SELECT RAISE(ABORT, 'a class membership leaves its enrolment'); END;

  CREATE TABLE subgroup_member (
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    class_id INTEGER NOT NULL REFERENCES class (id),
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    subgroup INTEGER NOT NULL CHECK (subgroup > 0),
    import_id INTEGER REFERENCES import_batch (id),
    PRIMARY KEY (pupil_id, class_id, subject_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE result (
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    period INTEGER NOT NULL CHECK (period BETWEEN 1 AND 5),
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    class_id INTEGER NOT NULL REFERENCES class (id),
    kind TEXT NOT NULL CHECK (kind IN ('numeric', 'na', 'exempt', 'credited')),
    value INTEGER CHECK (value BETWEEN 2 AND 5),
    import_id INTEGER REFERENCES import_batch (id),
    PRIMARY KEY (pupil_id, year_id, period, subject_id),
    CHECK ((kind = 'numeric') = (value IS NOT NULL))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE attendance (
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    period INTEGER NOT NULL CHECK (period BETWEEN 1 AND 5),
    missed INTEGER CHECK (missed >= 0),
    ill INTEGER CHECK (ill >= 0),
    valid INTEGER CHECK (valid >= 0),
    invalid INTEGER CHECK (invalid >= 0),
    late INTEGER CHECK (late >= 0),
    import_id INTEGER REFERENCES import_batch (id),
    PRIMARY KEY (pupil_id, year_id, period)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE behaviour (
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    period INTEGER NOT NULL CHECK (period BETWEEN 1 AND 5),
    value TEXT NOT NULL CHECK (value IN ('exemplary', 'good', 'satisfactory', 'unsatisfactory')),
    import_id INTEGER REFERENCES import_batch (id),
    PRIMARY KEY (pupil_id, year_id, period)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    counts TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64)
  ) STRICT;
  CREATE TRIGGER audit_keeps_rows BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit rows never change'); END;
  CREATE TRIGGER audit_keeps_all_rows BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit rows never go'); END;
  """
