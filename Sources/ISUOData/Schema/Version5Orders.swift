/// Version 5 of the schema: the book of orders without a generated column, which SQLite's session extension
/// cannot record; the year of a number comes from the index.
let version5Orders = """
  CREATE TABLE new_order (
    id INTEGER PRIMARY KEY,
    series TEXT NOT NULL DEFAULT '',
    number INTEGER NOT NULL CHECK (number > 0),
    suffix TEXT NOT NULL DEFAULT '',
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    heading TEXT,
    status TEXT NOT NULL DEFAULT 'signed' CHECK (status IN ('signed', 'cancelled')),
    import_id INTEGER REFERENCES import_batch (id)
  ) STRICT;
  INSERT INTO new_order (id, series, number, suffix, date, heading, status, import_id)
  SELECT id, series, number, suffix, date, heading, status, import_id FROM school_order;
  DROP TABLE school_order;
  ALTER TABLE new_order RENAME TO school_order;
  CREATE UNIQUE INDEX school_order_once ON school_order (series, substr(date, 1, 4), number, suffix);
  """
