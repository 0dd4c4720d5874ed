import Language
import Testing

/// The sets that are the project's own. They measure by the same judges as `report-daemon language evaluate`.
@Suite struct EvaluationTests {
  @Test(arguments: [
    ("ky_numbers", "tsv"), ("ru_numbers", "tsv"), ("ky_dates", "tsv"), ("ru_dates", "tsv"),
    ("translit", "tsv"),
    ("ky_collation_sorted", "txt"), ("ru_collation_sorted", "txt"),
  ])
  func `every answer of a set is right`(name: String, extension: String) throws {
    let set = try #require(EvaluationSet.all.first { $0.name == name })
    let judgement = try Fixture.judge(set, extension: `extension`)
    #expect(judgement.errors == [])
    #expect(judgement.right > 60)
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
