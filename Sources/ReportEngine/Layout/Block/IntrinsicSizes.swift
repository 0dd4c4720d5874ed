internal import Geometry
internal import Styling

/// How narrow and how wide a box wants to be, its border box: for shrink-to-fit and for the columns
/// of tables.
public func intrinsicSizes(of box: BoxTree.BoxID, with context: LayoutContext) -> IntrinsicSizes {
  context.borderIntrinsicSizes(of: box)
}

extension LayoutContext {
  /// Of the margin box: what the box adds to the width of whatever it stands in.
  func outerIntrinsicSizes(of box: BoxTree.BoxID) -> IntrinsicSizes {
    let margin = tree.style(of: box).computed.box.margin
    let margins =
      (margin.left.resolved(against: .zero) ?? .zero)
      + (margin.right.resolved(against: .zero) ?? .zero)
    let sizes = borderIntrinsicSizes(of: box)
    return IntrinsicSizes(
      minContent: sizes.minContent + margins, maxContent: sizes.maxContent + margins)
  }

  /// Of the border box; a width that the style sets is both.
  func borderIntrinsicSizes(of box: BoxTree.BoxID) -> IntrinsicSizes {
    let style = tree.style(of: box)
    let kind = tree.kind(of: box)
    if kind == .table { return tableIntrinsicSizes(of: box, with: self) }
    if tree[box].isTurnedContent { return turnedIntrinsicSizes(of: box) }
    let chrome = style.border.horizontal + style.padding(against: .zero).horizontal
    if kind == .replaced {
      let size = replacedSize(of: box, in: ConstraintSpace(inlineSize: .zero)).width + chrome
      return IntrinsicSizes(minContent: size, maxContent: size)
    }
    let properties = style.computed.box
    let inset = properties.sizing == .borderBox ? .zero : chrome
    var sizes: IntrinsicSizes
    // The width of a cell is the column's affair: the table knows how it counts.
    if kind != .tableCell, let width = properties.width.lengthOrNil, !width.hasPercentage {
      sizes = IntrinsicSizes(minContent: width.length + inset, maxContent: width.length + inset)
    } else {
      let content = contentIntrinsicSizes(of: box).limited(to: properties.contentWidth)
      sizes = IntrinsicSizes(
        minContent: content.minContent + chrome, maxContent: content.maxContent + chrome)
    }
    if kind != .tableCell, let least = properties.minWidth.lengthOrNil, !least.hasPercentage {
      sizes = IntrinsicSizes(
        minContent: max(sizes.minContent, least.length + inset),
        maxContent: max(sizes.maxContent, least.length + inset))
    }
    if kind != .tableCell, let greatest = properties.maxWidth, !greatest.hasPercentage {
      sizes = IntrinsicSizes(
        minContent: min(sizes.minContent, greatest.length + inset),
        maxContent: min(sizes.maxContent, greatest.length + inset))
    }
    return sizes
  }

  /// Of the content of a block container: its widest child's, and its widest run of inline content.
  func contentIntrinsicSizes(of box: BoxTree.BoxID) -> IntrinsicSizes {
    switch tree.kind(of: box) {
    case .table: return tableIntrinsicSizes(of: box, with: self)
    case .flex: return flexIntrinsicSizes(of: box)
    case .replaced:
      let width = replacedSize(of: box, in: ConstraintSpace(inlineSize: .zero)).width
      return IntrinsicSizes(minContent: width, maxContent: width)
    case .block, .tableCell, .tableCaption, .marker, .inline, .text, .lineBreak, .tableColumnGroup,
      .tableColumn,
      .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow:
      break
    }
    var sizes = IntrinsicSizes.zero
    var next = tree.firstChild(of: box)
    var isFirst = true
    while let child = next {
      let part: IntrinsicSizes
      if tree[child].isInRun {
        let run = inlineRun(from: child, in: box, isFirst: isFirst)
        part = intrinsicSizes(of: run)
        next = run.end < Int(tree[box].end) ? BoxTree.BoxID(run.end) : nil
      } else {
        part = tree.kind(of: child) == .marker ? .zero : outerIntrinsicSizes(of: child)
        next = tree.nextSibling(of: child, in: box)
      }
      isFirst = false
      sizes = IntrinsicSizes(
        minContent: max(sizes.minContent, part.minContent),
        maxContent: max(sizes.maxContent, part.maxContent))
    }
    return sizes
  }
}
