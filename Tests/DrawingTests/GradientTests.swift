import Geometry
import Testing

@Suite struct GradientTests {
  /// A square of 20 points with a background.
  private func check(_ background: String, gives expected: String) throws {
    try checkDrawing(
      "<div></div>", css: "div { width: 20pt; height: 20pt; background: \(background) }", page: "20x20",
      gives: expected)
  }

  @Test func `colours run from top to bottom, and evenly between places`() throws {
    try check(
      "linear-gradient(red, blue 10pt, lime, black)",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill [linear (10, 0) to (10, 20) 0 #ff0000 0.5 #0000ff 0.75 #00ff00 1 #000000]
          restore
        """)
  }

  @Test func `an angle is counted clockwise from the top, and the line reaches the corners`() throws {
    try check(
      "linear-gradient(-45deg, red, blue)",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill [linear (20, 20) to (0, 0) 0 #ff0000 1 #0000ff]
          restore
        """)
  }

  @Test func `towards a corner the middle colour meets the other two`() throws {
    try checkDrawing(
      "<div></div>",
      css: "div { width: 30pt; height: 10pt; background: linear-gradient(to top right, red, blue) }",
      page: "30x10",
      gives: """
        page 30.00 x 10.00
          save clip (0.00, 0.00) 30.00x10.00
            picture '' (0.00, 0.00) 30.00x10.00
            path M(0, 0)L(30, 0)L(30, 10)L(0, 10)Z fill [linear (12, 14) to (18, -4) 0 #ff0000 1 #0000ff]
          restore
        """)
  }

  @Test func `a place before one that came earlier is moved to it`() throws {
    try check(
      "linear-gradient(to right, red -10pt, blue 50%, lime 20%, black 30pt)",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill [linear (-10, 10) to (30, 10) 0 #ff0000 0.5 #0000ff 0.5 #00ff00 1 #000000]
          restore
        """)
  }

  @Test func `what is transparent takes its neighbour's colour, and opacities mix by cover`() throws {
    try check(
      "linear-gradient(red, transparent, blue)",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill [linear (10, 0) to (10, 20) 0 #ff0000 0.5 #ff000000 0.5 #0000ff00 1 #0000ff]
          restore
        """)
    try check(
      "linear-gradient(red, rgb(0 0 255 / 0.2))",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill [linear (10, 0) to (10, 20) 0 #ff0000 0.13 #f80007e6 0.25 #ef0010cc 0.38 #e4001bb3 0.5 #d5002b99 0.63 #bf004080 0.75 #9f006066 0.88 #6a00954d 1 #0000ff33]
          restore
        """)
  }

  @Test func `what repeats too closely is one colour`() throws {
    try check(
      "repeating-linear-gradient(red 0 0.02pt, blue 0.02pt 0.04pt)",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill #800080
          restore
        """)
    try check(
      "repeating-linear-gradient(90deg, red 2pt, blue 4pt)",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill [linear (2, 10) to (4, 10) 0 #ff0000 1 #0000ff repeat]
          restore
        """)
  }

  @Test(arguments: [
    ("closest-side at 5pt 10pt", "5 0 #ff0000 1 #0000ff matrix 1 0 0 2 5 10"),
    ("farthest-side at 5pt 10pt", "15 0 #ff0000 1 #0000ff matrix 1 0 0 0.67 5 10"),
    ("circle closest-corner at 3pt 4pt", "5 0 #ff0000 1 #0000ff matrix 1 0 0 1 3 4"),
    ("farthest-corner at 0 0", "28.28 0 #ff0000 1 #0000ff"),
    ("circle 4pt", "4 0 #ff0000 1 #0000ff matrix 1 0 0 1 10 10"),
    ("5pt 25% at left top", "5 0 #ff0000 1 #0000ff"),
  ])
  func `a radial gradient reaches as far as it says`(shape: String, course: String) throws {
    try check(
      "radial-gradient(\(shape), red, blue)",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill [radial (0, 0) 0 to (0, 0) \(course)]
          restore
        """)
  }

  @Test func `an ellipse of no width shows its last colour`() throws {
    try check(
      "radial-gradient(0 4pt, red, blue)",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill #0000ff
          restore
        """)
  }

  @Test func `stops before a centre are cut off, or repeated beyond it`() throws {
    try check(
      "radial-gradient(circle 10pt, red -10pt, blue 10pt)",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill [radial (0, 0) 0 to (0, 0) 10 0 #800080 1 #0000ff matrix 1 0 0 1 10 10]
          restore
        """)
    try check(
      "repeating-radial-gradient(circle 10pt, red -3pt, blue 1pt)",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill [radial (0, 0) 1 to (0, 0) 5 0 #ff0000 1 #0000ff repeat matrix 1 0 0 1 10 10]
          restore
        """)
  }

  @Test func `many copies are one pattern`() throws {
    try check(
      "linear-gradient(red, blue) 0 0 / 5pt 10pt",
      gives: """
        page 20.00 x 20.00
          save clip (0.00, 0.00) 20.00x20.00
            picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill [pattern 5x10 matrix 1 0 0 1 0 0: path M(0, 0)L(5, 0)L(5, 10)L(0, 10)Z fill [linear (2.5, 0) to (2.5, 10) 0 #ff0000 1 #0000ff]]
          restore
        """)
  }
}
