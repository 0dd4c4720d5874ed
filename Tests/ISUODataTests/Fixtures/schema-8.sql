PRAGMA application_id = 1230198095; PRAGMA user_version = 8;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1: a school''s records');
INSERT INTO grdb_migrations VALUES('2: how a school writes words');
INSERT INTO grdb_migrations VALUES('3: consents, roles, corrections');
INSERT INTO grdb_migrations VALUES('4: children of accounts');
INSERT INTO grdb_migrations VALUES('5: orders without a generated column');
INSERT INTO grdb_migrations VALUES('6: histories and reference data');
INSERT INTO grdb_migrations VALUES('7: documents and their archive');
INSERT INTO grdb_migrations VALUES('8: keys of verification');
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('icu_version','72.1');
CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  imported_at TEXT NOT NULL
, run_id INTEGER REFERENCES import_run (id)) STRICT;
CREATE TABLE school (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  okpo TEXT CHECK (okpo <> ''),
  inn TEXT CHECK (inn <> ''),
  soate TEXT CHECK (soate <> ''),
  phone TEXT
, department_id INTEGER REFERENCES department (id), isuo_id TEXT CHECK (isuo_id <> ''), type TEXT CHECK (type <> ''), ownership TEXT CHECK (ownership <> ''), email TEXT CHECK (email LIKE '%_@_%')) STRICT;
INSERT INTO school VALUES(1,'29900101',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE school_name (
  id INTEGER PRIMARY KEY,
  from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
  to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
  name_ky TEXT, name_ru TEXT,
  short_name_ky TEXT, short_name_ru TEXT,
  address_ky TEXT, address_ru TEXT,
  CHECK (from_date < to_date),
  CHECK (name_ky IS NOT NULL OR name_ru IS NOT NULL)
) STRICT;
INSERT INTO school_name VALUES(1,'0001-01-01','2026-01-01','Ак-Терек лицейи',NULL,'Ак-Терек',NULL,NULL,NULL);
INSERT INTO school_name VALUES(2,'2026-01-01',NULL,'Ак-Терек орто мектеби','Средняя школа Ак-Терек','Ак-Терек',NULL,NULL,NULL);
CREATE TABLE academic_year (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE CHECK (label GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'),
  starts TEXT NOT NULL CHECK (starts IS date(starts, '+0 days')),
  ends TEXT NOT NULL CHECK (ends IS date(ends, '+0 days')),
  CHECK (starts < ends)
) STRICT;
INSERT INTO academic_year VALUES(1,'2025-2026','2025-09-01','2026-08-31');
CREATE TABLE period (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL REFERENCES academic_year (id),
  scheme TEXT NOT NULL DEFAULT 'quarter' CHECK (scheme IN ('quarter', 'half')),
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4),
  grade_from INTEGER NOT NULL CHECK (grade_from BETWEEN 0 AND 12),
  grade_to INTEGER NOT NULL CHECK (grade_to BETWEEN 0 AND 12),
  starts TEXT NOT NULL CHECK (starts IS date(starts, '+0 days')),
  ends TEXT NOT NULL CHECK (ends IS date(ends, '+0 days')),
  closed_at TEXT, closed_by TEXT,
  CHECK (grade_from <= grade_to),
  CHECK (starts <= ends),
  UNIQUE (year_id, scheme, number, grade_from)
) STRICT;
INSERT INTO period VALUES(1,1,'quarter',1,1,12,'2025-09-01','2025-11-04','2025-11-07T10:00:00',NULL);
INSERT INTO period VALUES(2,1,'quarter',2,1,12,'2025-11-10','2025-12-30',NULL,NULL);
INSERT INTO period VALUES(3,1,'quarter',3,1,12,'2026-01-12','2026-03-05',NULL,NULL);
INSERT INTO period VALUES(4,1,'quarter',4,1,12,'2026-03-09','2026-05-31',NULL,NULL);
CREATE TABLE class (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL REFERENCES academic_year (id),
  grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),
  letter TEXT NOT NULL CHECK (length(letter) BETWEEN 1 AND 15),
  language TEXT NOT NULL CHECK (language IN ('ky', 'ru', 'uz', 'tg')),
  shift INTEGER CHECK (shift BETWEEN 1 AND 3),
  programme INTEGER CHECK (programme IN (11, 12)),
  marks_mode TEXT NOT NULL DEFAULT '2-5' CHECK (marks_mode IN ('none', '2-5', 'criteria')),
  import_id INTEGER REFERENCES import_batch (id), class_set_id INTEGER REFERENCES class_set (id),
  UNIQUE (year_id, grade, letter, language)
) STRICT;
INSERT INTO class VALUES(1,1,5,'А','ky',NULL,NULL,'2-5',NULL,NULL);
INSERT INTO class VALUES(2,1,5,'Б','ky',NULL,NULL,'2-5',NULL,NULL);
INSERT INTO class VALUES(3,1,7,'А','ru',NULL,NULL,'2-5',NULL,NULL);
INSERT INTO class VALUES(4,1,7,'А','ky',NULL,NULL,'2-5',NULL,NULL);
CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name_ky TEXT, name_ru TEXT,
  short_ky TEXT, short_ru TEXT,
  position INTEGER NOT NULL,
  import_id INTEGER REFERENCES import_batch (id),
  CHECK (name_ky IS NOT NULL OR name_ru IS NOT NULL)
) STRICT;
INSERT INTO subject VALUES(1,'KYT','Кыргыз тили','Кыргызский язык','KYT','KYT',1,NULL);
INSERT INTO subject VALUES(2,'CHT','Чет тили','Иностранный язык','CHT','CHT',2,NULL);
INSERT INTO subject VALUES(3,'FIZ','Физика','Физика','FIZ','FIZ',3,NULL);
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  pin TEXT UNIQUE CHECK (pin NOT GLOB '*[^0-9]*' AND length(pin) = 14),
  pin_absent_reason TEXT,
  sex TEXT CHECK (sex IN ('f', 'm')),
  birth_date TEXT CHECK (birth_date IS date(birth_date, '+0 days')),
  citizenship TEXT CHECK (citizenship GLOB '[A-Z][A-Z]'),
  import_id INTEGER REFERENCES import_batch (id),
  CHECK (pin IS NULL OR pin_absent_reason IS NULL)
) STRICT;
INSERT INTO person VALUES(1,NULL,NULL,'f','2014-05-06',NULL,NULL);
INSERT INTO person VALUES(2,NULL,NULL,'f','2014-05-06',NULL,NULL);
INSERT INTO person VALUES(3,NULL,NULL,'f','2014-05-06',NULL,NULL);
INSERT INTO person VALUES(4,NULL,NULL,'f','2014-05-06',NULL,NULL);
INSERT INTO person VALUES(5,NULL,NULL,'f','2014-05-06',NULL,NULL);
INSERT INTO person VALUES(6,NULL,NULL,'f','2014-05-06',NULL,NULL);
INSERT INTO person VALUES(7,NULL,NULL,'f','2014-05-06',NULL,NULL);
INSERT INTO person VALUES(8,NULL,NULL,'f','2014-05-06',NULL,NULL);
INSERT INTO person VALUES(9,NULL,NULL,'f','1980-01-02',NULL,NULL);
INSERT INTO person VALUES(10,NULL,NULL,'f','1980-01-02',NULL,NULL);
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
  import_id INTEGER REFERENCES import_batch (id), basis TEXT CHECK (basis <> ''),
  CHECK (from_date < to_date),
  CHECK (surname_ru IS NOT NULL OR (given_ru IS NULL AND patronymic_ru IS NULL))
) STRICT;
INSERT INTO person_name VALUES(1,1,'0001-01-01',NULL,'Өмүров','Бакыт',NULL,'Омуров','Бакыт',NULL,X'278c72ae968a0e010a01e00900270c0654e6a2010901db08000101',X'278a72ac968a0e010a01d80900270c0654e6a2010901db08000101',NULL,NULL);
INSERT INTO person_name VALUES(2,2,'0001-01-01',NULL,'Ёлкина','Алёна',NULL,NULL,NULL,NULL,X'27296254467806010a01c60900270662297806010901db08000101',X'272862544678060145960901db0a002706622878060143960601db09000101',NULL,NULL);
INSERT INTO person_name VALUES(3,3,'0001-01-01',NULL,'Ңаалыева','Нурайым',NULL,'Наалыева','Нурайым',NULL,X'277e060662e6280e06010c01e00b002778ac96064ee672010b01de0a000101',X'2778060662e6280e06010c01de0b002778ac96064ee672010b01de0a000101',NULL,NULL);
INSERT INTO person_name VALUES(4,4,'0001-01-01','2026-03-02','Омуров','Бакыт',NULL,NULL,NULL,NULL,X'278a72ac968a0e010a01d80900270c0654e6a2010901db08000101',X'278a72ac968a0e010a01d80900270c0654e6a2010901db08000101',NULL,NULL);
INSERT INTO person_name VALUES(5,5,'0001-01-01',NULL,'Елкина','Алёна',NULL,NULL,NULL,NULL,X'27286254467806010a01db0900270662297806010901db08000101',X'27286254467806010a01db09002706622878060143960601db09000101',NULL,NULL);
INSERT INTO person_name VALUES(6,4,'2026-03-02',NULL,'Токтогулов','Бакыт',NULL,NULL,NULL,NULL,X'27a28a54a28a10ac628a0e010e01de0d00270c0654e6a2010901db08000101',X'27a28a54a28a10ac628a0e010e01de0d00270c0654e6a2010901db08000101',NULL,NULL);
INSERT INTO person_name VALUES(7,6,'0001-01-01',NULL,'Кеткен','Айжан',NULL,NULL,NULL,NULL,X'275428a2542878010a01db090027064e2c0678010901db08000101',X'275428a2542878010a01db090027064e2c0678010901db08000101',NULL,NULL);
INSERT INTO person_name VALUES(8,7,'0001-01-01',NULL,'Келген','Айжан',NULL,NULL,NULL,NULL,X'27542862102878010a01db090027064e2c0678010901db08000101',X'27542862102878010a01db090027064e2c0678010901db08000101',NULL,NULL);
INSERT INTO person_name VALUES(9,8,'0001-01-01',NULL,'Көчкөн','Айжан',NULL,NULL,NULL,NULL,X'27548cc8548c78010a01db090027064e2c0678010901db08000101',X'27548cc8548c78010a01db090027064e2c0678010901db08000101',NULL,NULL);
INSERT INTO person_name VALUES(10,9,'0001-01-01',NULL,'Осмонова','Элмира','Акылбек кызы',NULL,NULL,NULL,X'278a9c728a788a0e06010c01d80b0027ee6272469606010a01e00900270654e6620c285403042754e632e6011001db0f',X'278a9c728a788a0e06010c01d80b0027ee6272469606010a01e00900270654e6620c285403042754e632e6011001db0f',NULL,NULL);
INSERT INTO person_name VALUES(11,10,'0001-01-01',NULL,'Чоро кызы','Рахат',NULL,NULL,NULL,NULL,X'27c88a968a03042754e632e6010d01db0c00279606b606a2010901de08000101',X'27c88a968a03042754e632e6010d01db0c00279606b606a2010901de08000101',NULL,NULL);
CREATE TABLE pupil (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
  note TEXT,
  import_id INTEGER REFERENCES import_batch (id)
) STRICT;
INSERT INTO pupil VALUES(1,1,NULL,NULL);
INSERT INTO pupil VALUES(2,2,NULL,NULL);
INSERT INTO pupil VALUES(3,3,NULL,NULL);
INSERT INTO pupil VALUES(4,4,NULL,NULL);
INSERT INTO pupil VALUES(5,5,NULL,NULL);
INSERT INTO pupil VALUES(6,6,NULL,NULL);
INSERT INTO pupil VALUES(7,7,NULL,NULL);
INSERT INTO pupil VALUES(8,8,NULL,NULL);
CREATE TABLE pupil_file_no (
  id INTEGER PRIMARY KEY,
  pupil_id INTEGER NOT NULL REFERENCES pupil (id),
  file_no TEXT NOT NULL UNIQUE CHECK (file_no <> ''),
  from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
  to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
  import_id INTEGER REFERENCES import_batch (id),
  CHECK (from_date < to_date)
) STRICT;
INSERT INTO pupil_file_no VALUES(1,1,'А-1','0001-01-01',NULL,NULL);
INSERT INTO pupil_file_no VALUES(2,2,'А-2','0001-01-01',NULL,NULL);
INSERT INTO pupil_file_no VALUES(3,3,'А-3','0001-01-01',NULL,NULL);
INSERT INTO pupil_file_no VALUES(4,4,'А-4','0001-01-01',NULL,NULL);
INSERT INTO pupil_file_no VALUES(5,5,'А-5','0001-01-01',NULL,NULL);
INSERT INTO pupil_file_no VALUES(6,6,'К-1','2025-09-01','2025-12-01',NULL);
INSERT INTO pupil_file_no VALUES(7,6,'К-9','2025-12-01',NULL,NULL);
INSERT INTO pupil_file_no VALUES(8,7,'К-2','0001-01-01',NULL,NULL);
INSERT INTO pupil_file_no VALUES(9,8,'К-3','0001-01-01',NULL,NULL);
CREATE TABLE guardian (
  id INTEGER PRIMARY KEY,
  pupil_id INTEGER NOT NULL REFERENCES pupil (id),
  name TEXT NOT NULL CHECK (name <> ''),
  relation TEXT,
  import_id INTEGER REFERENCES import_batch (id), person_id INTEGER REFERENCES person (id), is_lawful INTEGER NOT NULL DEFAULT 1 CHECK (is_lawful IN (0, 1)), basis TEXT CHECK (basis <> ''), from_date TEXT NOT NULL DEFAULT '0001-01-01'
  CHECK (from_date IS date(from_date, '+0 days')), to_date TEXT
  CHECK (to_date IS date(to_date, '+0 days') AND (to_date IS NULL OR from_date < to_date)),
  UNIQUE (pupil_id, name)
) STRICT;
CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
  education TEXT, institute TEXT,
  graduation_year INTEGER, diploma TEXT,
  service_total INTEGER, service_pedagogical INTEGER, service_here INTEGER,
  category TEXT, attestation_year INTEGER,
  load_hours REAL CHECK (load_hours >= 0),
  import_id INTEGER REFERENCES import_batch (id)
, speciality TEXT CHECK (speciality <> ''), service_on TEXT CHECK (service_on IS date(service_on, '+0 days'))) STRICT;
INSERT INTO staff VALUES(1,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO staff VALUES(2,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE school_director (
  id INTEGER PRIMARY KEY,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
  to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
  CHECK (from_date < to_date)
) STRICT;
INSERT INTO school_director VALUES(1,2,'0001-01-01',NULL);
CREATE TABLE class_teacher (
  id INTEGER PRIMARY KEY,
  class_id INTEGER NOT NULL REFERENCES class (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
  to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
  import_id INTEGER REFERENCES import_batch (id),
  CHECK (from_date < to_date)
) STRICT;
INSERT INTO class_teacher VALUES(1,1,1,'0001-01-01',NULL,NULL);
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
INSERT INTO teaching VALUES(1,1,1,0,2,NULL,'0001-01-01','2025-12-01',NULL);
INSERT INTO teaching VALUES(2,1,1,0,1,NULL,'2025-12-01',NULL,NULL);
INSERT INTO teaching VALUES(3,1,2,1,1,NULL,'0001-01-01',NULL,NULL);
INSERT INTO teaching VALUES(4,1,2,2,2,NULL,'0001-01-01',NULL,NULL);
INSERT INTO teaching VALUES(5,1,2,3,1,NULL,'0001-01-01',NULL,NULL);
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
INSERT INTO enrolment VALUES(1,1,'2025-09-01',NULL,NULL,NULL,NULL);
INSERT INTO enrolment VALUES(2,2,'2025-09-01',NULL,NULL,NULL,NULL);
INSERT INTO enrolment VALUES(3,3,'2025-09-01',NULL,NULL,NULL,NULL);
INSERT INTO enrolment VALUES(4,4,'2025-09-01',NULL,NULL,NULL,NULL);
INSERT INTO enrolment VALUES(5,5,'2025-09-01',NULL,NULL,NULL,NULL);
INSERT INTO enrolment VALUES(6,6,'2025-09-01','2025-11-04',NULL,NULL,NULL);
INSERT INTO enrolment VALUES(7,6,'2025-12-01',NULL,NULL,NULL,NULL);
INSERT INTO enrolment VALUES(8,7,'2025-11-04',NULL,NULL,NULL,NULL);
INSERT INTO enrolment VALUES(9,8,'2025-09-01',NULL,NULL,NULL,NULL);
CREATE TABLE class_membership (
  id INTEGER PRIMARY KEY,
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  class_id INTEGER NOT NULL REFERENCES class (id),
  from_date TEXT NOT NULL CHECK (from_date IS date(from_date, '+0 days')),
  to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
  import_id INTEGER REFERENCES import_batch (id),
  CHECK (from_date < to_date)
) STRICT;
INSERT INTO class_membership VALUES(1,1,1,'2025-09-01',NULL,NULL);
INSERT INTO class_membership VALUES(2,2,1,'2025-09-01',NULL,NULL);
INSERT INTO class_membership VALUES(3,3,1,'2025-09-01',NULL,NULL);
INSERT INTO class_membership VALUES(4,4,1,'2025-09-01',NULL,NULL);
INSERT INTO class_membership VALUES(5,5,1,'2025-09-01',NULL,NULL);
INSERT INTO class_membership VALUES(6,6,2,'2025-09-01','2025-11-04',NULL);
INSERT INTO class_membership VALUES(7,7,2,'2025-12-01',NULL,NULL);
INSERT INTO class_membership VALUES(8,8,2,'2025-11-04',NULL,NULL);
INSERT INTO class_membership VALUES(9,9,2,'2025-09-01','2025-12-01',NULL);
INSERT INTO class_membership VALUES(10,9,1,'2025-12-01',NULL,NULL);
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
  import_id INTEGER REFERENCES import_batch (id), average INTEGER CHECK (average BETWEEN 100 AND 500), custom TEXT CHECK (custom <> ''), author_id INTEGER REFERENCES staff (id), given_on TEXT CHECK (given_on IS date(given_on, '+0 days')),
  PRIMARY KEY (pupil_id, year_id, period, subject_id),
  CHECK ((kind = 'numeric') = (value IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO result VALUES(2,1,1,1,1,'exempt',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO result VALUES(2,1,1,2,1,'credited',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO result VALUES(5,1,1,1,1,'numeric',5,NULL,NULL,NULL,NULL,NULL);
INSERT INTO result VALUES(5,1,1,2,1,'na',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO result VALUES(5,1,2,1,1,'numeric',4,NULL,NULL,NULL,NULL,NULL);
INSERT INTO result VALUES(5,1,5,1,1,'numeric',5,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO attendance VALUES(1,1,1,3,NULL,NULL,NULL,1,NULL);
INSERT INTO attendance VALUES(1,1,5,9,NULL,NULL,NULL,1,NULL);
INSERT INTO attendance VALUES(2,1,1,2,NULL,NULL,NULL,0,NULL);
INSERT INTO attendance VALUES(2,1,2,5,NULL,NULL,NULL,0,NULL);
CREATE TABLE behaviour (
  pupil_id INTEGER NOT NULL REFERENCES pupil (id),
  year_id INTEGER NOT NULL REFERENCES academic_year (id),
  period INTEGER NOT NULL CHECK (period BETWEEN 1 AND 5),
  value TEXT NOT NULL CHECK (value IN ('exemplary', 'good', 'satisfactory', 'unsatisfactory')),
  import_id INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (pupil_id, year_id, period)
) STRICT, WITHOUT ROWID;
INSERT INTO behaviour VALUES(1,1,1,'good',NULL);
INSERT INTO behaviour VALUES(1,1,5,'exemplary',NULL);
INSERT INTO behaviour VALUES(3,1,1,'satisfactory',NULL);
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  counts TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
, recipient TEXT, persons TEXT) STRICT;
CREATE TABLE language_exception (
  id INTEGER PRIMARY KEY,
  language TEXT NOT NULL CHECK (language IN ('ky', 'ru')),
  word TEXT NOT NULL CHECK (word = trim(word) AND word <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('reading', 'possessed', 'declined', 'gender', 'form')),
  form TEXT NOT NULL DEFAULT '' CHECK ((form <> '') = (kind = 'form')),
  value TEXT NOT NULL CHECK (value = trim(value) AND value <> ''),
  CHECK (kind NOT IN ('possessed', 'declined') OR value IN ('yes', 'no')),
  CHECK (kind <> 'gender' OR value IN ('masculine', 'feminine')),
  CHECK (kind NOT IN ('reading', 'possessed') OR language = 'ky'),
  CHECK (kind NOT IN ('declined', 'gender') OR language = 'ru'),
  UNIQUE (language, word, kind, form)
) STRICT;
INSERT INTO language_exception VALUES(1,'ky','КР','reading','','Кыргыз Республикасы');
CREATE TABLE setting (
  name TEXT PRIMARY KEY CHECK (name IN ('initials')),
  value TEXT NOT NULL,
  CHECK (name <> 'initials' OR value IN ('spaced', 'solid'))
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('initials','solid');
CREATE TABLE consent_form (
  version TEXT PRIMARY KEY CHECK (version <> ''),
  from_date TEXT CHECK (from_date IS date(from_date, '+0 days')),
  purposes_ky TEXT, purposes_ru TEXT,
  import_id INTEGER REFERENCES import_batch (id)
) STRICT, WITHOUT ROWID;
INSERT INTO consent_form VALUES('2025-1',NULL,NULL,NULL,NULL);
CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  -- Who signed, as the form has it; the representative on record when it is one of them.
  signer TEXT NOT NULL CHECK (signer <> ''),
  signer_role TEXT NOT NULL CHECK (signer_role IN ('self', 'representative')),
  guardian_id INTEGER REFERENCES guardian (id),
  relation TEXT,
  basis TEXT,
  covers_identity INTEGER NOT NULL DEFAULT 0 CHECK (covers_identity IN (0, 1)),
  covers_contacts INTEGER NOT NULL DEFAULT 0 CHECK (covers_contacts IN (0, 1)),
  covers_marks INTEGER NOT NULL DEFAULT 0 CHECK (covers_marks IN (0, 1)),
  covers_attendance INTEGER NOT NULL DEFAULT 0 CHECK (covers_attendance IN (0, 1)),
  covers_social INTEGER NOT NULL DEFAULT 0 CHECK (covers_social IN (0, 1)),
  covers_service INTEGER NOT NULL DEFAULT 0 CHECK (covers_service IN (0, 1)),
  for_school INTEGER NOT NULL DEFAULT 0 CHECK (for_school IN (0, 1)),
  for_department INTEGER NOT NULL DEFAULT 0 CHECK (for_department IN (0, 1)),
  for_ministry INTEGER NOT NULL DEFAULT 0 CHECK (for_ministry IN (0, 1)),
  for_parent INTEGER NOT NULL DEFAULT 0 CHECK (for_parent IN (0, 1)),
  for_public INTEGER NOT NULL DEFAULT 0 CHECK (for_public IN (0, 1)),
  form_version TEXT NOT NULL REFERENCES consent_form (version),
  language TEXT CHECK (language IN ('ky', 'ru')),
  given_on TEXT NOT NULL CHECK (given_on IS date(given_on, '+0 days')),
  -- The last day on which it holds.
  valid_until TEXT CHECK (valid_until IS date(valid_until, '+0 days')),
  -- The first day on which it no longer holds; before `given_on` it never held.
  withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on, '+0 days')),
  medium TEXT CHECK (medium IN ('paper', 'e-signed')),
  file_hash TEXT CHECK (length(file_hash) = 64),
  import_id INTEGER REFERENCES import_batch (id),
  CHECK (given_on <= valid_until),
  CHECK (guardian_id IS NULL OR signer_role = 'representative'),
  UNIQUE (person_id, given_on, signer)
) STRICT;
INSERT INTO consent VALUES(1,1,'Асанова Айжан','representative',NULL,NULL,NULL,1,0,1,0,0,0,1,0,0,0,0,'2025-1',NULL,'2025-09-01',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE legal_ground (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL CHECK (subject IN ('pupil', 'staff')),
  law_ky TEXT, law_ru TEXT,
  article TEXT,
  covers_identity INTEGER NOT NULL DEFAULT 0 CHECK (covers_identity IN (0, 1)),
  covers_contacts INTEGER NOT NULL DEFAULT 0 CHECK (covers_contacts IN (0, 1)),
  covers_marks INTEGER NOT NULL DEFAULT 0 CHECK (covers_marks IN (0, 1)),
  covers_attendance INTEGER NOT NULL DEFAULT 0 CHECK (covers_attendance IN (0, 1)),
  covers_social INTEGER NOT NULL DEFAULT 0 CHECK (covers_social IN (0, 1)),
  covers_service INTEGER NOT NULL DEFAULT 0 CHECK (covers_service IN (0, 1)),
  for_school INTEGER NOT NULL DEFAULT 0 CHECK (for_school IN (0, 1)),
  for_department INTEGER NOT NULL DEFAULT 0 CHECK (for_department IN (0, 1)),
  for_ministry INTEGER NOT NULL DEFAULT 0 CHECK (for_ministry IN (0, 1)),
  for_parent INTEGER NOT NULL DEFAULT 0 CHECK (for_parent IN (0, 1)),
  for_public INTEGER NOT NULL DEFAULT 0 CHECK (for_public IN (0, 1)),
  from_date TEXT NOT NULL CHECK (from_date IS date(from_date, '+0 days')),
  to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
  CHECK (law_ky IS NOT NULL OR law_ru IS NOT NULL),
  CHECK (from_date < to_date)
) STRICT;
INSERT INTO legal_ground VALUES(1,'pupil','Мыйзам (үлгү)','Закон (пример)','1-берене',1,0,0,0,0,0,1,0,0,0,0,'2025-09-01',NULL);
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
CREATE TABLE result_before (
  correction_id INTEGER NOT NULL REFERENCES period_correction (id),
  pupil_id INTEGER NOT NULL REFERENCES pupil (id),
  year_id INTEGER NOT NULL REFERENCES academic_year (id),
  period INTEGER NOT NULL,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  class_id INTEGER NOT NULL REFERENCES class (id),
  kind TEXT,
  value INTEGER, average INTEGER, custom TEXT,
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
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user TEXT NOT NULL,
  changes BLOB,
  undone_at TEXT
) STRICT;
CREATE TABLE account_child (
  account_id INTEGER NOT NULL REFERENCES account (id),
  pupil_id INTEGER NOT NULL REFERENCES pupil (id),
  PRIMARY KEY (account_id, pupil_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE soate (
  code TEXT PRIMARY KEY CHECK (length(code) = 14 AND code NOT GLOB '*[^0-9]*'),
  parent_code TEXT REFERENCES soate (code),
  name_ky TEXT NOT NULL,
  name_ru TEXT,
  old_name_ru TEXT,
  from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
  to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
  CHECK (from_date < to_date)
) STRICT, WITHOUT ROWID;
INSERT INTO soate VALUES('41700000000000',NULL,'Кыргыз Республикасы','Кыргызская Республика',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41702000000000','41700000000000','Ысык-Көл облусу','Иссык-Кульская область',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41702205000000','41702000000000','Ак-Суу',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41702210000000','41702000000000','Жети-Өгүз','Жети-Огузский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41702215000000','41702000000000','Ысык-Көл','Иссык-Кульский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41702220000000','41702000000000','Тоң','Тонский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41702225000000','41702000000000','Түп','Тюпский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41702410000010','41702000000000','Каракол',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41702420000010','41702000000000','Балыкчы',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703000000000','41700000000000','Жалал-Абад облусу','Жалал-Абадская область',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703204000000','41703000000000','Ала-Бука',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703207000000','41703000000000','Базар-Коргон',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703211000000','41703000000000','Аксы','Аксыйский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703215000000','41703000000000','Ноокен',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703220000000','41703000000000','Сузак',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703223000000','41703000000000','Тогуз-Торо','Тогуз-Тороуский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703225000000','41703000000000','Токтогул',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703230000000','41703000000000','Чаткал',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703410000010','41703000000000','Жалал-Абад',NULL,'Джалал-Абад','0001-01-01',NULL);
INSERT INTO soate VALUES('41703420000010','41703000000000','Таш-Көмүр','Таш-Кумыр',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703430000010','41703000000000','Майлуу-Суу',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41703440000010','41703000000000','Кара-Көл','Кара-Куль','Каракуль','0001-01-01',NULL);
INSERT INTO soate VALUES('41704000000000','41700000000000','Нарын облусу','Нарынская область',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41704210000000','41704000000000','Ак-Талаа',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41704220000000','41704000000000','Ат-Башы',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41704230000000','41704000000000','Жумгал',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41704235000000','41704000000000','Кочкор',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41704245000000','41704000000000','Нарын',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41704400000010','41704000000000','Нарын шаары','г. Нарын',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41705000000000','41700000000000','Баткен облусу','Баткенская область',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41705214000000','41705000000000','Баткен',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41705236000000','41705000000000','Лейлек',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41705258000000','41705000000000','Кадамжай',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41705410000010','41705000000000','Баткен шаары','г. Баткен',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41705420000010','41705000000000','Сүлүктү','Сулюкта',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41705430000010','41705000000000','Кызыл-Кыя',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41706000000000','41700000000000','Ош облусу','Ошская область',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41706207000000','41706000000000','Алай',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41706211000000','41706000000000','Араван',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41706226000000','41706000000000','Кара-Суу',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41706242000000','41706000000000','Ноокат',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41706246000000','41706000000000','Кара-Кулжа',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41706255000000','41706000000000','Өзгөн','Узгенский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41706259000000','41706000000000','Чоң-Алай','Чон-Алайский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41707000000000','41700000000000','Талас облусу','Таласская область',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41707215000000','41707000000000','Кара-Буура',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41707220000000','41707000000000','Бакай-Ата',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41707225000000','41707000000000','Манас',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41707232000000','41707000000000','Талас',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41707400000010','41707000000000','Талас шаары','г. Талас',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41708000000000','41700000000000','Чүй облусу','Чуйская область',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41708203000000','41708000000000','Аламүдүн','Аламудунский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41708206000000','41708000000000','Ысык-Ата',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41708209000000','41708000000000','Жайыл','Жайылский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41708209600010','41708000000000','Кара-Балта',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41708213000000','41708000000000','Кемин',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41708217000000','41708000000000','Москва','Московский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41708219000000','41708000000000','Панфилов',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41708222000000','41708000000000','Сокулук',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41708223000000','41708000000000','Чүй','Чуйский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41708400000010','41708000000000','Токмок',NULL,NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41711000000000','41700000000000','Бишкек шаары','г. Бишкек',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41711201000000','41711000000000','Ленин','Ленинский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41711202000000','41711000000000','Октябрь','Октябрьский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41711203000000','41711000000000','Биринчи май','Первомайский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41711204000000','41711000000000','Свердлов','Свердловский',NULL,'0001-01-01',NULL);
INSERT INTO soate VALUES('41721000000000','41700000000000','Ош шаары','г. Ош',NULL,'0001-01-01',NULL);
CREATE TABLE department (
  id INTEGER PRIMARY KEY,
  level TEXT CHECK (level IN ('ministry', 'region', 'district', 'city')),
  parent_id INTEGER REFERENCES department (id),
  soate TEXT REFERENCES soate (code),
  CHECK (parent_id <> id)
) STRICT;
CREATE TABLE department_name (
  id INTEGER PRIMARY KEY,
  department_id INTEGER NOT NULL REFERENCES department (id),
  from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
  to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
  name_ky TEXT, name_ru TEXT,
  CHECK (from_date < to_date),
  CHECK (name_ky IS NOT NULL OR name_ru IS NOT NULL)
) STRICT;
CREATE TABLE council_minutes (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL REFERENCES academic_year (id),
  number INTEGER NOT NULL CHECK (number > 0),
  date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
  chair_id INTEGER NOT NULL REFERENCES staff (id),
  secretary_id INTEGER NOT NULL REFERENCES staff (id), document_id INTEGER REFERENCES document (id),
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
CREATE TABLE IF NOT EXISTS "movement_event" (
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
INSERT INTO movement_event VALUES(1,1,'promote','2026-06-01',1,NULL,6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,0,NULL,NULL);
INSERT INTO movement_event VALUES(2,6,'leave','2025-11-04',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO movement_event VALUES(3,2,'repeat','2026-06-01',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,NULL,NULL);
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
CREATE TABLE staff_award (
  id INTEGER PRIMARY KEY,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  title TEXT NOT NULL CHECK (title <> ''),
  import_id INTEGER REFERENCES import_batch (id),
  UNIQUE (staff_id, title)
) STRICT;
CREATE TABLE class_set (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL REFERENCES academic_year (id),
  -- «2-Б + 4-Б»
  label TEXT NOT NULL CHECK (label <> ''),
  import_id INTEGER REFERENCES import_batch (id),
  UNIQUE (year_id, label)
) STRICT;
CREATE TABLE IF NOT EXISTS "curriculum" (
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
INSERT INTO curriculum VALUES(1,0,'ky',5,1,'state',2.0,NULL);
INSERT INTO curriculum VALUES(1,0,'ky',5,2,'state',2.0,NULL);
INSERT INTO curriculum VALUES(1,0,'ky',5,3,'state',0.0,NULL);
CREATE TABLE IF NOT EXISTS "promotion_rule" (
  year_id INTEGER NOT NULL REFERENCES academic_year (id),
  programme INTEGER NOT NULL DEFAULT 0 CHECK (programme IN (0, 11, 12)),
  from_grade INTEGER NOT NULL CHECK (from_grade BETWEEN 0 AND 12),
  to_grade INTEGER CHECK (to_grade BETWEEN 1 AND 12),
  PRIMARY KEY (year_id, from_grade, programme)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE row_before (
  id INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  changed_on TEXT NOT NULL CHECK (changed_on IS date(changed_on, '+0 days')),
  -- The columns as a JSON object, blobs in hexadecimal; null: there was no such row.
  content TEXT CHECK (content IS NULL OR json_valid(content))
) STRICT;
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  -- The paper that it is: the id of the report folder.
  kind TEXT NOT NULL CHECK (kind <> ''),
  series TEXT NOT NULL REFERENCES document_series (code),
  -- The year within which it is numbered: 2026 or 2025-2026.
  period TEXT,
  number INTEGER CHECK (number > 0),
  suffix TEXT NOT NULL DEFAULT '',
  date TEXT CHECK (date IS date(date, '+0 days')),
  state TEXT NOT NULL DEFAULT 'draft'
    CHECK (state IN ('draft', 'issued', 'signed', 'superseded', 'cancelled')),
  language TEXT NOT NULL CHECK (language IN ('ky', 'ru')),
  title_ky TEXT CHECK (title_ky <> ''),
  title_ru TEXT CHECK (title_ru <> ''),
  -- To whom it is given or sent.
  addressee TEXT CHECK (addressee <> ''),
  -- What was written into it.
  content TEXT NOT NULL CHECK (json_valid(content)),
  supersedes_id INTEGER REFERENCES document (id),
  drafted_at TEXT NOT NULL, drafted_by TEXT NOT NULL,
  issued_at TEXT, issued_by TEXT,
  ended_at TEXT, ended_by TEXT,
  -- Why it was cancelled.
  reason TEXT CHECK (reason <> ''),
  CHECK ((number IS NULL) = (period IS NULL) AND (number IS NULL) = (date IS NULL)),
  CHECK ((number IS NULL) = (issued_at IS NULL)),
  CHECK (state NOT IN ('issued', 'signed', 'superseded') OR number IS NOT NULL),
  CHECK (state <> 'draft' OR number IS NULL)
) STRICT;
INSERT INTO document VALUES(1,'order','О','2026',15,'','2026-06-02','issued','ky','Которуу жөнүндө',NULL,NULL,'{}',NULL,'2026-06-02T10:00:00Z','owner','2026-06-02T10:00:00Z','owner',NULL,NULL,NULL);
CREATE TABLE document_person (
  document_id INTEGER NOT NULL REFERENCES document (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (document_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO document_person VALUES(1,1);
CREATE TABLE document_version (
  document_id INTEGER NOT NULL REFERENCES document (id),
  version INTEGER NOT NULL CHECK (version > 0),
  template_version TEXT NOT NULL,
  -- The figures and rows that it was made from.
  data TEXT NOT NULL CHECK (json_valid(data)),
  file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
  made_at TEXT NOT NULL, made_by TEXT NOT NULL,
  PRIMARY KEY (document_id, version)
) STRICT;
INSERT INTO document_version VALUES(1,1,'0123456789abcdef','{}','382635c9325bf3273d195ff1b8a44e5b11afd7d97addeb8863ea35feb98c1a07','2026-06-02T10:00:00Z','owner');
CREATE TABLE archived_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL,
  size INTEGER NOT NULL CHECK (size = length(bytes)),
  added_at TEXT NOT NULL
) STRICT;
INSERT INTO archived_file VALUES('382635c9325bf3273d195ff1b8a44e5b11afd7d97addeb8863ea35feb98c1a07',X'7061706572',5,'2026-06-02T10:00:00Z');
CREATE TABLE IF NOT EXISTS "school_order" (
  id INTEGER PRIMARY KEY,
  series TEXT NOT NULL DEFAULT '' REFERENCES document_series (code),
  number INTEGER NOT NULL CHECK (number > 0),
  suffix TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
  heading_ky TEXT, heading_ru TEXT,
  body_ky TEXT, body_ru TEXT,
  -- What the order rests on: «Негиз».
  basis TEXT,
  signer_id INTEGER REFERENCES staff (id),
  status TEXT NOT NULL DEFAULT 'signed'
    CHECK (status IN ('draft', 'issued', 'signed', 'superseded', 'cancelled')),
  import_id INTEGER REFERENCES import_batch (id),
  -- The document that it was issued as; null for one of a book that was imported.
  document_id INTEGER UNIQUE REFERENCES document (id)
) STRICT;
INSERT INTO school_order VALUES(1,'О',14,'','2026-06-01',NULL,NULL,NULL,NULL,NULL,NULL,'signed',NULL,NULL);
INSERT INTO school_order VALUES(2,'О',15,'','2026-06-02','Которуу жөнүндө',NULL,NULL,NULL,NULL,NULL,'issued',NULL,1);
CREATE TABLE verification_key (
  -- The first six bytes of the key's SHA-256, in base64url.
  id TEXT PRIMARY KEY CHECK (length(id) = 8),
  -- 32 bytes of Ed25519 (RFC 8032), in base64url.
  public_key TEXT NOT NULL UNIQUE CHECK (length(public_key) = 43),
  -- The school's page on which papers are checked.
  address TEXT CHECK (address <> ''),
  from_date TEXT NOT NULL CHECK (from_date IS date(from_date, '+0 days')),
  -- The first day on which it signs no more; null of the one in use.
  to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
  -- Whether somebody else may have had it, so that its signatures prove nothing.
  is_compromised INTEGER NOT NULL DEFAULT 0 CHECK (is_compromised IN (0, 1)),
  CHECK (to_date IS NOT NULL OR is_compromised = 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "document_series" (
  code TEXT PRIMARY KEY,
  kind TEXT CHECK (kind IN (
    'main', 'pupils', 'staff', 'leave', 'minutes', 'certificate', 'outgoing', 'regulation', 'undertaking')),
  import_id INTEGER REFERENCES import_batch (id),
  counts_in TEXT NOT NULL DEFAULT 'calendar' CHECK (counts_in IN ('calendar', 'school')),
  -- What stands after the number where it is not the code.
  mark TEXT,
  -- How a document that supersedes another is numbered.
  suffix_rule TEXT NOT NULL DEFAULT 'none' CHECK (suffix_rule IN ('none', 'letter', 'slash')),
  -- 0: for ever.
  keep_years INTEGER NOT NULL DEFAULT 0 CHECK (keep_years >= 0),
  CHECK (counts_in = 'calendar' OR kind NOT IN ('main', 'pupils', 'staff', 'leave'))
) STRICT, WITHOUT ROWID;
INSERT INTO document_series VALUES('О','pupils',NULL,'calendar',NULL,'none',10);
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
CREATE INDEX person_name_of_person ON person_name (person_id, from_date);
CREATE INDEX pupil_file_no_of_pupil ON pupil_file_no (pupil_id, from_date);
CREATE INDEX class_teacher_of_class ON class_teacher (class_id, from_date);
CREATE INDEX teaching_of_class ON teaching (class_id, subject_id, subgroup, from_date);
CREATE INDEX enrolment_of_pupil ON enrolment (pupil_id, from_date);
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
CREATE TRIGGER audit_keeps_rows BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows never change'); END;
CREATE TRIGGER audit_keeps_all_rows BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows never go'); END;
CREATE TRIGGER school_name_apart_insert BEFORE INSERT ON school_name
WHEN EXISTS (
  SELECT 1 FROM school_name AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31')
) BEGIN SELECT RAISE(ABORT, 'two rows of school_name hold on the same day'); END;
CREATE TRIGGER school_name_apart_update BEFORE UPDATE ON school_name
WHEN EXISTS (
  SELECT 1 FROM school_name AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31')
) BEGIN SELECT RAISE(ABORT, 'two rows of school_name hold on the same day'); END;
CREATE TRIGGER school_director_apart_insert BEFORE INSERT ON school_director
WHEN EXISTS (
  SELECT 1 FROM school_director AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31')
) BEGIN SELECT RAISE(ABORT, 'two rows of school_director hold on the same day'); END;
CREATE TRIGGER school_director_apart_update BEFORE UPDATE ON school_director
WHEN EXISTS (
  SELECT 1 FROM school_director AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31')
) BEGIN SELECT RAISE(ABORT, 'two rows of school_director hold on the same day'); END;
CREATE TRIGGER person_name_apart_insert BEFORE INSERT ON person_name
WHEN EXISTS (
  SELECT 1 FROM person_name AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.person_id = NEW.person_id
) BEGIN SELECT RAISE(ABORT, 'two rows of person_name hold on the same day'); END;
CREATE TRIGGER person_name_apart_update BEFORE UPDATE ON person_name
WHEN EXISTS (
  SELECT 1 FROM person_name AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.person_id = NEW.person_id
) BEGIN SELECT RAISE(ABORT, 'two rows of person_name hold on the same day'); END;
CREATE TRIGGER pupil_file_no_apart_insert BEFORE INSERT ON pupil_file_no
WHEN EXISTS (
  SELECT 1 FROM pupil_file_no AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.pupil_id = NEW.pupil_id
) BEGIN SELECT RAISE(ABORT, 'two rows of pupil_file_no hold on the same day'); END;
CREATE TRIGGER pupil_file_no_apart_update BEFORE UPDATE ON pupil_file_no
WHEN EXISTS (
  SELECT 1 FROM pupil_file_no AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.pupil_id = NEW.pupil_id
) BEGIN SELECT RAISE(ABORT, 'two rows of pupil_file_no hold on the same day'); END;
CREATE TRIGGER class_teacher_apart_insert BEFORE INSERT ON class_teacher
WHEN EXISTS (
  SELECT 1 FROM class_teacher AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.class_id = NEW.class_id
) BEGIN SELECT RAISE(ABORT, 'two rows of class_teacher hold on the same day'); END;
CREATE TRIGGER class_teacher_apart_update BEFORE UPDATE ON class_teacher
WHEN EXISTS (
  SELECT 1 FROM class_teacher AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.class_id = NEW.class_id
) BEGIN SELECT RAISE(ABORT, 'two rows of class_teacher hold on the same day'); END;
CREATE TRIGGER teaching_apart_insert BEFORE INSERT ON teaching
WHEN EXISTS (
  SELECT 1 FROM teaching AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.class_id = NEW.class_id AND other.subject_id = NEW.subject_id AND other.subgroup = NEW.subgroup
) BEGIN SELECT RAISE(ABORT, 'two rows of teaching hold on the same day'); END;
CREATE TRIGGER teaching_apart_update BEFORE UPDATE ON teaching
WHEN EXISTS (
  SELECT 1 FROM teaching AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.class_id = NEW.class_id AND other.subject_id = NEW.subject_id AND other.subgroup = NEW.subgroup
) BEGIN SELECT RAISE(ABORT, 'two rows of teaching hold on the same day'); END;
CREATE TRIGGER enrolment_apart_insert BEFORE INSERT ON enrolment
WHEN EXISTS (
  SELECT 1 FROM enrolment AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.pupil_id = NEW.pupil_id
) BEGIN SELECT RAISE(ABORT, 'two rows of enrolment hold on the same day'); END;
CREATE TRIGGER enrolment_apart_update BEFORE UPDATE ON enrolment
WHEN EXISTS (
  SELECT 1 FROM enrolment AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.pupil_id = NEW.pupil_id
) BEGIN SELECT RAISE(ABORT, 'two rows of enrolment hold on the same day'); END;
CREATE TRIGGER class_membership_apart_insert BEFORE INSERT ON class_membership
WHEN EXISTS (
  SELECT 1 FROM class_membership AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.enrolment_id = NEW.enrolment_id
) BEGIN SELECT RAISE(ABORT, 'two rows of class_membership hold on the same day'); END;
CREATE TRIGGER class_membership_apart_update BEFORE UPDATE ON class_membership
WHEN EXISTS (
  SELECT 1 FROM class_membership AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.enrolment_id = NEW.enrolment_id
) BEGIN SELECT RAISE(ABORT, 'two rows of class_membership hold on the same day'); END;
CREATE TRIGGER attendance_closed_insert BEFORE INSERT ON attendance
WHEN EXISTS (SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(NEW.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = NEW.pupil_id AND c.year_id = NEW.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')) BEGIN
  SELECT RAISE(ABORT, 'the period is closed') WHERE EXISTS (
    SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(NEW.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = NEW.pupil_id AND c.year_id = NEW.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')
      AND NOT EXISTS (SELECT 1 FROM period_correction AS k WHERE k.year_id = NEW.year_id AND k.period = NEW.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)));
  INSERT OR IGNORE INTO attendance_before (correction_id, pupil_id, year_id, period, missed, ill, valid, invalid, late)
  SELECT k.id, NEW.pupil_id, NEW.year_id, NEW.period, NULL, NULL, NULL, NULL, NULL
  FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(NEW.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to JOIN period_correction AS k ON k.year_id = NEW.year_id AND k.period = NEW.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)
  WHERE e.pupil_id = NEW.pupil_id AND c.year_id = NEW.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31') ORDER BY k.id DESC LIMIT 1;
END;
CREATE TRIGGER attendance_closed_update BEFORE UPDATE ON attendance
WHEN EXISTS (SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')) BEGIN
  SELECT RAISE(ABORT, 'the period is closed') WHERE EXISTS (
    SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')
      AND NOT EXISTS (SELECT 1 FROM period_correction AS k WHERE k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)));
  INSERT OR IGNORE INTO attendance_before (correction_id, pupil_id, year_id, period, missed, ill, valid, invalid, late)
  SELECT k.id, OLD.pupil_id, OLD.year_id, OLD.period, OLD.missed, OLD.ill, OLD.valid, OLD.invalid, OLD.late
  FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to JOIN period_correction AS k ON k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)
  WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31') ORDER BY k.id DESC LIMIT 1;
END;
CREATE TRIGGER attendance_closed_delete BEFORE DELETE ON attendance
WHEN EXISTS (SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')) BEGIN
  SELECT RAISE(ABORT, 'the period is closed') WHERE EXISTS (
    SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')
      AND NOT EXISTS (SELECT 1 FROM period_correction AS k WHERE k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)));
  INSERT OR IGNORE INTO attendance_before (correction_id, pupil_id, year_id, period, missed, ill, valid, invalid, late)
  SELECT k.id, OLD.pupil_id, OLD.year_id, OLD.period, OLD.missed, OLD.ill, OLD.valid, OLD.invalid, OLD.late
  FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to JOIN period_correction AS k ON k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)
  WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31') ORDER BY k.id DESC LIMIT 1;
END;
CREATE TRIGGER behaviour_closed_insert BEFORE INSERT ON behaviour
WHEN EXISTS (SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(NEW.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = NEW.pupil_id AND c.year_id = NEW.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')) BEGIN
  SELECT RAISE(ABORT, 'the period is closed') WHERE EXISTS (
    SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(NEW.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = NEW.pupil_id AND c.year_id = NEW.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')
      AND NOT EXISTS (SELECT 1 FROM period_correction AS k WHERE k.year_id = NEW.year_id AND k.period = NEW.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)));
  INSERT OR IGNORE INTO behaviour_before (correction_id, pupil_id, year_id, period, value)
  SELECT k.id, NEW.pupil_id, NEW.year_id, NEW.period, NULL
  FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(NEW.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to JOIN period_correction AS k ON k.year_id = NEW.year_id AND k.period = NEW.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)
  WHERE e.pupil_id = NEW.pupil_id AND c.year_id = NEW.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31') ORDER BY k.id DESC LIMIT 1;
END;
CREATE TRIGGER behaviour_closed_update BEFORE UPDATE ON behaviour
WHEN EXISTS (SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')) BEGIN
  SELECT RAISE(ABORT, 'the period is closed') WHERE EXISTS (
    SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')
      AND NOT EXISTS (SELECT 1 FROM period_correction AS k WHERE k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)));
  INSERT OR IGNORE INTO behaviour_before (correction_id, pupil_id, year_id, period, value)
  SELECT k.id, OLD.pupil_id, OLD.year_id, OLD.period, OLD.value
  FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to JOIN period_correction AS k ON k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)
  WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31') ORDER BY k.id DESC LIMIT 1;
END;
CREATE TRIGGER behaviour_closed_delete BEFORE DELETE ON behaviour
WHEN EXISTS (SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')) BEGIN
  SELECT RAISE(ABORT, 'the period is closed') WHERE EXISTS (
    SELECT 1 FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')
      AND NOT EXISTS (SELECT 1 FROM period_correction AS k WHERE k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)));
  INSERT OR IGNORE INTO behaviour_before (correction_id, pupil_id, year_id, period, value)
  SELECT k.id, OLD.pupil_id, OLD.year_id, OLD.period, OLD.value
  FROM enrolment AS e
JOIN class_membership AS m ON m.enrolment_id = e.id
JOIN class AS c ON c.id = m.class_id
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to JOIN period_correction AS k ON k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)
  WHERE e.pupil_id = OLD.pupil_id AND c.year_id = OLD.year_id AND p.closed_at IS NOT NULL
  AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31') ORDER BY k.id DESC LIMIT 1;
END;
CREATE TRIGGER department_name_apart_insert BEFORE INSERT ON department_name
WHEN EXISTS (
  SELECT 1 FROM department_name AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.department_id = NEW.department_id
) BEGIN SELECT RAISE(ABORT, 'two rows of department_name hold on the same day'); END;
CREATE TRIGGER department_name_apart_update BEFORE UPDATE ON department_name
WHEN EXISTS (
  SELECT 1 FROM department_name AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.department_id = NEW.department_id
) BEGIN SELECT RAISE(ABORT, 'two rows of department_name hold on the same day'); END;
CREATE UNIQUE INDEX movement_event_once ON movement_event (pupil_id, kind, date) WHERE cancelled = 0;
CREATE INDEX contact_of_person ON contact (person_id, kind, position, from_date);
CREATE TRIGGER contact_apart_insert BEFORE INSERT ON contact
WHEN EXISTS (
  SELECT 1 FROM contact AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.person_id = NEW.person_id AND other.kind = NEW.kind AND other.position = NEW.position
) BEGIN SELECT RAISE(ABORT, 'two rows of contact hold on the same day'); END;
CREATE TRIGGER contact_apart_update BEFORE UPDATE ON contact
WHEN EXISTS (
  SELECT 1 FROM contact AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.person_id = NEW.person_id AND other.kind = NEW.kind AND other.position = NEW.position
) BEGIN SELECT RAISE(ABORT, 'two rows of contact hold on the same day'); END;
CREATE TRIGGER staff_post_apart_insert BEFORE INSERT ON staff_post
WHEN EXISTS (
  SELECT 1 FROM staff_post AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.staff_id = NEW.staff_id AND other.position = NEW.position
) BEGIN SELECT RAISE(ABORT, 'two rows of staff_post hold on the same day'); END;
CREATE TRIGGER staff_post_apart_update BEFORE UPDATE ON staff_post
WHEN EXISTS (
  SELECT 1 FROM staff_post AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.staff_id = NEW.staff_id AND other.position = NEW.position
) BEGIN SELECT RAISE(ABORT, 'two rows of staff_post hold on the same day'); END;
CREATE INDEX exemption_of_pupil ON exemption (pupil_id, subject_id, from_date);
CREATE TRIGGER exemption_apart_insert BEFORE INSERT ON exemption
WHEN EXISTS (
  SELECT 1 FROM exemption AS other
  WHERE true AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.pupil_id = NEW.pupil_id AND other.subject_id = NEW.subject_id
) BEGIN SELECT RAISE(ABORT, 'two rows of exemption hold on the same day'); END;
CREATE TRIGGER exemption_apart_update BEFORE UPDATE ON exemption
WHEN EXISTS (
  SELECT 1 FROM exemption AS other
  WHERE other.id <> OLD.id AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
    AND NEW.from_date < ifnull(other.to_date, '9999-12-31') AND other.pupil_id = NEW.pupil_id AND other.subject_id = NEW.subject_id
) BEGIN SELECT RAISE(ABORT, 'two rows of exemption hold on the same day'); END;
CREATE TRIGGER result_closed_insert BEFORE INSERT ON result
WHEN EXISTS (SELECT 1 FROM class AS c
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(NEW.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE c.id = NEW.class_id AND p.closed_at IS NOT NULL) BEGIN
  SELECT RAISE(ABORT, 'the period is closed') WHERE EXISTS (
    SELECT 1 FROM class AS c
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(NEW.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE c.id = NEW.class_id AND p.closed_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM period_correction AS k WHERE k.year_id = NEW.year_id AND k.period = NEW.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)));
  INSERT OR IGNORE INTO result_before (correction_id, pupil_id, year_id, period, subject_id, class_id, kind, value, average, custom)
  SELECT k.id, NEW.pupil_id, NEW.year_id, NEW.period, NEW.subject_id, NEW.class_id, NULL, NULL, NULL, NULL
  FROM class AS c
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(NEW.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to JOIN period_correction AS k ON k.year_id = NEW.year_id AND k.period = NEW.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)
  WHERE c.id = NEW.class_id AND p.closed_at IS NOT NULL ORDER BY k.id DESC LIMIT 1;
END;
CREATE TRIGGER result_closed_update BEFORE UPDATE ON result
WHEN EXISTS (SELECT 1 FROM class AS c
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE c.id = OLD.class_id AND p.closed_at IS NOT NULL) BEGIN
  SELECT RAISE(ABORT, 'the period is closed') WHERE EXISTS (
    SELECT 1 FROM class AS c
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE c.id = OLD.class_id AND p.closed_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM period_correction AS k WHERE k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)));
  INSERT OR IGNORE INTO result_before (correction_id, pupil_id, year_id, period, subject_id, class_id, kind, value, average, custom)
  SELECT k.id, OLD.pupil_id, OLD.year_id, OLD.period, OLD.subject_id, OLD.class_id, OLD.kind, OLD.value, OLD.average, OLD.custom
  FROM class AS c
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to JOIN period_correction AS k ON k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)
  WHERE c.id = OLD.class_id AND p.closed_at IS NOT NULL ORDER BY k.id DESC LIMIT 1;
END;
CREATE TRIGGER result_closed_delete BEFORE DELETE ON result
WHEN EXISTS (SELECT 1 FROM class AS c
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE c.id = OLD.class_id AND p.closed_at IS NOT NULL) BEGIN
  SELECT RAISE(ABORT, 'the period is closed') WHERE EXISTS (
    SELECT 1 FROM class AS c
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to WHERE c.id = OLD.class_id AND p.closed_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM period_correction AS k WHERE k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)));
  INSERT OR IGNORE INTO result_before (correction_id, pupil_id, year_id, period, subject_id, class_id, kind, value, average, custom)
  SELECT k.id, OLD.pupil_id, OLD.year_id, OLD.period, OLD.subject_id, OLD.class_id, OLD.kind, OLD.value, OLD.average, OLD.custom
  FROM class AS c
JOIN period AS p
  ON p.year_id = c.year_id AND p.number = min(OLD.period, 4)
    AND c.grade BETWEEN p.grade_from AND p.grade_to JOIN period_correction AS k ON k.year_id = OLD.year_id AND k.period = OLD.period AND k.closed_on IS NULL
  AND (k.class_id IS NULL OR k.class_id = c.id)
  WHERE c.id = OLD.class_id AND p.closed_at IS NOT NULL ORDER BY k.id DESC LIMIT 1;
END;
CREATE INDEX row_before_of_row ON row_before (table_name, row_id, id);
CREATE UNIQUE INDEX document_once ON document (series, period, number, suffix) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX document_superseded_once ON document (supersedes_id)
  WHERE state IN ('issued', 'signed', 'superseded');
CREATE TRIGGER document_state BEFORE UPDATE OF state ON document
WHEN OLD.state <> NEW.state AND OLD.state || ' ' || NEW.state NOT IN (
  'draft issued', 'draft cancelled', 'issued signed', 'issued superseded', 'issued cancelled',
  'signed superseded', 'signed cancelled')
BEGIN SELECT RAISE(ABORT, 'a document does not go this way'); END;
CREATE TRIGGER document_fixed BEFORE UPDATE ON document
WHEN OLD.state <> 'draft' AND (
  OLD.kind, OLD.series, OLD.period, OLD.number, OLD.suffix, OLD.date, OLD.language, OLD.title_ky,
  OLD.title_ru, OLD.addressee, OLD.content, OLD.supersedes_id, OLD.issued_at, OLD.issued_by
) IS NOT (
  NEW.kind, NEW.series, NEW.period, NEW.number, NEW.suffix, NEW.date, NEW.language, NEW.title_ky,
  NEW.title_ru, NEW.addressee, NEW.content, NEW.supersedes_id, NEW.issued_at, NEW.issued_by)
BEGIN SELECT RAISE(ABORT, 'an issued document does not change'); END;
CREATE TRIGGER document_stays BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a document is cancelled, not removed'); END;
CREATE INDEX document_version_of_file ON document_version (file_hash);
CREATE TRIGGER document_version_never_update BEFORE UPDATE ON document_version
BEGIN SELECT RAISE(ABORT, 'rows of document_version are never changed'); END;
CREATE TRIGGER document_version_never_delete BEFORE DELETE ON document_version
BEGIN SELECT RAISE(ABORT, 'rows of document_version are never changed'); END;
CREATE TRIGGER archived_file_never_update BEFORE UPDATE ON archived_file
BEGIN SELECT RAISE(ABORT, 'rows of archived_file are never changed'); END;
CREATE TRIGGER archived_file_never_delete BEFORE DELETE ON archived_file
BEGIN SELECT RAISE(ABORT, 'rows of archived_file are never changed'); END;
CREATE UNIQUE INDEX school_order_once ON school_order (series, substr(date, 1, 4), number, suffix);
CREATE UNIQUE INDEX council_minutes_of_document ON council_minutes (document_id);
CREATE UNIQUE INDEX verification_key_in_use ON verification_key ((1)) WHERE to_date IS NULL;
CREATE TRIGGER school_order_begins_series BEFORE INSERT ON school_order
BEGIN INSERT OR IGNORE INTO document_series (code) VALUES (NEW.series); END;
COMMIT;
