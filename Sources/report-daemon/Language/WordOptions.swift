import ArgumentParser
import ISUOData
import Language

/// What the commands on words have in common.
struct WordOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "ky or ru.")
  var language = LanguageTag.ky

  @Option(help: "A school's file, whose exceptions win over the rules.")
  var db: String?

  func settings() throws -> WritingSettings {
    guard let db else { return WritingSettings() }
    let database = try SchoolDatabase.open(path: db)
    defer { try? database.close() }
    return try database.writingSettings()
  }
}
