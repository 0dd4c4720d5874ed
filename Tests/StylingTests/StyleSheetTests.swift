import Diagnostics
import Geometry
import Templates
import Testing

@testable import Styling

@Suite struct StyleSheetTests {
  /// The width of the root, which the conditional rule sets to 5pt.
  private func applies(_ css: String, files: [String: String] = [:]) -> Bool {
    var resolver = StyleResolver()
    let resources = ResourceReader(files: files.mapValues { Array($0.utf8) })
    let resolved = resolver.resolve(document("<x/>", css: css), resources: resources)
    for diagnostic in resolved.diagnostics { Issue.record("unexpected: \(diagnostic.printed)") }
    return resolved.value.dump().contains("width: 5pt")
  }

  @Test(arguments: [
    ("print", true), ("all", true), ("screen", false), ("not screen", true), ("not print", false),
    ("only print", true),
    ("screen, print", true), ("", true), ("(min-width: 20cm)", true), ("(min-width: 22cm)", false),
    ("print and (max-height: 297mm)", true), ("(orientation: portrait)", true),
    ("(orientation: landscape)", false),
    ("(width: 210mm)", true), ("(10cm < width <= 210mm)", true), ("(width > 210mm)", false),
    ("(color)", true),
    ("(monochrome)", false), ("not (color)", false), ("(color) and (monochrome)", false),
    ("(color) or (hover)", true),
    ("(min-resolution: 2dppx)", false), ("not (unknown: 1)", false), ("tv", false),
    ("(not (hover)) and ((color) or (grid))", true),
  ])
  func `a media query is asked of the paper`(query: String, holds: Bool) {
    #expect(applies("@media \(query) { x { width: 5pt } }") == holds)
  }

  @Test(arguments: [
    ("(display: table)", true), ("(display: grid)", false), ("not (colr: red)", true),
    ("(width: 1pt) and (height: x)", false),
    ("(width: 1pt) or (height: x)", true), ("selector(a > b)", true), ("selector(a:has(b))", false),
    ("(--x: y)", true),
    ("((width: 1pt))", true), ("unknown(x)", false),
  ])
  func `supports is answered by what the parsers take`(condition: String, holds: Bool) {
    #expect(applies("@supports \(condition) { x { width: 5pt } }") == holds)
  }

  @Test func `imports are read in their place`() {
    let files = [
      "a.css": "x { width: 5pt; height: 1pt }", "sub/b.css": "@import '../a.css'; x { height: 2pt }",
    ]
    #expect(applies("@import url(sub/b.css);", files: files))
    #expect(applies("@import 'a.css' print; x { height: 9pt }", files: files))
    #expect(!applies("@import 'a.css' screen;", files: files))
    #expect(!applies("@import 'a.css'; x { width: 6pt }", files: files))
    #expect(dumpHeight("@import 'sub/b.css';", files) == "2pt")
  }

  private func dumpHeight(_ css: String, _ files: [String: String]) -> String {
    var resolver = StyleResolver()
    let resources = ResourceReader(files: files.mapValues { Array($0.utf8) })
    let styled = resolver.resolve(document("<x/>", css: css), resources: resources).value
    return described(styled.styles[styled.styleID(of: .root)].style.box.height)
  }

  @Test func `the media of a sheet are those of its element`() {
    var builder = DocumentBuilder()
    let place = SourceSpan(SourceText(name: "p", text: ""), 0..<0)
    builder.openElement(builder.intern(ElementShape(name: "x", attributes: [], span: place)))
    builder.closeElement()
    for (media, width) in [("print", "1pt"), ("screen", "2pt")] {
      let text = SourceText(name: media, text: "x { width: \(width) }")
      builder.addStyleSheet(StyleSheetSource(text: text, folder: "", media: media))
    }
    var resolver = StyleResolver()
    let styled = resolver.resolve(
      builder.finish(title: "", language: nil), resources: ResourceReader(files: [:])
    ).value
    #expect(styled.dump() == "x display: block; width: 1pt")
  }

  @Test(arguments: [
    "x { width: 5pt } }", "x { ; width: 5pt; }", "x { width: 5pt; foo }",
    "q } x { width: 1pt } x { width: 5pt }",
    "x { width: 5pt; width: bogus }", "x { width: 1pt ! important; width: 5pt !important }",
    "@bogus { x {} } x { width: 5pt }",
    "@bogus; x { width: 5pt }", "x { width: 5pt; color: rgb(1 }", "x, { width: 1pt } x { width: 5pt }",
    "<!-- x { width: 5pt } -->", "@charset 'utf-8'; x { width: 5pt }", "x { a: { b: c } width: 5pt }",
    "x { width: 5pt; y { width: 1pt } }", "@media print { x { width: 5pt",
  ])
  func `what is wrong is dropped, and no more`(css: String) {
    var resolver = StyleResolver()
    let styled = resolver.resolve(document("<x/>", css: css), resources: ResourceReader(files: [:])).value
    #expect(styled.dump().contains("width: 5pt"))
  }
}

@Suite struct PageStyleTests {
  private func page(_ css: String, _ page: PageSelector = PageSelector()) -> PageStyle {
    var resolver = StyleResolver()
    let resolved = resolver.resolve(document("<x/>", css: css), resources: ResourceReader(files: [:]))
    for diagnostic in resolved.diagnostics { Issue.record("unexpected: \(diagnostic.printed)") }
    return resolved.value.pages.style(for: page)
  }

  private func size(_ css: String) -> String {
    let size = page("@page { size: \(css) }").size
    return "\(described(size.width)) \(described(size.height))"
  }

  @Test(arguments: [
    ("auto", "595.276pt 841.89pt"), ("A4", "595.276pt 841.89pt"), ("a4 landscape", "841.89pt 595.276pt"),
    ("landscape", "841.89pt 595.276pt"), ("portrait A5", "419.528pt 595.276pt"), ("letter", "612pt 792pt"),
    ("10cm", "283.465pt 283.465pt"), ("100pt 200pt", "100pt 200pt"), ("2em 3em", "24pt 36pt"),
  ])
  func `the size of the paper`(css: String, size: String) {
    #expect(self.size(css) == size)
  }

  @Test func `a page without rules has the environment's margins`() {
    let margin = page("").style.box.margin
    #expect(margin.map { described($0) } == Sides(all: "56.693pt"))
  }

  @Test func `rules win by name, then by place, then by side, then by order`() {
    let css = """
      @page { margin: 1pt; padding: 9pt } @page :right { margin: 2pt } @page :first { margin: 3pt }
      @page wide { margin: 4pt } @page wide:first { margin: 5pt }
      @page :blank { margin: 6pt } @page :left { margin: 7pt }
      """
    func margin(_ selector: PageSelector) -> String { described(page(css, selector).style.box.margin.top) }
    #expect(margin(PageSelector(side: .right)) == "2pt")
    #expect(margin(PageSelector(side: .left)) == "7pt")
    #expect(margin(PageSelector(isFirst: true)) == "3pt")
    #expect(margin(PageSelector(name: "wide")) == "4pt")
    #expect(margin(PageSelector(name: "wide", isFirst: true)) == "5pt")
    #expect(margin(PageSelector(name: "other", isBlank: true)) == "6pt")
    #expect(described(page(css, PageSelector(name: "wide")).style.box.padding.left) == "9pt")
  }

  @Test func `margin boxes inherit from the page, and the page from the root`() {
    let css = """
      x { font-size: 20pt; color: red }
      @page { font-size: 50%; @top-right { content: 'a'; width: 2em }
        @bottom-center { content: counter(page) ' / ' counter(pages) }
        @left-middle { color: blue } @top-left { content: none } }
      """
    let boxes = page(css).marginBoxes
    #expect(boxes.map(\.name) == [.topRight, .bottomCenter])
    let style = boxes[0].style
    #expect(described(style.font.size) == "10pt")
    #expect(described(style.box.width) == "20pt")
    #expect(style.color.description == "#ff0000")
    #expect(style.text.align == .right)
    #expect(style.text.verticalAlign == .middle)
    #expect(boxes[1].style.text.align == .center)
  }

  @Test func `important declarations win in pages too`() {
    let css =
      "@page { margin: 1pt !important; @top-left { content: 'a' !important } } "
      + "@page :first { margin: 2pt; @top-left { content: 'b' } }"
    let page = page(css, PageSelector(isFirst: true))
    #expect(described(page.style.box.margin.left) == "1pt")
    #expect(page.marginBoxes[0].style.generated.content == .items([.string("a")]))
  }

  @Test func `named pages are inherited by what they contain`() {
    #expect(
      dump("<x><y/><z><w/></z></x>", css: "x { page: a } z { page: b } w { page: auto }") == """
        x display: block; page: a
          y
          z page: b
            w
        """)
  }
}
