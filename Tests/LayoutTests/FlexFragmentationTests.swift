import Testing

/// Flex containers over several pages (CSS Flexible Box Layout, "Fragmenting Flex Layout").
@Suite struct FlexFragmentationTests {
  @Test func `a page ends between lines`() throws {
    try check(
      "<div><i></i><i></i><i></i></div>",
      css: "div { display: flex; flex-wrap: wrap; row-gap: 5pt; padding: 2pt } i { width: 60pt; height: 20pt }",
      page: "100x50",
      gives: """
        page 1
          flex div broken (0, 0) 100x50
            block i (2, 2) 60x20
            block i (2, 27) 60x20
        page 2
          flex div resumed (0, 0) 100x22
            block i (2, 0) 60x20
        """)
  }

  @Test func `a line of text moves as a whole to the page that has room for it`() throws {
    try check(
      "<p>x</p><div><b>Dir</b><b>Name</b></div>",
      css: "div { display: flex; justify-content: space-between } p { margin: 0; height: 25pt }",
      page: "100x30",
      gives: """
        page 1
          block p (0, 0) 100x25
            line (0, 0) 100x10
              text (0, 8) 10 "x"
        page 2
          flex div (0, 0) 100x10
            block b (0, 0) 30x10
              line (0, 0) 30x10
                text (0, 8) 30 "Dir"
            block b (60, 0) 40x10
              line (0, 0) 40x10
                text (0, 8) 40 "Name"
        """)
  }

  @Test func `a page ends between the items of a column, and in one that is too long`() throws {
    try check(
      "<div><p>a</p><p>b b b b b</p><p>c</p></div>",
      css: "div { display: flex; flex-direction: column; row-gap: 2pt } p { margin: 0; width: 10pt; orphans: 1; widows: 1 }",
      page: "100x40",
      gives: """
        page 1
          flex div broken (0, 0) 100x40
            block p (0, 0) 10x10
              line (0, 0) 10x10
                text (0, 8) 10 "a"
            block p broken (0, 12) 10x28
              line (0, 0) 10x10
                text (0, 8) 10 "b "
              line (0, 10) 10x10
                text (0, 8) 10 "b "
        page 2
          flex div resumed broken (0, 0) 100x40
            block p resumed (0, 0) 10x30
              line (0, 0) 10x10
                text (0, 8) 10 "b "
              line (0, 10) 10x10
                text (0, 8) 10 "b "
              line (0, 20) 10x10
                text (0, 8) 10 "b"
        page 3
          flex div resumed (0, 0) 100x10
            block p (0, 0) 10x10
              line (0, 0) 10x10
                text (0, 8) 10 "c"
        """)
  }

  @Test func `long items beside each other go on beside each other`() throws {
    try check(
      "<div><p>a a a a</p><p>b b</p></div>",
      css: "div { display: flex; border: 1pt solid } p { margin: 0; width: 10pt; orphans: 1; widows: 1 }",
      page: "100x30",
      gives: """
        page 1
          flex div broken (0, 0) 100x30
            block p broken (1, 1) 10x28
              line (0, 0) 10x10
                text (0, 8) 10 "a "
              line (0, 10) 10x10
                text (0, 8) 10 "a "
            block p (11, 1) 10x29
              line (0, 0) 10x10
                text (0, 8) 10 "b "
              line (0, 10) 10x10
                text (0, 8) 10 "b"
        page 2
          flex div resumed (0, 0) 100x21
            block p resumed (1, 0) 10x20
              line (0, 0) 10x10
                text (0, 8) 10 "a "
              line (0, 10) 10x10
                text (0, 8) 10 "a"
        """)
  }

  @Test func `a break is forced between items of a column, and between lines`() throws {
    try check(
      "<div><p>a</p><p class=\"n\">b</p></div>",
      css: "div { display: flex; flex-direction: column } p { margin: 0 } .n { break-before: page }",
      page: "100x30",
      gives: """
        page 1
          flex div broken (0, 0) 100x30
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "a"
        page 2
          flex div resumed (0, 0) 100x10
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "b"
        """)
  }

  @Test func `an item that no page holds is not lost, and the given height goes on`() throws {
    try check(
      "<div><i></i></div>", css: "div { display: flex } i { height: 70pt; width: 5pt }", page: "100x30",
      gives: """
        page 1
          flex div broken (0, 0) 100x30
            block i broken (0, 0) 5x30
        page 2
          flex div resumed broken (0, 0) 100x30
            block i resumed broken (0, 0) 5x30
        page 3
          flex div resumed (0, 0) 100x10
            block i resumed (0, 0) 5x10
        """)
  }
}
