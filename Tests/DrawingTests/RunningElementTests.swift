import Geometry
import Testing

/// Running elements (CSS Generated Content for Paged Media, "Running elements").
@Suite struct RunningElementTests {
  private let header =
    "@page { margin: 20pt 10pt; @top-left { content: element(head) } } body, div, p { margin: 0 } "
    + "div { position: running(head) } "

  @Test func `a running element stands in the margin boxes from its page on, not in the flow`() throws {
    try checkDrawing(
      "<p>a</p><div>one</div><p class=\"b\">b</p><p class=\"b\">c</p><div>two</div>",
      css: header + ".b { break-before: page }",
      gives: """
        page 100.00 x 100.00
          glyphs "a" SquareTest-Regular 10.00 at (10.00, 28.00)
          glyphs "one" SquareTest-Regular 10.00 at (10.00, 13.00)
        page 100.00 x 100.00
          glyphs "b" SquareTest-Regular 10.00 at (10.00, 28.00)
          glyphs "one" SquareTest-Regular 10.00 at (10.00, 13.00)
        page 100.00 x 100.00
          glyphs "c" SquareTest-Regular 10.00 at (10.00, 28.00)
          glyphs "two" SquareTest-Regular 10.00 at (10.00, 13.00)
        """)
  }

  @Test func `it is as wide as the margin box, and has its own blocks, images and styles`() throws {
    try checkDrawing(
      "<div><p class=\"r\">ab <img src=\"x.png\"/></p><p>cccc cccc cccc</p></div>",
      css: header + ".r { text-align: right; background: #ff0000 }",
      images: ["x.png": Size(width: Points(8), height: Points(8))],
      gives: """
        page 100.00 x 100.00
          fill (10.00, -10.00) 80.00x10.00 #ff0000
          glyphs "ab " SquareTest-Regular 10.00 at (52.00, -2.00)
          image 'x.png' (82.00, -10.00) 8.00x8.00
          glyphs "cccc " SquareTest-Regular 10.00 at (10.00, 8.00)
          glyphs "cccc " SquareTest-Regular 10.00 at (10.00, 18.00)
          glyphs "cccc" SquareTest-Regular 10.00 at (10.00, 28.00)
        """)
  }

  @Test func `a running span stands in the line of its margin box`() throws {
    try checkDrawing(
      "<p>x<span>ab</span>y</p>",
      css: "@page { margin: 20pt; @top-left { content: '<' element(s) '>' } } body, p { margin: 0 } "
        + "span { position: running(s) }",
      gives: """
        page 100.00 x 100.00
          glyphs "xy" SquareTest-Regular 10.00 at (20.00, 28.00)
          glyphs "<" SquareTest-Regular 10.00 at (20.00, 13.00)
          glyphs ">" SquareTest-Regular 10.00 at (50.00, 13.00)
          glyphs "ab" SquareTest-Regular 10.00 at (30.00, 13.00)
        """)
  }

  @Test func `positions tell which of a page's elements is meant`() throws {
    try checkDrawing(
      "<div>1</div><p>a</p><div>2</div><p class=\"b\">b</p><div>3</div><div>4</div>",
      css: "@page { margin: 20pt 0; size: 300pt 60pt; @top-left { content: element(h, start) } "
        + "@top-center { content: element(h, last) } @top-right { content: element(h, first-except) } } "
        + "body, p { margin: 0 } .b { break-before: page } div { position: running(h); width: 20pt }",
      gives: """
        page 300.00 x 60.00
          glyphs "a" SquareTest-Regular 10.00 at (0.00, 28.00)
          glyphs "2" SquareTest-Regular 10.00 at (0.00, 13.00)
        page 300.00 x 60.00
          glyphs "b" SquareTest-Regular 10.00 at (0.00, 28.00)
          glyphs "2" SquareTest-Regular 10.00 at (0.00, 13.00)
          glyphs "4" SquareTest-Regular 10.00 at (100.00, 13.00)
        """)
  }

  @Test func `pages are counted in it, and no page is laid out twice for that`() throws {
    try checkDrawing(
      "<div>x<p></p></div><p>a</p><p class=\"b\">b</p>",
      css: header + ".b { break-before: page } div p::before { content: counter(page) '/' counter(pages) }",
      gives: """
        page 100.00 x 100.00
          glyphs "a" SquareTest-Regular 10.00 at (10.00, 28.00)
          glyphs "x" SquareTest-Regular 10.00 at (10.00, 8.00)
          glyphs "1/2" SquareTest-Regular 10.00 at (10.00, 18.00)
        page 100.00 x 100.00
          glyphs "b" SquareTest-Regular 10.00 at (10.00, 28.00)
          glyphs "x" SquareTest-Regular 10.00 at (10.00, 8.00)
          glyphs "2/2" SquareTest-Regular 10.00 at (10.00, 18.00)
        """)
  }
}
