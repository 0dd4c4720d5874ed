import Geometry
import Testing

@Suite struct InlineLayoutTests {
  @Test func `text is aligned within its line`() throws {
    try check(
      "<p>ab</p><div>ab</div>",
      css: "p { margin: 0; text-align: right } div { text-align: center }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (80, 8) 20 "ab"
          block div (0, 10) 100x10
            line (0, 0) 100x10
              text (40, 8) 20 "ab"
        """)
  }

  @Test func `justified lines stretch their spaces, the last does not`() throws {
    try check(
      "<p>aa bb cc dd</p>",
      css: "p { margin: 0; width: 70pt; text-align: justify }",
      gives: """
        page 1
          block p (0, 0) 70x20
            line (0, 0) 70x10
              text (0, 8) 70 "aa bb "
            line (0, 10) 70x10
              text (0, 8) 50 "cc dd"
        """)
  }

  @Test func `text-indent moves the first line`() throws {
    try check(
      "<p>aa bb</p>",
      css: "p { margin: 0; width: 40pt; text-indent: 15pt }",
      gives: """
        page 1
          block p (0, 0) 40x20
            line (0, 0) 40x10
              text (15, 8) 20 "aa "
            line (0, 10) 40x10
              text (0, 8) 20 "bb"
        """)
  }

  @Test func `letter and word spacing widen`() throws {
    try check(
      "<p>ab cd</p>",
      css: "p { margin: 0; letter-spacing: 1pt; word-spacing: 3pt }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 57 "ab cd"
        """)
  }

  @Test func `text-transform maps Kyrgyz letters`() throws {
    try check(
      "<p>өң</p><div>ӨҢ үч</div><section>үч өң ab</section>",
      css: """
        p { margin: 0; text-transform: uppercase }
        div { text-transform: lowercase }
        section { text-transform: capitalize }
        """,
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 20 "ӨҢ"
          block div (0, 10) 100x10
            line (0, 0) 100x10
              text (0, 8) 50 "өң үч"
          block section (0, 20) 100x10
            line (0, 0) 100x10
              text (0, 8) 80 "Үч Өң Ab"
        """)
  }

  @Test func `half-leading stands above and below`() throws {
    try check(
      "<p>a</p>",
      css: "p { margin: 0; line-height: 20pt }",
      gives: """
        page 1
          block p (0, 0) 100x20
            line (0, 0) 100x20
              text (0, 13) 10 "a"
        """)
  }

  @Test func `a larger element makes its line higher`() throws {
    try check(
      "<p>a<b>b</b></p>",
      css: "p { margin: 0 } b { font: 20pt/1 'Square Test' }",
      gives: """
        page 1
          block p (0, 0) 100x20
            line (0, 0) 100x20
              text (0, 16) 10 "a"
              text (10, 16) 20 "b"
        """)
  }

  @Test func `sub and super shift the baseline`() throws {
    try check(
      "<p>a<sub>b</sub><sup>c</sup></p>",
      css: "p { margin: 0 } sub, sup { font: inherit }",
      gives: """
        page 1
          block p (0, 0) 100x15.33
            line (0, 0) 100x15.33
              text (0, 11.33) 10 "a"
              text (10, 13.33) 10 "b"
              text (20, 8) 10 "c"
        """)
  }

  @Test func `vertical-align top and bottom stand at the line's edges`() throws {
    try check(
      "<p>a<b>b</b><i>c</i></p>",
      css: """
        p { margin: 0; line-height: 40pt }
        b, i { font: 10pt/1 'Square Test' }
        b { vertical-align: top }
        i { vertical-align: bottom }
        """,
      gives: """
        page 1
          block p (0, 0) 100x40
            line (0, 0) 100x40
              text (0, 23) 10 "a"
              text (10, 8) 10 "b"
              text (20, 38) 10 "c"
        """)
  }

  @Test func `an inline box takes its edges into the line`() throws {
    try check(
      "<p>a<b>b</b>c</p>",
      css: "p { margin: 0 } b { font: inherit; padding: 0 2pt; border: 1pt solid; margin: 0 3pt }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
              text (16, 8) 10 "b"
              text (32, 8) 10 "c"
              inline b (13, -1) 16x12
        """)
  }

  @Test func `a broken inline box has its start edge on the first line only`() throws {
    try check(
      "<p>aa <b>bb cc</b></p>",
      css: "p { margin: 0; width: 60pt } b { font: inherit; background: red; padding: 0 5pt }",
      gives: """
        page 1
          block p (0, 0) 60x20
            line (0, 0) 60x10
              text (0, 8) 30 "aa "
              text (35, 8) 20 "bb "
              inline b (30, 0) 25x10
            line (0, 10) 60x10
              text (0, 8) 20 "cc"
              inline b (0, 0) 25x10
        """)
  }

  @Test func `an image stands on the baseline in its own proportions`() throws {
    try check(
      "<p>a<img src=\"i.png\" width=\"20\"/></p>",
      css: "p { margin: 0 }",
      images: ["i.png": Size(width: Points(40), height: Points(20))],
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
              replaced img in line (10, 0.5) 15x7.5
        """)
  }

  @Test func `a normal line height is of whole pixels`() throws {
    try check(
      "<p>ab</p>",
      css: "p { margin: 0; line-height: normal; font-size: 13px }",
      gives: """
        page 1
          block p (0, 0) 100x9.75
            line (0, 0) 100x9.75
              text (0, 7.5) 19.5 "ab"
        """)
  }

  @Test func `an inline-block that clips stands on its last line, unless that lies below it`() throws {
    try check(
      "<p>a<span>b<br/>c</span></p><div>a<span>b<br/>c</span></div>",
      css: "p { margin: 0 } span { display: inline-block; overflow: hidden; height: 30pt } "
        + "div span { height: 10pt }",
      gives: """
        page 1
          block p (0, 0) 100x30
            line (0, 0) 100x30
              text (0, 18) 10 "a"
              block span in line (10, 0) 10x30
                line (0, 0) 10x10
                  text (0, 8) 10 "b"
                line (0, 10) 10x10
                  text (0, 8) 10 "c"
          block div (0, 30) 100x12
            line (0, 0) 100x12
              text (0, 10) 10 "a"
              block span in line (10, 0) 10x10
                line (0, 0) 10x10
                  text (0, 8) 10 "b"
                line (0, 10) 10x10
                  text (0, 8) 10 "c"
        """)
  }

  @Test func `percentages of heights in lines are of a container that has one`() throws {
    try check(
      "<p><img src=\"i.png\"/><span>a</span></p><div><img src=\"i.png\"/></div>",
      css: """
        p { margin: 0; height: 40pt } img { height: 50% }
        span { position: relative; top: 25%; display: inline-block; height: 75% }
        """,
      images: ["i.png": Size(width: Points(10), height: Points(10))],
      gives: """
        page 1
          block p (0, 0) 100x40
            line (0, 0) 100x42
              replaced img in line (0, 0) 20x20
              block span in line (20, 22) 10x30
                line (0, 0) 10x10
                  text (0, 8) 10 "a"
          block div (0, 40) 100x12
            line (0, 0) 100x12
              replaced img in line (0, 0) 10x10
        """)
  }
}
