/// Who is in a set: pupils, members of staff, and the classes and lessons that they are in.
extension OneRosterSource {
  /// The roles of persons, and which of them come after another: a teacher may be a pupil's representative,
  /// or study here.
  private var roleRows: String {
    let guardians =
      """
      UNION ALL SELECT person_id, 'guardian', 1 FROM (\(persons))
      WHERE is_staff AND person_id IN (SELECT person_id FROM (\(guardians)))
      """
    return """
      SELECT person_id, 'teacher' AS role, 0 AS is_second FROM (\(persons)) WHERE is_staff
      UNION ALL SELECT person_id, 'student', is_staff FROM (\(persons)) WHERE is_pupil
      \(hasContacts ? guardians : "")
      """
  }

  /// The representatives who are members of staff; others are no users of the set.
  private var guardians: String {
    """
    SELECT g.pupil_id, g.person_id, g.id FROM guardian AS g JOIN staff ON staff.person_id = g.person_id
    WHERE g.to_date IS NULL
    """
  }

  /// What comes behind the number of a person in the key of a user. In 1.1 a user has one role ("users.csv",
  /// "role"): who has two is two users, told to be one by username and PIN. In 1.2 roles are a file of their
  /// own.
  private func roleSuffix(_ role: String, isSecond: String) -> String {
    version == .v1p1 ? "iif(\(isSecond), '-' || \(role), '')" : "''"
  }

  /// The key of the user that a pupil is.
  func studentKey(_ person: String) -> String {
    "'user-' || \(person) || "
      + roleSuffix("'student'", isSecond: "\(person) IN (SELECT person_id FROM staff)")
  }

  private func guardianKey(_ person: String) -> String {
    "'user-' || \(person) || " + roleSuffix("'guardian'", isSecond: "true")
  }

  /// The users of the set: `person_id`, `role`, `key`.
  private var userRows: String {
    """
    SELECT person_id, role, 'user-' || person_id || \(roleSuffix("role", isSecond: "is_second")) AS key
    FROM (\(roleRows)) \(version == .v1p1 ? "" : "WHERE NOT is_second")
    """
  }

  /// 1.2 (of 2022; 1.2.1 has no `resourceSourcedIds`) has the roles in `roles.csv`. `username` and
  /// `givenName` must not be empty: the first is the key, the second a point where somebody has one name
  /// only.
  var users: OneRosterSheet {
    get throws {
      let first = "u.key, '', '', 'true'"
      let role = version == .v1p1 ? ", 'org-school', u.role" : ""
      let last = version == .v1p1 ? "" : ", '', '', '', '', '', 'org-school', ''"
      let heads =
        version == .v1p1
        ? "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
          + "familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password"
        : "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,"
          + "identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,"
          + "resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,"
          + "primaryOrgSourcedId,pronouns"
      return OneRosterSheet(
        "users", heads,
        try rows(
          """
          SELECT \(first)\(role), 'user-' || p.id, \(identifiers), coalesce(nullif(n.given, ''), '.'),
            n.surname, n.patronymic, \(fileNumber), '', '', \(phone), \(agents), \(grades), ''\(last)
          FROM (\(userRows)) AS u JOIN person AS p ON p.id = u.person_id
          JOIN person_name AS n ON n.person_id = p.id AND n.to_date IS NULL ORDER BY p.id, u.key
          """))
    }
  }

  private var identifiers: String {
    let pin = isForSchool ? "p.pin" : maskedPIN("p.pin")
    return "iif(p.pin IS NULL, '', '{PIN:' || \(pin) || '}')"
  }

  private var fileNumber: String {
    """
    (SELECT f.file_no FROM pupil JOIN pupil_file_no AS f ON f.pupil_id = pupil.id
      WHERE pupil.person_id = p.id ORDER BY f.from_date DESC LIMIT 1)
    """
  }

  private var phone: String {
    guard hasContacts else { return "NULL" }
    return """
      (SELECT t.value FROM contact AS t
        WHERE t.person_id = p.id AND t.kind = 'phone' AND t.to_date IS NULL ORDER BY t.position LIMIT 1)
      """
  }

  private var agents: String {
    guard hasContacts else { return "NULL" }
    return """
      iif(u.role = 'student', (SELECT group_concat(k, ',') FROM (
        SELECT \(guardianKey("g.person_id")) AS k FROM (\(guardians)) AS g JOIN pupil ON pupil.id = g.pupil_id
        WHERE pupil.person_id = p.id AND g.person_id IN (SELECT person_id FROM (\(persons)))
        ORDER BY g.id)), NULL)
      """
  }

  private var grades: String {
    """
    iif(u.role = 'student', (SELECT group_concat(g, ',') FROM (
      SELECT DISTINCT printf('%02d', c.grade) AS g FROM pupil JOIN enrolment AS e ON e.pupil_id = pupil.id
      JOIN class_membership AS m ON m.enrolment_id = e.id JOIN class AS c ON c.id = m.class_id
      WHERE pupil.person_id = p.id AND c.year_id = \(year) ORDER BY 1)), NULL)
    """
  }

  var roles: OneRosterSheet {
    get throws {
      OneRosterSheet(
        "roles",
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,"
          + "userProfileSourcedId",
        try rows(
          """
          SELECT 'role-' || person_id || iif(is_second, '-' || role, ''), '', '', 'user-' || person_id,
            iif(is_second, 'secondary', 'primary'), role, '', '', 'org-school', ''
          FROM (\(roleRows)) ORDER BY person_id, is_second, role
          """))
    }
  }

  var demographics: OneRosterSheet {
    get throws {
      OneRosterSheet(
        "demographics",
        "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,"
          + "blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,"
          + "hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,"
          + "publicSchoolResidenceStatus",
        try rows(
          """
          SELECT u.key, '', '', p.birth_date,
            CASE p.sex WHEN 'f' THEN 'female' WHEN 'm' THEN 'male' ELSE '' END,
            '', '', '', '', '', '', '', '', '', '', ''
          FROM (\(userRows)) AS u JOIN person AS p ON p.id = u.person_id ORDER BY p.id, u.key
          """))
    }
  }

  /// One teacher of a class is its primary one ("enrollments.csv", "primary"): the last.
  private func isLast(_ table: String, of keys: [String]) -> String {
    let same = keys.map { "o.\($0) = t.\($0)" }.joined(separator: " AND ")
    return
      "iif(EXISTS (SELECT 1 FROM \(table) AS o WHERE \(same) AND (o.from_date, o.id) > (t.from_date, t.id)),"
      + " 'false', 'true')"
  }

  var enrollments: OneRosterSheet {
    get throws {
      let shown = "IN (SELECT person_id FROM (\(persons)))"
      return OneRosterSheet(
        "enrollments",
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,"
          + "beginDate,endDate",
        try rows(
          """
          SELECT * FROM (
            SELECT 'enrollment-' || m.id, '', '', 'class-' || c.id, 'org-school',
              \(studentKey("p.person_id")), 'student',
              'false', m.from_date, m.to_date
            FROM class_membership AS m JOIN class AS c ON c.id = m.class_id
              JOIN enrolment AS e ON e.id = m.enrolment_id
            JOIN pupil AS p ON p.id = e.pupil_id WHERE c.year_id = \(year)
              AND p.person_id \(shown) ORDER BY m.id)
          UNION ALL
          SELECT * FROM (
            SELECT 'head-' || t.id, '', '', 'class-' || c.id, 'org-school', 'user-' || s.person_id,
              'teacher', \(isLast("class_teacher", of: ["class_id"])),
              nullif(t.from_date, '0001-01-01'), t.to_date
            FROM class_teacher AS t JOIN class AS c ON c.id = t.class_id JOIN staff AS s ON s.id = t.staff_id
            WHERE c.year_id = \(year) AND s.person_id \(shown) ORDER BY t.id)
          UNION ALL
          SELECT * FROM (
            SELECT 'teaching-' || t.id, '', '',
              'lesson-' || t.class_id || '-' || t.subject_id || '-' || t.subgroup,
              'org-school', 'user-' || s.person_id, 'teacher',
              \(isLast("teaching", of: ["class_id", "subject_id", "subgroup"])),
              nullif(t.from_date, '0001-01-01'), t.to_date
            FROM teaching AS t JOIN class AS c ON c.id = t.class_id JOIN staff AS s ON s.id = t.staff_id
            WHERE c.year_id = \(year) AND s.person_id \(shown) ORDER BY t.id)
          UNION ALL
          SELECT * FROM (
            SELECT 'group-' || g.pupil_id || '-' || g.class_id || '-' || g.subject_id, '', '',
              'lesson-' || g.class_id || '-' || g.subject_id || '-' || g.subgroup, 'org-school',
              \(studentKey("p.person_id")), 'student', 'false', '', ''
            FROM subgroup_member AS g JOIN class AS c ON c.id = g.class_id
              JOIN pupil AS p ON p.id = g.pupil_id
            WHERE c.year_id = \(year) AND p.person_id \(shown) ORDER BY g.pupil_id, g.class_id, g.subject_id)
          """))
    }
  }
}
