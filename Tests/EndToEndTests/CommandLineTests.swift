import Foundation
import Testing

/// Exit codes and what machines read (DESIGN 10).
@Suite struct CommandLineTests {
  @Test(arguments: [
    [], ["nonsense"], ["typeset"], ["typeset", "page.html"], ["typeset", "page.html", "--out"],
    ["typeset", "page.html", "--out", "o.pdf", "--format", "docx"],
    ["typeset", "page.html", "--out", "o.pdf", "--page-size", "210mm"],
    ["typeset", "page.html", "--out", "o.pdf", "--page-size", "0x0"],
    ["typeset", "page.html", "--out", "o.png", "--format", "png", "--combine"],
    ["typeset", "page.html", "--out", "o.pdf", "--today", "2026-02-30"],
    ["typeset", "page.html", "--dump", "everything"],
    ["typeset", "page.html", "--out", "o.pdf", "--lang", "en"],
    ["render", "term-summary"], ["render", "term-summary", "--db", "x"],
    ["render", "term-summary", "--db", "x", "--set", "class", "--out", "o.pdf"], ["import"], ["init"],
  ])
  func `a wrong command line is 2, and says how it would be right`(_ arguments: [String]) throws {
    let desk = try Desk(["page.html": "<p>x</p>"])
    let outcome = try desk.run(Desk.program, arguments)
    // Without any argument the program explains itself.
    #expect(outcome.status == (arguments.isEmpty ? 0 : 2))
    #expect((outcome.errors + outcome.output).contains("report-daemon"))
    #expect(desk.contents == ["page.html"])
  }

  @Test(arguments: [["--help"], ["--version"], ["typeset", "--help"], ["help", "render"]])
  func `help and version are asked for, and 0`(_ arguments: [String]) throws {
    let outcome = try Desk().run(Desk.program, arguments)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ["typeset", "none.html", "--out", "o.pdf"],
    ["typeset", "page.html", "--data", "none.json", "--out", "o.pdf"],
    ["typeset", "page.html", "--out", "page.html/o.pdf"], ["typeset", "page.html", "--out", "folder"],
    ["typeset", "page.html", "--font-dir", "none", "--out", "o.pdf"],
    ["render", "term-summary", "--db", "none.sqlite", "--out", "o.pdf"],
    ["render", "term-summary", "--db", "page.html", "--out", "o.pdf"],
    ["reports", "--templates", "none"], ["check", "none"], ["init", "--db", "page.html"],
    ["import", "--db", "none.sqlite", "page.html"],
  ])
  func `what the surroundings refuse is 3, with a sentence and without a file`(_ arguments: [String]) throws {
    let desk = try Desk(["page.html": "<p>x</p>", "folder/inside": ""])
    let outcome = try desk.run(Desk.program, arguments)
    #expect(outcome.status == 3, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("error: "))
    #expect(desk.contents == ["folder/", "folder/inside", "page.html"])
  }

  @Test func `machines read one JSON object a line`() throws {
    let desk = try Desk(["page.html": "<p style=\"colr: red\">x</p>"])
    let outcome = try desk.run("typeset", "page.html", "--json", "--out", "a \"b\".pdf")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let objects = try outcome.objects()
    #expect(objects.map { $0["kind"] as? String } == ["progress", "artefact", "diagnostic"])
    #expect(objects[1]["path"] as? String == "a \"b\".pdf")
    #expect(objects[1]["pages"] as? Int == 1)
    #expect(
      objects[2] as? [String: String] == [
        "kind": "diagnostic", "code": "STY-0001", "severity": "warning", "message": "unknown property 'colr'",
        "place": "page.html:1:11", "help": "did you mean 'color'?",
      ])
  }

  @Test func `the same page is the same bytes in another time zone and language, and in a second run`() throws
  {
    let page =
      "<html><head><title>Ведомость</title></head><body><p>{{ day | date }} {{ 3.5 | number(1) }}</p></body></html>"
    let desk = try Desk(["page.html": page, "d.json": #"{"day": "2026-03-02"}"#])
    let arguments = ["typeset", "page.html", "--data", "d.json", "--today", "2026-03-02", "--out"]
    for (name, environment) in [
      ("a.pdf", ["TZ": "Asia/Bishkek", "LC_ALL": "C"]),
      ("b.pdf", ["TZ": "America/New_York", "LC_ALL": "ru_RU.UTF-8"]),
    ] {
      #expect(try desk.run(Desk.program, arguments + [name], environment).status == 0)
    }
    #expect(try desk.data("a.pdf") == desk.data("b.pdf"))
    #expect(try desk.info("CreationDate", of: "a.pdf") == "Mon Mar  2 00:00:00 2026 UTC")
    #expect(try desk.info("Title", of: "a.pdf") == "Ведомость")
  }

  @Test func `progress of a burst is counted on lines for people`() throws {
    let desk = try Desk(["page.html": "<p>x</p>", "d.json": #"{"c": [{"i": 1}, {"i": 2}]}"#])
    let outcome = try desk.run(
      "typeset", "page.html", "--data", "d.json", "--each", "c", "--out", "{{ i }}.pdf")
    #expect(
      outcome.errors == """
        documents: 1 of 2
        documents: 2 of 2
        wrote 2 files (2 pages), the first is 1.pdf

        """)
    #expect(outcome.output.isEmpty)
  }
}
