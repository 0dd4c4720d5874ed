/// Version 4 of the schema: whose parent an account belongs to (DOMAIN 5.3). A parent need not be on record.
let version4Children = """
  CREATE TABLE account_child (
    account_id INTEGER NOT NULL REFERENCES account (id),
    pupil_id INTEGER NOT NULL REFERENCES pupil (id),
    PRIMARY KEY (account_id, pupil_id)
  ) STRICT, WITHOUT ROWID;
  """
