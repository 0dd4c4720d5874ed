import Drawing
import Geometry
import Layout
import LayoutTestKit
import Styling
import Testing
import TextShaping

/// Draws `body` on one page of a size such as `100x100` (points) and compares what is painted.
func checkDrawing(
  _ body: String, css: String = "", images: [String: Size] = [:], page: String = "100x100",
  gives expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let size = page.split(separator: "x").map { "\($0)pt" }.joined(separator: " ")
  let test = try TestPage(body, css: "@page { size: \(size) } " + css, images: images)
  let shaper = test.context.shaper
  var maker = DisplayListMaker(tree: test.tree, fonts: shaper.fonts, images: images)
  let (pages, numbers) = test.numberedPages()
  let dump = pages.map { page in
    var list = maker.makeDisplayList(of: page)
    let boxes = layOutMarginBoxes(
      of: page, numbers: numbers, in: test.tree, shaper: shaper, lineBreaker: LineBreaker(),
      images: images)
    list.add(boxes, fonts: shaper.fonts, images: images)
    list.turn(page.style.orientation)
    return list.dump(shaper: shaper)
  }.joined(separator: "\n")
  #expect(dump == expected, "\n\(dump)\n", sourceLocation: sourceLocation)
}
