import Foundation
import PDFTestKit
import Spreadsheet
import Testing

/// Every shipped report says the same figures on paper, in workbooks, separated values, pages and JSON, in Kyrgyz and in
/// Russian. The tables of the separated values are what the other forms are held against.
@Suite struct AgreementTests {
  /// A report with arguments.
  struct Order: Sendable, CustomTestStringConvertible {
    let report: String
    let arguments: [String]

    var testDescription: String { ([report] + arguments).joined(separator: " ") }
  }

  private static let isThorough = ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"

  /// The reports as they come, if wished in all their choices.
  ///
  /// - Parameter few: those that are asked; all when nil.
  private static func orders(
    _ desk: Desk, period: String, few: Set<String>?, withChoices: Bool
  ) throws -> [Order] {
    try desk.run("reports", "--json").objects().flatMap { object -> [Order] in
      let report = written(object["id"])
      // Papers are written, and received forms added up, not rendered.
      if object["content"] != nil || object["consolidates"] != nil { return [] }
      guard few?.contains(report) != false else { return [] }
      let parameters = object["parameters"] as? [[String: Any]] ?? []
      let common = parameters.flatMap { answer(to: $0, among: parameters, period: period) }
      let chosen = parameters.flatMap { parameter in
        (parameter["choices"] as? [String] ?? []).filter { $0 != written(parameter["default"]) }.map {
          // Members of staff are in no class.
          ($0 == "employee" ? [] : common) + ["--set", "\(written(parameter["name"]))=\($0)"]
        }
      }
      return ([common] + (withChoices ? chosen : [])).map { Order(report: report, arguments: $0) }
    }
  }

  /// One class of a report that takes one, else one pupil.
  private static func answer(
    to parameter: [String: Any], among all: [[String: Any]], period: String
  ) -> [String] {
    let name = written(parameter["name"])
    let takesClass = all.contains { written($0["type"]) == "class" }
    switch written(parameter["type"]) {
    case "class": return ["--set", "\(name)=7-А"]
    case "period": return ["--set", "\(name)=\(period)"]
    case "pupil": return takesClass ? [] : ["--set", "\(name)=А-35"]
    default: return []
    }
  }

  @Test func `the reports of a small school say the same in all forms and both languages`() throws {
    let school = try DemoSchool.imported.desk
    let few: Set = ["missing-marks", "school-by-class", "term-summary"]
    let orders = try Self.orders(
      school, period: "2", few: Self.isThorough ? nil : few, withChoices: Self.isThorough)
    for order in orders { try check(order, of: school) }
  }

  /// The larger one, of classes in two languages; the other is like the small school.
  @Test(.enabled(if: SharedSchool.areTested), arguments: SharedSchool.all.filter { $0.name == "kara-suu-7" })
  func `the reports of a whole school say the same in all forms and both languages`(
    _ school: SharedSchool
  ) throws {
    let desk = try school.desk()
    for order in try Self.orders(desk, period: "year", few: nil, withChoices: false) {
      try check(order, of: desk, today: "2026-06-05")
    }
  }

  private func check(_ order: Order, of school: Desk, today: String = "2026-03-05") throws {
    let desk = try Desk()
    let forms = try ["ky", "ru"].map { language in
      for form in ["pdf", "html", "xlsx", "csv", "json"] {
        let name = "\(language).\(form)"
        let whole = form == "json" ? [] : ["--combine"]
        let outcome = try desk.run(
          Desk.program,
          ["render", order.report, "--db", school.path("school.sqlite"), "--today", today]
            + ["--lang", language, "--format", form, "--out", name] + whole + order.arguments)
        try #require(outcome.status == 0, "\(order) \(name): \(outcome.errors)")
      }
      #expect(try desk.faults(ofPage: "\(language).html") == "", "\(order) \(language)")
      #expect(try TaggedFile([UInt8](desk.data("\(language).pdf"))).faults() == [], "\(order) \(language)")
      return try PrintedForms(language, on: desk)
    }
    for (form, language) in zip(forms, ["ky", "ru"]) {
      for (what, differences) in form.disagreements {
        #expect(differences == [], "\(order) \(language): \(what)")
      }
    }
    #expect(forms[0].canonicalSections == forms[1].canonicalSections, "\(order): tables of both languages")
    #expect(
      canonical(forms[0].figures) == canonical(forms[1].figures), "\(order): figures of both languages")
  }
}
