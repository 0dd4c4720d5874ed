internal import Geometry

extension SVGStyle {
  /// What became of a declaration.
  enum Outcome {
    case taken
    /// The property has nothing to do with what is drawn here.
    case ignored
    case invalid
    /// What it asks for is not drawn.
    case unsupported
  }

  /// Takes a declaration (SVG, "Property index").
  mutating func apply(_ declaration: SVGDeclaration) -> Outcome {
    let value = declaration.value.trimmed
    // What is inherited is there already; for the others it is hardly ever written.
    if value == "inherit" { return .ignored }
    switch declaration.name {
    case "color":
      guard case .color(let color)? = SVGPaint(value) else {
        return value == "currentColor" ? .ignored : .invalid
      }
      return set(\.color, color)
    case "fill": return set(\.fill, SVGPaint(value))
    case "stroke": return set(\.stroke, SVGPaint(value))
    case "fill-opacity": return set(\.fillOpacity, opacity(value))
    case "stroke-opacity": return set(\.strokeOpacity, opacity(value))
    case "opacity": return set(\.own.opacity, opacity(value))
    case "stop-opacity": return set(\.own.stopOpacity, opacity(value))
    case "stop-color": return set(\.own.stopColor, SVGPaint(value))
    case "fill-rule": return set(\.fillIsEvenOdd, isEvenOdd(value))
    case "clip-rule": return set(\.clipIsEvenOdd, isEvenOdd(value))
    case "visibility": return set(\.isVisible, ["visible": true, "hidden": false, "collapse": false][value])
    case "display": return set(\.own.isDisplayed, value != "none")
    case "overflow": return set(\.own.overflowIsVisible, value == "visible" || value == "auto")
    case "transform": return set(\.own.transform, parseTransform(value))
    case "clip-path": return apply(value, to: \.own.clipPath)
    case "mask": return apply(value, to: \.own.mask)
    case "mask-type": return set(\.own.maskIsAlpha, ["alpha": true, "luminance": false][value])
    default: return applyStroke(declaration.name, value)
    }
  }

  private mutating func applyStroke(_ name: String, _ value: String) -> Outcome {
    switch name {
    case "stroke-width": return set(\.strokeWidth, SVGLength(value).flatMap { $0.isNegative ? nil : $0 })
    case "stroke-linecap":
      return set(\.cap, ["butt": .butt, "round": .round, "square": .square][value])
    case "stroke-linejoin":
      // The two newer joins are mitres that end otherwise.
      return set(
        \.join,
        ["miter": .miter, "miter-clip": .miter, "arcs": .miter, "round": .round, "bevel": .bevel][value])
    case "stroke-miterlimit":
      return set(\.miterLimit, NumberScanner.list(value)?.first.flatMap { $0 >= 1 ? $0 : nil })
    case "stroke-dasharray": return set(\.dashes, dashList(value))
    case "stroke-dashoffset": return set(\.dashOffset, SVGLength(value))
    case "filter", "marker", "marker-start", "marker-mid", "marker-end":
      return value == "none" ? .ignored : .unsupported
    case "paint-order":
      return set(\.strokesFirst, value.split(separator: " ").first { $0 != "markers" } == "stroke")
    case "mix-blend-mode": return value == "normal" ? .ignored : .unsupported
    case "vector-effect": return value == "none" ? .ignored : .unsupported
    default: return .ignored
    }
  }

  /// Takes the address of what an element is cut to or seen through.
  private mutating func apply(
    _ value: String, to property: WritableKeyPath<SVGStyle, String?>
  ) -> Outcome {
    if let (target, rest) = urlReference(value), rest.isEmpty { return set(property, target) }
    return value == "none" ? .ignored : .unsupported
  }

  private mutating func set<Value>(_ property: WritableKeyPath<SVGStyle, Value>, _ value: Value?) -> Outcome {
    guard let value else { return .invalid }
    self[keyPath: property] = value
    return .taken
  }
}

/// A number or a percentage, cut to 0...1.
private func opacity(_ text: String) -> Double? {
  switch SVGLength(text) {
  case .units(let value), .fraction(let value): min(max(value, 0), 1)
  case nil: nil
  }
}

private func isEvenOdd(_ text: String) -> Bool? { ["evenodd": true, "nonzero": false][text] }

/// SVG, "Dashing strokes": lengths apart by commas or spaces; none of them may be negative.
private func dashList(_ text: String) -> [SVGLength]? {
  if text == "none" { return [] }
  var lengths: [SVGLength] = []
  for part in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
    guard let length = SVGLength(String(part)), !length.isNegative else { return nil }
    lengths.append(length)
  }
  return lengths
}

extension SVGLength {
  fileprivate var isNegative: Bool { resolved(against: 1) < 0 }
}
