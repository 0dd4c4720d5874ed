import Diagnostics
import LayoutTestKit
import Testing

@testable import Layout

/// Sums that heads and feet print, and labels that repeat. Letters are 10 by 10.
@Suite struct TableSumsTests {
  private func pages(_ markup: String, css: String, width: Double = 300, height: Double) throws -> [String] {
    let pages = try TablePages(markup, css: TableLayoutTests.plain + css, width: width, height: height)
    let lines = pages.pieces().map { $0.map { pages.rows(of: $0).joined(separator: ", ") } ?? "nothing" }
    #expect(pages.context.diagnostics.diagnostics.map(\.printed) == [])
    return lines
  }

  private func table(_ figures: [String], head: String = "") -> String {
    let rows = figures.map { "<tr><td class=\"s\">\($0)</td></tr>" }.joined()
    return
      "<table><thead>\(head)</thead><tfoot><tr><td class=\"f\"></td></tr></tfoot><tbody>\(rows)</tbody></table>"
  }

  @Test func `the foot prints the sum of its page, and that of all rows so far`() throws {
    #expect(
      try pages(
        table(["1", "2", "3", "4", "5"]),
        css: """
          .s { -isuo-sum: n }
          .f::before { content: -isuo-sum(n, page) '/' -isuo-sum(n, running) '/' -isuo-sum(n, total) }
          """, height: 35) == ["1, 2, 3/3/15", "3, 4, 7/10/15", "5, 5/15/15"])
  }

  @Test func `the head prints what is carried forward`() throws {
    #expect(
      try pages(
        table(["1", "2", "3"], head: "<tr><td class=\"h\"></td></tr>"),
        css: """
          .s { -isuo-sum: n } .h::before { content: -isuo-sum(n, carried) '+' -isuo-sum(n, page) }
          .f::before { content: -isuo-sum(n, running) }
          """, height: 45) == ["0+3, 1, 2, 3", "3+3, 3, 6"])
  }

  @Test func `parts add up to the last figure, and all sums have as many as the finest summand`() throws {
    let found = try pages(
      table(["0,1", "0.2", "1 200", "−0,05", "–", "", "99 999 999 999 999 999,99"]),
      css: ".s { -isuo-sum: a } .f::after { content: -isuo-sum(a, page) }", height: 60)
    #expect(
      found
        == [
          "0,1, 0.2, 1 200, −0,05, –, -, 1200,25",
          "99 999 999 999 999 999,99, 99\u{A0}999\u{A0}999\u{A0}999\u{A0}999\u{A0}999,99",
        ])
  }

  @Test func `a row that is cut counts where it begins`() throws {
    #expect(
      try pages(
        "<table><tfoot><tr><td></td><td class=\"f\"></td></tr></tfoot><tbody>"
          + "<tr><td>a a a a</td><td class=\"s\">5</td></tr><tr><td>b</td><td class=\"s\">2</td></tr></tbody></table>",
        css: ".s { -isuo-sum: n } .f::before { content: -isuo-sum(n, page) } td { orphans: 1; widows: 1 }"
          + "table { table-layout: fixed; width: 40px } td { width: 10px } .s, .f { width: 30px }", width: 40,
        height: 40)
        == ["a/a/a 5, - 5", "a -, b 2, - 2"])
  }

  @Test func `a cell that is no number is reported, and adds nothing`() throws {
    let pages = try TablePages(
      table(["1", "two"]), css: ".s { -isuo-sum: n } .f::before { content: -isuo-sum(n, total) }")
    #expect(pages.pieces().count == 1)
    #expect(
      pages.context.diagnostics.diagnostics.map(\.printed) == [
        """
        warning[LAY-0011]: the text of a cell that is added up is no number
         --> page.html:1:118
        1 | r></tfoot><tbody><tr><td class="s">1</td></tr><tr><td class="s">two</td></tr></tbody></table></body>
          |                                                   ^^^^^^^^^^^^^^
        help: write digits, with a comma where there are parts; an empty cell and '–' add nothing
        """
      ])
  }

  @Test func `the label of a cell over several rows stands on each page when asked`() throws {
    let markup =
      "<table><tbody><tr><td rowspan=\"3\" class=\"l\">L</td><td>a</td></tr><tr><td>b</td></tr>"
      + "<tr><td>c</td></tr><tr><td>d</td><td>e</td></tr></tbody></table>"
    #expect(try pages(markup, css: "", height: 25) == ["L a, b", "- c, d e"])
    #expect(
      try pages(markup, css: ".l { -isuo-span-label: repeat }", height: 25) == ["L a, b", "L c, d e"])
  }

  @Test func `the rows that are left grow to hold the label`() throws {
    let markup =
      "<table><tbody><tr><td rowspan=\"3\" class=\"l\">L L L L</td><td>a a</td></tr><tr><td>b b</td></tr>"
      + "<tr><td>c</td></tr></tbody></table>"
    #expect(
      try pages(
        markup, css: ".l { -isuo-span-label: repeat } table { table-layout: fixed; width: 20px }", width: 20,
        height: 40) == ["L/L/L/L a/a, b/b", "L/L/L/L c"])
  }
}
