import Testing

@testable import Layout

/// Letters are 10 by 10; cells have no padding and no space between them unless a test says so.
@Suite struct TableLayoutTests {
  static let plain = "table { border-spacing: 0 } td, th { padding: 0 } "
  private let twoCells = "<tr><td>a</td><td>b</td></tr>"

  private func dump(_ markup: String, css: String = "", width: Double = 100) throws -> String {
    try TablePages(markup, css: Self.plain + css, width: width).dump()
  }

  @Test func `columns are as wide as their widest cell and rows as high as their highest`() throws {
    #expect(
      try dump(
        """
        <table><tbody><tr><td>aa</td><td>b</td></tr><tr><td>c</td><td>dd dd</td></tr></tbody></table>
        """) == """
          table (0, 0) 70x20
            body (0, 0) 70x20
              row (0, 0) 70x10
                cell (0, 0) 20x10 aa
                cell (20, 0) 50x10 b
              row (0, 10) 70x10
                cell (0, 10) 20x10 c
                cell (20, 10) 50x10 dd dd
          """)
  }

  @Test func `a table narrower than its content breaks its lines`() throws {
    // Least widths 20 and 20, greatest 20 and 80: the second column takes what is left.
    #expect(
      try dump(
        "<table><tbody><tr><td>aa</td><td>bb cc dd</td></tr></tbody></table>", width: 70) == """
          table (0, 0) 70x20
            body (0, 0) 70x20
              row (0, 0) 70x20
                cell (0, 0) 20x20 aa at 5
                cell (20, 0) 50x20 bb cc/dd
          """)
  }

  @Test func `the fixed layout looks at the columns and the first row only`() throws {
    #expect(
      try dump(
        """
        <table><colgroup><col style="width: 20px"/><col/></colgroup><tbody>\
        <tr><td>a</td><td style="width: 30px; padding: 0 5px">b</td><td>c</td></tr>\
        <tr><td>ddddd</td></tr></tbody></table>
        """, css: "table { table-layout: fixed; width: 100px }") == """
          table (0, 0) 100x20
            body (0, 0) 100x20
              row (0, 0) 100x10
                cell (0, 0) 20x10 a
                cell (20, 0) 40x10 b
                cell (60, 0) 40x10 c
              row (0, 10) 100x10
                cell (0, 10) 20x10 ddddd
          """)
  }

  @Test func `border spacing lies around all cells, inside the table's padding`() throws {
    #expect(
      try dump(
        "<table><tbody>\(twoCells)\(twoCells)</tbody></table>",
        css: "table { border-spacing: 2px 3px; border: 1px solid; padding: 4px }") == """
          table (0, 0) 36x39
            body (7, 8) 22x23
              row (7, 8) 22x10
                cell (7, 8) 10x10 a
                cell (19, 8) 10x10 b
              row (7, 21) 22x10
                cell (7, 21) 10x10 a
                cell (19, 21) 10x10 b
          """)
  }

  @Test func `a percentage of the table's width is granted before the rest is shared`() throws {
    #expect(
      try dump(
        """
        <table style="width: 100px"><tbody><tr><td style="width: 50%">a</td><td>b</td>\
        <td>ccc</td></tr></tbody></table>
        """) == """
          table (0, 0) 100x10
            body (0, 0) 100x10
              row (0, 0) 100x10
                cell (0, 0) 50x10 a
                cell (50, 0) 12.5x10 b
                cell (62.5, 0) 37.5x10 ccc
          """)
  }

  @Test func `cells are aligned by baseline, top, middle and bottom`() throws {
    #expect(
      try dump(
        """
        <table><tbody><tr><td style="vertical-align: top">a a a</td><td class="m">m</td><td class="b">b</td>\
        <td class="l">c</td><td class="l" style="padding-top: 5px">d</td></tr></tbody></table>
        """,
        css: """
          .m { vertical-align: middle } .b { vertical-align: bottom } .l { vertical-align: baseline }
          """, width: 50) == """
          table (0, 0) 50x30
            body (0, 0) 50x30
              row (0, 0) 50x30
                cell (0, 0) 10x30 a/a/a
                cell (10, 0) 10x30 m at 10
                cell (20, 0) 10x30 b at 20
                cell (30, 0) 10x30 c at 5
                cell (40, 0) 10x30 d at 5
          """)
  }

  @Test func `a cell over two rows makes them higher in proportion`() throws {
    #expect(
      try dump(
        """
        <table><tbody><tr><td rowspan="2" style="height: 60px">a</td><td>b</td></tr>\
        <tr><td>c c</td></tr></tbody></table>
        """, width: 20) == """
          table (0, 0) 20x60
            body (0, 0) 20x60
              row (0, 0) 20x20
                cell (0, 0) 10x60 a at 25
                cell (10, 0) 10x20 b at 5
              row (0, 20) 20x40
                cell (10, 20) 10x40 c/c at 10
          """)
  }

  @Test func `a specified height goes to the rows of the bodies that have none`() throws {
    #expect(
      try dump(
        """
        <table style="height: 100px"><thead><tr><th>h</th></tr></thead><tbody>\(twoCells)\
        <tr style="height: 30px"><td>x</td></tr>\(twoCells)</tbody></table>
        """) == """
          table (0, 0) 20x100
            head (0, 0) 20x10
              row (0, 0) 20x10
                cell (0, 0) 10x10 h
            body (0, 10) 20x90
              row (0, 10) 20x30
                cell (0, 10) 10x30 a at 10
                cell (10, 10) 10x30 b at 10
              row (0, 40) 20x30
                cell (0, 40) 10x30 x at 10
              row (0, 70) 20x30
                cell (0, 70) 10x30 a at 10
                cell (10, 70) 10x30 b at 10
          """)
  }

  @Test func `collapsed rows and columns take no room and no spacing`() throws {
    #expect(
      try dump(
        """
        <table><colgroup><col/><col style="visibility: collapse"/><col/></colgroup><tbody>\
        <tr><td>a</td><td>b</td><td>c</td></tr><tr style="visibility: collapse"><td>x</td></tr>\
        <tr><td colspan="2">a</td><td>c</td></tr></tbody></table>
        """, css: "table { border-spacing: 1px }") == """
          table (0, 0) 23x23
            body (1, 1) 21x21
              row (1, 1) 21x10
                cell (1, 1) 10x10 a
                cell (12, 1) 10x10 c
              row (1, 12) 21x10
                cell (1, 12) 10x10 a
                cell (12, 12) 10x10 c
          """)
  }

  @Test func `a caption is as wide as its table, which is no narrower than the caption's words`() throws {
    #expect(
      try dump(
        "<table><caption style=\"margin-bottom: 5px\">cap cap</caption><tbody>\(twoCells)</tbody></table>")
          == """
          wrapper (0, 0) 30x35
            caption (0, 0) 30x20 cap/cap
            table (0, 25) 30x10
              body (0, 25) 30x10
                row (0, 25) 30x10
                  cell (0, 25) 15x10 a
                  cell (15, 25) 15x10 b
          """)
  }

  @Test func `a table in a cell is laid out like any other`() throws {
    #expect(
      try dump(
        """
        <table><tbody><tr><td><table><tbody>\(twoCells)\(twoCells)</tbody></table></td>\
        <td>c</td></tr></tbody></table>
        """
      )
        == """
        table (0, 0) 30x20
          body (0, 0) 30x20
            row (0, 0) 30x20
              cell (0, 0) 20x20 a/b/a/b
              cell (20, 0) 10x20 c at 5
        """)
  }

  @Test func `backgrounds of rows and groups show behind cells, not between them`() throws {
    #expect(
      try dump(
        """
        <table><tbody style="background: red"><tr style="background: green"><td>a</td><td>b</td></tr>\
        </tbody></table>
        """, css: "table { border-spacing: 1px }") == """
          table (0, 0) 23x12
            body (1, 1) 21x10
              body (1, 1) 10x10
              body (12, 1) 10x10
              row (1, 1) 21x10
                row (1, 1) 10x10
                row (12, 1) 10x10
                cell (1, 1) 10x10 a
                cell (12, 1) 10x10 b
          """)
  }

  @Test func `a cell over several rows has its first row's background`() throws {
    #expect(
      try dump(
        """
        <table><tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr style="background: red"><td>c</td></tr>\
        </tbody></table>
        """) == """
          table (0, 0) 20x20
            body (0, 0) 20x20
              row (0, 0) 20x10
                cell (0, 0) 10x20 a at 5
                cell (10, 0) 10x10 b
              row (0, 10) 20x10
                row (10, 10) 10x10
                cell (10, 10) 10x10 c
          """)
  }

  @Test func `a column's background lies behind its cells`() throws {
    #expect(
      try dump(
        """
        <table><colgroup><col/><col style="background: red"/></colgroup><tbody>\(twoCells)</tbody></table>
        """) == """
          table (0, 0) 20x10
            column (10, 0) 10x10
            body (0, 0) 20x10
              row (0, 0) 20x10
                cell (0, 0) 10x10 a
                cell (10, 0) 10x10 b
          """)
  }

  @Test func `empty cells may go without background and borders`() throws {
    let pages = try TablePages(
      "<table><tbody><tr><td></td><td>b</td></tr></tbody></table>",
      css: "table { empty-cells: hide }")
    func cells(_ fragment: Fragment) -> [Bool] {
      if pages.context.tree.kind(of: fragment.box) == .tableCell { return [fragment.isDecorated] }
      return fragment.children.flatMap { cells($0.fragment) }
    }
    #expect(pages.pieces().compactMap { $0 }.flatMap(cells) == [false, true])
  }

  @Test func `columns that no cell tells apart are one`() throws {
    // Border spacing would lie between the two columns that every cell spans.
    #expect(
      try dump(
        "<table><tbody><tr><td colspan=\"2\">a</td><td>b</td></tr></tbody></table>",
        css: "table { border-spacing: 4px }") == """
          table (0, 0) 32x18
            body (4, 4) 24x10
              row (4, 4) 24x10
                cell (4, 4) 10x10 a
                cell (18, 4) 10x10 b
          """)
  }

  @Test func `a head cell is centred, unless something around the table is aligned`() throws {
    try check(
      "<table><tr><th>a</th></tr></table><section><table><tr><th>a</th></tr></table></section>",
      css: "table { width: 50pt; border-spacing: 0 } th { padding: 0 } section { text-align: right }",
      gives: """
        page 1
          table table (0, 0) 50x10
            tableRowGroup anonymous (0, 0) 50x10
              tableRow tr (0, 0) 50x10
                tableCell th (0, 0) 50x10
                  line (0, 0) 50x10
                    text (20, 8) 10 "a"
          block section (0, 10) 100x10
            table table (0, 0) 50x10
              tableRowGroup anonymous (0, 0) 50x10
                tableRow tr (0, 0) 50x10
                  tableCell th (0, 0) 50x10
                    line (0, 0) 50x10
                      text (40, 8) 10 "a"
        """)
  }
}
