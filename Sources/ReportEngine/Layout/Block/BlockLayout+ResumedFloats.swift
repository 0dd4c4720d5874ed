internal import Geometry
internal import Styling

extension BlockLayout {
  /// Places at the top of the page what goes on of the floats of pages before.
  mutating func resumeFloats() {
    for float in token?.floats ?? [] {
      let x = float.left - used.chrome.left
      var exclusions = flow.exclusions.moved(x: -x, y: .zero)
      let space = FloatSpace(
        width: float.width, height: float.height,
        page: self.space.spaceLeft.map {
          PageEnd(
            left: $0, height: self.space.pageHeight, isAtTop: self.space.isAtTop && !hasResumedFloats,
            mindsForcedBreaks: false)
        })
      let placed = place(float, in: space, among: &exclusions)
      flow.exclusions = exclusions.moved(x: x, y: .zero)
      add(placed, at: Point(x: float.left, y: .zero), in: space)
      if float.isMargin || placed.fragment != nil { hasResumedFloats = true }
    }
  }

  private func place(_ float: FloatBreak, in space: FloatSpace, among exclusions: inout Exclusions)
    -> PlacedFloat
  {
    let style = context.tree.style(of: float.box)
    let side: Exclusions.Side = style.computed.float == .left ? .left : .right
    var placed = PlacedFloat(box: float.box)
    switch float.rest {
    case .whole:
      let whole = context.layOutAtomic(float.box, width: float.width, height: float.height)
      return context.place(whole, from: .zero, in: space, among: &exclusions)
    case .margin(let size):
      _ = exclusions.place(size, side, from: .zero, in: float.width)
      if let page = space.page, !size.height.isAtMost(page.left) {
        placed.rest = .margin(Size(width: size.width, height: size.height - page.left))
      }
    case .inside(let token):
      let before = exclusions
      let end = space.page ?? PageEnd(left: .infinity, height: .infinity, isAtTop: true)
      let result = context.layOutFloat(
        float.box, resumingAt: token, in: space,
        PageEnd(left: end.left, height: end.height, isAtTop: true))
      let margin = style.computed.box.margin.map { $0.resolved(against: float.width) ?? .zero }
      let size = result.fragment?.size ?? .zero
      let isDone = result.breakToken == nil
      let corner = exclusions.place(
        Size(
          width: size.width + margin.horizontal,
          height: size.height + (isDone ? max(.zero, margin.bottom) : .zero)),
        side, from: .zero, in: float.width)
      guard corner.y <= .zero || (corner.y + size.height).isAtMost(end.left) else {
        // It has no room beside other floats that go on here.
        exclusions = before
        placed.rest = float.rest
        return placed
      }
      placed.fragment = result.fragment
      placed.offset =
        corner + Point(x: margin.left, y: .zero)
        + style.relativeShift(in: float.width, height: float.height)
      placed.positioned = result.positioned
      placed.rest = result.breakToken.map { .inside($0) }
    }
    return placed
  }

  /// Takes a float in; `corner` is that of its containing block's content.
  mutating func add(_ float: PlacedFloat, at corner: Point, in space: FloatSpace) {
    if let fragment = float.fragment {
      children.append(PlacedFragment(fragment, at: float.offset + corner))
      for box in float.positioned { add(box.moved(by: float.offset + corner)) }
    }
    guard let rest = float.rest else { return }
    flow.floats.append(
      FloatBreak(box: float.box, left: corner.x, width: space.width, height: space.height, rest: rest))
  }
}
