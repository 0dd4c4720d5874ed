import Cryptography
import Diagnostics
import Foundation
import ISUOData
import Language
import Testing

@testable import ReportService

/// A paper in a folder of its own, written and issued in a copy of the test school.
struct TestPaper {
  let report: TestReport
  let database: String

  /// - Parameters:
  ///   - document: what stands in the section `document` of report.yaml, indented by two.
  ///   - yaml: further sections.
  init(_ document: String, _ yaml: String = "", page: String = "<p>x</p>") throws {
    report = try TestReport("document:\n\(document)\n\(yaml)", page: page)
    database = report.folder.path("school.sqlite")
    try TestSchool.bytes.write(to: URL(filePath: database))
  }

  func run(_ today: String = "2025-12-01", isStrict: Bool = false) throws -> DocumentRun {
    DocumentRun(
      database: database, catalogue: report.catalogue, today: try #require(CalendarDate(iso: today)),
      time: "\(today)T10:00:00Z", user: "owner", isStrict: isStrict)
  }

  @discardableResult
  func draft(
    _ content: String, on today: String = "2025-12-01", isStrict: Bool = false,
    _ change: (inout DocumentRun.Draft) -> Void = { _ in }
  ) throws -> DocumentRun.Outcome {
    var draft = DocumentRun.Draft(kind: "test")
    draft.source = SourceText(name: "content.yaml", text: content)
    change(&draft)
    return try run(today, isStrict: isStrict).draft(draft, fonts: { try TestReport.fonts })
  }

  @discardableResult
  func issue(
    _ outcome: DocumentRun.Outcome, on today: String = "2025-12-01", isStrict: Bool = false,
    key: CodeKeyFile? = nil
  ) throws -> DocumentRun.Outcome {
    let id = try #require(outcome.document?.id, "\(outcome.run.printed)")
    return try run(today, isStrict: isStrict).issue(
      id, date: nil, out: report.folder.path("out.pdf"), key: key, passphrase: { Self.passphrase },
      fonts: { try TestReport.fonts })
  }

  /// Of the key for codes.
  static var passphrase: Secret {
    var bytes = Array("four words of mine".utf8)
    return Secret(taking: &bytes)
  }

  func open() throws -> SchoolDatabase { try SchoolDatabase.open(path: database) }
}

extension DocumentRun.Outcome {
  var codes: [String] { run.diagnostics.map { "\($0.severity.rawValue) \($0.code)" } }
}
