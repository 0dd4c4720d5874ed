import Diagnostics
import LayoutTestKit
import Testing

@testable import Layout

@Suite struct ContentSizeLayoutTests {
  /// The width of the first block in the body, in points; letters are 10 points wide.
  private func width(_ style: String, _ text: String = "ab abcd a") throws -> String? {
    let page = try TestPage("<div style=\"\(style)\">\(text)</div>", css: "@page { size: 100pt 100pt }")
    #expect(page.diagnostics.map(\.printed) == [])
    let line = page.dump().split(separator: "\n").first { $0.contains("block div") }
    return line?.split(separator: " ").last?.split(separator: "x").first.map(String.init)
  }

  @Test(arguments: [
    ("width: min-content", "40"), ("width: max-content", "90"), ("width: fit-content", "90"),
    ("width: min-content; padding: 0 5pt", "50"), ("min-width: max-content; width: 20pt", "90"),
    ("max-width: min-content", "40"), ("max-width: max-content", "90"), ("width: fit-content; margin: 0 20pt", "60"),
    ("position: absolute; left: 0; right: 0; width: min-content", "40"),
    ("height: min-content; width: 30pt", "30"),
  ])
  func `the content decides a width`(style: String, width: String) throws {
    #expect(try self.width(style) == width)
  }

  @Test(arguments: [
    ("display: flex", ""), ("position: relative", "position: absolute; top: 0; bottom: 0"),
  ])
  func `nothing stretches a height that the content decides`(parent: String, box: String) throws {
    let page = try TestPage(
      "<div style=\"\(parent); height: 30pt\"><p style=\"\(box); height: fit-content\">a</p></div>",
      css: "p { margin: 0 }")
    let line = page.dump().split(separator: "\n").first { $0.contains("block p") }
    #expect(line?.hasSuffix("10x10") == true)
  }
}
