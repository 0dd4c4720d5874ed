import Testing

/// Positioned boxes and the pages that they stand on.
@Suite struct PositionedPagesTests {
  @Test func `a box positioned against the page goes on with the next pages`() throws {
    try check(
      "<p>x</p><div>a<br/>b<br/>c<br/>d</div>",
      css: "p { margin: 0 } div { position: absolute; left: 20pt; top: 10pt; orphans: 1; widows: 1 }",
      page: "100x20",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "x"
          block div positioned broken (20, 10) 10x10
            line (0, 0) 10x10
              text (0, 8) 10 "a"
        page 2
          block div positioned resumed broken (20, 0) 10x20
            line (0, 0) 10x10
              text (0, 8) 10 "b"
            line (0, 10) 10x10
              text (0, 8) 10 "c"
        page 3
          block div positioned resumed (20, 0) 10x10
            line (0, 0) 10x10
              text (0, 8) 10 "d"
        """)
  }

  @Test func `a box positioned below the page begins on a later one`() throws {
    try check(
      "<p>x</p><div>a</div>", css: "p { margin: 0 } div { position: absolute; top: 45pt }", page: "100x20",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "x"
        page 2
        page 3
          block div positioned (0, 5) 10x10
            line (0, 0) 10x10
              text (0, 8) 10 "a"
        """)
  }

  @Test func `what is out of the flow stands on no page of a name of its own`() throws {
    try check(
      "<p>a</p><div><i>b</i> <p>c</p></div>",
      css: "p { page: one; margin: 0 } div { page: two } i { position: absolute; left: 50pt }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
          block div (0, 10) 100x10
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "c"
          block i positioned (50, 10) 10x10
            line (0, 0) 10x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `a positioned box comes once, with the line in which it begins`() throws {
    try check(
      "<p>aaaa bbbb <i>x</i>cccc</p>", css: "p { margin: 0; orphans: 1; widows: 1 } i { position: absolute }",
      page: "40x20",
      gives: """
        page 1
          block p broken (0, 0) 40x20
            line (0, 0) 40x10
              text (0, 8) 40 "aaaa "
            line (0, 10) 40x10
              text (0, 8) 40 "bbbb "
          block i positioned (40, 10) 10x10
            line (0, 0) 10x10
              text (0, 8) 10 "x"
        page 2
          block p resumed (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 40 "cccc"
        """)
  }
}
