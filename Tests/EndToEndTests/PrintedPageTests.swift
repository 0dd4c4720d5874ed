import Foundation
import Testing

/// What is seen on the pages of the shipped reports: nothing runs out of its cell, no page is left with a
/// line or two, and what is signed says who signs.
@Suite struct PrintedPageTests {
  private func render(_ desk: Desk, _ report: String, _ arguments: [String], out: String) throws
    -> Desk.Outcome
  {
    try desk.run(
      Desk.program,
      ["render", report, "--db", try DemoSchool.database, "--combine", "--quiet", "--out", out] + arguments)
  }

  @Test(arguments: ["ky", "ru"]) func `no word runs over the rule beside its cell`(_ language: String) throws
  {
    let desk = try Desk()
    for report in try desk.run("reports", "--json").objects() {
      let id = written(report["id"])
      let parameters = (report["parameters"] as? [[String: Any]] ?? []).map { written($0["name"]) }
      var arguments = ["--lang", language]
      if parameters.contains("period") { arguments += ["--set", "period=2"] }
      if parameters.contains("class") { arguments += ["--set", "class=7-А"] }
      if parameters == ["pupil"] { arguments += ["--set", "pupil=А-35"] }
      guard try render(desk, id, arguments, out: "\(id).pdf").status == 0 else { continue }
      for (index, page) in try PrintedPage.pages(of: "\(id).pdf", on: desk).enumerated() {
        #expect(page.wordsOverRules == [], "\(id), page \(index + 1)")
      }
    }
  }

  @Test func `the seal stands beside the director's signature`() throws {
    let desk = try Desk()
    for report in ["movement-summary", "class-list"] {
      let arguments = report == "class-list" ? ["--set", "class=7-А"] : ["--set", "period=2"]
      #expect(try render(desk, report, arguments + ["--lang", "ru"], out: "\(report).pdf").status == 0)
      let words = try #require(try PrintedPage.pages(of: "\(report).pdf", on: desk).last).words
      let director = try #require(words.last { $0.text == "Директор" })
      let seal = try #require(words.first { $0.text == "М.П." })
      #expect((seal.top - director.top).magnitude < 2, "\(report)")
    }
  }

  @Test func `who is withheld signs by hand`() throws {
    let desk = try Desk()
    #expect(
      try render(
        desk, "subject-teacher-report", ["--set", "period=2", "--lang", "ru", "--recipient", "public"],
        out: "reports.pdf"
      ).status == 0)
    let text = try desk.text(of: "reports.pdf")
    #expect(text.contains("нет согласия"))
    #expect(!text.contains("с. нет"))
  }

  @Test func `the last page has more than a row of the table`() throws {
    let desk = try Desk()
    let rows = (1...70).map { "<tr><td>row\($0)</td></tr>" }.joined()
    let base = Desk.repository.appending(path: "templates/_shared/base.css").path
    try desk.write("base.css", Data(contentsOf: URL(filePath: base)))
    for count in 40...70 {
      let table = rows.split(separator: "</tr>").prefix(count).map { $0 + "</tr>" }.joined()
      try desk.write(
        "page.html",
        Data(
          """
          <html><head><link rel="stylesheet" href="base.css"/></head><body>
          <table class="grid"><thead><tr><th>head</th></tr></thead><tbody>\(table)</tbody></table>
          <p class="legend">legend</p>
          <table class="signatures"><tr><td class="post">Директор</td><td class="line"></td></tr></table></body></html>
          """.utf8))
      #expect(try desk.run("typeset", "page.html", "--out", "page.pdf", "--quiet").status == 0)
      let last = try #require(try desk.text(of: "page.pdf").split(separator: "\u{C}").last)
      #expect(last.contains("Директор") && last.split(separator: "row").count > 3, "\(count) rows: \(last)")
    }
  }
}
