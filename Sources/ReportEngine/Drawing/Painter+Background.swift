internal import Geometry
internal import Layout
internal import Styling

extension Painter {
  /// Paints what lies under a box: its colour, then its image (CSS Backgrounds and Borders, "Backgrounds").
  mutating func paintBackground(_ style: BoxStyle, in rect: Rect, edges: Fragment.Edges) {
    let background = style.computed.background
    let clip = area(background.clip, style, rect, border: style.border)
    guard style.computed.box.hasRoundCorners else {
      fill(clip, background.color)
      paintImage(of: style, in: rect, border: style.border, clip: clip)
      return
    }
    let outline = RoundedRect(rect, style.computed.box.radius, edges).inset(
      by: insets(background.clip, style, rect))
    if !background.color.isTransparent {
      list.items.append(.path(outline.path, .fill(background.color)))
    }
    if background.image != nil {
      list.items.append(.clip(outline.path))
      paintImage(of: style, in: rect, border: style.border, clip: clip)
      list.items.append(.restore)
    }
  }

  /// Paints the part of a background that a piece shows (CSS 2.2 "Table layers and transparency").
  mutating func paint(_ place: BackgroundPlace, of fragment: Fragment, at corner: Point) {
    let style = tree.style(of: fragment.box)
    guard style.computed.visibility == .visible else { return }
    let rect = Rect(corner + place.area.origin, place.area.size)
    let background = style.computed.background
    let clip = area(background.clip, style, rect, border: place.border)
      .intersection(Rect(corner, fragment.size))
    fill(clip, background.color)
    paintImage(of: style, in: rect, border: place.border, clip: clip)
  }

  /// The background of the root, or the body's in its place, covers the whole canvas; its image is
  /// positioned as the root's, which goes on from page to page (CSS Backgrounds and Borders, "The Canvas
  /// Background and the Root Element").
  mutating func paintCanvas(of page: PageFragment) {
    guard page.content != nil || !page.slices.isEmpty, let source = canvasSource else { return }
    let background = tree.style(of: source).computed.background
    fill(page.area, background.color)
    guard background.image != nil, let root = page.content else { return }
    let style = tree.style(of: root.fragment.box)
    let area =
      background.attachment == .fixed
      ? page.area
      : area(
        background.origin, style,
        Rect(Point(x: root.offset.x, y: root.offset.y - page.heightAbove), root.fragment.size),
        border: style.border)
    paintBackgroundImage(background, positionedIn: area, clip: page.area)
  }

  private mutating func paintImage(of style: BoxStyle, in rect: Rect, border: Sides<Points>, clip: Rect) {
    let background = style.computed.background
    if background.image == nil { return }
    let origin =
      background.attachment == .fixed ? pageArea : area(background.origin, style, rect, border: border)
    paintBackgroundImage(
      background, positionedIn: origin ?? area(background.origin, style, rect, border: border), clip: clip)
  }

  /// Paints a background image: once, or again and again over the painting area
  /// (CSS Backgrounds and Borders, "Positioning Images", "Tiling Images").
  mutating func paintBackgroundImage(
    _ background: BackgroundProperties, positionedIn origin: Rect, clip: Rect
  ) {
    guard let path = background.image, let natural = maker.images[path] else { return }
    let size = background.size.resolved(natural: natural, in: origin.size)
    guard size.width.value > 0.01, size.height.value > 0.01 else { return }
    let across = tiles(
      size.width, in: origin.size.width, from: origin.origin.x,
      over: clip.origin.x..<clip.origin.x + clip.size.width,
      position: background.positionX, repeats: background.repeatX != .noRepeat)
    let down = tiles(
      size.height, in: origin.size.height, from: origin.origin.y,
      over: clip.origin.y..<clip.origin.y + clip.size.height, position: background.positionY,
      repeats: background.repeatY != .noRepeat)
    // More tiles than that are no pattern that anybody sees; a runaway one must not fill the page's
    // file.
    guard !across.isEmpty, !down.isEmpty, across.count * down.count <= 100_000 else { return }
    list.items.append(.save(transform: nil, clip: clip, opacity: 1))
    for y in down {
      for x in across {
        list.items.append(
          .image(
            DisplayList.Image(path: path, rect: Rect(Point(x: x, y: y), size), alternative: "")))
      }
    }
    list.items.append(.restore)
  }

  private func area(
    _ area: BackgroundProperties.Area, _ style: BoxStyle, _ rect: Rect, border: Sides<Points>
  ) -> Rect {
    area == .borderBox ? rect : rect.inset(by: insets(area, style, rect, border: border))
  }

  /// How far an area of a box lies within its border box.
  func insets(_ area: BackgroundProperties.Area, _ style: BoxStyle, _ rect: Rect) -> Sides<Points> {
    insets(area, style, rect, border: style.border)
  }

  private func insets(
    _ area: BackgroundProperties.Area, _ style: BoxStyle, _ rect: Rect, border: Sides<Points>
  ) -> Sides<Points> {
    switch area {
    case .borderBox: return Sides(all: .zero)
    case .paddingBox: return border
    case .contentBox: return border + style.computed.box.padding.map { $0.resolved(against: rect.size.width) }
    }
  }

  /// The starts of tiles along one axis.
  private func tiles(
    _ size: Points, in extent: Points, from start: Points, over range: Range<Points>,
    position: LengthPercentage,
    repeats: Bool
  ) -> [Points] {
    let first = start + position.length + (extent - size) * position.fraction
    guard repeats else { return [first] }
    let steps = ((range.lowerBound - first) / size).rounded(.down)
    var tiles: [Points] = []
    var next = first + size * steps
    while next < range.upperBound, tiles.count <= 100_000 {
      tiles.append(next)
      next += size
    }
    return tiles
  }
}

extension Rect {
  fileprivate func intersection(_ other: Rect) -> Rect {
    let left = max(origin.x, other.origin.x)
    let top = max(origin.y, other.origin.y)
    let right = min(origin.x + size.width, other.origin.x + other.size.width)
    let bottom = min(origin.y + size.height, other.origin.y + other.size.height)
    return Rect(
      Point(x: left, y: top), Size(width: max(.zero, right - left), height: max(.zero, bottom - top)))
  }
}

extension BackgroundProperties.ImageSize {
  fileprivate func resolved(natural: Size, in area: Size) -> Size {
    let scales = (area.width / natural.width, area.height / natural.height)
    switch self {
    case .contain: return natural.scaled(by: min(scales.0, scales.1))
    case .cover: return natural.scaled(by: max(scales.0, scales.1))
    case .lengths(let width, let height):
      switch (width.resolved(against: area.width), height.resolved(against: area.height)) {
      case (let width?, let height?): return Size(width: width, height: height)
      case (let width?, nil): return natural.scaled(by: width / natural.width)
      case (nil, let height?): return natural.scaled(by: height / natural.height)
      case (nil, nil): return natural
      }
    }
  }
}

extension Size {
  fileprivate func scaled(by factor: Double) -> Size {
    Size(width: width * factor, height: height * factor)
  }
}
