internal import Geometry
internal import Styling

extension BlockLayout {
  /// All children are placed: sets the bottom edge.
  mutating func finish() -> LayoutResult {
    placeMarker()
    let isOpenBelow =
      !isContext && used.chrome.bottom == .zero && used.contentHeight == nil
    if flow.offset == nil {
      if isOpenBelow, used.minHeight == .zero, token == nil { return collapsedThrough() }
      setTop()
    }
    if !isOpenBelow, used.contentHeight == nil || isContext {
      flow.cursor += marginBelowContent
      flow.strut = MarginStrut()
    }
    enclosesFloats()
    let height = pieceHeight()
    if let stop = stopAtFloats() ?? stopAtEnd(height: height) { return broken(stop) }
    var result = piece(height: height, isLast: true)
    // Least and greatest heights that count keep the margins apart: what they add or cut off lies between.
    var margins = isOpenBelow && height == flow.cursor ? flow.strut : MarginStrut()
    margins.add(used.margin.bottom)
    result.endMargins = margins
    return result
  }

  /// The margins between the content and the bottom edge, cut off where the page ends: no page is made for
  /// them alone (CSS Fragmentation, "Adjoining Margins at Breaks").
  private var marginBelowContent: Points {
    guard used.chrome.bottom == .zero, let left = spaceLeft, left < flow.strut.sum else {
      return flow.strut.sum
    }
    return max(min(flow.strut.sum, .zero), left)
  }

  /// The height of the last piece's border box.
  private func pieceHeight() -> Points {
    if case .end(let remaining)? = token?.position { return remaining }
    let consumed = token?.consumed ?? .zero
    let chrome = used.chrome.vertical
    if let fixed = used.contentHeight { return max(.zero, fixed + chrome - consumed) }
    let content = flow.cursor + used.chrome.bottom
    let greatest = max(used.minHeight, used.maxHeight) + chrome - consumed
    return max(.zero, max(min(content, greatest), used.minHeight + chrome - consumed))
  }

  /// Nothing stands in the box and it has no height: its margins collapse through it (CSS 2.2
  /// "Collapsing margins").
  private mutating func collapsedThrough() -> LayoutResult {
    let size = Size(width: used.borderWidth, height: .zero)
    placePositioned(in: size)
    let fragment = Fragment(box: box, size: size, content: .boxes(children))
    flow.strut.add(used.margin.bottom)
    var result = LayoutResult(fragment: fragment)
    result.inlineOffset = used.margin.left
    result.endMargins = flow.strut
    result.positioned = positioned
    result.exclusions = exclusionsAround
    result.floats = flow.floats
    return result
  }

  /// The box's piece on this page.
  mutating func piece(height: Points, isLast: Bool) -> LayoutResult {
    let size = Size(width: used.borderWidth, height: height)
    placePositioned(in: size)
    var edges = Fragment.Edges.all
    if token != nil { edges.remove(.top) }
    if !isLast { edges.remove(.bottom) }
    var result = LayoutResult(
      fragment: Fragment(
        box: box, size: size, content: .boxes(children), edges: edges, baselines: flow.baselines))
    result.blockOffset = flow.offset
    result.inlineOffset = used.margin.left
    result.positioned = positioned
    result.exclusions = exclusionsAround
    if !isContext { result.floats = flow.floats }
    return result
  }

  /// Sets the marker of a list item to the left of its border box, beside its first line (CSS Lists,
  /// "Markers"). Where floats push that line away, they push the marker as far.
  mutating func placeMarker() {
    guard token == nil, let first = context.tree.firstChild(of: box),
      context.tree.kind(of: first) == .marker
    else {
      return
    }
    var offered = ConstraintSpace(inlineSize: .infinity)
    offered.shrinksToFit = true
    guard let marker = layOut(first, in: offered, resumingAt: nil, with: context).fragment else {
      return
    }
    if flow.baselines.first == nil, token == nil {
      // An empty item is as high as its marker.
      if flow.offset == nil { setTop() }
      flow.baselines = Baselines(
        first: marker.firstBaseline.map { $0 + flow.cursor },
        last: marker.lastBaseline.map { $0 + flow.cursor })
      flow.cursor += marker.size.height
      flow.hasContent = true
    }
    let y = (flow.baselines.first ?? topChrome) - (marker.firstBaseline ?? .zero)
    var x = -marker.size.width
    if !flow.exclusions.isEmpty {
      let edges = flow.exclusions.edges(from: (flow.offset ?? .zero) + y, height: marker.size.height)
      x += max(.zero, edges.left ?? .zero)
    }
    children.insert(PlacedFragment(marker, at: Point(x: x, y: y)), at: 0)
  }
}
