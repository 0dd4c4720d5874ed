import Geometry
import Testing

/// The page box and its margin boxes (CSS Paged Media).
@Suite struct PageBoxTests {
  @Test func `auto margins centre a page area of given size on the sheet`() throws {
    try checkDrawing(
      "<p>a</p>", css: "@page { width: 60pt; height: 20pt; margin: auto } p { margin: 0; background: #eee }",
      gives: """
        page 100.00 x 100.00
          fill (20.00, 40.00) 60.00x10.00 #eeeeee
          glyphs "a" SquareTest-Regular 10.00 at (20.00, 48.00)
        """)
  }

  @Test func `a sheet becomes what over-constrained margins enclose`() throws {
    try checkDrawing(
      "<p>a</p>", css: "@page { width: 30pt; margin: 0 5pt 0 10pt } p { margin: 0 }",
      gives: """
        page 45.00 x 100.00
          glyphs "a" SquareTest-Regular 10.00 at (10.00, 8.00)
        """)
  }

  @Test func `a margin box of negative z-index lies below the content`() throws {
    try checkDrawing(
      "<p>a</p>",
      css: """
        @page { margin-top: 20pt; background: #fff;
          @top-left { content: 'b'; z-index: -1; text-align: left } @top-right { content: 'c'; width: 10pt } }
        p { margin: 0 }
        """,
      gives: """
        page 100.00 x 100.00
          fill (0.00, 0.00) 100.00x100.00 #ffffff
          glyphs "b" SquareTest-Regular 10.00 at (0.00, 13.00)
          glyphs "a" SquareTest-Regular 10.00 at (0.00, 28.00)
          glyphs "c" SquareTest-Regular 10.00 at (90.00, 13.00)
        """)
  }

  @Test func `empty margin boxes share a side evenly`() throws {
    try checkDrawing(
      "<p></p>",
      css: """
        @page { size: 90pt 50pt; margin-top: 20pt; @top-left { content: ''; background: #111 }
          @top-center { content: ''; background: #222 } @top-right { content: ''; background: #333 } }
        """,
      gives: """
        page 90.00 x 50.00
          fill (0.00, 0.00) 30.00x20.00 #111111
          fill (30.00, 0.00) 30.00x20.00 #222222
          fill (60.00, 0.00) 30.00x20.00 #333333
        """)
  }

  @Test func `a turned page has its sides changed, with links and all`() throws {
    try checkDrawing(
      "<p><a href=\"#b\">a</a></p>", css: "@page { page-orientation: rotate-right } p { margin: 0 }",
      page: "100x50",
      gives: """
        page 50.00 x 100.00
          save matrix 0 1 -1 0 50 0
            link (0.00, 0.00) 10.00x10.00 '#b'
            rule (0.00, 9.25) to (10.00, 9.25) width 0.50 #0000ee
            glyphs "a" SquareTest-Regular 10.00 at (0.00, 8.00) #0000ee
          restore
        """)
  }

  @Test func `pages count on the counters of the root element`() throws {
    try checkDrawing(
      "<p>a</p><p>b</p>",
      css: """
        html { counter-reset: sheet 10 } p { margin: 0 } p + p { break-before: page }
        @page { counter-increment: sheet; margin-top: 10pt;
          @top-left { content: counter(sheet) '.' counter(page) '.' counter(pages) } }
        @page :first { @top-left { counter-reset: sheet 5; content: counters(sheet, '-') } }
        """,
      gives: """
        page 100.00 x 100.00
          glyphs "a" SquareTest-Regular 10.00 at (0.00, 18.00)
          glyphs "5" SquareTest-Regular 10.00 at (0.00, 8.00)
        page 100.00 x 100.00
          glyphs "b" SquareTest-Regular 10.00 at (0.00, 18.00)
          glyphs "12.2.2" SquareTest-Regular 10.00 at (0.00, 8.00)
        """)
  }

  @Test func `a document without a root element is a blank page`() throws {
    try checkDrawing(
      "a", css: "html { display: none } @page { background: red }", gives: "page 100.00 x 100.00")
  }

  @Test func `what is higher than a page is painted in slices`() throws {
    try checkDrawing(
      "<p><i></i><br/>b</p>",
      css:
        "@page { margin: 10pt } p { margin: 0 } i { display: inline-block; vertical-align: top; width: 20pt; "
        + "height: 50pt; background: red }", page: "60x60",
      gives: """
        page 60.00 x 60.00
          save clip (0.00, 10.00) 60.00x40.00
            fill (10.00, 10.00) 20.00x50.00 #ff0000
          restore
        page 60.00 x 60.00
          save clip (0.00, 10.00) 60.00x40.00
            fill (10.00, -30.00) 20.00x50.00 #ff0000
          restore
          glyphs "b" SquareTest-Regular 10.00 at (10.00, 28.00)
        """)
  }

  @Test func `the image of the canvas goes on from page to page`() throws {
    try checkDrawing(
      "<p>a</p><p>b</p>",
      css: "html { background: url(x.png) no-repeat } p { margin: 0 } p + p { break-before: page }",
      images: ["x.png": Size(width: Points(20), height: Points(90))], page: "60x60",
      gives: """
        page 60.00 x 60.00
          save clip (0.00, 0.00) 60.00x60.00
            image 'x.png' (0.00, 0.00) 20.00x90.00
          restore
          glyphs "a" SquareTest-Regular 10.00 at (0.00, 8.00)
        page 60.00 x 60.00
          save clip (0.00, 0.00) 60.00x60.00
            image 'x.png' (0.00, -60.00) 20.00x90.00
          restore
          glyphs "b" SquareTest-Regular 10.00 at (0.00, 8.00)
        """)
  }
}
