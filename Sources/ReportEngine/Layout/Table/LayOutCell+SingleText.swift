import Geometry
import Styling

extension TableLayout {
  /// The short way for a cell with one text in it, as nearly all cells are: its lines come from the
  /// cache of lines, and no block is laid out. nil when it has more in it, or does not fit.
  func layOutSingleText(
    _ cell: TableRow.Cell, _ style: BoxStyle, in offered: CellSpace
  ) -> Fragment? {
    let tree = context.tree
    guard tree[cell.box].flags.contains(.singleText), let text = tree.firstChild(of: cell.box) else {
      return nil
    }
    let (border, padding) = (offered.border ?? style.border, style.padding(against: gridWidth))
    let width = widths.columns.width(of: cell.place.columns)
    let content = max(.zero, width - border.horizontal - padding.horizontal)
    let run = context.inlineRun(from: text, in: cell.box, isFirst: true)
    let stack = context.layOutInline(
      run, from: .first, width: content, height: nil, limit: nil, beside: Exclusions())
    let height = stack.height + border.vertical + padding.vertical
    guard stack.next == nil, offered.spaceLeft.map({ height.isAtMost($0) }) ?? true else { return nil }
    let corner = Point(x: border.left + padding.left, y: border.top + padding.top)
    var lines = stack.lines
    var baselines = Baselines.none
    for index in lines.indices {
      lines[index].offset = lines[index].offset + corner
      baselines.take(lines[index].fragment, at: lines[index].offset.y)
    }
    return Fragment(
      box: cell.box, size: Size(width: width, height: height), content: .boxes(lines),
      baselines: baselines)
  }
}
