import Testing

/// What is higher than a page and cannot be broken (CSS Fragmentation, "Monolithic content").
@Suite struct PageSlicesTests {
  @Test func `a change of page name breaks no page on which nothing of any height stands`() throws {
    try check(
      "<p>a</p><div class=\"b\">b</div><div class=\"c\">c</div><p>d</p>",
      css: "p, div { margin: 0 } div { height: 0 } .b { page: b } .c { page: c }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
        page 2
          block div (0, 0) 100x0
            line (0, 0) 100x10
              text (0, 8) 10 "b"
          block div (0, 0) 100x0
            line (0, 0) 100x10
              text (0, 8) 10 "c"
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "d"
        """)
  }

  @Test func `a line higher than a page goes on on the next, and what follows stands below it`() throws {
    try check(
      "<p>a<br/>b</p>", css: "p { margin: 0 } p::first-letter { line-height: 50pt }", page: "40x30",
      gives: """
        page 1
          block p broken (0, 0) 40x50
            line (0, 0) 40x50
              text (0, 28) 10 "a"
        page 2
          block p resumed (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `the rest of a box that holds a line higher than a page keeps what follows clear of it`() throws
  {
    try check(
      "<div><i></i></div><p>b</p>",
      css: "p { margin: 0 } i { display: inline-block; vertical-align: top; height: 50pt }", page: "40x30",
      gives: """
        page 1
          block div broken (0, 0) 40x50
            line (0, 0) 40x50
              block i in line (0, 0) 0x50
        page 2
          block div resumed (0, 0) 40x20
          block p (0, 20) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "b"
        """)
  }
}
