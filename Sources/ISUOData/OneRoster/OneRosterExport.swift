internal import GRDB
internal import Spreadsheet

/// The versions of the standard that are written.
public enum OneRosterVersion: String, Hashable, Sendable {
  case v1p1 = "1.1"
  case v1p2 = "1.2"
}

/// A OneRoster set: its files, and who is in it.
public struct OneRosterSet: Sendable {
  public var files: [(name: String, bytes: [UInt8])]
  public var counts: [String: Int]
  public var persons: [Int64]
  /// Persons who were left out, because neither a consent nor a ground covers them.
  public var withheld: Int
}

extension SchoolDatabase {
  /// The school year of a day as a OneRoster set in bulk mode (1EdTech OneRoster 1.1 and 1.2, "CSV Binding").
  ///
  /// Keys are made of the numbers of rows, so that the same records give the same files; none holds a name.
  /// Whom neither a consent nor a ground covers for the recipient has no row in any file.
  public func oneRoster(_ version: OneRosterVersion, _ request: ExportRequest) throws -> OneRosterSet {
    try writer.read { db in
      try checkRightToExport(request, db)
      let withheld = try request.recipient == .school ? [] : withheldPersons(request, db)
      let year = try Int64.fetchOne(
        db,
        sql: """
          SELECT id FROM academic_year ORDER BY starts <= :day AND :day <= ends DESC, label DESC LIMIT 1
          """, arguments: ["day": request.day])
      let source = OneRosterSource(
        db: db, year: year ?? 0, withheld: withheld, hasMarks: request.categories.contains(.marks),
        hasContacts: request.recipient == .school || request.categories.contains(.contacts))
      return try source.set(version)
    }
  }
}

/// Writes the files of a set from the records.
private struct OneRosterSource {
  let db: Database
  let year: Int64
  let withheld: Set<Int64>
  let hasMarks: Bool
  let hasContacts: Bool

  func set(_ version: OneRosterVersion) throws -> OneRosterSet {
    var tables = try [
      orgs, academicSessions, courses, classes, users(version), demographics, enrollments, categories,
      lineItems, results,
    ]
    if version == .v1p2 { tables.append(try roles) }
    let names = tables.map(\.name)
    let manifest = OneRosterSheet(
      "manifest", "propertyName,value", manifestRows(version, present: Set(names)))
    tables.sort { $0.name < $1.name }
    var counts: [String: Int] = [:]
    for table in tables { counts[table.name] = table.rows.count }
    let persons = try Int64.fetchAll(db, sql: "SELECT person_id FROM (\(persons)) ORDER BY 1")
    return OneRosterSet(
      files: ([manifest] + tables).map { (name: $0.name + ".csv", bytes: $0.bytes) }, counts: counts,
      persons: persons, withheld: withheld.count)
  }

  private func manifestRows(_ version: OneRosterVersion, present: Set<String>) -> [[String]] {
    var files = [
      "academicSessions", "categories", "classes", "classResources", "courses", "courseResources",
      "demographics",
      "enrollments", "lineItems", "orgs", "resources", "results", "users",
    ]
    if version == .v1p2 {
      files += [
        "lineItemLearningObjectiveIds", "lineItemScoreScales", "resultLearningObjectiveIds",
        "resultScoreScales",
        "roles", "scoreScales", "userProfiles", "userResources",
      ]
    }
    return [["manifest.version", "1.0"], ["oneroster.version", version.rawValue]]
      + files.sorted().map { ["file.\($0)", present.contains($0) ? "bulk" : "absent"] }
      + [["source.systemName", "ISUO Reports"], ["source.systemCode", "isuo-reports"]]
  }

  /// Numbers are counted by us, so they need no arguments.
  private var hidden: String { withheld.sorted().map(String.init).joined(separator: ", ") }

  /// Pupils of the year's classes and staff, without those who are withheld.
  private var persons: String {
    """
    SELECT person_id, max(is_pupil) AS is_pupil, max(is_staff) AS is_staff FROM (
      SELECT p.person_id, 1 AS is_pupil, 0 AS is_staff FROM class AS c
      JOIN class_membership AS m ON m.class_id = c.id JOIN enrolment AS e ON e.id = m.enrolment_id
      JOIN pupil AS p ON p.id = e.pupil_id WHERE c.year_id = \(year)
      UNION ALL SELECT person_id, 0, 1 FROM staff)
    WHERE person_id NOT IN (\(hidden)) GROUP BY person_id
    """
  }

  private func rows(_ sql: String) throws -> [[String]] {
    try Row.fetchAll(db, sql: sql).map { row in
      row.databaseValues.map { value in
        switch value.storage {
        case .null, .blob: ""
        case .int64(let number): String(number)
        case .double(let number): number.description
        case .string(let text): text
        }
      }
    }
  }

  /// The department that the school answers to, by its present name.
  private var department: String {
    """
    SELECT d.id, d.name_ky, d.name_ru FROM school
    JOIN department_name AS d USING (department_id) WHERE d.to_date IS NULL
    """
  }

  private var orgs: OneRosterSheet {
    get throws {
      OneRosterSheet(
        "orgs", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
        try rows(
          """
          SELECT 'org-school', '', '', coalesce(n.name_ky, n.name_ru), 'school', s.okpo,
            iif(d.id IS NULL, '', 'org-department')
          FROM school_name AS n LEFT JOIN school AS s ON true LEFT JOIN (\(department)) AS d ON true
          WHERE n.to_date IS NULL
          UNION ALL SELECT 'org-department', '', '', coalesce(name_ky, name_ru), 'district', '', ''
          FROM (\(department))
          """))
    }
  }

  private var academicSessions: OneRosterSheet {
    get throws {
      // A session ends before its `endDate`.
      OneRosterSheet(
        "academicSessions",
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear,"
          + "metadata.grades",
        try rows(
          """
          SELECT 'session-' || y.id, '', '', y.label, 'schoolYear', y.starts, date(y.ends, '+1 day'), '',
            substr(y.label, 6), ''
          FROM academic_year AS y WHERE y.id = \(year)
          UNION ALL
          SELECT 'session-' || p.year_id || '-' || p.number || '-' || p.grade_from, '', '', p.number,
            'gradingPeriod', p.starts, date(p.ends, '+1 day'), 'session-' || p.year_id, substr(y.label, 6),
            p.grade_from || '-' || p.grade_to
          FROM period AS p JOIN academic_year AS y ON y.id = p.year_id
          WHERE p.year_id = \(year) AND p.scheme = 'quarter' ORDER BY 1
          """))
    }
  }

  private var courses: OneRosterSheet {
    get throws {
      OneRosterSheet(
        "courses",
        "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,"
          + "subjectCodes,metadata.titleRu,metadata.shortKy,metadata.shortRu",
        try rows(
          """
          SELECT 'course-homeroom', '', '', 'session-\(year)', 'Класс', '', '', 'org-school', '', '',
            '', '', ''
          UNION ALL
          SELECT * FROM (
            SELECT 'course-' || id, '', '', 'session-\(year)', coalesce(name_ky, name_ru), code, '',
              'org-school',
              '', '', name_ru, short_ky, short_ru FROM subject ORDER BY position, id)
          """))
    }
  }

  /// «5-А», or «5-А (кырг.)» where two classes share it.
  private var label: String {
    """
    c.grade || '-' || c.letter || iif((SELECT count(*) FROM class AS o
      WHERE o.year_id = c.year_id AND o.grade = c.grade AND o.letter = c.letter) > 1,
      CASE c.language WHEN 'ky' THEN ' (кырг.)' WHEN 'ru' THEN ' (рус.)' WHEN 'uz' THEN ' (узб.)'
        ELSE ' (тадж.)' END, '')
    """
  }

  /// The lessons of the year: what is taught, what a subgroup has, and what there are results of.
  private var lessons: String {
    """
    SELECT DISTINCT class_id, subject_id, subgroup FROM (
      SELECT class_id, subject_id, subgroup FROM teaching
      UNION ALL SELECT class_id, subject_id, subgroup FROM subgroup_member
      UNION ALL SELECT DISTINCT class_id, subject_id, 0 FROM result)
    WHERE class_id IN (SELECT id FROM class WHERE year_id = \(year))
    """
  }

  private var classes: OneRosterSheet {
    get throws {
      OneRosterSheet(
        "classes",
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
          + "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods,metadata.language,"
          + "metadata.subgroup",
        try rows(
          """
          SELECT * FROM (
            SELECT 'class-' || c.id, '', '', \(label), printf('%02d', c.grade), 'course-homeroom', \(label),
              'homeroom', '', 'org-school', 'session-' || c.year_id, '', '', '', c.language, ''
            FROM class AS c WHERE c.year_id = \(year) ORDER BY c.grade, c.letter, c.language)
          UNION ALL
          SELECT * FROM (
            SELECT 'lesson-' || l.class_id || '-' || l.subject_id || '-' || l.subgroup, '', '',
              \(label) || ' ' || coalesce(s.name_ky, s.name_ru), printf('%02d', c.grade),
              'course-' || s.id, \(label), 'scheduled', '', 'org-school', 'session-' || c.year_id, '', '', '',
              c.language, nullif(l.subgroup, 0)
            FROM (\(lessons)) AS l JOIN class AS c ON c.id = l.class_id
              JOIN subject AS s ON s.id = l.subject_id
            ORDER BY l.class_id, l.subject_id, l.subgroup)
          """))
    }
  }

  private func users(_ version: OneRosterVersion) throws -> OneRosterSheet {
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

  private var roles: OneRosterSheet {
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

  private var demographics: OneRosterSheet {
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

  private var enrollments: OneRosterSheet {
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

  private var categories: OneRosterSheet {
    OneRosterSheet(
      "categories", "sourcedId,status,dateLastModified,title",
      [["category-term", "", "", "Чейрек / четверть"]])
  }

  private var lineItems: OneRosterSheet {
    get throws {
      OneRosterSheet(
        "lineItems",
        "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,"
          + "categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax",
        try rows(
          """
          SELECT DISTINCT 'item-' || r.class_id || '-' || r.subject_id || '-' || r.period, '', '',
            \(label) || ' ' || s.code || ' ' || r.period, '', q.starts, q.ends,
            'lesson-' || r.class_id || '-' || r.subject_id || '-0', 'category-term',
            iif(r.period = 5, 'session-' || r.year_id,
              'session-' || r.year_id || '-' || q.number || '-' || q.grade_from),
            '2', '5'
          FROM result AS r JOIN class AS c ON c.id = r.class_id JOIN subject AS s ON s.id = r.subject_id
          JOIN period AS q ON q.year_id = r.year_id AND q.scheme = 'quarter' AND q.number = min(r.period, 4)
            AND c.grade BETWEEN q.grade_from AND q.grade_to
          WHERE r.year_id = \(year) AND \(hasMarks) ORDER BY r.class_id, r.subject_id, r.period
          """))
    }
  }

  private var results: OneRosterSheet {
    get throws {
      OneRosterSheet(
        "results",
        "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,"
          + "comment",
        try rows(
          """
          SELECT 'result-' || r.pupil_id || '-' || r.subject_id || '-' || r.period, '', '',
            'item-' || r.class_id || '-' || r.subject_id || '-' || r.period, 'user-' || p.person_id,
            CASE r.kind WHEN 'na' THEN 'not submitted' WHEN 'exempt' THEN 'exempt' ELSE 'fully graded' END,
            r.value, q.ends, iif(r.kind = 'credited', 'сын.', '')
          FROM result AS r JOIN class AS c ON c.id = r.class_id JOIN pupil AS p ON p.id = r.pupil_id
          JOIN period AS q ON q.year_id = r.year_id AND q.scheme = 'quarter' AND q.number = min(r.period, 4)
            AND c.grade BETWEEN q.grade_from AND q.grade_to
          WHERE r.year_id = \(year) AND \(hasMarks) AND p.person_id IN (SELECT person_id FROM (\(persons)))
          ORDER BY r.pupil_id, r.subject_id, r.period
          """))
    }
  }
}

/// A file of a set.
private struct OneRosterSheet {
  var name: String
  var heads: String
  var rows: [[String]]

  init(_ name: String, _ heads: String, _ rows: [[String]]) {
    self.name = name
    self.heads = heads
    self.rows = rows
  }

  var bytes: [UInt8] {
    let all = [heads.split(separator: ",").map(String.init)] + rows.map { $0.map(harmless) }
    let sheet = Sheet(
      name: nil,
      rows: all.enumerated().map { index, cells in
        Sheet.Row(number: index + 1, cells: cells.map { $0.isEmpty ? .empty : .text($0) })
      })
    return writeCSV(sheet, isGuarded: false)
  }

  /// A text that a spreadsheet program would calculate gets an apostrophe; a telephone number is none.
  private func harmless(_ text: String) -> String {
    guard let first = text.first, "=+-@'\t\r".contains(first) else { return text }
    return first == "+" && text.dropFirst().allSatisfy(\.isNumber) ? text : "'" + text
  }
}
