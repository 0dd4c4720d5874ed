internal import Diagnostics
internal import Geometry

extension SVGReader {
  /// Whether an element itself shows nothing: it is drawn where others refer to it, or never.
  func isSilent(_ name: String) -> Bool {
    switch name {
    case "defs", "symbol", "clipPath", "linearGradient", "radialGradient", "stop", "style", "title", "desc",
      "metadata", "view", "marker", "mask", "filter", "pattern", "font", "font-face", "color-profile":
      true
    default: false
    }
  }

  static func message(about name: String) -> String {
    switch name {
    case "script", "animate", "animateTransform", "animateMotion", "animateColor", "set":
      "the element '\(name)' moves nothing on paper and is left out"
    default: "the element '\(name)' is not drawn"
    }
  }

  static func help(about name: String) -> String {
    switch name {
    case "text": "convert the text to paths (in Inkscape: Path, Object to Path) and save again"
    default: "draw it with paths and shapes"
    }
  }

  /// Draws what `use` names (SVG, "The use element").
  mutating func drawTarget(of index: Int, _ style: SVGStyle, _ place: Place) {
    let element = tree[index]
    guard let reference = element.reference, let target = target(reference.value, at: reference.range) else {
      return
    }
    guard !openTargets.contains(target) else {
      bag.add(.missingSVGTarget(reference.value, at: span(reference.range), reason: "is drawn within itself"))
      return
    }
    openTargets.append(target)
    defer { openTargets.removeLast() }
    let corner = point("x", "y", element, place.viewport)
    var inner = place
    inner.map = place.map.concatenated(
      .translation(x: corner.x.value, y: corner.y.value))
    switch tree[target].name {
    case "symbol":
      let own = self.style(of: target, inheriting: style.inherited)
      if own.own.isDisplayed { drawViewport(target, index, own, inner) }
    case "svg" where target != 0:
      drawViewport(target, index, self.style(of: target, inheriting: style.inherited), inner)
    default: draw(target, inheriting: style, in: inner)
    }
  }

  /// Draws a nested `svg`, or a `symbol`, in a viewport of its own (SVG, "Establishing a new SVG
  /// viewport"). A `use` that draws it may give the size.
  mutating func drawViewport(_ index: Int, _ use: Int?, _ style: SVGStyle, _ outer: Place) {
    let element = tree[index]
    let (width, height) = (outer.viewport.width.value, outer.viewport.height.value)
    let ofUse = use.map { (length("width", tree[$0], width), length("height", tree[$0], height)) }
    let size = Size(
      width: Points(ofUse?.0 ?? length("width", element, width) ?? width),
      height: Points(ofUse?.1 ?? length("height", element, height) ?? height))
    guard size.width > .zero, size.height > .zero else { return }
    let rect = Rect(point("x", "y", element, outer.viewport), size)
    var place = outer
    if !style.own.overflowIsVisible {
      var edge: [VectorPicture.PathStep] = []
      edge.add(rect)
      place.clips.append(addClip(edge.mapped(outer.map), isEvenOdd: false))
    }
    let box = viewBox(of: index) ?? Rect(.zero, size)
    guard let placement = fit(of: index).placement(of: box.size, in: rect) else { return }
    place.viewport = box.size
    place.map = outer.map.concatenated(placement).concatenated(
      .translation(x: -box.origin.x.value, y: -box.origin.y.value))
    drawChildren(of: index, style, place)
  }
}

extension XMLTree.Element {
  /// What the element refers to: `href`, with or without the prefix of XLink.
  var reference: XMLTree.Attribute? {
    attribute("href") ?? attributes.first { $0.name.hasSuffix(":href") }
  }
}
