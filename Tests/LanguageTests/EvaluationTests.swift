import Foundation
import Language
import Testing

/// The sets that are the project's own. They measure by the same judges as `report-daemon language evaluate`.
@Suite struct EvaluationTests {
  @Test(arguments: [
    "ky_numbers.tsv", "ru_numbers.tsv", "translit.tsv",
    "ky_collation_sorted.txt", "ru_collation_sorted.txt",
  ])
  func `every answer of a set is right`(file: String) throws {
    let set = try #require(EvaluationSet.all.first { file.hasPrefix($0.name) })
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(file)")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    let judgements = set.judgements(of: lines)
    #expect(judgements.flatMap(\.errors) == [])
    #expect(judgements.map(\.right).reduce(0, +) >= lines.count - 1)
  }

  @Test func `a word out of order is an error`() throws {
    let set = try #require(EvaluationSet.all.first { $0.name == "ky_collation_sorted" })
    let judgements = set.judgements(of: ["Асан", "Өмүр", "Омур", "Омур"])
    #expect(judgements.map(\.right) == [2])
    #expect(judgements.flatMap(\.errors) == ["Омур does not sort after Өмүр"])
  }

  @Test func `a wrong answer is shown beside the right one`() throws {
    let set = try #require(EvaluationSet.all.first { $0.name == "ky_numbers" })
    let judgement = try #require(set.judgements(of: ["n", "1\tбир\tбир|жалгыз\tбирчи", "икс\t\t\t"]).first)
    #expect(judgement.right == 2)
    #expect(judgement.errors == ["1: биринчи, expected бирчи"])
  }
}
