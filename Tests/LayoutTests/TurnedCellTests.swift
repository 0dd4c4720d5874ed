import Geometry
import Testing

@testable import Layout

/// Letters are 10 by 10. A turned piece is printed as it lies before it is turned.
@Suite struct TurnedCellTests {
  private func dump(_ markup: String, css: String = "") throws -> String {
    let plain = TableLayoutTests.plain + ".u { writing-mode: sideways-lr } .d { writing-mode: vertical-rl } "
    let pages = try TablePages("<table><thead><tr>\(markup)</tr></thead></table>", css: plain + css)
    return pages.pieces().compactMap { $0 }.flatMap { pages.cells(of: $0) }.joined(separator: "\n")
  }

  @Test func `a turned cell is as high as its text is long and as wide as its line is high`() throws {
    #expect(
      try dump("<th class=\"u\">aaaa bb</th><th class=\"d\">ccc</th><th>e</th>") == """
        10x70 counterclockwise aaaa bb at (0, 0)
        10x70 clockwise ccc at (20, 0)
        10x70 e
        """)
  }

  @Test func `a height breaks the turned lines, which lie side by side`() throws {
    #expect(
      try dump("<th class=\"u\" style=\"height: 40px\">aaaa bb</th>") == """
        20x40 counterclockwise aaaa at (0, 0)/bb at (10, 10)
        """)
    #expect(
      try dump("<th class=\"u\" style=\"max-height: 40px; text-align: left\">aaaa bb</th>") == """
        20x40 counterclockwise aaaa at (0, 0)/bb at (0, 10)
        """)
  }

  @Test func `turned text is aligned along the row by text-align and across the column by vertical-align`()
    throws
  {
    let width = "width: 30px; "
    #expect(
      try dump(
        """
        <th class="u" style="\(width)text-align: left; vertical-align: top">a</th>\
        <th class="u" style="\(width)text-align: right; vertical-align: middle">b</th>\
        <th class="u" style="\(width)vertical-align: bottom">c</th><th style="height: 50px">d</th>
        """) == """
          30x50 counterclockwise a at (0, 0)
          30x50 counterclockwise b at (40, 10)
          30x50 counterclockwise c at (20, 20)
          10x50 d
          """)
  }

  @Test func `paddings keep their sides`() throws {
    // Read from bottom to top: the line begins above the padding at the bottom, 4; the lines follow
    // the one at the left, 1.
    #expect(
      try dump("<th class=\"u\" style=\"padding: 2px 3px 4px 1px\">aa</th>") == """
        14x26 counterclockwise aa at (4, 1)
        """)
    #expect(
      try dump("<th class=\"d\" style=\"padding: 2px 3px 4px 1px\">aa</th>") == """
        14x26 clockwise aa at (2, 3)
        """)
  }
}

extension TablePages {
  /// The cells of a piece: size, turn, and the lines with their places in the upright piece.
  fileprivate func cells(of fragment: Fragment) -> [String] {
    guard context.tree.kind(of: fragment.box) == .tableCell else {
      return fragment.children.flatMap { cells(of: $0.fragment) }
    }
    let size = "\(px(fragment.size.width))x\(px(fragment.size.height))"
    guard case .turned(let upright, let turn) = fragment.content else {
      return ["\(size) \(text(of: fragment))"]
    }
    let lines = upright.children.map { child in
      let left = leftEdge(of: child.fragment)
      return "\(text(of: child.fragment)) at (\(px(child.offset.x + left)), \(px(child.offset.y)))"
    }
    return ["\(size) \(turn) \(lines.joined(separator: "/"))"]
  }

  private func leftEdge(of fragment: Fragment) -> Points {
    guard case .line(let line) = fragment.content else { return .zero }
    return line.texts.first?.origin.x ?? .zero
  }
}
