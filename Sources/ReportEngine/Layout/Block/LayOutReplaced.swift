internal import Diagnostics
internal import Figures
internal import Geometry
internal import Styling

/// Lays out an image or a figure. It never breaks.
func layOutReplaced(_ box: BoxTree.BoxID, in space: ConstraintSpace, with context: LayoutContext)
  -> LayoutResult
{
  let style = context.tree.style(of: box)
  let padding = style.padding(against: space.inlineSize)
  let content = context.replacedSize(of: box, in: space)
  let corner = Point(x: style.border.left + padding.left, y: style.border.top + padding.top)
  let size = Size(
    width: content.width + style.border.horizontal + padding.horizontal,
    height: content.height + style.border.vertical + padding.vertical)
  if let figure = context.tree.markerFigure(of: box) {
    return layOut(figure, in: box, style.computed.font.size)
  }
  let replaced = Replaced(
    path: context.tree.imagePath(of: box), rect: Rect(corner, content),
    alternative: context.alternative(of: box), drawing: context.drawing(of: box, in: content), marker: nil)
  return LayoutResult(fragment: Fragment(box: box, size: size, content: .replaced(replaced)))
}

/// A marker's figure: its box reaches down to the baseline.
private func layOut(_ figure: MarkerFigure, in box: BoxTree.BoxID, _ em: Points) -> LayoutResult {
  let width = em * MarkerFigure.width
  let rect = Rect(.zero, Size(width: width, height: width))
  let size = Size(width: width, height: em * MarkerFigure.top)
  let replaced = Replaced(path: "", rect: rect, alternative: "", drawing: nil, marker: figure)
  return LayoutResult(fragment: Fragment(box: box, size: size, content: .replaced(replaced)))
}

extension LayoutContext {
  /// The content box of an image (CSS 2.2 "Inline, replaced elements"): what style does not set
  /// follows from the picture's own size, in its proportions.
  func replacedSize(of box: BoxTree.BoxID, in space: ConstraintSpace) -> Size {
    let style = tree.style(of: box)
    let properties = style.computed.box
    let padding = style.padding(against: space.inlineSize)
    let isBorderBox = properties.sizing == .borderBox
    let insetX = isBorderBox ? style.border.horizontal + padding.horizontal : .zero
    let insetY = isBorderBox ? style.border.vertical + padding.vertical : .zero
    let across = { (length: LengthPercentage?) in
      length.map { max(Points.zero, $0.resolved(against: space.inlineSize) - insetX) }
    }
    let down = { (length: LengthPercentage?) -> Points? in
      guard let length, !length.hasPercentage || space.blockSize != nil else { return nil }
      return max(.zero, length.resolved(against: space.blockSize ?? .zero) - insetY)
    }
    if tree.markerFigure(of: box) != nil {
      let em = style.computed.font.size
      return Size(width: em * MarkerFigure.width, height: em * MarkerFigure.top)
    }
    let natural =
      tree.figure(of: box)?.naturalSize(in: figureFont(of: box)) ?? images[tree.imagePath(of: box)] ?? .zero
    let bounds = SizeBounds(
      minWidth: across(properties.minWidth.lengthOrNil) ?? .zero,
      maxWidth: across(properties.maxWidth) ?? .infinity,
      minHeight: down(properties.minHeight.lengthOrNil) ?? .zero,
      maxHeight: down(properties.maxHeight) ?? .infinity)
    let chrome = Size(
      width: style.border.horizontal + padding.horizontal, height: style.border.vertical + padding.vertical)
    let fixedWidth = space.fixedInlineSize.map { max(.zero, $0 - chrome.width) }
    let fixedHeight = space.fixedBlockSize.map { max(.zero, $0 - chrome.height) }
    if let fixedWidth, let fixedHeight { return Size(width: fixedWidth, height: fixedHeight) }
    return bounds.size(
      width: fixedWidth ?? across(properties.width.lengthOrNil),
      height: fixedHeight ?? down(properties.height.lengthOrNil), natural: natural)
  }
}

extension LayoutContext {
  /// What a picture shows, for readers who cannot see it: `alt`, or else what a figure says of itself.
  fileprivate func alternative(of box: BoxTree.BoxID) -> String {
    if let alternative = tree.attribute("alt", of: box) { return alternative }
    switch tree.figure(of: box) {
    case .code: return tree.attribute("value", of: box) ?? ""
    case .chart(let chart): return chart.alternative
    case nil: return ""
    }
  }

  /// A box's figure at its used size; nil for an image.
  func drawing(of box: BoxTree.BoxID, in size: Size) -> FigureDrawing? {
    guard let figure = tree.figure(of: box), size.width > .zero, size.height > .zero else { return nil }
    if case .code(let code) = figure, !CodeSymbol.leastModule.isAtMost(code.module(in: size)) {
      let factor = CodeSymbol.leastModule / code.module(in: size)
      diagnostics.add(.codeTooSmall(leastWidth: size.width * factor, at: tree.span(of: box)))
    }
    defer { reportMissingGlyphs(in: box) }
    return figure.draw(in: size, font: figureFont(of: box))
  }

  private func figureFont(of box: BoxTree.BoxID) -> FigureFont {
    let text = textStyle(tree[box].style)
    return FigureFont(
      shaper, text.stack, size: Points(text.fontSize), color: tree.style(of: box).computed.color)
  }
}

/// The least and greatest sizes of an image.
private struct SizeBounds {
  let minWidth: Points
  let maxWidth: Points
  let minHeight: Points
  let maxHeight: Points

  func size(width: Points?, height: Points?, natural: Size) -> Size {
    let ratio =
      natural.width > .zero && natural.height > .zero ? natural.width / natural.height : nil
    switch (width, height) {
    case (let width?, let height?):
      return Size(width: clampWidth(width), height: clampHeight(height))
    case (let width?, nil):
      let width = clampWidth(width)
      return Size(width: width, height: clampHeight(ratio.map { width / $0 } ?? natural.height))
    case (nil, let height?):
      let height = clampHeight(height)
      return Size(width: clampWidth(ratio.map { height * $0 } ?? natural.width), height: height)
    case (nil, nil): return constrained(natural, ratio: ratio)
    }
  }

  /// Both sizes are `auto`: keeps the proportions as far as the bounds allow (CSS 2.2 "Minimum and
  /// maximum widths").
  private func constrained(_ natural: Size, ratio: Double?) -> Size {
    guard let ratio else {
      return Size(width: clampWidth(natural.width), height: clampHeight(natural.height))
    }
    var size = natural
    if size.width > maxWidth { size = Size(width: maxWidth, height: maxWidth / ratio) }
    if size.height > maxHeight { size = Size(width: maxHeight * ratio, height: maxHeight) }
    if size.width < minWidth { size = Size(width: minWidth, height: minWidth / ratio) }
    if size.height < minHeight { size = Size(width: minHeight * ratio, height: minHeight) }
    return Size(width: clampWidth(size.width), height: clampHeight(size.height))
  }

  private func clampWidth(_ width: Points) -> Points { max(minWidth, min(maxWidth, width)) }
  private func clampHeight(_ height: Points) -> Points { max(minHeight, min(maxHeight, height)) }
}
