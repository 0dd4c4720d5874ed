/// Version 3 of the schema: a closed period changes only by a recorded correction, which keeps what it found
/// (DOMAIN 11.2, invariant 8). Results of the year close with term 4.
let version3Corrections =
  [
    guardedResults(columns: ["class_id", "kind", "value"]),
    guarded(
      "attendance", columns: ["missed", "ill", "valid", "invalid", "late"],
      key: ["pupil_id", "year_id", "period"], closed: closedForPupil,
      missing: ["NULL", "NULL", "NULL", "NULL", "NULL"]),
    guarded(
      "behaviour", columns: ["value"], key: ["pupil_id", "year_id", "period"], closed: closedForPupil,
      missing: ["NULL"]),
  ].joined(separator: "\n")

/// - Parameter columns: what a correction keeps of a result, its class first.
func guardedResults(columns: [String]) -> String {
  guarded(
    "result", columns: columns, key: ["pupil_id", "year_id", "period", "subject_id"], closed: closedForClass,
    missing: ["NEW.class_id"] + columns.dropFirst().map { _ in "NULL" })
}

/// The closed periods that a row lies in, with the class that they are closed for.
private struct ClosedPeriods {
  var from: String
  var condition: String
}

private func closedForClass(_ row: String) -> ClosedPeriods {
  ClosedPeriods(
    from: """
      class AS c
      JOIN period AS p
        ON p.year_id = c.year_id AND p.number = min(\(row).period, 4)
          AND c.grade BETWEEN p.grade_from AND p.grade_to
      """,
    condition: "c.id = \(row).class_id AND p.closed_at IS NOT NULL")
}

/// Of a row that names no class: those of every class that the pupil was in during the period.
private func closedForPupil(_ row: String) -> ClosedPeriods {
  ClosedPeriods(
    from: """
      enrolment AS e
      JOIN class_membership AS m ON m.enrolment_id = e.id
      JOIN class AS c ON c.id = m.class_id
      JOIN period AS p
        ON p.year_id = c.year_id AND p.number = min(\(row).period, 4)
          AND c.grade BETWEEN p.grade_from AND p.grade_to
      """,
    condition: """
      e.pupil_id = \(row).pupil_id AND c.year_id = \(row).year_id AND p.closed_at IS NOT NULL
        AND m.from_date <= p.ends AND p.starts < ifnull(m.to_date, '9999-12-31')
      """)
}

/// Triggers that refuse a change of a row in a closed period without an open correction, and keep what the
/// correction found.
private func guarded(
  _ table: String, columns: [String], key: [String], closed: (String) -> ClosedPeriods, missing: [String]
) -> String {
  func trigger(_ event: String, _ row: String, _ values: [String]) -> String {
    let periods = closed(row)
    let correction = """
      k.year_id = \(row).year_id AND k.period = \(row).period AND k.closed_on IS NULL
        AND (k.class_id IS NULL OR k.class_id = c.id)
      """
    return """
      CREATE TRIGGER \(table)_closed_\(event.lowercased()) BEFORE \(event) ON \(table)
      WHEN EXISTS (SELECT 1 FROM \(periods.from) WHERE \(periods.condition)) BEGIN
        SELECT RAISE(ABORT, 'the period is closed') WHERE EXISTS (
          SELECT 1 FROM \(periods.from) WHERE \(periods.condition)
            AND NOT EXISTS (SELECT 1 FROM period_correction AS k WHERE \(correction)));
        INSERT OR IGNORE INTO \(table)_before (correction_id, \((key + columns).joined(separator: ", ")))
        SELECT k.id, \((key.map { "\(row).\($0)" } + values).joined(separator: ", "))
        FROM \(periods.from) JOIN period_correction AS k ON \(correction)
        WHERE \(periods.condition) ORDER BY k.id DESC LIMIT 1;
      END;
      """
  }
  let old = columns.map { "OLD.\($0)" }
  return [trigger("INSERT", "NEW", missing), trigger("UPDATE", "OLD", old), trigger("DELETE", "OLD", old)]
    .joined(separator: "\n")
}
