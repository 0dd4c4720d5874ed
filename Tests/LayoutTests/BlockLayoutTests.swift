import Testing

@Suite struct BlockLayoutTests {
  @Test func `blocks stand one below the other, their margins collapsed`() throws {
    try check(
      "<p>ab</p><p>cd</p>", css: "p { margin: 10pt 0 } p + p { margin-top: 15pt }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 20 "ab"
          block p (0, 25) 100x10
            line (0, 0) 100x10
              text (0, 8) 20 "cd"
        """)
  }
}
