/// An element as selectors see it in a file of another format, such as SVG.
public struct SelectableElement: Sendable {
  public let name: String
  public let attributes: [String: String]
  /// Its position among the elements; nil for the root.
  public let parent: Int?
  /// How many siblings stand before it and after it.
  public let before: Int
  public let after: Int
  public let hasChildren: Bool

  public init(
    name: String, attributes: [String: String], parent: Int?, before: Int, after: Int, hasChildren: Bool
  ) {
    self.name = name
    self.attributes = attributes
    self.parent = parent
    self.before = before
    self.after = after
    self.hasChildren = hasChildren
  }
}

/// A selector for the elements of a file of another format: what can be told from an element and its
/// ancestors.
public struct ForeignSelector: Sendable {
  private let selector: Selector

  /// nil when it asks for siblings, languages or pseudo-elements.
  init?(_ selector: Selector) {
    guard selector.isOfOneLine else { return nil }
    self.selector = selector
  }

  var specificity: Specificity { selector.specificity }

  /// Whether it counts for an element (Selectors, "Evaluating a Selector").
  public func matches(_ index: Int, in elements: [SelectableElement]) -> Bool {
    selector.match(index, from: 0, elements) == .matched
  }
}

extension Selector {
  fileprivate var isOfOneLine: Bool {
    pseudoElement == nil && combinators.allSatisfy { $0 == .child || $0 == .descendant }
      && compounds.allSatisfy { compound in
        compound.languages.isEmpty && compound.logical.allSatisfy { $0.selectors.allSatisfy(\.isOfOneLine) }
          && compound.positions.allSatisfy { if case .nthOfType = $0 { false } else { true } }
      }
  }

  fileprivate func match(_ index: Int, from part: Int, _ elements: [SelectableElement]) -> SelectorMatch {
    guard compounds[part].matches(index, elements) else { return .failed }
    guard part < combinators.count else { return .matched }
    var ancestor = elements[index].parent
    while let next = ancestor {
      let match = match(next, from: part + 1, elements)
      if match != .failed || combinators[part] == .child { return match }
      ancestor = elements[next].parent
    }
    return .failedUpToRoot
  }
}

extension CompoundSelector {
  fileprivate func matches(_ index: Int, _ elements: [SelectableElement]) -> Bool {
    let element = elements[index]
    if isNever || isRoot && element.parent != nil { return false }
    if let type, type != element.name.asciiLowercased { return false }
    let words = classes.isEmpty ? [] : (element.attributes["class"] ?? "").cssWords
    return ids.allSatisfy { element.attributes["id"] == $0 }
      && classes.allSatisfy { name in words.contains { $0 == name } }
      && attributes.allSatisfy { test in element.attributes[test.name].map(test.matches) ?? false }
      && positions.allSatisfy { $0.holds(for: element) }
      && logical.allSatisfy { logical in
        logical.selectors.contains { $0.match(index, from: 0, elements) == .matched } != logical.isNegated
      }
  }
}

extension Position {
  fileprivate func holds(for element: SelectableElement) -> Bool {
    switch self {
    case .empty: return !element.hasChildren
    case .nthChild(let a, let b, let fromEnd):
      return isNth((fromEnd ? element.after : element.before) + 1, a: a, b: b)
    case .nthOfType: return false
    }
  }
}
