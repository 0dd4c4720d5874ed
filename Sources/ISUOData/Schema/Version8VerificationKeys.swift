/// Version 8 of the schema: the keys behind the codes by which papers are checked; series of regulations and
/// of undertakings.
let version8VerificationKeys = """
  -- The public halves of the keys that sign what the codes on papers say. The private ones are no records.
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
  CREATE UNIQUE INDEX verification_key_in_use ON verification_key ((1)) WHERE to_date IS NULL;

  DROP TRIGGER school_order_begins_series;
  CREATE TABLE new_series (
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
  INSERT INTO new_series (code, kind, import_id, counts_in, mark, suffix_rule, keep_years)
  SELECT code, kind, import_id, counts_in, mark, suffix_rule, keep_years FROM document_series;
  DROP TABLE document_series;
  ALTER TABLE new_series RENAME TO document_series;
  CREATE TRIGGER school_order_begins_series BEFORE INSERT ON school_order
  BEGIN INSERT OR IGNORE INTO document_series (code) VALUES (NEW.series); END;
  """
