import Diagnostics
import Geometry
import Layout
import LayoutTestKit
import Testing

/// Lays out `body` on pages of a size such as `40x30` (points) and compares the fragments.
func check(
  _ body: String, css: String = "", images: [String: Size] = [:], page: String = "100x100", gives expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let size = page.split(separator: "x").map { "\($0)pt" }.joined(separator: " ")
  let test = try TestPage(body, css: "@page { size: \(size) } " + css, images: images)
  let dump = test.dump()
  #expect(dump == expected, "\n\(dump)\n", sourceLocation: sourceLocation)
  let reported = test.diagnostics + test.context.diagnostics.diagnostics
  #expect(reported.map(\.printed) == [], sourceLocation: sourceLocation)
}

/// Compares the boxes within the body.
func checkBoxes(
  _ body: String, css: String = "", gives expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let lines = try TestPage(body, css: css).tree.dump().split(separator: "\n").dropFirst(2)
  let dump = lines.map { $0.dropFirst(4) }.joined(separator: "\n")
  #expect(dump == expected, "\n\(dump)\n", sourceLocation: sourceLocation)
}
