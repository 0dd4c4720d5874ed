/// Version 3 of the schema: who may see whose data (DOMAIN 5, DESIGN 6.4).
///
/// A consent is one signed form; what it covers is said in columns of yes and no, because a report needs one
/// form that covers all its categories and its recipient.
let version3Consents = """
  -- A wording of the consent form; a consent keeps the version that was signed.
  CREATE TABLE consent_form (
    version TEXT PRIMARY KEY CHECK (version <> ''),
    from_date TEXT CHECK (from_date IS date(from_date, '+0 days')),
    purposes_ky TEXT, purposes_ru TEXT,
    import_id INTEGER REFERENCES import_batch (id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    -- Who signed, as the form has it; the representative on record when it is one of them.
    signer TEXT NOT NULL CHECK (signer <> ''),
    signer_role TEXT NOT NULL CHECK (signer_role IN ('self', 'representative')),
    guardian_id INTEGER REFERENCES guardian (id),
    relation TEXT,
    basis TEXT,
    \(coverColumns),
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

  -- A rule of law by which data may be seen without a consent.
  CREATE TABLE legal_ground (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL CHECK (subject IN ('pupil', 'staff')),
    law_ky TEXT, law_ru TEXT,
    article TEXT,
    \(coverColumns),
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    CHECK (law_ky IS NOT NULL OR law_ru IS NOT NULL),
    CHECK (from_date < to_date)
  ) STRICT;
  """

/// What a consent or a ground covers: categories of data (DOMAIN 5.3) and recipients.
private let coverColumns = (DataCategory.allCases.map(\.column) + Recipient.allCases.map(\.column))
  .map { "\($0) INTEGER NOT NULL DEFAULT 0 CHECK (\($0) IN (0, 1))" }.joined(separator: ",\n  ")
