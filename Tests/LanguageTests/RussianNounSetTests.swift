import Language
import Testing

@Suite struct RussianNounSetTests {
  @Test(arguments: [
    ("ru_common_nouns", "школа\tplur\tрд\tшкол", 1), ("ru_common_nouns", "школа\tsing\tрд\tшкол", 0),
    ("ru_geo", "бишкек\tm\tтв\tбишкеком", 1), ("ru_geo", "бишкек\tm\tтв\tбишкекем", 0),
    ("ru_geo", "задонецкий\tm\tвн\tзадонецкий|задонецкого", 1),
    ("ru_plural", "21\tone\tученик\tученик", 1), ("ru_plural", "5\tmany\tгод\tгодов", 0),
  ])
  func `a row is judged by its columns`(set: String, row: String, right: Int) throws {
    let judgement = try #require(judge(set, row))
    #expect(judgement.right == right)
    #expect(judgement.errors.count == 1 - right)
  }

  @Test func `a place of Kyrgyzstan is six answers`() throws {
    let judgement = try #require(judge("ru_places_kg", "Ош\tОша\tОшу\tОш\tОшом\tОше"))
    #expect(judgement.right == 5)
    #expect(judgement.errors == ["Ош instrumental: Ошем, expected Ошом"])
  }

  @Test func `a row of another shape asks nothing`() {
    #expect(judge("ru_common_nouns", "школа\tdual\tрд\tшкол") == nil)
    #expect(judge("ru_common_nouns", "школа\tplur\tзв\tшкол") == nil)
    #expect(judge("ru_geo", "бишкек\tx\tтв\tбишкеком") == nil)
    #expect(judge("ru_plural", "many\tmany\tгод\tлет") == nil)
    #expect(judge("ru_places_kg", "Ош\tОша") == nil)
  }

  private func judge(_ set: String, _ row: String) -> Judgement? {
    EvaluationSet.all.first { $0.name == set }?.judgements(of: ["columns", row[...]]).first
  }
}
