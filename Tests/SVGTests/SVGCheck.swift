import Diagnostics
import Geometry
import Testing

@testable import SVG

/// Reads what stands in a picture of 100 by 100 units, and compares the shapes, and then the messages.
func checkSVG(
  _ content: String, root: String = "viewBox=\"0 0 100 100\"", gives expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let read = readText("<svg xmlns=\"http://www.w3.org/2000/svg\" \(root)>\n\(content)\n</svg>")
  #expect(read == expected, "\n\(read)\n", sourceLocation: sourceLocation)
}

/// The shapes of a file, one a line, and then what is wrong with it as printed.
func readText(_ text: String, limits: SVGLimits = SVGLimits()) -> String {
  let read = readSVG(Array(text.utf8), name: "crest.svg", limits: limits)
  let shapes = read.value?.picture.dump ?? ["nothing"]
  return (shapes + read.diagnostics.map(\.printed)).joined(separator: "\n")
}
