import Diagnostics
import Foundation
import Language
import ReportEngine
import Testing
import TextShaping

@testable import ReportService

/// A report in a folder of its own, run on the test school.
struct TestReport {
  let folder: TestFolder

  /// - Parameters:
  ///   - yaml: what follows the id and the titles in report.yaml.
  ///   - page: page.html.
  ///   - files: further files of the report's folder.
  init(_ yaml: String, page: String = "<p>x</p>", files: [String: String] = [:]) throws {
    folder = try TestFolder()
    try folder.write("templates/test/report.yaml", "id: test\ntitle: {ky: Сыноо, ru: Проба}\n" + yaml)
    try folder.write("templates/test/page.html", page)
    for (name, text) in files { try folder.write("templates/test/\(name)", text) }
  }

  var catalogue: Catalogue { Catalogue(ReportFolders([folder.path("templates")])) }

  /// Runs on a day of the second term.
  func run(
    _ report: String = "test", set parameters: [String: String] = [:], to output: ReportRun.Output = .json,
    on database: String? = nil, _ change: (inout ReportRun) -> Void = { _ in }
  ) throws -> RunOutcome {
    let today = try #require(CalendarDate(iso: "2025-12-01"))
    var run = ReportRun(report: report, today: today, output: output)
    run.parameters = parameters
    change(&run)
    return try run.run(
      database: try database ?? TestSchool.path, catalogue: catalogue, fonts: { try Self.fonts },
      progress: { _ in })
  }

  /// The JSON of a run as Foundation reads it.
  func json(set parameters: [String: String] = [:], _ change: (inout ReportRun) -> Void = { _ in }) throws
    -> [String: Any]
  {
    let outcome = try run(set: parameters, to: .json, change)
    let text = try #require(outcome.text, "\(outcome.printed)")
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var fonts: Diagnosed<FontLibrary> {
    get throws {
      FontLibrary.load(shipped: [
        try FontFile.map(path: root.appending(path: "Tests/TestFont/SquareTest.ttf").path)
      ])
    }
  }
}

extension RunOutcome {
  /// The diagnostics as the user reads them.
  var printed: String { diagnostics.map(\.printed).joined(separator: "\n\n") }
}
