import Geometry
import Testing

@Suite struct BackgroundTests {
  private let tile = ["x.png": Size(width: Points(20), height: Points(20))]

  @Test func `a fixed background is placed on the page, and seen through its box`() throws {
    try checkDrawing(
      "<div></div>",
      css: """
        div { margin: 10pt; height: 30pt; background: url(x.png) no-repeat fixed right top }
        """, images: tile,
      gives: """
        page 100.00 x 100.00
          save clip (10.00, 10.00) 80.00x30.00
            image 'x.png' (80.00, 0.00) 20.00x20.00
          restore
        """)
  }

  @Test func `the root's image covers the page from the root's corner on`() throws {
    try checkDrawing(
      "a",
      css: """
        html { margin: 10pt; background: url(x.png) repeat-x } body { background: #ff0000 }
        """, images: tile, page: "50x100",
      gives: """
        page 50.00 x 100.00
          save clip (0.00, 0.00) 50.00x100.00
            image 'x.png' (-10.00, 10.00) 20.00x20.00
            image 'x.png' (10.00, 10.00) 20.00x20.00
            image 'x.png' (30.00, 10.00) 20.00x20.00
          restore
          fill (10.00, 10.00) 30.00x10.00 #ff0000
          glyphs "a" SquareTest-Regular 10.00 at (10.00, 18.00)
        """)
  }

  @Test func `background-clip cuts the colour too`() throws {
    try checkDrawing(
      "<div></div>",
      css: """
        div { height: 10pt; border: 5pt solid transparent; padding: 5pt; background: #ff0000 content-box }
        """,
      gives: """
        page 100.00 x 100.00
          fill (10.00, 10.00) 80.00x10.00 #ff0000
        """)
  }

  @Test func `a rounded image fits a whole number of times`() throws {
    try checkDrawing(
      "<div></div>", css: "div { width: 90pt; height: 50pt; background: url(x.png) round no-repeat }",
      images: ["x.png": Size(width: Points(40), height: Points(20))],
      gives: """
        page 100.00 x 100.00
          save clip (0.00, 0.00) 90.00x50.00
            image 'x.png' (0.00, 0.00) 45.00x22.50
            image 'x.png' (45.00, 0.00) 45.00x22.50
          restore
        """)
  }

  @Test func `spaced images touch the edges, and one that stands alone has its position`() throws {
    try checkDrawing(
      "<div></div>", css: "div { width: 50pt; height: 30pt; background: url(x.png) space right bottom }",
      images: tile,
      gives: """
        page 100.00 x 100.00
          save clip (0.00, 0.00) 50.00x30.00
            image 'x.png' (0.00, 10.00) 20.00x20.00
            image 'x.png' (30.00, 10.00) 20.00x20.00
          restore
        """)
  }

  @Test func `the first of several images lies on top, and the colour below all`() throws {
    try checkDrawing(
      "<div></div>",
      css: """
        div { height: 20pt; padding: 5pt; background: url(x.png) right / 5pt no-repeat content-box,
          none, linear-gradient(red, blue) border-box, #eeeeee content-box }
        """, images: tile,
      gives: """
        page 100.00 x 100.00
          fill (5.00, 5.00) 90.00x20.00 #eeeeee
          save clip (0.00, 0.00) 100.00x30.00
            picture '' (0.00, 0.00) 100.00x30.00
            path M(0, 0)L(100, 0)L(100, 30)L(0, 30)Z fill [linear (50, 0) to (50, 30) 0 #ff0000 1 #0000ff]
          restore
          save clip (5.00, 5.00) 90.00x20.00
            image 'x.png' (90.00, 12.50) 5.00x5.00
          restore
        """)
  }

  @Test func `each layer is cut by round corners`() throws {
    try checkDrawing(
      "<div></div>",
      css: """
        div { width: 20pt; height: 20pt; border-radius: 5pt; background: linear-gradient(red, blue) #eeeeee }
        """,
      gives: """
        page 100.00 x 100.00
          fill [M0,5 C0,2.24 2.24,0 5,0 L15,0 C17.76,0 20,2.24 20,5 L20,15 C20,17.76 17.76,20 15,20 L5,20 C2.24,20 0,17.76 0,15 Z] #eeeeee
          save clip [M0,5 C0,2.24 2.24,0 5,0 L15,0 C17.76,0 20,2.24 20,5 L20,15 C20,17.76 17.76,20 15,20 L5,20 C2.24,20 0,17.76 0,15 Z]
            save clip (0.00, 0.00) 20.00x20.00
              picture '' (0.00, 0.00) 20.00x20.00
            path M(0, 0)L(20, 0)L(20, 20)L(0, 20)Z fill [linear (10, 0) to (10, 20) 0 #ff0000 1 #0000ff]
            restore
          restore
        """)
  }

  @Test func `the canvas and the page show gradients`() throws {
    try checkDrawing(
      "<div></div>",
      css: """
        div { height: 20pt }
        html { background: linear-gradient(red, blue) }
        @page { margin: 10pt; background: radial-gradient(lime, black) }
        """,
      gives: """
        page 100.00 x 100.00
          save clip (0.00, 0.00) 100.00x100.00
            picture '' (0.00, 0.00) 100.00x100.00
            path M(0, 0)L(100, 0)L(100, 100)L(0, 100)Z fill [radial (0, 0) 0 to (0, 0) 70.71 0 #00ff00 1 #000000 matrix 1 0 0 1 50 50]
          restore
          save clip (10.00, 10.00) 80.00x80.00
            picture '' (10.00, 10.00) 80.00x80.00
            path M(0, 0)L(80, 0)L(80, 80)L(0, 80)Z fill [pattern 80x20 matrix 1 0 0 1 0 0: path M(0, 0)L(80, 0)L(80, 20)L(0, 20)Z fill [linear (40, 0) to (40, 20) 0 #ff0000 1 #0000ff]]
          restore
        """)
  }
}
