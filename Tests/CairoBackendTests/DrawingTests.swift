import CairoBackend
import Diagnostics
import Drawing
import Foundation
import Geometry
import Testing

/// Pictures that are drawn, as SVG files become.
@Suite struct DrawingTests {
  private static let red = Color(red: 255, green: 0, blue: 0)
  private static let blue = Color(red: 0, green: 0, blue: 255)

  private func place(_ x: Double, _ y: Double) -> Point { Point(x: Points(x), y: Points(y)) }

  private func square(_ x: Double, _ y: Double, _ side: Double) -> [VectorPicture.PathStep] {
    var path: [VectorPicture.PathStep] = []
    path.add(Rect(place(x, y), Size(width: Points(side), height: Points(side))))
    return path
  }

  /// 8 by 8: a gradient from red to blue on the whole; in its left upper quarter, a group of two squares of
  /// half opacity.
  private var picture: VectorPicture {
    let gradient = VectorPicture.Gradient(
      .linear(from: place(0, 0), to: place(1, 0)),
      stops: [.init(offset: 0, color: Self.red), .init(offset: 1, color: Self.blue)],
      transform: Transform(a: 8, b: 0, c: 0, d: 8, e: 0, f: 0))
    var picture = VectorPicture(
      size: Size(width: Points(8), height: Points(8)), fit: .proportional(x: 0.5, y: 0.5, covers: false))
    picture.shapes = [
      VectorPicture.Shape(square(0, 0, 8), fill: .gradient(gradient)),
      VectorPicture.Shape(square(0, 0, 3), fill: Color.black),
      VectorPicture.Shape(square(1, 1, 3), fill: Color(red: 255, green: 255, blue: 255)),
    ]
    picture.groups = [VectorPicture.Group(1..<3, opacity: 0.5)]
    picture.clips = [VectorPicture.Clip(square(0, 0, 6))]
    picture.shapes[0].clips = [0]
    return picture
  }

  private func page(_ rects: [Rect]) throws -> TestPages {
    let images = ImageStore()
    let natural = Size(width: Points(8), height: Points(8))
    let span = SourceSpan(SourceText(name: "", text: ""), 0..<0)
    #expect(images.add(picture, naturalSize: natural, at: "crest.svg", from: span) == nil)
    #expect(images.hasSeen("crest.svg"))
    var page = try TestPages(images: images)
    page.list.items = rects.map { .image(.init(path: "crest.svg", rect: $0, alternative: "герб")) }
    return page
  }

  private let wide = Rect(
    Point(x: Points(0), y: Points(0)), Size(width: Points(160), height: Points(80)))

  @Test func `gradients, groups and clips come out, in the middle of a wider place`() throws {
    let page = try page([wide])
    let pixels = try Pixels(renderPNG(page.list, dpi: 72, with: page.resources))
    #expect(pixels[20, 40] == Color(red: 255, green: 255, blue: 255))
    #expect(pixels[115, 40] == Color(red: 255, green: 255, blue: 255))
    let (left, right) = (pixels[42, 70], pixels[98, 10])
    #expect(left == Color(red: 255, green: 255, blue: 255) && right.blue > right.red)
    let black = pixels[42, 2]
    #expect(abs(Int(black.red) - 124) < 8 && black.green == 0)
    // Where the two squares of the group overlap the black one is hidden, not mixed in.
    #expect(pixels[65, 25].green > 120)
  }

  @Test func `a PDF holds the drawing once, as paths`() throws {
    let small = Rect(place(200, 0), Size(width: Points(20), height: Points(20)))
    let pdf = try page([small]).pdf(pages: 5)
    let images = try run("pdfimages", ["-list", "FILE"], on: pdf).text
    #expect(images.split(separator: "\n").count == 2, "\(images)")
    let plain = try run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf).text
    #expect(plain.components(separatedBy: "/FunctionType 2").count == 2)
    #expect(try page([small]).pdf(pages: 5) == pdf)
  }
}
