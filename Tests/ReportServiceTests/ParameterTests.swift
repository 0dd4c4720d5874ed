import Foundation
import Language
import Testing

@testable import ReportService

/// How the values of `--set` are understood (DESIGN 10); a run's JSON says what they were taken for.
@Suite struct ParameterTests {
  /// The value and the as-of day that one parameter leads to.
  private func understood(
    _ type: String, _ value: String?, _ change: (inout ReportRun) -> Void = { _ in }
  ) throws -> String {
    let burst = #"burst: {over: x, file: "x.pdf"}"#
    let json = try TestReport("\(burst)\nparameters: {x: \(type)}").json(
      set: value.map { ["x": $0] } ?? [:], change)
    let parameters = try #require(json["parameters"] as? [String: Any])
    let found = parameters["x"].map { $0 is NSNull ? "null" : "\($0)" } ?? "absent"
    return "\(found) on \(json["as_of"] ?? "no day")"
  }

  @Test(arguments: [
    (written: "7-А", meant: "7-А"), (written: "7-а", meant: "7-А"), (written: "7 «А»", meant: "7-А"),
    (written: "7А", meant: "7-А"), (written: "7 A", meant: "7-А"), (written: "5-А/ky", meant: "5-А/ky"),
    (written: "5-а/RU", meant: "5-А/ru"), (written: "5-А (кырг.)", meant: "5-А/ky"),
  ])
  func `a class is known by its label however it is spelt`(written: String, meant: String) throws {
    #expect(try understood("{type: class}", written) == "\(meant) on 2025-12-01")
  }

  @Test(arguments: [
    (written: "1", meant: "1 on 2025-11-04"), (written: "4", meant: "4 on 2026-05-31"),
    (written: "year", meant: "5 on 2026-05-31"), (written: "current", meant: "2 on 2025-12-01"),
  ])
  func `a term is printed as of its last day, the current one as of today`(written: String, meant: String)
    throws
  {
    #expect(try understood("{type: period}", written) == meant)
  }

  @Test func `what is not given has its default, or stands for all that the burst allows`() throws {
    #expect(try understood("{type: period, default: current}", nil) == "2 on 2025-12-01")
    #expect(try understood("{type: class}", nil) == "null on 2025-12-01")
  }

  @Test func `the day that is named wins over the term's last`() throws {
    let day = CalendarDate(iso: "2025-10-01")
    #expect(try understood("{type: period}", "1") { $0.asOf = day } == "1 on 2025-10-01")
  }

  @Test(arguments: [
    (type: "{type: date}", written: "2026-01-15"), (type: "{type: number}", written: "-3"),
    (type: "{type: text}", written: "a = b"), (type: "{type: pupil}", written: "Ө-1"),
    (type: "{type: choice, choices: {a: {ky: а, ru: а}}}", written: "a"),
  ])
  func `other values are taken as they are written`(type: String, written: String) throws {
    #expect(try understood(type, written) == "\(written) on 2025-12-01")
  }

  @Test(arguments: [
    (today: "2025-11-06", period: "1"), (today: "2025-11-10", period: "2"),
    (today: "2026-07-01", period: "4"),
  ])
  func `between two terms the current one is the last that ended`(today: String, period: String) throws {
    let report = try TestReport("parameters: {x: {type: period, default: current}}")
    var run = ReportRun(report: "test", today: try #require(CalendarDate(iso: today)), output: .json)
    run.year = "2025-2026"
    let outcome = try run.run(
      database: try TestSchool.path, catalogue: report.catalogue, fonts: { try TestReport.fonts },
      progress: { _ in })
    let text = try #require(outcome.text, "\(outcome.printed)")
    #expect(text.contains("\"parameters\": {\"x\": \(period)}, \"as_of\": \"\(today)\""), "\(text)")
  }
}
