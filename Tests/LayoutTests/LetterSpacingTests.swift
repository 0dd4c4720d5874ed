import LayoutTestKit
import Testing

/// CSS Text, "Tracking": letter spacing stands between letters, in the nearest box around both.
@Suite struct LetterSpacingTests {
  private func check(_ body: String, css: String, gives lines: String...) throws {
    let test = try TestPage(body, css: "@page { size: 200pt } p { margin: 0 } b { font: inherit } " + css)
    let found = test.dump().split(separator: "\n").filter { $0.contains("text (") }.map {
      $0.drop { $0 == " " }
    }
    #expect(found.map(String.init) == lines)
  }

  @Test func `the box around two letters says how far they are apart`() throws {
    try check(
      "<p>ab<b>cd</b>e</p>", css: "p { letter-spacing: 1pt } b { letter-spacing: 2pt }",
      gives: #"text (0, 8) 22 "ab""#, #"text (22, 8) 23 "cd""#, #"text (45, 8) 10 "e""#)
    try check(
      "<p>a<b>b</b>c</p>", css: "b { letter-spacing: 5pt }", gives: #"text (0, 8) 10 "a""#,
      #"text (10, 8) 10 "b""#, #"text (20, 8) 10 "c""#)
  }

  @Test func `spacing stands outside of the edges of boxes that hold one of the letters`() throws {
    try check(
      "<p>a<b>b</b><b>c</b></p>", css: "p { letter-spacing: 1pt } b { padding: 0 3pt }",
      gives: #"text (0, 8) 11 "a""#, #"text (14, 8) 27 "bc""#)
  }

  @Test func `there is none at a line's end`() throws {
    try check(
      "<p>abc de</p>", css: "p { width: 32pt; letter-spacing: 1pt; text-align: right }",
      gives: #"text (0, 8) 32 "abc ""#, #"text (11, 8) 21 "de""#)
    try check(
      "<p>abcde</p>", css: "p { width: 32pt; letter-spacing: 1pt; word-break: break-all }",
      gives: #"text (0, 8) 32 "abc""#, #"text (0, 8) 21 "de""#)
    try check(
      "<p>ab\u{AD}cd</p>", css: "p { width: 32pt; letter-spacing: 1pt }",
      gives: #"text (0, 8) 32 "ab\u{ad}""#, #"text (0, 8) 21 "cd""#)
  }

  @Test func `a box is as wide as its letters and what is between them`() throws {
    let test = try TestPage(
      "<p>abc</p>", css: "@page { size: 200pt } p { margin: 0; float: left; letter-spacing: 4pt }")
    #expect(test.dump().contains("block p floating (0, 0) 38x10"))
  }

  @Test func `justified spaces grow beside spaced letters`() throws {
    try check(
      "<p>ab cd efgh</p>", css: "p { width: 64pt; letter-spacing: 1pt; text-align: justify }",
      gives: #"text (0, 8) 64 "ab cd ""#, #"text (0, 8) 43 "efgh""#)
  }
}
