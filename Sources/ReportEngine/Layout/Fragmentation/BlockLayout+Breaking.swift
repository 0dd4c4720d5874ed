internal import Diagnostics
internal import Geometry
internal import Styling

/// A child placed on this page, and how things stood before it: what is needed to take it back.
struct PlacedChild {
  let point: BlockLayout.Entry
  let flow: BlockLayout.Flow
  let children: Int
  let positioned: Int
  let before: BreakBefore

  init(
    _ point: BlockLayout.Entry, flow: BlockLayout.Flow, children: Int, positioned: Int,
    _ before: BreakBefore
  ) {
    self.point = point
    self.flow = flow
    self.children = children
    self.positioned = positioned
    self.before = before
  }
}

extension BlockLayout.Entry {
  /// Where the layout goes on when a page ends before it.
  fileprivate var position: BreakToken.Position {
    switch self {
    case .child(_, let token?): .inside(token)
    case .child(let child, nil): .before(child)
    case .run(let run, let start): start == .first ? .before(run.first) : .line(run: run.first, start)
    }
  }
}

extension BlockLayout {
  /// Where and how well a box is broken.
  struct Stop {
    /// nil when nothing of the box can be placed here.
    let position: BreakToken.Position?
    let appeal: BreakAppeal
    let forced: FragmentationProperties.Break?

    static func forced(_ point: Entry, _ forced: FragmentationProperties.Break) -> Stop {
      Stop(position: .before(point.first), appeal: .perfect, forced: forced)
    }

    static let nothing = Stop(position: nil, appeal: .perfect, forced: nil)
  }

  /// Decides after the layout of a child whether the page ends at it; nil when it fits whole.
  mutating func stop(at child: BoxTree.BoxID, _ result: LayoutResult) -> Stop? {
    guard space.spaceLeft != nil else { return nil }
    if result.fragment != nil, result.breakToken == nil {
      if !result.isOverflowing { return nil }
      if isAtTop {
        context.diagnostics.add(.doesNotFit(at: context.tree.span(of: child)))
        context.hasOverflow = true
        return nil
      }
      return stopBefore(fallback: nil)
    }
    guard let token = result.breakToken, result.fragment != nil else {
      return stopBefore(fallback: nil)
    }
    let inside = Stop(position: .inside(token), appeal: result.appeal, forced: nil)
    if result.appeal < .perfect, token.findForced() == nil {
      let saved = self
      let other = stopBefore(fallback: inside)
      if case .inside(let chosen) = other.position, chosen === token {
        self = saved
      } else {
        return other
      }
    }
    place(child, result)
    return inside
  }

  /// The last place at which styles allow a break before the child at hand: before it, or before or
  /// in one of those above. Where there is none, `fallback`, or a break that styles would avoid.
  mutating func stopBefore(fallback: Stop?) -> Stop {
    let saved = self
    var index = placed.count - 1
    while index >= 0 {
      let child = placed[index]
      if child.before.appeal == .perfect, child.flow.hasContent {
        rewind(to: index)
        return Stop(position: .before(child.point.first), appeal: .perfect, forced: nil)
      }
      if index > 0, child.before.appeal == .violating,
        let stop = breakEarlier(in: index - 1, endingAt: child.flow)
      {
        return stop
      }
      index -= 1
    }
    self = saved
    if let fallback { return fallback }
    if hasResumedFloats, let first = placed.first, !(placed.last?.flow.hasContent ?? false) {
      rewind(to: 0)
      return Stop(position: first.point.position, appeal: .perfect, forced: nil)
    }
    // At the top of a page, floats alone are something that stands above.
    guard let last = placed.last, last.flow.hasContent || space.isAtTop && last.children > 0 else {
      return .nothing
    }
    rewind(to: placed.count - 1)
    return Stop(position: last.point.position, appeal: .violating, forced: nil)
  }

  /// Takes back the child at an index of `placed` and all after it.
  private mutating func rewind(to index: Int) {
    let child = placed[index]
    flow = child.flow
    children.removeSubrange(child.children...)
    positioned.removeSubrange(child.positioned...)
    placed.removeSubrange(index...)
  }

  /// Lays out a child again in a little less space than it took, so that it must break in itself;
  /// nil when it has no good place for that.
  private mutating func breakEarlier(in index: Int, endingAt end: Flow) -> Stop? {
    let saved = self
    let child = placed[index]
    rewind(to: index)
    placed.append(child)
    let space = (end.offset ?? .zero) + end.cursor - (flow.offset ?? .zero) - flow.cursor
    let least = Points(0.01)
    switch child.point {
    case .child(let box, let token):
      let rewound = self
      var missing = least
      // A margin at its end gives way to a page's: then the box is whole in less space, too.
      while missing < space {
        self = rewound
        let result = layOutInFlow(box, resumingAt: token, spaceLeft: space - missing)
        guard result.fragment != nil else { break }
        if let token = result.breakToken {
          guard result.appeal == .perfect else { break }
          place(box, result)
          return Stop(position: .inside(token), appeal: .perfect, forced: nil)
        }
        if result.isOverflowing { break }
        missing = missing * 8
      }
    case .run(let run, let start):
      if let stop = addRun(run, from: start, spaceLeft: space - least), stop.appeal == .perfect,
        case .line? = stop.position
      {
        return stop
      }
    }
    self = saved
    return nil
  }

  /// All content is placed, but floats of this formatting context go on, and not with their margins alone:
  /// no page is made for these. Where nothing else stands in it, it begins with them on the next page.
  func stopAtFloats() -> Stop? {
    guard isContext, space.spaceLeft != nil, !flow.floats.allSatisfy(\.isMargin) else { return nil }
    let isEmpty = token == nil && !flow.hasContent && children.isEmpty
    return isEmpty && !isAtTop ? .nothing : Stop(position: .floats, appeal: .perfect, forced: nil)
  }

  /// All content is placed, but the bottom edge does not fit.
  mutating func stopAtEnd(height: Points) -> Stop? {
    guard let left = space.spaceLeft, let offset = flow.offset, !(offset + height).isAtMost(left)
    else { return nil }
    let remains = offset + height - left
    let isCut = used.contentHeight == nil && remains <= used.chrome.bottom
    if isCut, !placed.isEmpty {
      // Rather move the last child on than leave the bottom border alone on the next page.
      if let stop = breakEarlier(in: placed.count - 1, endingAt: flow) { return stop }
      let stop = stopBefore(fallback: .nothing)
      if stop.position != nil { return stop }
    }
    if isAtTop, remains >= height { return nil }
    if !isAtTop, !flow.hasContent, offset >= left { return .nothing }
    // What is left without content is given height, border and padding: these go on without a loss,
    // but not for ever.
    guard offset < left else { return nil }
    return Stop(
      position: .end(remaining: remains), appeal: isCut ? .violating : .perfect, forced: nil)
  }

  /// The piece before a break, and the token to go on with.
  mutating func broken(_ stop: Stop) -> LayoutResult {
    guard let position = stop.position else { return LayoutResult(fragment: nil) }
    if flow.offset == nil { setTop() }
    placeMarker()
    let offset = flow.offset ?? .zero
    // A broken box fills the page to its end (CSS Fragmentation, "Breaking into Varying-size
    // Fragmentainers").
    let consumed = token?.consumed ?? .zero
    var height = max(flow.cursor, (space.spaceLeft ?? .zero) - offset)
    if let fixed = used.contentHeight {
      height = max(.zero, min(height, fixed + used.chrome.vertical - consumed))
    }
    var result = piece(height: height, isLast: false)
    result.breakToken = BreakToken(
      box: box, position: position, consumed: consumed + height, forced: stop.forced,
      floats: isContext ? flow.floats : [])
    result.appeal =
      style.computed.fragmentation.breakInside == .avoid
      ? min(stop.appeal, .violating) : stop.appeal
    return result
  }
}
