import Foundation
import Testing

/// Every figure of the shipped reports against those that came with the schools, in both languages.
@Suite(.enabled(if: SharedSchool.areTested), .serialized) struct ExpectedFiguresTests {
  @Test(arguments: SharedSchool.all, ["ky", "ru"])
  func `term summaries of all classes and periods`(_ school: SharedSchool, _ language: String) throws {
    let sheets = try school.expectedRows("term-sheets")
    let subjects = try school.expectedRows("class-subject")
    let classes = try #require(try school.expected("by-class") as? [String: [String: Any]])
    var differences: [String] = []
    for period in 1...5 {
      let arguments = ["--set", "period=\(period == 5 ? "year" : "\(period)")", "--lang", language]
      let found = try TermSummary(school.figures("term-summary", arguments), language: language)
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
  func `what goes to the department withholds whom no consent covers`(_ school: SharedSchool) throws {
    let consents = try #require(try school.expected("consent") as? [String: Any])
    let days = try #require(consents["pupils"] as? [String: [String: [String: Any]]])
    let ends = ["2025-11-04", "2025-12-30", "2026-03-05", "2026-05-31"]
    for (period, day) in zip(1..., ends) {
      let run = try school.figures(
        "term-summary", ["--set", "period=\(period)", "--recipient", "department", "--as-of", day])
      let expected = try #require(days[day]?["term sheet, department"])
      #expect(run["masked"] as? Int == expected["hidden"] as? Int, "\(day)")
      let pupils = try #require((run["datasets"] as? [String: [[String: Any]]])?["pupils"])
      let hidden = pupils.filter { $0["name"] as? String == "макулдук жок" }.compactMap {
        $0["file_no"] as? String
      }
      #expect(hidden.sorted() == (expected["hidden_file_nos"] as? [String])?.sorted(), "\(day)")
    }
  }

  @Test(arguments: SharedSchool.all)
  func `a class that is asked for alone has the figures that it has among all`(_ school: SharedSchool) throws
  {
    let all = try TermSummary(school.figures("term-summary", ["--set", "period=2"]), language: "ky")
    for key in all.classes.suffix(3) {
      let alone = try school.figures("term-summary", ["--set", "period=2", "--set", "class=\(key)"])
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
      let run = try school.figures(
        "report-card", ["--set", "pupil=\(number)", "--set", "period=4", "--lang", language])
      #expect(
        ReportCard(found: run).lines(language) == ReportCard(expected: card).lines(language), "\(number)")
    }
  }
}
