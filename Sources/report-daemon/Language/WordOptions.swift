import ISUOData
import Language

/// What the commands on words have in common.
struct WordOptions: OptionGroup {
  var language = LanguageTag.ky
  var db: String?

  mutating func declare(_ line: inout CommandLineReader) {
    line.option("lang", &language, "ky or ru.")
    line.option("db", &db, "A school's file, whose exceptions win over the rules.")
  }

  func settings() throws -> WritingSettings {
    guard let db else { return WritingSettings() }
    let database = try SchoolDatabase.open(path: db)
    defer { try? database.close() }
    return try database.writingSettings()
  }
}
