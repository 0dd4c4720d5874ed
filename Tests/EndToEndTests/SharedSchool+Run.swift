import Foundation
import Testing

/// Runs of reports on the schools that come with figures, each imported once for all tests.
extension SharedSchool {
  private static let made = all.map { school in
    (school: school, made: Result { try importSchool(school) })
  }

  /// The school with legal grounds for its own use and its parents': the expected figures show all names.
  private static func importSchool(_ school: SharedSchool) throws -> DemoSchool.Imported {
    let imported = try DemoSchool.importSchool(from: school.workbooks)
    for (subject, categories) in [
      ("pupil", "identity,contacts,marks,attendance"), ("staff", "identity,service"),
    ] {
      let ground = try imported.desk.run(
        "ground", "record", "--db", "school.sqlite", "--subject", subject, "--from", "2025-09-01", "--law-ru",
        "Пример", "--categories", categories, "--recipients", "school,parent")
      try #require(ground.status == 0, "\(ground.errors)")
    }
    return imported
  }

  func desk() throws -> Desk {
    let made = try #require(Self.made.first { $0.school.name == name }).made
    let imported = try made.get()
    try #require(imported.outcome.status == 0, "\(imported.outcome.errors)")
    return imported.desk
  }

  /// The JSON of a run.
  func figures(_ report: String, _ arguments: [String]) throws -> [String: Any] {
    let outcome = try desk().run(
      Desk.program, ["render", report, "--db", "school.sqlite", "--format", "json"] + arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try #require(try outcome.objects().first)
  }
}
