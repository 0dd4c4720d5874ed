internal import GRDB

/// Persons by the keys that documents and lists have of them.
public struct PersonKeys: Hashable, Sendable {
  public var pupils: Set<Int64> = []
  /// Numbers of personal files.
  public var fileNumbers: Set<String> = []
  public var staff: Set<Int64> = []
  public var persons: Set<Int64> = []

  public init() {}

  /// The columns of reporting views that are keys of persons.
  public static let columns: Set = ["pupil_id", "file_no", "staff_id", "person_id"]

  /// Adds a value of one of `columns`; nothing when the row is about nobody.
  public mutating func add(_ value: SQLValue, of column: String) {
    switch (column, value) {
    case ("pupil_id", .integer(let id)): pupils.insert(id)
    case ("file_no", .text(let number)): fileNumbers.insert(number)
    case ("staff_id", .integer(let id)): staff.insert(id)
    case ("person_id", .integer(let id)): persons.insert(id)
    default: break
    }
  }

  public mutating func formUnion(_ other: PersonKeys) {
    pupils.formUnion(other.pupils)
    fileNumbers.formUnion(other.fileNumbers)
    staff.formUnion(other.staff)
    persons.formUnion(other.persons)
  }
}

extension SchoolDatabase {
  /// The numbers of the persons whom keys name, in order, each once.
  public func persons(_ keys: PersonKeys) throws -> [Int64] {
    try sqliteErrors(path) {
      try writer.read { db in
        var found = keys.persons
        func add(_ keys: some Sequence<some DatabaseValueConvertible>, by sql: String) throws {
          let statement = try db.makeStatement(sql: sql)
          for key in keys {
            if let person = try Int64.fetchOne(statement, arguments: [key]) { found.insert(person) }
          }
        }
        try add(keys.pupils, by: "SELECT person_id FROM pupil WHERE id = ?")
        try add(
          keys.fileNumbers,
          by: """
            SELECT pupil.person_id FROM pupil_file_no AS f JOIN pupil ON pupil.id = f.pupil_id
            WHERE f.file_no = ?
            """)
        try add(keys.staff, by: "SELECT person_id FROM staff WHERE id = ?")
        return found.sorted()
      }
    }
  }
}
