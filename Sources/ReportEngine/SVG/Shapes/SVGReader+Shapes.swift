internal import Diagnostics
internal import Geometry

/// Basic shapes as paths (SVG, "Basic Shapes").
extension SVGReader {
  /// The path of a shape in its own coordinates; nil for other elements, and for shapes of no extent.
  mutating func path(of index: Int, in viewport: Size) -> [VectorPicture.PathStep]? {
    let element = tree[index]
    switch element.name {
    case "path": return pathData(element)
    case "rect": return rectangle(element, viewport)
    case "circle":
      let radius = length("r", element, viewport.diagonal) ?? 0
      return ellipse(element, viewport, radius, radius)
    case "ellipse":
      let radii = (length("rx", element, viewport.width.value), length("ry", element, viewport.height.value))
      return ellipse(element, viewport, radii.0 ?? radii.1 ?? 0, radii.1 ?? radii.0 ?? 0)
    case "line":
      let start = point("x1", "y1", element, viewport)
      return [.move(start), .line(point("x2", "y2", element, viewport))]
    case "polyline": return polygon(element, isClosed: false)
    case "polygon": return polygon(element, isClosed: true)
    default: return nil
    }
  }

  private mutating func pathData(_ element: XMLTree.Element) -> [VectorPicture.PathStep]? {
    guard let data = element.attribute("d"), data.value != "none" else { return nil }
    let parser = PathParser(data.value, limit: limits.steps - stepCount + 1)
    if let offset = parser.errorOffset {
      // Offsets count in the value; references to characters, which paths do not have, would move them.
      let start = min(data.range.lowerBound + offset, data.range.upperBound)
      let place = span(start..<min(start + 1, data.range.upperBound))
      bag.add(.badSVGValue("d", "the path is drawn up to here", at: place))
    }
    return parser.steps
  }

  private mutating func rectangle(_ element: XMLTree.Element, _ viewport: Size) -> [VectorPicture.PathStep]? {
    let origin = point("x", "y", element, viewport)
    let width = length("width", element, viewport.width.value) ?? 0
    let height = length("height", element, viewport.height.value) ?? 0
    guard width > 0, height > 0 else { return nil }
    let radii = (length("rx", element, viewport.width.value), length("ry", element, viewport.height.value))
    let rx = min(max(radii.0 ?? radii.1 ?? 0, 0), width / 2)
    let ry = min(max(radii.1 ?? radii.0 ?? 0, 0), height / 2)
    let size = Size(width: Points(width), height: Points(height))
    guard rx > 0, ry > 0 else {
      var path: [VectorPicture.PathStep] = []
      path.add(Rect(origin, size))
      return path
    }
    return roundedRectangle(Rect(origin, size), rx, ry)
  }

  private func roundedRectangle(_ rect: Rect, _ rx: Double, _ ry: Double) -> [VectorPicture.PathStep] {
    let (left, top) = (rect.origin.x.value, rect.origin.y.value)
    let (right, bottom) = (left + rect.size.width.value, top + rect.size.height.value)
    let place = { (x: Double, y: Double) in Point(x: Points(x), y: Points(y)) }
    // From the start of the top edge clockwise: where each edge ends, and where its corner ends.
    let corners = [
      (place(right - rx, top), place(right, top + ry)),
      (place(right, bottom - ry), place(right - rx, bottom)),
      (place(left + rx, bottom), place(left, bottom - ry)), (place(left, top + ry), place(left + rx, top)),
    ]
    var steps: [VectorPicture.PathStep] = [.move(place(left + rx, top))]
    for (edge, corner) in corners {
      steps.append(.line(edge))
      let arc = EllipticalArc(
        from: edge, to: corner, radii: (rx, ry), degrees: 0, isLarge: false, isClockwise: true)
      steps += arc.steps
    }
    return steps + [.close]
  }

  private mutating func ellipse(
    _ element: XMLTree.Element, _ viewport: Size, _ rx: Double, _ ry: Double
  ) -> [VectorPicture.PathStep]? {
    guard rx > 0, ry > 0 else { return nil }
    let center = point("cx", "cy", element, viewport)
    let right = Point(x: center.x + Points(rx), y: center.y)
    let left = Point(x: center.x - Points(rx), y: center.y)
    let halves = [(right, left), (left, right)].flatMap { from, to in
      EllipticalArc(from: from, to: to, radii: (rx, ry), degrees: 0, isLarge: false, isClockwise: true).steps
    }
    return [.move(right)] + halves + [.close]
  }

  private mutating func polygon(_ element: XMLTree.Element, isClosed: Bool) -> [VectorPicture.PathStep]? {
    guard let points = element.attribute("points") else { return nil }
    guard let numbers = NumberScanner.list(points.value) else {
      bag.add(.badSVGValue("points", "it is no list of numbers", at: span(points.range)))
      return nil
    }
    var steps: [VectorPicture.PathStep] = []
    // A number too many is left out (SVG, "The points attribute").
    for index in stride(from: 0, to: numbers.count - 1, by: 2) {
      let point = Point(x: Points(numbers[index]), y: Points(numbers[index + 1]))
      steps.append(steps.isEmpty ? .move(point) : .line(point))
    }
    return isClosed && !steps.isEmpty ? steps + [.close] : steps
  }

  // Attributes

  func point(_ x: String, _ y: String, _ element: XMLTree.Element, _ viewport: Size) -> Point {
    Point(
      x: Points(element.value(x).flatMap(SVGLength.init)?.resolved(against: viewport.width.value) ?? 0),
      y: Points(element.value(y).flatMap(SVGLength.init)?.resolved(against: viewport.height.value) ?? 0))
  }

  /// A length in user units; nil when it is not stated, `auto`, or cannot be read, which the user is told.
  mutating func length(_ name: String, _ element: XMLTree.Element, _ extent: Double) -> Double? {
    guard let attribute = element.attribute(name), attribute.value.trimmed != "auto" else { return nil }
    guard let length = SVGLength(attribute.value) else {
      bag.add(.badSVGValue(name, "it is no length", at: span(attribute.range)))
      return nil
    }
    return length.resolved(against: extent)
  }
}

extension Size {
  /// What percentages of neither axis refer to (SVG, "Units").
  var diagonal: Double {
    ((width.value * width.value + height.value * height.value) / 2).squareRoot()
  }
}
