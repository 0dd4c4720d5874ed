internal import Geometry
internal import Layout
internal import Styling

/// Backgrounds, borders and images.
extension Painter {
  /// What a box itself looks like, and what it marks on the page: links, places, outline entries.
  mutating func paintOwn(_ fragment: Fragment, at corner: Point) {
    guard fragment.isDecorated else { return }
    let style = tree.style(of: fragment.box)
    let rect = Rect(corner, fragment.size)
    mark(fragment, style, rect)
    if style.computed.visibility != .visible { return }
    if style.hasBackground, !isCanvas(fragment.box), !tree.hasPlacedBackground(fragment.box) {
      paintBackground(style, in: rect, edges: fragment.edges)
    }
    if style.border != Sides(all: .zero), hasOwnBorder(fragment.box, style) {
      paintBorder(style.computed.box, of: rect, edges: fragment.edges)
    }
  }

  /// Rows and columns have no border of their own; in a table with collapsed borders the table
  /// draws all of them.
  private func hasOwnBorder(_ box: BoxTree.BoxID, _ style: BoxStyle) -> Bool {
    switch tree.kind(of: box) {
    case .table, .tableCell: style.computed.table.borderCollapse == .separate
    case .tableColumnGroup, .tableColumn, .tableHeaderGroup, .tableRowGroup, .tableFooterGroup,
      .tableRow:
      false
    case .block, .flex, .inline, .text, .lineBreak, .replaced, .marker, .tableCaption: true
    }
  }

  mutating func fill(_ rect: Rect, _ color: Color) {
    guard !color.isTransparent, rect.size.width > .zero, rect.size.height > .zero else { return }
    list.items.append(.fill(rect, color))
  }

  // MARK: Borders

  /// Sides that meet in straight joints: what a fragment has no edge for is not painted.
  mutating func paintStraightBorder(_ sides: Sides<BorderSide>, of rect: Rect, edges: Fragment.Edges) {
    let right = rect.origin.x + rect.size.width
    let bottom = rect.origin.y + rect.size.height
    let top = edges.contains(.top) ? sides.top.width : .zero
    let low = edges.contains(.bottom) ? sides.bottom.width : .zero
    // The horizontal sides reach from corner to corner, the vertical ones stand between them.
    if edges.contains(.top) {
      paintSide(sides.top, from: rect.origin, to: Point(x: right, y: rect.origin.y), inward: .down)
    }
    if edges.contains(.bottom) {
      paintSide(
        sides.bottom, from: Point(x: rect.origin.x, y: bottom), to: Point(x: right, y: bottom),
        inward: .up)
    }
    let start = rect.origin.y + top
    let end = bottom - low
    guard end > start else { return }
    if edges.contains(.left) {
      paintSide(
        sides.left, from: Point(x: rect.origin.x, y: start), to: Point(x: rect.origin.x, y: end),
        inward: .right)
    }
    if edges.contains(.right) {
      paintSide(
        sides.right, from: Point(x: right, y: start), to: Point(x: right, y: end), inward: .left)
    }
  }

  enum Direction { case down, up, left, right }

  /// Paints one side; `from` and `to` are on the outer edge.
  private mutating func paintSide(_ side: BorderSide, from: Point, to: Point, inward: Direction) {
    guard side.width > .zero, !side.color.isTransparent else { return }
    let width = side.width
    let isDarkSide = inward == .down || inward == .right
    switch side.style {
    case .none, .hidden: return
    case .solid: stroke(from, to, inward, at: width / 2, width, side.color)
    case .dashed: stroke(from, to, inward, at: width / 2, width, side.color, dash: .dashed)
    case .dotted: stroke(from, to, inward, at: width / 2, width, side.color, dash: .dotted)
    case .double:
      stroke(from, to, inward, at: width / 6, width / 3, side.color)
      stroke(from, to, inward, at: width * (5.0 / 6), width / 3, side.color)
    case .inset:
      stroke(from, to, inward, at: width / 2, width, isDarkSide ? side.color.shade : side.color.highlight)
    case .outset:
      stroke(from, to, inward, at: width / 2, width, isDarkSide ? side.color.highlight : side.color.shade)
    case .groove, .ridge:
      let outerIsDark = (side.style == .groove) == isDarkSide
      stroke(
        from, to, inward, at: width / 4, width / 2, outerIsDark ? side.color.shade : side.color.highlight)
      stroke(
        from, to, inward, at: width * 0.75, width / 2, outerIsDark ? side.color.highlight : side.color.shade)
    }
  }

  private mutating func stroke(
    _ from: Point, _ to: Point, _ inward: Direction, at depth: Points, _ width: Points,
    _ color: Color,
    dash: DisplayList.Dash = .solid
  ) {
    let shift: Point
    switch inward {
    case .down: shift = Point(x: .zero, y: depth)
    case .up: shift = Point(x: .zero, y: -depth)
    case .right: shift = Point(x: depth, y: .zero)
    case .left: shift = Point(x: -depth, y: .zero)
    }
    list.items.append(
      .line(
        DisplayList.Line(from: from + shift, to: to + shift, width: width, color: color, dash: dash)
      ))
  }

  /// Collapsed borders: each stroke's line is its middle.
  mutating func paint(_ strokes: [Stroke], at corner: Point) {
    for stroke in strokes where !stroke.side.color.isTransparent {
      let from = corner + stroke.from
      let to = corner + stroke.to
      let width = stroke.side.width
      let isHorizontal = stroke.from.y == stroke.to.y
      switch stroke.side.style {
      case .none, .hidden: continue
      case .double:
        for depth in [width / -3, width / 3] {
          self.stroke(
            from, to, isHorizontal ? .down : .right, at: depth, width / 3, stroke.side.color)
        }
      case .dashed: self.stroke(from, to, .down, at: .zero, width, stroke.side.color, dash: .dashed)
      case .dotted: self.stroke(from, to, .down, at: .zero, width, stroke.side.color, dash: .dotted)
      case .solid, .inset, .outset, .groove, .ridge:
        self.stroke(from, to, .down, at: .zero, width, stroke.side.color)
      }
    }
  }

  // MARK: Images

  private mutating func paint(_ figure: MarkerFigure, in rect: Rect, _ color: Color) {
    switch figure {
    case .square: fill(rect, color)
    case .circle:
      // As thick as the thin strokes of a text font.
      let width = rect.size.width * 0.14
      let middle = RoundedRect(ellipseIn: rect).inset(by: Sides(all: width / 2))
      list.items.append(.path(middle.path, .stroke(color, width: width, dash: .solid)))
    }
  }

  mutating func paint(_ replaced: Replaced, in fragment: Fragment, at corner: Point) {
    let style = tree.style(of: fragment.box).computed
    guard style.visibility == .visible else { return }
    let tag = figureTag(of: fragment, alternative: replaced.alternative)
    if let drawing = replaced.drawing { return paint(drawing, replaced, at: corner, tag) }
    let box = Rect(corner + replaced.rect.origin, replaced.rect.size)
    if let figure = replaced.marker { return paint(figure, in: box, style.color) }
    guard !replaced.path.isEmpty else { return }
    let natural = maker.images[replaced.path] ?? box.size
    let rect = style.box.objectFit.rect(for: natural, in: box)
    let isRound = style.box.hasRoundCorners
    if isRound {
      let outline = RoundedRect(Rect(corner, fragment.size), style.box.radius, fragment.edges)
      list.items.append(
        .clip(outline.inset(by: insets(.contentBox, tree.style(of: fragment.box), outline.rect)).path))
    }
    let isLarger = rect.size.width > box.size.width || rect.size.height > box.size.height
    if isLarger { list.items.append(.save(transform: nil, clip: box, opacity: 1)) }
    var image = DisplayList.Image(path: replaced.path, rect: rect, alternative: replaced.alternative)
    image.tag = tag
    list.items.append(.image(image))
    if isLarger { list.items.append(.restore) }
    if isRound { list.items.append(.restore) }
  }
}

extension Painter {
  /// To what a picture belongs: one that shows nothing by `alt=""` is decoration.
  private mutating func figureTag(of fragment: Fragment, alternative: String) -> ContentTag {
    let tag = tag(of: fragment.box)
    guard !tag.isArtifact, !alternative.isEmpty else { return .artifact }
    maker.tagging?.describe(tag, alternative)
    return tag
  }
}

extension Color {
  /// The shaded side of a three-dimensional border; of a colour that cannot be shaded, itself.
  var shade: Color {
    isDark ? self : Color(red: red / 2, green: green / 2, blue: blue / 2, alpha: alpha)
  }

  /// The side in the light.
  var highlight: Color {
    isDark ? Color(red: red + 84, green: green + 84, blue: blue + 84, alpha: alpha) : self
  }

  /// Whether it is so dark that half of it looks no different.
  private var isDark: Bool { max(red, green, blue) < 84 }
}

extension BoxProperties.ObjectFit {
  /// Where an image of a natural size lies in its content box (CSS Images, "Sizing Objects: the
  /// object-fit Property").
  fileprivate func rect(for natural: Size, in box: Rect) -> Rect {
    guard natural.width > .zero, natural.height > .zero else { return box }
    let scales = (box.size.width / natural.width, box.size.height / natural.height)
    let scale: Double
    switch self {
    case .fill: return box
    case .contain: scale = min(scales.0, scales.1)
    case .cover: scale = max(scales.0, scales.1)
    case .none: scale = 1
    case .scaleDown: scale = min(1, min(scales.0, scales.1))
    }
    let size = Size(width: natural.width * scale, height: natural.height * scale)
    let corner = Point(
      x: box.origin.x + (box.size.width - size.width) / 2,
      y: box.origin.y + (box.size.height - size.height) / 2)
    return Rect(corner, size)
  }
}
