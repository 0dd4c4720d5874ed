import Testing

/// Mistakes in expressions that show without any data, as printed.
@Suite struct ExpressionDiagnosticsTests {
  @Test func `a sign of another language names ours`() {
    #expect(
      evaluate("<p>{{ a ! b }}</p>") == """
        error[TPL-0040]: '!' means nothing in an expression
         --> page.html:1:9
        1 | <p>{{ a ! b }}</p>
          |         ^
        help: write 'not'
        """)
  }

  @Test func `a text without its closing quote is found`() {
    #expect(
      evaluate("<p>{{ 'abc }}</p>") == #"""
        error[TPL-0041]: a text without closing quote
         --> page.html:1:7
        1 | <p>{{ 'abc }}</p>
          |       ^^^^^
        help: close it with the quote that opens it; a quote inside is written \'
        """#)
  }

  @Test func `an empty expression is found`() {
    #expect(
      evaluate("<p>{{ }}</p>") == """
        error[TPL-0042]: an expression is missing
         --> page.html:1:6
        1 | <p>{{ }}</p>
          |      ^
        help: write a name or a value
        """)
  }

  @Test func `two values without an operator are found`() {
    #expect(
      evaluate("<p>{{ a b }}</p>") == """
        error[TPL-0043]: expected the end of the expression, found 'b'
         --> page.html:1:9
        1 | <p>{{ a b }}</p>
          |         ^
        help: an operator or a comma is missing before it
        """)
  }

  @Test func `an assignment names the comparison`() {
    #expect(
      evaluate("<p>{{ a = b }}</p>") == """
        error[TPL-0043]: expected the end of the expression, found '='
         --> page.html:1:9
        1 | <p>{{ a = b }}</p>
          |         ^
        help: compare with '=='
        """)
  }

  @Test func `an open parenthesis is found`() {
    #expect(
      evaluate("<p>{{ (a }}</p>") == """
        error[TPL-0043]: expected ')', found the end
         --> page.html:1:7
        1 | <p>{{ (a }}</p>
          |       ^^
        help: close the parenthesis with )
        """)
  }

  @Test func `a comparison after a filter wants parentheses`() {
    #expect(
      evaluate("<p>{{ a | number(1) == 2 }}</p>") == """
        error[TPL-0043]: expected the end of the expression, found '=='
         --> page.html:1:21
        1 | <p>{{ a | number(1) == 2 }}</p>
          |                     ^^
        help: put the pipeline or the first comparison into parentheses: (a | f) == b
        """)
  }

  @Test func `comparisons do not chain`() {
    #expect(
      evaluate("<p>{{ 1 < 2 < 3 }}</p>") == """
        error[TPL-0043]: expected the end of the expression, found '<'
         --> page.html:1:13
        1 | <p>{{ 1 < 2 < 3 }}</p>
          |             ^
        help: put the pipeline or the first comparison into parentheses: (a | f) == b
        """)
  }

  @Test func `a lambda outside of a call is found`() {
    #expect(
      evaluate("<p>{{ p => 1 }}</p>") == """
        error[TPL-0046]: a lambda outside of a call
         --> page.html:1:7
        1 | <p>{{ p => 1 }}</p>
          |       ^
        help: a lambda is given to a function: where(pupils, p => p.mark == 5)
        """)
  }

  @Test func `a misspelt filter finds its nearest`() {
    #expect(
      evaluate("<p>{{ a | uper }}</p>") == """
        error[TPL-0047]: there is no function or filter 'uper'
         --> page.html:1:11
        1 | <p>{{ a | uper }}</p>
          |           ^^^^
        help: did you mean 'upper'?
        """)
  }

  @Test func `a missing argument shows how to call`() {
    #expect(
      evaluate("<p>{{ a | number }}</p>") == """
        error[TPL-0048]: 'number' lacks its argument 'digits'
         --> page.html:1:11
        1 | <p>{{ a | number }}</p>
          |           ^^^^^^
        help: write number(value, digits)
        """)
  }

  @Test func `a misspelt argument finds its nearest`() {
    #expect(
      evaluate("<p>{{ a | number(digit: 1) }}</p>") == """
        error[TPL-0049]: 'number' has no argument 'digit'
         --> page.html:1:18
        1 | <p>{{ a | number(digit: 1) }}</p>
          |                  ^^^^^
        help: did you mean 'digits'?
        """)
  }

  @Test func `an argument too many shows how to call`() {
    #expect(
      evaluate("<p>{{ upper(a, 2) }}</p>") == """
        error[TPL-0050]: 'upper' takes fewer arguments
         --> page.html:1:16
        1 | <p>{{ upper(a, 2) }}</p>
          |                ^
        help: write upper(value)
        """)
  }

  @Test func `a function over elements wants a lambda`() {
    #expect(
      evaluate("<p>{{ map(a, 2) }}</p>") == """
        error[TPL-0051]: 'map' takes a lambda as 'value'
         --> page.html:1:14
        1 | <p>{{ map(a, 2) }}</p>
          |              ^
        help: write x => and what to take of each element: p => p.mark
        """)
  }

  @Test func `a function of a value takes no lambda`() {
    #expect(
      evaluate("<p>{{ upper(x => 2) }}</p>") == """
        error[TPL-0052]: 'upper' takes a value as 'value', not a lambda
         --> page.html:1:13
        1 | <p>{{ upper(x => 2) }}</p>
          |             ^^^^^^
        help: write upper(value)
        """)
  }

  @Test func `a field that the loop lacks is found`() {
    #expect(
      evaluate(#"<p each="a in [1]">{{ loop.idx }}</p>"#) == """
        error[TPL-0043]: expected a field of 'loop', found 'idx'
         --> page.html:1:28
        1 | <p each="a in [1]">{{ loop.idx }}</p>
          |                            ^^^
        help: the loop has loop.index, loop.first, loop.last, loop.count
        """)
  }

  @Test func `the loop itself is no value`() {
    #expect(
      evaluate(#"<p each="a in [1]">{{ loop }}</p>"#) == """
        error[TPL-0043]: expected a field of 'loop', found the end
         --> page.html:1:23
        1 | <p each="a in [1]">{{ loop }}</p>
          |                       ^^^^
        help: the loop has loop.index, loop.first, loop.last, loop.count
        """)
  }

  @Test func `curly quotes are no quotes`() {
    #expect(
      evaluate("<p>{{ “a” }}</p>") == """
        error[TPL-0040]: '“' means nothing in an expression
         --> page.html:1:7
        1 | <p>{{ “a” }}</p>
          |       ^
        help: put texts between straight quotes: ' or "

        error[TPL-0040]: '”' means nothing in an expression
         --> page.html:1:9
        1 | <p>{{ “a” }}</p>
          |         ^
        help: put texts between straight quotes: ' or "
        """)
  }

  @Test func `deep parentheses give one diagnostic`() {
    #expect(
      evaluate("<p>{{\n" + String(repeating: "(\n", count: 150) + "a }}</p>") == """
        error[TPL-0044]: the expression is nested deeper than 100
         --> page.html:2:1
        2 | (
          | ^
        help: give parts of it a name by 'let'; add up a list by 'sum'
        """)
  }

  @Test func `a long chain of operators gives one diagnostic`() {
    #expect(
      evaluate("<p>{{\n" + String(repeating: "1 +\n", count: 150) + "1 }}</p>") == """
        error[TPL-0044]: the expression is nested deeper than 100
         --> page.html:2:1
        2 | 1 +
          | ^^^
        help: give parts of it a name by 'let'; add up a list by 'sum'
        """)
  }
}
