/// Lets the views read the records as they were known when the context's day was in a term that has been
/// closed since: what imports changed later is put back into tables of this connection that hide the file's
/// (DESIGN 6.2).
func hideLaterChanges(on connection: SQLiteConnection) throws {
  // A file may name anything; only tables that are kept are told apart.
  for table in try connection.texts("SELECT DISTINCT table_name FROM (\(laterChanges))")
  where RowsBefore.keptTables.contains(table) {
    let columns = try connection.texts("SELECT name FROM pragma_table_info('\(table)') ORDER BY cid")
    let blobs = Set(
      try connection.texts("SELECT name FROM pragma_table_info('\(table)') WHERE type = 'BLOB'"))
    let values = columns.map { column in
      let value = "json_extract(b.content, '$.\(column)')"
      return blobs.contains(column) ? "\(HexFunction.name)(\(value))" : value
    }
    let changed =
      "SELECT row_id, min(id) AS first FROM (\(laterChanges)) WHERE table_name = '\(table)' GROUP BY row_id"
    // The first change after the day found the row as the day knew it.
    try connection.execute(
      """
      CREATE TEMP TABLE \(table) AS SELECT \(columns.joined(separator: ", ")) FROM main.\(table)
      WHERE id NOT IN (SELECT row_id FROM (\(changed)));
      INSERT INTO temp.\(table) SELECT \(values.joined(separator: ", "))
      FROM (\(changed)) AS c JOIN main.row_before AS b ON b.id = c.first WHERE b.content IS NOT NULL;
      """)
  }
}

/// Changes that were made after the day, once a term that ends on it or later had been closed.
private let laterChanges = """
  SELECT r.id, r.table_name, r.row_id FROM temp.context AS x
  JOIN main.row_before AS r ON r.changed_on > x.as_of
  WHERE EXISTS (
    SELECT 1 FROM main.period AS p
    WHERE x.as_of <= p.ends AND substr(p.closed_at, 1, 10) <= r.changed_on)
  """
