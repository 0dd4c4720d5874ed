internal import GRDB

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
  /// The school year of a day as a OneRoster set in bulk mode (1EdTech "OneRoster 1.1 CSV Tables" and
  /// "OneRoster 1.2 CSV Binding", 2: the set and its manifest; 3: the files, their columns in their order,
  /// those of our own behind them). A file without rows is not allowed and left out.
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
        db: db, version: version, year: year ?? 0, withheld: withheld,
        isForSchool: request.recipient == .school,
        hasMarks: request.categories.contains(.marks),
        hasContacts: request.recipient == .school || request.categories.contains(.contacts))
      return try source.set()
    }
  }
}

/// Writes the files of a set from the records.
struct OneRosterSource {
  let db: Database
  let version: OneRosterVersion
  let year: Int64
  let withheld: Set<Int64>
  /// Third hands never see a PIN whole (DOMAIN 6.1).
  let isForSchool: Bool
  let hasMarks: Bool
  let hasContacts: Bool

  func set() throws -> OneRosterSet {
    var tables = try [
      orgs, academicSessions, courses, classes, users, demographics, enrollments, categories,
      lineItems, results,
    ]
    if version == .v1p2 { tables.append(try roles) }
    tables.sort { $0.name < $1.name }
    var counts: [String: Int] = [:]
    for table in tables { counts[table.name] = table.rows.count }
    tables.removeAll(where: \.rows.isEmpty)
    let manifest = OneRosterSheet(
      "manifest", "propertyName,value", manifestRows(present: Set(tables.map(\.name))))
    let persons = try Int64.fetchAll(db, sql: "SELECT person_id FROM (\(persons)) ORDER BY 1")
    return OneRosterSet(
      files: ([manifest] + tables).map { (name: $0.name + ".csv", bytes: $0.bytes) }, counts: counts,
      persons: persons, withheld: withheld.count)
  }

  /// Every file of the version is named, whether it is there or not ("manifest.csv").
  private func manifestRows(present: Set<String>) -> [[String]] {
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
  var persons: String {
    """
    SELECT person_id, max(is_pupil) AS is_pupil, max(is_staff) AS is_staff FROM (
      SELECT p.person_id, 1 AS is_pupil, 0 AS is_staff FROM class AS c
      JOIN class_membership AS m ON m.class_id = c.id JOIN enrolment AS e ON e.id = m.enrolment_id
      JOIN pupil AS p ON p.id = e.pupil_id WHERE c.year_id = \(year)
      UNION ALL SELECT person_id, 0, 1 FROM staff)
    WHERE person_id NOT IN (\(hidden)) GROUP BY person_id
    """
  }

  func rows(_ sql: String) throws -> [[String]] {
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
}
