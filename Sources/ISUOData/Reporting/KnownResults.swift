/// What is read as results, absences and behaviour: `known_result`, `known_attendance` and `known_behaviour`.
///
/// A correction of a closed period does not change what a day before it answers (DOMAIN 11.2, invariant 8;
/// issue of a document again): there the views tell what the first later correction found. Without such
/// corrections they are the tables themselves.
func knownResults(beforeCorrections: Bool) -> String {
  [
    known(
      "result", key: ["pupil_id", "year_id", "period", "subject_id"],
      ["class_id", "kind", "value", "average", "custom"], beforeCorrections),
    known(
      "attendance", key: ["pupil_id", "year_id", "period"], ["missed", "ill", "valid", "invalid", "late"],
      beforeCorrections),
    known("behaviour", key: ["pupil_id", "year_id", "period"], ["value"], beforeCorrections),
  ].joined(separator: "\n")
}

/// Whether a period was corrected after the context's day.
let hasLaterCorrections = """
  SELECT 'yes' FROM temp.context AS x JOIN main.period_correction AS k ON k.opened_on > x.as_of LIMIT 1
  """

private func known(_ table: String, key: [String], _ columns: [String], _ beforeCorrections: Bool) -> String {
  let all = (key + columns).joined(separator: ", ")
  guard beforeCorrections else {
    return "CREATE TEMP VIEW known_\(table) AS SELECT \(all) FROM main.\(table);"
  }
  let sameKey = key.map { "b.\($0) = r.\($0)" }.joined(separator: " AND ")
  let later = """
    SELECT k.id FROM temp.context AS x JOIN main.period_correction AS k ON k.opened_on > x.as_of
    """
  // A correction that found nothing keeps nulls. Corrections are numbered in the order of their days.
  return """
    CREATE TEMP VIEW known_\(table) AS
    SELECT \(all) FROM main.\(table) AS r
    WHERE NOT EXISTS (
      SELECT 1 FROM main.\(table)_before AS b WHERE \(sameKey) AND b.correction_id IN (\(later)))
    UNION ALL
    SELECT \(all) FROM main.\(table)_before AS r
    WHERE coalesce(\((columns.filter { $0 != "class_id" } + ["NULL"]).joined(separator: ", "))) IS NOT NULL
      AND r.correction_id = (
        SELECT min(b.correction_id) FROM main.\(table)_before AS b
        WHERE \(sameKey) AND b.correction_id IN (\(later)));
    """
}
