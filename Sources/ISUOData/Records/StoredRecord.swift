internal import GRDB

/// A row of a table: the properties bear the names of the columns, in camel case.
protocol StoredRecord: Codable, Equatable, FetchableRecord, MutablePersistableRecord, Sendable {}

extension StoredRecord {
  static var databaseColumnDecodingStrategy: DatabaseColumnDecodingStrategy {
    .convertFromSnakeCase
  }
  static var databaseColumnEncodingStrategy: DatabaseColumnEncodingStrategy { .convertToSnakeCase }
}

/// A row with a key of its own, which SQLite gives on insertion.
protocol IdentifiedRecord: StoredRecord {
  var id: Int64? { get set }
}

extension IdentifiedRecord {
  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  /// Inserts the row and returns its key.
  mutating func insertReturningID(_ db: Database) throws -> Int64 {
    try insert(db)
    guard let id else { preconditionFailure("an inserted row has a key") }
    return id
  }
}

/// The day before all days: the first name, number or teacher of a history holds from it.
let beginningOfTime = "0001-01-01"
