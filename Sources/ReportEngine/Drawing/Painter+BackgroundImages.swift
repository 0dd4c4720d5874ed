internal import Geometry
internal import Styling

extension Painter {
  /// Paints a background image: once, or again and again over the painting area
  /// (CSS Backgrounds and Borders, "Positioning Images", "Tiling Images").
  mutating func paint(_ layer: BackgroundProperties.Layer, positionedIn origin: Rect, clip: Rect) {
    guard let size = tileSize(of: layer, in: origin.size) else { return }
    let across = Tiles(
      size.width, in: origin.size.width, from: origin.origin.x,
      over: clip.origin.x..<clip.origin.x + clip.size.width, layer.position.x, layer.repeats.x)
    let down = Tiles(
      size.height, in: origin.size.height, from: origin.origin.y,
      over: clip.origin.y..<clip.origin.y + clip.size.height, layer.position.y, layer.repeats.y)
    // More tiles than that are no pattern that anybody sees; a runaway one must not fill the page's
    // file.
    guard across.count > 0, down.count > 0, across.count * down.count <= 100_000 else { return }
    list.items.append(.save(transform: nil, clip: clip, opacity: 1))
    switch layer.image {
    case .file(let path):
      for y in 0..<down.count {
        for x in 0..<across.count {
          let place = Rect(Point(x: across[x], y: down[y]), size)
          list.items.append(.image(DisplayList.Image(path: path, rect: place, alternative: "")))
        }
      }
    case .gradient(let gradient): paint(gradient.picture(of: size), across, down)
    }
    list.items.append(.restore)
  }

  /// Paints a drawing on all tiles: many as a pattern, of which a file holds one.
  private mutating func paint(_ picture: VectorPicture, _ across: Tiles, _ down: Tiles) {
    let corner = Point(x: across.first, y: down.first)
    if across.count == 1, down.count == 1 {
      let place = Rect(corner, picture.size)
      list.items.append(.picture(DisplayList.Picture(picture, rect: place, alternative: "")))
      return
    }
    let tile = VectorPicture(size: Size(width: across.step, height: down.step), shapes: picture.shapes)
    let size = Size(width: across.step * Double(across.count), height: down.step * Double(down.count))
    var path: [VectorPicture.PathStep] = []
    path.add(Rect(.zero, size))
    let pattern = VectorPicture.Pattern(tile, transform: .identity)
    let sheet = VectorPicture(size: size, shapes: [VectorPicture.Shape(path, fill: .pattern(pattern))])
    list.items.append(
      .picture(DisplayList.Picture(sheet, rect: Rect(corner, size), alternative: "")))
  }

  /// The size of one copy of an image; nil where there is nothing to see. One that is to fit a whole number
  /// of times is made larger or smaller for that (CSS Backgrounds and Borders, "background-repeat").
  private func tileSize(of layer: BackgroundProperties.Layer, in area: Size) -> Size? {
    var size: Size
    switch layer.image {
    case .file(let path):
      guard let natural = maker.images[path] else { return nil }
      size = layer.size.resolved(natural: natural, in: area)
    case .gradient: size = layer.size.resolved(in: area)
    }
    guard size.width.value > 0.01, size.height.value > 0.01 else { return nil }
    let given = size
    let isRound = (x: layer.repeats.x == .round, y: layer.repeats.y == .round)
    if isRound.x { size.width = size.width.rounded(toFit: area.width) }
    if isRound.y { size.height = size.height.rounded(toFit: area.height) }
    guard case .lengths(let width, let height) = layer.size, isRound.x != isRound.y else { return size }
    if isRound.x, height == .auto {
      size.height = given.height * (size.width / given.width)
    } else if isRound.y, width == .auto {
      size.width = given.width * (size.height / given.height)
    }
    return size
  }
}

extension Points {
  /// The length that is nearest to this one and fits an extent a whole number of times.
  fileprivate func rounded(toFit extent: Points) -> Points {
    extent > .zero ? extent / max(1, (extent / self).rounded()) : self
  }
}

/// The tiles along one axis that an area shows. Where room is left between them, the first and the last of
/// the positioning area touch its edges (`background-repeat: space`); one alone stands at its position.
private struct Tiles {
  let first: Points
  let step: Points
  let count: Int

  subscript(index: Int) -> Points { first + step * Double(index) }

  init(
    _ size: Points, in extent: Points, from start: Points, over range: Range<Points>,
    _ position: LengthPercentage, _ repeats: BackgroundProperties.Repeat
  ) {
    let placed = start + position.length + (extent - size) * position.fraction
    // Forgives the noise of sums.
    let fitting = (extent / size + 1e-6).rounded(.down)
    let isSpaced = repeats == .space && fitting > 1
    if repeats == .noRepeat || repeats == .space && !isSpaced {
      (first, step, count) = (placed, size, 1)
      return
    }
    step = isSpaced ? size + (extent - size * fitting) / (fitting - 1) : size
    let origin = isSpaced ? start : placed
    first = origin + step * ((range.lowerBound - origin) / step).rounded(.down)
    count = Int(min(1e6, ((range.upperBound - first) / step).rounded(.up)))
  }
}

extension BackgroundProperties.ImageSize {
  /// Of an image without a size and proportions of its own: it fills the area.
  fileprivate func resolved(in area: Size) -> Size {
    guard case .lengths(let width, let height) = self else { return area }
    return Size(
      width: width.resolved(against: area.width) ?? area.width,
      height: height.resolved(against: area.height) ?? area.height)
  }

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
