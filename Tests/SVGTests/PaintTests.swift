import Testing

@testable import SVG

@Suite struct PaintTests {
  @Test func `fills and strokes are inherited, and opacities are multiplied into them`() {
    checkSVG(
      """
      <g fill="none" stroke="navy" stroke-width="2" stroke-linecap="round" stroke-linejoin="bevel">
        <path d="M0 0h9"/>
        <path d="M0 0h9" stroke="rgb(10%, 20, 30)" stroke-opacity=".5"/>
      </g>
      <path d="M0 0h9v9z" fill-rule="evenodd" fill="#123" opacity=".5"/>
      <path d="M0 0h9v9z" color="green" fill="currentColor" fill-opacity="50%"/>
      <path d="M0 0h9v9z" visibility="hidden"/><path d="M0 0h9v9z" display="none"/>
      <path d="M0 0h9v9z" fill="none"/><path d="M0 0h9v9z" opacity="0"/>
      <path d="M0 0h9v9z" fill="red" stroke="blue" paint-order="stroke"/>
      <path d="M0 0h9v9z" fill="reddish"/>
      """,
      gives: """
        path M(0, 0)L(9, 0) stroke #000080 2
        path M(0, 0)L(9, 0) stroke #1a141e80 2
        path M(0, 0)L(9, 0)L(9, 9)Z fill #11223380 even-odd
        path M(0, 0)L(9, 0)L(9, 9)Z fill #00800080
        path M(0, 0)L(9, 0)L(9, 9)Z stroke #0000ff 1
        path M(0, 0)L(9, 0)L(9, 9)Z fill #ff0000
        path M(0, 0)L(9, 0)L(9, 9)Z fill #000000
        warning[SVG-0004]: the value of 'fill' cannot be read: 'reddish' is none of its values
         --> crest.svg:11:27
        11 | <path d="M0 0h9v9z" fill="reddish"/>
           |                           ^^^^^^^
        help: save the picture again, or mend the value
        """)
  }

  @Test func `what overlaps in a group becomes transparent as one`() {
    checkSVG(
      """
      <g opacity=".5"><g opacity=".25"><path d="M0 0h1"/><path d="M0 0h2"/></g><path d="M0 0h3"/></g>
      <g opacity=".5"><path d="M0 0h4"/></g>
      <path d="M0 0h5" stroke="red" opacity=".75"/>
      """,
      gives: """
        group opacity 0.5
          group opacity 0.25
            path M(0, 0)L(1, 0) fill #000000
            path M(0, 0)L(2, 0) fill #000000
          path M(0, 0)L(3, 0) fill #000000
        path M(0, 0)L(4, 0) fill #00000080
        group opacity 0.75
          path M(0, 0)L(5, 0) fill #000000 stroke #ff0000 1
        """)
  }

  @Test func `style sheets win over attributes, and style over both`() {
    checkSVG(
      """
      <style>
        /* a comment { } */
        path { fill: red } .b, #x { fill: lime } .b.c { fill: blue } @media print { path { fill: none } }
        g > path:first-child, g [id^="y"] { fill: /* ; */ rgb(1 2 3) } .d { fill: blue !important; stroke: none }
      </style>
      <path d="M0 0h1" fill="black"/><path d="M0 0h2" class="b"/><path d="M0 0h3" class="c b"/>
      <path d="M0 0h4" id="x" class="b c"/><path d="M0 0h5" id="x" style="fill:#000 !important;stroke:none"/>
      <g><path d="M0 0h6"/><path d="M0 0h7"/><path d="M0 0h8" id="y1"/></g><path d="M0 0h9" class="d" style="fill:red"/>
      <style>g ~ path { fill: red } path { stroke: oops }</style>
      <path d="M0 0h8" id="z" style="stroke: /* - */ oops"/>
      """,
      gives: """
        path M(0, 0)L(1, 0) fill #ff0000
        path M(0, 0)L(2, 0) fill #00ff00
        path M(0, 0)L(3, 0) fill #0000ff
        path M(0, 0)L(4, 0) fill #00ff00
        path M(0, 0)L(5, 0) fill #000000
        path M(0, 0)L(6, 0) fill #010203
        path M(0, 0)L(7, 0) fill #ff0000
        path M(0, 0)L(8, 0) fill #010203
        path M(0, 0)L(9, 0) fill #0000ff
        path M(0, 0)L(8, 0) fill #ff0000
        warning[SVG-0003]: the selector 'g ~ path' of the style sheet is not read
         --> crest.svg:10:1
        10 | <style>g ~ path { fill: red } path { stroke: oops }</style>
           | ^^^^^^^
        help: select by names, classes, ids and ancestors, or write the properties into the elements
        warning[SVG-0004]: the value of 'stroke' cannot be read: 'oops' is none of its values
         --> crest.svg:10:1
        10 | <style>g ~ path { fill: red } path { stroke: oops }</style>
           | ^^^^^^^
        help: save the picture again, or mend the value
        warning[SVG-0004]: the value of 'stroke' cannot be read: 'oops' is none of its values
         --> crest.svg:11:32
        11 | <path d="M0 0h8" id="z" style="stroke: /* - */ oops"/>
           |                                ^^^^^^^^^^^^^^^^^^^^
        help: save the picture again, or mend the value
        """)
  }

  @Test func `style sheets are tried so often and no more`() {
    var limits = SVGLimits()
    limits.selectorTests = 2
    let text =
      "<svg viewBox='0 0 9 9'><style>path{fill:red}</style><path d='M0 0h1'/><path d='M0 0h2'/></svg>"
    #expect(
      readText(text, limits: limits) == """
        path M(0, 0)L(1, 0) fill #ff0000
        path M(0, 0)L(2, 0) fill #000000
        warning[SVG-0002]: the picture is drawn in part: its style sheets have too many rules for its elements
         --> crest.svg:1:71
        1 | <svg viewBox='0 0 9 9'><style>path{fill:red}</style><path d='M0 0h1'/><path d='M0 0h2'/></svg>
          |                                                                       ^^^^^^^^^^^^^^^^^^
        help: simplify the drawing
        """)
  }

  @Test func `gradients lie in the box of the shape or in user space`() {
    checkSVG(
      """
      <linearGradient id="a"><stop offset="0" stop-color="#fff"/><stop offset="100%" stop-opacity=".5"/></linearGradient>
      <linearGradient id="b" href="#a" x1="10" x2="20%" gradientUnits="userSpaceOnUse" spreadMethod="reflect"/>
      <radialGradient id="c" href="#b" fx="30" gradientTransform="scale(2)"/>
      <rect x="10" width="20" height="40" fill="url(#a)"/>
      <rect x="10" width="20" height="40" fill="url(#b)" fill-opacity=".5" transform="translate(1 2)"/>
      <rect width="20" height="40" fill="url('#c')"/>
      <path d="M0 0h9" fill="none" stroke="url(#a)"/>
      """,
      gives: """
        path M(10, 0)L(30, 0)L(30, 40)L(10, 40)Z fill [linear (0, 0) to (1, 0) 0 #ffffff 1 #00000080 matrix 20 0 0 40 10 0]
        path M(11, 2)L(31, 2)L(31, 42)L(11, 42)Z fill [linear (10, 0) to (20, 0) 0 #ffffff80 1 #00000040 reflect matrix 1 0 0 1 1 2]
        path M(0, 0)L(20, 0)L(20, 40)L(0, 40)Z fill [radial (30, 50) 0 to (50, 50) 50 0 #ffffff 1 #00000080 reflect matrix 2 0 0 2 0 0]
        """)
  }

  @Test func `gradients without extent are a colour, and paints that are nowhere their fallback`() {
    checkSVG(
      """
      <linearGradient id="one"><stop stop-color="red"/></linearGradient>
      <linearGradient id="still" x2="0"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>
      <linearGradient id="loop" href="#loop"/>
      <symbol id="dots"/>
      <path d="M0 0h1v1" fill="url(#one)"/><path d="M0 0h2v1" fill="url(#still)"/>
      <path d="M0 0h3v1" fill="url(#loop)"/><path d="M0 0h4v1" fill="url(#none) green"/>
      <path d="M0 0h5v1" fill="url(#dots) #123456"/>
      """,
      gives: """
        path M(0, 0)L(1, 0)L(1, 1) fill #ff0000
        path M(0, 0)L(2, 0)L(2, 1) fill #0000ff
        path M(0, 0)L(4, 0)L(4, 1) fill #008000
        path M(0, 0)L(5, 0)L(5, 1) fill #123456
        warning[SVG-0005]: '#none' is nowhere in the file
         --> crest.svg:7:39
        7 | <path d="M0 0h3v1" fill="url(#loop)"/><path d="M0 0h4v1" fill="url(#none) green"/>
          |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        help: keep everything that the picture shows in its own file, under the 'id' that is named
        warning[SVG-0003]: nothing is filled with 'symbol'
         --> crest.svg:5:1
        5 | <symbol id="dots"/>
          | ^^^^^^^^^^^^^^^^^^^
        help: fill with a colour, a gradient or a pattern
        """)
  }

  @Test func `gradients take over from so many others and no more`() {
    let chain = (1..<40).map { "<linearGradient id='g\($0)' href='#g\($0 - 1)'/>" }.joined()
    func filled(with gradient: String) -> String {
      readText(
        """
        <svg viewBox="0 0 9 9"><linearGradient id="g0"><stop stop-color="red"/></linearGradient>\(chain)
        <path d="M0 0h1v1z" fill="url(#\(gradient))"/></svg>
        """)
    }
    #expect(filled(with: "g15") == "path M(0, 0)L(1, 0)L(1, 1)Z fill #ff0000")
    #expect(
      filled(with: "g39").contains(
        "warning[SVG-0003]: a gradient or pattern takes over from more than 16 others"))
  }

  @Test func `clip paths cut shapes and groups`() {
    checkSVG(
      """
      <clipPath id="c"><circle cx="5" cy="5" r="5"/></clipPath>
      <clipPath id="two" clip-path="url(#c)"><rect width="5" height="5"/><use href="#r" x="7"/></clipPath>
      <clipPath id="box" clipPathUnits="objectBoundingBox"><path d="M0 0h.5v1z" clip-rule="evenodd"/></clipPath>
      <clipPath id="empty"/>
      <rect id="r" width="10" height="10" clip-path="url(#box)"/>
      <g clip-path="url(#two)"><path d="M0 0h1"/><path d="M0 0h2" clip-path="url(#box)"/></g>
      <path d="M0 0h3" clip-path="url(#empty)"/>
      <path d="M0 0h4" clip-path="url(#none)"/>
      """,
      gives: """
        path M(0, 0)L(10, 0)L(10, 10)L(0, 10)Z fill #000000 clip [M(0, 0)L(5, 0)L(5, 10)Z even-odd]
        path M(0, 0)L(1, 0) fill #000000 clip [M(0, 0)L(5, 0)L(5, 5)L(0, 5)ZM(7, 0)L(17, 0)L(17, 10)L(7, 10)Z] clip [M(10, 5)C(10, 7.76)(7.76, 10)(5, 10)C(2.24, 10)(0, 7.76)(0, 5)C(0, 2.24)(2.24, 0)(5, 0)C(7.76, 0)(10, 2.24)(10, 5)Z]
        path M(0, 0)L(2, 0) fill #000000 clip [M(0, 0)L(5, 0)L(5, 5)L(0, 5)ZM(7, 0)L(17, 0)L(17, 10)L(7, 10)Z] clip [M(10, 5)C(10, 7.76)(7.76, 10)(5, 10)C(2.24, 10)(0, 7.76)(0, 5)C(0, 2.24)(2.24, 0)(5, 0)C(7.76, 0)(10, 2.24)(10, 5)Z] clip [M(0, 0)L(1, 0)L(1, 0)Z even-odd]
        path M(0, 0)L(4, 0) fill #000000
        warning[SVG-0005]: '#none' is nowhere in the file
         --> crest.svg:9:1
        9 | <path d="M0 0h4" clip-path="url(#none)"/>
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        help: keep everything that the picture shows in its own file, under the 'id' that is named
        """)
  }
}
