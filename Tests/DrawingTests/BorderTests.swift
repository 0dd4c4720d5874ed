import Testing

@Suite struct BorderTests {
  @Test func `sides of two colours meet in slanted joints`() throws {
    try checkDrawing(
      "<div></div>",
      css: "div { width: 10pt; height: 10pt; border: 5pt solid; border-color: #ff0000 #00ff00 }",
      gives: """
        page 100.00 x 100.00
          fill [M0,0 L20,0 L15,5 L5,5 Z] #ff0000
          fill [M20,0 L20,20 L15,15 L15,5 Z] #00ff00
          fill [M20,20 L0,20 L5,15 L15,15 Z] #ff0000
          fill [M0,20 L0,0 L5,5 L5,15 Z] #00ff00
        """)
  }

  @Test func `round corners cut the background, and the border is a ring`() throws {
    try checkDrawing(
      "<div></div>",
      css:
        "div { width: 16pt; height: 16pt; border: 2pt solid; border-radius: 10pt 0 0; background: #ff0000 }",
      gives: """
        page 100.00 x 100.00
          fill [M0,10 C0,4.48 4.48,0 10,0 L20,0 L20,20 L0,20 Z] #ff0000
          fill [M0,10 C0,4.48 4.48,0 10,0 L20,0 L20,20 L0,20 Z \
        M2,10 C2,5.58 5.58,2 10,2 L18,2 L18,18 L2,18 Z] #000000
        """)
  }

  @Test func `radii that would overlap shrink alike`() throws {
    try checkDrawing(
      "<div></div>",
      css: "div { width: 20pt; height: 10pt; border-radius: 20pt / 10pt; background: #ff0000 }",
      gives: """
        page 100.00 x 100.00
          fill [M0,5 C0,2.24 4.48,0 10,0 L10,0 C15.52,0 20,2.24 20,5 L20,5 C20,7.76 15.52,10 10,10 L10,10 \
        C4.48,10 0,7.76 0,5 Z] #ff0000
        """)
  }

  @Test func `overflow is cut along the round corners of the padding box`() throws {
    try checkDrawing(
      "<div>a</div>", css: "div { height: 10pt; border-bottom-left-radius: 5pt; overflow: hidden }",
      gives: """
        page 100.00 x 100.00
          save clip [M0,0 L100,0 L100,10 L5,10 C2.24,10 0,7.76 0,5 Z]
            glyphs "a" SquareTest-Regular 10.00 at (0.00, 8.00)
          restore
        """)
  }

  @Test func `a groove is shaded, and a black one has light in it`() throws {
    try checkDrawing(
      "<div></div>", css: "div { height: 0; border-top: 4pt groove #c80000; border-bottom: 4pt groove }",
      gives: """
        page 100.00 x 100.00
          rule (0.00, 1.00) to (100.00, 1.00) width 2.00 #640000
          rule (0.00, 3.00) to (100.00, 3.00) width 2.00 #c80000
          rule (0.00, 7.00) to (100.00, 7.00) width 2.00 #545454
          rule (0.00, 5.00) to (100.00, 5.00) width 2.00
        """)
  }

  @Test func `positioned boxes are painted in the order of the document`() throws {
    try checkDrawing(
      "<div><p class=\"a\"></p><p class=\"b\"></p></div>",
      css: """
        div { position: relative } p { margin: 0; width: 10pt; height: 10pt }
        .a { position: absolute; top: 0; background: #ff0000 } .b { position: relative; background: #00ff00 }
        """,
      gives: """
        page 100.00 x 100.00
          fill (0.00, 0.00) 10.00x10.00 #ff0000
          fill (0.00, 0.00) 10.00x10.00 #00ff00
        """)
  }

  @Test func `an empty box is the containing block of what is positioned in it`() throws {
    try checkDrawing(
      "<p>a</p><div><p class=\"a\"></p></div>",
      css: """
        p { margin: 0 } div { position: relative }
        .a { position: absolute; top: 2pt; left: 0; width: 10pt; height: 10pt; background: #ff0000 }
        """,
      gives: """
        page 100.00 x 100.00
          glyphs "a" SquareTest-Regular 10.00 at (0.00, 8.00)
          fill (0.00, 12.00) 10.00x10.00 #ff0000
        """)
  }

  @Test func `circles and squares of lists are drawn without a font`() throws {
    try checkDrawing(
      "<ul><li>a</li><li class=\"b\">b</li></ul>",
      css: "ul { margin: 0; padding: 0 0 0 20pt; list-style: square } .b { list-style-type: circle }",
      gives: """
        page 100.00 x 100.00
          fill (6.40, 3.20) 3.60x3.60 #000000
          glyphs " " SquareTest-Regular 10.00 at (10.00, 8.00)
          glyphs "a" SquareTest-Regular 10.00 at (20.00, 8.00)
          stroke [M6.65,15 C6.65,14.15 7.35,13.45 8.2,13.45 L8.2,13.45 C9.05,13.45 9.75,14.15 9.75,15 \
        L9.75,15 C9.75,15.85 9.05,16.55 8.2,16.55 \
        L8.2,16.55 C7.35,16.55 6.65,15.85 6.65,15 Z] width 0.50 #000000
          glyphs " " SquareTest-Regular 10.00 at (10.00, 18.00)
          glyphs "b" SquareTest-Regular 10.00 at (20.00, 18.00)
        """)
  }
}
