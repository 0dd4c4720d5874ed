/// Version 1 of the schema: no two rows of one history hold on the same day (DOMAIN 11.2, invariant
/// 1).
let version1Histories =
  [
    apart("school_name"), apart("school_director"), apart("person_name", of: "person_id"),
    apart("pupil_file_no", of: "pupil_id"), apart("class_teacher", of: "class_id"),
    apart("teaching", of: "class_id", "subject_id", "subgroup"), apart("enrolment", of: "pupil_id"),
    apart("class_membership", of: "enrolment_id"),
  ].joined(separator: "\n")

/// Triggers that refuse a row whose days meet those of another row with the same owner.
/// Memberships need no look at the pupil: they lie within enrolments, which lie apart.
func apart(_ table: String, of owners: String...) -> String {
  let sameOwner = owners.map { " AND other.\($0) = NEW.\($0)" }.joined()
  func trigger(_ event: String, _ others: String) -> String {
    """
    CREATE TRIGGER \(table)_apart_\(event.lowercased()) BEFORE \(event) ON \(table)
    WHEN EXISTS (
      SELECT 1 FROM \(table) AS other
      WHERE \(others) AND other.from_date < ifnull(NEW.to_date, '9999-12-31')
        AND NEW.from_date < ifnull(other.to_date, '9999-12-31')\(sameOwner)
    ) BEGIN SELECT RAISE(ABORT, 'two rows of \(table) hold on the same day'); END;
    """
  }
  return trigger("INSERT", "true") + "\n" + trigger("UPDATE", "other.id <> OLD.id")
}
