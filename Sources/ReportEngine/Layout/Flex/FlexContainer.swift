internal import Geometry
internal import Styling

/// A flex container with its used values (CSS Flexible Box Layout, "Flex Layout Algorithm").
struct FlexContainer {
  let context: LayoutContext
  let box: BoxTree.BoxID
  let style: BoxStyle
  let used: UsedBox
  let axis: FlexAxis
  /// Of the content box, where it is definite.
  let mainSize: Points?
  let crossSize: Points?
  let mainGap: Points
  let crossGap: Points

  init(_ box: BoxTree.BoxID, in space: ConstraintSpace, with context: LayoutContext) {
    self.context = context
    self.box = box
    style = context.tree.style(of: box)
    used = context.usedBox(of: box, in: space)
    let flex = style.computed.flex
    axis = flex.direction.isColumn ? .column : .row
    let columnGap = flex.columnGap.resolved(against: used.contentWidth)
    let rowGap = flex.rowGap.resolved(against: used.contentHeight ?? .zero)
    if axis == .row {
      (mainSize, crossSize) = (used.contentWidth, used.contentHeight)
      (mainGap, crossGap) = (columnGap, rowGap)
    } else {
      (mainSize, crossSize) = (used.contentHeight, used.contentWidth)
      (mainGap, crossGap) = (rowGap, columnGap)
    }
  }

  var flex: FlexProperties { style.computed.flex }
  var isMultiLine: Bool { flex.wrap != .nowrap }

  /// The children that take part in flex layout, in the order in which they stand ("Ordering: the order
  /// property").
  var itemBoxes: [BoxTree.BoxID] {
    let tree = context.tree
    let boxes = tree.children(of: box).filter { !tree.isOutOfFlow($0) }
    guard boxes.contains(where: { order(of: $0) != 0 }) else { return boxes }
    return boxes.sorted { (order(of: $0), $0) < (order(of: $1), $1) }
  }

  private func order(of item: BoxTree.BoxID) -> Int { context.tree.style(of: item).computed.flex.order }

  /// Limits of the content box along the main axis, when its size is `auto`.
  func clampMain(_ size: Points) -> Points {
    axis == .row ? size : max(used.minHeight, min(used.maxHeight, size))
  }

  func clampCross(_ size: Points) -> Points {
    axis == .column ? size : max(used.minHeight, min(used.maxHeight, size))
  }

  // MARK: Items as boxes

  /// The space of an item; its sizes are of the border box.
  func space(inline: Points?, block: Points?) -> ConstraintSpace {
    var space = ConstraintSpace(inlineSize: used.contentWidth, blockSize: used.contentHeight)
    space.shrinksToFit = true
    space.fixedInlineSize = inline
    space.fixedBlockSize = block
    return space
  }

  /// An item whose sizes in both axes are given, or left to its content.
  func measure(_ item: FlexItem, main: Points?, cross: Points?, hasAutoMain: Bool = false) -> LayoutResult {
    var space = axis == .row ? space(inline: main, block: cross) : space(inline: cross, block: main)
    space.hasAutoBlockSize = hasAutoMain
    // A table is as wide as the container less its margins.
    if space.fixedInlineSize == nil, context.tree.kind(of: item.box) == .table {
      space.inlineSize = max(.zero, space.inlineSize - item.margin.horizontal)
    }
    return context.flexItems.piece(of: item.box, in: space, with: context)
  }
}

/// The pieces of items that were laid out to be measured: nested containers ask for the same ones again and
/// again. Forgotten when the outermost container is done.
final class FlexItemCache {
  private struct Key: Hashable {
    let box: BoxTree.BoxID
    let inlineSize: Points
    let blockSize: Points?
    let fixedInlineSize: Points?
    let fixedBlockSize: Points?
    let hasAutoBlockSize: Bool
  }

  private var results: [Key: LayoutResult] = [:]
  private var depth = 0

  func piece(of box: BoxTree.BoxID, in space: ConstraintSpace, with context: LayoutContext) -> LayoutResult {
    let key = Key(
      box: box, inlineSize: space.inlineSize, blockSize: space.blockSize,
      fixedInlineSize: space.fixedInlineSize, fixedBlockSize: space.fixedBlockSize,
      hasAutoBlockSize: space.hasAutoBlockSize)
    if let known = results[key] { return known }
    let result = layOut(box, in: space, resumingAt: nil, with: context)
    results[key] = result
    return result
  }

  func enter() { depth += 1 }

  func leave() {
    depth -= 1
    if depth == 0 { results.removeAll() }
  }
}
