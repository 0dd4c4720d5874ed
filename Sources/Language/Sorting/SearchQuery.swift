/// How well a text answers a search, the best first.
public enum SearchRank: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// The words as they were typed, but for capitals.
  case exact
  /// Words that begin as they were typed.
  case exactBeginning
  /// The same words when the letters that a keyboard may lack are not told apart: `кенеш` finds `кеңеш`.
  case folded
  /// Words that begin so.
  case foldedBeginning

  public static func < (left: SearchRank, right: SearchRank) -> Bool { left.rawValue < right.rawValue }
}

/// What somebody looks for: words in any order, each of which may be only a beginning.
public struct SearchQuery: Sendable {
  private let words: [Word]

  public init(_ typed: String) {
    words = Self.words(typed).map(Word.init)
  }

  /// How well a text answers, or nil when it does not. The whole is as good as its worst word. An empty
  /// query finds nothing.
  public func rank(of text: String) -> SearchRank? {
    let found = Self.words(text)
    var worst: SearchRank?
    for word in words {
      guard let best = found.lazy.compactMap(word.rank).min() else { return nil }
      worst = max(worst ?? best, best)
    }
    return worst
  }

  /// The texts that answer, the best first, and in their own order where they are equally good.
  public func matches<Element>(in elements: some Sequence<Element>, by text: (Element) -> String) -> [Element]
  {
    var ranked: [[Element]] = SearchRank.allCases.map { _ in [] }
    for element in elements {
      if let rank = rank(of: text(element)) { ranked[rank.rawValue].append(element) }
    }
    return ranked.flatMap { $0 }
  }

  private static func words(_ text: String) -> [String] {
    SearchFolding.lowercased(text).unicodeScalars
      .split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
      .map { String($0) }
  }

  private struct Word: Sendable {
    let exact: String
    /// The word folded, and once more with ң typed as `нг`: `Жангыл` finds `Жаңыл`.
    let folded: [String]

    init(_ word: String) {
      exact = word
      let plain = SearchFolding.folded(word)
      let short = plain.replacing("нг", with: "н")
      folded = short == plain ? [plain] : [plain, short]
    }

    func rank(_ word: String) -> SearchRank? {
      if word == exact { return .exact }
      if word.hasPrefix(exact) { return .exactBeginning }
      let plain = SearchFolding.folded(word)
      if folded.contains(plain) { return .folded }
      return folded.contains(where: plain.hasPrefix) ? .foldedBeginning : nil
    }
  }
}
