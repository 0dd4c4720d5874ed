import Diagnostics
import Foundation
import ISUOData
import Testing

@testable import ReportService

/// A paper is written, issued with a number, and kept with what it was made from.
@Suite struct DocumentRunTests {
  private static let section = """
      series: certificate
      title: {ky: "Сыноо: {{ pupil.name }}", ru: "{{ '' }}"}
      addressee: "{{ content.to }}"
      content:
        who: {type: pupil, label: {ky: окуучу, ru: учащийся}}
        to: {type: text, label: {ky: кимге, ru: кому}}
        words: {type: texts, optional: true, label: {ky: сөз, ru: слово}}
    """
  private static let data = """
    datasets:
      pupil: {sql: "SELECT name, file_no, pupil_id FROM report_pupil WHERE pupil_id = :who", rows: one}
    """
  private static let page = """
    <p>{{ document.no? ?? 'draft' }} {{ document.date? ?? '' }} {{ pupil.name }} {{ content.who.file_no }} \
    {{ content.words.ky ?? '' if content.words? else '-' }}</p>
    """

  private func paper() throws -> TestPaper { try TestPaper(Self.section, Self.data, page: Self.page) }

  @Test func `a draft takes no number, its issue does, and the file is the archived one`() throws {
    let paper = try paper()
    let draft = try paper.draft("who: А-1\nto: РББ")
    #expect(draft.codes == [])
    #expect(draft.document?.state == .draft)
    #expect(draft.document?.no == nil)
    let issued = try paper.issue(draft)
    let document = try #require(issued.document, "\(issued.run.printed)")
    #expect([document.no, document.date, document.period] == ["1", "2025-12-01", "2025"])
    #expect(
      [document.titleKy, document.titleRu, document.addressee] == [
        "Сыноо: Асанов Бакыт Маратович", nil, "РББ",
      ])
    let hash = try #require(document.versions.first?.hash)
    let file = [UInt8](try Data(contentsOf: URL(filePath: paper.report.folder.path("out.pdf"))))
    let school = try paper.open()
    #expect(
      try school.archivedFile(hash, for: "owner", on: "2025-12-01", at: "2025-12-01T11:00:00Z").bytes == file)
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(document.versions[0].data.utf8)) as? [String: Any])
    #expect((data["datasets"] as? [String: [[String: Any]]])?["pupil"]?.first?["file_no"] as? String == "А-1")
    #expect((data["parameters"] as? [String: Any])?["to"] as? String == "РББ")
    let acts = try school.auditLines(person: "А-1").map(\.action)
    #expect(acts.contains("draft") && acts.contains("issue"))
  }

  @Test func `fields that are set go before those of the file`() throws {
    let outcome = try paper().draft("who: А-1\nto: РББ") { $0.fields = [("to", "Фонд"), ("words", "бар")] }
    #expect(outcome.document?.addressee == "Фонд")
    #expect(outcome.document?.content == #"{"who": "А-1", "to": "Фонд", "words": {"ky": "бар"}}"#)
  }

  @Test func `a draft can be written anew, and is then issued as it is`() throws {
    let paper = try paper()
    let first = try paper.draft("who: А-1\nto: РББ")
    let second = try paper.draft("who: А-1\nto: Фонд") { $0.replaces = first.document?.id }
    #expect(second.document?.id == first.document?.id)
    #expect(try paper.issue(second).document?.addressee == "Фонд")
    let third = try paper.draft("who: А-1\nto: РББ") { $0.replaces = first.document?.id }
    #expect(third.codes == ["error REG-0017"])
  }

  @Test func `a successor takes the place of an issued document`() throws {
    let paper = try paper()
    let old = try #require(try paper.issue(try paper.draft("who: А-1\nto: РББ")).document)
    let next = try paper.run().supersede(
      old.id, language: nil, fonts: { try TestReport.fonts },
      fill: { $0.fields = [("who", "Ө-1"), ("to", "Фонд")] })
    #expect(next.document?.supersedes == old.id)
    #expect(try paper.issue(next).document?.no == "2")
    let school = try paper.open()
    #expect(try school.document(old.id, for: "owner", on: "2025-12-01").state == .superseded)
    #expect(
      try paper.run().supersede(99, language: nil, fonts: { try TestReport.fonts }, fill: { _ in }).codes
        == ["error REG-0015"])
  }

  @Test func `a missing requisite warns the draft and stops the issue, which takes no number`() throws {
    let section =
      Self.section + """

          requires:
            "pupil.name == 'x'": {ky: аталышы, ru: название}
            "pupil.file_no?": {ky: номери, ru: номер}
            "content.to == 'y'": {ky: дареги, ru: адрес}
        """
    let paper = try TestPaper(section, Self.data, page: Self.page)
    let draft = try paper.draft("who: А-1\nto: РББ")
    #expect(draft.codes == ["warning PAP-0008", "warning PAP-0008"])
    #expect(draft.run.diagnostics.map(\.message) == ["реквизит жок: аталышы", "реквизит жок: дареги"])
    let issued = try paper.issue(draft)
    #expect(issued.codes == ["error PAP-0008", "error PAP-0008"])
    #expect(issued.document == nil)
    #expect(!paper.report.folder.contents.contains("out.pdf"))
    #expect(try paper.draft("who: А-1\nto: y", isStrict: true).document == nil)
  }

  @Test func `a paper that may not show a name is not issued, nor one whose check fails`() throws {
    let yaml =
      Self.data + """

        personal-data: {categories: [identity], recipients: [parent]}
        checks: [{that: "content.to == 'РББ'", otherwise: {ky: башка, ru: другой}}]
        """
    let paper = try TestPaper(Self.section, yaml, page: Self.page)
    let draft = try paper.draft("who: А-1\nto: РББ")
    #expect(draft.codes == ["warning PAP-0009"])
    #expect(try paper.issue(draft).codes == ["error PAP-0009"])
    let other = try paper.draft("who: А-1\nto: Фонд")
    #expect(other.codes == ["warning PAP-0009", "warning PAP-0010"])
    #expect(try paper.issue(other).codes == ["error PAP-0009", "error PAP-0010"])
  }

  @Test func `a day before that of the last number is said`() throws {
    let paper = try paper()
    try paper.issue(try paper.draft("who: А-1\nto: РББ"), on: "2025-12-02")
    let draft = try paper.draft("who: А-1\nto: РББ")
    #expect(try paper.issue(draft, isStrict: true).document == nil)
    let issued = try paper.issue(draft)
    #expect(issued.codes == ["warning PAP-0011"])
    #expect(issued.document?.no == "2")
  }

  @Test func `a report is no paper, and a paper is not rendered`() throws {
    let paper = try paper()
    try paper.report.folder.write("templates/list/report.yaml", "id: list\ntitle: {ky: А, ru: Б}")
    try paper.report.folder.write("templates/list/page.html", "<p>x</p>")
    #expect(try paper.draft("who: А-1") { $0.kind = "list" }.codes == ["error PAP-0012"])
    #expect(try paper.draft("who: А-1") { $0.kind = "lost" }.codes == ["error RUN-0006"])
    #expect(try paper.report.run().diagnostics.map { "\($0.code)" } == ["PAP-0013"])
  }

  @Test func `the series is one of the paper's`() throws {
    let paper = try paper()
    #expect(try paper.draft("who: А-1\nto: x") { $0.series = "main" }.codes == ["error PAP-0014"])
    #expect(try paper.draft("who: А-1\nto: x") { $0.series = "certificate" }.codes == [])
    let section = Self.section.replacing("series: certificate", with: "series: letters")
    let wrong = try TestPaper(section, Self.data, page: Self.page).draft("who: А-1\nto: x")
    #expect(
      wrong.run.printed == """
        error[PAP-0014]: 'letters' is no series of this paper
         --> test/report.yaml:4:11
        4 |   series: letters
          |           ^^^^^^^
        help: its series are: main, pupils, staff, leave, minutes, certificate, outgoing, regulation, undertaking
        """)
  }

  @Test func `minutes name who led and who wrote, and come into the book of minutes`() throws {
    let section = """
        series: minutes
        title: {ky: "Протокол", ru: "Протокол"}
        content:
          chair: {type: staff, label: {ky: төрага, ru: председатель}}
          secretary: {type: staff, label: {ky: катчы, ru: секретарь}}
      """
    let paper = try TestPaper(section)
    let same = try paper.draft("chair: Бакытов Эрмек\nsecretary: Бакытов Эрмек")
    #expect(same.codes == ["error PAP-0015"])
    let draft = try paper.draft("chair: 10507197700017\nsecretary: Бакытов Эрмек")
    let issued = try paper.issue(draft)
    #expect(issued.document?.no == "1")
    #expect(issued.document?.period == "2025-2026")
  }

  @Test func `a secretary names members of staff whose list is not the secretary's to see`() throws {
    let section = """
        series: main
        title: {ky: "{{ content.who.name }}", ru: "{{ '' }}"}
        content:
          who: {type: staff, label: {ky: ким, ru: кто}}
      """
    let paper = try TestPaper(section, "audience: [secretary]")
    let school = try paper.open()
    let order = DocumentRun.Draft(kind: "test")
    let first = try paper.issue(try paper.draft("who: Бакытов Эрмек"))
    let number = try #require(OrderNumber(first.document?.no ?? "", of: "2025-12-01"))
    for role in [Role.secretary, .staffOffice] {
      try school.grant(
        role, to: role.rawValue, person: nil, order: number, from: "2025-12-01", until: nil,
        at: "2025-12-01T10:00:00Z", by: "owner")
    }
    func drafted(by user: String) throws -> DocumentRun.Outcome {
      var draft = order
      draft.fields = [("who", "Бакытов Эрмек")]
      let run = DocumentRun(
        database: paper.database, catalogue: paper.report.catalogue, today: try paper.run().today,
        time: "2025-12-01T10:00:00Z", user: user, isStrict: false)
      return try run.draft(draft, fonts: { try TestReport.fonts })
    }
    #expect(try drafted(by: "secretary").document?.titleKy == "Бакытов Эрмек")
    #expect(try drafted(by: "staff_office").codes == ["error RUN-0018"])
  }
}
