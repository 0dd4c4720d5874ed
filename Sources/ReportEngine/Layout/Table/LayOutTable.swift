internal import Geometry

/// Lays out a table with its captions. The space holds no margins: whoever places the table sets them.
public func layOutTable(
  _ box: BoxTree.BoxID, in space: ConstraintSpace, resumingAt token: BreakToken?, with context: LayoutContext
) -> LayoutResult {
  LayoutResult(fragment: Fragment(box: box, size: .zero, content: .boxes([])))
}

/// The narrowest and the widest a table wants to be, its border box.
func tableIntrinsicSizes(of box: BoxTree.BoxID, with context: LayoutContext) -> IntrinsicSizes { .zero }
