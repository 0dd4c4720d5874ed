internal import Geometry
internal import Styling

/// Gives the margin boxes of one page their places (CSS Paged Media, "Computing Page-margin Box
/// Dimensions").
struct MarginBoxLayout {
  typealias Name = PageStyle.MarginBox.Name

  let context: LayoutContext
  let page: PageFragment
  let boxes: [(name: Name, id: BoxTree.BoxID)]

  func run() -> [PlacedFragment] {
    let placed = MarginBoxSide.all.flatMap { placeSide($0) } + corners()
    // The boxes were made in painting order, which `z-index` changes.
    let tree = context.tree
    return placed.sorted {
      (tree.zIndex(of: $0.fragment.box), $0.fragment.box) < (
        tree.zIndex(of: $1.fragment.box), $1.fragment.box
      )
    }
  }

  private func box(_ name: Name) -> BoxTree.BoxID? { boxes.first { $0.name == name }?.id }

  // MARK: Places on the sheet

  private func area(of side: MarginBoxSide) -> Rect {
    let inner = page.style.borderBox
    let sheet = page.style.size
    let right = inner.origin.x + inner.size.width
    let bottom = inner.origin.y + inner.size.height
    switch side {
    case .top:
      return Rect(
        Point(x: inner.origin.x, y: .zero), Size(width: inner.size.width, height: inner.origin.y))
    case .bottom:
      return Rect(
        Point(x: inner.origin.x, y: bottom),
        Size(width: inner.size.width, height: sheet.height - bottom))
    case .left:
      return Rect(
        Point(x: .zero, y: inner.origin.y), Size(width: inner.origin.x, height: inner.size.height))
    case .right:
      return Rect(
        Point(x: right, y: inner.origin.y),
        Size(width: sheet.width - right, height: inner.size.height))
    }
  }

  private func corners() -> [PlacedFragment] {
    let left = area(of: .left)
    let right = area(of: .right)
    let top = area(of: .top)
    let bottom = area(of: .bottom)
    let places: [(Name, Rect)] = [
      (.topLeftCorner, Rect(.zero, Size(width: left.size.width, height: top.size.height))),
      (
        .topRightCorner,
        Rect(
          Point(x: right.origin.x, y: .zero), Size(width: right.size.width, height: top.size.height)
        )
      ),
      (
        .bottomRightCorner,
        Rect(
          Point(x: right.origin.x, y: bottom.origin.y),
          Size(width: right.size.width, height: bottom.size.height))
      ),
      (
        .bottomLeftCorner,
        Rect(
          Point(x: .zero, y: bottom.origin.y),
          Size(width: left.size.width, height: bottom.size.height))
      ),
    ]
    return places.compactMap { name, area in
      guard let id = box(name) else { return nil }
      return place(
        id, in: area, within: area, width: sizing(of: id, in: area, isHorizontal: true).borderWidth)
    }
  }

  private func placeSide(_ side: MarginBoxSide) -> [PlacedFragment] {
    let ids = side.names.map { box($0) }
    if ids.allSatisfy({ $0 == nil }) { return [] }
    let area = area(of: side)
    let sizings = ids.map { $0.map { sizing(of: $0, in: area, isHorizontal: side.isHorizontal) } }
    let extent = side.isHorizontal ? area.size.width : area.size.height
    let extents = distribute(extent, among: sizings)
    return zip(ids, extents).enumerated().compactMap { position, entry in
      guard let id = entry.0 else { return nil }
      let start = position == 0 ? .zero : position == 1 ? (extent - entry.1) / 2 : extent - entry.1
      return place(
        id, in: side.slice(of: area, from: start, extent: entry.1), within: area,
        width: side.isHorizontal ? nil : sizing(of: id, in: area, isHorizontal: true).borderWidth)
    }
  }

  /// Lays a box out in a rectangle of the margin, whose percentages refer to `area`, and aligns its content.
  /// `width` is that of its border box where it does not fill the rectangle.
  private func place(_ id: BoxTree.BoxID, in rect: Rect, within area: Rect, width: Points?) -> PlacedFragment
  {
    let style = context.tree.style(of: id)
    let box = style.computed.box
    let given = Sides(
      top: box.margin.top.resolved(against: area.size.height),
      right: box.margin.right.resolved(against: area.size.width),
      bottom: box.margin.bottom.resolved(against: area.size.height),
      left: box.margin.left.resolved(against: area.size.width))
    let margin = given.map { $0 ?? .zero }
    var space = ConstraintSpace(inlineSize: area.size.width)
    let outerWidth = width ?? max(.zero, rect.size.width - margin.horizontal)
    space.fixedInlineSize = outerWidth
    let natural = layOut(id, in: space, resumingAt: nil, with: context).fragment?.size.height ?? .zero
    var height = rect.size.height - margin.vertical
    if let length = box.height.lengthOrNil {
      height = style.outerHeight(length.resolved(against: rect.size.height), rect.size.width)
    }
    space.fixedBlockSize = max(.zero, height)
    let fragment =
      layOut(id, in: space, resumingAt: nil, with: context).fragment
      ?? Fragment(box: id, size: .zero, content: .boxes([]))
    let spare = height - natural
    let shift: Points
    switch style.computed.text.verticalAlign {
    case .middle: shift = spare / 2
    case .bottom, .textBottom: shift = spare
    case .baseline, .sub, .super, .top, .textTop, .length: shift = .zero
    }
    let left = startMargin(given.left, given.right, spare: rect.size.width - outerWidth)
    let top = startMargin(given.top, given.bottom, spare: rect.size.height - height)
    return PlacedFragment(
      fragment.resized(height: height, movingContentBy: shift), at: rect.origin + Point(x: left, y: top))
  }

  /// The used margin before a box: an `auto` one takes what is left, two share it (CSS 2.2 10.3.3).
  private func startMargin(_ before: Points?, _ after: Points?, spare: Points) -> Points {
    before ?? max(.zero, after.map { spare - $0 } ?? spare / 2)
  }

  // MARK: Sizes along a side

  private func sizing(of id: BoxTree.BoxID, in area: Rect, isHorizontal: Bool) -> MarginBoxSizing {
    let style = context.tree.style(of: id)
    let box = style.computed.box
    let base = isHorizontal ? area.size.width : area.size.height
    let padding = style.padding(against: area.size.width)
    let margin = box.margin.map { $0.resolved(against: base) ?? .zero }
    let chrome =
      isHorizontal
      ? style.border.horizontal + padding.horizontal : style.border.vertical + padding.vertical
    let edges = chrome + (isHorizontal ? margin.horizontal : margin.vertical)
    let inset = box.sizing == .borderBox ? chrome : .zero
    var fixed = (isHorizontal ? box.width : box.height).resolved(against: base).map {
      max(.zero, $0 - inset)
    }
    var sizes = IntrinsicSizes.zero
    if isHorizontal {
      sizes = context.contentIntrinsicSizes(of: id)
      switch box.contentWidth {
      case nil: break
      case .minContent: fixed = sizes.minContent
      case .maxContent: fixed = sizes.maxContent
      case .fitContent: fixed = max(sizes.minContent, min(sizes.maxContent, base - edges))
      }
    } else {
      var space = ConstraintSpace(inlineSize: area.size.width)
      let across = sizing(of: id, in: area, isHorizontal: true)
      space.fixedInlineSize = across.borderWidth ?? max(.zero, area.size.width - across.edges + across.chrome)
      let height =
        (layOut(id, in: space, resumingAt: nil, with: context).fragment?.size.height ?? .zero)
        - chrome
      sizes = IntrinsicSizes(minContent: height, maxContent: height)
    }
    return MarginBoxSizing(
      fixed: fixed, sizes: sizes, edges: edges, chrome: chrome,
      least: (isHorizontal ? box.minWidth : box.minHeight).resolved(against: base).map {
        $0 - inset
      } ?? .zero,
      greatest: (isHorizontal ? box.maxWidth : box.maxHeight)?.resolved(against: base) ?? .infinity)
  }

  /// The outer sizes of the three boxes along a side; zero for those that are not there.
  private func distribute(_ extent: Points, among boxes: [MarginBoxSizing?]) -> [Points] {
    guard let middle = boxes[1] else {
      let (first, last) = flex(extent, boxes[0], boxes[2])
      return [boxes[0]?.clamped(first) ?? .zero, .zero, boxes[2]?.clamped(last) ?? .zero]
    }
    // The outer boxes are held against the middle one as if each were as large as the larger.
    let sides = MarginBoxSizing.twice(boxes[0], boxes[2])
    // Where no box has any content, each takes a third.
    let center = middle.clamped(flex(extent, middle, sides, evenly: 1 / 3).0)
    let rest = max(.zero, (extent - center) / 2)
    return [boxes[0], nil, boxes[2]].enumerated().map { position, box in
      position == 1 ? center : box.map { $0.clamped($0.fixed.map($0.outer) ?? rest) } ?? .zero
    }
  }

  /// Shares an extent between two boxes by their content (CSS Paged Media, "Flex fit"). `evenly` is the
  /// part of the first when neither has any.
  private func flex(
    _ extent: Points, _ first: MarginBoxSizing?, _ second: MarginBoxSizing?, evenly: Double = 0.5
  ) -> (Points, Points) {
    guard let first else {
      return (.zero, second.map { $0.fixed.map($0.outer) ?? extent } ?? .zero)
    }
    guard let second else { return (first.fixed.map(first.outer) ?? extent, .zero) }
    if let a = first.fixed, let b = second.fixed { return (first.outer(a), second.outer(b)) }
    if let a = first.fixed { return (first.outer(a), max(.zero, extent - first.outer(a))) }
    if let b = second.fixed { return (max(.zero, extent - second.outer(b)), second.outer(b)) }
    let greatest = (first.outer(first.sizes.maxContent), second.outer(second.sizes.maxContent))
    let least = (first.outer(first.sizes.minContent), second.outer(second.sizes.minContent))
    let spare = extent - greatest.0 - greatest.1
    if spare >= .zero {
      return share(spare, over: greatest, by: greatest, evenly)
    }
    let tight = extent - least.0 - least.1
    if tight >= .zero {
      return share(tight, over: least, by: (greatest.0 - least.0, greatest.1 - least.1), evenly)
    }
    return share(tight, over: least, by: least, evenly)
  }

  private func share(
    _ spare: Points, over base: (Points, Points), by weights: (Points, Points), _ evenly: Double
  ) -> (Points, Points) {
    let sum = weights.0 + weights.1
    let fraction = sum > .zero ? weights.0 / sum : evenly
    return (base.0 + spare * fraction, base.1 + spare * (1 - fraction))
  }
}

/// What a margin box wants along its side: content sizes, and `edges` for margin, border and
/// padding together.
private struct MarginBoxSizing {
  let fixed: Points?
  let sizes: IntrinsicSizes
  let edges: Points
  /// Border and padding together.
  let chrome: Points
  let least: Points
  let greatest: Points

  /// The border box, where the style gives the size.
  var borderWidth: Points? { fixed.map { $0 + chrome } }

  func outer(_ content: Points) -> Points { content + edges }

  func clamped(_ outer: Points) -> Points { max(least, min(greatest, outer - edges)) + edges }

  /// The imaginary box of both outer boxes, twice as large as the larger one.
  static func twice(_ first: MarginBoxSizing?, _ second: MarginBoxSizing?) -> MarginBoxSizing? {
    let boxes = [first, second].compactMap { $0 }
    guard !boxes.isEmpty else { return nil }
    let largest = { (size: (MarginBoxSizing) -> Points) in boxes.map(size).max() ?? .zero }
    let isFixed = boxes.allSatisfy { $0.fixed != nil }
    return MarginBoxSizing(
      fixed: isFixed ? largest { $0.outer($0.fixed ?? .zero) } * 2 : nil,
      sizes: IntrinsicSizes(
        minContent: largest { $0.outer($0.fixed ?? $0.sizes.minContent) } * 2,
        maxContent: largest { $0.outer($0.fixed ?? $0.sizes.maxContent) } * 2),
      edges: .zero, chrome: .zero, least: .zero, greatest: .infinity)
  }
}

/// A side of the sheet and its three boxes.
private enum MarginBoxSide {
  case top, right, bottom, left

  static let all: [MarginBoxSide] = [.top, .right, .bottom, .left]

  var names: [PageStyle.MarginBox.Name] {
    switch self {
    case .top: [.topLeft, .topCenter, .topRight]
    case .right: [.rightTop, .rightMiddle, .rightBottom]
    case .bottom: [.bottomLeft, .bottomCenter, .bottomRight]
    case .left: [.leftTop, .leftMiddle, .leftBottom]
    }
  }

  var isHorizontal: Bool { self == .top || self == .bottom }

  func slice(of area: Rect, from start: Points, extent: Points) -> Rect {
    isHorizontal
      ? Rect(area.origin + Point(x: start, y: .zero), Size(width: extent, height: area.size.height))
      : Rect(area.origin + Point(x: .zero, y: start), Size(width: area.size.width, height: extent))
  }
}

extension BoxStyle {
  /// The border box height of a height that the style gives.
  fileprivate func outerHeight(_ height: Points, _ width: Points) -> Points {
    computed.box.sizing == .borderBox
      ? height : height + border.vertical + padding(against: width).vertical
  }
}
