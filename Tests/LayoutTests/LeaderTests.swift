import Testing

/// Leaders (CSS Generated Content for Paged Media, "Leaders"). A letter is 10 points wide.
@Suite struct LeaderTests {
  @Test func `a leader fills the line up to what follows it`() throws {
    try check(
      "<p>aa</p>", css: "p { margin: 0 } p::after { content: leader('.') '7' }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 20 "aa"
              text (20, 8) 80 ".......7"
        """)
  }

  @Test func `copies stand at multiples of the pattern from the right edge`() throws {
    try check(
      "<p>a</p><p>aa</p>", css: "p { margin: 0 } p::after { content: leader('. ') '7' }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
              text (10, 8) 90 ". . . 7"
          block p (0, 10) 100x10
            line (0, 0) 100x10
              text (0, 8) 20 "aa"
              text (20, 8) 80 ". . . 7"
        """)
  }

  @Test func `what follows a leader goes with it to the next line where both have no room`() throws {
    try check(
      "<p>aaaaa bbb</p>", css: "p { margin: 0 } p::after { content: leader('.') '7' }",
      gives: """
        page 1
          block p (0, 0) 100x20
            line (0, 0) 100x10
              text (0, 8) 90 "aaaaa bbb"
            line (0, 10) 100x10
              text (0, 8) 100 ".........7"
        """)
  }

  @Test func `two leaders share the room`() throws {
    try check(
      "<p>a</p>",
      css: "p { margin: 0; text-align: center } p::after { content: leader('.') '7' leader('_') '8' }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
              text (10, 8) 90 "...7___8"
        """)
  }

  @Test func `a leader alone in its block makes a line to sign on`() throws {
    try check(
      "<p></p>", css: "p { margin: 0 } p::before { content: leader(solid) }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 100 "__________"
        """)
  }

  @Test func `a container as wide as its content has the pattern once`() throws {
    try check(
      "<p>aa</p>", css: "p { margin: 0; float: left } p::after { content: leader('.') '7' }",
      gives: """
        page 1
          block p floating (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 20 "aa"
              text (20, 8) 20 ".7"
        """)
  }
}
