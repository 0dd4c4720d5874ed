internal import Styling

/// The children of flex containers (CSS Flexible Box Layout, "Flex Items").
extension BoxTreeMaker {
  /// Whether what comes next is a child of a flex container.
  var isInFlexContainer: Bool {
    guard let depth = elements.last?.boxDepth, depth > 0 else { return false }
    return open[depth - 1].kind == .flex
  }

  /// Makes a child of a flex container what it is there: block-level, and no float. A line break
  /// stays what it is: it belongs to the text around it.
  mutating func becomeFlexItem(_ kind: inout BoxKind, _ computed: ComputedStyle) {
    if kind.kind == .lineBreak { return }
    kind = kind.asFlexItem
    // An item may have a place in its stack without being positioned ("Flex Item Z-Ordering").
    if computed.zIndex != nil { tree.features.insert(.outOfFlow) }
  }

  /// Opens an anonymous item for text that stands directly in a flex container.
  mutating func openFlexText() {
    if open[open.count - 1].kind == .flex { openAnonymous(.block) }
  }

  /// Closes and opens anonymous boxes until a text can stand in the innermost one.
  mutating func fitInText() -> Bool {
    guard isInFlexContainer else { return fitIn(rank: 4, .text) }
    openFlexText()
    return true
  }
}

extension BoxKind {
  /// The same as an item of a flex container (CSS Display, "Automatic Box Type Transformations").
  fileprivate var asFlexItem: BoxKind {
    var result = kind == .inline || isTablePart ? BoxKind(.block) : self
    result.flags.formUnion(flags.intersection([.outOfFlow, .footnote]))
    result.flags.subtract([.inlineLevel, .floating])
    return result
  }
}
