import Foundation
import Testing

/// The figures of term summaries of one period, by class.
struct TermSummary {
  /// The classes by their keys, in the order of the documents.
  let classes: [String]
  private let language: String
  private let pupils: [String: [[String: Any]]]
  private let subjects: [String: [[String: Any]]]
  private let totals: [String: [String: Any]]

  /// - Parameter run: what `render term-summary --format json` printed.
  init(_ run: [String: Any], language: String) throws {
    self.language = language
    let datasets = try #require(run["datasets"] as? [String: [[String: Any]]])
    let rows = try #require(datasets["class"])
    classes = rows.map { written($0["key"]) }
    let keys = Dictionary(zip(rows.map { written($0["class_id"]) }, classes)) { first, _ in first }
    func byClass(_ dataset: String) -> [String: [[String: Any]]] {
      Dictionary(grouping: datasets[dataset] ?? []) { keys[written($0["class_id"])] ?? "?" }
    }
    pupils = byClass("pupils")
    subjects = byClass("subjects")
    let documents = run["documents"] as? [[String: Any]] ?? [run]
    totals = Dictionary(zip(classes, documents.map { $0["totals"] as? [String: Any] ?? [:] })) { first, _ in
      first
    }
  }

  /// Where the figures are not those that are expected.
  func differences(
    sheets: [[String: Any]], subjects expectedSubjects: [[String: Any]],
    totals expectedTotals: [[String: Any]]
  ) -> [String] {
    var result: [String] = []
    for sheet in sheets {
      let key = written(sheet["class"])
      let expected = inOrder(sheet["pupils"] as? [[String: Any]] ?? [], sheet["order_ru"] as? [String])
      result += compare(key, (pupils[key] ?? []).map(pupil), expected.map(pupil))
    }
    for (key, rows) in Dictionary(grouping: expectedSubjects, by: { written($0["class"]) }) {
      let found = (subjects[key] ?? []).map { line($0, of: Self.subjectColumns) }
      result += compare(key, found.sorted(), rows.map { line($0, of: Self.subjectColumns) }.sorted())
    }
    for row in expectedTotals where row["marked"] as? Bool == true {
      let key = written(row["row"])
      result += compare(key, [total(totals[key] ?? [:])], [total(flat(row))])
    }
    return result.sorted()
  }

  /// Everything that is known of a class, as text.
  func printed(class key: String) -> [String] {
    (pupils[key] ?? []).map(pupil) + (subjects[key] ?? []).map { line($0, of: Self.subjectColumns) }
      + [total(totals[key] ?? [:])]
  }

  private static let subjectColumns = [
    "subject", "name_ky", "name_ru", "n5", "n4", "n3", "n2", "na", "ex", "nm", "N", "pass_pct", "quality_pct",
    "sou_pct", "mean",
  ]

  private func pupil(_ row: [String: Any]) -> String {
    let columns = ["file_no", "n5", "n4", "n3", "n2", "na", "mean", "missed", "category", "sub"]
    // The expected names and words are Kyrgyz.
    return line(row, of: columns + (language == "ky" ? ["name", "behaviour"] : []))
  }

  private func total(_ figures: [String: Any]) -> String {
    line(
      figures,
      of: [
        "on_list", "attested", "A", "B", "B1", "C", "C1", "D", "D1-one", "D1-two", "D1-three-or-more", "N",
        "M", "X",
        "n5", "n4", "n3", "n2", "na", "ex", "nm", "pass_pct", "quality_pct", "sou_pct", "mean", "missed",
        "missed_ill", "missed_valid", "missed_invalid",
      ])
  }

  private func line(_ row: [String: Any], of columns: [String]) -> String {
    columns.map { "\($0) \(written(row[$0]))" }.joined(separator: ", ")
  }

  /// A row of by-class.json with the names of the report's totals.
  private func flat(_ row: [String: Any]) -> [String: Any] {
    var flat = row
    for (name, count) in row["marks"] as? [String: Any] ?? [:] { flat[name] = count }
    for (list, names) in [
      ("D1", ["D1-one", "D1-two", "D1-three-or-more"]),
      ("missed", ["missed", "missed_ill", "missed_valid", "missed_invalid"]),
    ] {
      for (name, figure) in zip(names, row[list] as? [Any] ?? []) { flat[name] = figure }
    }
    return flat
  }

  /// The rows in the order of the language; `nil` and "same" stand for that of Kyrgyz.
  private func inOrder(_ rows: [[String: Any]], _ order: [String]?) -> [[String: Any]] {
    guard language == "ru", let order else { return rows }
    return order.compactMap { number in rows.first { written($0["file_no"]) == number } }
  }

  private func compare(_ key: String, _ found: [String], _ expected: [String]) -> [String] {
    if found.count != expected.count { return ["\(key): \(found.count) rows instead of \(expected.count)"] }
    return zip(found, expected).filter { $0 != $1 }.map { "\(key): \($0) instead of \($1)" }
  }
}

/// The figures of one report card.
struct ReportCard {
  private let rows: [[String: Any]]
  private let terms: [[String: Any]]
  private let name: String
  private let decision: String

  /// - Parameter run: what `render report-card --set pupil=… --format json` printed.
  init(found run: [String: Any]) {
    let datasets = run["datasets"] as? [String: [[String: Any]]] ?? [:]
    rows = datasets["rows"] ?? []
    terms = datasets["terms"] ?? []
    let card = datasets["card"]?.first ?? [:]
    name = written(card["name"])
    let order = written(card["order_no"]).prefix { $0.isNumber }
    decision =
      "\(written(card["promotion"])) to \(written(card["to_grade"])), \(order) of \(written(card["order_date"]))"
  }

  /// - Parameter card: an entry of report-cards.json.
  init(expected card: [String: Any]) {
    rows = card["rows"] as? [[String: Any]] ?? []
    let columns = ["behaviour", "missed", "late", "class_per_term"].map { card[$0] as? [Any] ?? [] }
    terms = (0..<4).map { term in
      Dictionary(
        zip(["behaviour", "missed", "late", "class"], columns.map { term < $0.count ? $0[term] : NSNull() })
      ) { first, _ in first }
    }
    name = written(card["name"])
    let end = (card["end_of_year"] as? [[String: Any]])?.first ?? [:]
    decision =
      "\(written(end["kind"])) to \(written(end["to_grade"])), \(written(end["order"])) of \(written(end["date"]))"
  }

  func lines(_ language: String) -> [String] {
    let marks = rows.map { row in
      ["subject", "ky", "ru", "terms", "year"].map { written(row[$0]) }.joined(separator: ", ")
    }
    let rest = terms.map { term in
      let behaviour = language == "ky" ? written(term["behaviour"]) : ""
      return "\(written(term["class"])), \(behaviour), \(written(term["missed"])), \(written(term["late"]))"
    }
    return (language == "ky" ? [name] : []) + marks + rest + [decision]
  }
}
