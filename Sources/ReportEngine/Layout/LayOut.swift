/// Lays out `box` in `space`, from where `token` says the last page stopped. The front door to every display type.
///
/// Equal arguments give an equal result; only the context's caches and diagnostics change.
public func layOut(
  _ box: BoxTree.BoxID, in space: ConstraintSpace, resumingAt token: BreakToken?, with context: LayoutContext
) -> LayoutResult {
  switch context.tree.kind(of: box) {
  case .table: layOutTable(box, in: space, resumingAt: token, with: context)
  case .block, .tableCell, .tableCaption, .marker, .inline, .text, .lineBreak, .replaced,
    .tableColumnGroup, .tableColumn, .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow:
    layOutBlock(box, in: space, resumingAt: token, with: context)
  }
}

/// How narrow and how wide a box wants to be, its border box: for shrink-to-fit and for the columns of tables.
public func intrinsicSizes(of box: BoxTree.BoxID, with context: LayoutContext) -> IntrinsicSizes {
  .zero
}
