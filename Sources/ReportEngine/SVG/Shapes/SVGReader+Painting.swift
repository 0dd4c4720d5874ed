internal import Geometry

extension SVGReader {
  /// Adds a shape as its style paints it; nothing when it paints nothing.
  mutating func add(_ path: [VectorPicture.PathStep], _ style: SVGStyle, _ place: Place, from index: Int) {
    if path.isEmpty { return }
    let object = PaintedObject(path: path, place: place, color: style.color, tag: tree[index].tag)
    let fill = paint(style.fill, opacity: style.fillOpacity, object)
    let stroke = stroke(style, object)
    guard fill != nil || stroke != nil else { return }
    var shape = VectorPicture.Shape(
      path.mapped(place.map), fill: fill, isEvenOdd: style.fillIsEvenOdd, stroke: stroke)
    shape.clips = place.clips
    guard style.strokesFirst, fill != nil, stroke != nil else { return add(shape) }
    var line = shape
    line.fill = nil
    shape.stroke = nil
    add(line)
    add(shape)
  }

  private mutating func stroke(_ style: SVGStyle, _ object: PaintedObject) -> VectorPicture.Stroke? {
    let extent = object.place.viewport.diagonal
    let width = style.strokeWidth.resolved(against: extent)
    guard width > 0, let paint = paint(style.stroke, opacity: style.strokeOpacity, object) else { return nil }
    let map = object.place.map
    // Under a map that scales both axes alike the pen stays round and only its size changes.
    let scale = map.scalesAlike ? map.determinant.magnitude.squareRoot() : 1
    var stroke = VectorPicture.Stroke(paint, width: Points(width * scale))
    stroke.cap = style.cap
    stroke.join = style.join
    stroke.miterLimit = style.miterLimit
    let dashes = style.dashes.map { Points($0.resolved(against: extent) * scale) }
    // An odd number of lengths is gone through twice; dashes of no length at all are a solid line.
    if dashes.contains(where: { $0 > .zero }) {
      stroke.dashes = dashes.count.isMultiple(of: 2) ? dashes : dashes + dashes
      stroke.dashOffset = Points(style.dashOffset.resolved(against: extent) * scale)
    }
    if !map.scalesAlike { stroke.transform = Transform(a: map.a, b: map.b, c: map.c, d: map.d, e: 0, f: 0) }
    return stroke
  }
}

/// A shape that is being painted.
struct PaintedObject {
  /// In its own coordinates.
  let path: [VectorPicture.PathStep]
  let place: SVGReader.Place
  /// The property `color`, for `currentColor`.
  let color: Color
  /// The bytes of its start tag.
  let tag: Range<Int>
}

extension Transform {
  /// Whether circles stay circles, but for noise.
  fileprivate var scalesAlike: Bool {
    let noise = 1e-6 * max(a.magnitude, b.magnitude, c.magnitude, d.magnitude)
    return ((a - d).magnitude <= noise && (b + c).magnitude <= noise)
      || ((a + d).magnitude <= noise && (b - c).magnitude <= noise)
  }
}

extension VectorPicture.Paint {
  /// The paint with the opacity of its colours multiplied.
  func faded(_ opacity: Double) -> VectorPicture.Paint {
    switch self {
    case .color(let color): return .color(color.faded(opacity))
    case .gradient(var gradient):
      for index in gradient.stops.indices {
        gradient.stops[index].color = gradient.stops[index].color.faded(opacity)
      }
      return .gradient(gradient)
    case .pattern, .raster: return self
    }
  }
}

extension Color {
  func faded(_ opacity: Double) -> Color {
    Color(red: red, green: green, blue: blue, alpha: UInt8((Double(alpha) * opacity).rounded()))
  }
}
