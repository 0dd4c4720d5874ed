import Testing

@Suite struct PathDataTests {
  @Test func `every command is absolute or relative and repeats itself`() {
    checkSVG(
      """
      <path d="M10 10 20 20 l5 5 H50 h-10 V5 v5 Z m1 1 2,2"/>
      """,
      gives: """
        path M(10, 10)L(20, 20)L(25, 25)L(50, 25)L(40, 25)L(40, 5)L(40, 10)ZM(11, 11)L(13, 13) fill #000000
        """)
  }

  @Test func `curves mirror the control point before them`() {
    checkSVG(
      """
      <path d="M0 0 C0 10 10 10 10 0 S20-10 20 0 s10 10 10 0"/>
      <path d="M0 0 Q3 6 6 0 T12 0 t6 0"/>
      <path d="M0 0 S5 5 10 0 T20 0"/>
      """,
      gives: """
        path M(0, 0)C(0, 10)(10, 10)(10, 0)C(10, -10)(20, -10)(20, 0)C(20, 10)(30, 10)(30, 0) fill #000000
        path M(0, 0)C(2, 4)(4, 4)(6, 0)C(8, -4)(10, -4)(12, 0)C(14, 4)(16, 4)(18, 0) fill #000000
        path M(0, 0)C(0, 0)(5, 5)(10, 0)C(10, 0)(13.33, 0)(20, 0) fill #000000
        """)
  }

  @Test func `arcs become curves of a quarter turn at most`() {
    checkSVG(
      """
      <path d="M0 10 A10 10 0 0 1 20 10"/>
      <path d="M0 10 a10 10 0 0010 10"/>
      <path d="M0 0 a1 1 0 0 1 20 0"/>
      <path d="M0 0 a0 5 0 0 1 20 0 a5 5 0 0 1 0 0"/>
      """,
      gives: """
        path M(0, 10)C(0, 4.48)(4.48, 0)(10, 0)C(15.52, 0)(20, 4.48)(20, 10) fill #000000
        path M(0, 10)C(0, 15.52)(4.48, 20)(10, 20) fill #000000
        path M(0, 0)C(0, -5.52)(4.48, -10)(10, -10)C(15.52, -10)(20, -5.52)(20, 0) fill #000000
        path M(0, 0)L(20, 0) fill #000000
        """)
  }

  @Test func `numbers need no space where none is in doubt`() {
    checkSVG(
      """
      <path d="M.5.5-1-.25 1e1 1E-1L+3,4"/>
      """,
      gives: """
        path M(0.5, 0.5)L(-1, -0.25)L(10, 0.1)L(3, 4) fill #000000
        """)
  }

  @Test func `numbers without end are cut, and radii of nothing are lines`() {
    checkSVG(
      """
      <path d="M1e300 0H-1e999"/>
      <path d="M0 0a1e-300 1e-300 0 0 1 9 9"/>
      <path d="M0 0a1e300 1e-300 1e300 0 1 9 9"/>
      """,
      gives: """
        path M(1000000000, 0)L(-1000000000, 0) fill #000000
        path M(0, 0)L(9, 9) fill #000000
        path M(0, 0)L(9, 9) fill #000000
        """)
  }

  @Test func `a broken path is drawn up to its fault`() {
    checkSVG(
      """
      <path d="M0 0 L10 10 L20 x 30"/>
      <path d="L10 10"/>
      <path d="M0 0 10 0 z 5 5"/>
      <path d="M0 0 a5 5 0 2 0 10 10"/>
      """,
      gives: """
        path M(0, 0)L(10, 10) fill #000000
        path M(0, 0)L(10, 0)Z fill #000000
        path M(0, 0) fill #000000
        warning[SVG-0004]: the value of 'd' cannot be read: the path is drawn up to here
         --> crest.svg:2:26
        2 | <path d="M0 0 L10 10 L20 x 30"/>
          |                          ^
        help: save the picture again, or mend the value
        warning[SVG-0004]: the value of 'd' cannot be read: the path is drawn up to here
         --> crest.svg:3:10
        3 | <path d="L10 10"/>
          |          ^
        help: save the picture again, or mend the value
        warning[SVG-0004]: the value of 'd' cannot be read: the path is drawn up to here
         --> crest.svg:4:22
        4 | <path d="M0 0 10 0 z 5 5"/>
          |                      ^
        help: save the picture again, or mend the value
        warning[SVG-0004]: the value of 'd' cannot be read: the path is drawn up to here
         --> crest.svg:5:22
        5 | <path d="M0 0 a5 5 0 2 0 10 10"/>
          |                      ^
        help: save the picture again, or mend the value
        """)
  }
}
