import Geometry

/// `font-size` as specified.
enum SpecifiedFontSize: Sendable {
  /// A keyword, by its ratio to `medium` (CSS Fonts, "Absolute size keywords").
  case ofMedium(Double)
  /// `larger` and `smaller`, by their ratio to the parent's size.
  case ofParent(Double)
  case value(Calculation)

  func computed(_ context: ComputingContext) -> Points {
    switch self {
    case .ofMedium(let ratio): return context.initial.font.size * ratio
    case .ofParent(let ratio): return context.parent.font.size * ratio
    case .value(let value):
      let parent = context.parent.font.size
      return max(.zero, value.computed(in: context, fontSize: parent).resolved(against: parent))
    }
  }
}

/// `font-weight` as specified.
enum SpecifiedFontWeight: Sendable {
  case absolute(Int)
  case bolder, lighter

  /// CSS Fonts, "Relative weights".
  func computed(parent: Int) -> Int {
    switch self {
    case .absolute(let weight): weight
    case .bolder: parent < 350 ? 400 : parent < 550 ? 700 : max(parent, 900)
    case .lighter: parent < 100 ? parent : parent < 550 ? 100 : parent < 750 ? 400 : 700
    }
  }
}

/// `line-height` as specified.
enum SpecifiedLineHeight: Sendable {
  case normal
  case number(Double)
  case length(Calculation)

  func computed(_ style: ComputedStyle, _ context: ComputingContext) -> FontProperties.LineHeight {
    switch self {
    case .normal: .normal
    case .number(let number): .number(number)
    case .length(let value):
      .length(
        max(.zero, value.computed(in: context, fontSize: style.font.size).resolved(against: style.font.size)))
    }
  }
}

extension FontProperties.LineHeight {
  var css: String {
    switch self {
    case .normal: "normal"
    case .number(let number): described(number)
    case .length(let length): described(length)
    }
  }
}

extension ValueReader {
  mutating func fontSize() -> SpecifiedFontSize? {
    if let ratio = keyword(of: absoluteSizes) { return .ofMedium(ratio) }
    if keyword("larger") { return .ofParent(1.2) }
    if keyword("smaller") { return .ofParent(1 / 1.2) }
    return lengthPercentage(allowsNegative: false).map(SpecifiedFontSize.value)
  }

  mutating func fontWeight() -> SpecifiedFontWeight? {
    if let weight = keyword(of: ["normal": 400, "bold": 700]) { return .absolute(weight) }
    if keyword("bolder") { return .bolder }
    if keyword("lighter") { return .lighter }
    return attempt { reader in
      guard let weight = reader.number(atLeast: 1), weight <= 1000 else { return nil }
      return .absolute(Int(weight))
    }
  }

  mutating func lineHeight() -> SpecifiedLineHeight? {
    if keyword("normal") { return .normal }
    if let number = number(atLeast: 0) { return .number(number) }
    return lengthPercentage(allowsNegative: false).map(SpecifiedLineHeight.length)
  }
}

private let absoluteSizes: KeyValuePairs<String, Double> = [
  "xx-small": 9 / 16, "x-small": 10 / 16, "small": 13 / 16, "medium": 1, "large": 18 / 16, "x-large": 24 / 16,
  "xx-large": 32 / 16, "xxx-large": 48 / 16,
]
