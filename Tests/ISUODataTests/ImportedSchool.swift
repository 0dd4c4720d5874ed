import Foundation
import Language

@testable import ISUOData

/// A shared school in a file of its own, and connections to it for the last day of a class's period.
final class ImportedSchool {
  private let folder: TemporaryFolder
  private let path: String
  private var ends: [String: String] = [:]
  private var connections: [ReportContext: ReportConnection] = [:]

  init(_ school: String) throws {
    folder = try TemporaryFolder()
    path = folder.path("school.sqlite")
    let database = try SchoolDatabase.create(path: path)
    let plan = try planImport(files: SharedSchools.files(of: school, "xlsx"), into: database, language: .ky)
    try database.commit(plan, at: "2026-06-30T10:00:00+06:00", by: "owner")
    try database.close()
    let calendar = try ReportConnection(path: path, context: ReportContext(asOf: "2025-09-01", language: .ky))
    let rows = try calendar.query(
      "SELECT c.key, p.period, p.ends FROM report_period AS p JOIN report_class AS c USING (class_id)")
    for row in rows.rows {
      if case .text(let key) = row[0], case .integer(let period) = row[1], case .text(let day) = row[2] {
        ends["\(key) \(period)"] = day
      }
    }
  }

  func connection(class key: String, period: Int, _ language: LanguageTag) throws -> ReportConnection {
    guard let day = ends["\(key) \(period)"] else { throw MissingPeriod(key: key, period: period) }
    return try connection(ReportContext(asOf: day, language: language))
  }

  func connection(_ context: ReportContext) throws -> ReportConnection {
    if let open = connections[context] { return open }
    let connection = try ReportConnection(path: path, context: context)
    connections[context] = connection
    return connection
  }

  struct MissingPeriod: Error {
    let key: String
    let period: Int
  }
}
