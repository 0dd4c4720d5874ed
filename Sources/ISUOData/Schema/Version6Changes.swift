/// Version 6 of the schema: what later imports changed of days that a closed term has answered for (DESIGN
/// 6.2).
let version6Changes = """
  -- A row as it was before a change that was made after a term had been closed. As known then, the days up to
  -- the term's end still see it; see `KnownRows`.
  CREATE TABLE row_before (
    id INTEGER PRIMARY KEY,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    changed_on TEXT NOT NULL CHECK (changed_on IS date(changed_on, '+0 days')),
    -- The columns as a JSON object, blobs in hexadecimal; null: there was no such row.
    content TEXT CHECK (content IS NULL OR json_valid(content))
  ) STRICT;
  CREATE INDEX row_before_of_row ON row_before (table_name, row_id, id);
  """
