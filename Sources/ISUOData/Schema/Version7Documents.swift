/// Version 7 of the schema: one table of the series in which documents are numbered, documents with their
/// states and versions, and the archive of their files (DOMAIN 3.4, 3.5, 11.1).
let version7Documents = """
  -- Documents that are numbered together, from 1 in each calendar or school year.
  CREATE TABLE document_series (
    code TEXT PRIMARY KEY,
    kind TEXT CHECK (kind IN ('main', 'pupils', 'staff', 'leave', 'minutes', 'certificate', 'outgoing')),
    import_id INTEGER REFERENCES import_batch (id),
    counts_in TEXT NOT NULL DEFAULT 'calendar' CHECK (counts_in IN ('calendar', 'school')),
    -- What stands after the number where it is not the code.
    mark TEXT,
    -- How a document that supersedes another is numbered.
    suffix_rule TEXT NOT NULL DEFAULT 'none' CHECK (suffix_rule IN ('none', 'letter', 'slash')),
    -- 0: for ever.
    keep_years INTEGER NOT NULL DEFAULT 0 CHECK (keep_years >= 0),
    CHECK (counts_in = 'calendar' OR kind IN ('minutes', 'certificate', 'outgoing'))
  ) STRICT, WITHOUT ROWID;
  INSERT INTO document_series (code, kind, import_id) SELECT code, kind, import_id FROM order_series;
  UPDATE document_series SET keep_years = CASE kind WHEN 'pupils' THEN 10 WHEN 'staff' THEN 75 ELSE 0 END;

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
  CREATE UNIQUE INDEX document_once ON document (series, period, number, suffix) WHERE number IS NOT NULL;
  -- One successor at most is in force.
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

  -- Whom a document is about.
  CREATE TABLE document_person (
    document_id INTEGER NOT NULL REFERENCES document (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (document_id, person_id)
  ) STRICT, WITHOUT ROWID;

  -- The files of a document: as issued, and with each signature.
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
  CREATE INDEX document_version_of_file ON document_version (file_hash);
  \(neverChanging("document_version"))

  -- Files by the SHA-256 of their bytes. It is not exported with the records: backups have it.
  CREATE TABLE archived_file (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL,
    size INTEGER NOT NULL CHECK (size = length(bytes)),
    added_at TEXT NOT NULL
  ) STRICT;
  \(neverChanging("archived_file"))

  CREATE TABLE new_order (
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
  INSERT INTO new_order (
    id, series, number, suffix, date, heading_ky, heading_ru, body_ky, body_ru, basis, signer_id, status,
    import_id)
  SELECT id, series, number, suffix, date, heading_ky, heading_ru, body_ky, body_ru, basis, signer_id, status,
    import_id
  FROM school_order;
  DROP TABLE school_order;
  ALTER TABLE new_order RENAME TO school_order;
  DROP TABLE order_series;
  CREATE UNIQUE INDEX school_order_once ON school_order (series, substr(date, 1, 4), number, suffix);
  CREATE TRIGGER school_order_begins_series BEFORE INSERT ON school_order
  BEGIN INSERT OR IGNORE INTO document_series (code) VALUES (NEW.series); END;

  ALTER TABLE council_minutes ADD COLUMN document_id INTEGER REFERENCES document (id);
  CREATE UNIQUE INDEX council_minutes_of_document ON council_minutes (document_id);
  """

/// Triggers that refuse to change or remove a row.
private func neverChanging(_ table: String) -> String {
  ["UPDATE", "DELETE"].map { event in
    """
    CREATE TRIGGER \(table)_never_\(event.lowercased()) BEFORE \(event) ON \(table)
    BEGIN SELECT RAISE(ABORT, 'rows of \(table) are never changed'); END;
    """
  }.joined(separator: "\n")
}
