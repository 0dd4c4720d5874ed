import LayoutTestKit
import Testing

/// CSS Text: white space, tabs, indents and the case of letters.
@Suite struct WhiteSpaceLayoutTests {
  private func check(_ body: String, css: String, gives lines: String...) throws {
    let test = try TestPage(body, css: "@page { size: 200pt } p { margin: 0 } b { font: inherit } " + css)
    let found = test.dump().split(separator: "\n").filter { $0.contains("text (") }.map {
      $0.drop { $0 == " " }
    }
    #expect(found.map(String.init) == lines)
  }

  @Test func `a line feed between ideographs vanishes, between letters it is a space`() throws {
    try check("<p>ＡＢ\nＣ</p>", css: "", gives: #"text (0, 8) 30 "ＡＢＣ""#)
    try check("<p>ab\nc</p>", css: "", gives: #"text (0, 8) 40 "ab c""#)
    try check("<p><b>Ａ</b>\n<b>Ｃ</b></p>", css: "", gives: #"text (0, 8) 20 "ＡＣ""#)
    try check("<p>a\u{200B}\nb</p>", css: "", gives: #"text (0, 8) 20 "ab""#)
  }

  @Test func `white space is discarded, or kept while line feeds become spaces`() throws {
    try check("<p>a b</p>", css: "p { white-space-collapse: discard }", gives: #"text (0, 8) 20 "ab""#)
    try check(
      "<p>a\n b</p>", css: "p { white-space: preserve-spaces nowrap }", gives: #"text (0, 8) 40 "a  b""#)
  }

  @Test func `a tab reaches the next stop that is half a digit away`() throws {
    try check("<p>a\tb</p>", css: "p { white-space: pre; tab-size: 25pt }", gives: #"text (0, 8) 35 "a b""#)
    try check("<p>aa\tb</p>", css: "p { white-space: pre; tab-size: 22pt }", gives: #"text (0, 8) 54 "aa b""#)
  }

  @Test func `an indent hangs, or begins after each forced break`() throws {
    let text = "<p>aa bb<br/>cc</p>"
    try check(
      text, css: "p { width: 30pt; text-indent: 5pt hanging }", gives: #"text (0, 8) 20 "aa ""#,
      #"text (5, 8) 20 "bb""#, #"text (5, 8) 20 "cc""#)
    try check(
      text, css: "p { width: 30pt; text-indent: 5pt each-line }", gives: #"text (5, 8) 20 "aa ""#,
      #"text (0, 8) 20 "bb""#, #"text (5, 8) 20 "cc""#)
  }

  @Test func `no-break spaces are spaced and stretch like spaces`() throws {
    try check("<p>a\u{A0}b</p>", css: "p { word-spacing: 50% }", gives: "text (0, 8) 35 \"a\u{A0}b\"")
    try check(
      "<p>a\u{A0}b c dd</p>", css: "p { width: 60pt; text-align: justify }",
      gives: "text (0, 8) 60 \"a\u{A0}b c \"", #"text (0, 8) 20 "dd""#)
  }

  @Test func `wide spaces hang at a line's end`() throws {
    try check(
      "<p>aa\u{3000}bb</p>", css: "p { width: 40pt; text-align: right }",
      gives: "text (20, 8) 30 \"aa\u{3000}\"",
      #"text (20, 8) 20 "bb""#)
  }

  @Test func `an ogham space vanishes at a line's end, if spaces collapse`() throws {
    let lines = #"text (0, 8) 20 "bb""#
    try check("<p>aa\u{1680}bb</p>", css: "p { width: 30pt }", gives: #"text (0, 8) 20 "aa""#, lines)
    try check(
      "<p>aa\u{1680}bb</p>", css: "p { width: 30pt; white-space: pre-wrap }",
      gives: "text (0, 8) 30 \"aa\u{1680}\"", lines)
  }

  @Test func `preserved white space between the parts of a table is no content`() throws {
    let test = try TestPage(
      "<div> <i> <b>a</b> </i> </div>",
      css: "div { white-space: pre-wrap; display: table } i { display: table-row } b { display: table-cell }")
    #expect(test.dump().contains("table div (0, 0) 10x10"))
    let texts = try TestPage("<div><i>a</i> <i>b</i></div>", css: "div { display: table }")
    #expect(texts.dump().contains("tableCell anonymous (0, 0) 30x10"))
  }

  @Test func `indents of any sign count in the widths that content has`() throws {
    let css = "@page { size: 200pt } p { margin: 0; float: left; text-indent: "
    for (indent, text, size) in [
      ("-20pt", "aaaa", "20x10"), ("-20pt", "aaaa<br/>aaa", "30x20"), ("15pt", "aa<br/>aa", "35x20"),
      ("15pt hanging", "aa<br/>aa", "35x20"), ("15pt each-line", "a<br/>aa", "35x20"),
    ] {
      let test = try TestPage("<p>\(text)</p>", css: css + indent + " }")
      #expect(test.dump().contains("block p floating (0, 0) \(size)"), "\(indent) \(text)\n\(test.dump())")
    }
  }

  @Test func `no habit of a language keeps letters together that break everywhere`() throws {
    try check(
      "<p lang=\"ky\">aaa/a</p>", css: "p { width: 40pt; word-break: break-all }",
      gives: #"text (0, 8) 40 "aaa/""#,
      #"text (0, 8) 10 "a""#)
  }

  @Test func `a space that keeps words together hangs where a break is allowed after it`() throws {
    try check(
      "<p>a\u{2007}\u{200B}b</p>", css: "p { width: 20pt; white-space: pre-wrap; text-align: right }",
      gives: "text (10, 8) 20 \"a\u{2007}\"", #"text (10, 8) 10 "b""#)
  }

  @Test func `preserved spaces hang, before a forced break only what has no room`() throws {
    let css = "p { width: 50pt; white-space: pre-wrap; text-align: center }"
    try check("<p> a </p>", css: css, gives: #"text (10, 8) 30 " a ""#)
    try check("<p>aaa    </p>", css: css, gives: #"text (0, 8) 70 "aaa    ""#)
    try check("<p>aaa  bb</p>", css: css, gives: #"text (10, 8) 50 "aaa  ""#, #"text (15, 8) 20 "bb""#)
  }

  @Test func `spaces at a line's end vanish before the edges of empty boxes`() throws {
    let test = try TestPage(
      "<p>a <b> </b></p>", css: "@page { size: 200pt } p { margin: 0; float: left } b { padding-left: 5pt }")
    #expect(test.dump().contains("block p floating (0, 0) 15x10"))
  }

  @Test func `a text breaks as its element says though that has no box`() throws {
    try check(
      "<p><i>aa bb</i></p>", css: "p { width: 30pt } i { display: contents; white-space: nowrap }",
      gives: #"text (0, 8) 50 "aa bb""#)
  }

  @Test func `letters break where the box around two words allows it`() throws {
    try check(
      "<p>aa<b>bb</b></p>", css: "p { width: 20pt; word-break: break-all }", gives: #"text (0, 8) 20 "aa""#,
      #"text (0, 8) 20 "bb""#)
    try check(
      "<p>aa<b>bb</b></p>", css: "p { width: 20pt } b { word-break: break-all }",
      gives: #"text (0, 8) 20 "aa""#, #"text (20, 8) 10 "b""#, #"text (0, 8) 10 "b""#)
  }

  @Test func `letters change their case by their language, and their width`() throws {
    let upper = "p { text-transform: uppercase }"
    try check(#"<p lang="tr">iı</p>"#, css: upper, gives: #"text (0, 8) 20 "İI""#)
    try check(#"<p lang="el">άυλος ή</p>"#, css: upper, gives: #"text (0, 8) 70 "ΑΫΛΟΣ Ή""#)
    try check(
      #"<p lang="nl">ijs o'er 2a</p>"#, css: "p { text-transform: capitalize }",
      gives: #"text (0, 8) 110 "IJs O'er 2a""#)
    try check("<p>ΑΣ</p>", css: "p { text-transform: lowercase }", gives: #"text (0, 8) 20 "ας""#)
    try check(
      "<p>a 1</p>", css: "p { text-transform: full-width uppercase }", gives: #"text (0, 8) 30 "Ａ　１""#)
    try check("<p>ァ</p>", css: "p { text-transform: full-size-kana }", gives: #"text (0, 8) 10 "ア""#)
  }

  @Test func `a word that fits no line is cut between boxes too`() throws {
    try check(
      "<p><b>a</b><b>b</b>c</p>", css: "p { width: 10pt; overflow-wrap: anywhere }",
      gives: #"text (0, 8) 10 "a""#, #"text (0, 8) 10 "b""#, #"text (0, 8) 10 "c""#)
  }

  @Test func `word-break treats letters as ideographs, or ideographs as letters`() throws {
    try check(
      "<p>aaa/b(c).d</p>", css: "p { width: 30pt; word-break: break-all }", gives: #"text (0, 8) 20 "aa""#,
      #"text (0, 8) 30 "a/b""#, #"text (0, 8) 40 "(c).""#, #"text (0, 8) 10 "d""#)
    try check(
      "<p>ＡＢ ＣＤ</p>", css: "p { width: 10pt; word-break: keep-all }", gives: #"text (0, 8) 20 "ＡＢ ""#,
      #"text (0, 8) 20 "ＣＤ""#)
  }

  @Test func `spaces before a tab do not stretch`() throws {
    try check(
      "<p>a b\tc d e</p>",
      css: "p { width: 80pt; white-space: pre-wrap; tab-size: 50pt; text-align: justify }",
      gives: #"text (0, 8) 90 "a b c d ""#, #"text (0, 8) 10 "e""#)
  }

  @Test func `a line may end before a space that takes room, where any two characters part`() throws {
    let css = "p { width: 20pt; white-space: break-spaces; line-break: anywhere }"
    try check("<p>aa b</p>", css: css, gives: #"text (0, 8) 20 "aa""#, #"text (0, 8) 20 " b""#)
    try check("<p>aa\u{3000}b</p>", css: css, gives: #"text (0, 8) 20 "aa""#, "text (0, 8) 20 \"\u{3000}b\"")
  }
}
