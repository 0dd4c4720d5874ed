import Geometry
import Testing

@Suite struct FirstLineTests {
  @Test func `the first line is broken and set in its own font size`() throws {
    try check(
      "<p>aa bb cc dd ee</p>",
      css: "p { margin: 0 } p::first-line { font-size: 20pt }",
      gives: """
        page 1
          block p (0, 0) 100x30
            line (0, 0) 100x20
              text (0, 16) 100 "aa bb "
            line (0, 20) 100x10
              text (0, 8) 80 "cc dd ee"
        """)
  }

  @Test func `the line is that of the first block within`() throws {
    try check(
      "<div><section><p>aa bb</p></section><p>cc</p></div>",
      css: "p { margin: 0 } div::first-line { font-size: 20pt } p::first-line { letter-spacing: 1pt }",
      gives: """
        page 1
          block div (0, 0) 100x40
            block section (0, 0) 100x30
              block p (0, 0) 100x30
                line (0, 0) 100x20
                  text (0, 16) 41 "aa "
                line (0, 20) 100x10
                  text (0, 8) 20 "bb"
            block p (0, 30) 100x10
              line (0, 0) 100x10
                text (0, 8) 21 "cc"
        """)
  }

  @Test func `inline boxes go on in their own style on the second line`() throws {
    try check(
      "<p>a <b>bbb cc <i>dd</i></b> ee</p>",
      css: "p { margin: 0; width: 50pt } b { padding: 0 1pt } i { font-size: 5pt } "
        + "p::first-line { letter-spacing: 1pt; color: red }",
      gives: """
        page 1
          block p (0, 0) 50x40
            line (0, 0) 50x10
              text (0, 8) 10 "a "
            line (0, 10) 50x10
              text (1, 8) 30 "bbb "
            line (0, 20) 50x10
              text (0, 8) 30 "cc "
              text (30, 8) 10 "dd"
            line (0, 30) 50x10
              text (0, 8) 20 "ee"
        """)
  }

  @Test func `a change of case leaves places comparable`() throws {
    try check(
      "<p>өй үй жаа</p>",
      css: "p { margin: 0; width: 40pt } p::first-line { text-transform: uppercase }",
      gives: """
        page 1
          block p (0, 0) 40x30
            line (0, 0) 40x10
              text (0, 8) 20 "ӨЙ "
            line (0, 10) 40x10
              text (0, 8) 20 "үй "
            line (0, 20) 40x10
              text (0, 8) 30 "жаа"
        """)
  }

  @Test func `it ends with a forced break, and holds for no table and no float`() throws {
    try check(
      "<p>aa<br/>bb</p><div><table><tr><td>cc</td></tr></table></div><div><section>dd</section>ee</div>",
      css: "p { margin: 0 } table { border-spacing: 0 } td { padding: 0 } section { float: left } "
        + "p::first-line, div::first-line { font-size: 20pt }",
      gives: """
        page 1
          block p (0, 0) 100x30
            line (0, 0) 100x20
              text (0, 16) 40 "aa"
            line (0, 20) 100x10
              text (0, 8) 20 "bb"
          block div (0, 30) 100x10
            table table (0, 0) 20x10
              tableRowGroup anonymous (0, 0) 20x10
                tableRow tr (0, 0) 20x10
                  tableCell td (0, 0) 20x10
                    line (0, 0) 20x10
                      text (0, 8) 20 "cc"
          block div (0, 40) 100x20
            line (0, 0) 100x20
              text (20, 16) 40 "ee"
            block section floating (0, 0) 20x10
              line (0, 0) 20x10
                text (0, 8) 20 "dd"
        """)
  }

  @Test func `a paragraph that goes on on the next page has no second first line`() throws {
    try check(
      "<p>aa bb cc dd</p>",
      css: "p { margin: 0; orphans: 1; widows: 1 } p::first-line { letter-spacing: 5pt }", page: "40x20",
      gives: """
        page 1
          block p broken (0, 0) 40x20
            line (0, 0) 40x10
              text (0, 8) 25 "aa "
            line (0, 10) 40x10
              text (0, 8) 20 "bb "
        page 2
          block p resumed (0, 0) 40x20
            line (0, 0) 40x10
              text (0, 8) 20 "cc "
            line (0, 10) 40x10
              text (0, 8) 20 "dd"
        """)
  }
}
