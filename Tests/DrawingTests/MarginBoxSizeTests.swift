import Testing

/// Sizes and places of margin boxes (CSS Paged Media, "Computing Page-margin Box Dimensions").
@Suite struct MarginBoxSizeTests {
  private func check(
    _ boxes: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try checkDrawing(
      "<p></p>", css: "@page { margin: 40pt; font-size: 10pt; line-height: 1; \(boxes) }", page: "180x180",
      gives: "page 180.00 x 180.00\n" + expected, sourceLocation: sourceLocation)
  }

  @Test func `auto margins centre a box of the height of its content`() throws {
    try check(
      "@top-left-corner { content: ''; border: 1pt solid; padding: 3pt; margin: auto; width: 10pt; "
        + "height: fit-content }",
      gives: """
          rule (11.00, 16.50) to (29.00, 16.50) width 1.00
          rule (11.00, 23.50) to (29.00, 23.50) width 1.00
          rule (11.50, 17.00) to (11.50, 23.00) width 1.00
          rule (28.50, 17.00) to (28.50, 23.00) width 1.00
        """)
  }

  @Test func `of too many given values the outer margin is ignored`() throws {
    let box = "content: ''; background: #111; width: 20pt; height: 10pt; margin: 5pt"
    try check(
      "@top-left { \(box) } @bottom-right { \(box) } @right-top { \(box) }",
      gives: """
          fill (45.00, 25.00) 20.00x10.00 #111111
          fill (145.00, 45.00) 20.00x10.00 #111111
          fill (115.00, 145.00) 20.00x10.00 #111111
        """)
  }

  @Test func `auto margins beside the page area do not become negative`() throws {
    try check(
      "@top-left { content: ''; background: #111; height: 10pt; margin-top: 35pt; margin-bottom: auto; "
        + "width: 20pt }",
      gives: """
          fill (40.00, 30.00) 20.00x10.00 #111111
        """)
  }

  @Test func `a greatest width leaves room to the other box`() throws {
    try check(
      "@top-left { content: 'a'; background: #111; max-width: 20pt } @top-right { content: 'a'; background: #222 }",
      gives: """
          fill (40.00, 0.00) 20.00x40.00 #111111
          glyphs "a" SquareTest-Regular 10.00 at (40.00, 23.00)
          fill (60.00, 0.00) 80.00x40.00 #222222
          glyphs "a" SquareTest-Regular 10.00 at (130.00, 23.00)
        """)
  }

  @Test func `a least height takes room from the other boxes`() throws {
    try check(
      "@left-top { content: ''; background: #111; min-height: 60pt } "
        + "@left-bottom { content: ''; background: #222 }",
      gives: """
          fill (0.00, 100.00) 40.00x40.00 #222222
          fill (0.00, 40.00) 40.00x60.00 #111111
        """)
  }

  @Test func `vertical paddings are shares of the height of the margin`() throws {
    try check(
      "@top-left { content: ''; background: #111; padding-top: 50%; height: 0 }",
      gives: """
          fill (40.00, 20.00) 100.00x20.00 #111111
        """)
  }
}
