internal import GRDB

// How the rows of pupils in their classes are read and written by the thousand.

extension EnrolmentRecord: BulkRecord {
  static let columns = [
    "id", "pupil_id", "from_date", "to_date", "in_event_id", "out_event_id", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      id.databaseValue, pupilId.databaseValue, fromDate.databaseValue, toDate.databaseValue,
      inEventId.databaseValue, outEventId.databaseValue, importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    id = try values.next()
    pupilId = try values.next()
    fromDate = try values.next()
    toDate = try values.next()
    inEventId = try values.next()
    outEventId = try values.next()
    importId = try values.next()
  }
}

extension ClassMembershipRecord: BulkRecord {
  static let columns = [
    "id", "enrolment_id", "class_id", "from_date", "to_date", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      id.databaseValue, enrolmentId.databaseValue, classId.databaseValue, fromDate.databaseValue,
      toDate.databaseValue, importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    id = try values.next()
    enrolmentId = try values.next()
    classId = try values.next()
    fromDate = try values.next()
    toDate = try values.next()
    importId = try values.next()
  }
}

extension SubgroupMemberRecord: BulkRecord {
  static let columns = [
    "pupil_id", "class_id", "subject_id", "subgroup", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      pupilId.databaseValue, classId.databaseValue, subjectId.databaseValue, subgroup.databaseValue,
      importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    pupilId = try values.next()
    classId = try values.next()
    subjectId = try values.next()
    subgroup = try values.next()
    importId = try values.next()
  }
}

extension ResultRecord: BulkRecord {
  static let columns = [
    "pupil_id", "year_id", "period", "subject_id", "class_id", "kind", "value", "average", "custom",
    "author_id", "given_on", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      pupilId.databaseValue, yearId.databaseValue, period.databaseValue, subjectId.databaseValue,
      classId.databaseValue, kind.databaseValue, value.databaseValue, average.databaseValue,
      custom.databaseValue, authorId.databaseValue, givenOn.databaseValue, importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    pupilId = try values.next()
    yearId = try values.next()
    period = try values.next()
    subjectId = try values.next()
    classId = try values.next()
    kind = try values.next()
    value = try values.next()
    average = try values.next()
    custom = try values.next()
    authorId = try values.next()
    givenOn = try values.next()
    importId = try values.next()
  }
}

extension AttendanceRecord: BulkRecord {
  static let columns = [
    "pupil_id", "year_id", "period", "missed", "ill", "valid", "invalid", "late", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      pupilId.databaseValue, yearId.databaseValue, period.databaseValue, missed.databaseValue,
      ill.databaseValue, valid.databaseValue, invalid.databaseValue, late.databaseValue,
      importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    pupilId = try values.next()
    yearId = try values.next()
    period = try values.next()
    missed = try values.next()
    ill = try values.next()
    valid = try values.next()
    invalid = try values.next()
    late = try values.next()
    importId = try values.next()
  }
}

extension BehaviourRecord: BulkRecord {
  static let columns = [
    "pupil_id", "year_id", "period", "value", "import_id",
  ]

  var values: [DatabaseValue] {
    [
      pupilId.databaseValue, yearId.databaseValue, period.databaseValue, value.databaseValue,
      importId.databaseValue,
    ]
  }

  init(values: inout RowValues) throws {
    pupilId = try values.next()
    yearId = try values.next()
    period = try values.next()
    value = try values.next()
    importId = try values.next()
  }
}

extension ResultKind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Behaviour: DatabaseValueConvertible, StatementColumnConvertible {}
