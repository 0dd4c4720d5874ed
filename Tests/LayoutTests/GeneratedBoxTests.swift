import Testing

/// The boxes of generated content: counters, markers, quotes, first letters.
@Suite struct GeneratedBoxTests {
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

  @Test func `an element without a box does not part counters`() throws {
    try checkBoxes(
      "<div><p>a</p></div><div><p>b</p></div>",
      css: """
        div { display: contents } p { counter-increment: n } p::before { content: counter(n) }
        """,
      gives: """
        block p
          inline anonymous
            text "1"
          text "a"
        block p
          inline anonymous
            text "2"
          text "b"
        """)
  }

  @Test func `generated content that is a list item has a marker`() throws {
    try checkBoxes(
      "<p>a</p><h1>b</h1>",
      css: """
        p::before { content: 'x'; display: list-item; list-style: inside }
        p::before::marker { content: '>' } p::marker { content: 'no' }
        h1::after { content: 'y'; display: list-item; list-style: decimal }
        """,
      gives: """
        block p
          block anonymous
            inline anonymous
              text ">"
            text "x"
          text "a"
        block h1
          text "b"
          block anonymous
            marker anonymous
              text "1. "
            text "y"
        """)
  }

  @Test func `a reversed list counts down to one, or from its start`() throws {
    try checkBoxes(
      """
      <ol reversed="reversed"><li>a<ul><li>x</li></ul></li><li>b</li></ol><ol reversed="reversed" start="5"><li>c</li>
      <li value="3">d</li><li>e</li></ol>
      """,
      css: "li { list-style: decimal inside }",
      gives: """
        block ol
          block li
            inline anonymous
              text "2. "
            text "a"
            block ul
              block li
                inline anonymous
                  text "1. "
                text "x"
          block li
            inline anonymous
              text "1. "
            text "b"
        block ol
          block li
            inline anonymous
              text "5. "
            text "c"
          block li
            inline anonymous
              text "3. "
            text "d"
          block li
            inline anonymous
              text "2. "
            text "e"
        """)
  }

  @Test func `a start beyond all numbers does no harm`() throws {
    try checkBoxes(
      "<ol start=\"-9223372036854775808\"><li>a</li></ol>", css: "li { list-style: lower-roman inside }",
      gives: """
        block ol
          block li
            inline anonymous
              text "-999999999. "
            text "a"
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
  func `numbers are written in their counter style`(style: String, number: Int, text: String) throws {
    try checkBoxes(
      "<p></p>",
      css: "p { counter-reset: n \(number) } p::before { content: counter(n, \(style)) }",
      gives: """
        block p
          inline anonymous
            text "\(text)"
        """)
  }

  @Test(arguments: [
    (css: "system: cyclic; symbols: a b c", number: -1, text: "b"),
    (css: "system: fixed 4; symbols: a b", number: 5, text: "b"),
    (css: "system: fixed 4; symbols: a b", number: 3, text: "3"),
    (css: "system: numeric; symbols: '0' '1'; pad: 5 '0'", number: -5, text: "-0101"),
    (css: "system: alphabetic; symbols: x y", number: 4, text: "xy"),
    (css: "symbols: '*' '†'", number: 4, text: "††"),
    (css: "system: additive; additive-symbols: V 5, I 1", number: 8, text: "VIII"),
    (css: "system: additive; additive-symbols: V 5", number: 8, text: "8"),
    (css: "system: extends upper-roman; range: 1 5; fallback: lower-alpha", number: 6, text: "f"),
    (css: "system: extends decimal; negative: '(' ')'", number: -2, text: "(2)"),
    (css: "system: extends simp-chinese-informal", number: 1011, text: "一千零一十一"),
    (css: "system: extends simp-chinese-informal", number: 17, text: "十七"),
    (css: "system: extends own", number: 17, text: "17"),
  ])
  func `a style sheet defines how numbers are written`(css: String, number: Int, text: String) throws {
    try checkBoxes(
      "<p></p>",
      css: """
        @counter-style own { \(css) }
        p { counter-reset: n \(number) } p::before { content: counter(n, own) }
        """,
      gives: """
        block p
          inline anonymous
            text "\(text)"
        """)
  }

  @Test func `a marker stands between the prefix and the suffix of its style`() throws {
    try checkBoxes(
      "<ol><li>a</li><li style=\"list-style-type: symbols(cyclic '+' '-')\">b</li></ol>",
      css: """
        @counter-style section { system: extends decimal; prefix: '§ '; suffix: ': ' }
        li { list-style: section inside }
        """,
      gives: """
        block ol
          block li
            inline anonymous
              text "§ 1: "
            text "a"
          block li
            inline anonymous
              text "- "
            text "b"
        """)
  }

  @Test func `a counter is taken from the elements around before those beside`() throws {
    try checkBoxes(
      "<p><b></b><b class=\"new\"></b><b></b></p>",
      css: """
        p { counter-reset: n } b { counter-increment: n } .new { counter-reset: n 7 }
        b::before { content: counters(n, '.') }
        """,
      gives: """
        block p
          inline b
            inline anonymous
              text "1"
          inline b
            inline anonymous
              text "1.8"
          inline b
            inline anonymous
              text "2"
        """)
  }

  @Test func `the first letter stands in a box of its own, with the punctuation beside it`() throws {
    try checkBoxes(
      "<div>\n  <p><i>«Аа» б</i></p><p>Вв</p></div>",
      css: "div::first-letter { color: green }",
      gives: """
        block div
          block p
            inline i
              inline anonymous
                text "«А"
              text "а» б"
          block p
            text "Вв"
        """)
  }

  @Test func `the letter of a positioned box or after a picture is not the first letter`() throws {
    try checkBoxes(
      "<p><i style=\"position: absolute\">a</i>b</p><p><img/>c</p>",
      css: "p::first-letter { color: green }",
      gives: """
        block p
          block i positioned
            text "a"
          inline anonymous
            text "b"
        block p
          replaced img in line
          text "c"
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

  @Test func `quotes within quotes follow the language around them`() throws {
    try checkBoxes(
      "<p lang=\"de-AT\"><q lang=\"fr\">a<q>b</q></q></p><p lang=\"en\"><q/></p>",
      gives: """
        block p
          inline q
            inline anonymous
              text "„"
            text "a"
            inline q
              inline anonymous
                text "«"
              text "b"
              inline anonymous
                text "»"
            inline anonymous
              text "“"
        block p
          inline q
            inline anonymous
              text "“"
            inline anonymous
              text "”"
        """)
  }

  @Test func `a list item within a line begins with its marker`() throws {
    try checkBoxes(
      "<ol><li>a</li> <li class=\"block\">b</li></ol>",
      css: "li { display: inline list-item } .block { display: inline flow-root list-item }",
      gives: """
        block ol
          inline li
            inline anonymous
              text "1. "
            text "a"
          text " "
          block li in line
            marker anonymous
              text "2. "
            text "b"
        """)
  }
}
