import Testing

/// `--limit`: a document that takes more is stopped, told of, and not written, not even in part.
@Suite struct LimitTests {
  private static let page = """
    <style>@page { size: 10cm 5cm } div { break-after: page }</style>
    <div each="n in range(40)"><p><b>{{ n }}</b></p></div>
    """

  @Test(arguments: [
    ("pages=10", "LAY-0003"), ("nodes=50", "TPL-0079"), ("depth=3", "TPL-0020"), ("memory=1", "LAY-0007"),
  ])
  func `is held, and says how to mend it`(_ limit: String, code: String) throws {
    let desk = try Desk(["page.html": Self.page])
    let outcome = try desk.run("typeset", "page.html", "--limit", limit, "--out", "page.pdf")
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics == ["error \(code)"], "\(outcome.errors)")
    #expect(outcome.errors.contains("help: "))
    #expect(desk.contents == ["page.html"])
  }

  @Test func `is not in the way of a document that keeps to it`() throws {
    let desk = try Desk(["page.html": Self.page])
    let arguments = ["pages=10", "pages=50", "nodes=1000", "depth=20", "time=600", "memory=8000"]
    let outcome = try desk.run(
      Desk.program, ["typeset", "page.html", "--out", "page.pdf"] + arguments.flatMap { ["--limit", $0] })
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: ["pages", "pages=0", "pages=many", "depth=201", "patience=3"])
  func `a limit that makes no sense is a wrong command line`(_ limit: String) throws {
    let desk = try Desk(["page.html": Self.page])
    let outcome = try desk.run(
      Desk.program, ["typeset", "page.html", "--out", "page.pdf", "--limit", limit])
    #expect(outcome.status == 2)
    #expect(desk.contents == ["page.html"])
  }
}
