internal import Geometry
internal import Styling

/// A float in its place, from the top left corner of its containing block's content.
struct PlacedFloat: Sendable {
  let box: BoxTree.BoxID
  /// nil when it begins on the next page.
  var fragment: Fragment?
  /// Of its border box.
  var offset = Point.zero
  var positioned: [PositionedBox] = []
  /// What of it goes on on the next page.
  var rest: FloatBreak.Rest?
  /// The line in which it begins.
  var line = 0
}

/// The containing block of floats, and the page's end below its top; nil where nothing breaks.
struct FloatSpace {
  let width: Points
  let height: Points?
  let page: PageEnd?
}

extension LayoutContext {
  /// Gives a float its place no higher than `top`. One that does not fit the page is broken; what cannot
  /// break, or should not, begins on the next page, and so do the floats after it.
  func place(
    _ float: AtomicBox, from top: Points, in space: FloatSpace, among exclusions: inout Exclusions
  ) -> PlacedFloat {
    let box = float.fragment.box
    let style = tree.style(of: box)
    let side: Exclusions.Side = style.computed.float == .left ? .left : .right
    let size = float.marginSize
    let least = max(top, exclusions.bottom(of: style.computed.clear) ?? top)
    let before = exclusions
    let corner = exclusions.place(size, side, from: least, in: space.width)
    let borderTop = corner.y + float.margin.top
    var placed = PlacedFloat(box: box)
    placed.offset =
      Point(x: corner.x + float.margin.left, y: borderTop)
      + style.relativeShift(in: space.width, height: space.height)
    if let page = space.page {
      let isAtTop = page.isAtTop && corner.y <= .zero
      if let piece = firstPiece(of: float, at: corner.y, isAtTop: isAtTop, in: space, page) {
        (placed.fragment, placed.rest, placed.positioned) = piece
        return placed
      }
      if isPushed(float, at: corner.y, isAtTop: isAtTop, page) {
        exclusions = before
        _ = exclusions.place(size, side, from: max(least, page.left), in: space.width)
        placed.rest = .whole
        return placed
      }
      let end = corner.y + size.height
      let isWhole = (borderTop + float.fragment.size.height).isAtMost(page.left)
      if isWhole, !end.isAtMost(page.left) {
        placed.rest = .margin(Size(width: size.width, height: end - page.left))
      }
    }
    placed.fragment = float.fragment
    placed.positioned = float.positioned
    return placed
  }

  /// Whether a float whose margin box would begin at `top` begins on the next page instead: it does not fit,
  /// or must not stand here.
  private func isPushed(_ float: AtomicBox, at top: Points, isAtTop: Bool, _ page: PageEnd) -> Bool {
    if isAtTop { return false }
    let box = float.fragment.box
    if page.mindsForcedBreaks, tree.beginsOnNewPage(float: box) { return true }
    let height = float.fragment.size.height
    if (top + float.margin.top + height).isAtMost(page.left) { return false }
    // What no page can hold is cut where it stands.
    return !tree.isMonolithic(box) || height.isAtMost(page.height)
  }

  /// The first piece of a float that goes on over the page's end; nil where it fits, or is not to be broken.
  private func firstPiece(
    of float: AtomicBox, at top: Points, isAtTop: Bool, in space: FloatSpace, _ page: PageEnd
  ) -> (Fragment, FloatBreak.Rest, [PositionedBox])? {
    let box = float.fragment.box
    let isForced = page.mindsForcedBreaks && tree.beginsOnNewPage(float: box)
    guard !tree.isMonolithic(box), isAtTop || !isForced,
      !(top + float.margin.top + float.fragment.size.height).isAtMost(page.left)
    else { return nil }
    // A block sets its top margin itself.
    let start = tree.kind(of: box) == .table ? top + float.margin.top : top
    let result = layOutFloat(
      box, resumingAt: nil, in: space,
      PageEnd(left: page.left - start, height: page.height, isAtTop: isAtTop))
    guard let fragment = result.fragment, let token = result.breakToken,
      isAtTop || result.appeal == .perfect
    else { return nil }
    return (fragment, .inside(token), result.positioned)
  }

  /// Lays out the piece of a float for a page.
  func layOutFloat(
    _ box: BoxTree.BoxID, resumingAt token: BreakToken?, in space: FloatSpace, _ page: PageEnd
  ) -> LayoutResult {
    var offered = ConstraintSpace(
      inlineSize: space.width, blockSize: space.height, spaceLeft: page.left, pageHeight: page.height,
      isAtTop: page.isAtTop)
    offered.shrinksToFit = true
    return layOut(box, in: offered, resumingAt: token, with: self)
  }
}

extension BoxTree {
  /// Whether style asks that a float begins on a new page: minded where it floats beside the text of the
  /// document itself (CSS 2.2 "Page break properties").
  fileprivate func beginsOnNewPage(float: BoxID) -> Bool {
    guard style(of: float).computed.fragmentation.breakBefore.isForced else { return false }
    var box = self[float].parent
    while box != .root {
      guard kind(of: box) == .block || kind(of: box) == .inline, !style(of: box).establishesFormattingContext,
        !isOutOfFlow(box)
      else { return false }
      box = self[box].parent
    }
    return true
  }

  /// Whether a page's end cannot go through a box (CSS Fragmentation, "Monolithic content").
  fileprivate func isMonolithic(_ box: BoxID) -> Bool {
    kind(of: box) == .replaced || self[box].isTurnedContent
  }
}

extension AtomicBox {
  /// Of the margin box.
  var marginSize: Size {
    Size(
      width: fragment.size.width + margin.horizontal, height: fragment.size.height + margin.vertical)
  }
}
