/// What the asking account may see, worked out once for each connection (DESIGN 7, default deny):
/// `my_pupil` says which pupils and how much of each, `my_lesson` in which lessons it sees marks.
///
/// The owner of the file sees everything; for the owner the tables are not made, and the views do without
/// them.
let accessTables = """
  CREATE TEMP TABLE my_right (
    pupil_id INTEGER,
    identity INTEGER, contacts INTEGER, marks INTEGER, attendance INTEGER, movement INTEGER);
  CREATE TEMP TABLE my_pupil (
    pupil_id INTEGER PRIMARY KEY,
    identity INTEGER, contacts INTEGER, marks INTEGER, attendance INTEGER, movement INTEGER);
  CREATE TEMP TABLE my_staff (staff_id INTEGER PRIMARY KEY, extent INTEGER);
  CREATE TEMP TABLE my_series_kind (kind TEXT);
  CREATE TEMP TABLE my_lesson (class_id INTEGER, subject_id INTEGER, subgroup INTEGER);
  """

/// Fills the tables for an account with the roles that it has on the day of asking.
func grantAccess(to roles: [Role], of user: String, on connection: SQLiteConnection) throws {
  try connection.execute(accessTables)
  let number = try connection.texts(
    "SELECT CAST(id AS TEXT) FROM main.account WHERE name = :name", ["name": .text(user)])
  guard let account = number.first.flatMap({ Int64($0) }) else { return }
  for right in roles.compactMap(\.right) {
    let values = [
      right.identity.rawValue, right.contacts ? 1 : 0, right.marks ? 1 : 0, right.attendance ? 1 : 0,
      right.movement ? 1 : 0,
    ]
    try connection.execute(
      """
      INSERT INTO temp.my_right SELECT s.pupil_id, \(values.map(String.init).joined(separator: ", "))
      FROM (\(pupils(in: right.scope, of: account))) AS s
      """)
  }
  try connection.execute(
    """
    INSERT INTO temp.my_pupil
    SELECT pupil_id, max(identity), max(contacts), max(marks), max(attendance), max(movement)
    FROM temp.my_right GROUP BY pupil_id
    """)
  try grantStaff(to: roles, of: account, on: connection)
  if roles.contains(.teacher) { try connection.execute("INSERT INTO temp.my_lesson \(lessons(of: account))") }
}

/// Members of staff and kinds of series: what the widest of the roles may see, and oneself.
private func grantStaff(to roles: [Role], of account: Int64, on connection: SQLiteConnection) throws {
  let extent = roles.compactMap(\.staffExtent).max { $0.rawValue < $1.rawValue }
  if let extent {
    try connection.execute("INSERT INTO temp.my_staff SELECT id, \(extent.rawValue) FROM main.staff")
  }
  if !roles.isEmpty {
    try connection.execute(
      """
      INSERT OR REPLACE INTO temp.my_staff SELECT f.id, \(StaffExtent.all.rawValue)
      FROM main.staff AS f JOIN main.account AS a ON a.person_id = f.person_id WHERE a.id = \(account)
      """)
  }
  for kind in Set(roles.flatMap(\.readSeries)) {
    try connection.execute("INSERT INTO temp.my_series_kind VALUES ('\(kind.rawValue)')")
  }
}

/// The lessons that an account teaches on the context's day; subgroup 0 is the whole class.
private func lessons(of account: Int64) -> String {
  """
  SELECT t.class_id, t.subject_id, t.subgroup FROM temp.context AS x
  JOIN main.teaching AS t ON \(holds("t", on: "x.as_of"))
  JOIN main.staff AS f ON f.id = t.staff_id
  JOIN main.account AS a ON a.person_id = f.person_id
  WHERE a.id = \(account)
  """
}

/// The pupils of a scope. Who was in a class at any time of the year stands on its earlier sheets, so such
/// pupils belong to its teachers too.
private func pupils(in scope: AccessRight.Scope, of account: Int64) -> String {
  switch scope {
  case .everyPupil: "SELECT id AS pupil_id FROM main.pupil"
  case .ownClasses:
    """
    SELECT e.pupil_id FROM temp.context AS x
    JOIN main.class_teacher AS t ON \(holds("t", on: "x.as_of"))
    JOIN main.staff AS f ON f.id = t.staff_id
    JOIN main.account AS a ON a.person_id = f.person_id
    JOIN main.class_membership AS m ON m.class_id = t.class_id
    JOIN main.enrolment AS e ON e.id = m.enrolment_id
    WHERE a.id = \(account)
    """
  case .taughtPupils:
    """
    SELECT e.pupil_id FROM (\(lessons(of: account))) AS l
    JOIN main.class_membership AS m ON m.class_id = l.class_id
    JOIN main.enrolment AS e ON e.id = m.enrolment_id
    WHERE l.subgroup = 0 OR l.subgroup = (
      SELECT g.subgroup FROM main.subgroup_member AS g
      WHERE g.pupil_id = e.pupil_id AND g.class_id = l.class_id AND g.subject_id = l.subject_id)
    """
  case .ownChildren: "SELECT pupil_id FROM main.account_child WHERE account_id = \(account)"
  case .oneself:
    """
    SELECT pupil.id AS pupil_id FROM main.account AS a JOIN main.pupil ON pupil.person_id = a.person_id
    WHERE a.id = \(account)
    """
  }
}

/// How the views keep to `my_pupil`, as `v`; for the owner they say nothing.
struct AccessClauses {
  let isLimited: Bool

  /// Joins the rights on a pupil.
  func join(_ pupil: String) -> String {
    isLimited ? "JOIN temp.my_pupil AS v ON v.pupil_id = \(pupil)" : ""
  }

  /// The same for views without a name, where one right decides.
  func join(_ pupil: String, with right: String) -> String {
    isLimited ? "JOIN temp.my_pupil AS v ON v.pupil_id = \(pupil) AND v.\(right)" : ""
  }

  /// A column that takes so much of a pupil's identity to see.
  func column(_ column: String, _ identity: AccessRight.Identity) -> String {
    isLimited ? "iif(v.identity >= \(identity.rawValue), \(column), NULL)" : column
  }

  /// Joins the rights on a member of staff, as `w`.
  func joinStaff(_ staff: String) -> String {
    isLimited ? "JOIN temp.my_staff AS w ON w.staff_id = \(staff)" : ""
  }

  /// A column that takes so much of a right on a member of staff to see.
  func staffColumn(_ column: String, _ extent: StaffExtent) -> String {
    isLimited ? "iif(w.extent >= \(extent.rawValue), \(column), NULL)" : column
  }

  /// The condition that the documents of a series may be seen, by its kind; those of one whose kind nobody
  /// said, by who sees those of the main activity.
  func series(kind: String) -> String {
    guard isLimited else { return "true" }
    return "ifnull(\(kind), '\(SeriesKind.main.rawValue)') IN (SELECT o.kind FROM temp.my_series_kind AS o)"
  }

  /// The condition that a result may be seen: by right, or because it is one's own lesson.
  func result(pupil: String, class classID: String, subject: String) -> String {
    guard isLimited else { return "true" }
    return """
      (v.marks OR EXISTS (
        SELECT 1 FROM temp.my_lesson AS l
        WHERE l.class_id = \(classID) AND l.subject_id = \(subject) AND (l.subgroup = 0 OR l.subgroup = (
          SELECT g.subgroup FROM main.subgroup_member AS g
          WHERE g.pupil_id = \(pupil) AND g.class_id = l.class_id AND g.subject_id = l.subject_id))))
      """
  }
}
