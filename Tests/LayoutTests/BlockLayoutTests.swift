import Geometry
import Testing

@Suite struct BlockLayoutTests {
  @Test func `blocks stand one below the other, their margins collapsed`() throws {
    try check(
      "<p>ab</p><p>cd</p>",
      css: "p { margin: 10pt 0 } p + p { margin-top: 15pt }",
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

  @Test func `auto margins centre a block`() throws {
    try check(
      "<div>a</div>",
      css: "div { width: 40pt; margin: 0 auto }",
      gives: """
        page 1
          block div (30, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
        """)
  }

  @Test func `one auto margin takes all the rest`() throws {
    try check(
      "<div>a</div>",
      css: "div { width: 40pt; margin: 0 5pt 0 auto }",
      gives: """
        page 1
          block div (55, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
        """)
  }

  @Test func `percentages refer to the containing block's width`() throws {
    try check(
      "<div>a</div>",
      css: "div { width: 50%; padding: 10%; margin-left: 5% }",
      gives: """
        page 1
          block div (5, 0) 70x30
            line (10, 10) 50x10
              text (0, 8) 10 "a"
        """)
  }

  @Test func `border-box sizes count border and padding in`() throws {
    try check(
      "<div>a</div>",
      css: """
        div { box-sizing: border-box; width: 50pt; height: 40pt; padding: 5pt; border: 2pt solid }
        """,
      gives: """
        page 1
          block div (0, 0) 50x40
            line (7, 7) 36x10
              text (0, 8) 10 "a"
        """)
  }

  @Test func `widths and heights keep to their bounds`() throws {
    try check(
      "<div>a</div><p>b</p>",
      css: """
        div { width: 10pt; min-width: 30pt; min-height: 20pt }
        p { margin: 0; max-width: 25pt; height: 50pt; max-height: 15pt }
        """,
      gives: """
        page 1
          block div (0, 0) 30x20
            line (0, 0) 30x10
              text (0, 8) 10 "a"
          block p (0, 20) 25x15
            line (0, 0) 25x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `a percentage height needs a definite container`() throws {
    try check(
      "<div><p>a</p></div><section><p>b</p></section>",
      css: "div { height: 40pt } p { height: 50%; margin: 0 }",
      gives: """
        page 1
          block div (0, 0) 100x40
            block p (0, 0) 100x20
              line (0, 0) 100x10
                text (0, 8) 10 "a"
          block section (0, 40) 100x10
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "b"
        """)
  }

  @Test func `relative positioning moves a box and nothing else`() throws {
    try check(
      "<p>a</p><p>b</p>",
      css: "p { margin: 0 } p:first-child { position: relative; left: 5pt; top: 3pt }",
      gives: """
        page 1
          block p (5, 3) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
          block p (0, 10) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `relative positioning moves by a part of the containing block's height, if it has one`() throws {
    try check(
      "<div><p>a</p></div><p>b</p>",
      css: """
        div { height: 40pt }
        p { margin: 0; position: relative; top: 50%; bottom: 10% }
        div > p { top: auto }
        """,
      gives: """
        page 1
          block div (0, 0) 100x40
            block p (0, -4) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "a"
          block p (0, 40) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `a run of text between blocks is a block of its own`() throws {
    try check(
      "<div>a<p>b</p>c</div>",
      css: "p { margin: 5pt 0 }",
      gives: """
        page 1
          block div (0, 0) 100x40
            line (0, 0) 100x10
              text (0, 8) 10 "a"
            block p (0, 15) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "b"
            line (0, 30) 100x10
              text (0, 8) 10 "c"
        """)
  }

  @Test func `white space between blocks makes no line`() throws {
    try check(
      "<div> <p>b</p> <p>c</p> </div>",
      css: "p { margin: 0 }",
      gives: """
        page 1
          block div (0, 0) 100x20
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "b"
            block p (0, 10) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "c"
        """)
  }

  @Test func `an inline-block is as wide as its content`() throws {
    try check(
      "<p>a<b>cd</b>e</p>",
      css: """
        p { margin: 0 }
        b { display: inline-block; font: inherit; padding: 2pt; border: 1pt solid }
        """,
      gives: """
        page 1
          block p (0, 0) 100x16
            line (0, 0) 100x16
              text (0, 11) 10 "a"
              text (36, 11) 10 "e"
              block b in line (10, 0) 26x16
                line (3, 3) 20x10
                  text (0, 8) 20 "cd"
        """)
  }

  @Test func `an inline-block stands on its last line`() throws {
    try check(
      "<p>a<b>c<br/>d</b>e</p>",
      css: "p { margin: 0 } b { display: inline-block; font: inherit }",
      gives: """
        page 1
          block p (0, 0) 100x20
            line (0, 0) 100x20
              text (0, 18) 10 "a"
              text (20, 18) 10 "e"
              block b in line (10, 0) 10x20
                line (0, 0) 10x10
                  text (0, 8) 10 "c"
                line (0, 10) 10x10
                  text (0, 8) 10 "d"
        """)
  }

  @Test func `a positioned box stands against its positioned ancestor`() throws {
    try check(
      "<div><p>a</p></div>",
      css: """
        div { position: relative; margin: 20pt; height: 30pt; padding: 5pt }
        p { position: absolute; right: 2pt; bottom: 3pt; margin: 0 }
        """,
      gives: """
        page 1
          block div (20, 0) 60x40
            block p positioned (48, 27) 10x10
              line (0, 0) 10x10
                text (0, 8) 10 "a"
        """)
  }

  @Test func `a positioned box without offsets stands where it would be`() throws {
    try check(
      "<div>ab<b>c</b>d</div>",
      css: "b { position: absolute; font: inherit }",
      gives: """
        page 1
          block div (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 30 "abd"
          block b positioned (20, 0) 10x10
            line (0, 0) 10x10
              text (0, 8) 10 "c"
        """)
  }

  @Test func `a positioned box between two offsets fills them`() throws {
    try check(
      "<div></div>",
      css: """
        div { position: absolute; left: 10pt; right: 20pt; top: 30pt; bottom: 40pt; margin: 1pt }
        """,
      gives: """
        page 1
          block div positioned (11, 31) 68x28
        """)
  }

  @Test func `a positioned box between two offsets keeps to its greatest width, and auto margins centre it`()
    throws
  {
    try check(
      "<div><p></p></div>",
      css: """
        div { position: relative; height: 20pt } p { position: absolute; left: 10pt; right: 10pt; top: 15pt;
        bottom: 15pt; max-width: 20pt; height: 10pt; margin: auto }
        """,
      gives: """
        page 1
          block div (0, 0) 100x20
            block p positioned (40, 5) 20x10
        """)
  }

  @Test func `a marker stands outside the padding, and beside a float where its line does`() throws {
    try check(
      "<ul><li>a</li><li><img src=\"i.png\"/>b</li></ul>",
      css: "ul { padding: 0 0 0 20pt; margin: 0 } li { padding-left: 5pt } img { float: left }",
      images: ["i.png": Size(width: Points(10), height: Points(10))],
      gives: """
        page 1
          block ul (0, 0) 100x20
            block li (20, 0) 80x10
              marker anonymous (-20, 0) 20x10
                line (0, 0) 20x10
                  text (0, 8) 20 "• "
              line (5, 0) 75x10
                text (0, 8) 10 "a"
            block li (20, 10) 80x10
              marker anonymous (-10, 0) 20x10
                line (0, 0) 20x10
                  text (0, 8) 20 "• "
              line (5, 0) 75x10
                text (10, 8) 10 "b"
              replaced img floating (5, 0) 10x10
        """)
  }

  @Test func `an inline-block stands on the lower margin edge of a last block that scrolls and has no line`()
    throws
  {
    try check(
      "<p>a<b><i></i></b></p>",
      css: """
        body { font: 10pt/10pt Ahem } p { margin: 0 } b { display: inline-block; padding-bottom: 4pt }
        i { display: block; overflow: hidden; margin-bottom: 3pt; width: 10pt; height: 20pt }
        """,
      gives: """
        page 1
          block p (0, 0) 100x27
            line (0, 0) 100x27
              text (0, 23) 10 "a"
              block b in line (10, 0) 10x27
                block i (0, 0) 10x20
        """)
  }

  @Test func `a list item has its marker to the left of its first line`() throws {
    try check(
      "<ol><li>ab</li><li><p>cd</p></li><li></li></ol>",
      css: """
        ol { margin: 0; padding: 0 0 0 30pt }
        p { margin: 5pt 0 }
        li::marker { font-variant-numeric: normal }
        """,
      gives: """
        page 1
          block ol (0, 0) 100x40
            block li (30, 0) 70x10
              marker anonymous (-30, 0) 30x10
                line (0, 0) 30x10
                  text (0, 8) 30 "1. "
              line (0, 0) 70x10
                text (0, 8) 20 "ab"
            block li (30, 15) 70x10
              marker anonymous (-30, 0) 30x10
                line (0, 0) 30x10
                  text (0, 8) 30 "2. "
              block p (0, 0) 70x10
                line (0, 0) 70x10
                  text (0, 8) 20 "cd"
            block li (30, 30) 70x10
              marker anonymous (-30, 0) 30x10
                line (0, 0) 30x10
                  text (0, 8) 30 "3. "
        """)
  }

  @Test func `counters number headings`() throws {
    try check(
      "<h2>a</h2><h2>b</h2>",
      css: """
        h2 { font: inherit; margin: 0; counter-increment: h }
        h2::before { content: counter(h, upper-roman) '.' }
        """,
      gives: """
        page 1
          block h2 (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 20 "I."
              text (20, 8) 10 "a"
          block h2 (0, 10) 100x10
            line (0, 0) 100x10
              text (0, 8) 30 "II."
              text (30, 8) 10 "b"
        """)
  }
}
