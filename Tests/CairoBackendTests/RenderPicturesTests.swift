import CairoBackend
import Drawing
import Foundation
import Geometry
import Testing

@Suite struct RenderPicturesTests {
  private func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    Rect(Point(x: Points(x), y: Points(y)), Size(width: Points(width), height: Points(height)))
  }

  private let red = Color(red: 255, green: 0, blue: 0)
  private let blue = Color(red: 0, green: 0, blue: 255)

  private func pixels(_ items: [DisplayList.Item]) throws -> Pixels {
    var page = try TestPages()
    page.list.items = items
    return try Pixels(renderPNG(page.list, dpi: 144, with: page.resources))
  }

  @Test func `a PNG has the page's size at its resolution, on white paper`() throws {
    let pixels = try pixels([.fill(rect(10, 10, 20, 20), red)])
    #expect(pixels.width == 800 && pixels.height == 600)
    #expect(pixels[40, 40] == red)
    #expect(pixels[15, 15] == Color(red: 255, green: 255, blue: 255))
  }

  @Test func `later ink of another colour lies over earlier ink`() throws {
    let line = DisplayList.Line(
      from: Point(x: .zero, y: Points(50)), to: Point(x: Points(100), y: Points(50)), width: Points(10),
      color: blue)
    let pixels = try pixels([
      .fill(rect(0, 0, 60, 60), red), .line(line), .fill(rect(0, 0, 20, 60), red),
    ])
    #expect(pixels[100, 100] == blue)
    #expect(pixels[20, 100] == red)
    #expect(pixels[180, 100] == blue)
  }

  @Test func `a box is moved first and clipped then, and its opacity is that of the whole`() throws {
    let move = DisplayList.Transform(a: 1, b: 0, c: 0, d: 1, e: 100, f: 100)
    let pixels = try pixels([
      .save(transform: move, clip: rect(0, 0, 10, 10), opacity: 1), .fill(rect(0, 0, 50, 50), red), .restore,
      .save(transform: nil, clip: nil, opacity: 0.5), .fill(rect(0, 0, 50, 50), red),
      .fill(rect(0, 0, 50, 50), blue), .restore,
    ])
    #expect(pixels[210, 210] == red)
    #expect(pixels[230, 230] == Color(red: 255, green: 255, blue: 255))
    let mixed = pixels[50, 50]
    #expect(mixed.blue == 255 && abs(Int(mixed.red) - 128) < 3 && abs(Int(mixed.green) - 128) < 3)
  }

  @Test func `a box scaled to nothing paints nothing and the page goes on`() throws {
    let flat = DisplayList.Transform(a: 0, b: 0, c: 0, d: 0, e: 0, f: 0)
    let pixels = try pixels([
      .save(transform: flat, clip: nil, opacity: 1), .fill(rect(0, 0, 50, 50), red), .restore,
      .fill(rect(60, 60, 10, 10), blue),
    ])
    #expect(pixels[50, 50] == Color(red: 255, green: 255, blue: 255))
    #expect(pixels[130, 130] == blue)
  }

  @Test func `text leaves ink where it stands`() throws {
    var page = try TestPages()
    page.write("ШШШШ", at: 100)
    let pixels = try Pixels(renderPNG(page.list, dpi: 72, with: page.resources))
    let inked = (20..<60).contains { x in (90..<100).contains { y in pixels[x, y].red < 128 } }
    #expect(inked)
    #expect(!(20..<60).contains { pixels[$0, 80].red < 255 })
  }

  @Test func `an SVG is the page in points`() throws {
    var page = try TestPages()
    page.write("Мектеп", at: 40)
    let svg = String(decoding: try renderSVG(page.list, with: page.resources), as: UTF8.self)
    #expect(svg.contains(#"width="400pt" height="300pt""#))
    #expect(svg.contains("<symbol"))
    #expect(svg.hasSuffix("</svg>\n"))
  }

  @Test func `a page too large for pixels is an error, not a crash`() throws {
    var page = try TestPages()
    page.list.size = Size(width: Points(100_000), height: Points(100_000))
    #expect(throws: CairoError.self) { try renderPNG(page.list, dpi: 300, with: page.resources) }
  }
}
