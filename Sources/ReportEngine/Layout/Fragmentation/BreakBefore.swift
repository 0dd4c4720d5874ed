internal import Geometry
internal import Styling

/// What styles say of a break between two siblings (CSS Fragmentation, "Breaking Controls").
struct BreakBefore {
  /// A break that must come here.
  let forced: FragmentationProperties.Break?
  /// How good an unforced break would be; `lastResort` before the first content of a box, where the
  /// break belongs before the box itself.
  let appeal: BreakAppeal

  init(at next: BlockLayout.Entry, after previous: BlockLayout.Entry?, in context: LayoutContext) {
    guard let previous else {
      (forced, appeal) = (nil, .lastResort)
      return
    }
    let tree = context.tree
    guard tree.features.contains(.breaks) || tree.features.contains(.namedPages) else {
      (forced, appeal) = (nil, .perfect)
      return
    }
    let after = previous.child.map { tree.breakValue(of: $0, .after) } ?? .auto
    let before = next.child.map { tree.breakValue(of: $0, .before) } ?? .auto
    if before.isForced || after.isForced {
      (forced, appeal) = (before.isForced ? before : after, .perfect)
    } else if tree.pageName(at: previous, .after) != tree.pageName(at: next, .before) {
      (forced, appeal) = (.page, .perfect)
    } else {
      (forced, appeal) = (nil, before == .avoid || after == .avoid ? .violating : .perfect)
    }
  }
}

extension BlockLayout.Entry {
  /// The block-level child; nil for a run of inline content.
  var child: BoxTree.BoxID? {
    switch self {
    case .child(let child, _): child
    case .run: nil
    }
  }

  var first: BoxTree.BoxID {
    switch self {
    case .child(let child, _): child
    case .run(let run, _): run.first
    }
  }
}

extension FragmentationProperties.Break {
  var isForced: Bool {
    switch self {
    case .auto, .avoid: false
    case .page, .left, .right, .recto, .verso: true
    }
  }
}

extension BoxTree {
  enum BreakSide { case before, after }

  /// The break value at an edge of a box: its own, or that of the children whose edges coincide
  /// with it (CSS Fragmentation, "Break Propagation"). A forced one wins over `avoid`.
  func breakValue(of box: BoxID, _ side: BreakSide) -> FragmentationProperties.Break {
    var value = FragmentationProperties.Break.auto
    var current: BoxID? = box
    while let box = current {
      let fragmentation = style(of: box).computed.fragmentation
      let own = side == .before ? fragmentation.breakBefore : fragmentation.breakAfter
      if own.isForced || own == .avoid && !value.isForced { value = own }
      current = edgeChild(of: box, side)
    }
    return value
  }

  /// The page name at an edge: the innermost one there (CSS Paged Media, "Using Named Pages").
  func pageName(of box: BoxID, _ side: BreakSide) -> String? {
    var box = box
    while let child = edgeChild(of: box, side) { box = child }
    return style(of: box).computed.fragmentation.page
  }

  func pageName(at point: BlockLayout.Entry, _ side: BreakSide) -> String? {
    guard features.contains(.namedPages) else { return nil }
    switch point {
    case .child(let child, _): return pageName(of: child, side)
    case .run(let run, _): return style(of: run.container).computed.fragmentation.page
    }
  }

  /// The block-level child at an edge of a box.
  private func edgeChild(of box: BoxID, _ side: BreakSide) -> BoxID? {
    switch kind(of: box) {
    case .block, .table, .tableHeaderGroup, .tableRowGroup, .tableFooterGroup: break
    case .inline, .text, .lineBreak, .replaced, .marker, .tableCaption, .tableColumnGroup,
      .tableColumn, .tableRow,
      .tableCell:
      return nil
    }
    var result: BoxID?
    for child in children(of: box)
    where kind(of: child) != .marker && kind(of: child) != .tableColumnGroup {
      result = boxes[child.position].isInRun ? nil : child
      if side == .before { break }
    }
    return result
  }
}

extension BreakToken {
  /// The forced break at which the layout stopped, wherever in the tree; nil when the page was just
  /// full.
  func findForced() -> FragmentationProperties.Break? {
    if let forced { return forced }
    if case .inside(let token) = position { return token.findForced() }
    return nil
  }
}
