import Geometry
import Styling

/// The used width of a table, and that of its columns.
struct TableWidths: Sendable {
  /// Of the table's border box.
  var table: Points
  var columns: ColumnWidths
  /// What stands left and right of the grid.
  var chrome: Sides<Points>
}

extension TableStructure {
  /// The used widths of a table that stands in `space` (CSS Tables 3, "Computing the table width").
  func usedWidths(in space: ConstraintSpace, with context: LayoutContext) -> TableWidths {
    let specified = specifiedWidth(in: space, chrome: chrome(in: context.tree))
    if style.computed.table.layout == .fixed, let specified {
      return fixedWidths(table: specified, with: context)
    }
    let sizing = context.tables.sizing(of: self, with: context)
    let least = sizing.intrinsic.minContent
    let sizes = sizing.intrinsic.limited(to: style.computed.box.contentWidth)
    let width = max(least, specified ?? shrinkToFit(sizes, in: space, chrome: sizing.chrome))
    let assignable = width - sizing.chrome.horizontal - sizing.spacing
    let widths = ColumnWidths.distribute(assignable, over: sizing.demands[...])
    return TableWidths(
      table: width, columns: ColumnWidths(widths, spacing: spacing.width, hidden: sizing.hidden),
      chrome: sizing.chrome)
  }

  /// The border box width that `width`, `min-width` and `max-width` (or whoever places the table)
  /// ask for; nil for `auto`.
  private func specifiedWidth(in space: ConstraintSpace, chrome: Sides<Points>) -> Points? {
    if let fixed = space.fixedInlineSize { return fixed }
    let box = style.computed.box
    guard let width = box.width.resolved(against: space.inlineSize) else { return nil }
    return limited(borderBox(width, chrome: chrome), in: space, chrome: chrome)
  }

  private func borderBox(_ length: Points, chrome: Sides<Points>) -> Points {
    switch style.computed.box.sizing {
    case .contentBox: max(.zero, length) + chrome.horizontal
    case .borderBox: max(length, chrome.horizontal)
    }
  }

  /// `width` after `min-width` and `max-width`.
  private func limited(_ width: Points, in space: ConstraintSpace, chrome: Sides<Points>) -> Points {
    let box = style.computed.box
    var result = width
    if let limit = box.maxWidth {
      result = min(result, borderBox(limit.resolved(against: space.inlineSize), chrome: chrome))
    }
    if let floor = box.minWidth.resolved(against: space.inlineSize) {
      result = max(result, borderBox(floor, chrome: chrome))
    }
    return result
  }

  /// The space offered is what the table's margins leave.
  private func shrinkToFit(
    _ sizes: IntrinsicSizes, in space: ConstraintSpace, chrome: Sides<Points>
  ) -> Points {
    limited(min(sizes.maxContent, space.inlineSize), in: space, chrome: chrome)
  }

  // MARK: - Fixed layout

  private func fixedWidths(table: Points, with context: LayoutContext) -> TableWidths {
    let sizing = TableSizing(of: self, measuringContent: false, with: context)
    let assignable = table - sizing.chrome.horizontal - sizing.spacing
    var asked = columns.map { fixedWidth(of: $0, in: context.tree) }
    askFirstRow(&asked, in: context.tree)
    for index in sizing.hidden { asked[index] = .length(.zero) }
    let widths = ColumnWidths.fixed(asked, assignable: max(.zero, assignable))
    let columns = ColumnWidths(widths, spacing: spacing.width, hidden: sizing.hidden)
    return TableWidths(
      table: max(table, columns.total + sizing.chrome.horizontal), columns: columns,
      chrome: sizing.chrome)
  }

  /// What `<col>` says, else `<colgroup>`.
  private func fixedWidth(of column: TableColumn, in tree: BoxTree) -> FixedColumnWidth {
    for box in [column.box, column.group] {
      guard let box, case .length(let width) = tree.style(of: box).computed.box.width else {
        continue
      }
      if !width.hasPercentage { return .length(max(.zero, width.length)) }
      if width.length == .zero { return .fraction(width.fraction) }
    }
    return .auto
  }

  /// Columns that are still `auto` take the widths of the first row's cells; of a cell over several
  /// columns each takes an equal part.
  private func askFirstRow(_ asked: inout [FixedColumnWidth], in tree: BoxTree) {
    var rows = RowSequence(self, groups: 0..<groups.count, in: tree)
    guard let row = rows.next() else { return }
    let edges = collapsesBorders ? TableEdges(self, in: tree).verticals(of: row) : nil
    for cell in row.cells {
      let style = tree.style(of: cell.box)
      guard case .length(let width) = style.computed.box.width else { continue }
      let span = cell.place.columns
      let border = edges.map { ($0[span.lowerBound].usedWidth + $0[span.upperBound].usedWidth) / 2 }
      let chrome = style.padding(against: .zero).horizontal + (border ?? style.border.horizontal)
      let gaps = spacing.width * Double(span.count - 1)
      let isBorderBox = style.computed.box.sizing == .borderBox
      let part: FixedColumnWidth
      if !width.hasPercentage {
        let outer = isBorderBox ? max(chrome, width.length) : max(.zero, width.length) + chrome
        part = .length(max(.zero, outer - gaps) / Double(span.count))
      } else if width.length == .zero {
        let count = Double(span.count)
        part = .fraction(width.fraction / count, plus: isBorderBox ? .zero : chrome / count)
      } else {
        continue
      }
      for column in span where asked[column] == .auto { asked[column] = part }
    }
  }
}
