import Testing

@Suite struct ShapeTests {
  @Test func `basic shapes become paths`() {
    checkSVG(
      """
      <rect x="1" y="2" width="30" height="40"/>
      <rect width="20" height="10" rx="4"/>
      <circle cx="50" cy="50" r="10"/>
      <ellipse cx="50" cy="50" rx="20" ry="5"/>
      <line x1="1" y1="2" x2="3" y2="4" stroke="red"/>
      <polyline points="0,0 10,0 10 10 5"/>
      <polygon points="0 0,10 0,10 10"/>
      """,
      gives: """
        path M(1, 2)L(31, 2)L(31, 42)L(1, 42)Z fill #000000
        path M(4, 0)L(16, 0)C(18.21, 0)(20, 1.79)(20, 4)L(20, 6)C(20, 8.21)(18.21, 10)(16, 10)L(4, 10)C(1.79, 10)(0, 8.21)(0, 6)L(0, 4)C(0, 1.79)(1.79, 0)(4, 0)Z fill #000000
        path M(60, 50)C(60, 55.52)(55.52, 60)(50, 60)C(44.48, 60)(40, 55.52)(40, 50)C(40, 44.48)(44.48, 40)(50, 40)C(55.52, 40)(60, 44.48)(60, 50)Z fill #000000
        path M(70, 50)C(70, 52.76)(61.05, 55)(50, 55)C(38.95, 55)(30, 52.76)(30, 50)C(30, 47.24)(38.95, 45)(50, 45)C(61.05, 45)(70, 47.24)(70, 50)Z fill #000000
        path M(1, 2)L(3, 4) fill #000000 stroke #ff0000 1
        path M(0, 0)L(10, 0)L(10, 10) fill #000000
        path M(0, 0)L(10, 0)L(10, 10)Z fill #000000
        """)
  }

  @Test func `shapes of no extent show nothing`() {
    checkSVG(
      """
      <rect width="0" height="5"/><rect width="5"/><circle r="0"/><ellipse rx="-1" ry="2"/><path/><polygon/>
      """,
      gives: """

        """)
  }

  @Test func `lengths have units and percentages`() {
    checkSVG(
      """
      <rect x="1mm" y="10%" width="1in" height="3pt"/>
      <circle cx="50%" cy="1em" r="10%"/>
      <rect width="wide" height="5"/>
      """, root: "viewBox='0 0 200 100'",
      gives: """
        path M(3.78, 10)L(99.78, 10)L(99.78, 14)L(3.78, 14)Z fill #000000
        path M(115.81, 16)C(115.81, 24.73)(108.73, 31.81)(100, 31.81)C(91.27, 31.81)(84.19, 24.73)(84.19, 16)C(84.19, 7.27)(91.27, 0.19)(100, 0.19)C(108.73, 0.19)(115.81, 7.27)(115.81, 16)Z fill #000000
        warning[SVG-0004]: the value of 'width' cannot be read: it is no length
         --> crest.svg:4:14
        4 | <rect width="wide" height="5"/>
          |              ^^^^
        help: save the picture again, or mend the value
        """)
  }

  @Test func `transforms nest, and pens of uneven scale stay in their own coordinates`() {
    checkSVG(
      """
      <g transform="translate(10 20) scale(2)" stroke="#000" stroke-dasharray="1 2 3" stroke-dashoffset="1">
        <path d="M0 0h5" transform="rotate(90)"/>
        <path d="M0 0h5" transform="rotate(90 5 0)"/>
        <path d="M0 0h5" transform="scale(1,3)"/>
        <path d="M1 1h5" transform="matrix(-1,0,0,1,0,0)"/>
        <path d="M1 1h5" transform="skewX(45),translate(1)"/>
        <path d="M1 1h5" transform="scale(0)"/>
        <path d="M1 1h5" style="transform: translate(3px, 4px)"/>
      </g>
      <path d="M1 1h5" transform="spin(3)"/>
      """,
      gives: """
        path M(10, 20)L(10, 30) fill #000000 stroke #000000 2 2 4 6 2 4 6 from 2
        path M(20, 10)L(20, 20) fill #000000 stroke #000000 2 2 4 6 2 4 6 from 2
        path M(10, 20)L(20, 20) fill #000000 stroke #000000 1 1 2 3 1 2 3 from 1 pen matrix 2 0 0 6 0 0
        path M(8, 22)L(-2, 22) fill #000000 stroke #000000 2 2 4 6 2 4 6 from 2
        path M(16, 22)L(26, 22) fill #000000 stroke #000000 1 1 2 3 1 2 3 from 1 pen matrix 2 0 2 2 0 0
        path M(18, 30)L(28, 30) fill #000000 stroke #000000 2 2 4 6 2 4 6 from 2
        path M(1, 1)L(6, 1) fill #000000
        warning[SVG-0004]: the value of 'transform' cannot be read: 'spin(3)' is none of its values
         --> crest.svg:11:29
        11 | <path d="M1 1h5" transform="spin(3)"/>
           |                             ^^^^^^^
        help: save the picture again, or mend the value
        """)
  }

  @Test func `use draws its target at a place, and symbols in a viewport`() {
    checkSVG(
      """
      <defs>
        <rect id="r" width="2" height="2"/>
        <symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol>
        <g id="g"><use href="#r" x="5"/><use href="#r" y="5" fill="blue"/></g>
      </defs>
      <use xlink:href="#r" x="10" y="20" fill="red" xmlns:xlink="http://www.w3.org/1999/xlink"/>
      <use href="#s" x="50" y="50" width="20" height="40"/>
      <use href="#g" transform="scale(2)"/>
      <svg x="10" y="10" width="20" height="20" viewBox="0 0 40 40" overflow="visible"><use href="#r"/></svg>
      """,
      gives: """
        path M(10, 20)L(12, 20)L(12, 22)L(10, 22)Z fill #ff0000
        path M(50, 60)L(70, 60)L(70, 80)L(50, 80)Z fill #000000 clip [M(50, 50)L(70, 50)L(70, 90)L(50, 90)Z]
        path M(10, 0)L(14, 0)L(14, 4)L(10, 4)Z fill #000000
        path M(0, 10)L(4, 10)L(4, 14)L(0, 14)Z fill #0000ff
        path M(10, 10)L(11, 10)L(11, 11)L(10, 11)Z fill #000000
        """)
  }

  @Test func `use that leads nowhere or to itself is said`() {
    checkSVG(
      """
      <g id="loop"><use href="#loop"/><rect width="1" height="1"/></g>
      <use href="#none"/>
      <use href="other.svg#x"/>
      """,
      gives: """
        path M(0, 0)L(1, 0)L(1, 1)L(0, 1)Z fill #000000
        path M(0, 0)L(1, 0)L(1, 1)L(0, 1)Z fill #000000
        warning[SVG-0005]: '#loop' is drawn within itself
         --> crest.svg:2:25
        2 | <g id="loop"><use href="#loop"/><rect width="1" height="1"/></g>
          |                         ^^^^^
        help: keep everything that the picture shows in its own file, under the 'id' that is named
        warning[SVG-0005]: '#none' is nowhere in the file
         --> crest.svg:3:12
        3 | <use href="#none"/>
          |            ^^^^^
        help: keep everything that the picture shows in its own file, under the 'id' that is named
        warning[SVG-0005]: 'other.svg#x' lies in another file, which is not read
         --> crest.svg:4:12
        4 | <use href="other.svg#x"/>
          |            ^^^^^^^^^^^
        help: keep everything that the picture shows in its own file, under the 'id' that is named
        """)
  }
}
