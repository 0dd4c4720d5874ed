import Diagnostics
import Templates
import Testing

@testable import Styling

@Suite struct StyleDiagnosticsTests {
  @Test(arguments: [
    (
      "x { colr: red }",
      """
      warning[STY-0001]: unknown property 'colr'
       --> page.css:1:5
      1 | x { colr: red }
        |     ^^^^
      help: did you mean 'color'?
      """
    ),
    (
      "@counter-style a { symbols: x; sufix: y }",
      """
      warning[STY-0001]: unknown descriptor 'sufix' in '@counter-style'
       --> page.css:1:32
      1 | @counter-style a { symbols: x; sufix: y }
        |                                ^^^^^
      help: did you mean 'suffix'?
      """
    ),
    (
      "@counter-style a { system: numeric; symbols: x }",
      """
      warning[STY-0014]: '@counter-style' expects two symbols at least for its system
       --> page.css:1:1
      1 | @counter-style a { system: numeric; symbols: x }
        | ^^^^^^^^^^^^^^
      help: correct the rule; it has no effect until then
      """
    ),
    (
      "x { cursor: none }",
      """
      warning[STY-0002]: property 'cursor' is not supported
       --> page.css:1:5
      1 | x { cursor: none }
        |     ^^^^^^
      help: remove it, or see docs/css-support.md for what is supported
      """
    ),
    (
      "x { width: 12 }",
      """
      warning[STY-0003]: 'width' expects a length, a percentage, min-content, max-content, fit-content or auto; found '12'
       --> page.css:1:12
      1 | x { width: 12 }
        |            ^^
      help: add a unit: did you mean '12px' or '12mm'?
      """
    ),
    (
      "x { visibility: hiden }",
      """
      warning[STY-0003]: 'visibility' expects visible, hidden, collapse; found 'hiden'
       --> page.css:1:17
      1 | x { visibility: hiden }
        |                 ^^^^^
      help: did you mean 'hidden'?
      """
    ),
    (
      "x { display: grid }",
      """
      warning[STY-0004]: 'grid' is not supported in 'display'
       --> page.css:1:14
      1 | x { display: grid }
        |              ^^^^
      help: put another value before this one, or see docs/css-support.md for what is supported
      """
    ),
    (
      "x { color red }",
      """
      warning[STY-0005]: expected 'property: value', found 'color red'
       --> page.css:1:5
      1 | x { color red }
        |     ^^^^^^^^^
      help: write a colon between property and value, and a semicolon after each declaration
      """
    ),
    (
      "x { y { color: red } }",
      """
      warning[STY-0006]: a rule inside another rule is not supported
       --> page.css:1:5
      1 | x { y { color: red } }
        |     ^
      help: close the outer rule with '}' before this one, or add the missing semicolon
      """
    ),
    (
      "x { color: red",
      """
      warning[STY-0007]: '{' is never closed
       --> page.css:1:3
      1 | x { color: red
        |   ^
      help: close it
      """
    ),
    (
      "x { color: red } y",
      """
      warning[STY-0008]: expected '{' after 'y'
       --> page.css:1:18
      1 | x { color: red } y
        |                  ^
      help: write the declarations in braces, or remove it
      """
    ),
    (
      "x..y { color: red }",
      """
      warning[STY-0009]: expected a class name in the selector, found '.'
       --> page.css:1:3
      1 | x..y { color: red }
        |   ^
      help: correct the selector; the whole rule has no effect until then
      """
    ),
    (
      "x:has(y) { color: red }",
      """
      warning[STY-0010]: the selector ':has(y)' is not supported
       --> page.css:1:2
      1 | x:has(y) { color: red }
        |  ^^^^^^^
      help: set a class on the element and select that; the whole rule has no effect until then
      """
    ),
  ])
  func `a mistake in a rule is shown with its place and remedy`(css: String, printed: String) {
    #expect(warnings(css) == [printed])
  }

  @Test(arguments: [
    (
      "@mdia print {}",
      """
      warning[STY-0011]: unknown at-rule '@mdia'
       --> page.css:1:1
      1 | @mdia print {}
        | ^^^^^
      help: did you mean '@media'?
      """
    ),
    (
      "@page { @top-centre { content: 'a' } }",
      """
      warning[STY-0011]: unknown at-rule '@top-centre' in '@page'
       --> page.css:1:9
      1 | @page { @top-centre { content: 'a' } }
        |         ^^^^^^^^^^^
      help: did you mean '@top-center'?
      """
    ),
    (
      "@layer a { }",
      """
      warning[STY-0012]: '@layer' is not supported
       --> page.css:1:1
      1 | @layer a { }
        | ^^^^^^
      help: remove it; everything in it has no effect
      """
    ),
    (
      "x { color: red } @import 'a.css';",
      """
      warning[STY-0013]: '@import' must stand before all other rules
       --> page.css:1:18
      1 | x { color: red } @import 'a.css';
        |                  ^^^^^^^
      help: move it to the top of the style sheet
      """
    ),
    (
      "@page :odd { }",
      """
      warning[STY-0014]: '@page' expects a page name, ':first', ':left', ':right' or ':blank'
       --> page.css:1:7
      1 | @page :odd { }
        |       ^^^^
      help: correct the rule; it has no effect until then
      """
    ),
    (
      "@media print and { }",
      """
      warning[STY-0015]: 'print and' is no media query
       --> page.css:1:8
      1 | @media print and { }
        |        ^^^^^^^^^
      help: write 'print', or a condition such as '(min-width: 20cm)'; it counts as false until then
      """
    ),
    (
      "@import 'a.css';",
      """
      warning[STY-0016]: cannot import 'a.css': there is no such file
       --> page.css:1:1
      1 | @import 'a.css';
        | ^^^^^^^^^^^^^^^^
      help: name a style sheet in the report's folder or in _shared/
      """
    ),
    (
      "@font-face { font-family: Foo; src: url(f.ttf) }",
      """
      warning[STY-0017]: '@font-face' for 'Foo' has no effect: fonts come from the fonts folders
       --> page.css:1:1
      1 | @font-face { font-family: Foo; src: url(f.ttf) }
        | ^^^^^^^^^^
      help: put the font file into a fonts folder and use its family name
      """
    ),
    (
      "x { --c: 1pt; color: var(--c) }",
      """
      warning[STY-0018]: with its variables put in, the value of 'color' is '1pt', which is invalid
       --> page.css:1:22
      1 | x { --c: 1pt; color: var(--c) }
        |                      ^^^^^^^^
      help: correct the custom property, or give var() a fallback
      """
    ),
    (
      "x { color: var(--d) }",
      """
      warning[STY-0019]: 'color' uses the custom property '--d', which has no value here
       --> page.css:1:12
      1 | x { color: var(--d) }
        |            ^^^^^^^^
      help: declare '--d' on this element or around it, or give var() a fallback
      """
    ),
  ])
  func `a mistake in an at-rule or variable is shown with its place and remedy`(css: String, printed: String)
  {
    #expect(warnings(css) == [printed])
  }

  @Test func `selectors beyond the number of positions are reported`() {
    let css = (0...PositionalTests.limit).map { "x:nth-child(\($0 + 2)) { color: red }" }.joined(
      separator: "\n")
    let printed = warnings(css)
    #expect(printed.count == 1)
    #expect(
      printed.first?.hasPrefix("warning[STY-0020]: more than 64 different selectors ask for the position")
        == true)
  }

  @Test func `a style attribute's mistakes are shown in the attribute`() {
    let printed = warnings("", markup: "<x style=\"colr: red; widht: 1px\"/>")
    #expect(
      printed == [
        """
        warning[STY-0001]: unknown property 'colr'
         --> page.html:1:11
        1 | <x style="colr: red; widht: 1px"/>
          |           ^^^^
        help: did you mean 'color'?
        """,
        """
        warning[STY-0001]: unknown property 'widht'
         --> page.html:1:22
        1 | <x style="colr: red; widht: 1px"/>
          |                      ^^^^^
        help: did you mean 'width'?
        """,
      ])
  }

  @Test func `imports that go in circles, climb out or name a scheme are refused`() {
    let files = ["a.css": "@import 'b.css'; x { width: 1pt }", "b.css": "@import 'a.css';"]
    #expect(
      warnings(
        "@import 'a.css'; @import '../secret.css'; @import 'https://fonts.example/x.css';", files: files
      )
      .map { String($0.prefix { $0 != "\n" }) } == [
        "warning[STY-0016]: cannot import 'a.css': it is being imported already",
        "warning[STY-0016]: cannot import '../secret.css': it leads out of the folders that may be read",
        "warning[STY-0016]: cannot import 'https://fonts.example/x.css': "
          + "it leads out of the folders that may be read",
      ])
  }

  @Test func `font-face for a family of the fonts folders is no mistake`() {
    var resolver = StyleResolver(environment: StyleEnvironment(fontFamilies: ["pt sans"]))
    let sheet = document("<x/>", css: "@font-face { font-family: 'PT Sans'; src: url(f.ttf) }")
    #expect(resolver.resolve(sheet, resources: ResourceReader(files: [:])).diagnostics.isEmpty)
  }

  @Test func `every code is explained in the documentation`() throws {
    let text = try repositoryFile("docs/diagnostics.md")
    for number in 1...20 {
      let code = "STY-00" + (number < 10 ? "0" : "") + String(number)
      #expect(text.contains("\n## \(code) — "), "\(code)")
    }
  }
}
