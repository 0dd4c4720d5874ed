internal import Geometry
internal import Styling

extension BlockLayout {
  mutating func placePositioned(in size: Size) {
    if positioned.isEmpty { return }
    let pageEnd = (space.spaceLeft ?? space.spaceAbovePageEnd).map { $0 - (flow.offset ?? .zero) }
    context.place(
      &positioned, in: box, size: size, border: used.border, pageEnd: pageEnd, among: &children)
  }
}

extension LayoutContext {
  /// Lays out the positioned boxes whose containing block `box` is (CSS 2.2 "Absolute positioning"); the
  /// others remain, and so do those that begin or go on below the page, which ends `pageEnd` below the box's
  /// top: the pages take them in. What stands in turned lines turns with them.
  func place(
    _ positioned: inout [PositionedBox], in box: BoxTree.BoxID, size: Size, border: Sides<Points>,
    pageEnd: Points?, among children: inout [PlacedFragment]
  ) {
    guard !positioned.isEmpty, tree.style(of: box).isPositioned || tree[box].flags.contains(.turned) else {
      return
    }
    let area = Rect(
      Point(x: border.left, y: border.top),
      Size(width: size.width - border.horizontal, height: size.height - border.vertical))
    // What stands in a box that is positioned against the page goes on over the pages as that does; in the
    // flow a seal stays with its box.
    let isOfPages = tree.style(of: box).computed.position == .absolute
    var outer: [PositionedBox] = []
    for var box in positioned {
      if tree.isOfPage(box.box) || box.container != nil {
        outer.append(box)
      } else if let pageEnd, let top = top(of: box, in: area), pageEnd.isAtMost(top) {
        box.container = area
        outer.append(box)
      } else {
        let known = outer.count
        let placed = layOutPositioned(box, in: area, pageEnd: pageEnd, outer: &outer)
        if let pageEnd, isOfPages, !(placed.offset.y + placed.fragment.size.height).isAtMost(pageEnd) {
          outer.removeSubrange(known...)
          box.container = area
          outer.append(box)
        } else {
          children.append(placed)
        }
      }
    }
    positioned = outer
  }
}

extension LayoutContext {
  /// The inline box in a block container that is the containing block of a positioned box in its lines; nil
  /// where it is none.
  func inlineContainer(of positioned: BoxTree.BoxID, in block: BoxTree.BoxID) -> BoxTree.BoxID? {
    if tree.isOfPage(positioned) { return nil }
    var box = tree[positioned].parent
    while box > block {
      if tree.kind(of: box) == .inline, tree.style(of: box).isPositioned { return box }
      box = tree[box].parent
    }
    return nil
  }

  /// The containing block that an inline box is: from the start of its first piece, within its border, to the
  /// end of its last (CSS 2.2 "Definition of containing block"). nil where no line has a piece of it.
  func paddingArea(of inline: BoxTree.BoxID, in children: [PlacedFragment]) -> Rect? {
    var pieces: [Rect] = []
    for child in children {
      guard case .line(let line) = child.fragment.content else { continue }
      for box in line.boxes where box.fragment.box == inline {
        pieces.append(Rect(child.offset + box.offset, box.fragment.size))
      }
    }
    guard let first = pieces.first, let last = pieces.last else { return nil }
    let border = tree.style(of: inline).border
    let corner = first.origin + Point(x: border.left, y: border.top)
    let end = last.origin + Point(x: last.size.width - border.right, y: last.size.height - border.bottom)
    return Rect(
      corner, Size(width: max(.zero, end.x - corner.x), height: max(.zero, end.y - corner.y)))
  }
}

extension BoxTree {
  /// Whether a box that is out of the flow belongs to the page, whatever stands around it.
  fileprivate func isOfPage(_ box: BoxID) -> Bool {
    let position = style(of: box).computed.position
    return position == .fixed || position == .running || self[box].flags.contains(.footnote)
  }
}

extension LayoutContext {
  /// Where the top of a positioned box lies that style sets.
  private func top(of positioned: PositionedBox, in area: Rect) -> Points? {
    let down = verticalAxis(of: positioned, in: area)
    return down.start.map { area.origin.y + $0 + down.startMargin }
  }

  /// Lays out a positioned box in its containing block, whose padding box is `area`.
  func layOutPositioned(
    _ positioned: PositionedBox, in area: Rect, pageEnd: Points? = nil, outer: inout [PositionedBox]
  ) -> PlacedFragment {
    var (space, across, down) = positionedSpace(of: positioned, in: area)
    if let pageEnd, let start = down.start {
      space.spaceAbovePageEnd = pageEnd - area.origin.y - start - down.startMargin
    }
    let result = layOut(positioned.box, in: space, resumingAt: nil, with: self)
    return place(result, of: positioned, in: area, across, down, outer: &outer)
  }

  /// Lays out a box that is positioned against the page: what does not fit goes on at the top of the next
  /// pages (CSS Fragmentation, "Out-of-flow content"), where `area` is then the area of that page.
  /// Boxes that hang from the page's bottom, or are stretched over it, do not break.
  func layOutPositioned(_ waiting: inout PositionedOnPages, in page: Rect, outer: inout [PositionedBox])
    -> PlacedFragment?
  {
    waiting.enter(page)
    let area = waiting.box.container ?? page
    var (space, across, down) = positionedSpace(of: waiting.box, in: area)
    if let token = waiting.token {
      space.fixedBlockSize = nil
      space.setPage(page.size.height, left: page.size.height)
      let result = layOut(waiting.box.box, in: space, resumingAt: token, with: self)
      waiting.token = result.breakToken
      guard let fragment = result.fragment else { return nil }
      return PlacedFragment(fragment, at: Point(x: waiting.left, y: page.origin.y))
    }
    let isWhole = down.end != nil && down.start == nil || space.fixedBlockSize != nil
    let known = outer.count
    var placed: PlacedFragment?
    if isWhole { placed = layOutPositioned(waiting.box, in: area, outer: &outer) }
    let top =
      (placed?.offset.y ?? down.offset(of: .zero).map { area.origin.y + $0 }
        ?? waiting.box.staticPosition.y + down.startMargin) - page.origin.y
    if top - waiting.pagesAbove >= page.size.height, page.size.height > .zero {
      outer.removeSubrange(known...)
      waiting.pagesAbove += page.size.height
      waiting.isBelow = true
      return nil
    }
    waiting.isBelow = false
    if !isWhole {
      space.setPage(page.size.height, left: page.size.height - max(.zero, top - waiting.pagesAbove))
      let result = layOut(waiting.box.box, in: space, resumingAt: nil, with: self)
      waiting.token = result.breakToken
      placed = place(result, of: waiting.box, in: area, across, down, outer: &outer)
    }
    let shift = Point(x: .zero, y: -waiting.pagesAbove)
    for index in known..<outer.count { outer[index] = outer[index].moved(by: shift) }
    placed?.offset.y -= waiting.pagesAbove
    waiting.left = placed?.offset.x ?? .zero
    return placed
  }

  private func positionedSpace(of positioned: PositionedBox, in area: Rect)
    -> (ConstraintSpace, PositionedAxis, PositionedAxis)
  {
    let style = tree.style(of: positioned.box)
    let box = style.computed.box
    let corner = positioned.staticPosition
    let across = PositionedAxis(
      box.inset.left, box.inset.right, box.margin.left, box.margin.right, in: area.size.width)
    let down = verticalAxis(of: positioned, in: area)
    var space = ConstraintSpace(inlineSize: area.size.width, blockSize: area.size.height)
    space.shrinksToFit = true
    // What style does not set of an image follows from the picture, not from the space.
    let isReplaced = tree.kind(of: positioned.box) == .replaced
    if box.width == .auto, box.contentWidth == nil, !isReplaced {
      space.fixedInlineSize = across.stretchedSize.map { limitedWidth($0, of: style, in: area.size.width) }
      let before = positioned.anchor.x == 0 ? corner.x - area.origin.x : .zero
      space.inlineSize = max(.zero, area.size.width - (across.start ?? across.end ?? before))
    }
    if box.height == .auto, box.contentHeight == nil, !isReplaced {
      space.fixedBlockSize = down.stretchedSize.map { limitedHeight($0, of: style, in: area.size) }
    }
    return (space, across, down)
  }

  private func verticalAxis(of positioned: PositionedBox, in area: Rect) -> PositionedAxis {
    let box = tree.style(of: positioned.box).computed.box
    return PositionedAxis(
      box.inset.top, box.inset.bottom, box.margin.top, box.margin.bottom, in: area.size.height,
      marginBase: area.size.width)
  }

  private func place(
    _ result: LayoutResult, of positioned: PositionedBox, in area: Rect, _ across: PositionedAxis,
    _ down: PositionedAxis, outer: inout [PositionedBox]
  ) -> PlacedFragment {
    let corner = positioned.staticPosition
    let fragment =
      result.fragment ?? Fragment(box: positioned.box, size: .zero, content: .boxes([]))
    let place = Point(
      x: across.offset(of: fragment.size.width).map { area.origin.x + $0 } ?? corner.x
        + across.staticOffset(of: fragment.size.width, anchor: positioned.anchor.x),
      y: down.offset(of: fragment.size.height).map { area.origin.y + $0 } ?? corner.y
        + down.staticOffset(of: fragment.size.height, anchor: positioned.anchor.y))
    for inner in result.positioned { outer.append(inner.moved(by: place)) }
    return PlacedFragment(fragment, at: place)
  }
}

/// A box positioned against the page, on its way over the pages.
struct PositionedOnPages: Sendable {
  private(set) var box: PositionedBox
  /// Where to go on; nil before it began and when it is done.
  var token: BreakToken?
  /// Its left edge, once it began.
  var left = Points.zero
  /// Height of the pages before the one on which it begins.
  var pagesAbove = Points.zero
  /// Whether it begins on a later page.
  var isBelow = false

  /// The corner of the page area that the places are measured in.
  private var origin: Point?

  init(_ box: PositionedBox) { self.box = box }

  /// Comes to a page, whose area may lie otherwise on the sheet than that of the page before.
  fileprivate mutating func enter(_ page: Rect) {
    let shift = page.origin - (origin ?? page.origin)
    box = box.moved(by: shift)
    left += shift.x
    origin = page.origin
  }

  var isDone: Bool { token == nil && !isBelow }
}

extension ConstraintSpace {
  fileprivate mutating func setPage(_ height: Points, left: Points) {
    spaceLeft = left
    pageHeight = height
  }
}

/// The offsets and margins of a positioned box along one axis; nil is `auto`.
private struct PositionedAxis {
  let start: Points?
  let end: Points?
  private let marginBefore: Points?
  private let marginAfter: Points?
  private let extent: Points
  /// Margins to the left and right that are both `auto` do not become negative (CSS 2.2 10.3.7), those above
  /// and below do (10.6.4).
  private let isHorizontal: Bool

  init(
    _ start: AutoLength, _ end: AutoLength, _ marginBefore: AutoLength, _ marginAfter: AutoLength,
    in extent: Points,
    marginBase: Points? = nil
  ) {
    self.start = start.resolved(against: extent)
    self.end = end.resolved(against: extent)
    self.marginBefore = marginBefore.resolved(against: marginBase ?? extent)
    self.marginAfter = marginAfter.resolved(against: marginBase ?? extent)
    self.extent = extent
    isHorizontal = marginBase == nil
  }

  var startMargin: Points { marginBefore ?? .zero }

  /// Distance of a box's border edge from its static position, at which the share `anchor` of its margin box
  /// stands.
  func staticOffset(of size: Points, anchor: Double) -> Points {
    if anchor == 0 { return startMargin }
    return startMargin - (startMargin + size + (marginAfter ?? .zero)) * anchor
  }

  /// The size of a box with `auto` size between two given offsets.
  var stretchedSize: Points? {
    guard let start, let end else { return nil }
    return max(.zero, extent - start - end - (marginBefore ?? .zero) - (marginAfter ?? .zero))
  }

  /// Where a box of a size stands in the containing block; nil for its static position.
  func offset(of size: Points) -> Points? {
    if let start, let end {
      if let marginBefore { return start + marginBefore }
      let spare = extent - start - end - size - (marginAfter ?? .zero)
      guard marginAfter == nil else { return start + spare }
      return start + (isHorizontal ? max(.zero, spare / 2) : spare / 2)
    }
    if let start { return start + (marginBefore ?? .zero) }
    return end.map { extent - $0 - size - (marginAfter ?? .zero) }
  }
}
