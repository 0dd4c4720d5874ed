import Testing

/// Each mistake in markup, as printed: what is wrong, where, and how to mend it.
@Suite struct MarkupDiagnosticsTests {
  @Test func `an element that is never closed is found where it begins`() {
    #expect(
      evaluate("<p>a<b>c</p>") == """
        error[TPL-0002]: the element 'b' is never closed
         --> page.html:1:5
        1 | <p>a<b>c</p>
          |     ^^^
        help: write </b> before </p> in line 1
        """)
  }

  @Test func `an end tag without a start is found`() {
    #expect(
      evaluate("<p>a</b></p>") == """
        error[TPL-0003]: '</b>' closes nothing
         --> page.html:1:5
        1 | <p>a</b></p>
          |     ^^^^
        help: the open element is 'p': write </p>, or remove this
        """)
  }

  @Test func `an element without content wants a slash`() {
    #expect(
      evaluate("<p>a<br>b</p>") == """
        error[TPL-0004]: the element 'br' has no content and is not closed
         --> page.html:1:5
        1 | <p>a<br>b</p>
          |     ^^^^
        help: write <br/>
        """)
  }

  @Test func `an end tag holds nothing but the name`() {
    #expect(
      evaluate("<p>a</p foo>") == """
        error[TPL-0005]: the end tag of 'p' does not end
         --> page.html:1:5
        1 | <p>a</p foo>
          |     ^^^^
        help: write </p>
        """)
  }

  @Test func `a less-than sign that begins no tag is found`() {
    #expect(
      evaluate("<p>a < b</p>") == """
        error[TPL-0006]: a '<' that begins no tag
         --> page.html:1:6
        1 | <p>a < b</p>
          |      ^
        help: write &lt;
        """)
  }

  @Test func `a less-than sign in an attribute is found`() {
    #expect(
      evaluate(#"<p title="a < b">x</p>"#) == """
        error[TPL-0006]: a '<' in the value of an attribute
         --> page.html:1:13
        1 | <p title="a < b">x</p>
          |             ^
        help: write &lt;, or close the quote before it
        """)
  }

  @Test func `an ampersand that begins no entity is found`() {
    #expect(
      evaluate("<p>a & b</p>") == """
        error[TPL-0007]: a '&' that begins no entity
         --> page.html:1:6
        1 | <p>a & b</p>
          |      ^
        help: write &amp;
        """)
  }

  @Test func `a misspelt entity finds its nearest`() {
    #expect(
      evaluate("<p>&nbps;</p>") == """
        error[TPL-0008]: the entity '&nbps;' is unknown
         --> page.html:1:4
        1 | <p>&nbps;</p>
          |    ^^^^^^
        help: did you mean '&nbsp;'?
        """)
  }

  @Test func `a character that XML forbids is found`() {
    #expect(
      evaluate("<p>&#0;</p>") == """
        error[TPL-0009]: '&#0;' is no character
         --> page.html:1:4
        1 | <p>&#0;</p>
          |    ^^^^
        help: type the character itself
        """)
  }

  @Test func `an expression without its closing braces is found, and the next one is read`() {
    #expect(
      evaluate("<p>{{ a </p><p>{{ 1 b }}</p>") == """
        error[TPL-0010]: '{{' without '}}'
         --> page.html:1:4
        1 | <p>{{ a </p><p>{{ 1 b }}</p>
          |    ^^
        help: close the expression with }}, or print braces by {{ '{{' }}

        error[TPL-0043]: expected the end of the expression, found 'b'
         --> page.html:1:21
        1 | <p>{{ a </p><p>{{ 1 b }}</p>
          |                     ^
        help: an operator or a comma is missing before it
        """)
  }

  @Test func `a tag that does not end is found`() {
    #expect(
      evaluate(#"<p a="1""#) == """
        error[TPL-0011]: the tag '<p' does not end
         --> page.html:1:1
        1 | <p a="1"
          | ^^^^^^^^
        help: close it with >
        """)
  }

  @Test func `signs in a tag that belong to no attribute are found`() {
    #expect(
      evaluate(#"<p "a">x</p>"#) == """
        error[TPL-0012]: a character in a tag that belongs to no attribute
         --> page.html:1:4
        1 | <p "a">x</p>
          |    ^^^
        help: attributes are written name="value"; a closing quote may be missing before
        """)
  }

  @Test func `attributes are parted by spaces`() {
    #expect(
      evaluate(#"<p a="1"b="2">x</p>"#) == """
        error[TPL-0013]: no space before an attribute
         --> page.html:1:9
        1 | <p a="1"b="2">x</p>
          |         ^
        help: put a space before it
        """)
  }

  @Test func `an attribute without value is found`() {
    #expect(
      evaluate("<p hidden>x</p>") == """
        error[TPL-0014]: the attribute 'hidden' has no value
         --> page.html:1:4
        1 | <p hidden>x</p>
          |    ^^^^^^
        help: write hidden="hidden"
        """)
  }

  @Test func `an attribute without quotes is found`() {
    #expect(
      evaluate("<p class=a>x</p>") == """
        error[TPL-0015]: the value of 'class' is not in quotes
         --> page.html:1:4
        1 | <p class=a>x</p>
          |    ^^^^^^^
        help: write class="a"
        """)
  }

  @Test func `a missing closing quote does not swallow the rest of the page`() {
    #expect(
      evaluate(#"<p class="a>x</p><p class="b" class="c">y</p>"#) == """
        error[TPL-0016]: the value of 'class' has no closing quote
         --> page.html:1:4
        1 | <p class="a>x</p><p class="b" class="c">y</p>
          |    ^^^^^^^
        help: close it with the quote that opens it

        error[TPL-0017]: the attribute 'class' stands twice on one element
         --> page.html:1:31
        1 | <p class="a>x</p><p class="b" class="c">y</p>
          |                               ^^^^^
        help: keep one
        """)
  }

  @Test func `a missing closing quote on the last tag is found`() {
    #expect(
      evaluate(#"<p class="a>x</p>"#) == """
        error[TPL-0016]: the value of 'class' has no closing quote
         --> page.html:1:4
        1 | <p class="a>x</p>
          |    ^^^^^^^
        help: close it with the quote that opens it
        """)
  }

  @Test func `an attribute stands once`() {
    #expect(
      evaluate(#"<p a="1" a="2">x</p>"#) == """
        error[TPL-0017]: the attribute 'a' stands twice on one element
         --> page.html:1:10
        1 | <p a="1" a="2">x</p>
          |          ^
        help: keep one
        """)
  }

  @Test func `a comment that does not end is found`() {
    #expect(
      evaluate("<p>x<!-- y</p>") == """
        error[TPL-0018]: the comment does not end
         --> page.html:1:5
        1 | <p>x<!-- y</p>
          |     ^^^^
        help: close it with -->
        """)
  }

  @Test func `a DOCTYPE with declarations of its own is refused`() {
    #expect(
      evaluate(#"<!DOCTYPE html [<!ENTITY a "b">]><p>x</p>"#) == """
        error[TPL-0019]: the DOCTYPE declares something of its own
         --> page.html:1:16
        1 | <!DOCTYPE html [<!ENTITY a "b">]><p>x</p>
          |                ^
        help: write <!DOCTYPE html>
        """)
  }

  @Test func `deep nesting gives one diagnostic`() {
    #expect(
      evaluate(String(repeating: "<p>\n", count: 201)) == """
        error[TPL-0020]: elements are nested deeper than 200
         --> page.html:201:1
        201 | <p>
            | ^^^
        help: flatten the page; a tag that is never closed may be the cause
        """)
  }

  @Test func `an empty page is found`() {
    #expect(
      evaluate("") == """
        error[TPL-0021]: the page is empty
         --> page.html
        help: write an element, such as <p>…</p>
        """)
  }

  @Test func `content beside the html element is found`() {
    #expect(
      evaluate("<html><body/></html><p>x</p>") == """
        error[TPL-0022]: content beside the 'html' element
         --> page.html:1:21
        1 | <html><body/></html><p>x</p>
          |                     ^^^
        help: move it into the body
        """)
  }

  @Test func `unknown elements are warnings, and the page is made`() {
    #expect(
      evaluate("<sectoin>y</sectoin>") == """
        warning[TPL-0023]: the element 'sectoin' is unknown
         --> page.html:1:1
        1 | <sectoin>y</sectoin>
          | ^^^^^^^^^
        help: did you mean 'section'?

        language ky
        <html>
          <head>
          <body>
            <sectoin>
              "y"
        """)
  }

  @Test func `a script is left out with a warning`() {
    #expect(
      evaluate(#"<p>x</p><script>alert("<")</script>"#) == """
        warning[TPL-0024]: a script is left out
         --> page.html:1:9
        1 | <p>x</p><script>alert("<")</script>
          |         ^^^^^^^^
        help: paper runs no scripts: remove it

        language ky
        <html>
          <head>
          <body>
            <p>
              "x"
        """)
  }

  @Test func `all mistakes of a page are reported in one go`() {
    #expect(
      evaluate(
        """
        <p class=a>&nbps; {{ 1 + }}
        <b>x</p>
        <p else="">{{ y | uper }}</p>
        """) == """
          error[TPL-0015]: the value of 'class' is not in quotes
           --> page.html:1:4
          1 | <p class=a>&nbps; {{ 1 + }}
            |    ^^^^^^^
          help: write class="a"

          error[TPL-0008]: the entity '&nbps;' is unknown
           --> page.html:1:12
          1 | <p class=a>&nbps; {{ 1 + }}
            |            ^^^^^^
          help: did you mean '&nbsp;'?

          error[TPL-0043]: expected a value, found the end
           --> page.html:1:22
          1 | <p class=a>&nbps; {{ 1 + }}
            |                      ^^^
          help: the expression breaks off: complete it

          error[TPL-0002]: the element 'b' is never closed
           --> page.html:2:1
          2 | <b>x</p>
            | ^^^
          help: write </b> before </p> in line 2

          error[TPL-0025]: 'else' without an 'if' before it
           --> page.html:3:4
          3 | <p else="">{{ y | uper }}</p>
            |    ^^^^
          help: put it on the element right after the one with 'if'

          error[TPL-0047]: there is no function or filter 'uper'
           --> page.html:3:19
          3 | <p else="">{{ y | uper }}</p>
            |                   ^^^^
          help: did you mean 'upper'?
          """)
  }
}
