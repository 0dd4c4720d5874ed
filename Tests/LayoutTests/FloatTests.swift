import Testing

/// Floats and clearance (CSS 2.2 9.5).
@Suite struct FloatTests {
  @Test func `lines beside a float are short, those below it are whole`() throws {
    try check(
      "<i></i><p>aaaa bbbb cccc</p>",
      css: "i { float: left; width: 40pt; height: 15pt } p { margin: 0 }",
      gives: """
        page 1
          block i floating (0, 0) 40x15
          block p (0, 0) 100x30
            line (0, 0) 100x10
              text (40, 8) 40 "aaaa "
            line (0, 10) 100x10
              text (40, 8) 40 "bbbb "
            line (0, 20) 100x10
              text (0, 8) 40 "cccc"
        """)
  }

  @Test func `a float that has no room beside the text before it goes below the line`() throws {
    try check(
      "<p>aaaaaa<i></i> bb</p>", css: "i { float: right; width: 50pt; height: 10pt } p { margin: 0 }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 90 "aaaaaa bb"
            block i floating (50, 10) 50x10
        """)
  }

  @Test func `a line whose word has no room beside floats stands below them`() throws {
    try check(
      "<i></i><p>aaaaaaa</p>", css: "i { float: left; width: 60pt; height: 15pt } p { margin: 0 }",
      gives: """
        page 1
          block i floating (0, 0) 60x15
          block p (0, 0) 100x25
            line (0, 15) 100x10
              text (0, 8) 70 "aaaaaaa"
        """)
  }

  @Test func `floats of one side stand beside each other, then below`() throws {
    try check(
      "<i></i><i></i><i></i>", css: "i { float: left; width: 45pt; height: 10pt }",
      gives: """
        page 1
          block i floating (0, 0) 45x10
          block i floating (45, 0) 45x10
          block i floating (0, 10) 45x10
        """)
  }

  @Test func `a box that clears stands below the floats of that side`() throws {
    try check(
      "<i class=\"l\"></i><i class=\"r\"></i><p>a</p><p class=\"c\">b</p>",
      css: """
        i { width: 20pt; height: 15pt } .l { float: left } .r { float: right; height: 40pt }
        p { margin: 0 } .c { clear: left }
        """,
      gives: """
        page 1
          block i floating (0, 0) 20x15
          block i floating (80, 0) 20x40
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (20, 8) 10 "a"
          block p (0, 15) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
        """)
  }

  @Test func `a formatting context is as high as its floats, and stands beside those outside`() throws {
    try check(
      "<i></i><div><b></b></div>",
      css: """
        i { float: left; width: 40pt; height: 10pt } div { overflow: hidden }
        b { float: right; width: 10pt; height: 30pt }
        """,
      gives: """
        page 1
          block i floating (0, 0) 40x10
          block div (40, 0) 60x30
            block b floating (50, 0) 10x30
        """)
  }

  @Test func `a float stands as high as the box after it when their margins collapse`() throws {
    try check(
      "<div><i></i><p>a</p></div>",
      css: "i { float: left; width: 10pt; height: 10pt } p { margin: 12pt 0 } div { margin: 8pt 0 }",
      gives: """
        page 1
          block div (0, 0) 100x10
            block i floating (0, 0) 10x10
            block p (0, 0) 100x10
              line (0, 0) 100x10
                text (10, 8) 10 "a"
        """)
  }

  @Test func `a line is broken for its own height`() throws {
    try check(
      "<i></i><u></u><p><b></b> <b></b></p>",
      css: """
        i, u { float: right; clear: right } i { width: 10pt; height: 15pt } u { width: 50pt; height: 15pt }
        p { margin: 0 } b { display: inline-block; vertical-align: top; width: 60pt; height: 14pt }
        """,
      gives: """
        page 1
          block i floating (90, 0) 10x15
          block u floating (50, 15) 50x15
          block p (0, 0) 100x44
            line (0, 0) 100x14
              text (60, 8) 0 " "
              block b in line (0, 0) 60x14
            line (0, 30) 100x14
              block b in line (0, 0) 60x14
        """)
  }

  @Test func `a float sticks out on the far side only where no float stands before it`() throws {
    try check(
      "<i></i><div><u></u></div>",
      css: """
        i { float: right; width: 10pt; height: 15pt } div { margin-right: 20pt }
        u { float: right; width: 85pt; height: 5pt }
        """,
      gives: """
        page 1
          block i floating (90, 0) 10x15
          block div (0, 0) 80x0
            block u floating (-5, 15) 85x5
        """)
  }

  @Test func `a formatting context keeps clear of floats for all of its height`() throws {
    try check(
      "<i></i><u></u><div><b></b><b></b></div>",
      css: """
        i, u { float: right; clear: right } i { width: 10pt; height: 5pt } u { width: 50pt; height: 5pt }
        div { overflow: hidden } b { display: inline-block; vertical-align: top; width: 45pt; height: 10pt }
        """,
      gives: """
        page 1
          block i floating (90, 0) 10x5
          block u floating (50, 5) 50x5
          block div (0, 0) 50x20
            line (0, 0) 50x10
              block b in line (0, 0) 45x10
            line (0, 10) 50x10
              block b in line (0, 0) 45x10
        """)
  }

  @Test func `a percentage beside a float is of the containing block`() throws {
    try check(
      "<i></i><div></div>",
      css: """
        i { float: left; width: 60pt; height: 10pt } div { overflow: hidden; width: 50%; height: 10pt }
        """,
      gives: """
        page 1
          block i floating (0, 0) 60x10
          block div (0, 10) 50x10
        """)
  }

  @Test func `a positioned block stands at the left below its line, whatever floats beside it`() throws {
    try check(
      "<div>aa<u></u></div><div><u></u><i></i></div>",
      css: """
        div { position: relative } u { display: block; position: absolute; width: 10pt; height: 10pt }
        i { float: left; width: 20pt; height: 5pt }
        """,
      gives: """
        page 1
          block div (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 20 "aa"
            block u positioned (0, 10) 10x10
          block div (0, 10) 100x0
            block i floating (0, 0) 20x5
            block u positioned (0, 0) 10x10
        """)
  }

  @Test func `a formatting context that floats push down keeps their place apart from its margin`() throws {
    try check(
      "<section><p><i></i></p><div></div></section>",
      css: """
        section { overflow: hidden } p { margin: 0 } i { float: left; width: 80pt; height: 30pt }
        div { overflow: hidden; margin-top: 20pt; width: 50pt; height: 5pt }
        """,
      gives: """
        page 1
          block section (0, 0) 100x35
            block p (0, 0) 100x0
              block i floating (0, 0) 80x30
            block div (0, 30) 50x5
        """)
  }

  @Test func `a float in an empty box stands where the margins of what follows put it`() throws {
    try check(
      "<article><section><p><i></i></p><div>aaaaa</div></section></article>",
      css: """
        article { overflow: hidden } p { margin: 0 } i { float: left; width: 80pt; height: 5pt }
        div { margin-top: 20pt }
        """,
      gives: """
        page 1
          block article (0, 0) 100x35
            block section (0, 20) 100x15
              block p (0, 0) 100x0
                block i floating (0, 0) 80x5
              block div (0, 0) 100x15
                line (0, 5) 100x10
                  text (0, 8) 50 "aaaaa"
        """)
  }
}
