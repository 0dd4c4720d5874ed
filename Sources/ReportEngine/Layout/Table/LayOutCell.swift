import Geometry
import Styling

/// A cell laid out on its own, before its row's height is known.
struct LaidOutCell: Sendable {
  let cell: TableRow.Cell
  /// nil where nothing of the content could be placed.
  var fragment: Fragment?
  /// Where the content resumes on the next page; nil when it is done.
  var token: BreakToken?
  /// Whether content is left for the next page.
  var isUnfinished: Bool
  /// The least height of its border box here.
  var height: Points
  /// Below its top; nil when it is not aligned by its baseline.
  var baseline: Points?
  /// Whether it goes on from an earlier page: then its content stands at the top.
  var isContinued: Bool
  /// Whether it shows its content again, which ended on an earlier page.
  var isRepeated = false
  /// Its shares of collapsed borders; nil when it has its own.
  var border: Sides<Points>?
  var positioned: [PositionedBox] = []

  /// Whether it stops at a break that a style forces.
  var isForced: Bool { token?.findForced() != nil }
}

/// The space that a row offers to its cells.
struct CellSpace {
  /// What is left of the page below the top of the row; nil when nothing may break.
  var spaceLeft: Points?
  /// Whether nothing of the table's bodies stands above on this page.
  var isAtTop: Bool
  /// Shares of collapsed borders; nil when cells have their own.
  var border: Sides<Points>?
  /// The height that the row was told to have.
  var rowHeight: Points?
}

extension TableLayout {
  /// Lays out a cell's content in the width of its columns.
  func layOutCell(
    _ cell: TableRow.Cell, in offered: CellSpace, resuming rest: CellRest?
  ) -> LaidOutCell {
    let style = context.tree.style(of: cell.box)
    if style.computed.writingMode != .horizontalTB,
      let turned = TurnedCell(cell.box, border: offered.border, with: context)
    {
      return rest == nil ? laidOut(turned, cell, in: offered) : emptyPiece(of: cell)
    }
    if rest == nil, let fragment = layOutSingleText(cell, style, in: offered) {
      return LaidOutCell(
        cell: cell, fragment: fragment, token: nil, isUnfinished: false,
        height: max(fragment.size.height, specifiedHeight(of: style, border: offered.border)),
        baseline: baseline(of: fragment, style), isContinued: false,
        border: offered.border)
    }
    var space = ConstraintSpace(
      inlineSize: gridWidth, blockSize: nil, spaceLeft: offered.spaceLeft, pageHeight: bodyHeight,
      isAtTop: offered.isAtTop)
    space.fixedInlineSize = widths.columns.width(of: cell.place.columns)
    space.border = offered.border
    var result = layOut(cell.box, in: space, resumingAt: rest?.token, with: context)
    // A column may be narrower than the padding of its cells.
    if let width = space.fixedInlineSize { result.fragment = result.fragment?.narrowed(to: width) }
    let isContinued = rest != nil
    let isUnfinished = result.fragment == nil || result.breakToken != nil
    var height = result.fragment?.size.height ?? .zero
    if !isContinued, !isUnfinished {
      height = max(height, specifiedHeight(of: style, border: offered.border))
    }
    return LaidOutCell(
      cell: cell, fragment: result.fragment, token: result.breakToken, isUnfinished: isUnfinished,
      height: height,
      baseline: isContinued || isUnfinished
        ? nil : baseline(of: result.fragment, style),
      isContinued: isContinued, border: offered.border, positioned: result.positioned)
  }

  private func laidOut(
    _ turned: TurnedCell, _ cell: TableRow.Cell, in offered: CellSpace
  ) -> LaidOutCell {
    let height = max(turned.naturalHeight, offered.rowHeight ?? .zero)
    let size = Size(width: widths.columns.width(of: cell.place.columns), height: height)
    return LaidOutCell(
      cell: cell, fragment: Fragment(box: cell.box, size: size, content: .boxes([])), token: nil,
      isUnfinished: false,
      height: height, baseline: nil, isContinued: false, border: offered.border,
      positioned: turned.positioned)
  }

  /// The piece of a cell whose content ended on an earlier page: its row or its row span goes on.
  func emptyPiece(of cell: TableRow.Cell) -> LaidOutCell {
    let size = Size(width: widths.columns.width(of: cell.place.columns), height: .zero)
    let fragment = Fragment(
      box: cell.box, size: size, content: .boxes([]), edges: [.left, .right, .bottom])
    return LaidOutCell(
      cell: cell, fragment: fragment, token: nil, isUnfinished: false, height: .zero, baseline: nil,
      isContinued: true)
  }

  /// The piece of a cell over several rows whose content ended on an earlier page: empty, or with the content
  /// again where the style wants it and there is room.
  func carriedPiece(of cell: TableRow.Cell, in offered: CellSpace) -> LaidOutCell {
    let empty = emptyPiece(of: cell)
    guard context.tree.style(of: cell.box).computed.table.spanLabel == .repeat else { return empty }
    var free = offered
    free.spaceLeft = nil
    var label = layOutCell(cell, in: free, resuming: nil)
    guard let fragment = label.fragment, offered.spaceLeft.map({ label.height.isAtMost($0) }) ?? true else {
      return empty
    }
    label.fragment = fragment.withEdges([.left, .right, .bottom])
    label.isRepeated = true
    return label
  }

  /// The border box height that the cell asks for; percentages count as `auto` (CSS 2.2 "Table
  /// height algorithms").
  func specifiedHeight(of style: BoxStyle, border: Sides<Points>?) -> Points {
    let box = style.computed.box
    let chrome = (border ?? style.border).vertical + style.padding(against: gridWidth).vertical
    return [box.height, box.minHeight].reduce(.zero) { tallest, length in
      guard case .length(let length) = length, !length.hasPercentage else { return tallest }
      return max(tallest, box.sizing == .borderBox ? length.length : length.length + chrome)
    }
  }

  /// A cell without a line stands at the top: by CSS 2.2 its baseline would be the end of its
  /// content, and an empty cell of given height would push its neighbours' text down, which no
  /// browser does.
  private func baseline(of fragment: Fragment?, _ style: BoxStyle) -> Points? {
    CellAlignment(style) == .baseline ? fragment?.firstBaseline : nil
  }

  /// The cell at its row's height, its content moved as `vertical-align` says.
  func finished(_ laidOut: LaidOutCell, height: Points, rowBaseline: Points) -> Fragment {
    guard let fragment = laidOut.fragment else {
      return emptyPiece(of: laidOut.cell, height: height)
    }
    let style = context.tree.style(of: laidOut.cell.box)
    if style.computed.writingMode != .horizontalTB, !laidOut.isContinued,
      let turned = TurnedCell(laidOut.cell.box, border: laidOut.border, with: context)
    {
      return turned.fragment(Size(width: fragment.size.width, height: height))
    }
    let spare = max(.zero, height - fragment.size.height)
    let shift: Points
    switch CellAlignment(style) {
    case .top: shift = .zero
    case .middle: shift = spare / 2
    case .bottom: shift = spare
    case .baseline: shift = laidOut.baseline.map { max(.zero, rowBaseline - $0) } ?? .zero
    }
    let isWhole = !laidOut.isContinued && !laidOut.isUnfinished
    let result =
      fragment.size.height == height && (shift == .zero || !isWhole)
      ? fragment : fragment.resized(height: height, movingContentBy: isWhole ? shift : .zero)
    return hidesEmptyCell(fragment, style) ? result.undecorated() : result
  }

  private func emptyPiece(of cell: TableRow.Cell, height: Points) -> Fragment {
    let size = Size(width: widths.columns.width(of: cell.place.columns), height: height)
    return Fragment(box: cell.box, size: size, content: .boxes([]), edges: [.top, .left, .right])
  }

  /// CSS 2.2 "Borders and Backgrounds around empty cells".
  private func hidesEmptyCell(_ fragment: Fragment, _ style: BoxStyle) -> Bool {
    guard style.computed.table.emptyCells == .hide, !structure.collapsesBorders else {
      return false
    }
    return fragment.children.isEmpty
  }
}

/// What `vertical-align` means for a cell (CSS 2.2 "Table height algorithms").
enum CellAlignment: UInt8 {
  case baseline, top, middle, bottom

  init(_ style: BoxStyle) {
    switch style.computed.text.verticalAlign {
    case .top: self = .top
    case .middle: self = .middle
    case .bottom: self = .bottom
    case .baseline, .sub, .super, .textTop, .textBottom, .length: self = .baseline
    }
  }
}

extension Fragment {
  /// The same piece no wider than `width`, its content where it was.
  fileprivate func narrowed(to width: Points) -> Fragment {
    guard size.width > width else { return self }
    return Fragment(
      box: box, size: Size(width: width, height: size.height), content: content, edges: edges,
      isDecorated: isDecorated, baselines: Baselines(first: firstBaseline, last: lastBaseline))
  }

  /// The same piece with other edges of its box in it.
  fileprivate func withEdges(_ edges: Edges) -> Fragment {
    Fragment(
      box: box, size: size, content: content, edges: edges, isDecorated: isDecorated,
      baselines: Baselines(first: firstBaseline, last: lastBaseline))
  }

  /// The same piece without background and borders.
  func undecorated() -> Fragment {
    Fragment(
      box: box, size: size, content: content, edges: edges, isDecorated: false,
      baselines: Baselines(first: firstBaseline, last: lastBaseline))
  }
}
