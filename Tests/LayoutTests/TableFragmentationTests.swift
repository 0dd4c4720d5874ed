import Diagnostics
import Geometry
import LayoutTestKit
import Testing

@testable import Layout

/// Letters are 10 by 10; cells have no padding and no space between them.
@Suite struct TableFragmentationTests {
  private let row = "<tr><td>a</td></tr>"

  /// The rows of each page: the text of their cells, and how high the table's piece is.
  private func pages(
    _ markup: String, css: String = "", width: Double = 100, height: Double, above: Double = 0
  ) throws -> [String] {
    let pages = try TablePages(
      markup, css: TableLayoutTests.plain + css, width: width, height: height, above: above)
    return pages.pieces().map { piece in
      piece.map { pages.rows(of: $0).joined(separator: ", ") + " (\(pages.px($0.size.height)))" } ?? "nothing"
    }
  }

  @Test func `rows go on on the next page`() throws {
    #expect(
      try pages("<table><tbody>\(row)\(row)\(row)\(row)\(row)</tbody></table>", height: 25)
        == ["a, a (20)", "a, a (20)", "a (10)"])
  }

  @Test func `head and foot stand on every page`() throws {
    #expect(
      try pages(
        """
        <table><tfoot><tr><td>f</td></tr></tfoot><thead><tr><th>h</th></tr></thead>\
        <tbody>\(row)\(row)\(row)</tbody></table>
        """, height: 45) == ["h, a, a, f (40)", "h, a, f (30)"])
  }

  @Test func `a row goes to the next page rather than being cut`() throws {
    #expect(
      try pages("<table><tbody>\(row)<tr><td>b b b</td></tr></tbody></table>", width: 10, height: 30)
        == ["a (10)", "b/b/b (30)"])
  }

  @Test func `a row higher than a page is cut and loses no line`() throws {
    #expect(
      try pages(
        """
        <table><thead><tr><th>h</th></tr></thead><tbody><tr><td>1 2 3 4 5 6 7 8</td></tr>\(row)\
        </tbody></table>
        """, css: "td { orphans: 1; widows: 1 }", width: 10, height: 40, above: 20)
        == ["nothing", "h, 1/2/3 (40)", "h, 4/5/6 (40)", "h, 7/8, a (40)"])
  }

  @Test func `a head never stands without a row`() throws {
    #expect(
      try pages(
        "<table><thead><tr><th>h</th></tr></thead><tbody>\(row)\(row)</tbody></table>", height: 40, above: 25)
        == ["nothing", "h, a, a (30)"])
  }

  @Test func `a head higher than half a page is not repeated and pages come to an end`() throws {
    #expect(
      try pages(
        "<table><thead><tr><th>1 2 3 4 5 6</th></tr></thead><tbody>\(row)\(row)</tbody></table>", width: 10,
        height: 40)
        == ["1/2/3/4 (40)", "5/6, a, a (40)"])
  }

  @Test func `a totals row stays with the row before it`() throws {
    #expect(
      try pages(
        "<table><tbody>\(row)\(row)\(row)<tr style=\"break-before: avoid\"><td>s</td></tr></tbody></table>",
        height: 30)
        == ["a, a (20)", "a, s (20)"])
  }

  @Test func `a row group that avoids breaks goes to the next page as a whole`() throws {
    #expect(
      try pages(
        "<table><tbody>\(row)</tbody><tbody style=\"break-inside: avoid\">\(row)\(row)</tbody></table>",
        height: 20)
        == ["a (10)", "a, a (20)"])
  }

  @Test func `where every break is to be avoided the last that fits is taken`() throws {
    #expect(
      try pages("<table><tbody style=\"break-inside: avoid\">\(row)\(row)\(row)</tbody></table>", height: 20)
        == ["a, a (20)", "a (10)"])
  }

  @Test func `rows and row groups force breaks`() throws {
    #expect(
      try pages(
        """
        <table><tbody>\(row)<tr style="break-before: page"><td>b</td></tr></tbody>\
        <tbody style="break-before: page">\(row)</tbody></table>
        """, height: 90) == ["a (10)", "b (10)", "a (10)"])
  }

  @Test func `a break forced inside a cell cuts the row`() throws {
    #expect(
      try pages(
        """
        <table><tbody><tr><td><div>x</div><div style="break-before: page">y</div></td><td>b</td></tr>\
        <tr><td>c</td></tr></tbody></table>
        """, height: 50) == ["x b (50)", "y -, c (20)"])
  }

  @Test func `a cell over several rows goes on on the next page`() throws {
    #expect(
      try pages(
        """
        <table><tbody><tr><td rowspan="3">1 2 3 4</td><td>b</td></tr><tr><td>c</td></tr>\
        <tr><td>d d</td></tr></tbody></table>
        """, css: "td { orphans: 1; widows: 1 }", width: 20, height: 30)
        == ["1/2 b, c (20)", "3/4 d/d (20)"])
  }

  @Test func `a cell over several rows has its box on both pages`() throws {
    let pages = try TablePages(
      "<table><tbody><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c c</td></tr></tbody></table>",
      css: TableLayoutTests.plain, width: 20, height: 25)
    #expect(
      pages.dump() == """
        page 1
          table (0, 0) 20x10
            body (0, 0) 20x10
              row (0, 0) 20x10
                cell (0, 0) 10x10 a
                cell (10, 0) 10x10 b
        page 2
          table (0, 0) 20x20
            body (0, 0) 20x20
              row (0, 0) 20x20
                cell (0, 0) 10x20
                cell (10, 0) 10x20 c/c
        """)
  }

  @Test func `a caption below stays with the last row`() throws {
    #expect(
      try pages(
        "<table><caption style=\"caption-side: bottom\">c</caption><tbody>\(row)\(row)\(row)</tbody></table>",
        height: 30)
        == ["a, a (20)", "a (20)"])
  }

  @Test func `a caption for which there is no room below the only row follows on the next page`() throws {
    #expect(
      try pages(
        "<table><caption style=\"caption-side: bottom\">c</caption><tbody>\(row)</tbody></table>",
        height: 15) == ["a (10)", " (10)"])
  }

  @Test func `a head too high to be repeated is reported`() throws {
    let pages = try TablePages(
      "<table><thead><tr><th>1 2 3</th></tr></thead>\n<tbody>\(row)\(row)\(row)</tbody></table>",
      css: TableLayoutTests.plain, width: 10, height: 50)
    _ = pages.pieces()
    #expect(
      pages.context.diagnostics.diagnostics.map(\.printed) == [
        """
        warning[LAY-0010]: the table's head takes more than half of a page, so it is not repeated
         --> page.html:1:20
        1 | <html><body><table><thead><tr><th>1 2 3</th></tr></thead>
          |                    ^^^^^^^
        help: make it lower, or let fewer of its rows repeat
        """
      ])
  }

  @Test func `a table that avoids breaks goes to the next page as a whole`() throws {
    let page = try TestPage(
      "<p>p</p><table><tbody>\(row)\(row)</tbody></table>",
      css: "@page { size: 100pt 30pt } p { margin: 0; height: 15pt } table { break-inside: avoid } "
        + TableLayoutTests.plain)
    #expect(
      page.dump() == """
        page 1
          block p (0, 0) 100x15
            line (0, 0) 100x10
              text (0, 8) 10 "p"
        page 2
          table table (0, 0) 10x20
            tableRowGroup tbody (0, 0) 10x20
              tableRow tr (0, 0) 10x10
                tableCell td (0, 0) 10x10
                  line (0, 0) 10x10
                    text (0, 8) 10 "a"
              tableRow tr (0, 10) 10x10
                tableCell td (0, 0) 10x10
                  line (0, 0) 10x10
                    text (0, 8) 10 "a"
        """)
  }

  @Test func `a caption stays above rows that must stay together and have room on the next page only`()
    throws
  {
    #expect(
      try pages(
        "<table><caption>c</caption><tbody style=\"break-inside: avoid\">\(row)\(row)</tbody></table>",
        height: 25) == [" (10)", "a, a (20)"])
  }

  @Test func `a caption above goes with the first row`() throws {
    #expect(
      try pages("<table><caption>c</caption><tbody>\(row)</tbody></table>", height: 30, above: 15)
        == ["nothing", "a (20)"])
  }
}

extension TablePages {
  /// The rows of a piece, each as the texts of its cells; `-` for an empty cell.
  func rows(of fragment: Fragment) -> [String] {
    guard context.tree.kind(of: fragment.box) == .tableRow else {
      return fragment.children.flatMap { rows(of: $0.fragment) }
    }
    let cells = fragment.children.map { text(of: $0.fragment) }
    return [cells.map { $0.isEmpty ? "-" : $0 }.joined(separator: " ")]
  }
}
