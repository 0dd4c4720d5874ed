import Diagnostics
import Templates
import Testing

@testable import Styling

@Suite struct SelectorTests {
  /// The elements of a document, numbered by their attribute n, that a selector matches.
  private func matches(_ selector: String, _ markup: String) -> String {
    let css = "\(selector) { z-index: 7 }"
    let lines = dumpOfNumbers(markup, css: css)
    return lines.joined(separator: " ")
  }

  private func dumpOfNumbers(_ markup: String, css: String) -> [String] {
    var resolver = StyleResolver()
    let resolved = resolver.resolve(document(markup, css: css), resources: ResourceReader(files: [:]))
    for diagnostic in resolved.diagnostics { Issue.record("unexpected: \(diagnostic.printed)") }
    let styled = resolved.value
    return styled.document.nodes.indices.compactMap { index in
      let node = Document.NodeID(index)
      guard styled.document[node].kind == .element, styled.styles[styled.styleID(of: node)].style.zIndex == 7
      else {
        return nil
      }
      return styled.document.shape(of: node)[attribute: "n"] ?? "?"
    }
  }

  private static let list = """
    <r n="0"><a n="1" class="k"/><b n="2"/>text\
    <a n="3" id="i"><c n="4"> </c><c n="5"/></a><a n="6" class="k l" href="x"/></r>
    """

  @Test(arguments: [
    ("a", "1 3 6"), ("A", "1 3 6"), ("*", "0 1 2 3 4 5 6"), (".k", "1 6"), (".k.l", "6"), ("#i", "3"),
    ("r c", "4 5"), ("r > c", ""),
    ("r > a > c", "4 5"), ("a + b", "2"), ("a ~ a", "3 6"), ("b + a c", "4 5"), ("b ~ a", "3 6"),
    ("a + b + a", "3"),
    ("b, c", "2 4 5"), ("[href]", "6"), ("[class=k]", "1"), ("[class~=k]", "1 6"), ("[class^=k]", "1 6"),
    ("[class$=l]", "6"), ("[class*=' ']", "6"), ("[class=K i]", "1"), ("[class|=k]", "1"), ("[n='3']", "3"),
    (":root", "0"), (":empty", "1 2 5 6"), ("a:first-child", "1"), (":last-child", "0 5 6"),
    ("r > :last-child", "6"),
    (":only-child", "0"), ("a:nth-child(odd)", "1 3"), ("r > :nth-child(2n)", "2 6"),
    (":nth-child(-n+2)", "0 1 2 4 5"),
    ("a:nth-last-child(1)", "6"), ("a:nth-of-type(2)", "3"), ("a:last-of-type", "6"), ("b:only-of-type", "2"),
    ("a:first-of-type", "1"), ("a:nth-last-of-type(3)", "1"), ("a:not(.k)", "3"),
    ("a:not(:first-child)", "3 6"),
    (":is(a, b):not(#i, .l)", "1 2"), (":where(.k) ~ a", "3 6"), ("a:link", "6"), ("a:hover", ""),
    (":not(r) > c:nth-child(2)", "5"), ("c:not(c + c)", "4"), (":is(r > b) + a > c", "4 5"), ("*|a.l", "6"),
    (":is(:bogus, b)", "2"), ("\\61.l", "6"), ("r:nth-child(1)", "0"),
  ])
  func `a selector matches as Selectors says`(selector: String, elements: String) {
    #expect(matches(selector, SelectorTests.list) == elements)
  }

  @Test(arguments: [
    "x div div div div div div div div div div div a", ":is(x div div div div div) div div div div > a",
    "div > div > div div > div div div div > div div div div x a",
  ])
  func `matching takes no longer than the tree is deep`(selector: String) {
    let markup =
      String(repeating: "<div>", count: 190) + "<a n=\"1\"/>" + String(repeating: "</div>", count: 190)
    let start = ContinuousClock.now
    #expect(matches(selector, markup) == "")
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func `lang fits a tag and its subtags, inherited`() {
    let markup = "<r n=\"0\" lang=\"ky\"><a n=\"1\"/><a n=\"2\" xml:lang=\"ru-KG\"><b n=\"3\"/></a></r>"
    #expect(matches(":lang(ky)", markup) == "0 1")
    #expect(matches(":lang(RU)", markup) == "2 3")
    #expect(matches(":lang(r)", markup) == "")
  }

  @Test(arguments: [
    ("odd", 2, 1), ("even", 2, 0), ("3", 0, 3), ("n", 1, 0), ("-n", -1, 0), ("+n", 1, 0), ("2n+1", 2, 1),
    ("-2n - 1", -2, -1),
    ("5n-0", 5, 0), ("+4", 0, 4), ("10n + 007", 10, 7),
  ])
  func `a formula of nth-child is read`(text: String, a: Int, b: Int) {
    #expect(parseNth(text).map { [$0.a, $0.b] } == [a, b])
  }

  @Test(arguments: ["", "n n", "2 n", "2n+", "2n + -1", "x", "1.5", "+ 2n", "--n"])
  func `what is no formula is refused`(text: String) {
    #expect(parseNth(text) == nil)
  }

  /// Matching goes over contexts, in which positions and siblings have become bits. A matcher that walks
  /// the document and knows nothing of bits must find the same elements.
  @Test(arguments: 0..<60)
  func `random selectors match as a plain walk of the document finds`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let markup = randomMarkup(&random, depth: 0)
    for _ in 0..<10 {
      let text = randomSelector(&random, depth: 0)
      let tokens = TokenizedText(SourceText(name: "s", text: text), folder: "")
      var parser = SelectorParser(tokens, 0..<tokens.tokens.count)
      let selector = try parser.list()[0]
      let document = document(markup, css: "")
      let expected = document.nodes.indices.filter { index in
        document.nodes[index].kind == .element
          && PlainMatcher(document: document).matches(selector, Document.NodeID(index))
      }.map { document.shape(of: Document.NodeID($0))[attribute: "n"] ?? "?" }
      #expect(dumpOfNumbers(markup, css: "\(text) { z-index: 7 }") == expected, "\(text) in \(markup)")
    }
  }
}

struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

private func randomMarkup(_ random: inout SeededGenerator, depth: Int) -> String {
  let name = ["a", "b", "c"].randomElement(using: &random) ?? "a"
  let number = Int.random(in: 0..<1_000_000, using: &random)
  let classes = ["", " class=\"k\"", " class=\"k l\""].randomElement(using: &random) ?? ""
  var content = ""
  if depth < 4 {
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      content += Bool.random(using: &random) ? randomMarkup(&random, depth: depth + 1) : " "
    }
  }
  return "<\(name) n=\"\(number)\"\(classes)>\(content)</\(name)>"
}

private func randomSelector(_ random: inout SeededGenerator, depth: Int) -> String {
  let simple = [
    "a", "b", "*", ".k", ".l", ":first-child", ":last-child", ":nth-child(2n+1)", ":nth-last-child(-n+2)",
    ":empty",
    ":nth-of-type(2)", ":last-of-type", ":only-child", ":root",
  ]
  var text = ""
  for index in 0..<Int.random(in: 1...3, using: &random) {
    if index > 0 { text += [" ", " > ", " + ", " ~ "].randomElement(using: &random) ?? " " }
    if depth < 2, Int.random(in: 0..<4, using: &random) == 0 {
      text +=
        (Bool.random(using: &random) ? "a:not(" : "a:is(") + randomSelector(&random, depth: depth + 1) + ")"
    } else {
      text += simple.randomElement(using: &random) ?? "a"
    }
  }
  return text
}

/// Selectors, word for word, on the document.
private struct PlainMatcher {
  let document: Document

  func matches(_ selector: Selector, _ node: Document.NodeID, from index: Int = 0) -> Bool {
    guard matches(selector.compounds[index], node) else { return false }
    guard index < selector.combinators.count else { return true }
    switch selector.combinators[index] {
    case .child: return node != .root && matches(selector, document[node].parent, from: index + 1)
    case .descendant:
      var ancestor = node
      while ancestor != .root {
        ancestor = document[ancestor].parent
        if matches(selector, ancestor, from: index + 1) { return true }
      }
      return false
    case .nextSibling:
      return siblings(before: node).last.map { matches(selector, $0, from: index + 1) } ?? false
    case .subsequentSibling: return siblings(before: node).contains { matches(selector, $0, from: index + 1) }
    }
  }

  private func siblings(_ node: Document.NodeID) -> [Document.NodeID] {
    if node == .root { return [node] }
    return document.children(of: document[node].parent).filter { document[$0].kind == .element }
  }

  private func siblings(before node: Document.NodeID) -> [Document.NodeID] {
    Array(siblings(node).prefix { $0 != node })
  }

  private func matches(_ compound: CompoundSelector, _ node: Document.NodeID) -> Bool {
    let shape = document.shape(of: node)
    let classes = (shape[attribute: "class"] ?? "").split(separator: " ").map(String.init)
    return (compound.type == nil || compound.type == shape.name)
      && compound.classes.allSatisfy(classes.contains)
      && (!compound.isRoot || node == .root) && compound.positions.allSatisfy { matches($0, node) }
      && compound.logical.allSatisfy { logical in
        logical.selectors.contains { matches($0, node) } != logical.isNegated
      }
  }

  private func matches(_ position: Position, _ node: Document.NodeID) -> Bool {
    var candidates = siblings(node)
    switch position {
    case .empty: return document.children(of: node).allSatisfy { _ in false }
    case .nthChild(let a, let b, let fromEnd):
      if fromEnd { candidates.reverse() }
      return isNth((candidates.firstIndex(of: node) ?? 0) + 1, a: a, b: b)
    case .nthOfType(let a, let b, let fromEnd):
      candidates = candidates.filter { document.shape(of: $0).name == document.shape(of: node).name }
      if fromEnd { candidates.reverse() }
      return isNth((candidates.firstIndex(of: node) ?? 0) + 1, a: a, b: b)
    }
  }
}
