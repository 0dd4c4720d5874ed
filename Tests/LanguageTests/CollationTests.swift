import Foundation
import Language
import Testing

@Suite struct CollationTests {
  @Test func `Kyrgyz letters follow the Kyrgyz alphabet`() throws {
    let sorted = ["Елкин", "Ёлкин", "Наа", "Ңа", "Омуров", "Өмүров", "Усенов", "Үсөнов"]
    #expect(try order(sorted.reversed(), .ky) == sorted)
  }

  @Test func `Ё is a letter of its own in Kyrgyz and a variant of Е in Russian`() throws {
    #expect(try order(["Ёлка", "Ель"], .ky) == ["Ель", "Ёлка"])
    #expect(try order(["Ёлка", "Ель"], .ru) == ["Ёлка", "Ель"])
  }

  @Test(arguments: LanguageTag.allCases)
  func `sort keys compare as the texts do`(language: LanguageTag) throws {
    let collator = try Collator(language)
    let words = [
      "", "А", "Асан", "Асан Бакыт", "Асанов", "асанов", "Ёлкин", "Елкин", "Kaya", "Қасымова",
      "Нур-Ислам",
    ]
    for left in words {
      for right in words {
        let byKey = collator.sortKey(left).lexicographicallyPrecedes(collator.sortKey(right))
        #expect(byKey == (collator.compare(left, right) < 0), "\(left) \(right)")
      }
    }
  }

  @Test func `a long text has a whole key`() throws {
    let collator = try Collator(.ky)
    let long = String(repeating: "Өмүр", count: 1_000)
    #expect(collator.sortKey(long).lexicographicallyPrecedes(collator.sortKey(long + "а")))
    #expect(!collator.sortKey(long).contains(0))
  }

  @Test(arguments: LanguageTag.allCases)
  func `the word lists are in the order of their language`(language: LanguageTag) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(language.rawValue)_collation_sorted.txt")
    let words = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(
      String.init)
    #expect(words.count > 800)
    #expect(try order(words.shuffled(), language) == words)
  }
}

private func order(_ words: some Sequence<String>, _ language: LanguageTag) throws -> [String] {
  let collator = try Collator(language)
  return words.sorted { collator.compare($0, $1) < 0 }
}
