import Testing

/// Mistakes in directives, includes and links, as printed.
@Suite struct DirectiveDiagnosticsTests {
  @Test func `else wants an if before it`() {
    #expect(
      evaluate(#"<p else="">x</p>"#) == """
        error[TPL-0025]: 'else' without an 'if' before it
         --> page.html:1:4
        1 | <p else="">x</p>
          |    ^^^^
        help: put it on the element right after the one with 'if'
        """)
  }

  @Test func `else does not follow a loop with a condition`() {
    #expect(
      evaluate(#"<p each="a in [1]" if="a">x</p><p else>y</p>"#) == """
        error[TPL-0025]: 'else' without an 'if' before it
         --> page.html:1:35
        1 | <p each="a in [1]" if="a">x</p><p else>y</p>
          |                                   ^^^^
        help: an 'if' beside 'each' chooses elements: put the 'if' on an element inside
        """)
  }

  @Test func `a directive of another language is a warning`() {
    #expect(
      evaluate(#"<p foreach="a in b">x</p>"#) == """
        warning[TPL-0026]: the attribute 'foreach' does nothing here
         --> page.html:1:4
        1 | <p foreach="a in b">x</p>
          |    ^^^^^^^
        help: did you mean 'each'?

        language ky
        <html>
          <head>
          <body>
            <p foreach="a in b">
              "x"
        """)
  }

  @Test func `a missing include is found`() {
    #expect(
      evaluate(#"<include src="a.html"/>"#) == """
        error[TPL-0027]: there is no file 'a.html'
         --> page.html:1:10
        1 | <include src="a.html"/>
          |          ^^^^^^^^^^^^
        help: the path begins in the folder of the file that names it
        """)
  }

  @Test func `an include does not leave its folders`() {
    #expect(
      evaluate(#"<include src="../a.html"/>"#) == """
        error[TPL-0028]: the file '../a.html' may not be read
         --> page.html:1:10
        1 | <include src="../a.html"/>
          |          ^^^^^^^^^^^^^^^
        help: a template reads only its own folder and _shared: copy the file there
        """)
  }

  @Test func `an include wants a source`() {
    #expect(
      evaluate("<include/>") == """
        error[TPL-0030]: an 'include' without 'src'
         --> page.html:1:1
        1 | <include/>
          | ^^^^^^^^^^
        help: write <include src="letterhead.html"/>
        """)
  }

  @Test func `the source of an include is no expression`() {
    #expect(
      evaluate(#"<include src="{{ x }}.html"/>"#) == """
        error[TPL-0031]: 'src' is put together by an expression
         --> page.html:1:10
        1 | <include src="{{ x }}.html"/>
          |          ^^^^^^^^^^^^^^^^^^
        help: files are read before the data: write the path itself, and choose between two by 'if'
        """)
  }

  @Test func `an endless include shows its circle`() {
    #expect(
      evaluate(
        #"<include src="a.html"/>"#,
        files: ["a.html": #"<p><include src="b.html"/></p>"#, "b.html": #"<include src="a.html"/>"#]) == """
          error[TPL-0032]: the file includes itself: page.html → a.html → b.html → a.html
           --> b.html:1:10
          1 | <include src="a.html"/>
            |          ^^^^^^^^^^^^
          help: remove one of these includes
          """)
  }

  @Test func `an attribute of an include must be a name`() {
    #expect(
      evaluate(#"<include src="a.html" my-name="1"/>"#, files: ["a.html": "<p>x</p>"]) == """
        error[TPL-0034]: 'my-name' cannot be a name in the included file
         --> page.html:1:23
        1 | <include src="a.html" my-name="1"/>
          |                       ^^^^^^^
        help: use letters, digits and '_': my_name
        """)
  }

  @Test func `a slot belongs into an included file`() {
    #expect(
      evaluate("<slot/>") == """
        error[TPL-0035]: a 'slot' in a page that nothing includes
         --> page.html:1:1
        1 | <slot/>
          | ^^^^^^^
        help: a slot is the place in an included file where the content of the 'include' goes
        """)
  }

  @Test func `a style sheet link wants a reference`() {
    #expect(
      evaluate(#"<link rel="stylesheet"/>"#) == """
        error[TPL-0036]: a style sheet link without 'href'
         --> page.html:1:1
        1 | <link rel="stylesheet"/>
          | ^^^^^^^^^^^^^^^^^^^^^^^^
        help: write <link rel="stylesheet" href="page.css"/>
        """)
  }

  @Test func `a style sheet is never fetched from a network`() {
    #expect(
      evaluate(#"<link rel="stylesheet" href="http://x/y.css"/><p>x</p>"#) == """
        error[TPL-0028]: the file 'http://x/y.css' may not be read
         --> page.html:1:24
        1 | <link rel="stylesheet" href="http://x/y.css"/><p>x</p>
          |                        ^^^^^^^^^^^^^^^^^^^^^
        help: a template reads only its own folder and _shared: copy the file there
        """)
  }

  @Test func `the root of a page is not chosen or repeated`() {
    #expect(
      evaluate(#"<html if="x"><body/></html>"#) == """
        error[TPL-0038]: 'if' on the root of the page
         --> page.html:1:7
        1 | <html if="x"><body/></html>
          |       ^^
        help: a page is one document: put it on an element inside the body
        """)
  }

  @Test func `each wants in`() {
    #expect(
      evaluate(#"<p each="a of b">x</p>"#) == """
        error[TPL-0043]: expected 'in', found 'of'
         --> page.html:1:12
        1 | <p each="a of b">x</p>
          |            ^^
        help: write each="pupil in pupils"
        """)
  }

  @Test func `let wants a sign of equality`() {
    #expect(
      evaluate(#"<p let="a 2">x</p>"#) == """
        error[TPL-0043]: expected '=', found a number
         --> page.html:1:11
        1 | <p let="a 2">x</p>
          |           ^
        help: write name = value
        """)
  }

  @Test func `a text that text.yaml lacks finds its nearest`() {
    #expect(
      evaluate(#"<p><text key="headng"/></p>"#, text: "heading: {ky: А, ru: Б}") == """
        error[TPL-0113]: text.yaml has no text 'headng'
         --> page.html:1:15
        1 | <p><text key="headng"/></p>
          |               ^^^^^^
        help: did you mean 'heading'?
        """)
  }

  @Test func `a text does not print itself`() {
    #expect(
      evaluate("<p>{{ text('a') }}</p>", text: #"a: {ky: "{{ text('a') }}", ru: Б}"#) == """
        error[TPL-0114]: the text 'a' is put together out of too many others
         --> text.yaml:1:18
        1 | a: {ky: "{{ text('a') }}", ru: Б}
          |                  ^^^
        help: a text may print another, but not itself
        """)
  }

  @Test func `a text wants its key`() {
    #expect(
      evaluate("<p><text/>{{ text() }}</p>") == """
        error[TPL-0115]: a 'text' without 'key'
         --> page.html:1:4
        1 | <p><text/>{{ text() }}</p>
          |    ^^^^^^^
        help: write <text key="heading"/>

        error[TPL-0115]: 'text' lacks its key
         --> page.html:1:14
        1 | <p><text/>{{ text() }}</p>
          |              ^^^^
        help: write text('heading')
        """)
  }

  @Test func `a computed key must begin as some text does`() {
    #expect(
      evaluate(
        #"<p><text key="period.{{ p }}"/></p>"#, #"{"p": 3}"#,
        text: """
          periods:
            p1: {ky: А, ru: Б}
          """) == """
          error[TPL-0113]: text.yaml has no text that begins with 'period.'
           --> page.html:1:15
          1 | <p><text key="period.{{ p }}"/></p>
            |               ^^^^^^^^^^^^^^
          help: its texts: periods.p1
          """)
  }

  @Test func `a computed key that names no text is found with the data`() {
    #expect(
      evaluate(
        #"<p><text key="periods.{{ p }}"/></p>"#, #"{"p": "p3"}"#,
        text: """
          periods:
            p1: {ky: А, ru: Б}
          """) == """
          error[TPL-0113]: text.yaml has no text under the key that is put together here
           --> page.html:1:4
          1 | <p><text key="periods.{{ p }}"/></p>
            |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: add a text for every value that the data can give
          """)
  }

  @Test func `methods are no calls`() {
    #expect(
      evaluate("<p>{{ a?.replace('') }}</p>") == """
        error[TPL-0043]: expected the end of the expression, found '('
         --> page.html:1:17
        1 | <p>{{ a?.replace('') }}</p>
          |                 ^
        help: call a function by its name: f(a), or a | f
        """)
  }

  @Test func `what a text is given wants a name`() {
    #expect(
      evaluate("<p>{{ text('a', 3) }}</p>", text: "a: {ky: А, ru: Б}") == """
        error[TPL-0116]: what a text is given needs a name
         --> page.html:1:17
        1 | <p>{{ text('a', 3) }}</p>
          |                 ^
        help: write text('footer', number: 3)
        """)
  }

  @Test func `a text sees only what it is given, and the data`() {
    #expect(
      evaluate(#"<p let="m = 1">{{ text("a", n: 3) }}</p>"#, text: "a: {ky: 'Барак {{ n }} {{ m }}', ru: Б}")
        == """
        error[TPL-0045]: the name 'm' is unknown
         --> text.yaml:1:27
        1 | a: {ky: 'Барак {{ n }} {{ m }}', ru: Б}
          |                           ^
        help: the names here: none
        """)
  }
}
