import Testing

/// Flex containers: sizes and places of their items (CSS Flexible Box Layout).
@Suite struct FlexTests {
  @Test func `items of a row stand beside each other, as wide as their content and as high as the line`()
    throws
  {
    try check(
      "<div><p>aa</p><p>b<br/>b</p> c </div>", css: "div { display: flex } p { margin: 0 }", gives: """
        page 1
          flex div (0, 0) 100x20
            block p (0, 0) 20x20
              line (0, 0) 20x10
                text (0, 8) 20 "aa"
            block p (20, 0) 10x20
              line (0, 0) 10x10
                text (0, 8) 10 "b"
              line (0, 10) 10x10
                text (0, 8) 10 "b"
            block anonymous (30, 0) 10x20
              line (0, 0) 10x10
                text (0, 8) 10 "c"
        """)
  }

  @Test func `flex-grow shares what is left over, and the blank of a signature line fills it`() throws {
    try check(
      "<div><b>Dir</b><i></i><b>Name</b></div>",
      css: "div { display: flex; align-items: baseline } i { flex: 1; border-bottom: 1pt solid; margin: 0 2pt }",
      gives: """
        page 1
          flex div (0, 0) 100x10
            block b (0, 0) 30x10
              line (0, 0) 30x10
                text (0, 8) 30 "Dir"
            block i (32, 7) 26x1
            block b (60, 0) 40x10
              line (0, 0) 40x10
                text (0, 8) 40 "Name"
        """)
  }

  @Test func `flex-shrink takes what is missing, but no word is cut`() throws {
    try check(
      "<div><p>aaaa bbbb</p><p>cc dd ee ff gg</p></div>",
      css: "div { display: flex; width: 90pt } p { margin: 0 }", gives: """
        page 1
          flex div (0, 0) 90x30
            block p (0, 0) 40x30
              line (0, 0) 40x10
                text (0, 8) 40 "aaaa "
              line (0, 10) 40x10
                text (0, 8) 40 "bbbb"
            block p (40, 0) 50x30
              line (0, 0) 50x10
                text (0, 8) 50 "cc dd "
              line (0, 10) 50x10
                text (0, 8) 50 "ee ff "
              line (0, 20) 50x10
                text (0, 8) 20 "gg"
        """)
  }

  @Test func `limits hold, and others take what they leave`() throws {
    try check(
      "<div><p></p><i></i><b></b></div>",
      css: """
        div { display: flex } div > * { flex: 1; height: 5pt; margin: 0 }
        p { max-width: 10pt } i { min-width: 60pt; flex-grow: 0 }
        """, gives: """
        page 1
          flex div (0, 0) 100x5
            block p (0, 0) 10x5
            block i (10, 0) 60x5
            block b (70, 0) 30x5
        """)
  }

  @Test func `justify-content says where the space goes`() throws {
    try check(
      "<div><i></i><i></i></div>",
      css: "div { display: flex; justify-content: space-between } i { width: 20pt; height: 5pt }", gives: """
        page 1
          flex div (0, 0) 100x5
            block i (0, 0) 20x5
            block i (80, 0) 20x5
        """)
    try check(
      "<div><i></i><i></i></div>",
      css: "div { display: flex; justify-content: space-around } i { width: 20pt; height: 5pt }", gives: """
        page 1
          flex div (0, 0) 100x5
            block i (15, 0) 20x5
            block i (65, 0) 20x5
        """)
    try check(
      "<div><i></i><i></i></div>",
      css: "div { display: flex; justify-content: space-evenly } i { width: 20pt; height: 5pt }", gives: """
        page 1
          flex div (0, 0) 100x5
            block i (20, 0) 20x5
            block i (60, 0) 20x5
        """)
    try check(
      "<div><i></i><i></i></div>",
      css: "div { display: flex; justify-content: center } i { width: 20pt; height: 5pt }", gives: """
        page 1
          flex div (0, 0) 100x5
            block i (30, 0) 20x5
            block i (50, 0) 20x5
        """)
    try check(
      "<div><i></i><i></i></div>",
      css: "div { display: flex; justify-content: end } i { width: 20pt; height: 5pt }", gives: """
        page 1
          flex div (0, 0) 100x5
            block i (60, 0) 20x5
            block i (80, 0) 20x5
        """)
  }

  @Test func `auto margins take the space before justify-content does`() throws {
    try check(
      "<div><i></i><i class=\"m\"></i></div>",
      css: "div { display: flex; justify-content: center; height: 20pt } i { width: 20pt; height: 5pt } "
        + ".m { margin: auto 0 auto auto }", gives: """
        page 1
          flex div (0, 0) 100x20
            block i (0, 0) 20x5
            block i (80, 7.5) 20x5
        """)
  }

  @Test func `lines wrap, with gaps between items and lines, and share the height that is left`() throws {
    try check(
      "<div><i></i><i></i><i></i></div>",
      css: "div { display: flex; flex-wrap: wrap; gap: 4pt 10pt; height: 50pt } i { width: 40pt }", gives: """
        page 1
          flex div (0, 0) 100x50
            block i (0, 0) 40x23
            block i (50, 0) 40x23
            block i (0, 27) 40x23
        """)
  }

  @Test func `rows and lines may run the other way, and order moves items`() throws {
    try check(
      "<div><i>a</i><i>b</i><i class=\"f\">c</i></div>",
      css: """
        div { display: flex; flex-flow: row-reverse wrap-reverse; width: 50pt; height: 30pt; align-content: start }
        i { width: 20pt } .f { order: -1 }
        """, gives: """
        page 1
          flex div (0, 0) 50x30
            block i (30, 0) 20x10
              line (0, 0) 20x10
                text (0, 8) 10 "b"
            block i (30, 10) 20x10
              line (0, 0) 20x10
                text (0, 8) 10 "c"
            block i (10, 10) 20x10
              line (0, 0) 20x10
                text (0, 8) 10 "a"
        """)
  }

  @Test func `items align on their baselines, at the end, in the middle`() throws {
    try check(
      "<div><b>a</b><i>b</i><u></u><s></s></div>",
      css: """
        div { display: flex; align-items: baseline; height: 40pt } i { font-size: 20pt }
        u { align-self: flex-end; width: 5pt; height: 5pt } s { align-self: center; width: 5pt; height: 5pt }
        """, gives: """
        page 1
          flex div (0, 0) 100x40
            block b (0, 8) 10x10
              line (0, 0) 10x10
                text (0, 8) 10 "a"
            block i (10, 0) 20x20
              line (0, 0) 20x20
                text (0, 16) 20 "b"
            block u (30, 35) 5x5
            block s (35, 17.5) 5x5
        """)
  }

  @Test func `a column stacks its items, as wide as it is, without collapsing margins`() throws {
    try check(
      "<div><p>a</p><p class=\"m\">b</p></div>",
      css: "div { display: flex; flex-direction: column; row-gap: 2pt } p { margin: 5pt 0 } .m { align-self: center }",
      gives: """
        page 1
          flex div (0, 0) 100x42
            block p (0, 5) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "a"
            block p (45, 27) 10x10
              line (0, 0) 10x10
                text (0, 8) 10 "b"
        """)
  }

  @Test func `a column of given height lets its items grow`() throws {
    try check(
      "<div><p>a</p><p class=\"m\">b</p></div>",
      css: "div { display: flex; flex-flow: column; height: 60pt } p { margin: 0 } .m { flex: 1 }", gives: """
        page 1
          flex div (0, 0) 100x60
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "a"
            block p (0, 10) 100x50
              line (0, 0) 100x10
                text (0, 8) 10 "b"
        """)
  }

  @Test func `a container between words stands on the baseline of its first line, as wide as its items`()
    throws
  {
    try check(
      "<p>x <span><i>aa</i><i>b<br/>c</i></span> y</p>",
      css: "span { display: inline-flex; column-gap: 3pt } p { margin: 0 }", gives: """
        page 1
          block p (0, 0) 100x20
            line (0, 0) 100x20
              text (0, 8) 20 "x "
              text (53, 8) 20 " y"
              flex span in line (20, 0) 33x20
                block i (0, 0) 20x20
                  line (0, 0) 20x10
                    text (0, 8) 20 "aa"
                block i (23, 0) 10x20
                  line (0, 0) 10x10
                    text (0, 8) 10 "b"
                  line (0, 10) 10x10
                    text (0, 8) 10 "c"
        """)
  }

  @Test func `percentages, box-sizing and basis make the size to begin with`() throws {
    try check(
      "<div><i class=\"p\"></i><i class=\"b\"></i></div>",
      css: """
        div { display: flex } i { height: 5pt; padding: 0 2pt }
        .p { width: 25%; box-sizing: border-box } .b { width: 80pt; flex-basis: 10% }
        """, gives: """
        page 1
          flex div (0, 0) 100x5
            block i (0, 0) 25x5
            block i (25, 0) 14x5
        """)
  }

  @Test func `a positioned child stands where it would as the only item`() throws {
    try check(
      "<div><i></i></div>",
      css: """
        div { display: flex; justify-content: flex-end; align-items: center; height: 30pt; position: relative }
        i { position: absolute; width: 10pt; height: 10pt }
        """, gives: """
        page 1
          flex div (0, 0) 100x30
            block i positioned (90, 10) 10x10
        """)
  }

  @Test func `images keep their proportions, tables and containers may be items`() throws {
    try check(
      "<div><table><tr><td>a</td></tr></table><section><i>b</i></section></div>",
      css: "div, section { display: flex } table { border-spacing: 0 } td { padding: 0 } section { flex: 1 }",
      gives: """
        page 1
          flex div (0, 0) 100x10
            table table (0, 0) 10x10
              tableRowGroup anonymous (0, 0) 10x10
                tableRow tr (0, 0) 10x10
                  tableCell td (0, 0) 10x10
                    line (0, 0) 10x10
                      text (0, 8) 10 "a"
            flex section (10, 0) 90x10
              block i (0, 0) 10x10
                line (0, 0) 10x10
                  text (0, 8) 10 "b"
        """)
  }
}
