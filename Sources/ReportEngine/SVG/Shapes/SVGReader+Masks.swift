internal import Diagnostics
internal import Geometry

/// Masks (CSS Masking, "Positioned Masks").
extension SVGReader {
  /// Lets what `draw` adds be seen through a `mask`. A reference that leads nowhere hides nothing.
  mutating func mask(
    _ reference: String?, of index: Int, _ place: Place, draw: (inout SVGReader) -> Void
  ) {
    let (first, position) = (picture.shapes.count, picture.groups.count)
    draw(&self)
    guard let reference, picture.shapes.count > first, let target = target(reference, at: tree[index].tag),
      tree[target].name == "mask", !openTargets.contains(target)
    else { return }
    openTargets.append(target)
    defer { openTargets.removeLast() }
    guard let mask = maskPicture(target, of: index, place) else { return }
    picture.groups.insert(
      VectorPicture.Group(first..<picture.shapes.count, mask: mask), at: position)
  }

  /// What lets through, by its opacity; nil, and the user is told, when that cannot be drawn.
  private mutating func maskPicture(_ target: Int, of index: Int, _ place: Place) -> VectorPicture? {
    let box = path(of: index, in: place.viewport).flatMap(bounds)
    var inner = Place(map: place.map, viewport: place.viewport, depth: place.depth + 1)
    if tree[target].value("maskContentUnits") == "objectBoundingBox" {
      guard let box else {
        warnOnce(
          "maskContentUnits", "a group is not masked in units of its bounding box", at: tree[target].tag,
          help: "mask each shape, or give the mask in user units")
        return nil
      }
      inner.map = place.map.concatenated(box.unitSquare)
      inner.viewport = Size(width: Points(1), height: Points(1))
    }
    let style = style(of: target, inheriting: SVGStyle())
    let area = maskArea(target, box, place.viewport)
    let content = drawAside(picture.size) { reader in
      if let area {
        var edge: [VectorPicture.PathStep] = []
        edge.add(area)
        inner.clips = [reader.addClip(edge.mapped(place.map), isEvenOdd: false)]
      }
      reader.drawChildren(of: target, style.inherited, inner)
    }
    return style.own.maskIsAlpha ? content : content.luminance
  }

  /// What the mask is cut to; nil where it is measured in the box of a group, which hardly ever cuts.
  private mutating func maskArea(_ target: Int, _ box: Rect?, _ viewport: Size) -> Rect? {
    let element = tree[target]
    let isOfBox = element.value("maskUnits") != "userSpaceOnUse"
    let extent = isOfBox ? Size(width: Points(1), height: Points(1)) : viewport
    let (width, height) = (extent.width.value, extent.height.value)
    let area = Rect(
      Point(
        x: Points(length("x", element, width) ?? -0.1 * width),
        y: Points(length("y", element, height) ?? -0.1 * height)),
      Size(
        width: Points(length("width", element, width) ?? 1.2 * width),
        height: Points(length("height", element, height) ?? 1.2 * height)))
    if !isOfBox { return area }
    return box?.part(area)
  }
}

extension VectorPicture {
  /// The picture with how light it is as its opacity (CSS Masking, "Calculating mask values"): white lets
  /// through and black does not.
  ///
  /// What lies under a shape that is not transparent is cut out where that one lies, as nothing but its own
  /// lightness counts there; of lines, of shapes that are cut otherwise and of more than 64 this is not
  /// done, and so black lines on white hide nothing.
  fileprivate var luminance: VectorPicture {
    var result = self
    for (index, shape) in shapes.enumerated() {
      result.shapes[index].fill = shape.fill?.luminance
      if let stroke = shape.stroke { result.shapes[index].stroke?.paint = stroke.paint.luminance }
      guard shapes.count <= 64, index > 0, case .color(let color)? = shape.fill,
        color.alpha == 255, color.luminance < 0.996
      else { continue }
      // So far around that everything lies in it.
      let reach = max(size.width, size.height) * 100
      var outside: [PathStep] = []
      outside.add(Rect(Point(x: -reach, y: -reach), Size(width: reach * 2, height: reach * 2)))
      result.clips.append(Clip(outside + shape.path, isEvenOdd: true))
      for under in 0..<index where shape.clips.allSatisfy(shapes[under].clips.contains) {
        result.shapes[under].clips.append(result.clips.count - 1)
      }
    }
    return result
  }
}

extension VectorPicture.Paint {
  fileprivate var luminance: VectorPicture.Paint {
    switch self {
    case .color(let color): return .color(color.asMask)
    case .gradient(var gradient):
      for index in gradient.stops.indices { gradient.stops[index].color = gradient.stops[index].color.asMask }
      return .gradient(gradient)
    case .pattern(var pattern):
      pattern.tile = pattern.tile.luminance
      return .pattern(pattern)
    case .raster: return self
    }
  }
}

extension Color {
  /// Filter Effects, `luminanceToAlpha`, of sRGB as SVG's `color-interpolation` begins with.
  fileprivate var luminance: Double {
    (0.2125 * Double(red) + 0.7154 * Double(green) + 0.0721 * Double(blue)) / 255
  }

  fileprivate var asMask: Color {
    Color(red: 255, green: 255, blue: 255, alpha: UInt8((Double(alpha) * luminance).rounded()))
  }
}
