import Foundation
import Testing

@testable import Language

@Suite struct EnglishHyphenationTests {
  private func divided(_ text: String) throws -> String {
    let hyphenator = try #require(Hyphenator(bcp47: "en-GB"))
    return text.split(separator: " ").map { hyphenator.hyphenated(String($0)) }.joined(separator: " ")
  }

  @Test(arguments: ["ex-am-ple", "reg-u-la-tion", "im-ple-men-ta-tion", "En-gines", "school", "ta-ble"])
  func `words are divided by the patterns`(word: String) throws {
    #expect(try divided(word.replacing("-", with: "")) == word)
  }

  @Test func `acronyms, digits, accents and compounds with a hyphen stay whole`() throws {
    let whole = "UNESCO B2Bexample well-documented résumé don't regula\u{AD}tion мектептин"
    #expect(try divided(whole) == whole)
  }

  @Test func `only languages whose words we know are divided`() {
    #expect(Hyphenator(bcp47: "ky-KG") != nil)
    #expect(Hyphenator(bcp47: "de") == nil)
    #expect(Hyphenator(bcp47: "") == nil)
  }

  @Test func `the patterns in the program are those of the files`() throws {
    #expect(Self.words(of: englishPatternText.description) == (try Self.file("hyph-en-us.pat.txt")))
    #expect(Self.words(of: englishExceptionText.description) == (try Self.file("hyph-en-us.hyp.txt")))
  }

  private static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init)
  }

  private static func file(_ name: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Language/Hyphenation/hyph-en-us")
    return words(of: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
  }
}
