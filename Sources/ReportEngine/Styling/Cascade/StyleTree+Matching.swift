/// Matching selectors against contexts (Selectors, "Evaluating a Selector").
extension StyleTree {
  func matches(_ selector: Selector, _ context: Int32) -> Bool {
    match(selector, from: 0, context) == .matched
  }

  private func match(_ selector: Selector, from index: Int, _ context: Int32) -> SelectorMatch {
    guard matches(selector.compounds[index], context) else { return .failed }
    guard index < selector.combinators.count else { return .matched }
    var ancestor = contexts[Int(context)].parent
    switch selector.combinators[index] {
    case .child: return ancestor >= 0 ? match(selector, from: index + 1, ancestor) : .failedUpToRoot
    case .descendant:
      while ancestor >= 0 {
        let match = match(selector, from: index + 1, ancestor)
        if match != .failed { return match }
        ancestor = contexts[Int(ancestor)].parent
      }
      return .failedUpToRoot
    case .nextSibling, .subsequentSibling:
      preconditionFailure("sibling combinators become bits before anything is matched")
    }
  }

  private func matches(_ compound: CompoundSelector, _ context: Int32) -> Bool {
    let element = contexts[Int(context)]
    guard element.bits & compound.requiredBits == compound.requiredBits,
      !compound.isRoot || element.parent < 0, shapes[Int(element.shape)].shape.mayMatch(compound)
    else { return false }
    return compound.languages.allSatisfy { tags in tags.contains { fits($0, element.language) } }
      && compound.logical.allSatisfy { logical in
        logical.selectors.contains { matches($0, context) } != logical.isNegated
      }
  }

  /// Selectors, ":lang()": a tag fits itself and its subtags; `*` fits every tag.
  private func fits(_ range: String, _ language: String) -> Bool {
    if range == "*" { return !language.isEmpty }
    return !range.isEmpty && (language == range || language.hasPrefix(range + "-"))
  }
}

/// How a part of a selector and what stands to its left fared at an element.
enum SelectorMatch {
  case matched
  case failed
  /// No ancestor was left to try, so that none further up needs to be tried for a part to the right: without
  /// this, a chain of descendants takes as many steps as there are ways to choose the ancestors.
  case failedUpToRoot
}
