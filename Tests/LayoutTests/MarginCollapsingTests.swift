import Testing

/// Where margins meet and where they are kept apart (CSS 2.2 8.3.1).
@Suite struct MarginCollapsingTests {
  @Test func `margins of parents and their first and last children collapse`() throws {
    try check(
      "<div><p>a</p></div><p>b</p>",
      css: "div { margin: 5pt 0 } p { margin: 10pt 0 }",
      gives: """
        page 1
          block div (0, 0) 100x10
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "a"
          block p (0, 20) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `negative margins are taken from the largest positive one`() throws {
    try check(
      "<p>a</p><div>b</div>",
      css: "p { margin: 0 0 10pt } div { margin-top: -4pt }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
          block div (0, 16) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `margins collapse through an empty block`() throws {
    try check(
      "<p>a</p><div></div><p>b</p>",
      css: "p { margin: 10pt 0 } div { margin: 20pt 0 }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
          block div (0, 30) 100x0
          block p (0, 30) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `a border keeps a child's margin inside`() throws {
    try check(
      "<div><p>a</p></div>",
      css: "div { border: 1pt solid } p { margin: 10pt 0 }",
      gives: """
        page 1
          block div (0, 0) 100x32
            block p (1, 11) 98x10
              line (0, 0) 98x10
                text (0, 8) 10 "a"
        """)
  }

  @Test func `a formatting context keeps margins inside`() throws {
    try check(
      "<div><p>a</p></div><p>b</p>",
      css: "div { overflow: hidden } p { margin: 10pt 0 }",
      gives: """
        page 1
          block div (0, 0) 100x30
            block p (0, 10) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "a"
          block p (0, 40) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `a least or greatest height that counts keeps the last margin inside`() throws {
    try check(
      "<div class=\"l\"><p></p></div><div class=\"g\"><p></p></div><div><p></p></div><b></b>",
      css: """
        p, b { display: block; margin: 0 0 10pt; height: 20pt } .l { min-height: 21pt } .g { max-height: 19pt }
        """,
      gives: """
        page 1
          block div (0, 0) 100x21
            block p (0, 0) 100x20
          block div (0, 21) 100x19
            block p (0, 0) 100x20
          block div (0, 40) 100x20
            block p (0, 0) 100x20
          block b (0, 70) 100x20
        """)
  }
}
