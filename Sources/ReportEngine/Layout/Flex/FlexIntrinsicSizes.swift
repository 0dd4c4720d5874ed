internal import Geometry
internal import Styling

extension LayoutContext {
  /// Of the content of a flex container: a row is as wide as its items beside each other, and no narrower
  /// unless it may wrap; a column is as wide as its widest item (CSS Flexible Box Layout, "Intrinsic
  /// Sizes").
  func flexIntrinsicSizes(of box: BoxTree.BoxID) -> IntrinsicSizes {
    let flex = tree.style(of: box).computed.flex
    let gap = flex.columnGap.resolved(against: .zero)
    var widest = IntrinsicSizes.zero
    var sum = IntrinsicSizes.zero
    var gaps = -gap
    for child in tree.children(of: box) where !tree.isOutOfFlow(child) {
      let sizes = outerIntrinsicSizes(of: child)
      sum.minContent += sizes.minContent
      sum.maxContent += sizes.maxContent
      widest.minContent = max(widest.minContent, sizes.minContent)
      widest.maxContent = max(widest.maxContent, sizes.maxContent)
      gaps += gap
    }
    if flex.direction.isColumn { return widest }
    gaps = max(.zero, gaps)
    return IntrinsicSizes(
      minContent: flex.wrap == .nowrap ? sum.minContent + gaps : widest.minContent,
      maxContent: sum.maxContent + gaps)
  }
}
