import Foundation
import Testing

/// PDFBox's preflight on documents of every kind.
@Suite struct PreflightTests {
  @Test(arguments: ["a2a", "a3a"]) func `documents are fit for an archive`(profile: String) throws {
    let desk = try Desk(["page.html": Self.page, "seal.svg": Self.seal])
    let database = try DemoSchool.database
    var files = ["page.pdf"]
    let page = try desk.run("typeset", "page.html", "--out", "page.pdf", "--pdf-profile", profile)
    #expect(page.status == 0, "\(page.errors)")
    for report in ["term-summary", "report-card", "school-by-class", "alphabetical-book"] {
      let answers = report == "alphabetical-book" ? [] : ["--set", "period=2"]
      let outcome = try desk.run(
        Desk.program,
        ["render", report, "--db", database, "--combine", "--out", "\(report).pdf"] + answers
          + ["--pdf-profile", profile])
      #expect(outcome.status == 0, "\(outcome.errors)")
      files.append("\(report).pdf")
    }
    #expect(try Preflight.faults(of: files, on: desk) == [])
  }

  private static let page = """
    <html lang="ky"><head><title>Тизме</title><style>
    @page { @bottom-center { content: counter(page) } } .light { opacity: 0.5; background: #cde }
    .note { float: footnote } ul { list-style: disc }
    </style></head><body>
    <h1>Тизме</h1><p>Окуучу <a href="https://example.kg/ң">баракча</a> <span lang="ru">страница</span>\
    <span class="note">Эскертүү</span></p>
    <ul><li>бир</li><li>эки</li></ul>
    <table><caption>Баалар</caption><thead><tr><th>№</th><th>Аты</th></tr></thead>
    <tbody><tr><td>1</td><td>Өмүр</td></tr></tbody></table>
    <div class="light"><p>жарык</p></div><p><img src="seal.svg" width="40" alt="мөөр"/>
    <qr value="https://example.kg" alt="текшерүү"/></p><p><a href="#e">аягы</a></p><h2 id="e">Аягы</h2>
    </body></html>
    """

  private static let seal = """
    <svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><defs><linearGradient id="g"><stop stop-color="red"/>\
    <stop offset="1" stop-color="blue" stop-opacity="0.3"/></linearGradient></defs>\
    <circle cx="20" cy="20" r="18" fill="url(#g)"/></svg>
    """
}
