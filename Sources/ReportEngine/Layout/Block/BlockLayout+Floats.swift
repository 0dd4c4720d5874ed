internal import Geometry
internal import Styling

/// Floats in block layout (CSS 2.2 9.5). `flow.exclusions` has its origin at the space's, and its left edge
/// at the content's.
extension BlockLayout {
  /// Distance of the end of the content so far from the space's origin.
  var flowEnd: Points { (flow.offset ?? .zero) + flow.cursor }

  /// The floats as children see them that stand at the end of the content so far.
  var exclusionsForChild: Exclusions { flow.exclusions.moved(y: -flowEnd) }

  /// The floats as the containing block sees them; a formatting context keeps its own.
  var exclusionsAround: Exclusions {
    isContext ? Exclusions() : flow.exclusions.moved(x: used.margin.left + used.chrome.left, y: .zero)
  }

  // MARK: Clear

  /// Moves the content's end down so far that a child stands below the floats that it clears (CSS 2.2 9.5.2),
  /// and says whether it must.
  mutating func clear(_ child: BoxTree.BoxID) -> Bool {
    let clear = context.tree.style(of: child).computed.clear
    let top = borderTop(of: child)
    guard clear != .none, let bottom = flow.exclusions.settled(at: top).bottom(of: clear), top < bottom else {
      return false
    }
    if flow.offset == nil { setTop() }
    flow.strut = MarginStrut()
    moveBorderTop(of: child, to: flow.exclusions.bottom(of: clear) ?? bottom)
    return true
  }

  /// Whether the content so far ends below the page: what clears a float that goes on on the next page comes
  /// there too.
  var isBelowPage: Bool { !(spaceLeft.map { Points.zero.isAtMost($0) } ?? true) }

  // MARK: Boxes beside floats

  /// Whether floats must not lie over a child: it has a formatting context of its own.
  func avoidsFloats(_ child: BoxTree.BoxID) -> Bool {
    switch context.tree.kind(of: child) {
    case .table, .flex, .replaced: true
    case .block: context.tree.style(of: child).establishesFormattingContext
    case .inline, .text, .lineBreak, .marker, .tableCaption, .tableColumnGroup, .tableColumn,
      .tableHeaderGroup,
      .tableRowGroup, .tableFooterGroup, .tableRow, .tableCell:
      false
    }
  }

  /// Where a child's border box would begin, its margins collapsed with those above.
  private func borderTop(of child: BoxTree.BoxID) -> Points {
    var strut = flow.strut
    strut.add(context.topMargins(of: child, in: used.contentWidth))
    return flowEnd + strut.sum
  }

  /// The space of a child between floats: an `auto` width fills what they leave free, where they reach over
  /// its margins. Percentages are of the containing block.
  private func narrowed(
    _ space: ConstraintSpace, for child: BoxTree.BoxID, between edges: Exclusions.Edges
  ) -> ConstraintSpace {
    let style = context.tree.style(of: child)
    let box = style.computed.box
    guard box.width == .auto else { return space }
    let margin = box.margin.map { $0.resolved(against: used.contentWidth) ?? .zero }
    let left = edges.left.map { max($0, margin.left) } ?? margin.left
    let right = edges.right.map { max(used.contentWidth - $0, margin.right) } ?? margin.right
    var result = space
    if context.tree.kind(of: child) == .table {
      result.inlineSize = used.contentWidth - left - right + margin.horizontal
    } else if box.contentWidth == nil, context.tree.kind(of: child) != .replaced {
      let width = max(.zero, used.contentWidth - left - right)
      result.fixedInlineSize = context.limitedWidth(width, of: style, in: used.contentWidth)
    }
    return result
  }

  /// Lays out a child between floats that leave it free what is between `edges`; `hasRoom` says whether it
  /// does not reach over them.
  private func layOut(
    _ child: BoxTree.BoxID, resumingAt token: BreakToken? = nil, between edges: Exclusions.Edges,
    spaceLeft: Points?
  ) -> (result: LayoutResult, hasRoom: Bool) {
    let space = narrowed(offeredSpace(spaceLeft: spaceLeft), for: child, between: edges)
    var result = layOutAlone(child, in: space, resumingAt: token)
    let width = result.fragment?.size.width ?? .zero
    // Its own margins may let it stick out of the container, floats may not.
    let least = min(.zero, result.inlineOffset)
    let greatest = max(used.contentWidth, result.inlineOffset + width)
    if let right = edges.right { result.inlineOffset = min(result.inlineOffset, right - width) }
    if let left = edges.left { result.inlineOffset = max(result.inlineOffset, left) }
    let end = result.inlineOffset + width
    let hasRoomRight = edges.left == nil || end.isAtMost(greatest)
    let hasRoomLeft = edges.right.map { end.isAtMost($0) && least.isAtMost(result.inlineOffset) } ?? true
    return (result, hasRoomLeft && hasRoomRight)
  }

  /// Lays out a child between the floats that stand at its top.
  func layOutBetweenFloats(
    _ child: BoxTree.BoxID, resumingAt token: BreakToken? = nil, spaceLeft: Points?
  ) -> LayoutResult {
    let edges = flow.exclusions.edges(from: token == nil ? borderTop(of: child) : flowEnd, height: .zero)
    return layOut(child, resumingAt: token, between: edges, spaceLeft: spaceLeft).result
  }

  /// Lays out a child beside the floats, or below those that leave it too little room (CSS 2.2 9.5). Where it
  /// has none at the place that its collapsed margins give it, its own margin no longer counts: it stands as
  /// high as it can, as if it cleared the floats.
  mutating func layOutBesideFloats(_ child: BoxTree.BoxID) -> LayoutResult {
    let unsettled = flow.exclusions
    if flow.offset == nil { flow.exclusions = unsettled.settled(at: borderTop(of: child)) }
    if let result = layOutClearOfFloats(child) { return result }
    flow.exclusions = unsettled
    if flow.offset == nil { setTop() }
    var top = flowEnd + flow.strut.sum
    flow.strut = MarginStrut()
    while true {
      moveBorderTop(of: child, to: top)
      if let result = layOutClearOfFloats(child) { return result }
      guard let next = flow.exclusions.nextEdge(below: top) else {
        return layOutBetweenFloats(child, spaceLeft: spaceLeft)
      }
      top = next
    }
  }

  private mutating func moveBorderTop(of child: BoxTree.BoxID, to top: Points) {
    flow.cursor += top - borderTop(of: child)
    flow.hasContent = true
  }

  /// Lays out a child at the end of the content so far; nil where floats leave it too little room. It keeps
  /// clear of them for all of its height, which depends on the room that they leave.
  private func layOutClearOfFloats(_ child: BoxTree.BoxID) -> LayoutResult? {
    let top = borderTop(of: child)
    var height = Points.zero
    while true {
      let edges = flow.exclusions.edges(from: top, height: height)
      let (result, hasRoom) = layOut(child, between: edges, spaceLeft: spaceLeft)
      guard hasRoom else { return nil }
      let actual = max(height, result.fragment?.size.height ?? .zero)
      if flow.exclusions.edges(from: top, height: actual) == edges { return result }
      height = actual
    }
  }

  // MARK: Floats

  /// Where a run of inline content begins. A run of floats alone does not keep margins apart: it begins where
  /// the next box will, when margins above and below it have collapsed.
  func top(of run: InlineRun, _ point: Entry) -> Points {
    var strut = flow.strut
    if flow.offset == nil, context.tree.isOutOfFlow(point) {
      var next = run.end < Int(context.tree[box].end) ? BoxTree.BoxID(run.end) : nil
      while let sibling = next {
        let isRun = context.tree[sibling].isInRun
        if !isRun { strut.add(context.topMargins(of: sibling, in: used.contentWidth)) }
        guard !isRun, context.tree.firstChild(of: sibling) == nil else { break }
        next = context.tree.nextSibling(of: sibling, in: box)
      }
    }
    return flowEnd + strut.sum
  }

  /// Takes in the floats of a run that begins at `top`, as far as they belong to the first `count` lines.
  mutating func addFloats(of stack: LineStack, count: Int, top: Points) {
    let isWhole = count == stack.lines.count && stack.next == nil
    for float in stack.floats where isWhole || float.line < count {
      add(
        float, at: Point(x: used.chrome.left, y: top - (flow.offset ?? top)),
        in: FloatSpace(width: used.contentWidth, height: used.contentHeight, page: nil))
    }
    let known = flow.exclusions.count
    flow.exclusions = stack.exclusions.moved(y: top)
    if flow.offset == nil {
      flow.exclusions.presume(top, from: known)
    } else {
      flow.exclusions = flow.exclusions.settled(at: top)
    }
  }

  /// A formatting context is as high as its floats (CSS 2.2 10.6.7).
  mutating func enclosesFloats() {
    guard isContext, var bottom = flow.exclusions.bottom(of: .both) else { return }
    if !flow.floats.isEmpty, let left = space.spaceLeft { bottom = min(bottom, left) }
    flow.cursor = max(flow.cursor, bottom - (flow.offset ?? .zero))
  }
}

extension LayoutContext {
  /// The margins that collapse at the top of a box: its own and, where neither border nor padding lies
  /// between, those of its first children (CSS 2.2 8.3.1).
  func topMargins(of box: BoxTree.BoxID, in width: Points) -> MarginStrut {
    let style = tree.style(of: box)
    var strut = MarginStrut(style.computed.box.margin.top.resolved(against: width) ?? .zero)
    guard tree.kind(of: box) == .block, !style.establishesFormattingContext, style.border.top == .zero,
      style.padding(against: width).top == .zero
    else { return strut }
    for child in tree.children(of: box) where tree.kind(of: child) != .marker {
      if tree.isOutOfFlow(child) { continue }
      guard !tree[child].isInRun, tree.style(of: child).computed.clear == .none else { break }
      strut.add(topMargins(of: child, in: width))
      break
    }
    return strut
  }
}
