/// Version 1 of the schema: the school, its year, classes, plan and staff (DOMAIN 11.1).
///
/// Dated rows are half-open: `to_date` is the first day on which the row no longer holds, null
/// while it holds. Days are text, `YYYY-MM-DD`; `+0 days` makes SQLite count the day, so that 29
/// February of a common year is refused. This text is history: a change of the schema is a new
/// version, never an edit here.
let version1School = """
  CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    imported_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE school (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    okpo TEXT CHECK (okpo <> ''),
    inn TEXT CHECK (inn <> ''),
    soate TEXT CHECK (soate <> ''),
    phone TEXT
  ) STRICT;

  CREATE TABLE school_name (
    id INTEGER PRIMARY KEY,
    from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    name_ky TEXT, name_ru TEXT,
    short_name_ky TEXT, short_name_ru TEXT,
    department_ky TEXT, department_ru TEXT,
    address_ky TEXT, address_ru TEXT,
    CHECK (from_date < to_date),
    CHECK (name_ky IS NOT NULL OR name_ru IS NOT NULL)
  ) STRICT;

  CREATE TABLE academic_year (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL UNIQUE CHECK (label GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'),
    starts TEXT NOT NULL CHECK (starts IS date(starts, '+0 days')),
    ends TEXT NOT NULL CHECK (ends IS date(ends, '+0 days')),
    CHECK (starts < ends)
  ) STRICT;

  CREATE TABLE period (
    id INTEGER PRIMARY KEY,
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    scheme TEXT NOT NULL DEFAULT 'quarter' CHECK (scheme IN ('quarter', 'half')),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4),
    grade_from INTEGER NOT NULL CHECK (grade_from BETWEEN 0 AND 12),
    grade_to INTEGER NOT NULL CHECK (grade_to BETWEEN 0 AND 12),
    starts TEXT NOT NULL CHECK (starts IS date(starts, '+0 days')),
    ends TEXT NOT NULL CHECK (ends IS date(ends, '+0 days')),
    closed_at TEXT,
    CHECK (grade_from <= grade_to),
    CHECK (starts <= ends),
    UNIQUE (year_id, scheme, number, grade_from)
  ) STRICT;
  CREATE TRIGGER period_bands_apart_insert BEFORE INSERT ON period
  WHEN EXISTS (
    SELECT 1 FROM period AS other
    WHERE other.year_id = NEW.year_id AND other.scheme = NEW.scheme AND other.number = NEW.number
      AND other.grade_from <= NEW.grade_to AND NEW.grade_from <= other.grade_to
  ) BEGIN SELECT RAISE(ABORT, 'two grade bands of one period overlap'); END;
  CREATE TRIGGER period_bands_apart_update BEFORE UPDATE ON period
  WHEN EXISTS (
    SELECT 1 FROM period AS other
    WHERE other.id <> OLD.id AND other.year_id = NEW.year_id AND other.scheme = NEW.scheme
      AND other.number = NEW.number
      AND other.grade_from <= NEW.grade_to AND NEW.grade_from <= other.grade_to
  ) BEGIN SELECT RAISE(ABORT, 'two grade bands of one period overlap'); END;

  CREATE TABLE promotion_rule (
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    from_grade INTEGER NOT NULL CHECK (from_grade BETWEEN 0 AND 12),
    to_grade INTEGER CHECK (to_grade BETWEEN 1 AND 12),
    PRIMARY KEY (year_id, from_grade)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE class (
    id INTEGER PRIMARY KEY,
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),
    letter TEXT NOT NULL CHECK (length(letter) BETWEEN 1 AND 15),
    language TEXT NOT NULL CHECK (language IN ('ky', 'ru', 'uz', 'tg')),
    shift INTEGER CHECK (shift BETWEEN 1 AND 3),
    programme INTEGER CHECK (programme IN (11, 12)),
    marks_mode TEXT NOT NULL DEFAULT '2-5' CHECK (marks_mode IN ('none', '2-5', 'criteria')),
    class_set TEXT,
    import_id INTEGER REFERENCES import_batch (id),
    UNIQUE (year_id, grade, letter, language)
  ) STRICT;

  CREATE TABLE subject (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name_ky TEXT, name_ru TEXT,
    short_ky TEXT, short_ru TEXT,
    position INTEGER NOT NULL,
    import_id INTEGER REFERENCES import_batch (id),
    CHECK (name_ky IS NOT NULL OR name_ru IS NOT NULL)
  ) STRICT;

  CREATE TABLE curriculum (
    year_id INTEGER NOT NULL REFERENCES academic_year (id),
    language TEXT NOT NULL CHECK (language IN ('ky', 'ru', 'uz', 'tg')),
    grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    hours REAL NOT NULL CHECK (hours >= 0),
    import_id INTEGER REFERENCES import_batch (id),
    PRIMARY KEY (year_id, language, grade, subject_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE school_order (
    id INTEGER PRIMARY KEY,
    series TEXT NOT NULL DEFAULT '',
    number INTEGER NOT NULL CHECK (number > 0),
    suffix TEXT NOT NULL DEFAULT '',
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    number_year INTEGER NOT NULL GENERATED ALWAYS AS (CAST(substr(date, 1, 4) AS INTEGER)) STORED,
    heading TEXT,
    status TEXT NOT NULL DEFAULT 'signed' CHECK (status IN ('signed', 'cancelled')),
    import_id INTEGER REFERENCES import_batch (id),
    UNIQUE (series, number_year, number, suffix)
  ) STRICT;
  """
