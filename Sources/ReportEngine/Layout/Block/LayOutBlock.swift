internal import Geometry
internal import Styling

/// Lays out a block container: a block box, the content of a cell, a caption, an inline-block.
func layOutBlock(
  _ box: BoxTree.BoxID, in space: ConstraintSpace, resumingAt token: BreakToken?,
  with context: LayoutContext
) -> LayoutResult {
  var layout = BlockLayout(box, in: space, resumingAt: token, with: context)
  return layout.run()
}

/// A block container being laid out: children are placed one below the other, margins between them
/// gather in `flow.strut` until something stands below them.
struct BlockLayout {
  let context: LayoutContext
  let box: BoxTree.BoxID
  let space: ConstraintSpace
  let token: BreakToken?
  let style: BoxStyle
  let used: UsedBox
  /// Whether its margins stay apart from its children's (CSS 2.2 "Block formatting contexts").
  let isContext: Bool
  /// Height of the top border and padding in this piece.
  let topChrome: Points

  var flow = Flow()
  var children: [PlacedFragment] = []
  var positioned: [PositionedBox] = []
  /// Whether floats of pages before go on at the top of this one.
  var hasResumedFloats = false
  /// What was placed on this page, for deciding where to break; empty when nothing breaks.
  var placed: [PlacedChild] = []

  /// How far the layout has come.
  struct Flow {
    /// Distance of the border box from the space's origin; nil while the top margin may still grow.
    var offset: Points?
    /// End of the content so far, below the border box's top.
    var cursor = Points.zero
    /// Margins since then.
    var strut = MarginStrut()
    var baselines = Baselines.none
    /// Whether anything of any height stands here.
    var hasContent = false
    /// The floats that stand here.
    var exclusions = Exclusions()
    /// Those that go on on the next page.
    var floats: [FloatBreak] = []
  }

  init(
    _ box: BoxTree.BoxID, in space: ConstraintSpace, resumingAt token: BreakToken?,
    with context: LayoutContext
  ) {
    self.context = context
    self.box = box
    self.space = space
    self.token = token
    style = context.tree.style(of: box)
    used = context.usedBox(of: box, in: space)
    isContext = BlockLayout.isContext(box, style, context.tree)
    topChrome = token == nil ? used.chrome.top : .zero
    if !isContext {
      flow.exclusions = space.exclusions.moved(x: -(used.margin.left + used.chrome.left), y: .zero)
    }
  }

  private static func isContext(_ box: BoxTree.BoxID, _ style: BoxStyle, _ tree: BoxTree) -> Bool {
    switch tree.kind(of: box) {
    case .block:
      box == .root || style.establishesFormattingContext
        || !tree[box].flags.isDisjoint(with: [.inlineLevel, .outOfFlow, .floating, .turned])
        || tree.kind(of: tree[box].parent) == .flex
    case .inline, .text, .lineBreak, .replaced, .marker, .table, .flex, .tableCaption, .tableColumnGroup,
      .tableColumn,
      .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow, .tableCell:
      true
    }
  }

  // MARK: Children

  mutating func run() -> LayoutResult {
    begin()
    resumeFloats()
    var next = startingPoint()
    while let point = next, context.mayGoOn(in: box) {
      switch add(point) {
      case .goesOn(let following): next = following
      case .stops(let stop): return broken(stop)
      }
    }
    return finish()
  }

  /// Sets the top edge, unless the box's margin may collapse with its first child's.
  private mutating func begin() {
    if token != nil {
      flow.offset = .zero
      return
    }
    flow.strut = space.margins
    if !space.isAfterBreak { flow.strut.add(used.margin.top) }
    if isContext || topChrome > .zero { setTop() }
  }

  /// Sets the border box's top where the margins gathered so far put it.
  mutating func setTop() {
    flow.offset = flow.strut.sum
    flow.cursor = topChrome
    if !flow.exclusions.isEmpty { flow.exclusions = flow.exclusions.settled(at: flow.strut.sum) }
    flow.strut = MarginStrut()
  }

  /// A place among the children at which layout goes on.
  enum Entry {
    case child(BoxTree.BoxID, BreakToken?)
    case run(InlineRun, LineStart)
  }

  private func startingPoint() -> Entry? {
    switch token?.position {
    case nil: return context.tree.firstChild(of: box).flatMap { point(at: $0) }
    case .before(let child): return point(at: child)
    case .inside(let token): return .child(token.box, token)
    case .line(let run, let start):
      return .run(context.inlineRun(from: run, in: box, isFirst: isFirst(run)), start)
    case .table, .flex, .end, .floats: return nil
    }
  }

  private func isFirst(_ child: BoxTree.BoxID) -> Bool {
    child.position == box.position + 1
      || context.tree.kind(of: BoxTree.BoxID(box.position + 1)) == .marker
        && Int(context.tree.boxes[box.position + 1].end) == child.position
  }

  func point(at child: BoxTree.BoxID) -> Entry? {
    guard context.tree.kind(of: child) != .marker else {
      return context.tree.nextSibling(of: child, in: box).flatMap { point(at: $0) }
    }
    guard context.tree[child].isInRun else { return .child(child, nil) }
    return .run(context.inlineRun(from: child, in: box, isFirst: isFirst(child)), .first)
  }

  private func point(after end: Int) -> Entry? {
    end < Int(context.tree[box].end) ? point(at: BoxTree.BoxID(end)) : nil
  }

  enum Progress {
    case goesOn(Entry?)
    case stops(Stop)
  }

  private mutating func add(_ point: Entry) -> Progress {
    let before = BreakBefore(at: point, after: placed.last?.point, in: context)
    let hasFloats = !flow.exclusions.isEmpty
    if let forced = before.forced, space.spaceLeft != nil, !(before.isByName && isAtTop) {
      return .stops(.forced(point, forced))
    }
    if hasFloats, case .child(let child, nil) = point, clear(child), isBelowPage {
      return .stops(Stop(position: .before(child), appeal: .perfect, forced: nil))
    }
    if space.spaceLeft != nil {
      placed.append(
        PlacedChild(
          point, flow: flow, children: children.count, positioned: positioned.count, before))
    }
    switch point {
    case .child(let child, let token):
      let result =
        hasFloats && token == nil && avoidsFloats(child)
        ? layOutBesideFloats(child) : layOutInFlow(child, resumingAt: token, spaceLeft: spaceLeft)
      if let stop = stop(at: child, result) { return .stops(stop) }
      place(child, result)
      return .goesOn(self.point(after: Int(context.tree[child].end)))
    case .run(let run, let start):
      if let stop = addRun(run, from: start) { return .stops(stop) }
      return .goesOn(self.point(after: run.end))
    }
  }

  /// What is left of the page below the content so far.
  var spaceLeft: Points? { space.spaceLeft.map { $0 - (flow.offset ?? .zero) - flow.cursor } }

  /// Whether nothing stands above on the page.
  var isAtTop: Bool { space.isAtTop && !flow.hasContent && !hasResumedFloats }

  /// Whether a margin here is cut off, because an unforced break comes right before (CSS
  /// Fragmentation, "Adjoining Margins at Breaks").
  private var isAfterBreak: Bool {
    if flow.hasContent { return false }
    if let token { return token.findForced() == nil }
    return space.isAfterBreak && flow.offset == nil
  }

  /// Lays out a block-level child below the content so far.
  func layOutInFlow(_ child: BoxTree.BoxID, resumingAt token: BreakToken?, spaceLeft: Points?)
    -> LayoutResult
  {
    var offered = offeredSpace(spaceLeft: spaceLeft)
    if !flow.exclusions.isEmpty {
      if avoidsFloats(child) { return layOutBetweenFloats(child, resumingAt: token, spaceLeft: spaceLeft) }
      offered.exclusions = exclusionsForChild
    }
    return layOutAlone(child, in: offered, resumingAt: token)
  }

  /// The space of a child below the content so far.
  func offeredSpace(spaceLeft: Points?) -> ConstraintSpace {
    var offered = ConstraintSpace(
      inlineSize: used.contentWidth, blockSize: used.contentHeight, spaceLeft: spaceLeft,
      pageHeight: space.pageHeight, isAtTop: isAtTop)
    offered.margins = flow.strut
    offered.isAfterBreak = isAfterBreak
    return offered
  }

  func layOutAlone(
    _ child: BoxTree.BoxID, in offered: ConstraintSpace, resumingAt token: BreakToken?
  ) -> LayoutResult {
    switch context.tree.kind(of: child) {
    case .table, .replaced: return context.layOutAsWhole(child, in: offered, resumingAt: token)
    case .block where context.tree[child].isTurnedContent:
      return context.layOutAsWhole(child, in: offered, resumingAt: token)
    case .block, .flex, .inline, .text, .lineBreak, .marker, .tableCaption, .tableColumnGroup,
      .tableColumn,
      .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow, .tableCell:
      return layOut(child, in: offered, resumingAt: token, with: context)
    }
  }

  /// Takes a child's piece in.
  mutating func place(_ child: BoxTree.BoxID, _ result: LayoutResult) {
    guard let fragment = result.fragment else { return }
    if context.tree.features.contains(.floats), !avoidsFloats(child) {
      flow.exclusions = result.exclusions.moved(y: flowEnd)
      if result.blockOffset == nil, flow.offset != nil {
        flow.exclusions = flow.exclusions.settled(at: flowEnd + result.endMargins.sum)
      }
    }
    var corner = Point(x: used.chrome.left + result.inlineOffset, y: .zero)
    for float in result.floats { flow.floats.append(float.moved(x: corner.x)) }
    if let offset = result.blockOffset {
      if flow.offset == nil { flow.offset = offset } else { corner.y = flow.cursor + offset }
      flow.cursor = corner.y + fragment.size.height
      flow.hasContent = flow.hasContent || fragment.size.height > .zero
    } else if flow.offset != nil {
      corner.y = flow.cursor + result.endMargins.sum
    }
    flow.strut = result.endMargins
    let style = context.tree.style(of: child)
    if style.isScrollContainer, context.tree.kind(of: child) == .block {
      let margin = style.computed.box.margin.bottom.resolved(against: used.contentWidth) ?? .zero
      flow.baselines.take(scrolling: fragment, at: corner.y, margin: margin)
    } else {
      flow.baselines.take(fragment, at: corner.y)
    }
    corner = corner + style.relativeShift(in: used.contentWidth, height: used.contentHeight)
    if context.tree[child].flags.contains(.inMovedInline) {
      for inline in context.tree.movingInlines[child] ?? [] {
        let inline = context.tree.styles[inline.position]
        corner = corner + inline.relativeShift(in: used.contentWidth, height: used.contentHeight)
      }
    }
    children.append(PlacedFragment(fragment, at: corner))
    for box in result.positioned { positioned.append(box.moved(by: corner)) }
  }
}

extension LayoutContext {
  /// Lays out a block-level box that is not a block container, a table, an image or turned lines, with its
  /// margins around it.
  fileprivate func layOutAsWhole(
    _ child: BoxTree.BoxID, in offered: ConstraintSpace, resumingAt token: BreakToken?
  ) -> LayoutResult {
    let style = tree.style(of: child)
    let margin = style.computed.box.margin.map { $0.resolved(against: offered.inlineSize) ?? .zero }
    var strut = offered.margins
    if token == nil, !offered.isAfterBreak { strut.add(margin.top) }
    var inner = offered
    inner.margins = MarginStrut()
    inner.spaceLeft = offered.spaceLeft.map { $0 - strut.sum }
    // A table as wide as its content may be as wide as the container less its margins; percentages
    // are of the container.
    if style.computed.box.width == .auto {
      inner.inlineSize = offered.inlineSize - margin.horizontal
    }
    var result = layOut(child, in: inner, resumingAt: token, with: self)
    let width = result.fragment?.size.width ?? .zero
    let used = usedMargins(of: style, width: width, in: offered)
    result.blockOffset = strut.sum
    result.inlineOffset = used.left
    result.endMargins = result.breakToken == nil ? MarginStrut(used.bottom) : MarginStrut()
    if let left = inner.spaceLeft, let fragment = result.fragment, result.breakToken == nil {
      result.isOverflowing = !fragment.size.height.isAtMost(left)
    }
    return result
  }
}
