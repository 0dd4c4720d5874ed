/// Who is in a set: pupils, members of staff, and the classes and lessons that they are in.
extension OneRosterSource {
  func users(_ version: OneRosterVersion) throws -> OneRosterSheet {
    let role = "iif(u.is_staff, 'teacher', 'student')"
    let phone =
      hasContacts
      ? """
      (SELECT t.value FROM contact AS t
        WHERE t.person_id = p.id AND t.kind = 'phone' AND t.to_date IS NULL ORDER BY t.position LIMIT 1)
      """ : "NULL"
    let number = """
      (SELECT f.file_no FROM pupil JOIN pupil_file_no AS f ON f.pupil_id = pupil.id
        WHERE pupil.person_id = p.id ORDER BY f.from_date DESC LIMIT 1)
      """
    let common = "'user-' || p.id, '', '', 'true'"
    let names = """
      '', iif(p.pin IS NULL, '', '{PIN:' || p.pin || '}'), n.given, n.surname, n.patronymic, \(number),
        '', '',
      \(phone), '', (SELECT group_concat(g, ',') FROM (
        SELECT DISTINCT printf('%02d', c.grade) AS g FROM pupil JOIN enrolment AS e ON e.pupil_id = pupil.id
        JOIN class_membership AS m ON m.enrolment_id = e.id JOIN class AS c ON c.id = m.class_id
        WHERE pupil.person_id = p.id AND c.year_id = \(year) ORDER BY 1)), ''
      """
    let columns =
      version == .v1p1
      ? "\(common), 'org-school', \(role), \(names)"
      : "\(common), \(names), '', '', '', '', '', 'org-school', ''"
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
        SELECT \(columns) FROM (\(persons)) AS u JOIN person AS p ON p.id = u.person_id
        JOIN person_name AS n ON n.person_id = p.id AND n.to_date IS NULL ORDER BY p.id
        """))
  }

  var roles: OneRosterSheet {
    get throws {
      OneRosterSheet(
        "roles",
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,"
          + "userProfileSourcedId",
        try rows(
          """
          SELECT 'role-' || person_id, '', '', 'user-' || person_id, 'primary', iif(is_staff,
            'teacher', 'student'),
            '', '', 'org-school', '' FROM (\(persons)) ORDER BY person_id
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
          SELECT 'user-' || p.id, '', '', p.birth_date,
            CASE p.sex WHEN 'f' THEN 'female' WHEN 'm' THEN 'male' ELSE '' END,
            '', '', '', '', '', '', '', '', '', '', ''
          FROM (\(persons)) AS u JOIN person AS p ON p.id = u.person_id ORDER BY p.id
          """))
    }
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
              'user-' || p.person_id, 'student',
              'false', m.from_date, m.to_date
            FROM class_membership AS m JOIN class AS c ON c.id = m.class_id
              JOIN enrolment AS e ON e.id = m.enrolment_id
            JOIN pupil AS p ON p.id = e.pupil_id WHERE c.year_id = \(year)
              AND p.person_id \(shown) ORDER BY m.id)
          UNION ALL
          SELECT * FROM (
            SELECT 'head-' || t.id, '', '', 'class-' || c.id, 'org-school', 'user-' || s.person_id,
              'teacher', 'true',
              nullif(t.from_date, '0001-01-01'), t.to_date
            FROM class_teacher AS t JOIN class AS c ON c.id = t.class_id JOIN staff AS s ON s.id = t.staff_id
            WHERE c.year_id = \(year) AND s.person_id \(shown) ORDER BY t.id)
          UNION ALL
          SELECT * FROM (
            SELECT 'teaching-' || t.id, '', '',
              'lesson-' || t.class_id || '-' || t.subject_id || '-' || t.subgroup,
              'org-school', 'user-' || s.person_id, 'teacher', 'true', nullif(t.from_date,
                '0001-01-01'), t.to_date
            FROM teaching AS t JOIN class AS c ON c.id = t.class_id JOIN staff AS s ON s.id = t.staff_id
            WHERE c.year_id = \(year) AND s.person_id \(shown) ORDER BY t.id)
          UNION ALL
          SELECT * FROM (
            SELECT 'group-' || g.pupil_id || '-' || g.class_id || '-' || g.subject_id, '', '',
              'lesson-' || g.class_id || '-' || g.subject_id || '-' || g.subgroup, 'org-school',
              'user-' || p.person_id, 'student', 'false', '', ''
            FROM subgroup_member AS g JOIN class AS c ON c.id = g.class_id
              JOIN pupil AS p ON p.id = g.pupil_id
            WHERE c.year_id = \(year) AND p.person_id \(shown) ORDER BY g.pupil_id, g.class_id, g.subject_id)
          """))
    }
  }
}
