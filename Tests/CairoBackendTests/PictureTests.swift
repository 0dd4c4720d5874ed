import CairoBackend
import Diagnostics
import Drawing
import Foundation
import Geometry
import Testing

@Suite struct PictureTests {
  private func image(_ path: String) -> DisplayList.Item {
    let rect = Rect(
      Point(x: Points(10), y: Points(10)), Size(width: Points(40), height: Points(20)))
    return .image(.init(path: path, rect: rect, alternative: "герб"))
  }

  @Test func `a PNG and a JPEG are in the PDF, each once for all pages`() throws {
    var page = try TestPages(images: TestPages.images("red.png", "blue.jpg"))
    page.list.items = [image("red.png"), image("blue.jpg")]
    let pdf = try page.pdf(pages: 3)
    let list = try run("pdfimages", ["-list", "FILE"], on: pdf).text
    #expect(list.contains(" jpeg "))
    #expect(list.components(separatedBy: "image").count > 2)
    let plain = try run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf).text
    #expect(plain.components(separatedBy: "/Subtype /Image").count == 3)
  }

  @Test func `both formats come out in a PNG with their colours`() throws {
    let images = try TestPages.images("red.png", "blue.jpg")
    for (path, red, blue) in [("red.png", 255, 0), ("blue.jpg", 0, 255)] {
      var page = try TestPages(images: images)
      page.list.items = [image(path)]
      let pixels = try Pixels(renderPNG(page.list, dpi: 72, with: page.resources))
      let inside = pixels[30, 20]
      #expect(abs(Int(inside.red) - red) < 4 && abs(Int(inside.blue) - blue) < 4, "\(path): \(inside)")
      #expect(pixels[5, 5] == Color(red: 255, green: 255, blue: 255))
    }
  }

  @Test func `the store knows the natural sizes, a pixel being a CSS pixel`() throws {
    let images = try TestPages.images("red.png", "blue.jpg")
    #expect(images.sizes["red.png"] == Size(width: Points(6), height: Points(3)))
    #expect(images.sizes["blue.jpg"] == Size(width: Points(12), height: Points(6)))
  }

  @Test func `files that are no pictures are warnings that name them, at the place that asks for them`()
    throws
  {
    var cut = try TestPages.picture("red.png")
    cut.removeLast(cut.count / 2)
    let store = ImageStore()
    let span = SourceSpan(SourceText(name: "page.html", text: "<img/>"), 0..<6)
    let warnings = [
      store.add([0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 9, 0, 9, 3], at: "cut.jpg", from: span),
      store.add(cut, at: "cut.png", from: span),
      store.add(Array("notes".utf8), at: "notes.txt", from: span),
    ]
    #expect(store.hasSeen("cut.png") && store.sizes.isEmpty)
    #expect(
      warnings.compactMap { $0?.printed }.joined(separator: "\n") == """
        warning[PDF-0001]: the picture 'cut.jpg' cannot be read: the JPEG is damaged
         --> page.html:1:1
        1 | <img/>
          | ^^^^^^
        help: save it again as PNG, JPEG or SVG
        warning[PDF-0001]: the picture 'cut.png' cannot be read: the PNG is damaged
         --> page.html:1:1
        1 | <img/>
          | ^^^^^^
        help: save it again as PNG, JPEG or SVG
        warning[PDF-0001]: the picture 'notes.txt' cannot be read: it is no PNG, JPEG or SVG, or is cut short
         --> page.html:1:1
        1 | <img/>
          | ^^^^^^
        help: save it again as PNG, JPEG or SVG
        """)
  }
}
