internal import Geometry
internal import Styling

/// The used values of a box's edges and sizes: percentages and `auto` are gone (CSS 2.2
/// "Calculating widths and margins", "Calculating heights and margins").
struct UsedBox {
  var margin: Sides<Points>
  let border: Sides<Points>
  let padding: Sides<Points>
  /// Width of the content box.
  var contentWidth: Points
  /// Height of the content box where style sets it; nil for `auto`.
  var contentHeight: Points?
  let minHeight: Points
  let maxHeight: Points

  /// Border and padding.
  var chrome: Sides<Points> { border + padding }

  var borderWidth: Points { contentWidth + border.horizontal + padding.horizontal }
}

extension LayoutContext {
  /// Resolves the box of a block container in the space offered.
  func usedBox(of box: BoxTree.BoxID, in space: ConstraintSpace) -> UsedBox {
    let style = tree.style(of: box)
    let border = space.border ?? style.border
    let padding = style.padding(against: space.inlineSize)
    let width = usedWidth(of: box, in: space, chrome: border.horizontal + padding.horizontal)
    let chrome = border.vertical + padding.vertical
    let properties = style.computed.box
    let inset = properties.sizing == .borderBox ? chrome : .zero
    let height = { (length: LengthPercentage?) -> Points? in
      guard let length, !length.hasPercentage || space.blockSize != nil else { return nil }
      return max(.zero, length.resolved(against: space.blockSize ?? .zero) - inset)
    }
    var contentHeight = height(properties.height.lengthOrNil)
    let minHeight = height(properties.minHeight.lengthOrNil) ?? .zero
    let maxHeight = height(properties.maxHeight) ?? .infinity
    // The height of a cell is its row's affair: here it is as high as its content, whatever its greatest
    // height.
    if tree.kind(of: box) == .tableCell || space.hasAutoBlockSize { contentHeight = nil }
    if let fixed = space.fixedBlockSize {
      contentHeight = max(.zero, fixed - chrome)
    } else {
      contentHeight = contentHeight.map { max(minHeight, min(maxHeight, $0)) }
    }
    return UsedBox(
      margin: usedMargins(
        of: style, width: width + border.horizontal + padding.horizontal, in: space),
      border: border, padding: padding, contentWidth: width, contentHeight: contentHeight,
      minHeight: minHeight,
      maxHeight: space.fixedBlockSize == nil && tree.kind(of: box) != .tableCell ? maxHeight : .infinity)
  }

  /// The content width.
  private func usedWidth(of box: BoxTree.BoxID, in space: ConstraintSpace, chrome: Points) -> Points {
    if let fixed = space.fixedInlineSize { return max(.zero, fixed - chrome) }
    let properties = tree.style(of: box).computed.box
    let inset = properties.sizing == .borderBox ? chrome : .zero
    let content = { (length: LengthPercentage) in
      max(Points.zero, length.resolved(against: space.inlineSize) - inset)
    }
    var width: Points
    if let length = properties.width.lengthOrNil {
      width = content(length)
    } else {
      let margins =
        (properties.margin.left.resolved(against: space.inlineSize) ?? .zero)
        + (properties.margin.right.resolved(against: space.inlineSize) ?? .zero)
      width = max(.zero, space.inlineSize - margins - chrome)
      if let size = properties.contentWidth ?? (space.shrinksToFit ? .fitContent : nil) {
        width = contentIntrinsicSizes(of: box).size(size, in: width)
      }
    }
    let greatest =
      properties.maxWidth.map(content)
      ?? properties.contentMaxWidth.map { contentIntrinsicSizes(of: box).size($0, in: width) }
    if let greatest { width = min(width, greatest) }
    let least =
      properties.minWidth.lengthOrNil.map(content)
      ?? properties.contentMinWidth.map { contentIntrinsicSizes(of: box).size($0, in: width) }
    if let least { width = max(width, least) }
    return width
  }

  /// A border box width that the space around a box asks for, within the box's own limits (CSS 2.2 "Minimum
  /// and maximum widths").
  func limitedWidth(_ width: Points, of style: BoxStyle, in containing: Points) -> Points {
    let box = style.computed.box
    let chrome = style.border.horizontal + style.padding(against: containing).horizontal
    return box.limited(width, from: box.minWidth, to: box.maxWidth, chrome: chrome, of: containing)
  }

  /// The same for a border box height (CSS 2.2 "Minimum and maximum heights").
  func limitedHeight(_ height: Points, of style: BoxStyle, in containing: Size) -> Points {
    let box = style.computed.box
    let chrome = style.border.vertical + style.padding(against: containing.width).vertical
    return box.limited(height, from: box.minHeight, to: box.maxHeight, chrome: chrome, of: containing.height)
  }

  /// The used margins; in the flow, `auto` ones to the left and right share what is left of the line
  /// (CSS 2.2 "Block-level, non-replaced elements in normal flow").
  func usedMargins(of style: BoxStyle, width: Points, in space: ConstraintSpace) -> Sides<Points> {
    let margin = style.computed.box.margin
    let left = margin.left.resolved(against: space.inlineSize)
    let right = margin.right.resolved(against: space.inlineSize)
    let spare =
      space.shrinksToFit
      ? .zero : max(.zero, space.inlineSize - width - (left ?? .zero) - (right ?? .zero))
    let share = left == nil && right == nil ? spare / 2 : spare
    return Sides(
      top: margin.top.resolved(against: space.inlineSize) ?? .zero, right: right ?? share,
      bottom: margin.bottom.resolved(against: space.inlineSize) ?? .zero, left: left ?? share)
  }
}

extension IntrinsicSizes {
  /// The width that the content decides where `available` is offered (CSS Sizing, "Sizing Values").
  func size(_ size: ContentSize, in available: Points) -> Points {
    switch size {
    case .minContent: minContent
    case .maxContent: maxContent
    case .fitContent: min(max(minContent, available), maxContent)
    }
  }

  /// The sizes of a box whose width the content decides.
  func limited(to size: ContentSize?) -> IntrinsicSizes {
    switch size {
    case .minContent: IntrinsicSizes(minContent: minContent, maxContent: minContent)
    case .maxContent: IntrinsicSizes(minContent: maxContent, maxContent: maxContent)
    case .fitContent, nil: self
    }
  }
}

extension AutoLength {
  /// The length, or nil for `auto`.
  var lengthOrNil: LengthPercentage? {
    switch self {
    case .auto: nil
    case .length(let length): length
    }
  }
}

extension BoxProperties {
  /// A side of a border box within its limits; `chrome` are its borders and paddings there.
  fileprivate func limited(
    _ side: Points, from least: AutoLength, to greatest: LengthPercentage?, chrome: Points,
    of containing: Points
  ) -> Points {
    let chrome = sizing == .borderBox ? .zero : chrome
    let greatest = greatest.map { $0.resolved(against: containing) + chrome } ?? .infinity
    let least = least.lengthOrNil.map { $0.resolved(against: containing) + chrome } ?? .zero
    return max(least, min(greatest, side))
  }
}
