import LayoutTestKit
import Testing

/// Blocks whose lines are turned by a quarter (CSS Writing Modes, "Orthogonal Flows"). A letter is 10 points
/// wide, a line 10 points high. What is turned is printed as it lies upright.
@Suite struct TurnedBlockTests {
  @Test func `a turned block is as high as its longest line and as wide as its lines side by side`()
    throws
  {
    try check(
      "<div>aaaa<br/>bb</div>", css: "div { writing-mode: sideways-lr; padding: 1pt 2pt 3pt 4pt }",
      gives: """
        page 1
          block div (0, 0) 26x44
            block anonymous turned counterclockwise (4, 1) 20x40
              block anonymous (0, 0) 40x20
                line (0, 0) 40x10
                  text (0, 8) 40 "aaaa"
                line (0, 10) 40x10
                  text (0, 8) 20 "bb"
        """)
  }

  @Test func `a height breaks the lines, and a width is filled from the side where lines begin`() throws {
    try check(
      "<div>aaaa bb</div>", css: "div { writing-mode: vertical-rl; width: 50pt; height: 40pt }",
      gives: """
        page 1
          block div (0, 0) 50x40
            block anonymous turned clockwise (0, 0) 50x40
              block anonymous (0, 0) 40x50
                line (0, 0) 40x10
                  text (0, 8) 40 "aaaa "
                line (0, 10) 40x10
                  text (0, 8) 20 "bb"
        """)
  }

  @Test func `turned lines within a line stand in a box of their own`() throws {
    try check(
      "<p>a<span>bb<b>c</b></span></p>", css: "p { margin: 0 } span { writing-mode: vertical-rl }",
      gives: """
        page 1
          block p (0, 0) 100x32
            line (0, 0) 100x32
              text (0, 30) 10 "a"
              block span in line (10, 0) 10x30
                block anonymous turned clockwise (0, 0) 10x30
                  block anonymous (0, 0) 30x10
                    line (0, 0) 30x10
                      text (0, 8) 20 "bb"
                      text (20, 8) 10 "c"
        """)
  }

  @Test func `a turned block goes whole to the next page`() throws {
    try check(
      "<p>a</p><div>bbb</div>", css: "p { margin: 0 } div { writing-mode: vertical-rl }", page: "40x35",
      gives: """
        page 1
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
        page 2
          block div (0, 0) 10x30
            block anonymous turned clockwise (0, 0) 10x30
              block anonymous (0, 0) 30x10
                line (0, 0) 30x10
                  text (0, 8) 30 "bbb"
        """)
  }

  @Test func `lines no longer than the page stand in a block of no given height`() throws {
    // The block should be 30 wide: its width is found before the page is known.
    try check(
      "<div>aa bb cc</div>", css: "div { writing-mode: vertical-rl }", page: "40x35",
      gives: """
        page 1
          block div (0, 0) 10x35
            block anonymous turned clockwise (0, 0) 30x35
              block anonymous (0, 0) 35x30
                line (0, 0) 35x10
                  text (0, 8) 20 "aa "
                line (0, 10) 35x10
                  text (0, 8) 20 "bb "
                line (0, 20) 35x10
                  text (0, 8) 20 "cc"
        """)
  }

  @Test func `what is positioned in turned lines turns with them`() throws {
    try check(
      "<div>aaaa<i>b</i></div>",
      css: "div { writing-mode: vertical-rl } i { position: absolute; left: 10pt; top: 0; font: inherit }",
      gives: """
        page 1
          block div (0, 0) 10x40
            block anonymous turned clockwise (0, 0) 10x40
              block anonymous (0, 0) 40x10
                line (0, 0) 40x10
                  text (0, 8) 40 "aaaa"
                block i positioned (10, 0) 10x10
                  line (0, 0) 10x10
                    text (0, 8) 10 "b"
        """)
  }

  @Test(arguments: ["<div>a<i>n</i><b>f</b></div>", "<table><tr><td>a<i>n</i><b>f</b></td></tr></table>"])
  func `notes and fixed boxes in turned lines stand on the page as any others`(_ markup: String) throws {
    let page = try TestPage(
      markup,
      css: "div, td { writing-mode: sideways-lr } i { float: footnote } b { position: fixed; top: 50pt }")
    let lines = page.dump().split(separator: "\n").filter { !$0.contains("turned") }
    #expect(lines.contains { $0.contains("block b positioned") })
    #expect(lines.contains { $0.contains("footnotes") })
    #expect(lines.contains { $0.contains("\"n\"") })
  }
}
