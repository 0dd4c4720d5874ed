import Foundation
import Testing

/// Every figure of the shipped reports against those that came with the schools, in both languages.
@Suite(.enabled(if: SharedSchool.areTested), .serialized) struct ExpectedFiguresTests {
  private static let schools = SharedSchool.all.map { school in
    (school: school, made: Result { try DemoSchool.importSchool(from: school.workbooks) })
  }

  private func desk(of school: SharedSchool) throws -> Desk {
    let made = try #require(Self.schools.first { $0.school.name == school.name }).made
    let imported = try made.get()
    try #require(imported.outcome.status == 0, "\(imported.outcome.errors)")
    return imported.desk
  }

  /// The JSON of a run.
  private func figures(_ school: SharedSchool, _ report: String, _ arguments: [String]) throws -> [String:
    Any]
  {
    let outcome = try desk(of: school).run(
      Desk.program, ["render", report, "--db", "school.sqlite", "--format", "json"] + arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try #require(try outcome.objects().first)
  }

  @Test(arguments: SharedSchool.all, ["ky", "ru"])
  func `term summaries of all classes and periods`(_ school: SharedSchool, _ language: String) throws {
    let sheets = try school.expectedRows("term-sheets")
    let subjects = try school.expectedRows("class-subject")
    let classes = try #require(try school.expected("by-class") as? [String: [String: Any]])
    var differences: [String] = []
    for period in 1...5 {
      let arguments = ["--set", "period=\(period == 5 ? "year" : "\(period)")", "--lang", language]
      let found = try TermSummary(figures(school, "term-summary", arguments), language: language)
      differences += found.differences(
        sheets: sheets.filter { $0["period"] as? Int == period },
        subjects: subjects.filter { $0["period"] as? Int == period },
        totals: classes["\(period)"]?["classes"] as? [[String: Any]] ?? []
      ).map { "period \(period), \($0)" }
    }
    #expect(sheets.count > 90)
    #expect(Array(differences.prefix(20)) == [])
  }

  @Test(arguments: SharedSchool.all)
  func `a class that is asked for alone has the figures that it has among all`(_ school: SharedSchool) throws
  {
    let all = try TermSummary(figures(school, "term-summary", ["--set", "period=2"]), language: "ky")
    for key in all.classes.suffix(3) {
      let alone = try figures(school, "term-summary", ["--set", "period=2", "--set", "class=\(key)"])
      let found = try TermSummary(alone, language: "ky")
      #expect(found.classes == [key])
      #expect(found.printed(class: key) == all.printed(class: key))
    }
  }

  @Test(arguments: SharedSchool.all, ["ky", "ru"])
  func `report cards of ten pupils`(_ school: SharedSchool, _ language: String) throws {
    let cards = try school.expectedRows("report-cards")
    #expect(cards.count == 10)
    for card in cards {
      let number = written(card["file_no"])
      let run = try figures(
        school, "report-card", ["--set", "pupil=\(number)", "--set", "period=4", "--lang", language])
      #expect(
        ReportCard(found: run).lines(language) == ReportCard(expected: card).lines(language), "\(number)")
    }
  }
}
