import Foundation
import Testing

@testable import Styling

@Suite struct CSSSupportTests {
  /// The tables that `docs/css-support.md` has to have.
  private var properties: [String] {
    ["| Property | Values | Initial | Inherited |", "|---|---|---|---|"]
      + Longhand.all.sorted { $0.name < $1.name }.map { longhand in
        let initial = longhand.describe(.initial)
        return
          "| `\(longhand.name)` | \(longhand.expects) | \(initial) | \(longhand.inherits ? "yes" : "no") |"
      }
  }

  private var shorthands: [String] {
    ["| Property | Values | Sets |", "|---|---|---|"]
      + Shorthand.all.sorted { $0.name < $1.name }.map { shorthand in
        let names = shorthand.longhands.map { "`\($0.definition.name)`" }.joined(separator: " ")
        let longhands = shorthand.name == "all" ? "every property" : names
        return "| `\(shorthand.name)` | \(shorthand.expects) | \(longhands) |"
      }
  }

  private var otherNames: [String] {
    ["| Property | Is |", "|---|---|"]
      + aliases.sorted { $0.key < $1.key }.map { "| `\($0.key)` | `\($0.value)` |" }
  }

  private var unsupported: [String] { unsupportedProperties.sorted().map { "`\($0)`" } }

  @Test func `the documentation lists what the parser takes`() throws {
    let parts = [
      ("properties", properties), ("shorthands", shorthands), ("other names", otherNames),
      ("unsupported", [unsupported.joined(separator: ", ")]),
    ]
    var text = try repositoryFile("docs/css-support.md")
    for (part, lines) in parts {
      let expected = "<!-- \(part) -->\n" + lines.joined(separator: "\n") + "\n<!-- end -->"
      if isUpdating { text = replace(part, in: text, with: expected) }
      #expect(section(part, of: text) == expected, "UPDATE_GOLDEN=1 swift test writes it anew")
    }
    if isUpdating {
      try text.write(toFile: repositoryPath("docs/css-support.md"), atomically: true, encoding: .utf8)
    }
  }

  private var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  @Test func `no property is both supported and not`() {
    for name in Property.names { #expect(!unsupportedProperties.contains(name), "\(name)") }
  }

  private func section(_ part: String, of text: String) -> String? {
    guard let start = text.range(of: "<!-- \(part) -->"),
      let end = text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex)
    else { return nil }
    return String(text[start.lowerBound..<end.upperBound])
  }

  private func replace(_ part: String, in text: String, with new: String) -> String {
    section(part, of: text).map { text.replacingOccurrences(of: $0, with: new) } ?? text
  }
}
