import Foundation
import Language
import LayoutTestKit
import Testing
import TextShaping

@Suite struct LineBreakCasesTests {
  @Test func `habits on top of Unicode's rules break texts of papers where they should`() throws {
    let breaker = LineBreaker()
    let set = EvaluationSet.lineBreakHabits { utf8 in
      var breaks: [LineBreakOpportunity] = []
      breaker.breaks(in: utf8, into: &breaks)
      return breaks.map(\.offset)
    }
    let file = TestDocument.root.appending(path: "Tests/LanguageTests/Fixtures/linebreak_cases.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let judged = set.judgements(of: lines)
    #expect(judged.flatMap(\.errors) == [])
    #expect(judged.count == 62)
  }
}
