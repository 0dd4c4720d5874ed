import Layout
import LayoutTestKit
import Testing
import TextShaping

/// Random documents on random pages: no line may be lost or doubled, and no document may be endless.
@Suite struct PaginationPropertyTests {
  /// A generator with a fixed start, so that a failure comes again.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static let styles = [
    "", "margin: 7pt 0", "padding: 3pt", "border: 1pt solid", "break-inside: avoid",
    "break-before: avoid",
    "break-after: avoid", "break-before: page", "orphans: 3; widows: 3", "height: 25pt",
    "overflow: hidden",
    "min-height: 60pt", "margin: -3pt 0", "break-after: right", "position: relative; top: 2pt",
    "padding-bottom: 20pt",
  ]

  private func makeBlocks(_ dice: inout Dice, depth: Int, word: inout Int) -> String {
    (0..<1 + dice.roll(4)).map { _ in
      let style = Self.styles[dice.roll(Self.styles.count)]
      if depth > 0, dice.roll(3) == 0 {
        return "<div style=\"\(style)\">\(makeBlocks(&dice, depth: depth - 1, word: &word))</div>"
      }
      let words = (0..<1 + dice.roll(12)).map { _ in
        word += 1
        return "w\(word)"
      }
      return "<p style=\"\(style)\">\(words.joined(separator: " "))</p>"
    }.joined()
  }

  @Test(arguments: 0..<300)
  func `every word of a document stands on exactly one page`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 7919 &+ 1)
    var words = 0
    let markup = makeBlocks(&dice, depth: 3, word: &words)
    let css = "@page { size: 80pt \(5 + dice.roll(70))pt } p { margin: 0 }"
    let test = try TestPage(markup, css: css)
    let limit = 40 * (words + 10)
    let pages = test.pages(atMost: limit)
    #expect(pages.count < limit, "endless: \(css) \(markup)")
    var found: [String] = []
    for page in pages {
      if let content = page.content { collect(content.fragment, test, &found) }
    }
    #expect(found == (0..<words).map { "w\($0 + 1)" }, "\(css) \(markup)")
  }

  private func collect(_ fragment: Fragment, _ test: TestPage, _ found: inout [String]) {
    if case .line(let line) = fragment.content {
      let shaper = test.context.shaper
      let bytes = line.words.flatMap { word -> [UInt8] in
        let range = shaper[word.word].text
        return Array(shaper.text[Int(range.lowerBound)..<Int(range.upperBound)])
      }
      found += String(decoding: bytes, as: UTF8.self).split(separator: " ").map(String.init)
    }
    for child in fragment.children { collect(child.fragment, test, &found) }
  }
}
