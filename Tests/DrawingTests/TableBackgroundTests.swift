import Geometry
import Testing

/// The layers of a table (CSS 2.2 "Table layers and transparency").
@Suite struct TableBackgroundTests {
  private let tile = ["a.png": Size(width: Points(10), height: Points(10))]

  @Test func `the image of a row is laid out in the row and shows behind its cells`() throws {
    try checkDrawing(
      "<table><tr><td></td><td></td></tr></table>",
      css: """
        table { border-spacing: 4pt } td { width: 10pt; height: 10pt; padding: 0 }
        tr { background: url(a.png) repeat-x }
        """,
      images: tile,
      gives: """
        page 100.00 x 100.00
          save clip (4.00, 4.00) 10.00x10.00
            image 'a.png' (4.00, 4.00) 10.00x10.00
          restore
          save clip (18.00, 4.00) 10.00x10.00
            image 'a.png' (14.00, 4.00) 10.00x10.00
            image 'a.png' (24.00, 4.00) 10.00x10.00
          restore
        """)
  }

  @Test func `the image of a cell stands within its half of a collapsed border`() throws {
    try checkDrawing(
      "<table><tr><td></td></tr></table>",
      css: """
        table { border-collapse: collapse }
        td { width: 10pt; height: 10pt; padding: 0; border: 4pt solid transparent;
          background: url(a.png) no-repeat }
        """,
      images: tile,
      gives: """
        page 100.00 x 100.00
          save clip (2.00, 2.00) 14.00x14.00
            image 'a.png' (4.00, 4.00) 10.00x10.00
          restore
        """)
  }

  @Test func `background-clip of a cell leaves out its half of a collapsed border`() throws {
    try checkDrawing(
      "<table><tr><td></td></tr></table>",
      css: """
        table { border-collapse: collapse }
        td { width: 10pt; height: 10pt; padding: 1pt; border: 4pt solid transparent;
          background: red content-box }
        """,
      gives: """
        page 100.00 x 100.00
          fill (5.00, 5.00) 10.00x10.00 #ff0000
        """)
  }

  @Test func `collapsed borders lie above the background of a positioned cell, and below its text`() throws {
    try checkDrawing(
      "<table><tr><td>a</td></tr></table>",
      css: """
        table { border-collapse: collapse }
        td { position: relative; padding: 0; border: 2pt solid; background: yellow }
        """,
      gives: """
        page 100.00 x 100.00
          rule (0.00, 1.00) to (14.00, 1.00) width 2.00
          rule (1.00, 0.00) to (1.00, 14.00) width 2.00
          rule (13.00, 0.00) to (13.00, 14.00) width 2.00
          rule (0.00, 13.00) to (14.00, 13.00) width 2.00
          fill (1.00, 1.00) 12.00x12.00 #ffff00
          rule (0.00, 1.00) to (14.00, 1.00) width 2.00
          rule (1.00, 0.00) to (1.00, 14.00) width 2.00
          rule (13.00, 0.00) to (13.00, 14.00) width 2.00
          rule (0.00, 13.00) to (14.00, 13.00) width 2.00
          glyphs "a" SquareTest-Regular 10.00 at (2.00, 10.00)
        """)
  }

  @Test func `collapsed borders do not turn with a cell`() throws {
    try checkDrawing(
      "<table><tr><th></th></tr></table>",
      css: """
        table { border-collapse: collapse }
        th { width: 10pt; height: 10pt; padding: 0; border: 2pt solid red; background: blue;
          transform: rotate(180deg) }
        """,
      gives: """
        page 100.00 x 100.00
          rule (0.00, 1.00) to (14.00, 1.00) width 2.00 #ff0000
          rule (1.00, 0.00) to (1.00, 14.00) width 2.00 #ff0000
          rule (13.00, 0.00) to (13.00, 14.00) width 2.00 #ff0000
          rule (0.00, 13.00) to (14.00, 13.00) width 2.00 #ff0000
          save matrix -1 0 0 -1 14 14
            fill (1.00, 1.00) 12.00x12.00 #0000ff
          restore
          rule (0.00, 1.00) to (14.00, 1.00) width 2.00 #ff0000
          rule (1.00, 0.00) to (1.00, 14.00) width 2.00 #ff0000
          rule (13.00, 0.00) to (13.00, 14.00) width 2.00 #ff0000
          rule (0.00, 13.00) to (14.00, 13.00) width 2.00 #ff0000
        """)
  }

  @Test func `the collapsed borders of a floating table are painted`() throws {
    try checkDrawing(
      "<table><tr><td></td></tr></table>",
      css: """
        table { border-collapse: collapse; float: left }
        td { width: 10pt; height: 10pt; padding: 0; border: 2pt solid red }
        """,
      gives: """
        page 100.00 x 100.00
          rule (0.00, 1.00) to (14.00, 1.00) width 2.00 #ff0000
          rule (1.00, 0.00) to (1.00, 14.00) width 2.00 #ff0000
          rule (13.00, 0.00) to (13.00, 14.00) width 2.00 #ff0000
          rule (0.00, 13.00) to (14.00, 13.00) width 2.00 #ff0000
        """)
  }

  @Test func `what is positioned in a turned cell is painted once, and turned`() throws {
    try checkDrawing(
      "<table><tr><th><i></i></th></tr></table>",
      css: """
        table { border-collapse: collapse }
        th { writing-mode: sideways-lr; width: 10pt; height: 20pt; padding: 0 }
        i { position: absolute; left: 0; top: 0; width: 4pt; height: 2pt; background: red }
        """,
      gives: """
        page 100.00 x 100.00
          save matrix 0 -1 1 0 0 20
            fill (0.00, 5.00) 4.00x2.00 #ff0000
          restore
        """)
  }

  @Test func `at a corner of equal borders the colour further left is seen`() throws {
    try checkDrawing(
      "<table><tr><td class=\"b\"></td><td></td></tr></table>",
      css: """
        table { border-collapse: collapse }
        td { width: 6pt; height: 6pt; padding: 0; border: 2pt solid yellow } .b { border-color: blue }
        """,
      gives: """
        page 100.00 x 100.00
          rule (17.00, 0.00) to (17.00, 10.00) width 2.00 #ffff00
          rule (9.00, 0.00) to (9.00, 10.00) width 2.00 #0000ff
          rule (8.00, 9.00) to (18.00, 9.00) width 2.00 #ffff00
          rule (8.00, 1.00) to (18.00, 1.00) width 2.00 #ffff00
          rule (1.00, 0.00) to (1.00, 10.00) width 2.00 #0000ff
          rule (0.00, 9.00) to (10.00, 9.00) width 2.00 #0000ff
          rule (0.00, 1.00) to (10.00, 1.00) width 2.00 #0000ff
        """)
  }
}
