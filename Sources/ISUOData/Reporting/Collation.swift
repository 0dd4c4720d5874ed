internal import GRDBSQLite
internal import Language

/// A language's order of words as a collation of SQLite: `ORDER BY letter COLLATE ky`.
final class Collation {
  private let name: String
  private let collator: Collator

  private init(_ language: LanguageTag) throws {
    name = language.rawValue
    collator = try Collator(language)
  }

  static func all() throws -> [Collation] { try LanguageTag.allCases.map(Collation.init) }

  /// The connection must not outlive the collation: `SQLiteConnection` owns both.
  func register(on connection: OpaquePointer) {
    let code = sqlite3_create_collation_v2(
      connection, name, SQLITE_UTF8, Unmanaged.passUnretained(self).toOpaque(),
      { collation, leftCount, left, rightCount, right in
        guard let collation, let left, let right else { return 0 }
        return Unmanaged<Collation>.fromOpaque(collation).takeUnretainedValue().collator.compare(
          UnsafeBufferPointer(
            start: left.assumingMemoryBound(to: UInt8.self), count: Int(leftCount)),
          UnsafeBufferPointer(
            start: right.assumingMemoryBound(to: UInt8.self), count: Int(rightCount)))
      }, nil)
    precondition(code == SQLITE_OK, "a new connection takes a collation")
  }
}
