import Foundation
import Testing

/// The reports on staff against the figures that came with the schools, and against each other (DOMAIN 4.10,
/// 4.11, 4.22).
@Suite(.enabled(if: SharedSchool.areTested), .serialized) struct ExpectedStaffTests {
  /// The day of the expected figures.
  private static let day = ["--as-of", "2025-09-05", "--today", "2025-09-05"]

  private func datasets(
    _ school: SharedSchool, _ report: String, _ arguments: [String] = Self.day
  ) throws -> [String: [[String: Any]]] {
    try #require(try school.figures(report, arguments)["datasets"] as? [String: [[String: Any]]])
  }

  private func number(_ value: Any?) -> Double { (value as? NSNumber)?.doubleValue ?? 0 }

  @Test(arguments: SharedSchool.all) func `the staff list`(_ school: SharedSchool) throws {
    let expected = try #require(try school.expected("staff") as? [String: Any])
    let list = try #require(expected["list"] as? [[String: Any]])
    for form in ["short", "full"] {
      let rows = try #require(
        try datasets(school, "staff-list", Self.day + ["--set", "form=\(form)"])["rows"])
      #expect(rows.count == list.count)
      for (row, member) in zip(rows, list) {
        for key in ["no", "name", "pin", "post", "education", "service_ped", "category", "age", "load"] {
          #expect(written(row[key]) == written(member[key]), "\(written(member["no"])), \(key)")
        }
        let classes = (row["homeroom"] as? String)?.components(separatedBy: ", ") ?? []
        let keys = classes.map { $0.replacing(" (кырг.)", with: "/ky").replacing(" (орус.)", with: "/ru") }
        #expect(keys == member["class"] as? [String], "\(written(member["no"]))")
      }
    }
    let russian = try #require(try datasets(school, "staff-list", Self.day + ["--lang", "ru"])["rows"])
    #expect(russian.count == list.count)
  }

  /// Whom the list hides from the department on each of four days.
  @Test(arguments: SharedSchool.all) func `the staff list of the department`(_ school: SharedSchool) throws {
    let expected = try #require(try school.expected("consent") as? [String: Any])
    let days = try #require(expected["staff"] as? [String: [String: [String: Any]]])
    #expect(days.count == 4)
    for (day, reports) in days {
      let report = try #require(reports["staff list, department"])
      let rows = try #require(
        try datasets(school, "staff-list", ["--as-of", day, "--recipient", "department"])["rows"])
      let hidden = rows.filter { written($0["masked"]) == "1" }
      #expect(rows.count == report["all"] as? Int && hidden.count == report["hidden"] as? Int, "\(day)")
      #expect(hidden.allSatisfy { $0["name"] as? String == "макулдук жок" && $0["pin"] is NSNull })
    }
  }

  @Test(arguments: SharedSchool.all) func `the summary of staff`(_ school: SharedSchool) throws {
    let expected = try #require(try school.expected("staff") as? [String: Any])
    let found = try datasets(school, "staff-summary")
    let rows = try #require(found["rows"])
    for (file, all, women) in [
      ("summary_all", "staff", "staff_women"), ("summary_teachers", "teachers", "teachers_women"),
    ] {
      let summary = try #require(expected[file] as? [String: Any])
      func counts(_ part: String) -> [String: Int] {
        let lines = rows.filter { $0["part"] as? String == part }.map { line in
          (line["value"] as? String ?? "", Int(number(line[all])))
        }
        return Dictionary(uniqueKeysWithValues: lines).filter { $0.value > 0 }
      }
      for (part, key) in [
        ("education", "education"), ("service", "service_ped"), ("age", "age"), ("category", "category"),
      ] {
        #expect(counts(part) == summary[key] as? [String: Int], "\(file), \(key)")
      }
      #expect(counts("total") == ["total": summary["all"] as? Int])
      #expect(counts("combined")["combined"] ?? 0 == summary["combined"] as? Int)
      let total = rows.first { $0["part"] as? String == "total" }
      #expect(written(total?[women]) == written(summary["women"]))
      #expect(written(found["hours"]?.first?[all]) == written(summary["hours"]), "\(file), hours")
    }
  }

  /// The hours of teachers and classes come to the hours of the staff list, and those of each class to its
  /// plan.
  @Test(arguments: SharedSchool.all) func `the distribution of the load`(_ school: SharedSchool) throws {
    let expected = try #require(try school.expected("staff") as? [String: Any])
    let summary = try #require(expected["summary_all"] as? [String: Any])
    let found = try datasets(school, "load-distribution")
    let rows = try #require(found["rows"])
    let plan = try #require(found["plan"])
    #expect(rows.map { number($0["hours"]) }.reduce(0, +) == number(summary["hours"]))
    #expect(plan.allSatisfy { number($0["with_subgroups"]) == number($0["taught"]) })
    #expect(plan.map { number($0["taught"]) }.reduce(0, +) == number(summary["hours"]))
    let list = try #require(expected["list"] as? [[String: Any]])
    let loads = Dictionary(grouping: rows) { written($0["teacher"]) }.mapValues { lines in
      lines.map { number($0["hours"]) }.reduce(0, +)
    }
    for member in list {
      #expect(loads[written(member["name"])] ?? 0 == number(member["load"]), "\(written(member["no"]))")
    }
  }

  /// Without coefficients the tariff list has hours only, of the same sum as the staff list.
  @Test(arguments: SharedSchool.all) func `the tariff list prints hours`(_ school: SharedSchool) throws {
    let expected = try #require(try school.expected("staff") as? [String: Any])
    let summary = try #require(expected["summary_all"] as? [String: Any])
    let rows = try #require(try datasets(school, "tariff-list")["rows"])
    #expect(rows.map { number($0["hours"]) }.reduce(0, +) == number(summary["hours"]))
    #expect(rows.allSatisfy { number($0["h1"]) + number($0["h2"]) + number($0["h3"]) == number($0["hours"]) })
    #expect(rows.allSatisfy { $0["month"] is NSNull })
  }

  /// With the example that is shipped, put into a folder of the school's own. One row is worked by hand: a rate
  /// of 22,000 som for 9/20 + (11 + 3)/18 of a full load is 27,011.11; 10 % for service, 10 % for the award and
  /// 15 % for the highlands make 36,465.00. The sums of the schools were worked out by another program in exact
  /// fractions.
  @Test(arguments: [("ak-terek", "32047475/36"), ("kara-suu-7", "5014175/3")])
  func `the tariff list with coefficients`(name: String, sum: String) throws {
    let school = SharedSchool(name: name)
    let example = Desk.repository.appending(path: "templates/tariff-list/coefficients-example.yaml")
    try school.desk().write("own/tariff-list/coefficients.yaml", Data(contentsOf: example))
    let run = try school.figures("tariff-list", Self.day + ["--templates", "own"])
    #expect(written((run["totals"] as? [String: Any])?["month"]) == sum)
    let datasets = try #require(run["datasets"] as? [String: [[String: Any]]])
    let rows = try #require(datasets["rows"])
    if name == "ak-terek" {
      let row = try #require(rows.first { written($0["name"]) == "Байтемирова Мээрим Алмазовна" })
      #expect([9, 11, 3].map(Double.init) == ["h1", "h2", "h3"].map { number(row[$0]) })
      #expect(written(row["hours_pay"]) == "243100/9" && written(row["month"]) == "36465")
    }
    // The entry holds from 1 September: the list of the day before has hours only.
    let dayBefore = ["--as-of", "2025-08-31", "--today", "2025-09-05", "--year", "2025-2026"]
    let before = try school.figures("tariff-list", dayBefore + ["--templates", "own"])
    #expect((before["datasets"] as? [String: [Any]])?["coefficients"]?.isEmpty == true)
  }

  /// Everybody has a line to sign and a card; the hours of the cards are those of the list.
  @Test(arguments: SharedSchool.all) func `the acquaintance sheet and the cards`(_ school: SharedSchool)
    throws
  {
    let expected = try #require(try school.expected("staff") as? [String: Any])
    let list = try #require(expected["list"] as? [[String: Any]])
    let sheet = try #require(try datasets(school, "acquaintance-sheet")["rows"])
    #expect(sheet.map { written($0["name"]) } == list.map { written($0["name"]) })
    #expect(sheet.allSatisfy { !($0["post_name"] is NSNull) })
    let run = try school.figures("staff-card", Self.day)
    let cards = try #require(run["documents"] as? [[String: Any]])
    let hours = cards.map { number(($0["totals"] as? [String: Any])?["hours"]) }
    #expect(hours == list.map { number($0["load"]) })
    let one = try school.figures("staff-card", Self.day + ["--set", "staff=\(written(list[3]["pin"]))"])
    #expect((one["documents"] as? [Any])?.count ?? 1 == 1)
  }
}
