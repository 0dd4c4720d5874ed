import Geometry

/// Works out the sheet and the margins of a page box from `size`, `width`, `height` and `margin`
/// (CSS Paged Media, "Page Box: margins, border, padding and content area", and CSS 2.2 10.3.3
/// with its counterpart for heights).
struct PageBoxSize {
  /// The sheet of paper.
  private(set) var sheet: Size
  /// The used margins.
  private(set) var margin: Sides<Points>

  init(sheet: Size, _ box: BoxProperties) {
    let padding = box.padding.map { $0.resolved(against: sheet.width) }
    let border = box.border.map(\.width)
    let across = PageBoxAxis(
      sheet: sheet.width, margins: (box.margin.left, box.margin.right), size: box.width,
      range: (box.minWidth, box.maxWidth), edges: border.horizontal + padding.horizontal, box.sizing)
    let down = PageBoxAxis(
      sheet: sheet.height, margins: (box.margin.top, box.margin.bottom), size: box.height,
      range: (box.minHeight, box.maxHeight), edges: border.vertical + padding.vertical, box.sizing)
    self.sheet = Size(width: across.sheet, height: down.sheet)
    margin = Sides(top: down.start, right: across.end, bottom: down.end, left: across.start)
  }
}

/// One axis of a page box.
private struct PageBoxAxis {
  private(set) var sheet: Points
  private(set) var start: Points
  private(set) var end: Points

  init(
    sheet: Points, margins: (AutoLength, AutoLength), size: AutoLength,
    range: (AutoLength, LengthPercentage?),
    edges: Points, _ sizing: BoxProperties.Sizing
  ) {
    self.sheet = sheet
    let before = margins.0.resolved(against: sheet)
    let after = margins.1.resolved(against: sheet)
    (start, end) = (before ?? .zero, after ?? .zero)
    let inset = sizing == .borderBox ? edges : .zero
    let filling = sheet - start - end - edges
    var content = size.resolved(against: sheet).map { max(.zero, $0 - inset) } ?? filling
    if let most = range.1 { content = min(content, max(.zero, most.resolved(against: sheet) - inset)) }
    if let least = range.0.resolved(against: sheet) { content = max(content, least - inset) }
    if size == .auto, content == filling { return }
    let spare = sheet - content - edges
    switch (before, after) {
    case (nil, nil): (start, end) = (spare / 2, spare / 2)
    case (nil, let after?): start = spare - after
    case (let before?, nil): end = spare - before
    // Over-constrained: the sheet becomes what the margin edges enclose.
    case (let before?, let after?): self.sheet = before + content + edges + after
    }
  }
}
