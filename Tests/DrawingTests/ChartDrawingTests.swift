import Diagnostics
import Layout
import LayoutTestKit
import Testing

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
      try problems("<chart type=\"pie\"><point label=\"a\" value=\"-1\"/></chart>") == [
        "the <chart> cannot be made: a part of a whole cannot be negative"
      ])
  }
}
