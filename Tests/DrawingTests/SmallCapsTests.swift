import Testing

@Suite struct SmallCapsTests {
  @Test func `lowercase letters become capitals of three quarters of the size`() throws {
    try checkDrawing(
      "<p>Ab c</p>", css: "p { margin: 0; font-variant: small-caps }",
      gives: """
        page 100.00 x 100.00
          glyphs "A" SquareTest-Regular 10.00 at (0.00, 8.00)
          glyphs "B" SquareTest-Regular 7.50 at (10.00, 8.00)
          glyphs " " SquareTest-Regular 10.00 at (17.50, 8.00)
          glyphs "C" SquareTest-Regular 7.50 at (27.50, 8.00)
        """)
  }

  @Test func `all-small-caps takes the capitals too, and generated text is no other`() throws {
    try checkDrawing(
      "<p></p>", css: "p { margin: 0; font-variant-caps: all-small-caps } p::before { content: 'Ab1' }",
      gives: """
        page 100.00 x 100.00
          glyphs "AB" SquareTest-Regular 7.50 at (0.00, 8.00)
          glyphs "1" SquareTest-Regular 10.00 at (15.00, 8.00)
        """)
  }

  @Test func `text-transform comes first`() throws {
    try checkDrawing(
      "<p>ab<span>aB</span></p>",
      css: "p { margin: 0; font: small-caps 10pt SquareTest; text-transform: capitalize } "
        + "span { text-transform: uppercase }",
      gives: """
        page 100.00 x 100.00
          glyphs "A" SquareTest-Regular 10.00 at (0.00, 8.25)
          glyphs "B" SquareTest-Regular 7.50 at (10.00, 8.25)
          glyphs "AB" SquareTest-Regular 10.00 at (17.50, 8.25)
        """)
  }
}
