internal import Geometry

/// Lays out a block container: a block box, the content of a cell, a caption, an inline-block.
func layOutBlock(
  _ box: BoxTree.BoxID, in space: ConstraintSpace, resumingAt token: BreakToken?, with context: LayoutContext
) -> LayoutResult {
  LayoutResult(fragment: Fragment(box: box, size: .zero, content: .boxes([])))
}
