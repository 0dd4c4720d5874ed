import Testing

@Suite struct OutlineTests {
  @Test func `an outline takes no room, and lies over what follows`() throws {
    try checkDrawing(
      "<div class=\"a\"></div><div class=\"b\"></div>",
      css: """
        div { width: 20pt; height: 10pt; margin-left: 10pt }
        .a { outline: 2pt solid red; outline-offset: 1pt } .b { background: blue }
        """,
      gives: """
        page 100.00 x 100.00
          fill (10.00, 10.00) 20.00x10.00 #0000ff
          rule (7.00, -2.00) to (33.00, -2.00) width 2.00 #ff0000
          rule (7.00, 12.00) to (33.00, 12.00) width 2.00 #ff0000
          rule (8.00, -1.00) to (8.00, 11.00) width 2.00 #ff0000
          rule (32.00, -1.00) to (32.00, 11.00) width 2.00 #ff0000
        """)
  }

  @Test func `it is as round as the border, of the text's colour, and never smaller than nothing`() throws {
    try checkDrawing(
      "<div class=\"a\"></div>",
      css: ".a { width: 20pt; height: 10pt; border-radius: 4pt; outline: auto; color: lime }",
      gives: """
        page 100.00 x 100.00
          fill [M-2.25,4 C-2.25,0.55 0.55,-2.25 4,-2.25 L16,-2.25 C19.45,-2.25 22.25,0.55 22.25,4 L22.25,6 C22.25,9.45 19.45,12.25 16,12.25 L4,12.25 C0.55,12.25 -2.25,9.45 -2.25,6 Z M0,4 C0,1.79 1.79,0 4,0 L16,0 C18.21,0 20,1.79 20,4 L20,6 C20,8.21 18.21,10 16,10 L4,10 C1.79,10 0,8.21 0,6 Z] #00ff00
        """)
    try checkDrawing(
      "<div class=\"a\"></div>",
      css: ".a { width: 20pt; height: 10pt; outline: 1pt solid; outline-offset: -20pt }",
      gives: """
        page 100.00 x 100.00
          rule (9.00, 4.50) to (11.00, 4.50) width 1.00
          rule (9.00, 5.50) to (11.00, 5.50) width 1.00
        """)
  }

  @Test func `inline boxes have one around each of their lines`() throws {
    try checkDrawing(
      "<p>a <b>bb cc</b></p>", css: "p { width: 40pt; margin: 0 } b { outline: 1pt solid red }",
      gives: """
        page 100.00 x 100.00
          glyphs "a " SquareTest-Regular 10.00 at (0.00, 8.00)
          glyphs "bb " SquareTest-Regular 10.00 at (20.00, 8.00)
          glyphs "cc" SquareTest-Regular 10.00 at (0.00, 18.00)
          rule (19.00, -0.50) to (41.00, -0.50) width 1.00 #ff0000
          rule (19.00, 10.50) to (41.00, 10.50) width 1.00 #ff0000
          rule (19.50, 0.00) to (19.50, 10.00) width 1.00 #ff0000
          rule (40.50, 0.00) to (40.50, 10.00) width 1.00 #ff0000
          rule (-1.00, 9.50) to (21.00, 9.50) width 1.00 #ff0000
          rule (-1.00, 20.50) to (21.00, 20.50) width 1.00 #ff0000
          rule (-0.50, 10.00) to (-0.50, 20.00) width 1.00 #ff0000
          rule (20.50, 10.00) to (20.50, 20.00) width 1.00 #ff0000
        """)
  }

  @Test func `it is cut with what stands around it, and not by its own box`() throws {
    try checkDrawing(
      "<div class=\"a\"><div class=\"b\"></div></div>",
      css: """
        div { height: 10pt; outline: 1pt solid red } .a { overflow: hidden }
        """,
      gives: """
        page 100.00 x 100.00
          save clip (0.00, 0.00) 100.00x10.00
            rule (-1.00, -0.50) to (101.00, -0.50) width 1.00 #ff0000
            rule (-1.00, 10.50) to (101.00, 10.50) width 1.00 #ff0000
            rule (-0.50, 0.00) to (-0.50, 10.00) width 1.00 #ff0000
            rule (100.50, 0.00) to (100.50, 10.00) width 1.00 #ff0000
          restore
          rule (-1.00, -0.50) to (101.00, -0.50) width 1.00 #ff0000
          rule (-1.00, 10.50) to (101.00, 10.50) width 1.00 #ff0000
          rule (-0.50, 0.00) to (-0.50, 10.00) width 1.00 #ff0000
          rule (100.50, 0.00) to (100.50, 10.00) width 1.00 #ff0000
        """)
  }

  @Test func `rows and cells have outlines`() throws {
    try checkDrawing(
      "<table><tr><td></td><td></td></tr></table>",
      css: """
        table { border-collapse: collapse } td { width: 10pt; height: 10pt; padding: 0 }
        tr { outline: 1pt solid red; background: #eeeeee } td + td { outline: 1pt dashed blue }
        """,
      gives: """
        page 100.00 x 100.00
          fill (0.00, 0.00) 20.00x10.00 #eeeeee
          rule (-1.00, -0.50) to (21.00, -0.50) width 1.00 #ff0000
          rule (-1.00, 10.50) to (21.00, 10.50) width 1.00 #ff0000
          rule (-0.50, 0.00) to (-0.50, 10.00) width 1.00 #ff0000
          rule (20.50, 0.00) to (20.50, 10.00) width 1.00 #ff0000
          rule (9.00, -0.50) to (21.00, -0.50) width 1.00 dashed #0000ff
          rule (9.00, 10.50) to (21.00, 10.50) width 1.00 dashed #0000ff
          rule (9.50, 0.00) to (9.50, 10.00) width 1.00 dashed #0000ff
          rule (20.50, 0.00) to (20.50, 10.00) width 1.00 dashed #0000ff
        """)
  }
}
