import Diagnostics
import Templates
import Testing

@testable import Styling

@Suite struct CascadeTests {
  /// The colour of `<x id="i" class="a b">` under the sheet.
  private func color(_ css: String, style: String = "") -> String {
    let markup =
      style.isEmpty ? "<x id=\"i\" class=\"a b\"/>" : "<x id=\"i\" class=\"a b\" style=\"\(style)\"/>"
    let line = dump(markup, css: css)
    return line.split(separator: " ").last.map(String.init) == "block" && line.contains("color: ")
      ? String(line.split(separator: "color: ")[1].prefix { $0 != ";" }) : "none"
  }

  @Test(arguments: [
    ("x { color: #111 } x { color: #222 }", "#222222"), (".a { color: #111 } x { color: #222 }", "#111111"),
    ("#i { color: #111 } .a.b { color: #222 }", "#111111"),
    ("x.a { color: #111 } .a { color: #222 }", "#111111"),
    ("x { color: #111 !important } #i { color: #222 }", "#111111"),
    (":where(#i) { color: #111 } x { color: #222 }", "#222222"),
    (":is(#i, q) { color: #111 } .a.b { color: #222 }", "#111111"),
    (":not(#q) { color: #111 } .a { color: #222 }", "#111111"),
    ("[class] { color: #111 } x { color: #222 }", "#111111"),
    ("* { color: #111 } x { color: #222 }", "#222222"),
    ("x::before { color: #111 }", "none"),
  ])
  func `the more specific and later rule wins`(css: String, value: String) {
    #expect(color(css) == value)
  }

  @Test func `a style attribute wins over every rule that is not important`() {
    #expect(color("#i { color: #111 }", style: "color: #333") == "#333333")
    #expect(color("x { color: #111 !important }", style: "color: #333") == "#111111")
    #expect(color("x { color: #111 !important }", style: "color: #333 !important") == "#333333")
  }

  @Test func `only some properties inherit`() {
    let css =
      "x { color: red; width: 5pt; line-height: 2; font-size: 20pt; border: 1pt solid } "
      + "y { border-style: dashed }"
    #expect(
      dump("<x><y/></x>", css: css) == """
        x border-style: solid; border-width: 1pt; color: #ff0000; display: block; \
        font-size: 20pt; line-height: 2; width: 5pt
          y border-style: dashed; border-width: 2.25pt
        """)
  }

  @Test(arguments: [
    ("inherit", "y width: 5pt"), ("initial", "y color: #000000"), ("unset", "y"),
  ])
  func `every property takes the wide keywords`(keyword: String, line: String) {
    let css = "x { color: red; width: 5pt } y { color: \(keyword); width: \(keyword) }"
    #expect(
      dump("<x><y/></x>", css: css).split(separator: "\n").last.map { $0.drop { $0 == " " } } ?? "" == line)
  }

  @Test func `revert goes back to the user agent's sheet`() {
    let css =
      "strong { font-weight: 400 } .r { font-weight: revert } p { display: inline } .s { all: revert }"
    #expect(
      dump("<x><strong class=\"r\"/><strong/><p class=\"s\"/></x>", css: css) == """
        x display: block
          strong.r font-weight: 700
          strong
          p.s display: block; margin-bottom: 12pt; margin-top: 12pt
        """)
  }

  @Test func `attributes that mean style lose against every rule`() {
    let markup = """
      <table border="2" cellpadding="4" cellspacing="0" width="50%">\
      <td align="right" bgcolor="#eee"/><td valign="top"/></table>
      """
    #expect(
      dump("<x>\(markup)</x>", css: "td + td { padding: 0; border-color: red } table { width: auto }") == """
        x display: block
          table border-color: #808080; border-style: outset; border-width: 1.5pt; \
        box-sizing: border-box; display: table
            td background-color: #eeeeee; border-color: #808080; border-style: inset; border-width: 0.75pt; \
        display: table-cell; padding: 3pt; text-align-all: right
            td border-color: #ff0000; border-style: inset; border-width: 0.75pt; display: table-cell; \
        vertical-align: top
        """)
  }

  @Test func `the root's own rem is the initial font size`() {
    #expect(computed("font-size: 2rem; width: 1rem") == "font-size: 24pt; width: 24pt")
  }

  @Test func `pseudo-elements inherit from their element and need content`() {
    let css = """
      x { color: red } x::before { content: '–'; font-weight: bold } x::after { color: blue }
      y { display: list-item; list-style-type: square } y::marker { color: blue }
      x::first-line { color: green }
      """
    #expect(
      dump("<x><y/></x>", css: css) == """
        x color: #ff0000; display: block
          ::before content: "–"; font-weight: 700
          ::first-line color: #008000
          y counter-increment: list-item 1; display: list-item; list-style-type: square
            ::marker color: #0000ff; font-variant-numeric: "tnum" 1; text-wrap-mode: nowrap; white-space-collapse: preserve
        """)
  }

  @Test(arguments: [
    ("--c: red; color: var(--c)", "color: #ff0000"),
    ("--a: var(--b); --b: 3pt; width: var(--a)", "width: 3pt"),
    ("width: var(--none, 4pt)", "width: 4pt"),
    (
      "--w: 1pt solid; border: var(--w) red",
      "border-color: #ff0000; border-style: solid; border-width: 1pt"
    ),
    ("--n: 2; width: calc(var(--n) * 3pt)", "width: 6pt"), ("--e:; width: var(--e) 3pt", "width: 3pt"),
    ("--a: 1; --a: 2pt; width: var(--a)", "width: 2pt"), ("--c: inherit; width: var(--c, 5pt)", "width: 5pt"),
    (
      "--x: 1pt; margin: var(--x) calc(2 * var(--x))",
      "margin-bottom: 1pt; margin-left: 2pt; margin-right: 2pt; margin-top: 1pt"
    ),
  ])
  func `var() stands for a custom property`(declarations: String, values: String) {
    #expect(computed(declarations) == values)
  }

  @Test func `custom properties inherit, and cycles have no value`() {
    let css =
      "x { --w: 2pt; --a: var(--b); --b: var(--a) } y { width: var(--w); height: var(--a, 9pt) } "
      + "z { --w: 3pt; width: var(--w) }"
    #expect(
      dump("<x><y/><z/></x>", css: css) == """
        x display: block
          y height: 9pt; width: 2pt
          z width: 3pt
        """)
  }

  @Test func `variables that double in every step stay small`() {
    let doubling = (1...40).map { "--v\($0): var(--v\($0 - 1))var(--v\($0 - 1));" }.joined()
    #expect(warnings("x { --v0: 10; \(doubling) width: var(--v40) }").count == 1)
  }

  @Test func `every element of HTML's rendering has its display`() {
    let dump = dump(
      "<html><head/><body><p/><table><thead/><tr><td/></tr></table><i/><h1/><td hidden=\"\"/></body></html>",
      css: "")
    #expect(dump.contains("head display: none"))
    #expect(dump.contains("body display: block; margin: 6pt"))
    #expect(dump.contains("thead display: table-header-group; vertical-align: middle"))
    #expect(
      dump.contains(
        "h1 bookmark-level: 1; break-after: avoid; display: block; font-size: 24pt; font-weight: 700"))
  }

  @Test func `the user agent's sheet has nothing wrong with it`() {
    let source = StyleSheetSource(
      text: SourceText(name: "html.css", text: userAgentCSS), folder: "", media: nil)
    let parsed = parseStyleSheet(source, origin: .userAgent, resources: ResourceReader(files: [:]))
    #expect(parsed.diagnostics.map(\.printed) == [])
    #expect(parsed.value.rules.count > 50)
  }
}
