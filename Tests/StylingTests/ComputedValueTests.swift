import Diagnostics
import Templates
import Testing
import TextShaping

@testable import Styling

@Suite struct ComputedValueTests {
  @Test(arguments: [
    ("width: 10px", "width: 7.5pt"), ("width: 1in", "width: 72pt"), ("width: 2.54cm", "width: 72pt"),
    ("width: 25.4mm", "width: 72pt"), ("width: 101.6Q", "width: 72pt"), ("width: 6pc", "width: 72pt"),
    ("width: 50%", "width: 50%"), ("width: 0", "width: 0"), ("width: +.5em", "width: 6pt"),
    ("width: 1e1pt", "width: 10pt"), ("font-size: 10pt; width: 2em", "font-size: 10pt; width: 20pt"),
    ("width: 2ex", "width: 12pt"), ("width: 2ch", "width: 12pt"),
    ("font-size: 10pt; width: 2rem", "font-size: 10pt; width: 20pt"),
    ("margin-left: -1pt", "margin-left: -1pt"), ("max-width: none; min-height: 3pt", "min-height: 3pt"),
  ])
  func `lengths are computed in points`(declarations: String, values: String) {
    #expect(computed(declarations) == values)
  }

  @Test func `an ex is as high as the font's x`() throws {
    let font = try FontFile.map(path: repositoryPath("Tests/TestFont/SquareTest.ttf"))
    var resolver = StyleResolver(fonts: FontLibrary.load(shipped: [font]).value)
    let css = "x { font-size: 20pt; font-family: 'Square Test' } y { font-size: 3ex; width: 1ex }"
    let styled = resolver.resolve(document("<x><y/></x>", css: css), resources: ResourceReader(files: [:]))
      .value
    #expect(styled.dump().hasSuffix("y font-size: 30pt; width: 15pt"))
  }

  @Test func `a viewport is the page area`() {
    let area = dump("<x/>", css: "@page { size: 200pt 100pt; margin: 10pt } x { width: 50vw; height: 10vh }")
    #expect(area == "x display: block; height: 8pt; width: 90pt")
  }

  @Test(arguments: [
    ("width: calc(1pt + 2pt)", "width: 3pt"), ("width: calc(100% - 3 * 2pt)", "width: calc(100% + -6pt)"),
    ("width: calc((1pt + 2pt) * (3 - 1) / 4)", "width: 1.5pt"), ("width: min(3pt, 1mm)", "width: 2.835pt"),
    ("width: max(10%, 20%)", "width: 20%"), ("width: clamp(1pt, 9pt, 4pt)", "width: 4pt"),
    ("width: calc(1pt - 3pt)", "width: 0"), ("margin-left: calc(1pt - 3pt)", "margin-left: -2pt"),
    ("line-height: calc(1 + 0.5)", "line-height: 1.5"), ("z-index: calc(1.6)", "z-index: 2"),
    ("opacity: calc(1 / 4)", "opacity: 0.25"),
  ])
  func `calc is folded`(declarations: String, values: String) {
    #expect(computed(declarations) == values)
  }

  @Test(arguments: [
    ("color: RED", "color: #ff0000"), ("color: #0a0", "color: #00aa00"),
    ("color: #00ff0080", "color: #00ff0080"),
    ("color: rgb(1, 2, 3)", "color: #010203"), ("color: rgb(10% 20% 30% / 50%)", "color: #1a334d80"),
    ("color: rgba(300, -5, 0, 2)", "color: #ff0000"), ("color: hsl(120, 100%, 25%)", "color: #008000"),
    ("color: hsl(0.5turn 100% 50%)", "color: #00ffff"), ("color: hsl(-60 100% 50%)", "color: #ff00ff"),
    ("color: rebeccapurple", "color: #663399"),
  ])
  func `colours are sRGB`(declarations: String, values: String) {
    #expect(computed(declarations) == values)
  }

  @Test(
    arguments: [
      ("margin: 1pt", "margin: 1pt"),
      ("margin: 1pt 2pt", "margin-bottom: 1pt; margin-left: 2pt; margin-right: 2pt; margin-top: 1pt"),
      ("margin: 1pt 2pt 3pt", "margin-bottom: 3pt; margin-left: 2pt; margin-right: 2pt; margin-top: 1pt"),
      (
        "margin: auto 2pt 3pt 4pt",
        "margin-bottom: 3pt; margin-left: 4pt; margin-right: 2pt; margin-top: auto"
      ),
      ("padding-inline: 1pt 2pt", "padding-left: 1pt; padding-right: 2pt"),
      ("margin-block-start: 5pt", "margin-top: 5pt"), ("inset: 1pt", "inset: 1pt"),
      ("border: solid", "border-style: solid; border-width: 2.25pt"),
      ("border: 1pt red", "border-color: #ff0000"),
      (
        "border: thick dotted; border-left: none",
        "border-bottom-style: dotted; border-bottom-width: 3.75pt; "
          + "border-right-style: dotted; border-right-width: 3.75pt; "
          + "border-top-style: dotted; border-top-width: 3.75pt"
      ),
      (
        "border-style: solid; border-width: 1pt; color: red; border-color: currentcolor",
        "border-style: solid; border-width: 1pt; color: #ff0000"
      ),
      (
        "border-radius: 1pt 2pt / 3pt",
        "border-bottom-left-radius: 2pt 3pt; border-bottom-right-radius: 1pt 3pt; "
          + "border-top-left-radius: 1pt 3pt; border-top-right-radius: 2pt 3pt"
      ),
      (
        "font: italic bold 10pt/1.5 'PT Sans', serif",
        "font-family: \"PT Sans\", serif; font-size: 10pt; font-style: italic; "
          + "font-weight: 700; line-height: 1.5"
      ),
      ("font-weight: 900; font: 10pt serif", "font-size: 10pt"),
      ("font: 700 1em Times New Roman", "font-family: \"Times New Roman\"; font-weight: 700"),
      (
        "background: url(a.png), red",
        "background-attachment: scroll, scroll; background-clip: border-box, border-box; "
          + "background-color: #ff0000; background-image: url(\"a.png\"), none; "
          + "background-origin: padding-box, padding-box; background-position: 0 0, 0 0; "
          + "background-repeat: repeat, repeat; background-size: auto, auto"
      ),
      (
        "background: url(a.png) no-repeat right 2pt bottom 10% / cover red",
        "background-color: #ff0000; background-image: url(\"a.png\"); "
          + "background-position: calc(100% + -2pt) 90%; background-repeat: no-repeat; background-size: cover"
      ),
      (
        "background: url(a.png) top / 2pt, url(b.png) repeat-x fixed red",
        "background-attachment: scroll, fixed; background-clip: border-box, border-box; "
          + "background-color: #ff0000; background-image: url(\"a.png\"), url(\"b.png\"); "
          + "background-origin: padding-box, padding-box; background-position: 50% 0, 0 0; "
          + "background-repeat: repeat, repeat no-repeat; background-size: 2pt, auto"
      ),
      ("background: red, url(a.png)", nil), ("background: url(a.png), ", nil),
      ("background-clip: content-box, border-box", "background-clip: content-box, border-box"),
      (
        "color: red; background: linear-gradient(currentcolor, blue 50% 2em, rgb(0 0 0 / 0))",
        "background-image: linear-gradient(to bottom, #ff0000, #0000ff 50%, #0000ff 24pt, #00000000); "
          + "color: #ff0000"
      ),
      (
        "background-image: repeating-linear-gradient(0.25turn, red, blue 4pt)",
        "background-image: repeating-linear-gradient(90deg, #ff0000, #0000ff 4pt)"
      ),
      (
        "background-image: radial-gradient(circle closest-side at 1pt top, red, blue), none",
        "background-image: radial-gradient(circle closest-side at 1pt 0, #ff0000, #0000ff), none"
      ),
      (
        "background-image: radial-gradient(10pt 50%, red, blue)",
        "background-image: radial-gradient(10pt 50% at 50% 50%, #ff0000, #0000ff)"
      ),
      (
        "background-image: linear-gradient(to top left, red, blue)",
        "background-image: linear-gradient(to left top, #ff0000, #0000ff)"
      ),
      ("background-image: linear-gradient(red)", nil),
      ("background-image: linear-gradient(to, red, blue)", nil),
      ("background-image: linear-gradient(to left right, red, blue)", nil),
      ("background-image: radial-gradient(circle 10%, red, blue)", nil),
      ("background-image: radial-gradient(circle 1pt 2pt, red, blue)", nil),
      ("background-image: linear-gradient(red, 20%, blue)", nil),
      ("background-position: bottom left", "background-position: 0 100%"),
      ("background-position: top", "background-position: 50% 0"), ("background-position: top 3pt", nil),
      ("background: border-box", "background-origin: border-box"),
      ("list-style: inside square", "list-style-position: inside; list-style-type: square"),
      ("list-style: none", "list-style-type: none"), ("list-style: none none none", nil),
      (
        "text-decoration: underline dotted red",
        "text-decoration-color: #ff0000; text-decoration-line: underline; text-decoration-style: dotted"
      ),
      ("text-align: justify-all", "text-align-all: justify; text-align-last: justify"),
      ("page-break-before: always", "break-before: page"), ("page-break-before: recto", nil),
      ("break-inside: avoid-page", "break-inside: avoid"), ("overflow: hidden hidden", "overflow: hidden"),
      ("word-wrap: break-word", "overflow-wrap: break-word"),
      ("flex: 1", "flex-basis: 0; flex-grow: 1"), ("flex: none", "flex-shrink: 0"),
      ("flex: 2 10pt", "flex-basis: 10pt; flex-grow: 2"), ("flex: auto", "flex-grow: 1"),
      ("flex: 1 1 1 1", nil), ("gap: 1pt 2pt", "column-gap: 2pt; row-gap: 1pt"),
      ("flex-flow: wrap column", "flex-direction: column; flex-wrap: wrap"),
      ("place-content: safe center", "align-content: safe center; justify-content: safe center"),
      ("justify-content: safe stretch", nil), ("align-self: last baseline", "align-self: last baseline"),
    ] as [(String, String?)])
  func `shorthands set their longhands`(declarations: String, values: String?) {
    if let values {
      #expect(computed(declarations) == values)
    } else {
      #expect(warnings("x { \(declarations) }").count == 1)
    }
  }

  @Test(arguments: [
    ("display: inline flow-root", "display: inline-block"), ("display: block flow", "display: block"),
    ("display: list-item block", "display: list-item"), ("display: inline table", "display: inline-table"),
    ("display: list-item inline", "display: inline list-item"),
    ("display: flow-root list-item inline", "display: inline flow-root list-item"),
  ])
  func `display takes two keywords`(declarations: String, value: String) {
    #expect(
      dump("<x><y/></x>", css: "y { \(declarations) }").contains("y \(value)")
        || value.hasSuffix("list-item"))
    #expect(dump("<x><y/></x>", css: "y { \(declarations) }").contains(value))
  }

  @Test func `what floats or is positioned becomes a block`() {
    let css =
      "y { float: left } z { position: absolute; float: right; display: inline-table } "
      + "w { display: table-cell; float: left }"
    #expect(
      dump("<x><y/><z/><w/></x>", css: css) == """
        x display: block
          y display: block; float: left
          z display: table; position: absolute
          w display: block; float: left
        """)
  }

  @Test(arguments: [
    ("font-size: 200%", "font-size: 24pt"), ("font-size: 1.5em", "font-size: 18pt"),
    ("font-size: larger", "font-size: 14.4pt"),
    ("font-size: xx-large", "font-size: 24pt"), ("font-weight: bolder", "font-weight: 700"),
    ("font-weight: lighter", "font-weight: 100"), ("line-height: 150%", "line-height: 18pt"),
    ("line-height: 1.5", "line-height: 1.5"),
    (
      "font-variant-numeric: tabular-nums lining-nums",
      "font-variant-numeric: \"tnum\" 1, \"lnum\" 1"
    ),
    (
      "font-feature-settings: 'smcp', 'liga' off",
      "font-feature-settings: \"smcp\" 1, \"liga\" 0"
    ),
  ])
  func `fonts are computed from the parent's`(declarations: String, values: String) {
    #expect(computed(declarations) == values)
  }

  @Test(arguments: [
    (
      "content: 'a' attr(title) counter(page) counters(n, '.', upper-roman) open-quote",
      "content: \"a\" attr(title) counter(page) counters(n, \".\", upper-roman) open-quote"
    ),
    (
      "content: string(title) element(head, last) leader('.') target-counter(attr(href url), page)",
      "content: string(title, first) element(head, last) leader(\".\") target-counter(attr(href), page)"
    ),
    ("string-set: a content(), b 'x' attr(y)", "string-set: a content(), b \"x\" attr(y)"),
    ("counter-increment: a b 3", "counter-increment: a 1 b 3"), ("counter-reset: a 5", "counter-reset: a 5"),
    ("quotes: '«' '»' '„' '“'", "quotes: \"«\" \"»\" \"„\" \"“\""),
    ("position: running(head)", "position: running(head)"), ("bookmark-level: 2", "bookmark-level: 2"),
    ("list-style-type: '– '", "list-style-type: \"– \""),
    ("list-style-type: Cyrillic", "list-style-type: Cyrillic"),
    ("content: none", "content: none"),
  ])
  func `generated content is kept for layout`(declarations: String, values: String) {
    #expect(computed(declarations) == values)
  }

  @Test func `a url is resolved against the folder of its sheet`() {
    var builder = DocumentBuilder()
    builder.openElement(
      builder.intern(
        ElementShape(name: "x", attributes: [], span: SourceSpan(SourceText(name: "p", text: ""), 0..<0))))
    builder.closeElement()
    let css = SourceText(name: "t/a.css", text: "x { background-image: url(../_shared/seal.png) }")
    builder.addStyleSheet(StyleSheetSource(text: css, folder: "t", media: nil))
    var resolver = StyleResolver()
    let styled = resolver.resolve(
      builder.finish(title: "", language: nil), resources: ResourceReader(files: [:]))
    #expect(
      styled.value.styles[styled.value.styleID(of: .root)].style.background.images[0]
        == .file("_shared/seal.png"))
  }
}
