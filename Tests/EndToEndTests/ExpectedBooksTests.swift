import Foundation
import Testing

/// The books of the school, line by line, against those that came with the schools.
@Suite(.enabled(if: SharedSchool.areTested), .serialized) struct ExpectedBooksTests {
  @Test(arguments: SharedSchool.all) func `the movement book line by line`(_ school: SharedSchool) throws {
    let expected = try #require(try school.expected("movement-book") as? [String: Any])
    let run = try school.figures("movement-book", ["--as-of", "2026-08-30"])
    let datasets = try #require(run["datasets"] as? [String: [[String: Any]]])
    func key(_ row: [String: Any]) -> String { written(row["no"]) }
    for part in ["arrivals", "departures", "inside"] {
      let lines = try #require(expected[part] as? [[String: Any]])
      let rows = (datasets[part] ?? []).map { row in
        // Where two classes share a label, the expected files name the language by its code.
        row.mapValues { value in
          (value as? String).map {
            $0.replacing(" (кырг.)", with: "/ky").replacing(" (орус.)", with: "/ru")
          } ?? value
        }
      }
      #expect(rows.count == lines.count)
      let found = Dictionary(rows.map { (key($0), $0) }) { first, _ in first }
      let plain = lines.map { row in
        var row = row
        row["cancelled"] = (row["cancelled"] as? Bool).map { $0 ? 1 : 0 }
        return row
      }
      #expect(school.differences(found, plain, by: key, leavingOut: []) == [], "\(part)")
    }
  }

  @Test(arguments: SharedSchool.all) func `the alphabetical book line by line`(_ school: SharedSchool) throws
  {
    let expected = try #require(try school.expected("alphabetical") as? [String: Any])
    let lines = try #require(expected["book"] as? [[String: Any]])
    let run = try school.figures("alphabetical-book", ["--as-of", "2026-08-30"])
    let rows = try #require((run["datasets"] as? [String: [[String: Any]]])?["book"])
    #expect(rows.map { written($0["file_no"]) } == lines.map { written($0["no"]) })
    let letters = rows.map { written($0["letter"]) }
    let sections = letters.enumerated().filter { $0 == 0 || letters[$0 - 1] != $1 }.map(\.element)
    #expect(sections == expected["letters_in_order"] as? [String])
    let columns = [("name", "name"), ("birth_date", "birth"), ("left", "left"), ("left_code", "code")]
    for (row, line) in zip(rows, lines) {
      for (column, name) in columns {
        #expect(written(row[column]) == written(line[name]), "\(written(line["no"])), \(column)")
      }
      // When those who were in the school before its records begin came, the workbooks do not say.
      if !(row["entered"] is NSNull) { #expect(written(row["entered"]) == written(line["entered"])) }
    }
  }
}
