import Testing

@Suite struct PageBreakTests {
  @Test func `lines go on with the next page`() throws {
    try check(
      "<p>a<br/>b<br/>c<br/>d<br/>e</p>",
      css: "p { margin: 0; orphans: 1; widows: 1 }",
      page: "100x30",
      gives: """
        page 1
          block p broken (0, 0) 100x30
            line (0, 0) 100x10
              text (0, 8) 10 "a"
            line (0, 10) 100x10
              text (0, 8) 10 "b"
            line (0, 20) 100x10
              text (0, 8) 10 "c"
        page 2
          block p resumed (0, 0) 100x20
            line (0, 0) 100x10
              text (0, 8) 10 "d"
            line (0, 10) 100x10
              text (0, 8) 10 "e"
        """)
  }

  @Test func `widows take a line along`() throws {
    try check(
      "<p>a<br/>b<br/>c<br/>d</p>",
      css: "p { margin: 0 }",
      page: "100x30",
      gives: """
        page 1
          block p broken (0, 0) 100x30
            line (0, 0) 100x10
              text (0, 8) 10 "a"
            line (0, 10) 100x10
              text (0, 8) 10 "b"
        page 2
          block p resumed (0, 0) 100x20
            line (0, 0) 100x10
              text (0, 8) 10 "c"
            line (0, 10) 100x10
              text (0, 8) 10 "d"
        """)
  }

  @Test func `a paragraph that cannot keep its orphans moves whole`() throws {
    try check(
      "<p>x</p><p>x</p><p>a<br/>b<br/>c</p>",
      css: "p { margin: 0 }",
      page: "100x30",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "x"
          block p (0, 10) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "x"
        page 2
          block p (0, 0) 100x30
            line (0, 0) 100x10
              text (0, 8) 10 "a"
            line (0, 10) 100x10
              text (0, 8) 10 "b"
            line (0, 20) 100x10
              text (0, 8) 10 "c"
        """)
  }

  @Test func `a forced break ends the page`() throws {
    try check(
      "<p>a</p><p>b</p>",
      css: "p { margin: 0 } p + p { break-before: page }",
      page: "100x50",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
        page 2
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `a break to a right page leaves a blank one`() throws {
    try check(
      "<p>a</p><p>b</p>",
      css: "p { margin: 0 } p + p { break-before: right }",
      page: "100x50",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
        page 2
        page 3
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `a forced break of the first child comes before its parents`() throws {
    try check(
      "<p>a</p><div><div>b</div></div>",
      css: "p { margin: 0 } div div { break-before: page }",
      page: "100x50",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
        page 2
          block div (0, 0) 100x10
            block div (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "b"
        """)
  }

  @Test func `margins at an unforced break are cut off, at a forced one they stay`() throws {
    try check(
      "<p>a</p><p>b</p><p>c</p>",
      css: "p { margin: 15pt 0 } p:last-child { break-before: page }",
      page: "100x45",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
        page 2
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
        page 3
          block p (0, 15) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "c"
        """)
  }

  @Test func `break-inside: avoid moves a block whole`() throws {
    try check(
      "<p>x</p><div><p>a</p><p>b</p></div>",
      css: "p { margin: 0 } div { break-inside: avoid }",
      page: "100x20",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "x"
        page 2
          block div (0, 0) 100x20
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "a"
            block p (0, 10) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "b"
        """)
  }

  @Test func `a block higher than the page breaks though it would avoid it`() throws {
    try check(
      "<div><p>a</p><p>b</p><p>c</p></div>",
      css: "p { margin: 0 } div { break-inside: avoid }",
      page: "100x20",
      gives: """
        page 1
          block div broken (0, 0) 100x20
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "a"
            block p (0, 10) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "b"
        page 2
          block div resumed (0, 0) 100x10
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "c"
        """)
  }

  @Test func `a heading stays with what follows`() throws {
    try check(
      "<p>x</p><h2>h</h2><p>a</p>",
      css: "p, h2 { font: inherit; margin: 0 } h2 { break-after: avoid }",
      page: "100x20",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "x"
        page 2
          block h2 (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "h"
          block p (0, 10) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
        """)
  }

  @Test func `the line before a kept block breaks in itself`() throws {
    try check(
      "<div><p>a</p><p>b</p></div><h2>h</h2>",
      css: "p, h2 { font: inherit; margin: 0 } h2 { break-before: avoid }",
      page: "100x20",
      gives: """
        page 1
          block div broken (0, 0) 100x19.99
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "a"
        page 2
          block div resumed (0, 0) 100x10
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "b"
          block h2 (0, 10) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "h"
        """)
  }

  @Test func `the table before a kept block breaks in itself, though its last row ends with a margin`() throws
  {
    try check(
      "<p>x</p><table><tbody><tr><td><p>a</p></td></tr><tr><td><p>b</p></td></tr></tbody></table><h2>h</h2>",
      css: """
        p, h2 { font: inherit; margin: 0 0 5pt } h2 { break-before: avoid }
        table { border-spacing: 0 } td { padding: 0 }
        """,
      page: "100x50",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "x"
          table table broken (0, 15) 10x15
            tableRowGroup tbody (0, 0) 10x15
              tableRow tr (0, 0) 10x15
                tableCell td (0, 0) 10x15
                  block p (0, 0) 10x10
                    line (0, 0) 10x10
                      text (0, 8) 10 "a"
        page 2
          table table resumed (0, 0) 10x15
            tableRowGroup tbody (0, 0) 10x15
              tableRow tr (0, 0) 10x15
                tableCell td (0, 0) 10x15
                  block p (0, 0) 10x10
                    line (0, 0) 10x10
                      text (0, 8) 10 "b"
          block h2 (0, 15) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "h"
        """)
  }

  @Test func `a named page begins a new one`() throws {
    try check(
      "<p>a</p><div>b</div>",
      css: "@page wide { size: 200pt 50pt } p { margin: 0 } div { page: wide }",
      page: "100x50",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
        page 2
          block div (0, 0) 200x10
            line (0, 0) 200x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `a broken box has no edges at the break`() throws {
    try check(
      "<div>a<br/>b<br/>c</div>",
      css: "div { border: 1pt solid; padding: 2pt; orphans: 1; widows: 1 }",
      page: "100x20",
      gives: """
        page 1
          block div broken (0, 0) 100x20
            line (3, 3) 94x10
              text (0, 8) 10 "a"
        page 2
          block div resumed broken (0, 0) 100x20
            line (3, 0) 94x10
              text (0, 8) 10 "b"
        page 3
          block div resumed (0, 0) 100x13
            line (3, 0) 94x10
              text (0, 8) 10 "c"
        """)
  }

  @Test func `a height goes on over pages`() throws {
    try check(
      "<div></div><p>a</p>",
      css: "div { height: 50pt } p { margin: 0 }",
      page: "100x30",
      gives: """
        page 1
          block div broken (0, 0) 100x30
        page 2
          block div resumed (0, 0) 100x20
          block p (0, 20) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
        """)
  }

  @Test func `an image that does not fit moves to the next page`() throws {
    try check(
      "<p>a</p><img src=\"i.png\"/>",
      css: "p { margin: 0 } img { display: block; width: 10pt; height: 25pt }",
      page: "100x30",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
        page 2
          replaced img (0, 0) 10x25
        """)
  }

  @Test func `nested blocks go on where they stopped`() throws {
    try check(
      "<div><div>a<br/>b</div><div>c<br/>d</div></div>",
      css: "div { orphans: 1; widows: 1 }",
      page: "100x30",
      gives: """
        page 1
          block div broken (0, 0) 100x30
            block div (0, 0) 100x20
              line (0, 0) 100x10
                text (0, 8) 10 "a"
              line (0, 10) 100x10
                text (0, 8) 10 "b"
            block div broken (0, 20) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "c"
        page 2
          block div resumed (0, 0) 100x10
            block div resumed (0, 0) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "d"
        """)
  }

  @Test func `a box fixed by its style stands on the pages before the one that has it, too`() throws {
    try check(
      "<p>a</p><p class=\"b\">b<i>x</i></p>",
      css: "p { margin: 0 } .b { break-before: page } i { position: fixed; bottom: 0; font: inherit }",
      page: "40x30",
      gives: """
        page 1
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
          block i positioned (0, 20) 10x10
            line (0, 0) 10x10
              text (0, 8) 10 "x"
        page 2
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "b"
          block i positioned (10, 20) 10x10
            line (0, 0) 10x10
              text (0, 8) 10 "x"
        """)
  }

  @Test func `a box positioned below the end of a positioned box stands on a later page`() throws {
    try check(
      "<p>a</p><div>b<i>x</i></div>",
      css:
        "@page { margin: 5pt } @page :first { margin: 0 } p { margin: 0 } div { position: absolute; top: 10pt } "
        + "i { position: absolute; top: 50pt; font: inherit }",
      page: "40x30",
      gives: """
        page 1
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
          block div positioned (0, 10) 10x10
            line (0, 0) 10x10
              text (0, 8) 10 "b"
        page 2
        page 3
          block i positioned (15, 15) 10x10
            line (0, 0) 10x10
              text (0, 8) 10 "x"
        """)
  }

  @Test func `a box that hangs from below the page's bottom stands on a later page`() throws {
    try check(
      "<p>a</p><i>x</i>", css: "p { margin: 0 } i { position: absolute; bottom: -40pt; font: inherit }",
      page: "40x30",
      gives: """
        page 1
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
        page 2
        page 3
          block i positioned (0, 0) 10x10
            line (0, 0) 10x10
              text (0, 8) 10 "x"
        """)
  }

  @Test func `no page is made for margins alone`() throws {
    try check(
      "<section><p>a</p></section>",
      css: "section { display: flow-root } p { margin: 0 0 15pt; height: 20pt }", page: "40x30",
      gives: """
        page 1
          block section (0, 0) 40x30
            block p (0, 0) 40x20
              line (0, 0) 40x10
                text (0, 8) 10 "a"
        """)
  }
}
