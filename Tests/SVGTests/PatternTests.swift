import Testing

/// Patterns, masks and pictures in the picture.
@Suite struct PatternTests {
  @Test func `patterns lie in the box of the shape or in user space`() {
    checkSVG(
      """
      <pattern id="a" width=".5" height="25%"><path d="M0 0h5"/></pattern>
      <pattern id="b" href="#a" x="2" y="3" width="10" height="4" patternUnits="userSpaceOnUse" patternTransform="scale(2)"/>
      <pattern id="c" href="#b" patternContentUnits="objectBoundingBox"/>
      <pattern id="d" width="1" height="1" viewBox="10 10 2 2"><path d="M0 0h5" fill="red"/></pattern>
      <rect x="10" width="20" height="40" fill="url(#a)"/>
      <rect x="10" width="20" height="40" fill="url(#b)" fill-opacity=".5" transform="translate(1 2)"/>
      <rect x="10" width="20" height="40" fill="url(#c)"/>
      <rect x="10" width="20" height="40" fill="none" stroke="url(#d)"/>
      """,
      gives: """
        path M(10, 0)L(30, 0)L(30, 40)L(10, 40)Z fill [pattern 10x10 matrix 1 0 0 1 10 0: path M(0, 0)L(5, 0) fill #000000]
        path M(11, 2)L(31, 2)L(31, 42)L(11, 42)Z fill [pattern 10x4 matrix 2 0 0 2 5 8: group opacity 0.5;   path M(0, 0)L(5, 0) fill #000000]
        path M(10, 0)L(30, 0)L(30, 40)L(10, 40)Z fill [pattern 10x4 matrix 2 0 0 2 4 6: path M(0, 0)L(100, 0) fill #000000]
        path M(10, 0)L(30, 0)L(30, 40)L(10, 40)Z stroke [pattern 20x40 matrix 1 0 0 1 10 0: path M(-100, -90)L(-50, -90) fill #ff0000] 1
        """)
  }

  @Test func `patterns without extent or content, and those within themselves, paint nothing`() {
    checkSVG(
      """
      <pattern id="a" height="1"><path d="M0 0h5"/></pattern><pattern id="b" width="1" height="1"/>
      <pattern id="c" width="1" height="1"><rect width="1" height="1" fill="url(#c)"/></pattern>
      <rect width="9" height="9" fill="url(#a)"/><rect width="9" height="9" fill="url(#b)"/>
      <rect width="9" height="9" fill="url(#c)"/><rect width="8" height="8"/>
      """,
      gives: """
        path M(0, 0)L(8, 0)L(8, 8)L(0, 8)Z fill #000000
        """)
  }

  @Test func `masks let through what is white, and cut out what is black`() {
    checkSVG(
      """
      <mask id="a" maskUnits="userSpaceOnUse" width="100" x="0" y="0" height="100">
        <rect width="50" height="50" fill="white"/><rect width="5" height="5"/><path d="M0 0h1" fill="red" opacity=".5"/>
      </mask>
      <mask id="b" mask-type="alpha" maskContentUnits="objectBoundingBox"><rect width=".5" height="1"/></mask>
      <g mask="url(#a)" opacity=".5"><path d="M0 0h1"/><path d="M0 0h2"/></g>
      <rect width="40" height="20" mask="url(#b)"/>
      <path d="M0 0h3" mask="url(#none)"/>
      """,
      gives: """
        masked by
            path M(0, 0)L(50, 0)L(50, 50)L(0, 50)Z fill #ffffff clip [M(0, 0)L(100, 0)L(100, 100)L(0, 100)Z] clip [M(-10000, -10000)L(10000, -10000)L(10000, 10000)L(-10000, 10000)ZM(0, 0)L(5, 0)L(5, 5)L(0, 5)Z even-odd]
            path M(0, 0)L(5, 0)L(5, 5)L(0, 5)Z fill #ffffff00 clip [M(0, 0)L(100, 0)L(100, 100)L(0, 100)Z]
            path M(0, 0)L(1, 0) fill #ffffff1b clip [M(0, 0)L(100, 0)L(100, 100)L(0, 100)Z]
          group opacity 0.5
            path M(0, 0)L(1, 0) fill #000000
            path M(0, 0)L(2, 0) fill #000000
        masked by
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill #000000 clip [M(-4, -2)L(44, -2)L(44, 22)L(-4, 22)Z]
          path M(0, 0)L(40, 0)L(40, 20)L(0, 20)Z fill #000000
        path M(0, 0)L(3, 0) fill #000000
        warning[SVG-0005]: '#none' is nowhere in the file
         --> crest.svg:8:1
        8 | <path d="M0 0h3" mask="url(#none)"/>
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        help: keep everything that the picture shows in its own file, under the 'id' that is named
        """)
  }

  @Test func `a picture in the picture is drawn as large as it says`() {
    // The first 33 bytes of a PNG of 4 by 2 pixels.
    let png = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAA"
    checkSVG(
      """
      <image href="\(png)" x="10" width="40" height="40"/>
      <image href="\(png)" height="10" opacity=".5"/>
      <image href="\(png)" width="10" height="10" preserveAspectRatio="xMinYMid slice"/>
      """,
      gives: """
        path M(10, 10)L(50, 10)L(50, 30)L(10, 30)Z fill [picture of 36 bytes matrix 10 0 0 10 10 10]
        group opacity 0.5
          path M(0, 0)L(20, 0)L(20, 10)L(0, 10)Z fill [picture of 36 bytes matrix 5 0 0 5 0 0]
        path M(0, 0)L(20, 0)L(20, 10)L(0, 10)Z fill [picture of 36 bytes matrix 5 0 0 5 0 0] clip [M(0, 0)L(10, 0)L(10, 10)L(0, 10)Z]
        """)
  }
}
