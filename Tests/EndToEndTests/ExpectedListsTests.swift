import Foundation
import Testing

/// Lists of pupils, awards, consents and completeness against the figures that came with the schools.
@Suite(.enabled(if: SharedSchool.areTested), .serialized) struct ExpectedListsTests {
  private typealias Row = [String: Any]

  private static let days = ["2025-11-04", "2025-12-30", "2026-03-05", "2026-05-31"]

  private func rows(_ document: Row, _ dataset: String) -> [Row] {
    (document["datasets"] as? [String: [Row]])?[dataset] ?? []
  }

  private func total(_ document: Row, _ name: String) -> String {
    written((document["totals"] as? Row)?[name])
  }

  /// Who is in which class on a day, by the expected records: keys of classes by the file's number.
  private func members(_ school: SharedSchool, on day: String) throws -> [String: Row] {
    try school.expectedRows("pupils").reduce(into: [:]) { found, pupil in
      for stay in pupil["classes"] as? [[Any]] ?? [] {
        guard let from = stay[1] as? String, from <= day else { continue }
        if let until = stay[2] as? String, until <= day { continue }
        var row = pupil
        row["class"] = stay[0]
        found[written(pupil["file_no"])] = row
      }
    }
  }

  @Test(arguments: SharedSchool.all) func `the lists of all classes name who is in them`(
    _ school: SharedSchool
  ) throws {
    for day in Self.days {
      let expected = try members(school, on: day)
      var found: Set<String> = []
      let lists = try school.figures("class-list", ["--as-of", day, "--set", "form=full"])
      let keys = Dictionary(
        rows(lists, "class").map { (written($0["class_id"]), written($0["key"])) },
        uniquingKeysWith: { first, _ in first })
      for pupil in rows(lists, "pupils") {
        let number = written(pupil["file_no"])
        let row = try #require(expected[number])
        #expect(found.insert(number).inserted)
        #expect(keys[written(pupil["class_id"])] == written(row["class"]))
        #expect(written(pupil["birth_date"]) == written(row["birth"]))
        #expect(written(pupil["pin"]) == written(row["pin"]))
        #expect(!(pupil["guardians"] as? [Any] ?? []).isEmpty)
      }
      let totals = try #require(lists["documents"] as? [Row]).map { total($0, "pupils") }
      #expect(totals.reduce(0) { $0 + (Int($1) ?? 0) } == found.count)
      #expect(found == Set(expected.keys), "\(day)")
    }
  }

  @Test(arguments: SharedSchool.all) func `a list for everybody names nobody without a consent`(
    _ school: SharedSchool
  ) throws {
    let lists = try school.figures(
      "class-list", ["--as-of", "2026-03-05", "--set", "form=full", "--recipient", "public"])
    let pupils = rows(lists, "pupils")
    #expect(!pupils.isEmpty && lists["masked"] as? Int == pupils.count)
    for pupil in pupils {
      #expect(written(pupil["name"]) == "макулдук жок")
      for column in ["birth_date", "pin", "address", "patronymic"] {
        #expect(written(pupil[column]) == "null")
      }
      #expect(written(pupil["phones"]) == "[]" && written(pupil["guardians"]) == "[]")
    }
  }

  @Test(arguments: SharedSchool.all, ["street", "birthday", "language", "shift"])
  func `a list of the school in groups names everybody once`(_ school: SharedSchool, by: String) throws {
    let expected = try members(school, on: "2026-03-05")
    let list = try school.figures("pupil-lists", ["--as-of", "2026-03-05", "--set", "by=\(by)"])
    let pupils = rows(list, "pupils")
    #expect(pupils.map { written($0["file_no"]) }.sorted() == expected.keys.sorted())
    #expect(
      total(list, "girls") == "\(expected.values.count { written($0["sex"]) == "1" })")
    for pupil in pupils {
      let group = written(pupil["group"])
      let born = try #require(pupil["birth_date"] as? String)
      switch by {
      case "street":
        let address = "\(group), \(written(pupil["house"]))"
        #expect(Int(written(pupil["house"])) != nil && group.contains(", "), "\(address)")
      case "birthday":
        // The school year runs from September to August.
        let month = born.dropFirst(5).prefix(2)
        let year = month >= "09" ? 2025 : 2026
        #expect(group == "\(year)-\(month)-01")
        #expect(written(pupil["age"]) == "\(year - (Int(born.prefix(4)) ?? 0))")
      case "language": #expect(group == written(pupil["language"]))
      default: #expect(group == written(pupil["shift"]))
      }
    }
    // The rows of a group stand together.
    let groups = pupils.map { written($0["group"]) }
    let heads = zip([""] + groups, groups).filter { $0.0 != $0.1 }
    #expect(heads.count == Set(groups).count)
  }

  @Test(arguments: SharedSchool.all) func `the awards are those of the summary by class`(
    _ school: SharedSchool
  ) throws {
    let expected = try #require(try school.expected("by-class") as? [String: [String: [Row]]])
    for number in 1...5 {
      let period = "period=\(number == 5 ? "year" : "\(number)")"
      let list = try school.figures("award-list", ["--set", period])
      let counts = Dictionary(
        rows(list, "counts").map { (written($0["class"]), $0) }, uniquingKeysWith: { first, _ in first })
      let classes = try #require(expected["\(number)"]?["classes"]).filter { $0["marked"] as? Bool != false }
      for line in classes {
        let name = written(line["row"])
        let pupils = rows(list, "pupils").filter { written($0["class"]) == name }
        for column in ["A", "B", "B1"] {
          let sum = pupils.count { written($0[column == "B1" ? "sub" : "category"]) == column }
          #expect(written(line[column]) == "\(sum)", "period \(number), \(name), \(column)")
          #expect(written(counts[name]?[column] ?? 0) == "\(sum)", "period \(number), \(name), \(column)")
        }
      }
      for sheet in try school.expectedRows("term-sheets") where sheet["period"] as? Int == number {
        func described(_ pupils: [Row]) -> [String] {
          pupils.filter { ["A", "B"].contains(written($0["category"])) }.map { pupil in
            ["file_no", "name", "category", "sub", "n5", "n4"].map { written(pupil[$0]) }.joined(
              separator: " ")
          }
        }
        let found = rows(list, "pupils").filter { written($0["class"]) == written(sheet["class"]) }
        let expected = described(sheet["pupils"] as? [Row] ?? [])
        // A before B, each in the order of the class.
        #expect(
          described(found) == expected.filter { $0.contains(" A ") }
            + expected.filter { !$0.contains(" A ") },
          "period \(number), \(written(sheet["class"]))")
      }
      for pupil in rows(list, "pupils") where written(pupil["sub"]) == "B1" {
        #expect(written(pupil["n4"]) == "1" && written(pupil["subject"]) != "null")
      }
      let whole = try #require(expected["\(number)"]?["totals"]?.last)
      for column in ["A", "B", "B1"] { #expect(total(list, column) == written(whole[column])) }
    }
  }
}
