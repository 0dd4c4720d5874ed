import Foundation
import Testing

@testable import Language

@Suite struct RussianHyphenationTests {
  private func divided(_ text: String) -> String {
    text.split(separator: " ").map { Hyphenator(.ru).hyphenated(String($0)) }.joined(separator: " ")
  }

  @Test(arguments: [
    "рас-по-ря-же-ние", "по-ста-нов-ле-ние", "ор-га-ни-за-ция", "учре-жде-ние", "ди-рек-то-ра",
    "объ-яв-ле-ние",
    "подъ-езд", "рай-он-ный", "Школь-ник", "ве-до-мость", "ак-ция", "ёл-ка", "без-от-вет-ствен-ный",
  ])
  func `words are divided by the patterns`(word: String) {
    #expect(divided(word.replacing("-", with: "")) == word)
  }

  @Test func `listed words are divided as listed`() {
    for word in Self.exceptions where word.count > 3 {
      let parts = word.split(separator: "-")
      // What the rules forbid is not divided even where the list does: a part without a vowel.
      if parts.contains(where: { part in !part.contains { "аеёиоуыэюя".contains($0) } }) { continue }
      #expect(divided(word.replacing("-", with: "")) == word)
    }
  }

  @Test func `acronyms, digits and compounds with a hyphen stay whole`() {
    let whole = "ООН ЕГЭшный 5-классник научно-методический А.С.Пушкин ГОСТа организа\u{AD}ция"
    #expect(divided(whole) == whole)
  }

  @Test func `no part lacks a vowel, no line begins with a sign or й`() {
    let words =
      "взгляд страсть вскрыть мстить вдрызг подъём семья район майка здравствуйте встреча мгла спрэй"
    for word in words.split(separator: " ") {
      let parts = divided(String(word)).split(separator: "-")
      #expect(parts.allSatisfy { part in part.contains { "аеёиоуыэюя".contains($0) } }, "\(word)")
      #expect(parts.allSatisfy { !["ь", "ъ", "й"].contains($0.first) && $0.count > 1 }, "\(word)")
    }
  }

  @Test func `the patterns in the program are those of the files`() throws {
    #expect(Self.words(of: russianPatternText) == (try Self.file("hyph-ru.pat.txt")))
    #expect(Self.exceptions == (try Self.file("hyph-ru.hyp.txt")))
    #expect(Self.exceptions.count == 184)
  }

  private static let exceptions = words(of: russianExceptionText)

  private static func words(of text: StaticString) -> [String] {
    text.description.split { $0.isWhitespace }.map(String.init)
  }

  private static func file(_ name: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Language/Hyphenation/hyph-ru")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split { $0.isWhitespace }.map(String.init)
  }
}
