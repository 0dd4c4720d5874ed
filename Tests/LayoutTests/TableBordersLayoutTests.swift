import Geometry
import Styling
import Testing

@testable import Layout

/// Letters are 10 by 10; borders are collapsed.
@Suite struct TableBordersLayoutTests {
  private let css = "table { border-collapse: collapse } td, th { padding: 0 } "

  private func strokes(_ markup: String, css more: String, height: Double? = nil) throws -> String {
    let pages = try TablePages(markup, css: css + more, width: 100, height: height)
    return pages.dump().split(separator: "\n").filter { $0.contains("stroke") || $0.contains("page") }
      .map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }

  @Test func `cells share borders, and half of the outer ones belong to the table`() throws {
    let pages = try TablePages(
      "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>", css: css + "td { border: 2px solid }")
    #expect(
      pages.dump() == """
        table (0, 0) 26x14
          body (1, 1) 24x12
            row (1, 1) 24x12
              cell (1, 1) 12x12 a at 1
              cell (13, 1) 12x12 b at 1
          stroke (0, 1) to (26, 1) width 2
          stroke (1, 0) to (1, 14) width 2
          stroke (13, 0) to (13, 14) width 2
          stroke (25, 0) to (25, 14) width 2
          stroke (0, 13) to (26, 13) width 2
        """)
  }

  @Test func `of equal borders a cell's wins over a row's, a row's over a group's, and so on`() throws {
    func winner(_ css: String) throws -> String {
      let pages = try TablePages(
        """
        <table><colgroup><col/></colgroup><tbody><tr><td>a</td></tr></tbody></table>
        """, css: self.css + css)
      let top = pages.topStroke.map { "\($0.side.color)" }
      return top ?? "none"
    }
    let all = [
      "td { border: 1px solid #0000ff }", "tr { border: 1px solid #00ffff }",
      "tbody { border: 1px solid #00ff00 }",
      "col { border: 1px solid #ffff00 }", "colgroup { border: 1px solid #ff00ff }",
      "table { border: 1px solid #ff0000 }",
    ]
    let winners = try all.indices.map { try winner(all[$0...].joined()) }
    #expect(winners == ["#0000ff", "#00ffff", "#00ff00", "#ffff00", "#ff00ff", "#ff0000"])
  }

  @Test func `hidden borders hide the edge`() throws {
    #expect(
      try strokes(
        "<table><tbody><tr><td>a</td><td style=\"border-left: hidden\">b</td></tr></tbody></table>",
        css: "td { border: 2px solid }") == """
          stroke (0, 1) to (24, 1) width 2
          stroke (1, 0) to (1, 14) width 2
          stroke (23, 0) to (23, 14) width 2
          stroke (0, 13) to (24, 13) width 2
          """)
  }

  @Test func `each page's piece has its borders once`() throws {
    // The head's thick lower border is drawn below the repeated head, and the last row of a page
    // gets the table's.
    #expect(
      try strokes(
        """
        <table><thead><tr><th>h</th></tr></thead><tbody><tr><td>a</td></tr><tr><td>b</td></tr>\
        <tr><td>c</td></tr></tbody></table>
        """, css: "table { border: 2px solid } thead { border-bottom: 4px solid } td { border: 2px solid }",
        height: 45) == """
          page 1
          stroke (0, 1) to (14, 1) width 2
          stroke (0, 27) to (14, 27) width 2
          stroke (1, 0) to (1, 40) width 2
          stroke (13, 0) to (13, 40) width 2
          stroke (0, 39) to (14, 39) width 2
          stroke (0, 14) to (14, 14) width 4
          page 2
          stroke (0, 1) to (14, 1) width 2
          stroke (1, 0) to (1, 28) width 2
          stroke (13, 0) to (13, 28) width 2
          stroke (0, 27) to (14, 27) width 2
          stroke (0, 14) to (14, 14) width 4
          """)
  }
}

extension TablePages {
  /// The highest horizontal stroke.
  fileprivate var topStroke: Stroke? {
    var found: [Stroke] = []
    func search(_ fragment: Fragment) {
      if case .strokes(let strokes) = fragment.content { found += strokes }
      for child in fragment.children { search(child.fragment) }
    }
    for piece in pieces() { piece.map(search) }
    return found.filter { $0.from.y == $0.to.y }.min { $0.from.y < $1.from.y }
  }
}
