import Language
import Testing

@Suite struct PluralTests {
  @Test(arguments: [
    (PluralCategory.one, [1, 21, 101, 1001, -1]), (.few, [2, 3, 4, 22, 34, 102, 1004]),
    (.many, [0, 5, 9, 10, 11, 12, 13, 14, 15, 19, 20, 25, 100, 111, 112, 114, 1011, -11]),
  ])
  func `a Russian noun has three forms after a number`(category: PluralCategory, numbers: [Int64]) {
    #expect(numbers.map { PluralCategory($0) } == Array(repeating: category, count: numbers.count))
  }
}
