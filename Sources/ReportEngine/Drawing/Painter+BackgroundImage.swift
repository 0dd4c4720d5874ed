internal import Geometry
internal import Layout
internal import Styling

extension Painter {
  /// Paints a background image: once, or again and again over the painting area
  /// (CSS Backgrounds and Borders, "Positioning Images", "Tiling Images").
  mutating func paintBackgroundImage(_ style: BoxStyle, in rect: Rect) {
    let background = style.computed.background
    guard let path = background.image, let natural = maker.images[path] else { return }
    let origin = area(background.origin, style, rect)
    let clip = area(background.clip, style, rect)
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
    guard across.count * down.count <= 100_000 else { return }
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

  private func area(_ area: BackgroundProperties.Area, _ style: BoxStyle, _ rect: Rect) -> Rect {
    switch area {
    case .borderBox: return rect
    case .paddingBox: return rect.inset(by: style.border)
    case .contentBox:
      return rect.inset(by: style.border).inset(
        by: style.computed.box.padding.map { $0.resolved(against: rect.size.width) })
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
  fileprivate func inset(by sides: Sides<Points>) -> Rect {
    Rect(
      origin + Point(x: sides.left, y: sides.top),
      Size(
        width: max(.zero, size.width - sides.horizontal),
        height: max(.zero, size.height - sides.vertical)))
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
