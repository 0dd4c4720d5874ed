import Layout
import LayoutTestKit
import Testing
import TextShaping

/// Footnotes (CSS Generated Content for Paged Media, "Footnotes"). A letter is 10 points wide, a line 10
/// points high.
@Suite struct FootnoteTests {
  private let notes =
    "@page { @footnote { margin-top: 5pt } } p { margin: 0; orphans: 1; widows: 1 } "
    + "i { float: footnote; font: inherit } ::footnote-call { vertical-align: baseline; font-size: 10pt } "

  @Test func `a footnote stands at the foot of the page where its call is`() throws {
    try check(
      "<p>aa<i>note</i> bb</p>", css: notes,
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 20 "aa"
              text (20, 8) 10 "1"
              text (30, 8) 30 " bb"
          footnotes (0, 90) 100x10
            block i positioned (0, 90) 100x10
              line (0, 0) 100x10
                text (0, 8) 30 "1. "
                text (30, 8) 40 "note"
        """)
  }

  @Test func `a line whose note has no room goes to the next page with it`() throws {
    try check(
      "<p>aaaa</p><p>bbb<i>x</i></p><p>ccc<i>y</i></p>", css: notes, page: "40x35",
      gives: """
        page 1
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 40 "aaaa"
          block p (0, 10) 40x10
            line (0, 0) 40x10
              text (0, 8) 30 "bbb"
              text (30, 8) 10 "1"
          footnotes (0, 25) 40x10
            block i positioned (0, 25) 40x10
              line (0, 0) 40x10
                text (0, 8) 30 "1. "
                text (30, 8) 10 "x"
        page 2
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 30 "ccc"
              text (30, 8) 10 "2"
          footnotes (0, 25) 40x10
            block i positioned (0, 25) 40x10
              line (0, 0) 40x10
                text (0, 8) 30 "2. "
                text (30, 8) 10 "y"
        """)
  }

  @Test func `a note too long for the page goes on on the next`() throws {
    try check(
      "<p>aaa<i>b b b b b b b b b b b b b</i></p><p>ccc</p>", css: notes, page: "40x60",
      gives: """
        page 1
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 30 "aaa"
              text (30, 8) 10 "1"
          footnotes (0, 17) 40x43
            block i positioned broken (0, 17) 40x43
              line (0, 0) 40x10
                text (0, 8) 30 "1. "
                text (30, 8) 10 "b "
              line (0, 10) 40x10
                text (0, 8) 30 "b b "
              line (0, 20) 40x10
                text (0, 8) 30 "b b "
              line (0, 30) 40x10
                text (0, 8) 30 "b b "
        page 2
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 30 "ccc"
          footnotes (0, 30) 40x30
            block i positioned resumed (0, 30) 40x30
              line (0, 0) 40x10
                text (0, 8) 30 "b b "
              line (0, 10) 40x10
                text (0, 8) 30 "b b "
              line (0, 20) 40x10
                text (0, 8) 30 "b b"
        """)
  }

  @Test func `notes are counted through the document, and calls and markers may be written otherwise`() throws
  {
    try check(
      "<p>a<i>x</i></p><p>b<i>y</i></p>",
      css: notes
        + "::footnote-call { content: '(' counter(footnote) ')' } ::footnote-marker { content: '*' } "
        + "p:first-child { break-after: page }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
              text (10, 8) 30 "(1)"
          footnotes (0, 90) 100x10
            block i positioned (0, 90) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "*"
                text (10, 8) 10 "x"
        page 2
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
              text (10, 8) 30 "(2)"
          footnotes (0, 90) 100x10
            block i positioned (0, 90) 100x10
              line (0, 0) 100x10
                text (0, 8) 10 "*"
                text (10, 8) 10 "y"
        """)
  }

  @Test func `notes come from tables too, and from what floats`() throws {
    try check(
      "<table><tr><td>a<i>x</i></td></tr></table><p><b>b<i>y</i></b>c</p>",
      css: notes + "table { border-spacing: 0 } td { padding: 0 } b { float: right; font: inherit }",
      gives: """
        page 1
          table table (0, 0) 20x10
            tableRowGroup anonymous (0, 0) 20x10
              tableRow tr (0, 0) 20x10
                tableCell td (0, 0) 20x10
                  line (0, 0) 20x10
                    text (0, 8) 10 "a"
                    text (10, 8) 10 "1"
          block p (0, 10) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "c"
            block b floating (80, 0) 20x10
              line (0, 0) 20x10
                text (0, 8) 10 "b"
                text (10, 8) 10 "2"
          footnotes (0, 80) 100x20
            block i positioned (0, 80) 100x10
              line (0, 0) 100x10
                text (0, 8) 30 "1. "
                text (30, 8) 10 "x"
            block i positioned (0, 90) 100x10
              line (0, 0) 100x10
                text (0, 8) 30 "2. "
                text (30, 8) 10 "y"
        """)
  }

  @Test func `the area has borders and padding, and is no higher than style says`() throws {
    try check(
      "<p>a<i>x</i></p><p>b<i>y</i></p>",
      css: notes + "@page { @footnote { border-top: 1pt solid; padding: 2pt 5pt 0; max-height: 15pt } }",
      gives: """
        page 1
          block p (0, 0) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "a"
              text (10, 8) 10 "1"
          block p (0, 10) 100x10
            line (0, 0) 100x10
              text (0, 8) 10 "b"
              text (10, 8) 10 "2"
          footnotes (0, 87) 100x13
            block i positioned (5, 90) 90x10
              line (0, 0) 90x10
                text (0, 8) 30 "1. "
                text (30, 8) 10 "x"
        page 2
          footnotes (0, 87) 100x13
            block i positioned (5, 90) 90x10
              line (0, 0) 90x10
                text (0, 8) 30 "2. "
                text (30, 8) 10 "y"
        """)
  }

  @Test func `a page takes as many lines as have room with their notes`() throws {
    let lines = (0..<6).map { _ in "<p>a<i>x</i></p>" }.joined()
    try check(
      lines, css: notes, page: "40x66",
      gives: """
        page 1
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
              text (10, 8) 10 "1"
          block p (0, 10) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
              text (10, 8) 10 "2"
          block p (0, 20) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
              text (10, 8) 10 "3"
          footnotes (0, 36) 40x30
            block i positioned (0, 36) 40x10
              line (0, 0) 40x10
                text (0, 8) 30 "1. "
                text (30, 8) 10 "x"
            block i positioned (0, 46) 40x10
              line (0, 0) 40x10
                text (0, 8) 30 "2. "
                text (30, 8) 10 "x"
            block i positioned (0, 56) 40x10
              line (0, 0) 40x10
                text (0, 8) 30 "3. "
                text (30, 8) 10 "x"
        page 2
          block p (0, 0) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
              text (10, 8) 10 "4"
          block p (0, 10) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
              text (10, 8) 10 "5"
          block p (0, 20) 40x10
            line (0, 0) 40x10
              text (0, 8) 10 "a"
              text (10, 8) 10 "6"
          footnotes (0, 36) 40x30
            block i positioned (0, 36) 40x10
              line (0, 0) 40x10
                text (0, 8) 30 "4. "
                text (30, 8) 10 "x"
            block i positioned (0, 46) 40x10
              line (0, 0) 40x10
                text (0, 8) 30 "5. "
                text (30, 8) 10 "x"
            block i positioned (0, 56) 40x10
              line (0, 0) 40x10
                text (0, 8) 30 "6. "
                text (30, 8) 10 "x"
        """)
  }

  @Test func `pages may number their notes anew`() throws {
    let test = try TestPage(
      "<p>a<i>x</i></p><p>b<i>y</i></p><p>c<i>z</i></p>",
      css: "@page { size: 40pt 45pt; counter-reset: footnote } " + notes)
    let first = test.context
    let numbers = test.numberedPages().numbers
    let context = LayoutContext(
      tree: test.tree, shaper: first.shaper, lineBreaker: LineBreaker(), pageNumbers: numbers)
    var paginator = Paginator(test.styled, with: context)
    var pages: [String] = []
    while let page = paginator.nextPage() { pages.append(page.dump(of: test.tree, shaper: first.shaper)) }
    #expect(paginator.pageNumbers == numbers)
    let texts = pages.map { page in page.matches(of: /"(.*?)"/).map { String($0.output.1) } }
    #expect(texts == [["a", "1", "b", "2", "1. ", "x", "2. ", "y"], ["c", "1", "1. ", "z"]])
  }
}
