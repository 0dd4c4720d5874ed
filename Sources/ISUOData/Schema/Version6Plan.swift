/// Version 6 of the schema: classes taught together, plans by programme and component, exemptions, and what
/// stands beside a mark (DOMAIN 1.5, 2.1, 6.4, 11.1).
let version6Plan =
  """
  -- Classes of several grades that are taught together.
  CREATE TABLE class_set (
    id INTEGER PRIMARY KEY,
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    -- «2-Б + 4-Б»
    label TEXT NOT NULL CHECK (label <> ''),
    import_id INTEGER REFERENCES import_batch (id),
    UNIQUE (year_id, label)
  ) STRICT;
  INSERT INTO class_set (year_id, label) SELECT DISTINCT year_id, class_set FROM class WHERE class_set <> '';
  ALTER TABLE class ADD COLUMN class_set_id INTEGER REFERENCES class_set (id);
  UPDATE class SET class_set_id = (
    SELECT s.id FROM class_set AS s WHERE s.year_id = class.year_id AND s.label = class.class_set);
  ALTER TABLE class DROP COLUMN class_set;

  -- `programme` 0: for classes of 11 and of 12 years alike; a row of their own goes before it.
  CREATE TABLE new_curriculum (
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    programme INTEGER NOT NULL DEFAULT 0 CHECK (programme IN (0, 11, 12)),
    language TEXT NOT NULL CHECK (language IN ('ky', 'ru', 'uz', 'tg')),
    grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    component TEXT NOT NULL DEFAULT 'state' CHECK (component IN ('state', 'school', 'elective')),
    hours REAL NOT NULL CHECK (hours >= 0),
    import_id INTEGER REFERENCES import_batch (id),
    PRIMARY KEY (year_id, language, grade, subject_id, programme, component)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_curriculum (year_id, language, grade, subject_id, hours, import_id)
  SELECT year_id, language, grade, subject_id, hours, import_id FROM curriculum;
  DROP TABLE curriculum;
  ALTER TABLE new_curriculum RENAME TO curriculum;

  CREATE TABLE new_promotion_rule (
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    programme INTEGER NOT NULL DEFAULT 0 CHECK (programme IN (0, 11, 12)),
    from_grade INTEGER NOT NULL CHECK (from_grade BETWEEN 0 AND 12),
    to_grade INTEGER CHECK (to_grade BETWEEN 1 AND 12),
    PRIMARY KEY (year_id, from_grade, programme)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_promotion_rule (year_id, from_grade, to_grade)
  SELECT year_id, from_grade, to_grade FROM promotion_rule;
  DROP TABLE promotion_rule;
  ALTER TABLE new_promotion_rule RENAME TO promotion_rule;

  CREATE TABLE exemption (
    id INTEGER PRIMARY KEY,
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    basis TEXT NOT NULL CHECK (basis <> ''),
    order_id INTEGER REFERENCES school_order (id),
    import_id INTEGER REFERENCES import_batch (id),
    CHECK (from_date < to_date)
  ) STRICT;
  CREATE INDEX exemption_of_pupil ON exemption (pupil_id, subject_id, from_date);
  \(apart("exemption", of: "pupil_id", "subject_id"))

  -- The mean of the current marks in hundredths, a mark in words of its own, who gave it and when; the mark
  -- given stands in `value` (DOMAIN 2.1).
  ALTER TABLE result ADD COLUMN average INTEGER CHECK (average BETWEEN 100 AND 500);
  ALTER TABLE result ADD COLUMN custom TEXT CHECK (custom <> '');
  ALTER TABLE result ADD COLUMN author_id INTEGER REFERENCES staff (id);
  ALTER TABLE result ADD COLUMN given_on TEXT CHECK (given_on IS date(given_on, '+0 days'));
  ALTER TABLE result_before ADD COLUMN average INTEGER;
  ALTER TABLE result_before ADD COLUMN custom TEXT;
  DROP TRIGGER result_closed_insert;
  DROP TRIGGER result_closed_update;
  DROP TRIGGER result_closed_delete;
  \(guardedResults(columns: ["class_id", "kind", "value", "average", "custom"]))
  """
