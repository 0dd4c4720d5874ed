import Foundation
import GRDB
import Testing

@testable import ISUOData

@Suite struct SchoolDatabaseTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a new file opens again`() throws {
    let path = folder.path("school.sqlite")
    try SchoolDatabase.create(path: path).close()
    let database = try SchoolDatabase.open(path: path)
    let journal = try database.writer.read { db in
      try String.fetchOne(db, sql: "PRAGMA journal_mode")
    }
    #expect(journal == "wal")
  }

  @Test func `an existing file is not overwritten`() throws {
    let path = folder.path("school.sqlite")
    try Data("notes".utf8).write(to: URL(filePath: path))
    #expect(throws: SchoolDatabaseError(kind: .exists, path: path)) {
      try SchoolDatabase.create(path: path)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("notes".utf8))
  }

  @Test func `a missing file is said to be missing`() {
    let path = folder.path("no.sqlite")
    #expect(throws: SchoolDatabaseError(kind: .missing, path: path)) {
      try SchoolDatabase.open(path: path)
    }
  }

  @Test(arguments: [
    "", String(repeating: "only a text, as long as the header of a database; ", count: 3),
  ])
  func `a text file is not taken for records`(content: String) throws {
    let path = folder.path("text.sqlite")
    try Data(content.utf8).write(to: URL(filePath: path))
    #expect(throws: SchoolDatabaseError(kind: .foreign, path: path)) {
      try SchoolDatabase.open(path: path)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(content.utf8))
  }

  @Test func `another program's database is left alone`() throws {
    let path = folder.path("other.sqlite")
    try DatabaseQueue(path: path).write { db in try db.execute(sql: "CREATE TABLE notes (text)") }
    #expect(throws: SchoolDatabaseError(kind: .foreign, path: path)) {
      try SchoolDatabase.open(path: path)
    }
    let journal = try DatabaseQueue(path: path).read { db in
      try String.fetchOne(db, sql: "PRAGMA journal_mode")
    }
    #expect(journal == "delete")
  }

  @Test func `a file of a newer version is refused`() throws {
    let path = folder.path("school.sqlite")
    let database = try SchoolDatabase.create(path: path)
    try database.writer.write { db in try db.execute(sql: "PRAGMA user_version = 99") }
    try database.close()
    #expect(throws: SchoolDatabaseError(kind: .newer(version: 99), path: path)) {
      try SchoolDatabase.open(path: path)
    }
  }

  @Test func `a damaged file is refused`() throws {
    let path = folder.path("school.sqlite")
    try SchoolDatabase.create(path: path).close()
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.seek(toOffset: 4096 * 3)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 4096 * 4))
    try file.close()
    #expect(throws: SchoolDatabaseError(kind: .damaged, path: path)) {
      try SchoolDatabase.open(path: path)
    }
  }

  @Test(arguments: [3, 9, 40]) func `a damaged file is not confirmed, wherever the damage is`(page: UInt64)
    throws
  {
    let path = folder.path("school.sqlite")
    try SchoolDatabase.create(path: path).close()
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.seek(toOffset: 4096 * page)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 64))
    try file.close()
    #expect(throws: SchoolDatabaseError(kind: .damaged, path: path)) {
      let database = try SchoolDatabase.openChecking(path: path)
      defer { try? database.close() }
      try database.confirmWhole()
    }
  }

  @Test func `a whole file is confirmed, one of an earlier version, too`() throws {
    let path = folder.path("school.sqlite")
    let old = try DatabasePool(path: path)
    try Schema.migrate(old, to: 5)
    try old.close()
    for _ in 1...2 {
      let database = try SchoolDatabase.openChecking(path: path)
      try database.confirmWhole()
      #expect(try database.writer.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.version)
      try database.close()
    }
  }

  @Test func `sort keys of another ICU are made anew`() throws {
    let path = folder.path("school.sqlite")
    let database = try SchoolDatabase.create(path: path)
    let right = try database.writer.write { db in
      let person = try TestRows.person(db, surname: "Өмүров", given: "Бакыт")
      let right = try Data.fetchOne(
        db, sql: "SELECT sort_ky FROM person_name WHERE person_id = \(person)")
      try db.execute(sql: "UPDATE person_name SET sort_ky = x'01'; UPDATE meta SET value = '1.0'")
      return right
    }
    try database.close()
    let again = try SchoolDatabase.open(path: path)
    #expect(
      try again.writer.read { db in try Data.fetchOne(db, sql: "SELECT sort_ky FROM person_name") }
        == right)
  }
}
