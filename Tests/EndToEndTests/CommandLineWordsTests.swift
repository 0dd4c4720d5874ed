import Testing

/// What the words of a command line mean, and what is said about wrong ones.
@Suite struct CommandLineWordsTests {
  private let page = ["page.html": "<p>x</p>"]

  @Test(arguments: [
    (["typeset", "page.html", "--ot", "o.pdf"], "Unknown option '--ot'. Did you mean '--out'?"),
    (["typeset", "page.html", "-x"], "Unknown option '-x'."),
    (["typeset", "page.html", "--out"], "Missing value for '--out <out>'."),
    (["typeset", "page.html", "--out", "--quiet"], "Missing value for '--out <out>'."),
    (["typeset", "--out", "o.pdf"], "Missing argument '<page>'."),
    (["typeset", "page.html", "other.html", "--out", "o.pdf"], "Unexpected argument 'other.html'."),
    (
      ["typeset", "page.html", "--out", "o.pdf", "--format", "docx"],
      "The value 'docx' is invalid for '--format'. It is one of pdf, png, svg."
    ),
    (["render", "term-summary", "--out", "o.pdf"], "Missing option '--db <db>'."),
    (["rendr"], "There is no command 'rendr'. Did you mean 'render'?"),
    (["language", "sotr"], "There is no command 'sotr'. Did you mean 'sort'?"),
    (["typeset", "page.html"], "Give --out FILE, or --dump STAGE."),
  ])
  func `a wrong word is named`(_ arguments: [String], sentence: String) throws {
    let outcome = try Desk(page).run(Desk.program, arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("error: \(sentence)\nUsage: report-daemon"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["typeset", "--quiet", "--out", "o.pdf", "page.html"],
    ["typeset", "page.html", "--out=o.pdf", "--quiet"],
    ["typeset", "--quiet", "--out", "first.pdf", "page.html", "--out", "o.pdf"],
    ["typeset", "--quiet", "--out", "o.pdf", "--", "page.html"],
  ])
  func `options stand anywhere before --, and the last one wins`(_ arguments: [String]) throws {
    let desk = try Desk(page)
    let outcome = try desk.run(Desk.program, arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(desk.contents == ["o.pdf", "page.html"])
  }

  @Test func `the help lists what a command takes`() throws {
    let outcome = try Desk().run(Desk.program, ["init", "--help"])
    #expect(
      outcome.output == """
        Make a school's file.

        Usage: report-daemon init --db <db> [options]

        Options:
          --db <db>   The file to make; it must not exist yet.
          --json      Print one JSON object a line to standard output, for machines.
          --quiet     Print no progress and no summary.
          --strict    Treat warnings as errors.
          -h, --help  Show this help.

        """)
  }
}
