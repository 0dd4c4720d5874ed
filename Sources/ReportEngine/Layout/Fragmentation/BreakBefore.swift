internal import Geometry
internal import Styling
internal import Templates

/// What styles say of a break between two siblings (CSS Fragmentation, "Breaking Controls").
struct BreakBefore {
  /// A break that must come here.
  let forced: FragmentationProperties.Break?
  /// Whether it must because the page name changes: not where nothing of any height stands on the page yet.
  var isByName = false
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
    } else if tree.changesPageName(from: previous, to: next) {
      (forced, appeal, isByName) = (.page, .perfect, true)
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

  /// Whether two neighbours stand on pages of different names. What is out of the flow stands on no page of
  /// its own: before it nothing changes, and after it counts what stands above in the flow.
  func changesPageName(from previous: BlockLayout.Entry, to next: BlockLayout.Entry) -> Bool {
    guard features.contains(.namedPages), !isOutOfFlow(next) else { return false }
    guard case .run(let run, _) = previous, isOutOfFlow(previous) else {
      return pageName(at: previous, .after) != pageName(at: next, .before)
    }
    let above = children(of: run.container).reduce(nil as BoxID?) { found, child in
      child < run.first && !isOutOfFlow(child) ? child : found
    }
    return above.map { pageName(of: $0, .after) != pageName(at: next, .before) } ?? false
  }

  private func pageName(at point: BlockLayout.Entry, _ side: BreakSide) -> String? {
    switch point {
    case .child(let child, _): pageName(of: child, side)
    case .run(let run, _): style(of: run.container).computed.fragmentation.page
    }
  }

  /// Whether nothing of it stands in the flow: positioned boxes and floats with white space
  /// between them.
  func isOutOfFlow(_ point: BlockLayout.Entry) -> Bool {
    guard case .run(let run, _) = point else { return false }
    var next = run.first.position
    while next < run.end {
      guard isOutOfFlow(BoxID(next)) || isBlank(BoxID(next)) else { return false }
      next = Int(boxes[next].end)
    }
    return true
  }

  /// Whether a box is a text of white space alone.
  private func isBlank(_ box: BoxID) -> Bool {
    guard kind(of: box) == .text, !self[box].flags.contains(.generated) else { return false }
    return document.text[document.textRange(of: node(of: box))].allSatisfy(\.isCollapsibleSpace)
  }

  /// Whether a box is positioned or floats.
  func isOutOfFlow(_ box: BoxID) -> Bool {
    !self[box].flags.isDisjoint(with: [.outOfFlow, .floating])
  }

  /// The block-level child at an edge of a box.
  private func edgeChild(of box: BoxID, _ side: BreakSide) -> BoxID? {
    switch kind(of: box) {
    case .block, .flex, .table, .tableHeaderGroup, .tableRowGroup, .tableFooterGroup: break
    case .inline, .text, .lineBreak, .replaced, .marker, .tableCaption, .tableColumnGroup,
      .tableColumn, .tableRow,
      .tableCell:
      return nil
    }
    var result: BoxID?
    for child in children(of: box)
    where kind(of: child) != .marker && kind(of: child) != .tableColumnGroup && !isOutOfFlow(child)
      && !isBlank(child)
    {
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
