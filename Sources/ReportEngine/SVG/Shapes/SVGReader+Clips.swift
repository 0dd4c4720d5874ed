internal import Geometry

extension SVGReader {
  /// Cuts what is drawn at a place to a `clipPath` (CSS Masking, "The clipPath element"); false when
  /// nothing of it would be seen.
  mutating func clip(_ place: inout Place, to reference: String, for index: Int) -> Bool {
    var next: String? = reference
    var known: Set<Int> = []
    let outer = place
    while let reference = next {
      // A reference that leads nowhere cuts nothing.
      guard let target = target(reference, at: tree[index].tag), tree[target].name == "clipPath",
        known.insert(target).inserted
      else { return true }
      let style = style(of: target, inheriting: SVGStyle())
      guard let map = clipCoordinates(target, of: index, outer) else { return true }
      var inner = outer
      inner.map = map.concatenated(style.own.transform)
      let outline = outline(of: target, style, inner)
      if outline.path.isEmpty { return false }
      place.clips.append(addClip(outline.path, isEvenOdd: outline.isEvenOdd))
      next = style.own.clipPath
    }
    return true
  }

  /// From the coordinates of a clip path to the picture's; nil when they cannot be told.
  private mutating func clipCoordinates(_ target: Int, of index: Int, _ place: Place) -> Transform? {
    guard tree[target].value("clipPathUnits") == "objectBoundingBox" else { return place.map }
    guard let path = path(of: index, in: place.viewport), let box = bounds(of: path) else {
      warnOnce(
        "clipPathUnits", "a group is not cut to a path in units of its bounding box", at: tree[target].tag,
        help: "cut each shape, or give the path in user units")
      return nil
    }
    return place.map.concatenated(box.unitSquare)
  }

  /// The shapes of a clip path as one path. Where several overlap, all of them count as inside.
  private mutating func outline(
    of target: Int, _ style: SVGStyle, _ place: Place
  ) -> (path: [VectorPicture.PathStep], isEvenOdd: Bool) {
    var paths: [[VectorPicture.PathStep]] = []
    var isEvenOdd = false
    for child in tree[target].children where !isSilent(tree[child].name) {
      var style = self.style(of: child, inheriting: style.inherited)
      var map = place.map.concatenated(style.own.transform)
      var shape = child
      if tree[child].name == "use" {
        guard let reference = tree[child].reference,
          let used = self.target(reference.value, at: reference.range)
        else { continue }
        let corner = point("x", "y", tree[child], place.viewport)
        style = self.style(of: used, inheriting: style.inherited)
        map = map.concatenated(.translation(x: corner.x.value, y: corner.y.value))
          .concatenated(style.own.transform)
        shape = used
      }
      guard style.own.isDisplayed, style.isVisible else { continue }
      guard let path = path(of: shape, in: place.viewport) else {
        warnOnce(
          "clip \(tree[shape].name)", "'\(tree[shape].name)' cuts nothing in a clip path",
          at: tree[shape].tag,
          help: "cut with paths and shapes")
        continue
      }
      isEvenOdd = style.clipIsEvenOdd
      paths.append(path.mapped(map))
    }
    return (paths.flatMap(\.self), isEvenOdd && paths.count == 1)
  }
}

extension Rect {
  /// From the unit square to the rectangle (SVG, "Object bounding box units").
  var unitSquare: Transform {
    Transform(
      a: size.width.value, b: 0, c: 0, d: size.height.value, e: origin.x.value, f: origin.y.value)
  }

  /// An area that is measured in the unit square.
  func part(_ area: Rect) -> Rect {
    Rect(
      unitSquare(area.origin),
      Size(width: size.width * area.size.width.value, height: size.height * area.size.height.value))
  }
}
