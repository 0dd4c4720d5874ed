/// Version 2 of the schema: how a school wants words to be written.
let version2Language = """
  -- What the school states about single words; it wins over the rules of the languages. `form` names the
  -- form of kind 'form' as `genitive`, `plural genitive` or `3 genitive`, and is empty otherwise.
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

  -- Choices of the school, one row each; a choice without a row has its default.
  CREATE TABLE setting (
    name TEXT PRIMARY KEY CHECK (name IN ('initials')),
    value TEXT NOT NULL,
    CHECK (name <> 'initials' OR value IN ('spaced', 'solid'))
  ) STRICT, WITHOUT ROWID;
  """
