import Geometry
import Testing

@Suite struct LineBreakingLayoutTests {
  @Test func `words wrap where they no longer fit`() throws {
    try check(
      "<p>aa bb cc dd</p>",
      css: "p { margin: 0; width: 50pt }",
      gives: """
        page 1
          block p (0, 0) 50x20
            line (0, 0) 50x10
              text (0, 8) 50 "aa bb "
            line (0, 10) 50x10
              text (0, 8) 50 "cc dd"
        """)
  }

  @Test func `white space collapses across elements`() throws {
    try check(
      "<p> a <b> b </b> <i>c</i> </p>",
      css: "p { margin: 0 } b, i { font: inherit }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 20 "a "
              text (20, 8) 30 "b c"
        """)
  }

  @Test func `a line break ends a line`() throws {
    try check(
      "<p>a<br/>b<br/><br/>c</p>",
      css: "p { margin: 0 }",
      gives: """
        page 1
          block p (0, 0) 100x40
            line (0, 0) 100x10
              text (0, 8) 10 "a"
            line (0, 10) 100x10
              text (0, 8) 10 "b"
            line (0, 20) 100x10
            line (0, 30) 100x10
              text (0, 8) 10 "c"
        """)
  }

  @Test func `preserved white space is set as written`() throws {
    try check(
      "<pre>a  b\n c</pre>",
      css: "pre { font: inherit; margin: 0 }",
      gives: """
        page 1
          block pre (0, 0) 100x20
            line (0, 0) 100x10
              text (0, 8) 40 "a  b"
            line (0, 10) 100x10
              text (0, 8) 20 " c"
        """)
  }

  @Test func `preserved spaces hang at a line's end`() throws {
    try check(
      "<p>aa   bb</p>",
      css: "p { margin: 0; width: 30pt; white-space: pre-wrap }",
      gives: """
        page 1
          block p (0, 0) 30x20
            line (0, 0) 30x10
              text (0, 8) 50 "aa   "
            line (0, 10) 30x10
              text (0, 8) 20 "bb"
        """)
  }

  @Test func `pre-line keeps line feeds only`() throws {
    try check(
      "<p>a   b \n  c</p>",
      css: "p { margin: 0; white-space: pre-line }",
      gives: """
        page 1
          block p (0, 0) 100x20
            line (0, 0) 100x10
              text (0, 8) 30 "a b"
            line (0, 10) 100x10
              text (0, 8) 10 "c"
        """)
  }

  @Test func `nowrap keeps words on the line`() throws {
    try check(
      "<p>aa bb cc</p>",
      css: "p { margin: 0; width: 30pt; white-space: nowrap }",
      gives: """
        page 1
          block p (0, 0) 30x10
            line (0, 0) 30x10
              text (0, 8) 80 "aa bb cc"
        """)
  }

  @Test func `a nowrap element breaks only around itself`() throws {
    try check(
      "<p>aa <b>bb cc</b> dd</p>",
      css: "p { margin: 0; width: 60pt } b { font: inherit; white-space: nowrap }",
      gives: """
        page 1
          block p (0, 0) 60x30
            line (0, 0) 60x10
              text (0, 8) 20 "aa "
            line (0, 10) 60x10
              text (0, 8) 50 "bb cc"
            line (0, 20) 60x10
              text (0, 8) 20 "dd"
        """)
  }

  @Test func `a long word overflows unless it may break`() throws {
    try check(
      "<p>abcdef</p><div>abcdef g</div>",
      css: "p, div { margin: 0; width: 40pt } div { overflow-wrap: break-word }",
      gives: """
        page 1
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 60 "abcdef"
          block div (0, 10) 40x20
            line (0, 0) 40x10
              text (0, 8) 40 "abcd"
            line (0, 10) 40x10
              text (0, 8) 40 "ef g"
        """)
  }

  @Test func `word-break: break-all fills every line`() throws {
    try check(
      "<p>ab cdefg</p>",
      css: "p { margin: 0; width: 40pt; word-break: break-all }",
      gives: """
        page 1
          block p (0, 0) 40x20
            line (0, 0) 40x10
              text (0, 8) 40 "ab c"
            line (0, 10) 40x10
              text (0, 8) 40 "defg"
        """)
  }

  @Test func `a soft hyphen shows where its line breaks`() throws {
    try check(
      "<p>aaa\u{AD}bbb cc</p>",
      css: "p { margin: 0; width: 50pt }",
      gives: """
        page 1
          block p (0, 0) 50x30
            line (0, 0) 50x10
              text (0, 8) 40 "aaa\\u{ad}"
            line (0, 10) 50x10
              text (0, 8) 30 "bbb "
            line (0, 20) 50x10
              text (0, 8) 20 "cc"
        """)
  }

  @Test func `hyphens: none ignores soft hyphens`() throws {
    try check(
      "<p>aaa\u{AD}bbb cc</p>",
      css: "p { margin: 0; width: 50pt; hyphens: none }",
      gives: """
        page 1
          block p (0, 0) 50x20
            line (0, 0) 50x10
              text (0, 8) 60 "aaabbb "
            line (0, 10) 50x10
              text (0, 8) 20 "cc"
        """)
  }

  @Test func `tabs go to the next stop`() throws {
    try check(
      "<p>a\tb</p>",
      css: "p { margin: 0; white-space: pre; tab-size: 4 }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 50 "a b"
        """)
  }

  @Test func `words on wrapped lines end with a space for the reader who copies them`() throws {
    try check(
      "<p>aa bb</p>",
      css: "p { margin: 0; width: 30pt }",
      gives: """
        page 1
          block p (0, 0) 30x20
            line (0, 0) 30x10
              text (0, 8) 20 "aa "
            line (0, 10) 30x10
              text (0, 8) 20 "bb"
        """)
  }

  @Test func `a long word is cut in the element that allows it`() throws {
    try check(
      "<p>abcd<b>efgh</b></p>",
      css: "p { margin: 0; width: 60pt } b { font: inherit; overflow-wrap: anywhere }",
      gives: """
        page 1
          block p (0, 0) 60x20
            line (0, 0) 60x10
              text (0, 8) 40 "abcd"
              text (40, 8) 20 "ef"
            line (0, 10) 60x10
              text (0, 8) 20 "gh"
        """)
  }

  @Test func `a line may end at an inline-block beside a no-break space, but not beside a word joiner`()
    throws
  {
    try check(
      "<p>a\u{A0}<b>b</b></p><p>a\u{2060}<b>b</b></p>",
      css: "p { margin: 0; width: 20pt } b { display: inline-block; font: inherit; width: 15pt }",
      gives: """
        page 1
          block p (0, 0) 20x20
            line (0, 0) 20x10
              text (0, 8) 20 "a\u{A0}"
            line (0, 10) 20x10
              block b in line (0, 0) 15x10
                line (0, 0) 15x10
                  text (0, 8) 10 "b"
          block p (0, 20) 20x10
            line (0, 0) 20x10
              text (0, 8) 10 "a"
              block b in line (10, 0) 15x10
                line (0, 0) 15x10
                  text (0, 8) 10 "b"
        """)
  }

  @Test func `a preserved space that takes room goes over when it does not fit`() throws {
    try check(
      "<p>abcd e</p>",
      css: "p { margin: 0; width: 40pt; white-space: break-spaces; overflow-wrap: break-word }",
      gives: """
        page 1
          block p (0, 0) 40x20
            line (0, 0) 40x10
              text (0, 8) 40 "abcd"
            line (0, 10) 40x10
              text (0, 8) 20 " e"
        """)
  }
}
