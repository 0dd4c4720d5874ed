internal import Geometry
internal import Styling

/// A flex item on its way to its size and place. Sizes are of the border box unless said otherwise.
struct FlexItem {
  let box: BoxTree.BoxID
  let style: BoxStyle
  /// Used margins; `auto` ones are zero until they are given what is left over.
  var margin: Sides<Points>
  let hasAutoMargin: Sides<Bool>
  /// Border and padding.
  let chrome: Sides<Points>
  let alignment: FlexProperties.ItemAlignment
  var flexBaseSize = Points.zero
  var minMain = Points.zero
  var maxMain = Points.infinity
  /// In a column, how high its content makes it; nil where its style says how high it is.
  var naturalMain: Points?
  var main = Points.zero
  var cross = Points.zero
  /// From the line's start to the margin box, along the main axis from its start.
  var mainOffset = Points.zero
  var crossOffset = Points.zero
  /// Its piece at the sizes above, when nothing breaks.
  var result = LayoutResult(fragment: nil)

  init(_ box: BoxTree.BoxID, in container: FlexContainer) {
    self.box = box
    style = container.context.tree.style(of: box)
    let width = container.used.contentWidth
    let margins = style.computed.box.margin
    margin = margins.map { $0.resolved(against: width) ?? .zero }
    hasAutoMargin = margins.map { $0 == .auto }
    chrome = style.border + style.padding(against: width)
    alignment = style.computed.flex.alignSelf ?? container.flex.alignItems
  }

  func outerMain(_ axis: FlexAxis) -> Points { main + axis.main(margin) }
  func outerCross(_ axis: FlexAxis) -> Points { cross + axis.cross(margin) }

  /// The flex base size within the least and the greatest size.
  var hypotheticalMain: Points { max(minMain, min(maxMain, flexBaseSize)) }

  /// Whether it is as large as its line in the cross axis, as far as its own size leaves that open.
  func stretches(_ axis: FlexAxis) -> Bool {
    let auto = axis.crossSides(hasAutoMargin)
    guard alignment.position == .normal || alignment.position == .stretch, !auto.before, !auto.after else {
      return false
    }
    let box = style.computed.box
    return axis == .row
      ? box.height == .auto && box.contentHeight == nil : box.width == .auto && box.contentWidth == nil
  }
}

extension FlexContainer {
  /// The items with what is known of them before they are gathered into lines ("Line Length
  /// Determination").
  func makeItems() -> [FlexItem] {
    itemBoxes.map { box in
      var item = FlexItem(box, in: self)
      if axis == .column, item.style.computed.box.height == .auto {
        item.naturalMain = contentHeight(of: item)
      }
      item.maxMain = maxMain(of: item)
      item.flexBaseSize = max(axis.main(item.chrome), baseSize(of: item))
      item.minMain = max(axis.main(item.chrome), minMain(of: item))
      item.main = item.hypotheticalMain
      return item
    }
  }

  // MARK: Sizes that styles set

  /// A size as the border box that it asks for; nil for a percentage of a size that is not known.
  private func borderBox(_ length: LengthPercentage, of item: FlexItem, along axis: FlexAxis) -> Points? {
    let base = axis == .row ? used.contentWidth : used.contentHeight
    guard !length.hasPercentage || base != nil else { return nil }
    let size = length.resolved(against: base ?? .zero)
    let chrome = axis.main(item.chrome)
    return item.style.computed.box.sizing == .borderBox ? max(chrome, size) : max(.zero, size) + chrome
  }

  private func mainSize(of item: FlexItem) -> Points? {
    let box = item.style.computed.box
    let length = axis == .row ? box.width : box.height
    if let length = length.lengthOrNil { return borderBox(length, of: item, along: axis) }
    guard axis == .row, let size = box.contentWidth else { return nil }
    return contentBasedMain(of: item, size)
  }

  private func maxMain(of item: FlexItem) -> Points {
    let box = item.style.computed.box
    if axis == .row, let size = box.contentMaxWidth { return contentBasedMain(of: item, size) }
    let length = axis == .row ? box.maxWidth : box.maxHeight
    return length.flatMap { borderBox($0, of: item, along: axis) } ?? .infinity
  }

  /// Least and greatest sizes in the cross axis.
  func clampCross(_ size: Points, of item: FlexItem) -> Points {
    let box = item.style.computed.box
    let other: FlexAxis = axis == .row ? .column : .row
    let least = (other == .row ? box.minWidth : box.minHeight).lengthOrNil
      .flatMap { borderBox($0, of: item, along: other) }
    let greatest = (other == .row ? box.maxWidth : box.maxHeight)
      .flatMap { borderBox($0, of: item, along: other) }
    return max(axis.cross(item.chrome), max(least ?? .zero, min(greatest ?? .infinity, size)))
  }

  // MARK: Sizes that follow from the content

  /// A width by content, in a row.
  private func contentBasedMain(of item: FlexItem, _ size: ContentSize) -> Points {
    let sizes = intrinsicMain(of: item)
    let available = max(.zero, used.contentWidth - item.margin.horizontal)
    return sizes.size(size, in: available)
  }

  /// The width of an item of a row by its content alone.
  private func intrinsicMain(of item: FlexItem) -> IntrinsicSizes {
    let chrome = item.chrome.horizontal
    switch context.tree.kind(of: item.box) {
    case .table: return tableIntrinsicSizes(of: item.box, with: context)
    case .replaced:
      let width = replacedMain(of: item)
      return IntrinsicSizes(minContent: width, maxContent: width)
    case .block, .flex, .inline, .text, .lineBreak, .marker, .tableCaption, .tableColumnGroup, .tableColumn,
      .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow, .tableCell:
      let sizes = context.contentIntrinsicSizes(of: item.box)
      return IntrinsicSizes(minContent: sizes.minContent + chrome, maxContent: sizes.maxContent + chrome)
    }
  }

  private func replacedMain(of item: FlexItem) -> Points {
    axis.main(context.replacedSize(of: item.box, in: space(inline: nil, block: nil))) + axis.main(item.chrome)
  }

  /// The height of an item of a column by its content alone.
  private func contentHeight(of item: FlexItem) -> Points {
    if let known = item.naturalMain { return known }
    if context.tree.kind(of: item.box) == .replaced { return replacedMain(of: item) }
    let hasHeight = item.style.computed.box.height != .auto
    let width = item.stretches(axis) && !isMultiLine ? stretchedCross(of: item, in: used.contentWidth) : nil
    return measure(item, main: nil, cross: width, hasAutoMain: hasHeight).fragment?.size.height ?? .zero
  }

  func stretchedCross(of item: FlexItem, in line: Points) -> Points {
    clampCross(line - axis.cross(item.margin), of: item)
  }

  // MARK: Base and least sizes

  private func baseSize(of item: FlexItem) -> Points {
    switch item.style.computed.flex.basis {
    case .length(let length):
      if let size = borderBox(length, of: item, along: axis) { return size }
    case .size(let size) where axis == .row: return contentBasedMain(of: item, size)
    case .auto: if let size = mainSize(of: item) { return size }
    case .content, .size: break
    }
    return axis == .row ? intrinsicMain(of: item).maxContent : contentHeight(of: item)
  }

  /// `min-width` or `min-height`; when they are `auto`, no less than the content needs ("Automatic Minimum
  /// Size of Flex Items").
  private func minMain(of item: FlexItem) -> Points {
    let box = item.style.computed.box
    if axis == .row, let size = box.contentMinWidth { return contentBasedMain(of: item, size) }
    if let length = (axis == .row ? box.minWidth : box.minHeight).lengthOrNil {
      return borderBox(length, of: item, along: axis) ?? .zero
    }
    guard box.overflow == .visible || box.overflow == .clip else { return .zero }
    let content = axis == .row ? intrinsicMain(of: item).minContent : contentHeight(of: item)
    return min(mainSize(of: item) ?? .infinity, min(content, item.maxMain))
  }
}
