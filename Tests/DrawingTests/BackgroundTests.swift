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
}
