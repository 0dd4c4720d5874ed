import Foundation
import GRDB
import Testing

@testable import ISUOData

/// Records that are read and written by the places of their columns.
@Suite struct BulkRecordTests {
  private let folder: TemporaryFolder
  private let database: SchoolDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
  }

  /// Each column holds another value: a number, a text or a word that the record knows.
  private func distinctValues(of columns: [ColumnInfo], words: [String: String]) -> [DatabaseValue] {
    columns.enumerated().map { place, column in
      if let word = words[column.name] { return word.databaseValue }
      switch column.type {
      case "INTEGER" where ["covers_", "for_", "is_"].contains(where: column.name.hasPrefix):
        return (place % 3 == 0).databaseValue
      case "INTEGER": return (100 + place).databaseValue
      case "BLOB": return Data([UInt8(place)]).databaseValue
      default: return "text \(place)".databaseValue
      }
    }
  }

  /// The names and values that `Codable` gives: the properties' own.
  private func properties(of record: some BulkRecord) throws -> [String: DatabaseValue] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let object = try JSONSerialization.jsonObject(with: encoder.encode(record))
    return try #require(object as? [String: Any]).mapValues { value in
      DatabaseValue(value: value) ?? .null
    }
  }

  private func check<Record: BulkRecord>(_ type: Record.Type, words: [String: String] = [:]) throws {
    try database.writer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      let columns = try db.columns(in: Record.databaseTableName)
      #expect(Set(Record.columns) == Set(columns.map(\.name)), "\(Record.databaseTableName)")
      let given = distinctValues(of: columns, words: words)
      try db.execute(
        sql: """
          DROP TRIGGER IF EXISTS class_membership_within_enrolment_insert;
          DROP TRIGGER IF EXISTS class_membership_within_enrolment_update;
          INSERT INTO \(Record.databaseTableName) VALUES
          (\(given.map { _ in "?" }.joined(separator: ", ")))
          """, arguments: StatementArguments(given))
      let record = try #require(try Record.fetchOne(db))
      let properties = try properties(of: record)
      for (column, value) in zip(Record.columns, record.values) where column.hasPrefix("sort_") == false {
        #expect(properties[column] == value, "\(Record.databaseTableName).\(column)")
      }
      try db.execute(sql: "DELETE FROM \(Record.databaseTableName)")
      try Record.insert([record], db)
      let row = try #require(try Row.fetchOne(db, sql: "SELECT * FROM \(Record.databaseTableName)"))
      #expect(Array(row.databaseValues) == given, "\(Record.databaseTableName)")
      try record.update(db)
      #expect(try Record.fetchAll(db) == [record])
    }
  }

  @Test func `what is read of a row is what is written, each value in its column`() throws {
    try check(PersonRecord.self)
    try check(PersonNameRecord.self)
    try check(ContactRecord.self, words: ["kind": "phone"])
    try check(IdentityDocumentRecord.self, words: ["kind": "passport"])
    try check(PupilRecord.self)
    try check(PupilFileNumberRecord.self)
    try check(GuardianRecord.self)
    try check(ConsentRecord.self)
    try check(EnrolmentRecord.self)
    try check(ClassMembershipRecord.self)
    try check(SubgroupMemberRecord.self)
    try check(ResultRecord.self, words: ["kind": "credited"])
    try check(AttendanceRecord.self)
    try check(BehaviourRecord.self, words: ["value": "exemplary"])
  }

  @Test func `a value that no record can hold is an error, not the end`() throws {
    try database.writer.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
          INSERT INTO behaviour (pupil_id, year_id, period, value) VALUES (1, 1, 1, 'unheard of')
          """)
      #expect(throws: (any Error).self) { try BehaviourRecord.fetchAll(db) }
    }
  }
}
