import Foundation
import Testing

/// Whatever is wrong with a page or its data: a diagnostic, exit code 1, and no file, not even a part of one.
@Suite struct BrokenInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let page: String
    var data = "{}"
    let code: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "an unclosed tag", page: "<p>a<b>c</p>", code: "TPL-0002"),
    Case(name: "a tag that does not end", page: "<p", code: "TPL-0011"),
    Case(name: "an empty page", page: "", code: "TPL-0021"),
    Case(name: "missing data", page: "<p>{{ pupil.name }}</p>", code: "TPL-0045"),
    Case(
      name: "a missing field", page: "<p>{{ pupil.name }}</p>", data: #"{"pupil": {"nmae": "А"}}"#,
      code: "TPL-0061"),
    Case(
      name: "a wrong type", page: "<p>{{ pupil + 1 }}</p>", data: #"{"pupil": {"name": "А"}}"#,
      code: "TPL-0065"),
    Case(name: "a page that includes itself", page: #"<p><include src="page.html"/></p>"#, code: "TPL-0032"),
    Case(
      name: "elements nested ten thousand deep",
      page: String(repeating: "<div>", count: 10_000) + String(repeating: "</div>", count: 10_000),
      code: "TPL-0020"),
    Case(
      name: "JSON nested ten thousand deep", page: "<p>{{ a }}</p>",
      data: #"{"a": "# + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000) + "}",
      code: "TPL-0091"),
    Case(name: "JSON cut short", page: "<p>{{ a }}</p>", data: #"{"a": "#, code: "TPL-0091"),
    Case(name: "data that are a list", page: "<p>x</p>", data: "[1]", code: "RUN-0001"),
    Case(name: "a loop that never ends", page: "<p each=\"a in range(9999999)\">x</p>", code: "TPL-0078"),
    Case(name: "a letter that no font has", page: "<p>字</p>", code: "LAY-0001"),
  ]

  @Test(arguments: cases) func `is told of and writes nothing`(_ broken: Case) throws {
    let desk = try Desk(["page.html": broken.page, "data.json": broken.data])
    let outcome = try desk.run("typeset", "page.html", "--data", "data.json", "--out", "out/page.pdf")
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics == ["error \(broken.code)"], "\(outcome.errors)")
    #expect(outcome.errors.contains("help: "))
    #expect(desk.contents == ["data.json", "page.html"])
  }

  @Test func `data of 300 MB are refused before they are read`() throws {
    let desk = try Desk(["page.html": "<p>{{ a }}</p>"])
    try desk.write("data.json", Data())
    let file = try FileHandle(forWritingTo: desk.folder.appending(path: "data.json"))
    try file.truncate(atOffset: 300 << 20)
    try file.close()
    let outcome = try desk.run("typeset", "page.html", "--data", "data.json", "--out", "page.pdf")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        error[TPL-0090]: the data are larger than 64 MB
         --> data.json
        help: split them, and make several documents

        """)
    #expect(desk.contents == ["data.json", "page.html"])
  }

  @Test func `a font without Ң is told of where no other font has it either`() throws {
    let desk = try Desk([
      "page.html": "<p>Жаңы</p>", "share/report-daemon/templates/none/README": "no reports are needed here",
    ])
    // A program of its own, whose only font knows Russian letters alone.
    try FileManager.default.createDirectory(
      at: desk.folder.appending(path: "bin"), withIntermediateDirectories: true)
    let program = desk.folder.appending(path: "bin/report-daemon")
    try FileManager.default.copyItem(at: Desk.program.resolvingSymlinksInPath(), to: program)
    let font = Desk.repository.appending(path: "Tests/TestFont/SquareRussian.ttf")
    try desk.write("share/report-daemon/fonts/SquareRussian.ttf", Data(contentsOf: font))
    let before = desk.contents

    let refused = try desk.run(program, ["typeset", "page.html", "--out", "page.pdf"])
    #expect(refused.status == 1)
    #expect(
      refused.errors == """
        error[LAY-0001]: no font has the character 'ң' (U+04A3)
         --> page.html:1:4
        1 | <p>Жаңы</p>
          |    ^^^^
        help: name a font that has it in font-family, or add one with --font-dir; \
        --missing-glyph box prints a box instead

        """)
    #expect(desk.contents == before)

    let boxed = try desk.run(
      program, ["typeset", "page.html", "--missing-glyph", "box", "--out", "page.pdf"])
    #expect(boxed.status == 0)
    #expect(boxed.diagnostics == ["warning LAY-0001"])
    #expect(desk.contents == (before + ["page.pdf"]).sorted())
  }

  @Test func `all mistakes of a page are listed in one go`() throws {
    let desk = try Desk(["page.html": "<p>{{ (a }}</p>\n<p>{{ c | nope }}</p>\n<p>{{ 1 + }}</p>"])
    let outcome = try desk.run("typeset", "page.html", "--out", "page.pdf")
    #expect(outcome.status == 1)
    #expect(
      Set(outcome.errors.matches(of: #/--> page\.html:([0-9])/#).map { String($0.1) }) == ["1", "2", "3"])
  }

  @Test func `what is unknown is one warning each, and the page is written`() throws {
    let row = "<tr><td style=\"colr: red\"><blink>x</blink></td></tr>"
    let desk = try Desk(["page.html": "<table><tbody each=\"i in range(50)\">\(row)</tbody></table>"])
    let outcome = try desk.run("typeset", "page.html", "--out", "page.pdf")
    #expect(outcome.status == 0)
    #expect(outcome.diagnostics == ["warning TPL-0023", "warning STY-0001"])
    #expect(desk.contents == ["page.html", "page.pdf"])
    #expect(try desk.words(of: "page.pdf") == Array(repeating: "x", count: 50))
  }

  @Test func `with --strict a warning keeps the page from being written`() throws {
    let desk = try Desk(["page.html": "<p style=\"colr: red\">x</p>"])
    let outcome = try desk.run("typeset", "page.html", "--strict", "--out", "out/page.pdf")
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics == ["warning STY-0001"])
    #expect(desk.contents == ["page.html"])
  }

  @Test func `an old file stays as it was when its successor has an error`() throws {
    let desk = try Desk(["page.html": "<p>{{ a }}</p>", "page.pdf": "old"])
    #expect(try desk.run("typeset", "page.html", "--out", "page.pdf").status == 1)
    #expect(try desk.data("page.pdf") == Data("old".utf8))
  }
}
