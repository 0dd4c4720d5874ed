import Foundation
import Testing

/// Forms, register and gaps of consents, cards of pupils and the completeness of marks against the figures
/// that came with the schools.
@Suite(.enabled(if: SharedSchool.areTested), .serialized) struct ExpectedConsentsTests {
  private typealias Row = [String: Any]

  private func rows(_ document: Row, _ dataset: String) -> [Row] {
    (document["datasets"] as? [String: [Row]])?[dataset] ?? []
  }

  private func holds(_ row: Row) -> Bool { ["in force", "expiring"].contains(written(row["state"])) }

  /// The columns of the report that say who is left out, by the names of the expected file.
  private static let columns = [
    "class list with contacts, school": "hidden_contacts_school",
    "term sheet, school": "hidden_marks_school",
    "term sheet, department": "hidden_marks_department",
    "report card, parents": "hidden_marks_parent",
    "data for the ministry": "hidden_ministry",
  ]

  @Test(arguments: SharedSchool.all) func `the gaps in consents are those that hide pupils`(
    _ school: SharedSchool
  ) throws {
    let expected = try #require(try school.expected("consent") as? Row)
    let days = try #require(expected["pupils"] as? [String: [String: Row]])
    let staff = try #require(expected["staff"] as? [String: [String: Row]])
    #expect(days.count == 4)
    for (day, reports) in days {
      let found = try school.figures("consent-gaps", ["--as-of", day])
      let pupils = rows(found, "pupils")
      for (report, column) in Self.columns {
        let line = try #require(reports[report])
        let hidden = pupils.filter { written($0[column]) == "1" }
        #expect(written(line["on_list"]) == "\(pupils.count)")
        #expect(
          Set(hidden.map { written($0["file_no"]) }) == Set(line["hidden_file_nos"] as? [String] ?? []),
          "\(day), \(report)")
        let byClass = Dictionary(grouping: hidden) { written($0["class"]) }.mapValues(\.count)
        #expect(byClass == line["by_class"] as? [String: Int], "\(day), \(report)")
        #expect(written((found["totals"] as? Row)?[column]) == written(line["hidden"]))
      }
      let line = try #require(staff[day]?["staff list, department"])
      let hidden = rows(found, "staff").filter { written($0["hidden_department"]) == "1" }
      #expect(Set(hidden.map { written($0["name"]) }) == Set(line["names"] as? [String] ?? []), "\(day)")
    }
  }

  @Test(arguments: SharedSchool.all) func `the register has every consent, and none of who never gave one`(
    _ school: SharedSchool
  ) throws {
    let day = "2026-05-31"
    let expected = try #require(try school.expected("consent") as? Row)
    let never = Set(try #require(expected["never_given"] as? [String]))
    let register = try school.figures("consent-register", ["--as-of", day])
    let lines = rows(register, "pupils")
    #expect(lines.map { written($0["no"]) } == (1...lines.count).map(String.init))
    let given = Set(lines.map { written($0["file_no"]) })
    #expect(given.isDisjoint(with: never))
    let gaps = try school.figures("consent-gaps", ["--as-of", day])
    for pupil in rows(gaps, "pupils") {
      let number = written(pupil["file_no"])
      let own = lines.filter { written($0["file_no"]) == number }
      #expect((written(pupil["state"]) == "absent") == never.contains(number))
      #expect(holds(pupil) == own.contains { written($0["state"]) == "in force" }, "\(number)")
    }
  }

  @Test(arguments: SharedSchool.all) func `forms are made for all of a class who have no consent in force`(
    _ school: SharedSchool
  ) throws {
    let day = ["--as-of", "2026-03-05"]
    let gaps = try school.figures("consent-gaps", day)
    let open = rows(gaps, "pupils").filter { !holds($0) }
    let people = rows(try school.figures("consent-form", day + ["--set", "fill=missing"]), "form")
    #expect(people.map { written($0["name"]) }.sorted() == open.map { written($0["name"]) }.sorted())
    let name = try #require(open.first?["class"] as? String)
    let ofClass = rows(try school.figures("consent-form", day + ["--set", "class=\(name)"]), "form")
    #expect(ofClass.count == open.count { written($0["class"]) == name })
    let missing = day + ["--set", "fill=missing", "--set"]
    let pupils = rows(try school.figures("consent-form", missing + ["for=pupil"]), "form")
    #expect(!pupils.isEmpty && pupils.allSatisfy { ($0["age"] as? Int ?? 0) >= 14 })
    let staff = rows(try school.figures("consent-form", missing + ["for=employee"]), "form")
    #expect(staff.count == rows(gaps, "staff").count { !holds($0) })
  }

  @Test(arguments: ["parent", "pupil", "employee"], ["ky", "ru"])
  func `a blank form prints on one sheet with both languages, whatever consents there are`(
    signer: String, language: String
  ) throws {
    let desk = try SharedSchool.all[0].desk()
    let pdf = "form-\(signer)-\(language).pdf"
    let outcome = try desk.run(
      Desk.program,
      [
        "render", "consent-form", "--db", "school.sqlite", "--as-of", "2026-03-05", "--set", "for=\(signer)",
        "--recipient", "public", "--lang", language, "--out", pdf,
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("(1 page)"))
    let words = try desk.words(of: pdf)
    #expect(words.contains("МАКУЛДУК") && words.contains("СОГЛАСИЕ"))
  }

  @Test(arguments: SharedSchool.all) func `the cards of a class tell what its summary tells`(
    _ school: SharedSchool
  ) throws {
    let expected = try #require(try school.expected("by-class") as? [String: [String: [Row]]])
    let lines = try #require(expected["3"]?["classes"]).filter { $0["marked"] as? Bool == true }
    for line in lines.prefix(4) {
      let name = written(line["row"])
      let cards = try school.figures(
        "pupil-card", ["--as-of", "2026-03-05", "--set", "class=\(name)"])
      let own = Set(rows(cards, "card").map { written($0["pupil_id"]) })
      let terms = rows(cards, "terms").filter {
        written($0["period"]) == "3" && own.contains(written($0["pupil_id"]))
      }
      for category in ["A", "B", "C", "D", "N"] {
        let count = terms.count { written($0["category"]) == category }
        #expect(written(line[category]) == "\(count)", "\(name), \(category)")
      }
      let missed = terms.reduce(0) { $0 + ($1["missed"] as? Int ?? 0) }
      #expect(written((line["missed"] as? [Any])?.first) == "\(missed)", "\(name)")
    }
  }

  @Test(arguments: SharedSchool.all) func `teachers have as many gaps as the school`(
    _ school: SharedSchool
  ) throws {
    let expected = try #require(try school.expected("by-class") as? [String: [String: [Row]]])
    for number in 1...4 {
      let found = try school.figures("completeness", ["--set", "period=\(number)"])
      let marks = try #require(expected["\(number)"]?["totals"]?.last?["marks"] as? Row)
      let totals = try #require(found["totals"] as? Row)
      #expect(written(totals["nm"]) == written(marks["nm"]), "period \(number)")
      let missing = try #require(
        try school.figures("missing-marks", ["--set", "period=\(number)"])["totals"] as? Row)
      for (name, other) in [
        ("nm", "nm"), ("cells", "all"), ("filled", "filled"), ("filled_pct", "filled_pct"),
      ] {
        #expect(written(totals[name]) == written(missing[other]), "period \(number), \(name)")
      }
      let all = marks.values.reduce(0) { $0 + ($1 as? Int ?? 0) }
      #expect(written(totals["cells"]) == "\(all)", "period \(number)")
      #expect(written(totals["nm"]) == "\(rows(found, "rows").reduce(0) { $0 + ($1["nm"] as? Int ?? 0) })")
      for check in found["checks"] as? [Row] ?? [] { #expect(check["holds"] as? Bool == true, "\(check)") }
    }
  }
}
