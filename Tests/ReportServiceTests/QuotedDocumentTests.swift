import Diagnostics
import ISUOData
import Language
import Testing

@testable import ReportService

/// A paper that names an issued document has what was archived of it.
@Suite struct QuotedDocumentTests {
  private static let section = """
      series: main
      title: {ky: "{{ content.original?.content.points[content.point? - 1].text.ky ?? 'өзү' }}", ru: "{{ '' }}"}
      addressee: "{{ content.original?.no ?? '-' }} {{ content.original?.content.who.name ?? '-' }}"
      content:
        original: {type: document, of: test, optional: true, label: {ky: түп нуска, ru: подлинник}}
        point: {type: number, optional: true, label: {ky: пункт, ru: пункт}}
        who: {type: staff, optional: true, label: {ky: ким, ru: кто}}
        points:
          type: list
          optional: true
          label: {ky: пункттар, ru: пункты}
          fields:
            text: {type: texts, label: {ky: текст, ru: текст}}
    """

  private static let original = "who: Бакытов Эрмек\npoints: [{ky: Бир, ru: Один}, {ky: Эки, ru: Два}]"

  private func paperWithOriginal() throws -> TestPaper {
    let paper = try TestPaper(Self.section)
    let issued = try paper.issue(try paper.draft(Self.original))
    #expect(issued.document?.no == "1-Н", "\(issued.run.printed)")
    return paper
  }

  @Test(arguments: ["1", "1-Н, 01.12.2025", "№ 1-Н 2025-12-01", "01.12.2025 № 1-Н"])
  func `a document is named by its key, or by number and day`(name: String) throws {
    let outcome = try paperWithOriginal().draft("original: \(name)\npoint: 2")
    #expect(outcome.document?.titleKy == "Эки", "\(outcome.run.printed)")
    #expect(outcome.document?.addressee == "1-Н Бакытов Эрмек")
    #expect(outcome.document?.content == #"{"original": "\#(name)", "point": 2}"#)
  }

  @Test func `the paper is about those whom the quoted text names`() throws {
    let paper = try TestPaper(Self.section.replacing("type: staff", with: "type: pupil"))
    try paper.issue(try paper.draft("who: А-1"))
    let before = try paper.open().auditLines(person: "А-1").count
    #expect(try paper.draft("original: 1").codes == [])
    #expect(try paper.open().auditLines(person: "А-1").count == before + 1)
  }

  @Test func `only what is in force and of the same paper and language is quoted`() throws {
    let paper = try paperWithOriginal()
    #expect(try paper.draft("original: 7").codes == ["error PAP-0031"])
    #expect(try paper.draft("original: 2-Н, 01.12.2025").codes == ["error PAP-0031"])
    #expect(try paper.draft("original: ошол буйрук").codes == ["error PAP-0031"])
    #expect(try paper.draft("original: 1") { $0.language = .ru }.codes == ["error PAP-0034"])
    let draft = try #require(try paper.draft("point: 1").document)
    let refused = try paper.draft("point: 1\noriginal: \(draft.id)")
    #expect(
      refused.run.printed == """
        error[PAP-0032]: «түп нуска»: долбоор, чыгарыла элек
         --> content.yaml:2:11
        2 | original: 2
          |           ^
        help: күчүндөгү документти көрсөтүңүз
        """)
    let school = try paper.open()
    try school.cancel(1, reason: "жаңылыш", on: "2025-12-01", at: "2025-12-01T12:00:00Z", by: "owner")
    #expect(try paper.draft("original: 1").codes == ["error PAP-0032"])
  }

  @Test func `a document of another paper is not quoted`() throws {
    let paper = try TestPaper(Self.section.replacing("of: test", with: "of: [order, minutes]"))
    try paper.issue(try paper.draft(Self.original))
    #expect(try paper.draft("original: 1").codes == ["error PAP-0033"])
  }
}
