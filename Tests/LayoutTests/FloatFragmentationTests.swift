import Testing

/// Floats that go over the end of a page (CSS Fragmentation; floats are a flow beside that of the text).
@Suite struct FloatFragmentationTests {
  @Test func `a float goes over the end of the page, and the text beside it on both`() throws {
    try check(
      "<p><i>1<br/>2<br/>3</i>a<br/>b<br/>c<br/>d</p>",
      css:
        "p { margin: 0; orphans: 1; widows: 1 } i { float: left; font: inherit; padding: 0 2pt; orphans: 1; widows: 1 }",
      page: "40x20",
      gives: """
        page 1
          block p broken (0, 0) 40x20
            line (0, 0) 40x10
              text (14, 8) 10 "a"
            line (0, 10) 40x10
              text (14, 8) 10 "b"
            block i floating broken (0, 0) 14x20
              line (2, 0) 10x10
                text (0, 8) 10 "1"
              line (2, 10) 10x10
                text (0, 8) 10 "2"
        page 2
          block i floating resumed (0, 0) 14x10
            line (2, 0) 10x10
              text (0, 8) 10 "3"
          block p resumed (0, 0) 40x20
            line (0, 0) 40x10
              text (14, 8) 10 "c"
            line (0, 10) 40x10
              text (0, 8) 10 "d"
        """)
  }

  @Test func `a float that should not break begins on the next page, and so do those after it`() throws {
    try check(
      "<p>a<br/><i></i><b></b>c</p>",
      css:
        "p { margin: 0 } i, b { float: right; width: 10pt; height: 15pt; break-inside: avoid } b { height: 5pt }",
      page: "40x20",
      gives: """
        page 1
          block p (0, 0) 40x20
            line (0, 0) 40x10
              text (0, 8) 10 "a"
            line (0, 10) 40x10
              text (0, 8) 10 "c"
        page 2
          block i floating (30, 0) 10x15
          block b floating (20, 0) 10x5
        """)
  }

  @Test func `what follows the box of a float stands beside its rest on the next page`() throws {
    try check(
      "<div><i></i></div><p>a<br/>b<br/>c</p>",
      css: "p { margin: 0; orphans: 1; widows: 1 } i { float: left; width: 10pt; height: 25pt }",
      page: "40x20",
      gives: """
        page 1
          block div (0, 0) 40x0
            block i floating broken (0, 0) 10x20
          block p broken (0, 0) 40x20
            line (0, 0) 40x10
              text (10, 8) 10 "a"
            line (0, 10) 40x10
              text (10, 8) 10 "b"
        page 2
          block i floating resumed (0, 0) 10x5
          block p resumed (0, 0) 40x10
            line (0, 0) 40x10
              text (10, 8) 10 "c"
        """)
  }

  @Test func `what clears a float that goes on comes after it`() throws {
    try check(
      "<div><i></i>a</div><p>b</p>",
      css: "p { margin: 0; clear: left } i { float: left; width: 10pt; height: 25pt }",
      page: "40x20",
      gives: """
        page 1
          block div (0, 0) 40x10
            line (0, 0) 40x10
              text (10, 8) 10 "a"
            block i floating broken (0, 0) 10x20
        page 2
          block i floating resumed (0, 0) 10x5
          block p (0, 5) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `a float's margin goes on alone, and a line that clears it stands below that`() throws {
    try check(
      "<i></i>a<br clear=\"all\"/>b",
      css:
        "body { orphans: 1; widows: 1 } i { float: left; width: 10pt; height: 20pt; margin-bottom: 8pt } br { clear: both }",
      page: "40x20",
      gives: """
        page 1
          line (0, 0) 40x10
            text (10, 8) 10 "a"
          block i floating (0, 0) 10x20
        page 2
          line (0, 8) 40x10
            text (0, 8) 10 "b"
        """)
  }

  @Test func `a formatting context goes on as far as its floats`() throws {
    try check(
      "<div><i></i>a</div>b",
      css: "div { display: flow-root; border: 1pt solid } i { float: left; width: 10pt; height: 25pt }",
      page: "40x20",
      gives: """
        page 1
          block div broken (0, 0) 40x20
            line (1, 1) 38x10
              text (10, 8) 10 "a"
            block i floating broken (1, 1) 10x19
        page 2
          block div resumed (0, 0) 40x7
            block i floating resumed (1, 0) 10x6
          line (0, 7) 40x10
            text (0, 8) 10 "b"
        """)
  }

  @Test func `a float within a float goes on within it`() throws {
    try check(
      "<i><b></b></i>a",
      css: "i { float: left; padding: 0 1pt } b { float: left; width: 10pt; height: 45pt }",
      page: "40x20",
      gives: """
        page 1
          line (0, 0) 40x10
            text (12, 8) 10 "a"
          block i floating broken (0, 0) 12x20
            block b floating broken (1, 0) 10x20
        page 2
          block i floating resumed broken (0, 0) 12x20
            block b floating resumed broken (1, 0) 10x20
        page 3
          block i floating resumed (0, 0) 12x5
            block b floating resumed (1, 0) 10x5
        """)
  }

  @Test func `a float for which style asks a page goes there`() throws {
    try check(
      "a<br/><i></i>b",
      css: "i { float: left; width: 10pt; height: 10pt; break-before: page }",
      page: "40x20",
      gives: """
        page 1
          line (0, 0) 40x10
            text (0, 8) 10 "a"
          line (0, 10) 40x10
            text (0, 8) 10 "b"
        page 2
          block i floating (0, 0) 10x10
        """)
  }

  @Test func `floats go on in the cells of a table`() throws {
    try check(
      "<table><tr><td><i></i></td><td>a</td></tr></table>",
      css:
        "table { border-spacing: 0 } td { padding: 0; vertical-align: top } i { float: left; width: 10pt; height: 35pt }",
      page: "40x20",
      gives: """
        page 1
          table table broken (0, 0) 20x20
            tableRowGroup anonymous (0, 0) 20x20
              tableRow tr (0, 0) 20x20
                tableCell td broken (0, 0) 10x20
                  block i floating broken (0, 0) 10x20
                tableCell td (10, 0) 10x20
                  line (0, 0) 10x10
                    text (0, 8) 10 "a"
        page 2
          table table resumed (0, 0) 20x15
            tableRowGroup anonymous (0, 0) 20x15
              tableRow tr (0, 0) 20x15
                tableCell td resumed (0, 0) 10x15
                  block i floating resumed (0, 0) 10x15
                tableCell td resumed (10, 0) 10x15
        """)
  }

  @Test func `a float that is moved along is moved on each page`() throws {
    try check(
      "<i></i>a",
      css: "i { float: left; position: relative; left: 5pt; width: 10pt; height: 25pt }",
      page: "40x20",
      gives: """
        page 1
          line (0, 0) 40x10
            text (10, 8) 10 "a"
          block i floating broken (5, 0) 10x20
        page 2
          block i floating resumed (5, 0) 10x5
        """)
  }

  @Test func `a picture higher than the page is cut where it stands`() throws {
    try check(
      "<i><b></b></i>a<br/>b<br/>c",
      css:
        "i { float: left; line-height: 0 } b { display: inline-block; width: 10pt; height: 25pt } body { orphans: 1; widows: 1 }",
      page: "40x20",
      gives: """
        page 1
          line (0, 0) 40x10
            text (10, 8) 10 "a"
          line (0, 10) 40x10
            text (10, 8) 10 "b"
          block i floating broken (0, 0) 10x25
            line (0, 0) 10x25
              block b in line (0, 0) 10x25
        page 2
          block i floating resumed (0, 0) 10x5
          line (0, 0) 40x10
            text (10, 8) 10 "c"
        """)
  }

  @Test func `what has no room below the rest of floats goes on to the page after it`() throws {
    try check(
      "<i></i><div>a</div>",
      css:
        "i { float: right; width: 40pt; height: 25pt } div { display: flex; padding: 3pt }", page: "40x20",
      gives: """
        page 1
          block i floating broken (0, 0) 40x20
        page 2
          block i floating resumed (0, 0) 40x5
        page 3
          flex div (0, 0) 40x16
            block anonymous (3, 3) 10x10
              line (0, 0) 10x10
                text (0, 8) 10 "a"
        """)
  }

  @Test func `no page is made for the margin of a float`() throws {
    try check(
      "a<i></i>", css: "i { float: right; width: 10pt; height: 15pt; margin-bottom: 10pt }", page: "40x20",
      gives: """
        page 1
          line (0, 0) 40x10
            text (0, 8) 10 "a"
          block i floating (30, 0) 10x15
        """)
  }
}
