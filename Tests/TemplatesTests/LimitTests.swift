import Diagnostics
import Foundation
import Language
import Synchronization
import Testing

@testable import Templates

@Suite struct LimitTests {
  private func codes(_ printed: String) -> [Substring] {
    printed.split(separator: "\n").filter { $0.hasPrefix("error[") || $0.hasPrefix("warning[") }
      .map { $0.dropFirst(6).prefix(8) }
  }

  @Test func `a page nested ten thousand deep is refused without harm`() {
    let page = String(repeating: "<div>", count: 10_000) + String(repeating: "</div>", count: 10_000)
    #expect(codes(evaluate(page)) == ["TPL-0020"])
  }

  @Test func `ten thousand tags that are never closed give one diagnostic`() {
    #expect(codes(evaluate(String(repeating: "<p>", count: 10_000))) == ["TPL-0020"])
  }

  /// A thread has 8 MB of stack on Linux; without optimisation this takes three times what it takes with it.
  @Test func `the deepest page, expression and text that are allowed fit on half a stack`() async {
    let expression = String(repeating: "(1 + ", count: 48) + "1" + String(repeating: ")", count: 48)
    let negative = String(repeating: "not ", count: 95) + "true"
    let depth = TemplateLimits().depth - 3
    let page =
      String(repeating: "<div if=\"1\">", count: depth)
      + "<p title=\"{{ text('a1') }}\">{{ \(expression) }} {{ 'x' if \(negative) else 'y' }}</p>"
      + String(repeating: "</div>", count: depth)
    let texts = (1...2).map { "a\($0): {ky: \"{{ text('a\($0 + 1)') + string(\(expression)) }}\", ru: x}\n" }
      .joined()
    let document = await onHalfAStack { evaluate(page, text: texts + "a3: {ky: x, ru: y}\n") }
    #expect(document.hasSuffix("\"49 y\""))
    #expect(document.contains("x4949"))
  }

  private func onHalfAStack(_ body: @escaping @Sendable () -> String) async -> String {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: body()) }
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  @Test func `includes are nested to a limit`() {
    let files = Dictionary(
      uniqueKeysWithValues: (1...5).map { ("\($0).html", "<p><include src=\"\($0 + 1).html\"/></p>") })
    let limits = TemplateLimits(includeDepth: 3)
    #expect(
      evaluate("<include src=\"1.html\"/>", files: files, limits: limits) == """
        error[TPL-0033]: includes are nested deeper than 3
         --> 3.html:1:13
        1 | <p><include src="4.html"/></p>
          |             ^^^^^^^^^^^^
        help: include the inner files from the page
        """)
  }

  @Test func `elements are nested to a limit over all files`() {
    let files = ["a.html": "<p><b><i>x</i></b></p>"]
    #expect(
      codes(evaluate("<div><include src=\"a.html\"/></div>", files: files, limits: TemplateLimits(depth: 5)))
        == ["TPL-0020"])
  }

  @Test func `files that include each other twice do not fill the memory`() {
    var files = Dictionary(
      uniqueKeysWithValues: (1...30).map { number in
        (
          "\(number).html",
          "<b><include src=\"\(number + 1).html\"/><include src=\"\(number + 1).html\"/></b>"
        )
      })
    files["31.html"] = "<i>x</i>"
    let limits = TemplateLimits(steps: 5_000)
    #expect(codes(evaluate("<include src=\"1.html\"/>", files: files, limits: limits)) == ["TPL-0037"])
  }

  @Test func `a loop inside a loop stops at the limit`() {
    let page = "<p each=\"a in range(100)\"><b each=\"b in range(100)\">x</b></p>"
    #expect(codes(evaluate(page, limits: TemplateLimits(iterations: 5_000))) == ["TPL-0078"])
    #expect(codes(evaluate(page, limits: TemplateLimits(iterations: 50_000))) == [])
  }

  @Test func `a document has a limit of time, which loops and functions look at`() {
    // A clock that goes on by a second whenever it is looked at.
    let looks = Atomic<Int>(0)
    let time = TimeLimit(seconds: 3) { Double(looks.add(1, ordering: .relaxed).newValue) }
    let limits = TemplateLimits(time: time)
    #expect(
      evaluate("<p each=\"a in range(3)\"><b each=\"b in range(3000)\">x</b></p>", limits: limits) == """
        error[TPL-0084]: the document was not made of its data within 3 seconds
         --> page.html:1:39
        1 | <p each="a in range(3)"><b each="b in range(3000)">x</b></p>
          |                                       ^^^^^^^^^^^
        help: a loop inside a loop goes through every pair: filter the data in the query, or raise the limit
        """)
    #expect(
      codes(evaluate("<p>{{ count(range(9000)) + sum(range(9000), n => n) }}</p>", limits: limits)) == [
        "TPL-0084"
      ])
    #expect(codes(evaluate("<p each=\"a in range(500)\">x</p>", limits: limits)) == [])
  }

  @Test func `a document has a limit of nodes and of text`() {
    let page = "<p each=\"a in range(100)\">texts</p>"
    #expect(
      evaluate(page, limits: TemplateLimits(nodes: 50)) == """
        error[TPL-0079]: the document has more than 50 elements and texts
         --> page.html:1:15
        1 | <p each="a in range(100)">texts</p>
          |               ^^^^^^^^^^
        help: make several documents of it
        """)
    #expect(codes(evaluate(page, limits: TemplateLimits(text: 100))) == ["TPL-0079"])
  }

  @Test func `a text that doubles is stopped`() {
    let doublings = (1...40).map { "a\($0) = a\($0 - 1) + a\($0 - 1)" }.joined(separator: "; ")
    #expect(codes(evaluate("<p let=\"a0 = 'xxxxxxxx'; \(doublings)\">{{ a40 }}</p>")) == ["TPL-0080"])
  }

  @Test func `data have a limit of size`() {
    let source = SourceText(name: "data.json", text: "[1, 2, 3]")
    #expect(
      readJSON(source, limits: JSONLimits(size: 8)).diagnostics.map(\.printed) == [
        """
        error[TPL-0090]: the data are larger than 0 MB
         --> data.json
        help: split them, and make several documents
        """
      ])
  }

  @Test func `a YAML file has a limit of size`() {
    let mistakes = definitionMistakes("# " + String(repeating: "x", count: 1 << 20))
    #expect(
      mistakes == """
        error[TPL-0100]: the file is larger than 1 MB
         --> report.yaml
        help: move long queries into files of their own
        """)
  }

  @Test func `an alphabet that is not installed is an error, not another order`() {
    let span = SourceSpan(SourceText(name: "page.html", text: "x"), 0..<1)
    #expect(Diagnostic.noCollation("ky", span).code == Diagnostic.Code("TPL-0077"))
  }
}

@Suite struct ResourceTests {
  private func diagnostics(_ page: [UInt8], _ answer: ResourceReader.Answer = .missing) -> [String] {
    let resources = ResourceReader { path in path == "page.html" ? .found(page) : answer }
    return Template.compile(page: "page.html", resources: resources).diagnostics.map(\.printed)
  }

  @Test func `a page that is no UTF-8 shows where`() {
    #expect(
      diagnostics(Array("<p>\n".utf8) + [0xE8, 0xF2] + Array("</p>".utf8)) == [
        """
        error[TPL-0001]: the file is no UTF-8
         --> page.html:2:1
        2 | ��</p>
          | ^
        help: save it as UTF-8
        """
      ])
    #expect(
      diagnostics([0xFF, 0xFE, 0x3C, 0x00]) == [
        "error[TPL-0001]: the file is UTF-16\n --> page.html\nhelp: save it as UTF-8"
      ])
  }

  @Test func `a byte order mark is no text`() {
    #expect(diagnostics([0xEF, 0xBB, 0xBF] + Array("<p>x</p>".utf8)) == [])
  }

  @Test func `a file that cannot be read says why`() {
    #expect(
      diagnostics(Array("<include src=\"a.html\"/>".utf8), .unreadable("larger than 16 MB")) == [
        """
        error[TPL-0029]: the file 'a.html' cannot be read: larger than 16 MB
         --> page.html:1:10
        1 | <include src="a.html"/>
          |          ^^^^^^^^^^^^
        help: check the file and its rights
        """
      ])
  }
}
