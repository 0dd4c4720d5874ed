internal import Geometry

extension Gradient.Extent: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "closest-side": .closestSide, "farthest-side": .farthestSide, "closest-corner": .closestCorner,
    "farthest-corner": .farthestCorner,
  ]
}

extension ImageValue {
  var css: String {
    switch self {
    case .file(let path): "url(\(quoted(path)))"
    case .gradient(let gradient): gradient.css
    }
  }
}

extension Gradient {
  fileprivate var css: String {
    let kind: String
    let line: String
    switch course {
    case .angle(let angle): (kind, line) = ("linear", described(angle) + "deg")
    case .towards(let x, let y):
      let words = [x < 0 ? "left" : x > 0 ? "right" : nil, y < 0 ? "top" : y > 0 ? "bottom" : nil]
      (kind, line) = ("linear", "to " + words.compactMap { $0 }.joined(separator: " "))
    case .radial(let radius, let x, let y):
      (kind, line) = ("radial", "\(radius.css) at \(described(x)) \(described(y))")
    }
    let stops = stops.map { $0.color.description + ($0.position.map { " " + described($0) } ?? "") }
    return "\(isRepeating ? "repeating-" : "")\(kind)-gradient(\(([line] + stops).joined(separator: ", ")))"
  }
}

extension Gradient.Radius {
  fileprivate var css: String {
    switch self {
    case .extent(let extent, let isCircle):
      (isCircle ? "circle " : "ellipse ") + extent.css
    case .lengths(let x, let y): described(x) + " " + described(y)
    }
  }
}
