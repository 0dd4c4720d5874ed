import Testing

@Suite struct BoxTreeTests {
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
}
