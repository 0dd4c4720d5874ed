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
      ("pupil", "identity,contacts,marks,attendance"), ("staff", "identity,contacts,service"),
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

  /// What the period is called on the command line.
  func period(_ number: Int) -> String { "period=\(number == 5 ? "year" : "\(number)")" }

  /// The rows of a dataset by what tells them apart.
  func rows(
    _ report: String, _ arguments: [String], by key: ([String: Any]) -> String
  ) throws -> [String: [String: Any]] {
    let run = try figures(report, arguments)
    let datasets = try #require(run["datasets"] as? [String: [[String: Any]]])
    let rows = try #require(datasets["rows"])
    let keyed = Dictionary(rows.map { (key($0), $0) }) { first, _ in first }
    #expect(keyed.count == rows.count)
    return keyed
  }

  /// Where found rows do not say what the expected ones say in the columns that these have.
  func differences(
    _ found: [String: [String: Any]], _ expected: [[String: Any]], by key: ([String: Any]) -> String,
    leavingOut others: Set<String>
  ) -> [String] {
    expected.flatMap { row -> [String] in
      guard let line = found[key(row)] else { return ["\(key(row)) is missing"] }
      return row.keys.filter { !others.contains($0) }.sorted().compactMap { column in
        written(line[column]) == written(row[column])
          ? nil : "\(key(row)), \(column): \(written(line[column])) instead of \(written(row[column]))"
      }
    }
  }
}
