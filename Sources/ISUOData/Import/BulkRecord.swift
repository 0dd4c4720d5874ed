internal import GRDB

/// A record of a table that gets tens of thousands of rows in one import: it is written by one prepared
/// statement, its columns named once.
protocol BulkRecord: KeyedRecord {
  static var columns: [String] { get }
  /// In the order of the columns.
  var values: [DatabaseValue] { get }
}

extension BulkRecord {
  /// Inserts rows that have no key of SQLite's own.
  static func insert(_ rows: [Self], _ db: Database) throws {
    guard !rows.isEmpty else { return }
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try db.makeStatement(
      sql: "INSERT INTO \(databaseTableName) (\(columns.joined(separator: ", "))) VALUES (\(places))")
    for row in rows {
      statement.setUncheckedArguments(StatementArguments(row.values))
      try statement.execute()
    }
  }
}

extension ResultRecord: BulkRecord {
  static let columns = [
    "pupil_id", "year_id", "period", "subject_id", "class_id", "kind", "value", "import_id", "average",
    "custom", "author_id", "given_on",
  ]
  var values: [DatabaseValue] {
    [
      pupilId.databaseValue, yearId.databaseValue, period.databaseValue, subjectId.databaseValue,
      classId.databaseValue, kind.rawValue.databaseValue, value?.databaseValue ?? .null,
      importId?.databaseValue ?? .null, average?.databaseValue ?? .null, custom?.databaseValue ?? .null,
      authorId?.databaseValue ?? .null, givenOn?.databaseValue ?? .null,
    ]
  }
}

extension AttendanceRecord: BulkRecord {
  static let columns = [
    "pupil_id", "year_id", "period", "missed", "ill", "valid", "invalid", "late", "import_id",
  ]
  var values: [DatabaseValue] {
    [
      pupilId.databaseValue, yearId.databaseValue, period.databaseValue, missed?.databaseValue ?? .null,
      ill?.databaseValue ?? .null, valid?.databaseValue ?? .null, invalid?.databaseValue ?? .null,
      late?.databaseValue ?? .null, importId?.databaseValue ?? .null,
    ]
  }
}

extension BehaviourRecord: BulkRecord {
  static let columns = ["pupil_id", "year_id", "period", "value", "import_id"]
  var values: [DatabaseValue] {
    [
      pupilId.databaseValue, yearId.databaseValue, period.databaseValue, value.rawValue.databaseValue,
      importId?.databaseValue ?? .null,
    ]
  }
}

extension SubgroupMemberRecord: BulkRecord {
  static let columns = ["pupil_id", "class_id", "subject_id", "subgroup", "import_id"]
  var values: [DatabaseValue] {
    [
      pupilId.databaseValue, classId.databaseValue, subjectId.databaseValue, subgroup.databaseValue,
      importId?.databaseValue ?? .null,
    ]
  }
}
