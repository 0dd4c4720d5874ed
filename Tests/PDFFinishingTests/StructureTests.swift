import Diagnostics
import Drawing
import Foundation
import LayoutTestKit
import PDFSyntax
import PDFTestKit
import ReportEngine
import Templates
import Testing
import TextShaping

/// HTML in, the structure of the PDF out.
@Suite struct StructureTests {
  private func tagged(_ markup: String, css: String = "") throws -> TaggedFile {
    try TaggedFile(try pdf([markup], css: css))
  }

  private func pdf(_ records: [String], css: String = "") throws -> [UInt8] {
    let fonts = FontLibrary.load(shipped: [try TestDocument.squareFont]).value
    var options = EngineOptions()
    options.pdfProfile = .a2a
    let engine = Engine(fonts: fonts, resources: ResourceReader(files: [:]), options: options)
    var rest = records[...]
    return try engine.writePDF(
      metadata: PDFMetadata(title: "Тизме", language: "ky", creationDay: "2026-01-31")
    ) {
      guard let record = rest.popFirst() else { return nil }
      let document = try TestDocument.parse(record, css: "* { font-family: 'Square Test' } " + css)
      return engine.typeset(document).value
    }
  }

  private func expect(_ markup: String, css: String = "", _ structure: String) throws {
    let tagged = try tagged(markup, css: css)
    let (found, faults) = (try tagged.dump(), try tagged.faults())
    #expect(found == structure)
    #expect(faults == [])
  }

  @Test func `paragraphs, headings and sections`() throws {
    try expect(
      "<section><h1>a</h1><p>b</p><div>c</div></section><div><p>d</p></div>",
      """
      Document
        Sect
          H1 1:0
          P 1:1
          P 1:2
        P 1:3
      """)
  }

  @Test func `no level of headings is left out`() throws {
    try expect("<h2>a</h2><h4>b</h4><h1>c</h1>", "Document\n  H1 1:0\n  H2 1:1\n  H1 1:2")
  }

  @Test func `the place of a signature is a field of the form and a part of the structure`() throws {
    let markup = "<p>a</p><div data-signature-field=\"a.b\" title=\"Директор\"></div>"
    let css = "div { width: 100px; height: 40px }"
    try expect(markup, css: css, "Document\n  P 1:0\n  Form annotation")
    let tagged = try TaggedFile(try pdf([markup, markup], css: css))
    #expect(try tagged.faults() == [])
    let form = try tagged.dictionary(tagged.catalog["AcroForm"])
    let fields = try (form["Fields"]?.arrayValue ?? []).map { try tagged.dictionary($0) }
    #expect(fields.map { $0["T"]?.textValue } == ["a-b", "a-b-2"])
    #expect(fields.map { $0["TU"]?.textValue } == ["Директор", "Директор"])
    #expect(fields.allSatisfy { $0["FT"] == "Sig" && $0["AP"] != nil && $0["V"] == nil })
  }

  @Test func `lists have items with labels and bodies`() throws {
    try expect(
      "<ol><li>a</li><li>b</li></ol>", css: "li { list-style: decimal outside; margin-left: 40px }",
      """
      Document
        L ListNumbering=Decimal
          LI
            Lbl 1:0
            LBody 1:1
          LI
            Lbl 1:2
            LBody 1:3
      """)
  }

  @Test func `a table has its parts, spans, scopes and all its columns`() throws {
    try expect(
      """
      <table><caption>t</caption><thead><tr><th>a</th><th colspan="2">b</th></tr></thead>\
      <tbody><tr><th rowspan="2">c</th><td>d</td><td></td></tr><tr><td>e</td></tr></tbody></table>
      """,
      """
      Document
        Table
          Caption 1:0
          THead
            TR
              TH Scope=Column 1:1
              TH Scope=Column ColSpan=2 1:2
          TBody
            TR
              TH Scope=Row RowSpan=2 1:3
              TD 1:4
              TD
            TR
              TD 1:5
              TD
      """)
  }

  @Test func `a table that only lays out is none`() throws {
    try expect(
      "<table role=\"presentation\"><tr><td>a</td><td>b</td></tr></table>", "Document\n  P 1:0\n  P 1:1")
  }

  @Test func `a table's head is read once, whatever its pages`() throws {
    let rows = (1...30).map { _ in "<tr><td>a</td></tr>" }.joined()
    let tagged = try tagged(
      "<table><thead><tr><th>h</th></tr></thead><tbody>\(rows)</tbody></table>",
      css: "@page { size: 200px 200px; margin: 10px }")
    #expect(tagged.pages.count > 1)
    #expect(try tagged.dump().components(separatedBy: "TH").count == 3)
    #expect(try tagged.faults() == [])
  }

  @Test func `a paragraph over pages is one`() throws {
    try expect(
      "<p>a<br></br>b</p>",
      css:
        "@page { size: 60px 30px; margin: 5px } p { font-size: 16px; line-height: 20px; orphans: 1; widows: 1 }",
      "Document\n  P 1:0 2:0 3:0")
  }

  @Test func `links are elements with their annotations`() throws {
    try expect(
      "<p>a <a href=\"https://example.kg\">b</a> c</p><p id=\"d\">d</p><p><a href=\"#d\">e</a></p>",
      """
      Document
        P 1:0 1:2
          Link 1:1 annotation
        P 1:3
        P
          Link 1:4 annotation
      """)
  }

  @Test func `another language is named`() throws {
    try expect(
      "<p>a <span lang=\"ru\">b</span></p><p lang=\"ru\">c <span lang=\"ru\">d</span></p>",
      """
      Document
        P 1:0
          Span lang=ru 1:1
        P lang=ru 1:2
      """)
  }

  @Test func `what margin boxes say is no content`() throws {
    let tagged = try tagged(
      "<p>a</p>", css: "@page { @top-center { content: 'b' } @bottom-center { content: counter(page) } }")
    #expect(try tagged.dump() == "Document\n  P 1:0")
    let content = String(decoding: try tagged.content(of: tagged.pages[0].dictionary), as: UTF8.self)
    #expect(content.contains("/Artifact <</Type/Pagination/Subtype/Header>> BDC"))
    #expect(content.contains("/Artifact <</Type/Pagination/Subtype/Footer>> BDC"))
    #expect(try tagged.faults() == [])
  }

  @Test func `backgrounds, borders and translucent boxes lie in marks`() throws {
    let tagged = try tagged(
      "<div class=\"box\"><p>a</p></div><div class=\"light\"><p>b</p></div>",
      css:
        ".box { background: #eee; border: 1px solid; overflow: hidden } .light { opacity: .5; background: red }"
    )
    #expect(try tagged.faults() == [])
  }

  @Test func `a footnote is a note with an identifier`() throws {
    let tagged = try tagged("<p>a<span class=\"n\">b</span></p>", css: ".n { float: footnote }")
    #expect(try tagged.dump().contains("Note id="))
    #expect(try tagged.faults() == [])
  }

  @Test func `a page without ink has no content`() throws {
    let tagged = try tagged("<p>a</p>", css: "p { position: absolute; left: -900px; width: 20px }")
    let found = try tagged.dump()
    #expect(found == "Document")
    #expect(try tagged.faults() == [])
  }

  @Test func `records of one file are parts, and their places are their own`() throws {
    let record = "<p id=\"a\">a</p><p><a href=\"#a\">b</a></p>"
    let tagged = try TaggedFile(try pdf([record, record]))
    #expect(
      try tagged.dump() == """
        Document
          Part
            P 1:0
            P
              Link 1:1 annotation
          Part
            P 2:0
            P
              Link 2:1 annotation
        """)
    #expect(try tagged.faults() == [])
  }

  @Test func `equal documents give equal bytes`() throws {
    let record = "<h1>a</h1><table><tr><td>b</td></tr></table>"
    #expect(try pdf([record]) == pdf([record]))
  }
}
