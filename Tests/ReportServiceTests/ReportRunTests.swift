import Diagnostics
import Foundation
import Language
import ReportEngine
import Templates
import Testing

@testable import ReportService

@Suite struct ReportRunTests {
  /// One document a pupil, in the order of the list; the school is shared by all.
  private static let cards = """
    parameters: {class: {type: class}, pupil: {type: pupil}}
    datasets:
      school: {sql: "SELECT name FROM report_school", rows: one, shared: true}
      pupil:
        rows: one
        sql: >-
          SELECT p.pupil_id, p.file_no, p.name, p.birth_date, p.class_id FROM report_period_pupil AS p
          JOIN report_class AS c USING (class_id)
          WHERE p.period = 1 AND p.class_id = coalesce(:class, p.class_id) ORDER BY c.sort_order, p.position
      marks: {sql: "SELECT pupil_id, code, mark FROM report_mark WHERE period = 1 AND mark IS NOT NULL ORDER BY code"}
    burst: {over: pupil, key: pupil_id, file: "../{{ pupil.file_no }}.pdf"}
    totals: {given: count(marks), mean: "number(avg(marks, m => m.mark), 2)", half: 1 / 2, third: 1 / 3}
    checks:
      - {that: totals.given == 2, otherwise: {ky: Баалар жетишсиз, ru: Отметок не хватает}}
    """

  private static let page = "<p>{{ school.name }}: {{ pupil.name }}, {{ totals.given }}</p>"

  private func report() throws -> TestReport { try TestReport(Self.cards, page: Self.page) }

  @Test func `the rows of one query are split among the documents`() throws {
    let json = try report().json()
    let documents = try #require(json["documents"] as? [[String: Any]])
    #expect(documents.map { $0["file"] as? String } == ["../К-1.pdf", "../А-1.pdf", "../Ө-1.pdf"])
    let totals = documents.compactMap { $0["totals"] as? [String: Any] }
    #expect(totals.map { $0["given"] as? Int } == [0, 2, 1])
    #expect(totals.map { $0["mean"] as? String } == [nil, "4.50", "4.00"])
    let datasets = try #require(json["datasets"] as? [String: [[String: Any]]])
    #expect(datasets["school"]?.count == 1)
    #expect(datasets["pupil"]?.map { $0["file_no"] as? String } == ["К-1", "А-1", "Ө-1"])
    #expect(datasets["marks"]?.map { $0["code"] as? String } == ["ALG", "GEO", "ALG"])
  }

  @Test func `a run of one document tells everything it was made from`() throws {
    let yaml = """
      parameters: {class: {type: class}}
      datasets:
        pupils: {sql: "SELECT file_no, birth_date, 0.1 AS real, null AS none FROM report_pupil WHERE file_no = 'А-1'"}
      totals: {count: count(pupils), half: 1 / 2, third: 1 / 3, share: "percent(1 / 3, 1)", none: 1 / 0}
      checks: [{that: totals.count == 1, otherwise: {ky: жок, ru: нет}}]
      personal-data: {categories: [identity], recipients: [parent]}
      burst: {over: class, file: "x.pdf"}
      """
    let outcome = try TestReport(yaml).run(set: ["class": "7-а"])
    let text = try #require(outcome.text, "\(outcome.printed)")
    let version = try #require(text.firstMatch(of: /"version": "([0-9a-f]{16})"/))
    #expect(
      text.replacing(version.1, with: "V") == """
        {"report": "test", "version": "V", "language": "ky", "parameters": {"class": "7-А"}, \
        "as_of": "2025-12-01", "recipient": "parent", "masked": 1, "datasets": {"pupils": [{"file_no": "А-1", \
        "birth_date": null, "real": 0.1, "none": null}]}, \
        "totals": {"count": 1, "half": 0.5, "third": "1/3", "share": "33.3", "none": null}, \
        "checks": [{"that": "totals.count == 1", "holds": true}]}
        """)
  }

  @Test func `a check that fails is one warning, and the documents are written`() throws {
    let report = try report()
    let path = report.folder.path("out") + "/"
    let outcome = try report.run(to: .documents(.pdf, path: path, combined: false)) { $0.language = .ru }
    #expect(
      outcome.printed == """
        warning[RUN-0013]: Отметок не хватает
         --> test/report.yaml:16:12
        16 |   - {that: totals.given == 2, otherwise: {ky: Баалар жетишсиз, ru: Отметок не хватает}}
           |            ^^^^^^^^^^^^^^^^^
        help: the control relation of the form does not hold; look for missing or doubtful records
        """)
    // A name cannot lead out of the folder.
    #expect(outcome.artefacts.map(\.path) == ["К-1", "А-1", "Ө-1"].map { "\(path)_._\($0).pdf" })
    for artefact in outcome.artefacts { #expect(FileManager.default.fileExists(atPath: artefact.path)) }
  }

  @Test func `with --strict a check that fails keeps everything from being written`() throws {
    let report = try report()
    let before = report.folder.contents
    let outcome = try report.run(to: .documents(.pdf, path: report.folder.path("out") + "/", combined: false))
    {
      $0.isStrict = true
    }
    #expect(outcome.artefacts.isEmpty)
    #expect(outcome.diagnostics.map(\.code.description) == ["RUN-0013"])
    #expect(report.folder.contents == before)
  }

  @Test func `the limits of a report hold unless the run says others`() throws {
    let page = "<style>p { break-after: page }</style><p each=\"n in range(5)\">{{ n }}</p>"
    let report = try TestReport("limits: {pages: 3, time: 60}", page: page)
    let output = ReportRun.Output.documents(.pdf, path: report.folder.path("x.pdf"), combined: false)
    let over = try report.run(to: output)
    #expect(over.diagnostics.map(\.code.description) == ["LAY-0003"], "\(over.printed)")
    var limits = RunLimits()
    let isSet = limits.set(.pages, to: 9)
    #expect(isSet)
    #expect(try report.run(to: output) { $0.limits = limits }.artefacts.map(\.pages) == [5])
  }

  @Test(arguments: [
    (paper: "A5", page: "<p>x</p>", size: (419.5, 595.3)),
    (paper: "A3 landscape", page: "<p>x</p>", size: (1190.6, 841.9)),
    (paper: "A3", page: "<style>@page { size: A4 landscape }</style><p>x</p>", size: (841.9, 595.3)),
  ])
  func `the paper is the report's where the style names none`(
    paper: String, page: String, size: (width: Double, height: Double)
  ) throws {
    let report = try TestReport("paper: \(paper)\ndatasets: {}\n", page: page)
    let outcome = try report.run(
      to: .documents(.svg, path: report.folder.path("out.svg"), combined: false))
    #expect(outcome.printed == "")
    let svg = try report.folder.text("out.svg")
    let root = try #require(svg.firstMatch(of: /<svg[^>]* width="([0-9.]+)(?:pt)?" height="([0-9.]+)/))
    #expect((try #require(Double(root.1)) - size.width).magnitude < 0.1, "\(root.0)")
    #expect((try #require(Double(root.2)) - size.height).magnitude < 0.1, "\(root.0)")
  }

  @Test func `all documents can be one file`() throws {
    let report = try report()
    let path = report.folder.path("all.pdf")
    let outcome = try report.run(to: .documents(.pdf, path: path, combined: true))
    #expect(outcome.artefacts == [RunOutcome.Artefact(path: path, pages: 3)])
  }

  @Test func `pictures of a burst have the names of the documents`() throws {
    let report = try report()
    let path = report.folder.path("out") + "/"
    let outcome = try report.run(
      set: ["class": "7-А"], to: .documents(.png, path: path, combined: false)
    ) { $0.workers = 2 }
    #expect(outcome.artefacts.map(\.path) == ["\(path)_._А-1.png", "\(path)_._Ө-1.png"])
  }

  @Test func `an error in one document of a burst keeps all from appearing`() throws {
    let report = try TestReport(Self.cards, page: "<p>{{ marks[1].mark }}</p>")
    let before = report.folder.contents
    let outcome = try report.run(to: .documents(.pdf, path: report.folder.path("out") + "/", combined: false))
    #expect(outcome.diagnostics.contains { $0.severity == .error })
    #expect(outcome.artefacts.isEmpty)
    #expect(report.folder.contents == before)
  }

  @Test func `what a run tells is what docs/render-json.md says`() throws {
    let manual = try String(
      contentsOf: TestReport.root.appending(path: "docs/render-json.md"), encoding: .utf8)
    let documented = manual.matches(of: /(?m)^\| `([a-z_]+)` \|/).map { String($0.1) }
    let several = try report().json()
    let one = try TestReport("datasets: {school: {sql: SELECT * FROM report_school}}").json()
    #expect(Set(several.keys).union(one.keys).sorted() == documented.sorted())
    #expect(Set(several.keys).symmetricDifference(one.keys).sorted() == ["checks", "documents", "totals"])
  }

  @Test func `the version of a report changes with any of its files, and only with them`() throws {
    let report = try report()
    func version() throws -> String { try #require(try report.json()["version"] as? String) }
    let first = try version()
    #expect(try version() == first)
    try report.folder.write("templates/other/note.txt", "x")
    #expect(try version() == first)
    try report.folder.write("templates/_shared/base.css", "p { margin: 0 }")
    #expect(try version() != first)
  }
}
