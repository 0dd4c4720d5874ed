import Testing

/// What the words of a command line mean, and what is said about wrong ones.
@Suite struct CommandLineWordsTests {
  private let page = ["page.html": "<p>x</p>"]

  @Test(arguments: [
    (["typeset", "page.html", "--out", "o.pdf", "--quie"], "'--quiet'", "report-daemon typeset"),
    (["typeset", "page.html", "--out"], "'--out <out>'", "report-daemon typeset"),
    (["typeset", "--out", "o.pdf"], "'<page>'", "report-daemon typeset"),
    (["typeset", "page.html", "other.html", "--out", "o.pdf"], "'other.html'", "report-daemon typeset"),
    (["typeset", "page.html", "--out", "o.pdf", "--format", "docx"], "svg", "report-daemon typeset"),
    (["typeset", "page.html"], "Give --out FILE, or --dump STAGE.", "report-daemon typeset"),
    (["render", "term-summary", "--out", "o.pdf"], "'--db <db>'", "report-daemon render"),
    (["language", "decline"], "'<phrase>'", "report-daemon language decline"),
  ])
  func `a wrong word is named, with the command's full name`(
    _ arguments: [String], what: String, command: String
  ) throws {
    let outcome = try Desk(page).run(Desk.program, arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(outcome.errors.contains(what), "\(outcome.errors)")
    #expect(outcome.errors.contains("Usage: \(command)"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["typeset", "--quiet", "--out", "o.pdf", "page.html"],
    ["typeset", "page.html", "--out=o.pdf", "--quiet"],
    ["typeset", "--quiet", "--out", "first.pdf", "page.html", "--out", "o.pdf"],
  ])
  func `options stand anywhere, and the last one wins`(_ arguments: [String]) throws {
    let desk = try Desk(page)
    let outcome = try desk.run(Desk.program, arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(desk.contents == ["o.pdf", "page.html"])
  }

  @Test(arguments: [["typeset", "--help"], ["help", "typeset"]])
  func `the help of a command has its full name`(_ arguments: [String]) throws {
    let outcome = try Desk().run(Desk.program, arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE: report-daemon typeset"))
  }
}
