internal import Diagnostics
internal import Geometry

/// Paint servers (SVG, "Paint Servers: Gradients").
extension SVGReader {
  /// What a paint comes to for a shape; nil for none.
  mutating func paint(
    _ paint: SVGPaint, opacity: Double, _ object: PaintedObject
  ) -> VectorPicture.Paint? {
    switch paint {
    case .none: return nil
    case .color(let color): return .color(color.faded(opacity))
    case .current: return .color(object.color.faded(opacity))
    case .reference(let reference, let fallback):
      guard let target = target(reference, at: object.tag) else {
        return self.paint(fallback, opacity: opacity, object)
      }
      switch tree[target].name {
      case "linearGradient", "radialGradient": return gradient(target, object)?.faded(opacity)
      case "pattern": return pattern(target, object, opacity: opacity)
      case let name:
        warnOnce(
          "paint \(name)", "nothing is filled with '\(name)'", at: tree[target].tag,
          help: "fill with a colour, a gradient or a pattern")
        return self.paint(fallback, opacity: opacity, object)
      }
    }
  }

  private mutating func gradient(_ index: Int, _ object: PaintedObject) -> VectorPicture.Paint? {
    let chain = templates(of: index)
    let stops = stops(of: chain)
    guard let last = stops.last else { return nil }
    if stops.count == 1 { return .color(last.color) }
    var map = object.place.map
    var extent = object.place.viewport
    if attribute("gradientUnits", chain)?.value != "userSpaceOnUse" {
      // A line straight across or down has no box to measure the gradient in, and is not painted.
      guard let box = bounds(of: object.path), box.size.width > .zero, box.size.height > .zero else {
        return nil
      }
      map = map.concatenated(box.unitSquare)
      extent = Size(width: Points(1), height: Points(1))
    }
    map = placed(map, by: attribute("gradientTransform", chain))
    guard let course = course(index, chain, extent) else { return .color(last.color) }
    let spread: VectorPicture.Gradient.Spread =
      switch attribute("spreadMethod", chain)?.value {
      case "reflect": .reflect
      case "repeat": .repeat
      default: .pad
      }
    return .gradient(VectorPicture.Gradient(course, stops: stops, spread: spread, transform: map))
  }

  /// nil when the gradient has no extent: then its last colour is painted.
  private mutating func course(
    _ index: Int, _ chain: [Int], _ extent: Size
  ) -> VectorPicture.Gradient.Course? {
    if tree[index].name == "linearGradient" {
      let from = place(("x1", 0), ("y1", 0), chain, extent)
      let to = place(("x2", 1), ("y2", 0), chain, extent)
      return from == to ? nil : .linear(from: from, to: to)
    }
    let center = place(("cx", 0.5), ("cy", 0.5), chain, extent)
    let radius = length("r", chain, extent.diagonal) ?? extent.diagonal / 2
    let focus = Point(
      x: length("fx", chain, extent.width.value).map { Points($0) } ?? center.x,
      y: length("fy", chain, extent.height.value).map { Points($0) } ?? center.y)
    let startRadius = length("fr", chain, extent.diagonal) ?? 0
    guard radius > 0 else { return nil }
    return .radial(from: focus, startRadius: Points(max(0, startRadius)), to: center, radius: Points(radius))
  }

  /// The map with the functions of an attribute.
  mutating func placed(_ map: Transform, by attribute: XMLTree.Attribute?) -> Transform {
    guard let attribute else { return map }
    if let transform = parseTransform(attribute.value) { return map.concatenated(transform) }
    bag.add(.badSVGValue(attribute.name, "it is no list of functions", at: span(attribute.range)))
    return map
  }

  /// A gradient or pattern and those whose attributes and stops it takes over, the nearest first.
  mutating func templates(of index: Int) -> [Int] {
    var chain = [index]
    while let last = chain.last, let reference = tree[last].reference,
      let next = target(reference.value, at: reference.range), !chain.contains(next)
    {
      guard chain.count < limits.gradientTemplates else {
        warnOnce(
          "templates", "a gradient or pattern takes over from more than \(limits.gradientTemplates) others",
          at: tree[index].tag,
          help: "write its stops into the gradient itself")
        break
      }
      chain.append(next)
    }
    return chain
  }

  private mutating func stops(of chain: [Int]) -> [VectorPicture.Gradient.Stop] {
    let owner = chain.first { tree[$0].children.contains { tree[$0].name == "stop" } }
    guard let owner else { return [] }
    let parent = style(of: owner, inheriting: SVGStyle()).inherited
    var stops: [VectorPicture.Gradient.Stop] = []
    for child in tree[owner].children where tree[child].name == "stop" {
      let style = style(of: child, inheriting: parent)
      let offset = length("offset", tree[child], 1) ?? 0
      let color: Color =
        switch style.own.stopColor {
        case .color(let color): color
        default: style.color
        }
      // A stop before the one ahead of it lies where that one does (SVG, "Gradient stops").
      stops.append(
        VectorPicture.Gradient.Stop(
          offset: max(stops.last?.offset ?? 0, min(max(offset, 0), 1)),
          color: color.faded(style.own.stopOpacity)))
    }
    return stops
  }

  func attribute(_ name: String, _ chain: [Int]) -> XMLTree.Attribute? {
    for index in chain { if let attribute = tree[index].attribute(name) { return attribute } }
    return nil
  }

  mutating func length(_ name: String, _ chain: [Int], _ extent: Double) -> Double? {
    for index in chain where tree[index].attribute(name) != nil { return length(name, tree[index], extent) }
    return nil
  }

  mutating func place(
    _ x: (name: String, standard: Double), _ y: (name: String, standard: Double), _ chain: [Int],
    _ extent: Size
  ) -> Point {
    let (width, height) = (extent.width.value, extent.height.value)
    return Point(
      x: Points(length(x.name, chain, width) ?? x.standard * width),
      y: Points(length(y.name, chain, height) ?? y.standard * height))
  }
}
