import Foundation
import Testing

@Suite struct TypesetTests {
  private static let cards =
    #"{"school": "Ак-Терек", "cards": [{"id": "1/а", "n": "Үсөн"}, {"id": 2, "n": "Өмүр"}]}"#

  /// Two pages for each card, each with "page of pages" at its foot.
  private static let card = """
    <html><head><style>
    @page { size: 100mm 60mm; margin: 12mm; @bottom-center { content: counter(page) " / " counter(pages) } }
    .next { break-before: page }
    </style></head><body><p>{{ school }} {{ record.n }}</p><p class="next">{{ n }} бүттү</p></body></html>
    """

  private func desk() throws -> Desk { try Desk(["card.html": Self.card, "cards.json": Self.cards]) }

  @Test func `a page is set with the data's names`() throws {
    let desk = try Desk([
      "page.html": "<p>{{ pupil.name }}, № {{ mark }}</p>",
      "d.json": #"{"pupil": {"name": "Өмүрова Кеңеш"}, "mark": 5.0}"#,
    ])
    let outcome = try desk.run("typeset", "page.html", "--data", "d.json", "--out", "page.pdf")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "wrote page.pdf (1 page)\n")
    #expect(outcome.output.isEmpty)
    #expect(try desk.words(of: "page.pdf") == ["Өмүрова", "Кеңеш,", "№", "5"])
  }

  @Test(arguments: [("ru", "«про|грамма»"), ("ky", "«прог|рамма»")])
  func `a page that names no language is in that of the run`(language: String, lines: String) throws {
    let page = #"<p style="width: 18mm; hyphens: auto"><q>программа</q></p>"#
    let desk = try Desk(["page.html": page])
    let outcome = try desk.run("typeset", "page.html", "--lang", language, "--dump", "fragments")
    let printed = outcome.output.split(separator: "\n").map { line in
      line.contains("line (") ? "|" : line.contains("text (") ? String(line.split(separator: "\"")[1]) : ""
    }.joined()
    #expect(printed.dropFirst().replacing(#"\u{ad}"#, with: "").replacing(" |", with: "|") == lines)
  }

  @Test func `the number of pages stands in the text too, even where it makes the text longer`() throws {
    let page = """
      <html><head><style>@page { size: 60mm 40mm; margin: 5mm } p { break-after: page; margin: 0 }
      p:last-child { break-after: auto } p::before { content: counter(page) " / " counter(pages) }
      </style></head><body>\(String(repeating: "<p/>", count: 11))</body></html>
      """
    let desk = try Desk(["page.html": page])
    let outcome = try desk.run("typeset", "page.html", "--out", "page.pdf")
    #expect(outcome.errors == "wrote page.pdf (11 pages)\n")
    #expect(try desk.words(of: "page.pdf") == (1...11).flatMap { ["\($0)", "/", "11"] })
  }

  @Test func `a table of contents names the headings and their pages`() throws {
    let page = """
      <html><head><style>@page { size: 90mm 40mm; margin: 5mm; counter-increment: page 5 } h1 { break-before: page }
      a::after { content: target-text(attr(href)) " " target-counter(attr(href), page) }
      .roman::after { content: target-counter(attr(href), page, upper-roman) }
      </style></head><body><p><a href="#a"/>; <a href="#b"/>; <a class="roman" href="#b"/>; <a href="#no"/></p>
      <h1 id="a">Окуу</h1><h1 id="b">Жыл  <b>ичинде</b></h1></body></html>
      """
    let desk = try Desk(["page.html": page])
    _ = try desk.run("typeset", "page.html", "--out", "page.pdf")
    let words = try desk.words(of: "page.pdf")
    #expect(words == ["Окуу", "10;", "Жыл", "ичинде", "15;", "XV;", "Окуу", "Жыл", "ичинде"])
  }

  @Test func `an image that only the page itself shows is read`() throws {
    let page = """
      <html><head><style>@page { size: 90mm 40mm; background: url(a.svg); @top-left { content: url(b.svg) } }</style></head>
      <body/></html>
      """
    let picture =
      #"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>"#
    let desk = try Desk(["page.html": page, "a.svg": picture])
    let outcome = try desk.run("typeset", "page.html", "--out", "page.pdf")
    #expect(!outcome.errors.contains("'a.svg'"))
    #expect(outcome.errors.contains("'b.svg'"))
  }

  @Test func `texts print the counters of the places that links lead to`() throws {
    let page = """
      <html><head><style>h1 { counter-increment: a; counter-reset: b; bookmark-level: none } h2 { counter-increment: b }
      div { counter-reset: c } b { counter-increment: c }
      .one::after { content: target-counter(attr(href), a, upper-roman) "." target-counter(attr(href), b) }
      .all::after { content: target-counters(attr(href), c, ".") } .no::after { content: target-counter(attr(href), x) }
      </style></head><body><a class="one" href="#t"/> <a class="all" href="#u"/> <a class="no" href="#t"/>
      <a class="no" href="#nowhere"/><h1/><h1/><h2/><h2/><h2 id="t"/><div><b/><div><b/><b id="u"/></div></div></body></html>
      """
    let desk = try Desk(["page.html": page])
    _ = try desk.run("typeset", "page.html", "--out", "page.pdf")
    #expect(try desk.words(of: "page.pdf") == ["II.3", "1.2", "0"])
  }

  @Test func `documents that ask for it begin on right pages of one file, each with its own outline`() throws
  {
    let page = """
      <html><head><title>t</title><style>@page { size: 90mm 80mm; margin: 5mm } html { break-before: right }</style></head>
      <body><h1 if="record.id == 1">Бөлүм</h1><h2>Ичинде {{ record.id }}</h2></body></html>
      """
    let data = #"{"cards": [{"id": 1}, {"id": 2}, {"id": 3}]}"#
    let desk = try Desk(["page.html": page, "d.json": data])
    let outcome = try desk.run(
      "typeset", "page.html", "--data", "d.json", "--each", "cards", "--combine", "--out", "all.pdf",
      "--quiet")
    #expect(outcome.status == 0)
    let pages = try desk.text(of: "all.pdf").split(separator: "\u{0C}", omittingEmptySubsequences: false)
    #expect(pages.map(\.isEmpty) == [false, true, false, true, false, true])
    // "Ичинде 2" stands beside "Бөлүм" of the first document, not below it.
    let outline = try desk.outline(of: "all.pdf")
    #expect(outline == ["Бөлүм", "  Ичинде 1", "Ичинде 2", "Ичинде 3"])
  }

  @Test func `the blank page before a document shows the margin boxes of blank pages`() throws {
    let page = """
      <html><head><title>t</title><style>@page { size: 90mm 80mm; margin: 10mm }
      @page :blank { @top-left { content: 'бош ' counter(page) } } html { break-before: right }</style></head>
      <body>{{ record.id }}</body></html>
      """
    let data = #"{"cards": [{"id": 7}, {"id": 8}]}"#
    let desk = try Desk(["page.html": page, "d.json": data])
    _ = try desk.run(
      "typeset", "page.html", "--data", "d.json", "--each", "cards", "--combine", "--out", "all.pdf",
      "--quiet")
    #expect(try desk.words(of: "all.pdf") == ["7", "бош", "0", "8"])
  }

  @Test func `an array gives a document for each element, its file named by it`() throws {
    let desk = try desk()
    let outcome = try desk.run(
      "typeset", "card.html", "--data", "cards.json", "--each", "cards", "--out", "out/{{ id }}.pdf",
      "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(desk.contents == ["card.html", "cards.json", "out/", "out/1_а.pdf", "out/2.pdf"])
    #expect(
      try desk.words(of: "out/1_а.pdf") == [
        "Ак-Терек", "Үсөн", "1", "/", "2", "Үсөн", "бүттү", "2", "/", "2",
      ])
  }

  @Test func `in one file of all documents page numbers start anew with each`() throws {
    let desk = try desk()
    let outcome = try desk.run(
      "typeset", "card.html", "--data", "cards.json", "--each", "cards", "--combine", "--out", "all.pdf",
      "--quiet")
    #expect(outcome.status == 0)
    #expect(try desk.info("Pages", of: "all.pdf") == "4")
    let text = try desk.text(of: "all.pdf")
    #expect(text.matches(of: /[12] \/ [0-9]/).map { String($0.0) } == ["1 / 2", "2 / 2", "1 / 2", "2 / 2"])
  }

  @Test func `two documents of one name are an error before anything is written`() throws {
    let desk = try desk()
    let outcome = try desk.run(
      "typeset", "card.html", "--data", "cards.json", "--each", "cards", "--out", "o/one.pdf")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        error[RUN-0005]: documents 1 and 2 would be the same file 'o/one.pdf'
         --> --out
        help: put something into the name that tells them apart, such as {{ id }}

        """)
    #expect(desk.contents == ["card.html", "cards.json"])
  }

  @Test func `an error in the last document keeps the first from appearing`() throws {
    let desk = try Desk([
      "page.html": "<p>{{ n }}</p>", "d.json": #"{"cards": [{"id": 1, "n": "a"}, {"id": 2}]}"#,
    ])
    let outcome = try desk.run(
      "typeset", "page.html", "--data", "d.json", "--each", "cards", "--out", "o/{{ id }}.pdf")
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics == ["error TPL-0045"])
    #expect(desk.contents == ["d.json", "page.html"])
  }

  @Test(arguments: [
    (each: "crads", data: #"{"cards": []}"#, code: "RUN-0002"),
    (each: "cards", data: #"{"cards": [{}, 1]}"#, code: "RUN-0003"),
    (each: "cards", data: #"{"cards": []}"#, code: "RUN-0004"),
  ])
  func `--each needs an array of objects`(each: String, data: String, code: String) throws {
    let desk = try Desk(["page.html": "<p>x</p>", "d.json": data])
    let outcome = try desk.run("typeset", "page.html", "--data", "d.json", "--each", each, "--out", "o.pdf")
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics == ["error \(code)"])
    #expect(desk.contents == ["d.json", "page.html"])
  }

  @Test(arguments: ["png", "svg"]) func `several pages are several pictures`(_ format: String) throws {
    let desk = try desk()
    let outcome = try desk.run(
      "typeset", "card.html", "--data", "cards.json", "--each", "cards", "--format", format,
      "--out", "{{ record.n }}.\(format)")
    #expect(outcome.status == 0)
    let pictures = ["Өмүр", "Үсөн"].flatMap { ["\($0)-1.\(format)", "\($0)-2.\(format)"] }
    #expect(desk.contents == (["card.html", "cards.json"] + pictures).sorted())
    for picture in pictures {
      #expect(
        try desk.data(picture).starts(with: format == "png" ? [0x89, 0x50, 0x4E, 0x47] : Array("<?xml".utf8)))
    }
  }

  @Test(arguments: [
    (page: "<p>x</p>", size: "800x600px", points: "600 x 450 pts"),
    (page: "<p>x</p>", size: "800x600", points: "600 x 450 pts"),
    (page: "<p>x</p>", size: "210x297mm", points: "595.276 x 841.89 pts (A4)"),
    (page: "<p>x</p>", size: "1inx4cm", points: "72 x 113.386 pts"),
    (
      page: "<style>@page { size: 50mm 40mm }</style><p>x</p>", size: "800x600px",
      points: "141.732 x 113.386 pts"
    ),
  ])
  func `paper is of the size asked for where the page names none`(page: String, size: String, points: String)
    throws
  {
    let desk = try Desk(["page.html": page])
    let outcome = try desk.run(
      "typeset", "page.html", "--page-size", size, "--page-margin", "2mm", "--out", "page.pdf")
    #expect(outcome.status == 0)
    #expect(try desk.info("Page size", of: "page.pdf") == points)
  }

  @Test(arguments: [
    ("syntax", "text \"{{ word }}\""), ("document", "\"сөз\""), ("boxes", "block p"),
    ("fragments", "page 1\n"),
    ("display-list", "glyphs \"сөз\" PTSerif-Regular 12.00"),
  ])
  func `every stage can be printed`(stage: String, part: String) throws {
    let desk = try Desk(["page.html": "<p>{{ word }}</p>", "d.json": #"{"word": "сөз"}"#])
    let outcome = try desk.run("typeset", "page.html", "--data", "d.json", "--dump", stage)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(part), "\(outcome.output)")
    #expect(desk.contents == ["d.json", "page.html"])
  }

  @Test func `a page reads its own folder, or the root that is named, and nothing above`() throws {
    let desk = try Desk(["part.html": "<p>part</p>", "in/page.html": "<include src=\"../part.html\"/>"])
    let refused = try desk.run("typeset", "in/page.html", "--out", "page.pdf")
    #expect(refused.status == 1)
    #expect(refused.diagnostics == ["error TPL-0028"])
    let allowed = try desk.run("typeset", "in/page.html", "--root", ".", "--out", "page.pdf")
    #expect(allowed.status == 0)
    #expect(try desk.words(of: "page.pdf") == ["part"])
    let outside = try desk.run("typeset", "part.html", "--root", "in", "--out", "other.pdf")
    #expect(outside.status == 3)
    #expect(!desk.contents.contains("other.pdf"))
  }

  @Test func `an SVG picture is drawn, and what it holds beyond is said`() throws {
    let desk = try Desk([
      "page.html": "<p>x<img src=\"seal.png\" alt=\"\"/></p>",
      "seal.png": "<svg viewBox=\"0 0 40 20\">\n<path d=\"M0 0h9v9z\"/><text>М</text></svg>",
    ])
    let outcome = try desk.run("typeset", "page.html", "--out", "page.pdf")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        wrote page.pdf (1 page)
        warning[SVG-0003]: the element 'text' is not drawn
         --> seal.png:2:22
        2 | <path d="M0 0h9v9z"/><text>М</text></svg>
          |                      ^^^^^^
        help: convert the text to paths (in Inkscape: Path, Object to Path) and save again

        """)
    let list = try desk.run("typeset", "page.html", "--dump", "display-list").output
    #expect(list.contains("image 'seal.png'") && list.contains(" 30.00x15.00"), "\(list)")
  }

  @Test func `a page without a title is called by its heading, or its text`() throws {
    let pages = ["a.html": "<p>х</p><h2>Тизме\n № 1</h2>", "b.html": "<p>Өмүр</p>"]
    let desk = try Desk(pages.mapValues { "<html><body>\($0)</body></html>" })
    for (page, title) in [("a", "Тизме № 1"), ("b", "Өмүр")] {
      #expect(try desk.run("typeset", "\(page).html", "--out", "\(page).pdf").status == 0)
      let info = try desk.run(URL(filePath: "/usr/bin/env"), ["pdfinfo", "\(page).pdf"]).output
      #expect(info.contains("Title:           \(title)\n"), "\(info)")
    }
  }

  @Test func `a picture may stand in its reference`() throws {
    let svg = "data:image/svg+xml,%3Csvg width='8' height='4'%3E%3Crect width='8' height='4'/%3E%3C/svg%3E"
    let page = """
      <p style="background: url(&quot;\(svg)&quot;)"><img src="\(svg)" alt=""/><img src="data:;base64,PHN2Zy8+" alt=""/></p>
      """
    let desk = try Desk(["page.html": page, "bad.html": "<p><img src=\"data:;base64,*\" alt=\"\"/></p>"])
    #expect(try desk.run("typeset", "page.html", "--out", "page.pdf").errors == "wrote page.pdf (1 page)\n")
    let list = try desk.run("typeset", "page.html", "--dump", "display-list").output
    #expect(list.contains(" 6.00x3.00") && list.contains(" 225.00x112.50"), "\(list)")
    let outcome = try desk.run("typeset", "bad.html", "--out", "bad.pdf")
    #expect(outcome.errors.contains("ENG-0001") && outcome.errors.contains("cannot be decoded"))
  }

  @Test func `a picture that cannot be read is a warning, and an empty box`() throws {
    let gif = "data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="
    let page = "<p><img src=\"\(gif)\" alt=\"мөөр\"/><img src=\"a.svg\" width=\"9\" alt=\"\"/></p>"
    let desk = try Desk(["page.html": page, "a.svg": "<svg><g></svg>"])
    let outcome = try desk.run("typeset", "page.html", "--out", "page.pdf")
    #expect(outcome.status == 0)
    #expect(outcome.diagnostics == ["warning PDF-0001", "warning SVG-0001"], "\(outcome.errors)")
    let strict = try desk.run("typeset", "page.html", "--out", "strict.pdf", "--strict")
    #expect(strict.status == 1 && !desk.contents.contains("strict.pdf"))
  }

  @Test func `a picture that is missing is a warning, and the page is written`() throws {
    let desk = try Desk(["page.html": "<p>x<img src=\"seal.png\" alt=\"\"/></p>"])
    let outcome = try desk.run("typeset", "page.html", "--out", "page.pdf")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        wrote page.pdf (1 page)
        warning[ENG-0001]: the picture 'seal.png' cannot be shown: there is no such file
         --> page.html:1:5
        1 | <p>x<img src="seal.png" alt=""/></p>
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        help: put the picture into the report's folder and name it relative to the page

        """)
  }
}
