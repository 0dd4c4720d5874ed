import Testing

/// Inline boxes that other boxes depend on: as containing blocks, and as what moves the blocks within.
@Suite struct InlineContainersTests {
  private let base = "body { font: 10pt/10pt Ahem; margin: 0 }"

  @Test func `an inline box holds what is positioned in it, also through an inline-block`() throws {
    try check(
      """
      <p>a <span>bc<i></i><b><i></i></b></span></p>
      """,
      css: base + """
         span { position: relative; border: 1pt solid } b { display: inline-block; width: 5pt }
        i { position: absolute; right: 0; bottom: 0; width: 3pt; height: 2pt }
        """,
      page: "200x100",
      gives: """
        page 1
          block p (0, 0) 200x10
            line (0, 0) 200x10
              text (0, 8) 20 "a "
              text (21, 8) 20 "bc"
              inline span (20, -1) 27x12
              block b in line (41, 8) 5x0
            block i positioned (43, 8) 3x2
            block i positioned (43, 8) 3x2
        """)
  }

  @Test func `a containing block that is an inline box goes from its first piece to its last`() throws {
    try check(
      "<p>aa <span>bb cc<i></i></span></p>",
      css: base + """
         p { width: 60pt; margin: 0 } span { position: relative }
        i { position: absolute; top: 0; bottom: 0; left: 0; width: 1pt }
        """,
      page: "200x100",
      gives: """
        page 1
          block p (0, 0) 60x20
            line (0, 0) 60x10
              text (0, 8) 30 "aa "
              text (30, 8) 20 "bb "
              inline span (30, 0) 20x10
            line (0, 10) 60x10
              text (0, 8) 20 "cc"
              inline span (0, 0) 20x10
            block i positioned (30, 0) 1x20
        """)
  }

  @Test func `blocks and floats within a relatively positioned inline box move along`() throws {
    try check(
      "<p>a<span>b<b>c</b><u>d</u><b>e</b></span></p>",
      css: base + " span { position: relative; left: 7pt; top: 1pt } b { display: block } u { float: left }",
      page: "200x100",
      gives: """
        page 1
          block p (0, 0) 200x30
            line (0, 0) 200x10
              text (0, 8) 10 "a"
              text (17, 9) 10 "b"
              inline span continued (17, 1) 10x10
            block b (7, 11) 200x10
              line (0, 0) 200x10
                text (0, 8) 10 "c"
            block u floating (7, 21) 10x10
              line (0, 0) 10x10
                text (0, 8) 10 "d"
            block b (7, 21) 200x10
              line (0, 0) 200x10
                text (10, 8) 10 "e"
        """)
  }
}
