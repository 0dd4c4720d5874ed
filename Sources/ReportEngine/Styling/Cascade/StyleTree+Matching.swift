/// Matching selectors against contexts (Selectors, "Evaluating a Selector").
extension StyleTree {
  func matches(_ selector: Selector, _ context: Int32) -> Bool { matches(selector, from: 0, context) }

  private func matches(_ selector: Selector, from index: Int, _ context: Int32) -> Bool {
    guard matches(selector.compounds[index], context) else { return false }
    guard index < selector.combinators.count else { return true }
    var ancestor = contexts[Int(context)].parent
    switch selector.combinators[index] {
    case .child: return ancestor >= 0 && matches(selector, from: index + 1, ancestor)
    case .descendant:
      while ancestor >= 0 {
        if matches(selector, from: index + 1, ancestor) { return true }
        ancestor = contexts[Int(ancestor)].parent
      }
      return false
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
