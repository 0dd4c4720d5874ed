import Foundation
import Testing

/// Reports without expected figures of their own: their sums are those of reports that have some.
@Suite(.enabled(if: SharedSchool.areTested), .serialized) struct TeacherReportsTests {
  private func datasets(_ run: [String: Any]) throws -> [String: [[String: Any]]] {
    try #require(run["datasets"] as? [String: [[String: Any]]])
  }

  private func sum(_ rows: [[String: Any]], _ column: String) -> Int {
    rows.reduce(0) { $0 + (($1[column] as? Int) ?? 0) }
  }

  @Test(arguments: SharedSchool.all)
  func `the reports of all subject teachers add up to the summary by subject`(_ school: SharedSchool) throws {
    let reports = try datasets(school.figures("subject-teacher-report", ["--set", "period=2"]))
    let subjects = try #require(try school.expected("by-subject") as? [String: [[String: Any]]])["2"] ?? []
    let rows = try #require(reports["rows"])
    for subject in subjects where written(subject["grade"]) == "all" {
      let own = rows.filter { written($0["subject"]) == written(subject["subject"]) }
      for column in ["pupils", "n5", "n4", "n3", "n2", "na", "ex", "nm"] {
        #expect(sum(own, column) == subject[column] as? Int, "\(written(subject["subject"])), \(column)")
      }
    }
    #expect(reports["failing"]?.count == sum(rows, "n2"))
  }

  @Test(arguments: SharedSchool.all)
  func `class teachers report what the summary by class says`(_ school: SharedSchool) throws {
    let run = try school.figures("class-teacher-report", ["--set", "period=3"])
    let keys = try #require(try datasets(run)["class"]).map { written($0["key"]) }
    let documents = try #require(run["documents"] as? [[String: Any]])
    let totals = Dictionary(zip(keys, documents.map { $0["totals"] as? [String: Any] ?? [:] })) { $1 }
    let classes = try #require(
      (try school.expected("by-class") as? [String: [String: [[String: Any]]]])?["3"]?["classes"])
    #expect(totals.count == classes.count)
    for row in classes {
      let own = try #require(totals[written(row["row"])])
      var columns = ["begin", "arrived", "left", "moved_in", "moved_out", "end", "end_girls"]
      if row["marked"] as? Bool == true {
        columns += ["A", "B", "C", "D", "N", "attested", "pass_pct", "quality_pct"]
      }
      for column in columns {
        #expect(written(own[column]) == written(row[column]), "\(written(row["row"])), \(column)")
      }
      #expect(written(own["missed"]) == written((row["missed"] as? [Any])?.first))
    }
  }

  @Test(arguments: SharedSchool.all)
  func `the dynamics repeat the summaries of the periods`(_ school: SharedSchool) throws {
    let dynamics = try datasets(school.figures("dynamics", ["--as-of", "2026-06-15"]))
    let classes = try #require(try school.expected("by-class") as? [String: [String: [[String: Any]]]])
    let subjects = try #require(try school.expected("by-subject") as? [String: [[String: Any]]])
    for period in 1...5 {
      for row in classes["\(period)"]?["classes"] ?? [] where row["marked"] as? Bool == true {
        let found = dynamics["classes"]?.first { written($0["row"]) == written(row["row"]) }
        #expect(written(found?["quality\(period)"]) == written(row["quality_pct"]), "\(written(row["row"]))")
        #expect(written(found?["pass\(period)"]) == written(row["pass_pct"]), "\(written(row["row"]))")
      }
      for row in subjects["\(period)"] ?? [] where written(row["grade"]) == "all" {
        let found = dynamics["subjects"]?.first { written($0["row"]) == written(row["subject"]) }
        #expect(
          written(found?["quality\(period)"]) == written(row["quality_pct"]), "\(written(row["subject"]))")
      }
    }
  }

  @Test(arguments: SharedSchool.all)
  func `missing marks are those of the term sheets`(_ school: SharedSchool) throws {
    let rows = try #require(
      try datasets(school.figures("missing-marks", ["--set", "period=3"]))["rows"])
    let expected = try school.expectedRows("class-subject").filter { $0["period"] as? Int == 3 }
    #expect(sum(rows, "nm") == sum(expected, "nm"))
    #expect(rows.count == expected.count { $0["nm"] as? Int != 0 })
  }

  @Test(arguments: SharedSchool.all)
  func `a member of staff is named by the whole name or the PIN`(_ school: SharedSchool) throws {
    let lines = try #require(try school.expected("by-teacher") as? [String: [[String: Any]]])["2"] ?? []
    let teacher = try #require(lines.first)
    let (name, pin) = (written(teacher["teacher"]), written(teacher["pin"]))
    let own = lines.filter { written($0["pin"]) == pin && written($0["subject"]) != "all" }
    for word in [name, pin] {
      let report = try datasets(
        school.figures("subject-teacher-report", ["--set", "period=2", "--set", "teacher=\(word)"]))
      #expect(sum(try #require(report["rows"]), "n5") == sum(own, "n5"))
      let forms = try datasets(
        school.figures("consent-form", ["--set", "for=employee", "--set", "staff=\(word)"]))
      #expect(forms["form"]?.map { written($0["name"]) } == [name])
    }
    let nobody = try school.desk().run(
      "render", "staff-card", "--db", "school.sqlite", "--set", "staff=nobody", "--format", "json")
    #expect(nobody.status == 1 && nobody.errors.contains("RUN-0009"))
  }
}
