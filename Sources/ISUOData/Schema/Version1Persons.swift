/// Version 1 of the schema: persons, their names, pupils, guardians, staff, who teaches what
/// (DOMAIN 6.1, 6.5, 11.1).
///
/// The unmarked parts of a name are its Kyrgyz spelling; the parts with `_ru` are what Russian
/// documents print, never made by transliteration. The sort keys are written by `PersonNameRecord`
/// and depend on the ICU version in `meta`.
let version1Persons = """
  CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    pin TEXT UNIQUE CHECK (pin NOT GLOB '*[^0-9]*' AND length(pin) = 14),
    pin_absent_reason TEXT,
    sex TEXT CHECK (sex IN ('f', 'm')),
    birth_date TEXT CHECK (birth_date IS date(birth_date, '+0 days')),
    citizenship TEXT CHECK (citizenship GLOB '[A-Z][A-Z]'),
    address TEXT,
    phone TEXT,
    import_id INTEGER REFERENCES import_batch (id),
    CHECK (pin IS NULL OR pin_absent_reason IS NULL)
  ) STRICT;

  CREATE TABLE person_name (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    surname TEXT NOT NULL CHECK (surname <> ''),
    given TEXT CHECK (given <> ''),
    patronymic TEXT CHECK (patronymic <> ''),
    surname_ru TEXT CHECK (surname_ru <> ''),
    given_ru TEXT CHECK (given_ru <> ''),
    patronymic_ru TEXT CHECK (patronymic_ru <> ''),
    sort_ky BLOB NOT NULL,
    sort_ru BLOB NOT NULL,
    import_id INTEGER REFERENCES import_batch (id),
    CHECK (from_date < to_date),
    CHECK (surname_ru IS NOT NULL OR (given_ru IS NULL AND patronymic_ru IS NULL))
  ) STRICT;
  CREATE INDEX person_name_of_person ON person_name (person_id, from_date);

  CREATE TABLE pupil (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
    note TEXT,
    import_id INTEGER REFERENCES import_batch (id)
  ) STRICT;

  CREATE TABLE pupil_file_no (
    id INTEGER PRIMARY KEY,
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    file_no TEXT NOT NULL UNIQUE CHECK (file_no <> ''),
    from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    import_id INTEGER REFERENCES import_batch (id),
    CHECK (from_date < to_date)
  ) STRICT;
  CREATE INDEX pupil_file_no_of_pupil ON pupil_file_no (pupil_id, from_date);

  CREATE TABLE guardian (
    id INTEGER PRIMARY KEY,
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    name TEXT NOT NULL CHECK (name <> ''),
    relation TEXT,
    import_id INTEGER REFERENCES import_batch (id),
    UNIQUE (pupil_id, name)
  ) STRICT;

  CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
    post TEXT, subject_text TEXT, education TEXT, institute TEXT,
    graduation_year INTEGER, diploma TEXT,
    service_total INTEGER, service_pedagogical INTEGER, service_here INTEGER,
    category TEXT, attestation_year INTEGER,
    training TEXT, awards TEXT,
    load_hours REAL CHECK (load_hours >= 0),
    combined INTEGER CHECK (combined IN (0, 1)),
    import_id INTEGER REFERENCES import_batch (id)
  ) STRICT;

  CREATE TABLE school_director (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    CHECK (from_date < to_date)
  ) STRICT;

  CREATE TABLE class_teacher (
    id INTEGER PRIMARY KEY,
    class_id INTEGER NOT NULL REFERENCES class (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    import_id INTEGER REFERENCES import_batch (id),
    CHECK (from_date < to_date)
  ) STRICT;
  CREATE INDEX class_teacher_of_class ON class_teacher (class_id, from_date);

  CREATE TABLE teaching (
    id INTEGER PRIMARY KEY,
    class_id INTEGER NOT NULL REFERENCES class (id),
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    subgroup INTEGER NOT NULL DEFAULT 0 CHECK (subgroup >= 0),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    hours REAL CHECK (hours >= 0),
    from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    import_id INTEGER REFERENCES import_batch (id),
    CHECK (from_date < to_date)
  ) STRICT;
  CREATE INDEX teaching_of_class ON teaching (class_id, subject_id, subgroup, from_date);
  """
