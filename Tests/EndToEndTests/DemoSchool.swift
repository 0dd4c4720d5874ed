import Foundation
import Testing

/// A school's file made by the program itself from `demo/`, once for all tests; they read it, or a copy.
enum DemoSchool {
  struct Imported: Sendable {
    let desk: Desk
    let outcome: Desk.Outcome
    /// The file as the import left it, before any test opened it.
    let bytes: Data
  }

  private static let made = Result { try importSchool(from: Desk.repository.appending(path: "demo").path) }

  static var imported: Imported { get throws { try made.get() } }

  /// The path of the file.
  static var database: String { get throws { try imported.desk.path("school.sqlite") } }

  /// A copy that a test may change.
  static func copy(to desk: Desk) throws -> String {
    try desk.write("school.sqlite", imported.bytes)
    return "school.sqlite"
  }

  /// Makes a school's file from a folder of workbooks.
  static func importSchool(from folder: String) throws -> Imported {
    let desk = try Desk()
    let made = try desk.run("init", "--db", "school.sqlite")
    try #require(made.status == 0, "\(made.errors)")
    let outcome = try desk.run("import", "--db", "school.sqlite", "--json", folder)
    return Imported(desk: desk, outcome: outcome, bytes: try desk.data("school.sqlite"))
  }
}
