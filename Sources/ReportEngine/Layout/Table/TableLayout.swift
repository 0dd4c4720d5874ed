import Geometry

/// What stays the same while a piece of a table is laid out.
struct TableLayout {
  let structure: TableStructure
  let context: LayoutContext
  let widths: TableWidths
  let edges: TableEdges
  /// Height of an empty page below the repeated head and above the repeated foot.
  var bodyHeight: Points

  init(
    _ structure: TableStructure, widths: TableWidths, pageHeight: Points,
    with context: LayoutContext
  ) {
    self.structure = structure
    self.context = context
    self.widths = widths
    edges = TableEdges(structure, in: context.tree)
    bodyHeight = pageHeight
  }

  /// Width of the table without its borders and padding: what percentages inside refer to.
  var gridWidth: Points { widths.table - widths.chrome.horizontal }
  /// Space between rows.
  var gap: Points { structure.spacing.height }
}

/// What is left of a cell for the next page.
struct CellRest: Sendable {
  let box: BoxTree.BoxID
  /// Where its content resumes; nil when it has not begun.
  let token: BreakToken?
}
