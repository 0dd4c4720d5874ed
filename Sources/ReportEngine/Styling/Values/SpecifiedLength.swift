import Geometry

/// The units of CSS Values, "Distance Units".
enum LengthUnit: Hashable, Sendable {
  /// Absolute units, by what one of them is in points.
  case absolute(points: Double)
  case em, rem, ex, ch, vw, vh, vmin, vmax

  init?(_ name: String) {
    switch name {
    case "px": self = .absolute(points: 0.75)
    case "pt": self = .absolute(points: 1)
    case "pc": self = .absolute(points: 12)
    case "in": self = .absolute(points: 72)
    case "cm": self = .absolute(points: 72 / 2.54)
    case "mm": self = .absolute(points: 72 / 25.4)
    case "q": self = .absolute(points: 72 / 101.6)
    case "em": self = .em
    case "rem": self = .rem
    case "ex": self = .ex
    case "ch": self = .ch
    case "vw", "svw", "lvw", "dvw": self = .vw
    case "vh", "svh", "lvh", "dvh": self = .vh
    case "vmin": self = .vmin
    case "vmax": self = .vmax
    default: return nil
    }
  }
}

/// What a calculation may come to.
enum CalculationType: Hashable, Sendable {
  case number, length, percentage, lengthPercentage
}

/// A number, a length, a percentage, or `calc()` over them (CSS Values, "Mathematical Expressions").
indirect enum Calculation: Hashable, Sendable {
  case number(Double)
  case length(Double, LengthUnit)
  case percentage(Double)
  case sum(Calculation, Calculation)
  case product(Calculation, factor: Double)
  case minimum([Calculation])
  case maximum([Calculation])

  /// The value of a calculation of pure numbers.
  var constant: Double? {
    switch self {
    case .number(let value): value
    case .sum(let left, let right): both(left.constant, right.constant).map(+)
    case .product(let value, let factor): value.constant.map { $0 * factor }
    case .minimum(let values): values.allConstants?.min()
    case .maximum(let values): values.allConstants?.max()
    case .length, .percentage: nil
    }
  }

  /// Whether it is a bare length or percentage, to which a property's range applies when it is parsed.
  var literal: Double? {
    switch self {
    case .number(let value), .length(let value, _), .percentage(let value): value
    case .sum, .product, .minimum, .maximum: nil
    }
  }

  var hasPercentage: Bool {
    switch self {
    case .number, .length: false
    case .percentage: true
    case .sum(let left, let right): left.hasPercentage || right.hasPercentage
    case .product(let value, _): value.hasPercentage
    case .minimum(let values), .maximum(let values): values.contains(where: \.hasPercentage)
    }
  }

  /// The computed value: lengths in points, percentages kept.
  func computed(in context: ComputingContext, fontSize: Points) -> LengthPercentage {
    switch self {
    case .number(let value): LengthPercentage(Points(value))
    case .length(let value, let unit): LengthPercentage(context.length(value, unit, fontSize: fontSize))
    case .percentage(let value): .percent(value)
    case .sum(let left, let right):
      left.computed(in: context, fontSize: fontSize) + right.computed(in: context, fontSize: fontSize)
    case .product(let value, let factor): value.computed(in: context, fontSize: fontSize) * factor
    case .minimum(let values):
      values.map { $0.computed(in: context, fontSize: fontSize) }.min(by: isSmaller) ?? .zero
    case .maximum(let values):
      values.map { $0.computed(in: context, fontSize: fontSize) }.max(by: isSmaller) ?? .zero
    }
  }
}

/// Compares lengths, or percentages; the parser lets no mixture of them into `min()` and `max()`.
private func isSmaller(_ left: LengthPercentage, _ right: LengthPercentage) -> Bool {
  (left.length.value, left.fraction) < (right.length.value, right.fraction)
}

private func both(_ left: Double?, _ right: Double?) -> (Double, Double)? {
  guard let left, let right else { return nil }
  return (left, right)
}

extension [Calculation] {
  fileprivate var allConstants: [Double]? {
    let values = compactMap(\.constant)
    return values.count == count ? values : nil
  }
}

extension LengthPercentage {
  static func + (left: LengthPercentage, right: LengthPercentage) -> LengthPercentage {
    LengthPercentage(left.length + right.length, fraction: left.fraction + right.fraction)
  }

  static func * (value: LengthPercentage, factor: Double) -> LengthPercentage {
    LengthPercentage(value.length * factor, fraction: value.fraction * factor)
  }
}
