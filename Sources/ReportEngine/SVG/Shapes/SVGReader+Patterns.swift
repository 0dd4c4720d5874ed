internal import Diagnostics
internal import Geometry

/// Patterns (SVG, "Patterns").
extension SVGReader {
  /// nil when it has no extent, shows nothing, or is drawn within itself.
  mutating func pattern(_ index: Int, _ object: PaintedObject, opacity: Double) -> VectorPicture.Paint? {
    let chain = templates(of: index)
    guard let owner = chain.first(where: { !tree[$0].children.isEmpty }), !openTargets.contains(owner),
      let area = tileArea(chain, object), area.size.width > .zero, area.size.height > .zero
    else { return nil }
    // What a tile holds is counted from its corner.
    var content = Transform.identity
    var viewport = object.place.viewport
    if let box = chain.first(where: { tree[$0].attribute("viewBox") != nil }).flatMap({ viewBox(of: $0) }) {
      guard let fit = fit(of: index).placement(of: box.size, in: Rect(.zero, area.size)) else { return nil }
      content = fit.concatenated(.translation(x: -box.origin.x.value, y: -box.origin.y.value))
      viewport = box.size
    } else if attribute("patternContentUnits", chain)?.value == "objectBoundingBox" {
      guard let box = bounds(of: object.path) else { return nil }
      content = .scale(x: box.size.width.value, y: box.size.height.value)
      viewport = Size(width: Points(1), height: Points(1))
    }
    openTargets.append(owner)
    defer { openTargets.removeLast() }
    var tile = drawAside(area.size) { reader in
      let place = Place(map: content, viewport: viewport, depth: object.place.depth + 1)
      reader.drawChildren(of: owner, reader.style(of: owner, inheriting: SVGStyle()).inherited, place)
    }
    if tile.shapes.isEmpty { return nil }
    if opacity < 1 {
      tile.groups.insert(VectorPicture.Group(tile.shapes.indices, opacity: opacity), at: 0)
    }
    let map = placed(object.place.map, by: attribute("patternTransform", chain))
      .concatenated(.translation(x: area.origin.x.value, y: area.origin.y.value))
    return .pattern(VectorPicture.Pattern(tile, transform: map))
  }

  /// The place of one repetition in the coordinates of the shape.
  private mutating func tileArea(_ chain: [Int], _ object: PaintedObject) -> Rect? {
    let isOfBox = attribute("patternUnits", chain)?.value != "userSpaceOnUse"
    let extent = isOfBox ? Size(width: Points(1), height: Points(1)) : object.place.viewport
    let (width, height) = (extent.width.value, extent.height.value)
    let origin = place(("x", 0), ("y", 0), chain, extent)
    let area = Rect(
      origin,
      Size(
        width: Points(length("width", chain, width) ?? 0),
        height: Points(length("height", chain, height) ?? 0)))
    if !isOfBox { return area }
    return bounds(of: object.path)?.part(area)
  }

  /// Draws into a picture of its own.
  mutating func drawAside(_ size: Size, _ draw: (inout SVGReader) -> Void) -> VectorPicture {
    let whole = picture
    picture = VectorPicture(size: size)
    draw(&self)
    defer { picture = whole }
    return picture
  }
}
