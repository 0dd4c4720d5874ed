import Geometry
import Styling

/// Lays out a table with its captions. The space holds no margins: whoever places the table sets
/// them.
///
/// The phases, one file each: `TableStructure` finds rows, cells and columns; `UsedColumnWidths`
/// finds how wide they are; `TablePageFiller` fills the page with rows, which `LayOutRow` and
/// `LayOutCell` lay out; `TablePage+Fragment` makes the piece, with the borders that cells share.
public func layOutTable(
  _ box: BoxTree.BoxID, in space: ConstraintSpace, resumingAt token: BreakToken?,
  with context: LayoutContext
) -> LayoutResult {
  let structure = context.tables.structure(of: box, in: context.tree)
  var resumed: TableBreak?
  if let token, case .table(let tableBreak) = token.position { resumed = tableBreak }
  let sums = context.enterSums(of: structure, resumedWith: resumed?.sums)
  defer { context.leaveSums(sums) }
  let widths = structure.usedWidths(in: space, with: context)
  var piece = TablePiece(structure, widths: widths, in: space, with: context)
  let result = piece.make(from: resumed, consumed: token?.consumed ?? .zero)
  if result.breakToken == nil, result.fragment != nil { context.tables.forget(box) }
  return result
}

/// The narrowest and the widest a table wants to be, its border box.
func tableIntrinsicSizes(of box: BoxTree.BoxID, with context: LayoutContext) -> IntrinsicSizes {
  let structure = context.tables.structure(of: box, in: context.tree)
  let sums = context.enterSums(of: structure, resumedWith: nil)
  defer { context.leaveSums(sums) }
  let intrinsic = context.tables.sizing(of: structure, with: context).intrinsic
  guard case .length(let width) = structure.style.computed.box.width, !width.hasPercentage else {
    return intrinsic
  }
  let used = structure.usedWidths(in: ConstraintSpace(inlineSize: .zero), with: context).table
  return IntrinsicSizes(minContent: used, maxContent: used)
}
