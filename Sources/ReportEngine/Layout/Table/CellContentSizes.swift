import Geometry

/// How narrow and how wide the content of a cell wants to be, without its padding, borders and
/// specified width.
func cellContentSizes(of cell: BoxTree.BoxID, with context: LayoutContext) -> IntrinsicSizes {
  if let turned = TurnedCell(cell, border: Sides(all: .zero), with: context) {
    let width = max(.zero, turned.naturalWidth - turned.style.padding(against: .zero).horizontal)
    return IntrinsicSizes(minContent: width, maxContent: width)
  }
  return cellTextSizes(of: cell, with: context)
}

/// The same along the lines, whichever way they are turned.
func cellTextSizes(of cell: BoxTree.BoxID, with context: LayoutContext) -> IntrinsicSizes {
  let style = context.tree.style(of: cell)
  let chrome = style.border.horizontal + style.padding(against: .zero).horizontal
  let sizes = intrinsicSizes(of: cell, with: context)
  return IntrinsicSizes(
    minContent: max(.zero, sizes.minContent - chrome),
    maxContent: max(.zero, sizes.maxContent - chrome))
}
