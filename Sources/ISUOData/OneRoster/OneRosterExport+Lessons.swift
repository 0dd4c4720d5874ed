/// Classes, lessons and what came out of them.
extension OneRosterSource {
  /// «5-А», or «5-А (кырг.)» where two classes share it.
  var label: String {
    """
    c.grade || '-' || c.letter || iif((SELECT count(*) FROM class AS o
      WHERE o.year_id = c.year_id AND o.grade = c.grade AND o.letter = c.letter) > 1,
      CASE c.language WHEN 'ky' THEN ' (кырг.)' WHEN 'ru' THEN ' (рус.)' WHEN 'uz' THEN ' (узб.)'
        ELSE ' (тадж.)' END, '')
    """
  }

  /// The lessons of the year: what is taught, what a subgroup has, and what there are results of.
  var lessons: String {
    """
    SELECT DISTINCT class_id, subject_id, subgroup FROM (
      SELECT class_id, subject_id, subgroup FROM teaching
      UNION ALL SELECT class_id, subject_id, subgroup FROM subgroup_member
      UNION ALL SELECT DISTINCT class_id, subject_id, 0 FROM result)
    WHERE class_id IN (SELECT id FROM class WHERE year_id = \(year))
    """
  }

  var classes: OneRosterSheet {
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

  var categories: OneRosterSheet {
    let isNewer = version == .v1p2
    return OneRosterSheet(
      "categories", "sourcedId,status,dateLastModified,title" + (isNewer ? ",weight" : ""),
      [["category-term", "", "", "Чейрек / четверть"] + (isNewer ? [""] : [])])
  }

  var lineItems: OneRosterSheet {
    get throws {
      let isNewer = version == .v1p2
      return OneRosterSheet(
        "lineItems",
        "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,"
          + "categorySourcedId,\(isNewer ? "academicSession" : "gradingPeriod")SourcedId,resultValueMin,"
          + "resultValueMax" + (isNewer ? ",schoolSourcedId" : ""),
        try rows(
          """
          SELECT DISTINCT 'item-' || r.class_id || '-' || r.subject_id || '-' || r.period, '', '',
            \(label) || ' ' || s.code || ' ' || r.period, '', q.starts, q.ends,
            'lesson-' || r.class_id || '-' || r.subject_id || '-0', 'category-term',
            iif(r.period = 5, 'session-' || r.year_id,
              'session-' || r.year_id || '-' || q.number || '-' || q.grade_from),
            '2', '5'\(isNewer ? ", 'org-school'" : "")
          FROM result AS r JOIN class AS c ON c.id = r.class_id JOIN subject AS s ON s.id = r.subject_id
          JOIN period AS q ON q.year_id = r.year_id AND q.scheme = 'quarter' AND q.number = min(r.period, 4)
            AND c.grade BETWEEN q.grade_from AND q.grade_to
          WHERE r.year_id = \(year) AND \(hasMarks) ORDER BY r.class_id, r.subject_id, r.period
          """))
    }
  }

  /// A credit is a `textScore` of 1.2 and a comment of 1.1. There `score` should not be empty, but a pupil
  /// without a mark has none: a number would be untrue.
  var results: OneRosterSheet {
    get throws {
      let isNewer = version == .v1p2
      let credit = "iif(r.kind = 'credited', 'сын.', '')"
      let last = "'', \(credit), 'lesson-' || r.class_id || '-' || r.subject_id || '-0', '', '', '', ''"
      return OneRosterSheet(
        "results",
        "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,"
          + "comment" + (isNewer ? ",textScore,classSourcedId,inProgress,incomplete,late,missing" : ""),
        try rows(
          """
          SELECT 'result-' || r.pupil_id || '-' || r.subject_id || '-' || r.period, '', '',
            'item-' || r.class_id || '-' || r.subject_id || '-' || r.period, \(studentKey("p.person_id")),
            CASE r.kind WHEN 'na' THEN 'not submitted' WHEN 'exempt' THEN 'exempt' ELSE 'fully graded' END,
            r.value, q.ends, \(isNewer ? last : credit)
          FROM result AS r JOIN class AS c ON c.id = r.class_id JOIN pupil AS p ON p.id = r.pupil_id
          JOIN period AS q ON q.year_id = r.year_id AND q.scheme = 'quarter' AND q.number = min(r.period, 4)
            AND c.grade BETWEEN q.grade_from AND q.grade_to
          WHERE r.year_id = \(year) AND \(hasMarks) AND p.person_id IN (SELECT person_id FROM (\(persons)))
          ORDER BY r.pupil_id, r.subject_id, r.period
          """))
    }
  }
}
