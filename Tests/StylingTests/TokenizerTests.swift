import Diagnostics
import Testing

@testable import Styling

@Suite struct TokenizerTests {
  /// The tokens of a text: kinds, with the values of those that have one in parentheses.
  private func tokens(_ text: String) -> String { tokens(utf8: Array(text.utf8)) }

  private func tokens(utf8: [UInt8]) -> String {
    let text = TokenizedText(SourceText(name: "t", utf8: utf8), folder: "")
    return text.tokens.map { token in
      switch token.kind {
      case .number, .percentage: "\(token.kind)(\(described(token.number)))"
      case .dimension: "dimension(\(described(token.number)) \(text.value(of: token)))"
      case .delim: "'\(Character(Unicode.Scalar(text.delim(token))))'"
      case .ident, .function, .atKeyword, .hash, .string, .url: "\(token.kind)(\(text.value(of: token)))"
      case .whitespace: "_"
      default: "\(token.kind)"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("a{b:c}", "ident(a) openCurly ident(b) colon ident(c) closeCurly"), ("a/**/b", "ident(a) ident(b)"),
    ("a /* x */ b", "ident(a) _ _ ident(b)"),
    ("-a --b -1 - -->", "ident(-a) _ ident(--b) _ number(-1) _ '-' _ cdc"),
    (
      "1.5 +.5e2 5% 3px 1e3em 4.",
      "number(1.5) _ number(50) _ percentage(5) _ dimension(3 px) _ dimension(1000 em) _ number(4) '.'"
    ),
    ("1e-x 2e", "dimension(1 e-x) _ dimension(2 e)"), ("#a1 #1 # #é", "hash(a1) _ hash(1) _ '#' _ hash(é)"),
    ("@media @ @-x", "atKeyword(media) _ '@' _ atKeyword(-x)"), ("f(x)", "function(f) ident(x) closeParen"),
    ("url( a.png )", "url(a.png)"), ("URL('a')", "function(URL) string(a) closeParen"),
    ("url(a b)x", "badURL ident(x)"),
    ("url(a\\)b)", "url(a)b)"), ("'a\\'b' \"c\"", "string(a'b) _ string(c)"), ("'a\\\nb'", "string(ab)"),
    ("'a\nb'", "badString _ ident(b) string()"), ("\\26 B \\000026B", "ident(&B) _ ident(&B)"),
    ("a\\.b", "ident(a.b)"),
    ("\\0 x \\110000 y", "ident(\u{FFFD}x) _ ident(\u{FFFD}y)"), ("<!-- -->", "cdo _ cdc"),
    ("Ңөү", "ident(Ңөү)"),
    ("a\\", "ident(a) '\\'"), ("u+1", "ident(u) number(1)"), ("\u{FEFF}a", "ident(a)"),
    ("'open", "string(open)"),
    ("a\r\nb\u{C}c", "ident(a) _ ident(b) _ ident(c)"), ("'a\\\\b'", "string(a\\b)"),
  ])
  func `text is cut as CSS Syntax says`(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test func `a zero byte is a replacement character`() {
    #expect(tokens(utf8: [0x61, 0, 0x62]) == "ident(a\u{FFFD}b)")
  }

  @Test func `brackets close the innermost of their kind only`() {
    let text = TokenizedText(SourceText(name: "t", text: "a{(]})b"), folder: "")
    let partners = text.tokens.filter { $0.kind == .openCurly || $0.kind == .openParen }.map(\.partner)
    // The brace never ends: its end stands within the parentheses.
    #expect(partners == [7, 5])
    #expect(text.unclosed.map(\.what) == ["'{'"])
  }

  @Test func `an exponent beyond all numbers stays a number`() {
    #expect(computed("opacity: 1e999; z-index: 1") == "z-index: 1")
  }
}
