/// Lays out `box` in `space`, from where `token` says the last page stopped. The front door to
/// every display type.
///
/// Equal arguments give an equal result; only the context's caches, diagnostics and
/// `hasOverflow` change.
public func layOut(
  _ box: BoxTree.BoxID, in space: ConstraintSpace, resumingAt token: BreakToken?,
  with context: LayoutContext
) -> LayoutResult {
  switch context.tree.kind(of: box) {
  case .block where context.tree[box].isTurnedContent: layOutTurned(box, in: space, with: context)
  case .block, .tableCell, .tableCaption, .marker:
    layOutBlock(box, in: space, resumingAt: token, with: context)
  case .flex: layOutFlex(box, in: space, resumingAt: token, with: context)
  case .table: layOutTable(box, in: space, resumingAt: token, with: context)
  case .replaced: layOutReplaced(box, in: space, with: context)
  case .inline, .text, .lineBreak: preconditionFailure("a line lays out what stands in it")
  case .tableColumnGroup, .tableColumn, .tableHeaderGroup, .tableRowGroup, .tableFooterGroup,
    .tableRow:
    preconditionFailure("a table lays out its parts")
  }
}
