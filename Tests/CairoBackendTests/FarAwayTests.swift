import CairoBackend
import Drawing
import Geometry
import Testing

/// Style sheets can ask for any number; what lies beyond all paper harms neither the page nor the program.
@Suite struct FarAwayTests {
  private let red = Color(red: 255, green: 0, blue: 0)
  private let blue = Color(red: 0, green: 0, blue: 255)
  private let white = Color(red: 255, green: 255, blue: 255)

  private func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    Rect(Point(x: Points(x), y: Points(y)), Size(width: Points(width), height: Points(height)))
  }

  private func pixels(_ items: [DisplayList.Item]) throws -> Pixels {
    var page = try TestPages()
    page.list.items = items
    return try Pixels(renderPNG(page.list, dpi: 72, with: page.resources))
  }

  @Test(arguments: [1e9, 1e30, 1e300, Double.infinity])
  func `ink reaches to the edge of the page and does not come back on the other side`(length: Double) throws {
    let rule = DisplayList.Line(
      from: Point(x: Points(50), y: Points(205)), to: Point(x: Points(length), y: Points(205)),
      width: Points(10), color: blue)
    let pixels = try pixels([
      .fill(rect(100, 100, length, 50), red), .fill(rect(length, 0, 50, 300), red),
      .fill(rect(-length, 0, 50, 300), red), .line(rule),
    ])
    #expect(pixels[399, 120] == red)
    #expect(pixels[99, 120] == white && pixels[399, 99] == white)
    #expect(pixels[399, 205] == blue)
    #expect(pixels[49, 205] == white)
  }

  @Test(arguments: [1e30, -1e30, Double.infinity, Double.nan])
  func `links, places and bookmarks anywhere leave the file in order`(length: Double) throws {
    var page = try TestPages()
    let far = Point(x: Points(length), y: Points(length))
    page.write("Алыс", at: 40)
    page.list.items += [
      .link(rect(length, 10, 20, 20), target: "#a"),
      .link(rect(0, 0, length, 10), target: "https://example.kg"),
      .anchor(far, name: "a"), .bookmark(level: 1, title: "Алыс", y: far.y),
    ]
    let check = try run("qpdf", ["--check", "FILE"], on: page.pdf())
    #expect(check.status == 0, "\(check.text)")
  }

  @Test(arguments: [1e300, 1e160, 1e-200, 0, Double.infinity])
  func `a box scaled beyond counting paints nothing and the page goes on`(factor: Double) throws {
    let scale = DisplayList.Transform(a: factor, b: 0, c: 0, d: factor, e: 0, f: 0)
    let pixels = try pixels([
      .save(transform: scale, clip: nil, opacity: 1), .fill(rect(0, 0, 50, 50), red), .restore,
      .fill(rect(60, 60, 10, 10), blue),
    ])
    #expect(pixels[20, 20] == white)
    #expect(pixels[65, 65] == blue)
  }

  @Test func `scales that are small each and too large together paint nothing`() throws {
    let scale = DisplayList.Transform(a: 1e100, b: 0, c: 0, d: 1e100, e: 0, f: 0)
    let deep = Array(repeating: DisplayList.Item.save(transform: scale, clip: nil, opacity: 1), count: 4)
    let pixels = try pixels(
      deep + [.fill(rect(1, 1, 50, 50), red)] + Array(repeating: .restore, count: 4)
        + [.fill(rect(60, 60, 10, 10), blue)])
    #expect(pixels[65, 65] == blue)
  }

  @Test(arguments: [(400.0, 300.0, 3_000.0), (1e30, 300, 72), (400, 300, 0), (400, 0, 72)])
  func `a page of no pixels or too many is an error`(width: Double, height: Double, dpi: Double) throws {
    var page = try TestPages()
    page.list.size = Size(width: Points(width), height: Points(height))
    #expect(throws: CairoError.self) { try renderPNG(page.list, dpi: dpi, with: page.resources) }
  }
}
