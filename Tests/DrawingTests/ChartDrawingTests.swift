import Diagnostics
import Drawing
import Layout
import LayoutTestKit
import Testing
import TextShaping

@Suite struct ChartDrawingTests {
  private func problems(_ markup: String) throws -> [String] {
    let test = try TestPage(markup, css: "@page { size: 500pt 500pt } chart { width: 400pt; height: 200pt }")
    _ = test.pages()
    return (test.diagnostics + test.context.diagnostics.diagnostics).map(\.message)
  }

  @Test(arguments: ["bar", "stacked-bar", "line", "pie"])
  func `every type is drawn, with gaps, zeroes and no points`(type: String) throws {
    let points =
      "<point label=\"a\" value=\"3\"/><point label=\"b\" value=\"\"/><point label=\"c\" value=\"0\"/>"
    #expect(try problems("<chart type=\"\(type)\" title=\"ab\">\(points)</chart>") == [])
    #expect(try problems("<chart type=\"\(type)\"></chart>") == [])
  }

  /// The texts of a chart with their places, a line each.
  private func texts(_ content: String, _ attributes: String) throws -> String {
    let test = try TestPage(
      "<chart \(attributes)>\(content)</chart>",
      css:
        "@page { size: 300pt 200pt; margin: 0 } chart { display: block; width: 300pt; height: 200pt; font-size: 8pt }"
    )
    var maker = DisplayListMaker(tree: test.tree, fonts: test.context.shaper.fonts, images: [:])
    let list = maker.makeDisplayList(of: test.pages()[0]).dump(shaper: test.context.shaper)
    return list.split(separator: "\n").filter { $0.contains("glyphs") }.joined(separator: "\n")
  }

  private static let close = """
    <series name="a"><point label="1" value="40"/><point label="2" value="41"/><point label="3" value="40"/></series>
    <series name="b"><point label="1" value="41"/><point label="2" value="41"/><point label="3" value="40.1"/></series>
    """

  @Test func `values of lines do not touch, equal ones stand there once, and the scale begins near them`()
    throws
  {
    let printed = try texts(Self.close, "type=\"line\"")
    #expect(
      printed == """
          glyphs "a" SquareTest-Regular 8.00 at (16.80, 198.40)
          glyphs "b" SquareTest-Regular 8.00 at (53.60, 198.40)
          glyphs "40" SquareTest-Regular 8.00 at (16.00, 170.30)
          glyphs "40,1" SquareTest-Regular 8.00 at (0.00, 154.30)
          glyphs "40,2" SquareTest-Regular 8.00 at (0.00, 138.30)
          glyphs "40,3" SquareTest-Regular 8.00 at (0.00, 122.30)
          glyphs "40,4" SquareTest-Regular 8.00 at (0.00, 106.30)
          glyphs "40,5" SquareTest-Regular 8.00 at (0.00, 90.30)
          glyphs "40,6" SquareTest-Regular 8.00 at (0.00, 74.30)
          glyphs "40,7" SquareTest-Regular 8.00 at (0.00, 58.30)
          glyphs "40,8" SquareTest-Regular 8.00 at (0.00, 42.30)
          glyphs "40,9" SquareTest-Regular 8.00 at (0.00, 26.30)
          glyphs "41" SquareTest-Regular 8.00 at (16.00, 10.30)
          glyphs "1" SquareTest-Regular 8.00 at (76.00, 186.40)
          glyphs "2" SquareTest-Regular 8.00 at (164.00, 186.40)
          glyphs "3" SquareTest-Regular 8.00 at (252.00, 186.40)
          glyphs "41,0" SquareTest-Regular 8.00 at (64.00, 3.50)
          glyphs "40,0" SquareTest-Regular 8.00 at (64.00, 163.50)
          glyphs "41,0" SquareTest-Regular 8.00 at (152.00, 3.50)
          glyphs "40,1" SquareTest-Regular 8.00 at (240.00, 147.50)
          glyphs "40,0" SquareTest-Regular 8.00 at (240.00, 163.50)
        """)
  }

  @Test func `long titles and names of categories stand in lines`() throws {
    let points = "<point label=\"abc abcd a\" value=\"3\"/><point label=\"ab ab\" value=\"-2\"/>"
    let printed = try texts(
      points, "title=\"abcdefghij abcdefghij abcdefghij abcdefghij\" max=\"9\"")
    #expect(
      printed == """
          glyphs "abcdefghij abcdefghij abcdefghij" SquareTest-Regular 8.00 at (22.00, 6.40)
          glyphs "abcdefghij" SquareTest-Regular 8.00 at (110.00, 14.40)
          glyphs "−2" SquareTest-Regular 8.00 at (0.00, 182.30)
          glyphs "−1" SquareTest-Regular 8.00 at (0.00, 168.49)
          glyphs "0" SquareTest-Regular 8.00 at (8.00, 154.67)
          glyphs "1" SquareTest-Regular 8.00 at (8.00, 140.85)
          glyphs "2" SquareTest-Regular 8.00 at (8.00, 127.03)
          glyphs "3" SquareTest-Regular 8.00 at (8.00, 113.21)
          glyphs "4" SquareTest-Regular 8.00 at (8.00, 99.39)
          glyphs "5" SquareTest-Regular 8.00 at (8.00, 85.58)
          glyphs "6" SquareTest-Regular 8.00 at (8.00, 71.76)
          glyphs "7" SquareTest-Regular 8.00 at (8.00, 57.94)
          glyphs "8" SquareTest-Regular 8.00 at (8.00, 44.12)
          glyphs "9" SquareTest-Regular 8.00 at (8.00, 30.30)
          glyphs "abc abcd a" SquareTest-Regular 8.00 at (50.00, 198.40)
          glyphs "ab ab" SquareTest-Regular 8.00 at (210.00, 198.40)
          glyphs "3" SquareTest-Regular 8.00 at (86.00, 109.31)
          glyphs "−2" SquareTest-Regular 8.00 at (222.00, 186.40)
        """)
  }

  @Test func `what cannot be a chart is an error at its element`() throws {
    #expect(
      try problems("<chart type=\"donut\"></chart>") == [
        "the <chart> cannot be made: there is no chart of the type 'donut'"
      ])
    #expect(
      try problems("<chart><point label=\"a\" value=\"x\"/></chart>") == [
        "the <chart> cannot be made: the value of a <point> is no number"
      ])
    #expect(
      try problems("<chart max=\"x\"></chart>") == ["the <chart> cannot be made: 'max' is no number"])
    #expect(
      try problems("<chart type=\"pie\"><point label=\"a\" value=\"-1\"/></chart>") == [
        "the <chart> cannot be made: a part of a whole cannot be negative"
      ])
  }
}
