internal import Geometry
internal import Styling

/// Gives the margin boxes of one page their places (CSS Paged Media, "Computing Page-margin Box
/// Dimensions").
struct MarginBoxLayout {
  typealias Name = PageStyle.MarginBox.Name

  let context: LayoutContext
  let page: PageFragment
  /// Their styles as given, and what stands in the tree.
  let boxes: [Box]

  typealias Box = (box: PageStyle.MarginBox, id: BoxTree.BoxID)

  func run() -> [PlacedFragment] {
    let placed = MarginBoxSide.all.flatMap { placeSide($0) } + corners()
    // The boxes were made in painting order, which `z-index` changes.
    let tree = context.tree
    return placed.sorted {
      (tree.zIndex(of: $0.fragment.box), $0.fragment.box) < (
        tree.zIndex(of: $1.fragment.box), $1.fragment.box
      )
    }
  }

  // MARK: Places on the sheet

  private func corners() -> [PlacedFragment] {
    let names: [Name] = [.topLeftCorner, .topRightCorner, .bottomRightCorner, .bottomLeftCorner]
    return boxes.filter { names.contains($0.box.name) }.map { box in
      let area = page.style.containingBlock(of: box.box.name)
      return place(box, in: area, across: fillingWidth(of: box, in: area), down: nil)
    }
  }

  private func placeSide(_ side: MarginBoxSide) -> [PlacedFragment] {
    let present = side.names.map { name in boxes.first { $0.box.name == name } }
    if present.allSatisfy({ $0 == nil }) { return [] }
    let area = page.style.containingBlock(of: side.names[0])
    let widths = present.map { box in
      side.isHorizontal ? nil : box.map { fillingWidth(of: $0, in: area) }
    }
    let axes = zip(present, widths).map { box, width in
      box.map { box in
        width.map { vertical(of: box, in: area, width: $0.size) } ?? horizontal(of: box, in: area)
      }
    }
    let extent = side.isHorizontal ? area.size.width : area.size.height
    let outer = MarginBoxRow(first: axes[0], middle: axes[1], last: axes[2]).outerSizes(in: extent)
    let starts: [Points] = [.zero, (extent - outer[1]) / 2, extent - outer[2]]
    return (0..<3).compactMap { position in
      guard let box = present[position], let axis = axes[position] else { return nil }
      let along = axis.place(at: starts[position], outer: outer[position])
      return place(box, in: area, across: widths[position] ?? along, down: side.isHorizontal ? nil : along)
    }
  }

  /// Lays a box out in the margin whose rectangle is `area`, and aligns its content. Without a place `down`
  /// it reaches from the page area to the edge of the sheet.
  private func place(
    _ box: Box, in area: Rect, across: MarginBoxAxis.Place, down given: MarginBoxAxis.Place?
  ) -> PlacedFragment {
    let id = box.id
    var space = ConstraintSpace(inlineSize: area.size.width)
    space.fixedInlineSize = across.size
    let natural = context.naturalHeight(of: id, in: space)
    let down =
      given
      ?? vertical(of: box, in: area, natural: natural).filling(
        area.size.height, outer: box.box.name.isAtTop ? .start : .end)
    space.fixedBlockSize = down.size
    let fragment =
      layOut(id, in: space, resumingAt: nil, with: context).fragment
      ?? Fragment(box: id, size: .zero, content: .boxes([]))
    let spare = down.size - natural
    let shift: Points
    switch context.tree.style(of: id).computed.text.verticalAlign {
    case .middle: shift = spare / 2
    case .bottom, .textBottom: shift = spare
    case .baseline, .sub, .super, .top, .textTop, .length: shift = .zero
    }
    return PlacedFragment(
      fragment.resized(height: down.size, movingContentBy: shift),
      at: area.origin + Point(x: across.offset, y: down.offset))
  }

  // MARK: What boxes want

  private func fillingWidth(of box: Box, in area: Rect) -> MarginBoxAxis.Place {
    horizontal(of: box, in: area).filling(area.size.width, outer: box.box.name.isAtLeft ? .start : .end)
  }

  private func horizontal(of box: Box, in area: Rect) -> MarginBoxAxis {
    let style = context.tree.style(of: box.id)
    let chrome = style.border.horizontal + style.padding(against: area.size.width).horizontal
    let given = box.box.style.box
    return MarginBoxAxis(
      size: given.widthValue, limits: (given.minWidthValue, given.maxWidthValue),
      margins: (given.margin.left, given.margin.right), chrome: chrome,
      inset: given.sizing == .borderBox ? chrome : .zero,
      content: context.contentIntrinsicSizes(of: box.id), in: area.size.width)
  }

  private func vertical(of box: Box, in area: Rect, width: Points) -> MarginBoxAxis {
    var space = ConstraintSpace(inlineSize: area.size.width)
    space.fixedInlineSize = width
    return vertical(of: box, in: area, natural: context.naturalHeight(of: box.id, in: space))
  }

  private func vertical(of box: Box, in area: Rect, natural: Points) -> MarginBoxAxis {
    let style = context.tree.style(of: box.id)
    let chrome = style.border.vertical + style.padding(against: area.size.width).vertical
    let given = box.box.style.box
    let height = natural - chrome
    return MarginBoxAxis(
      size: given.heightValue, limits: (given.minHeightValue, given.maxHeightValue),
      margins: (given.margin.top, given.margin.bottom), chrome: chrome,
      inset: given.sizing == .borderBox ? chrome : .zero,
      content: IntrinsicSizes(minContent: height, maxContent: height), in: area.size.height)
  }
}

extension LayoutContext {
  /// The border box height that a margin box has by its content.
  fileprivate func naturalHeight(of id: BoxTree.BoxID, in space: ConstraintSpace) -> Points {
    layOut(id, in: space, resumingAt: nil, with: self).fragment?.size.height ?? .zero
  }
}
