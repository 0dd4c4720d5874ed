internal import Geometry
internal import Styling

/// Lays out a flex container (CSS Flexible Box Layout).
///
/// The phases, one file each, in the order of the specification's algorithm: `FlexItem` finds base sizes,
/// `FlexLine` gathers items into lines, `ResolveFlexibleLengths` and `FlexCrossSizes` size them,
/// `FlexAlignment` aligns them, `FlexPlan` puts them in their places. `FlexFragmentation` cuts the whole
/// where a page ends.
func layOutFlex(
  _ box: BoxTree.BoxID, in space: ConstraintSpace, resumingAt token: BreakToken?,
  with context: LayoutContext
) -> LayoutResult {
  context.flexItems.enter()
  defer { context.flexItems.leave() }
  let container = FlexContainer(box, in: space, with: context)
  var layout = FlexLayout(container, in: space, resumingAt: token)
  return layout.run()
}

/// The piece of a flex container for one page.
struct FlexLayout {
  let container: FlexContainer
  let context: LayoutContext
  let space: ConstraintSpace
  let token: BreakToken?
  let plan: FlexPlan
  /// Distance of the border box from the space's origin.
  let blockOffset: Points
  /// Top border and padding in this piece.
  let topChrome: Points
  var children: [PlacedFragment] = []
  var positioned: [PositionedBox] = []
  var baselines = Baselines.none

  init(_ container: FlexContainer, in space: ConstraintSpace, resumingAt token: BreakToken?) {
    self.container = container
    self.space = space
    self.token = token
    context = container.context
    if case .flex(let flexBreak)? = token?.position {
      plan = flexBreak.plan
    } else {
      plan = token == nil ? container.makePlan() : FlexPlan()
    }
    var strut = token == nil ? space.margins : MarginStrut()
    if token == nil, !space.isAfterBreak { strut.add(container.used.margin.top) }
    blockOffset = strut.sum
    topChrome = token == nil ? container.used.chrome.top : .zero
  }

  mutating func run() -> LayoutResult {
    if token == nil {
      let height = container.used.chrome.vertical + plan.size.height
      let limit = space.spaceLeft.map { $0 - blockOffset }
      if limit.map({ height.isAtMost($0) }) ?? true, !hasForcedBreak { return whole(height: height) }
    }
    return pieceOnPage()
  }

  /// The container with all its items.
  private mutating func whole(height: Points) -> LayoutResult {
    let corner = Point(x: container.used.chrome.left, y: topChrome)
    for track in plan.tracks {
      for item in track.items { place(item.result, item.box, at: item.rect.origin + corner) }
    }
    baselines = Baselines(
      first: plan.baselines.first.map { $0 + corner.y }, last: plan.baselines.last.map { $0 + corner.y })
    addOutOfFlow()
    return finish(height: height, rest: nil)
  }

  /// Takes an item's piece in.
  mutating func place(_ result: LayoutResult?, _ item: BoxTree.BoxID, at corner: Point) {
    guard let result, let fragment = result.fragment else { return }
    let used = container.used
    let shift = context.tree.style(of: item).relativeShift(in: used.contentWidth, height: used.contentHeight)
    let corner = corner + shift
    children.append(PlacedFragment(fragment, at: corner))
    positioned += result.positioned.map { $0.moved(by: corner) }
  }

  /// Positioned children stand where they would as the only item of the container.
  mutating func addOutOfFlow() {
    let tree = context.tree
    for child in tree.children(of: container.box) where tree[child].flags.contains(.outOfFlow) {
      let anchor = container.anchor(of: child)
      let corner = Point(
        x: container.used.chrome.left + plan.size.width * anchor.x,
        y: topChrome + plan.size.height * anchor.y)
      positioned.append(PositionedBox(box: child, staticPosition: corner, anchor: anchor))
    }
  }

  /// The piece of a height, and where to go on.
  mutating func finish(
    height: Points, rest: BreakToken.Position?, forced: FragmentationProperties.Break? = nil
  ) -> LayoutResult {
    let size = Size(width: container.used.borderWidth, height: height)
    context.place(
      &positioned, in: container.box, size: size, border: container.used.border, pageEnd: nil,
      among: &children)
    var edges = Fragment.Edges.all
    if token != nil { edges.remove(.top) }
    if rest != nil { edges.remove(.bottom) }
    var result = LayoutResult(
      fragment: Fragment(
        box: container.box, size: size, content: .boxes(children), edges: edges, baselines: baselines))
    result.blockOffset = blockOffset
    result.inlineOffset = container.used.margin.left
    result.positioned = positioned
    if let rest {
      let consumed = (token?.consumed ?? .zero) + height
      result.breakToken = BreakToken(box: container.box, position: rest, consumed: consumed, forced: forced)
    } else {
      result.endMargins = MarginStrut(container.used.margin.bottom)
    }
    return result
  }
}
