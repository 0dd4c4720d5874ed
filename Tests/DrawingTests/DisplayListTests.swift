import Geometry
import Testing

@Suite struct DisplayListTests {
  @Test func `text is painted above backgrounds, whichever comes first`() throws {
    try checkDrawing(
      "<p>ab</p><p class=\"x\">c d</p>",
      css: "p { margin: 0 } .x { background: #ff0000; color: #0000ff; margin-top: -5pt }",
      gives: """
        page 100.00 x 100.00
          fill (0.00, 5.00) 100.00x10.00 #ff0000
          glyphs "ab" SquareTest-Regular 10.00 at (0.00, 8.00)
          glyphs "c d" SquareTest-Regular 10.00 at (0.00, 13.00) #0000ff
        """)
  }

  @Test func `borders are strokes inside the border box`() throws {
    try checkDrawing(
      "<div></div>",
      css:
        "div { width: 20pt; height: 10pt; border: 2pt solid; border-bottom-width: 3pt }",
      gives: """
        page 100.00 x 100.00
          rule (0.00, 1.00) to (24.00, 1.00) width 2.00
          rule (0.00, 13.50) to (24.00, 13.50) width 3.00
          rule (1.00, 2.00) to (1.00, 12.00) width 2.00
          rule (23.00, 2.00) to (23.00, 12.00) width 2.00
        """)
  }

  @Test func `links, places and outline entries are marked`() throws {
    try checkDrawing(
      "<h1 id=\"top\">A  b</h1><p><a href=\"#top\">up</a></p>",
      css: "h1, p { font: inherit; margin: 0 } a { color: black; text-decoration: none }",
      gives: """
        page 100.00 x 100.00
          anchor (0.00, 0.00) 'top'
          bookmark 1 "A b" at 0.00
          glyphs "A b" SquareTest-Regular 10.00 at (0.00, 8.00)
          link (0.00, 10.00) 20.00x10.00 '#top'
          glyphs "up" SquareTest-Regular 10.00 at (0.00, 18.00)
        """)
  }

  @Test func `an underline goes through the elements inside, a strike lies above the text`() throws {
    try checkDrawing(
      "<p><u>a<b>b</b></u> <s>c</s></p>",
      css: "p { margin: 0 } u, s { text-decoration-thickness: 1pt } b { font: inherit }",
      gives: """
        page 100.00 x 100.00
          rule (0.00, 9.25) to (10.00, 9.25) width 1.00
          glyphs "a" SquareTest-Regular 10.00 at (0.00, 8.00)
          rule (10.00, 9.25) to (20.00, 9.25) width 1.00
          glyphs "b" SquareTest-Regular 10.00 at (10.00, 8.00)
          glyphs " " SquareTest-Regular 10.00 at (20.00, 8.00)
          glyphs "c" SquareTest-Regular 10.00 at (30.00, 8.00)
          rule (30.00, 5.50) to (40.00, 5.50) width 1.00
        """)
  }

  @Test func `outline entries are labelled and closed as style says`() throws {
    try checkDrawing(
      "<h1>Part</h1><h2 title=\"Ач\">b</h2>",
      css: """
        h1, h2 { font: inherit; margin: 0 } h1 { bookmark-state: closed }
        h2 { counter-increment: n; bookmark-level: 3; bookmark-label: counter(n) '. ' attr(title) }
        """,
      gives: """
        page 100.00 x 100.00
          bookmark 1 "Part" at 0.00 closed
          bookmark 3 "1. Ач" at 10.00
          glyphs "Part" SquareTest-Regular 10.00 at (0.00, 8.00)
          glyphs "b" SquareTest-Regular 10.00 at (0.00, 18.00)
        """)
  }

  @Test func `margin boxes count pages and carry running strings`() throws {
    try checkDrawing(
      "<h2>one</h2><h2>two</h2>",
      css: """
        @page { margin: 10pt; @top-left { content: string(head) } @bottom-right { content: counter(page) '/' counter(pages) } }
        h2 { font: inherit; margin: 0; string-set: head content(); bookmark-level: none; break-before: page }
        """,
      gives: """
        page 100.00 x 100.00
          glyphs "one" SquareTest-Regular 10.00 at (10.00, 18.00)
          glyphs "one" SquareTest-Regular 10.00 at (10.00, 8.00)
          glyphs "1/2" SquareTest-Regular 10.00 at (60.00, 98.00)
        page 100.00 x 100.00
          glyphs "two" SquareTest-Regular 10.00 at (10.00, 18.00)
          glyphs "two" SquareTest-Regular 10.00 at (10.00, 8.00)
          glyphs "2/2" SquareTest-Regular 10.00 at (60.00, 98.00)
        """)
  }

  @Test func `what a box clips is painted within its padding box`() throws {
    try checkDrawing(
      "<div><p>abcdef</p></div>",
      css:
        "div { width: 20pt; height: 10pt; border: 1pt solid; overflow: hidden } p { margin: 0; white-space: nowrap }",
      gives: """
        page 100.00 x 100.00
          rule (0.00, 0.50) to (22.00, 0.50) width 1.00
          rule (0.00, 11.50) to (22.00, 11.50) width 1.00
          rule (0.50, 1.00) to (0.50, 11.00) width 1.00
          rule (21.50, 1.00) to (21.50, 11.00) width 1.00
          save clip (1.00, 1.00) 20.00x10.00
            glyphs "abcdef" SquareTest-Regular 10.00 at (1.00, 9.00)
          restore
        """)
  }

  @Test func `an inline-block that is positioned is painted once`() throws {
    try checkDrawing(
      "<p>a<i>b</i>c</p>",
      css: "p { margin: 0 } i { position: relative; display: inline-block; font: inherit }",
      gives: """
        page 100.00 x 100.00
          glyphs "a" SquareTest-Regular 10.00 at (0.00, 8.00)
          glyphs "c" SquareTest-Regular 10.00 at (20.00, 8.00)
          glyphs "b" SquareTest-Regular 10.00 at (10.00, 8.00)
        """)
  }

  @Test func `positioned boxes are painted by their z-index`() throws {
    try checkDrawing(
      "<p id=\"a\"></p><p id=\"b\"></p><p id=\"c\">x</p>",
      css: """
        p { position: absolute; margin: 0; top: 0; left: 0; width: 10pt; height: 10pt }
        #a { z-index: 2; background: #aa0000 } #b { z-index: 1; background: #00bb00 }
        #c { z-index: -1; background: #0000cc }
        """,
      gives: """
        page 100.00 x 100.00
          anchor (0.00, 0.00) 'c'
          fill (0.00, 0.00) 10.00x10.00 #0000cc
          glyphs "x" SquareTest-Regular 10.00 at (0.00, 8.00)
          anchor (0.00, 0.00) 'b'
          fill (0.00, 0.00) 10.00x10.00 #00bb00
          anchor (0.00, 0.00) 'a'
          fill (0.00, 0.00) 10.00x10.00 #aa0000
        """)
  }

  @Test func `a background image is tiled over the padding box`() throws {
    try checkDrawing(
      "<div></div>", css: "div { width: 20pt; height: 10pt; background: url(a.png) }",
      images: ["a.png": Size(width: Points(10), height: Points(10))],
      gives: """
        page 100.00 x 100.00
          save clip (0.00, 0.00) 20.00x10.00
            image 'a.png' (0.00, 0.00) 10.00x10.00
            image 'a.png' (10.00, 0.00) 10.00x10.00
          restore
        """)
  }
}
