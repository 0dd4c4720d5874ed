import Foundation
import GRDB
import Language
import Testing

@testable import ISUOData

@Suite struct ConcurrentReadersTests {
  @Test func `twenty-four readers see the records before or after a change, never between`() async throws {
    let folder = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    try SmallSchool.fill(database)
    let path = database.path
    @Sendable func pupils(_ connection: ReportConnection) throws -> SQLValue {
      try connection.query("SELECT count(*) FROM report_pupil_class").rows[0][0]
    }
    @Sendable func open() throws -> ReportConnection {
      try ReportConnection(path: path, context: ReportContext(asOf: "2025-11-04", language: .ky))
    }
    let before = try pupils(open())
    let seen = try await withThrowingTaskGroup(of: Set<SQLValue>.self) { group in
      group.addTask {
        try database.writer.write { db in
          for number in 0..<200 {
            let pupil = try TestRows.pupil(db, surname: "Жаңы", fileNo: "Ж-\(number)")
            try TestRows.enrol(db, pupil, in: 2)
          }
        }
        return []
      }
      for _ in 0..<24 {
        group.addTask {
          var seen: Set<SQLValue> = []
          for _ in 0..<5 {
            let connection = try open()
            let first = try pupils(connection)
            try await Task.sleep(for: .milliseconds(5))
            // One connection tells one state, whatever happens meanwhile.
            #expect(try pupils(connection) == first)
            seen.insert(first)
          }
          return seen
        }
      }
      return try await group.reduce(into: Set<SQLValue>()) { $0.formUnion($1) }
    }
    #expect(seen.isSubset(of: [before, try pupils(open())]))
  }
}
