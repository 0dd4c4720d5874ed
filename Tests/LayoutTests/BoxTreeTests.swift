import Layout
import LayoutTestKit
import Testing

@Suite struct BoxTreeTests {
  /// Compares the boxes within the body.
  private func checkBoxes(
    _ body: String, css: String = "", gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let lines = try TestPage(body, css: css).tree.dump().split(separator: "\n").dropFirst(2)
    let dump = lines.map { $0.dropFirst(4) }.joined(separator: "\n")
    #expect(dump == expected, "\n\(dump)\n", sourceLocation: sourceLocation)
  }

  @Test func `white space between blocks vanishes, within lines it stays`() throws {
    try checkBoxes(
      "<p>a <b>b</b> </p> <p>c</p>",
      gives: """
        block p
          text "a "
          inline b
            text "b"
          text " "
        block p
          text "c"
        """)
  }

  @Test func `display none has no box, display contents leaves its children`() throws {
    try checkBoxes(
      "<p>a</p><div><i>b</i></div>", css: "p { display: none } div { display: contents }",
      gives: """
        inline i
          text "b"
        """)
  }

  @Test func `a block breaks the inline boxes around it`() throws {
    try checkBoxes(
      "<p>x<b>a<i>b<div>c</div>d</i></b></p>",
      gives: """
        block p
          text "x"
          inline b continued
            text "a"
            inline i continued
              text "b"
          block div
            text "c"
          inline b continuing
            inline i continuing
              text "d"
        """)
  }

  @Test func `cells on their own get a row, a group and a table`() throws {
    try checkBoxes(
      "<p>a</p><b>1</b> <b>2</b>c", css: "b { display: table-cell }",
      gives: """
        block p
          text "a"
        table anonymous
          tableRowGroup anonymous
            tableRow anonymous
              tableCell b
                text "1"
              tableCell b
                text "2"
        text "c"
        """)
  }

  @Test func `cells in a line get an inline table`() throws {
    try checkBoxes(
      "<i>x<b>1</b></i>", css: "b { display: table-cell }",
      gives: """
        inline i
          text "x"
          table anonymous in line
            tableRowGroup anonymous
              tableRow anonymous
                tableCell b
                  text "1"
        """)
  }

  @Test func `what is no cell in a row gets one`() throws {
    try checkBoxes(
      "<table> <tr>a<td>b</td> <i>c</i> d</tr> </table>",
      gives: """
        table table
          tableRowGroup anonymous
            tableRow tr
              tableCell anonymous
                text "a"
              tableCell td
                text "b"
              tableCell anonymous
                inline i
                  text "c"
                text " d"
        """)
  }

  @Test func `generated content comes before and after the children`() throws {
    try checkBoxes(
      "<p title=\"t\">a</p>",
      css: "p::before { content: attr(title) ':' } p::after { content: '!'; display: block }",
      gives: """
        block p
          inline anonymous
            text "t:"
          text "a"
          block anonymous
            text "!"
        """)
  }

  @Test func `counters nest and count on in document order`() throws {
    try checkBoxes(
      "<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>",
      css: """
        ol { counter-reset: n } li { counter-increment: n; list-style: none }
        li::before { content: counters(n, '.') ' ' }
        """,
      gives: """
        block ol
          block li
            inline anonymous
              text "1 "
            text "a"
            block ol
              block li
                inline anonymous
                  text "1.1 "
                text "b"
          block li
            inline anonymous
              text "2 "
            text "c"
        """)
  }

  @Test func `a list counts from its start, an item may set the number`() throws {
    try checkBoxes(
      "<ol start=\"5\"><li>a</li><li value=\"9\">b</li><li>c</li></ol>",
      css: "li { list-style: lower-roman inside }",
      gives: """
        block ol
          block li
            inline anonymous
              text "v. "
            text "a"
          block li
            inline anonymous
              text "ix. "
            text "b"
          block li
            inline anonymous
              text "x. "
            text "c"
        """)
  }

  @Test(arguments: [
    (style: "upper-roman", number: 1994, text: "MCMXCIV"),
    (style: "lower-alpha", number: 28, text: "ab"),
    (style: "decimal-leading-zero", number: 7, text: "07"),
    (style: "lower-greek", number: 3, text: "γ"),
    (style: "armenian", number: 1996, text: "ՌՋՂԶ"),
    (style: "georgian", number: 1996, text: "ჩშჟვ"),
    (style: "upper-roman", number: -3, text: "-3"),
  ])
  func `numbers are written in their counter style`(style: String, number: Int, text: String) throws
  {
    try checkBoxes(
      "<p></p>",
      css: "p { counter-reset: n \(number) } p::before { content: counter(n, \(style)) }",
      gives: """
        block p
          inline anonymous
            text "\(text)"
        """)
  }

  @Test func `quotes follow the language`() throws {
    try checkBoxes(
      "<p lang=\"ky\"><q>a<q>b</q></q></p>",
      gives: """
        block p
          inline q
            inline anonymous
              text "«"
            text "a"
            inline q
              inline anonymous
                text "„"
              text "b"
              inline anonymous
                text "“"
            inline anonymous
              text "»"
        """)
  }
}
