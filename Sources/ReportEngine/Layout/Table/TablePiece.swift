import Diagnostics
import Geometry
import Styling

/// The piece of a table for one page: the captions, and between them the table box.
struct TablePiece {
  private let structure: TableStructure
  private let context: LayoutContext
  private let space: ConstraintSpace
  private let widths: TableWidths
  private var children: [PlacedFragment] = []
  private var positioned: [PositionedBox] = []
  private var height = Points.zero

  init(
    _ structure: TableStructure, widths: TableWidths, in space: ConstraintSpace,
    with context: LayoutContext
  ) {
    self.structure = structure
    self.widths = widths
    self.space = space
    self.context = context
  }

  mutating func make(from resumed: TableBreak?, consumed: Points) -> LayoutResult {
    if resumed == nil { placeCaptions(structure.topCaptions) }
    var rest: TableBreak?
    var forced: FragmentationProperties.Break?
    var appeal = BreakAppeal.perfect
    if resumed?.isAfterRows != true {
      let below = captionHeight(structure.bottomCaptions)
      let consumed = resumed?.isBeforeRows == true ? .zero : consumed
      switch placeRows(from: resumed, consumed: consumed, reserving: below) {
      case .nothing: return nothingPlaced(resumed, consumed: consumed)
      case .finished: break
      case .broken(let at, let how, let why): (rest, appeal, forced) = (at, how, why)
      }
    }
    if rest == nil {
      let fits =
        space.spaceLeft.map { (height + captionHeight(structure.bottomCaptions)).isAtMost($0) }
        ?? true
      if fits || height == .zero {
        placeCaptions(structure.bottomCaptions)
      } else {
        rest = TableBreak(
          position: RowSequence.Position(group: structure.groups.count),
          resumed: ResumedRow(carried: []),
          isAfterRows: true)
      }
    }
    return result(rest, appeal: appeal, forced: forced, consumed: consumed)
  }

  private func nothingPlaced(_ resumed: TableBreak?, consumed: Points) -> LayoutResult {
    let token = resumed.map {
      BreakToken(box: structure.box, position: .table($0), consumed: consumed)
    }
    return LayoutResult(fragment: nil, breakToken: token)
  }

  private func result(
    _ rest: TableBreak?, appeal: BreakAppeal, forced: FragmentationProperties.Break?,
    consumed: Points
  ) -> LayoutResult {
    let isBare = children.count == 1 && children[0].fragment.box == structure.box
    var baselines = Baselines.none
    for child in children where child.fragment.box == structure.box {
      baselines.take(child.fragment, at: child.offset.y)
    }
    let fragment =
      isBare
      ? children[0].fragment
      : Fragment(
        box: structure.box, size: Size(width: widths.table, height: height),
        content: .boxes(children),
        isDecorated: false, baselines: baselines)
    let token = rest.map {
      BreakToken(
        box: structure.box, position: .table($0), consumed: consumed + height, forced: forced)
    }
    var result = LayoutResult(fragment: fragment, breakToken: token)
    result.blockOffset = .zero
    let isAvoided = structure.style.computed.fragmentation.breakInside == .avoid
    result.appeal = isAvoided ? min(appeal, .violating) : appeal
    result.isOverflowing = space.spaceLeft.map { !height.isAtMost($0) } ?? false
    result.positioned = positioned
    return result
  }
}

extension TablePiece {
  // MARK: - Captions

  /// Captions are as wide as the table, and never break (CSS 2.2 "The table wrapper box").
  private func layOutCaption(_ caption: BoxTree.BoxID) -> LayoutResult {
    var offered = ConstraintSpace(inlineSize: widths.table)
    offered.pageHeight = space.pageHeight
    return layOut(caption, in: offered, resumingAt: nil, with: context)
  }

  private func captionHeight(_ captions: [BoxTree.BoxID]) -> Points {
    captions.reduce(.zero) { height, caption in
      let result = layOutCaption(caption)
      return height + (result.blockOffset ?? .zero) + (result.fragment?.size.height ?? .zero)
        + result.endMargins.sum
    }
  }

  private mutating func placeCaptions(_ captions: [BoxTree.BoxID]) {
    for caption in captions {
      let result = layOutCaption(caption)
      guard let fragment = result.fragment else { continue }
      let offset = Point(x: result.inlineOffset, y: height + (result.blockOffset ?? .zero))
      children.append(PlacedFragment(fragment, at: offset))
      positioned += result.positioned.map { $0.moved(by: offset) }
      height = offset.y + fragment.size.height + result.endMargins.sum
    }
  }

  // MARK: - Rows

  private mutating func placeRows(
    from resumed: TableBreak?, consumed: Points, reserving below: Points
  ) -> TablePageEnd {
    var layout = TableLayout(structure, widths: widths, pageHeight: space.pageHeight, with: context)
    let repeated = RepeatedGroups(of: layout, pageHeight: space.pageHeight, from: resumed?.position)
    layout.bodyHeight = space.pageHeight - repeated.headHeight - repeated.footHeight
    let isFirst = resumed?.isBeforeRows ?? true
    let top = isFirst ? widths.chrome.top + layout.gap : .zero
    let reserve = widths.chrome.bottom + layout.gap + below
    let empty = TablePageFiller(
      TablePage(layout, top: top), repeating: repeated, limit: space.spaceLeft.map { $0 - height },
      isAtTop: space.isAtTop, reserve: reserve)
    if space.isAtTop, space.spaceLeft != nil, height > .zero, !empty.withoutNeed.breaksWell {
      let next = TablePageFiller(
        TablePage(layout, top: top), repeating: repeated, limit: space.pageHeight, isAtTop: false,
        reserve: reserve)
      if next.breaksWell {
        let start = TableBreak(
          position: empty.start, resumed: ResumedRow(carried: []), isBeforeRows: true)
        return .broken(start, appeal: .perfect, forced: nil)
      }
    }
    var filler = empty
    var end = filler.fill(from: resumed?.position ?? filler.start, resuming: resumed?.resumed)
    if headPrintsPageSums {
      // Only now are the sums known that the head prints.
      filler = empty
      end = filler.fill(from: resumed?.position ?? filler.start, resuming: resumed?.resumed)
    }
    var page = filler.page
    switch end {
    case .nothing: break
    case .finished:
      stretch(
        &page, to: specifiedHeight.map { $0 - consumed },
        above: widths.chrome.bottom + layout.gap + below)
      place(page, isFirst: isFirst, least: specifiedHeight.map { $0 - consumed } ?? .zero)
    case .broken:
      place(page, isFirst: isFirst, least: nil)
      for group in repeated.tooHigh { report(group) }
    }
    return end
  }

  private var headPrintsPageSums: Bool {
    structure.hasHead && context.tree.features.contains(.sums)
      && context.tree.printsPageSums(structure.groups[0])
  }

  private func report(_ group: BoxTree.BoxID) {
    let isHead = context.tree.kind(of: group) == .tableHeaderGroup
    let span = context.tree.span(of: group)
    context.diagnostics.add(.groupNotRepeated(isHead ? "head" : "foot", at: span))
  }

  /// The border box height that the table asks for; nil when it does not.
  private var specifiedHeight: Points? {
    if let fixed = space.fixedBlockSize { return fixed }
    let box = structure.style.computed.box
    let border = structure.collapsesBorders ? Points.zero : widths.chrome.vertical
    let heights = [box.height, box.minHeight].compactMap { length -> Points? in
      guard case .length(let length) = length else { return nil }
      if length.hasPercentage, space.blockSize == nil { return nil }
      let resolved = length.resolved(against: space.blockSize ?? .zero)
      return box.sizing == .borderBox ? resolved : resolved + border
    }
    return heights.max()
  }

  /// Makes the rows of the bodies higher when the table was told to be (CSS Tables 3, "Distribution
  /// of extra height").
  private func stretch(_ page: inout TablePage, to specified: Points?, above reserve: Points) {
    guard let specified, let last = page.rows.last else { return }
    let chrome =
      structure.collapsesBorders
      ? last.outerBottom - last.bottom : widths.chrome.bottom + page.layout.gap
    var excess = specified - page.bottom - chrome
    if let left = space.spaceLeft { excess = min(excess, left - height - page.bottom - reserve) }
    let bodies = page.rows.indices.filter { structure.bodies.contains(page.rows[$0].row.group) }
    guard excess > .zero else { return }
    page.raise((bodies.first ?? 0)...(bodies.last ?? page.rows.count - 1), by: excess)
  }

  /// - Parameter least: the least height of the last piece; nil when more pieces follow.
  private mutating func place(_ page: TablePage, isFirst: Bool, least: Points?) {
    let made = page.fragment(isFirst: isFirst, least: least)
    let offset = Point(x: .zero, y: height)
    children.append(PlacedFragment(made.fragment, at: offset))
    positioned += made.positioned.map { $0.moved(by: offset) }
    height += made.fragment.size.height
  }
}
