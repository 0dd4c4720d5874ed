import Foundation
import Testing

/// Every figure of the school summaries against those that came with the schools, for all periods.
@Suite(.enabled(if: SharedSchool.areTested), .serialized) struct ExpectedSummariesTests {
  /// What a row of classes is called in the expected files.
  private func group(_ row: [String: Any]) -> String {
    let name = written(row["row"]).replacing("–", with: "-")
    return switch row["kind"] as? String {
    case "parallel": "grade \(name)"
    case "band", "band12", "language": "\(written(row["kind"])) \(name)"
    case "school", "whole": written(row["kind"])
    default: name
    }
  }

  @Test(arguments: SharedSchool.all) func `the summary by class`(_ school: SharedSchool) throws {
    let expected = try #require(try school.expected("by-class") as? [String: [String: [[String: Any]]]])
    // Of the year the expected figures tell classes with year marks only; the paper tells all pupils.
    let always: Set = ["row", "teacher", "marked", "classes_with_missing_marks", "without_them"]
    let ofClassesWithMarks: Set = ["on_list", "missed", "ill", "valid", "invalid"]
    for number in 1...5 {
      let found = try school.rows("school-by-class", ["--set", school.period(number)], by: group)
      let period = try #require(expected["\(number)"])
      let lines = (try #require(period["classes"]) + (try #require(period["totals"]))).map(flat)
      #expect(lines.count > 30)
      let others = number == 5 ? always.union(ofClassesWithMarks) : always
      #expect(school.differences(found, lines, by: group, leavingOut: others) == [], "period \(number)")
      guard var whole = period["totals"]?.last?["without_them"] as? [String: Any] else { continue }
      whole["row"] = "whole"
      #expect(
        school.differences(found, [flat(whole)], by: group, leavingOut: others) == [], "period \(number)")
    }
  }

  /// A row of by-class.json with the report's columns.
  private func flat(_ row: [String: Any]) -> [String: Any] {
    var flat = row
    for (name, count) in row["marks"] as? [String: Any] ?? [:] { flat[name] = count }
    flat["marks"] = nil
    flat["dashes"] = (row["dashes"] as? Bool).map { $0 ? 1 : 0 }
    for (list, names) in [("D1", ["D1", "D2", "D3"]), ("missed", ["missed", "ill", "valid", "invalid"])] {
      flat[list] = nil
      for (name, figure) in zip(names, row[list] as? [Any] ?? []) { flat[name] = figure }
    }
    return flat
  }

  @Test(arguments: SharedSchool.all) func `the summary by groups of pupils adds up to that by class`(
    _ school: SharedSchool
  ) throws {
    let expected = try #require(try school.expected("by-class") as? [String: [String: [[String: Any]]]])
    let others: Set = [
      "row", "D1", "D2", "D3", "N_pct", "ex", "teacher", "marked", "classes_with_missing_marks",
      "without_them",
    ]
    let ofClassesWithMarks: Set = ["on_list", "missed", "ill", "valid", "invalid"]
    func key(_ row: [String: Any]) -> String {
      switch row["kind"] as? String {
      case "language": "language \(written(row["name"]))"
      case nil: written(row["row"])
      case let kind?: kind == "school" ? kind : "\(kind) \(written(row["name"]))"
      }
    }
    for number in 1...5 {
      let found = try school.rows("school-by-group", ["--set", school.period(number)], by: key)
      let lines = try #require(expected["\(number)"]?["totals"]).map(flat).filter { line in
        ["school", "language"].contains { written(line["row"]).hasPrefix($0) }
      }
      #expect(lines.count > 1)
      #expect(
        school.differences(
          found, lines, by: key, leavingOut: number == 5 ? others.union(ofClassesWithMarks) : others) == [],
        "period \(number)")
      let columns = [
        "on_list", "girls", "attested", "A", "B", "B1", "C", "C1", "D", "N", "M", "X", "n5", "n4", "n3", "n2",
        "na",
        "nm", "missed", "ill", "valid", "invalid",
      ]
      for kind in ["sex", "language", "shift"] {
        let groups = found.values.filter { $0["kind"] as? String == kind }
        for column in columns {
          let sum = groups.reduce(0) { $0 + ($1[column] as? Int ?? 0) }
          #expect(written(found["school"]?[column]) == "\(sum)", "period \(number), \(kind), \(column)")
        }
      }
    }
  }

  @Test(arguments: SharedSchool.all) func `girls and boys have the results of their term sheets`(
    _ school: SharedSchool
  ) throws {
    let sexes = Dictionary(
      try school.expectedRows("pupils").map {
        (written($0["file_no"]), written($0["sex"]) == "1" ? "f" : "m")
      },
      uniquingKeysWith: { first, _ in first })
    let sheets = try school.expectedRows("term-sheets")
    for number in 1...5 {
      let found = try school.rows("school-by-group", ["--set", school.period(number)]) { written($0["name"]) }
      var sums: [String: [String: Int]] = ["f": [:], "m": [:]]
      for sheet in sheets where sheet["period"] as? Int == number {
        for pupil in sheet["pupils"] as? [[String: Any]] ?? [] {
          guard let sex = sexes[written(pupil["file_no"])] else { continue }
          for column in ["category", "sub"] { sums[sex]?[written(pupil[column]), default: 0] += 1 }
          for mark in ["n5", "n4", "n3", "n2", "na"] {
            sums[sex]?[mark, default: 0] += pupil[mark] as? Int ?? 0
          }
        }
      }
      for (sex, expected) in sums {
        for column in ["A", "B", "B1", "C", "C1", "D", "N", "M", "X", "n5", "n4", "n3", "n2", "na"] {
          #expect(
            written(found[sex]?[column]) == "\(expected[column] ?? 0)", "period \(number), \(sex), \(column)")
        }
      }
    }
  }

  @Test(arguments: SharedSchool.all) func `the summary by subject`(_ school: SharedSchool) throws {
    let expected = try #require(try school.expected("by-subject") as? [String: [[String: Any]]])
    func key(_ row: [String: Any]) -> String { "\(written(row["subject"])) \(written(row["grade"]))" }
    for number in 1...5 {
      let found = try school.rows("school-by-subject", ["--set", school.period(number)], by: key)
      let lines = try #require(expected["\(number)"])
      #expect(found.count == lines.count)
      // The report says that it prints the exact difference.
      #expect(
        school.differences(found, lines, by: key, leavingOut: ["diff_of_printed"]) == [], "period \(number)")
    }
  }

  @Test(arguments: SharedSchool.all) func `the summary by teacher`(_ school: SharedSchool) throws {
    let expected = try #require(try school.expected("by-teacher") as? [String: [[String: Any]]])
    func key(_ row: [String: Any]) -> String {
      "\(written(row["pin"] is NSNull ? row["teacher"] : row["pin"])) \(written(row["subject"]))"
    }
    for number in 1...5 {
      let found = try school.rows("school-by-teacher", ["--set", school.period(number)], by: key)
      let lines = try #require(expected["\(number)"])
      #expect(found.count == lines.count)
      #expect(
        school.differences(found, lines, by: key, leavingOut: ["diff_of_printed"]) == [], "period \(number)")
    }
  }

  @Test(arguments: SharedSchool.all) func `the summary of movement`(_ school: SharedSchool) throws {
    let expected = try #require(
      try school.expected("movement-summary") as? [String: [String: [[String: Any]]]])
    for number in 1...5 {
      let found = try school.rows("movement-summary", ["--set", school.period(number)], by: group)
      let period = try #require(expected[number == 5 ? "year" : "\(number)"])
      let lines = (try #require(period["classes"]) + (try #require(period["totals"]))).map { row in
        var row = row
        row["row"] = row["class"] ?? row["group"]
        return row
      }
      let others: Set = ["row", "class", "group"]
      #expect(school.differences(found, lines, by: group, leavingOut: others) == [], "period \(number)")
    }
  }
}
