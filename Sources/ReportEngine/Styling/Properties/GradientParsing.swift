import Geometry

/// A gradient as specified: colours may be `currentcolor`, lengths relative to the font.
struct SpecifiedGradient: Sendable {
  enum Course: Sendable {
    case angle(Double)
    case towards(x: Double, y: Double)
    case radial(Radius, SpecifiedPosition)
  }

  enum Radius: Sendable {
    case extent(Gradient.Extent, isCircle: Bool)
    case lengths(Calculation, Calculation)
  }

  struct Stop: Sendable {
    let color: SpecifiedColor
    let position: Calculation?
  }

  let course: Course
  let stops: [Stop]
  let isRepeating: Bool

  func computed(_ style: ComputedStyle, _ context: ComputingContext) -> Gradient {
    let length = { (value: Calculation) in value.computed(in: context, fontSize: style.font.size) }
    let course: Gradient.Course =
      switch self.course {
      case .angle(let angle): .angle(angle)
      case .towards(let x, let y): .towards(x: x, y: y)
      case .radial(.extent(let extent, let isCircle), let center):
        .radial(.extent(extent, isCircle: isCircle), x: length(center.x), y: length(center.y))
      case .radial(.lengths(let x, let y), let center):
        .radial(.lengths(x: length(x), y: length(y)), x: length(center.x), y: length(center.y))
      }
    let stops = stops.map {
      Gradient.Stop(color: $0.color.computed(current: style.color), position: $0.position.map(length))
    }
    return Gradient(course: course, stops: stops, isRepeating: isRepeating)
  }
}

/// An image as specified.
enum SpecifiedImage: Sendable {
  case file(String)
  case gradient(SpecifiedGradient)

  func computed(_ style: ComputedStyle, _ context: ComputingContext) -> ImageValue {
    switch self {
    case .file(let path): .file(path)
    case .gradient(let gradient): .gradient(gradient.computed(style, context))
    }
  }
}

extension ValueReader {
  /// Whether a gradient comes next that this engine draws.
  var isAtGradient: Bool {
    guard let token = next, token.kind == .function else { return false }
    return gradientNames.contains(text.keyword(of: token))
  }

  /// CSS Images, "Linear Gradients", "Radial Gradients".
  mutating func gradient() -> SpecifiedGradient? {
    attempt { reader in
      guard let (name, content) = reader.function() else { return nil }
      var arguments = content
      let course: SpecifiedGradient.Course?
      switch name {
      case "linear-gradient", "repeating-linear-gradient": course = arguments.linearCourse()
      case "radial-gradient", "repeating-radial-gradient": course = arguments.radialCourse()
      default: return nil
      }
      guard let course, let stops = arguments.colorStops() else {
        reader.unsupported = arguments.unsupported
        return nil
      }
      return SpecifiedGradient(course: course, stops: stops, isRepeating: name.hasPrefix("repeating"))
    }
  }

  private mutating func linearCourse() -> SpecifiedGradient.Course? {
    if let angle = angle() { return comma() ? .angle(angle) : nil }
    guard keyword("to") else { return .towards(x: 0, y: 1) }
    var (x, y) = (0.0, 0.0)
    while !comma() {
      guard let side = keyword(of: sides), side.x == 0 || x == 0, side.y == 0 || y == 0 else { return nil }
      (x, y) = (x + side.x, y + side.y)
    }
    return x == 0 && y == 0 ? nil : .towards(x: x, y: y)
  }

  private mutating func radialCourse() -> SpecifiedGradient.Course? {
    let start = position
    guard let radius = radius() else { return nil }
    var center = SpecifiedPosition(x: .percentage(50), y: .percentage(50))
    if keyword("at") {
      guard let given = backgroundPosition() else { return nil }
      center = given
    }
    return position == start || comma() ? .radial(radius, center) : nil
  }

  /// The shape and the size, in either order; each may be missing.
  private mutating func radius() -> SpecifiedGradient.Radius? {
    var shape = keyword(of: shapes)
    if let extent = keyword(Gradient.Extent.self) {
      shape = shape ?? keyword(of: shapes)
      return .extent(extent, isCircle: shape ?? false)
    }
    guard let x = lengthPercentage(allowsNegative: false) else {
      return .extent(.farthestCorner, isCircle: shape ?? false)
    }
    let y = lengthPercentage(allowsNegative: false)
    if y == nil, case .percentage = x { return nil }
    shape = shape ?? keyword(of: shapes)
    // One length is a circle's radius, two are an ellipse's.
    guard shape == nil || shape == (y == nil) else { return nil }
    return .lengths(x, y ?? x)
  }

  private mutating func colorStops() -> [SpecifiedGradient.Stop]? {
    var stops: [SpecifiedGradient.Stop] = []
    repeat {
      guard let color = color() else {
        if !stops.isEmpty, lengthPercentage() != nil { unsupported = "a hint between two colours" }
        return nil
      }
      let first = lengthPercentage()
      stops.append(SpecifiedGradient.Stop(color: color, position: first))
      if first != nil, let second = lengthPercentage() {
        stops.append(SpecifiedGradient.Stop(color: color, position: second))
      }
    } while comma()
    return isAtEnd && stops.count > 1 ? stops : nil
  }
}

private let gradientNames: Set<String> = [
  "linear-gradient", "repeating-linear-gradient", "radial-gradient", "repeating-radial-gradient",
]
private let sides: KeyValuePairs<String, (x: Double, y: Double)> = [
  "left": (-1, 0), "right": (1, 0), "top": (0, -1), "bottom": (0, 1),
]
private let shapes: KeyValuePairs<String, Bool> = ["circle": true, "ellipse": false]
