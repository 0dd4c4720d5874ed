/// How the numbers of a counter are written (CSS Counter Styles, "Defining Custom Counter Styles").
///
/// What is nil was not said: the style that it extends says it, or the specification's initial value holds.
public struct CounterStyleDefinition: Hashable, Sendable {
  var system: System?
  var symbols: [String] = []
  /// From the heaviest to the lightest.
  var additiveSymbols: [AdditiveSymbol] = []
  var negative: Negative?
  var prefix: String?
  var suffix: String?
  var range: NumberRange?
  var pad: Pad?
  /// The style that writes what this one cannot.
  var fallback: String?

  enum System: Hashable, Sendable {
    case cyclic, numeric, alphabetic, symbolic, additive
    /// The number that the first symbol stands for.
    case fixed(first: Int)
    case extends(String)
    /// Digits with a sign for each power of ten after them; ten to nineteen begin with the sign alone where
    /// `isInformal` ("Longhand East Asian Counter Styles").
    case chinese(isInformal: Bool)
  }

  struct AdditiveSymbol: Hashable, Sendable {
    let weight: Int
    let symbol: String
  }

  struct Negative: Hashable, Sendable {
    let before: String
    let after: String
  }

  struct Pad: Hashable, Sendable {
    let length: Int
    let symbol: String
  }

  enum NumberRange: Hashable, Sendable {
    /// Whatever the system can write.
    case automatic
    case ranges([ClosedRange<Int>])
  }

  /// A style with the descriptors that it leaves open taken from `base`.
  func extending(_ base: CounterStyleDefinition) -> CounterStyleDefinition {
    var merged = base
    merged.negative = negative ?? base.negative
    merged.prefix = prefix ?? base.prefix
    merged.suffix = suffix ?? base.suffix
    merged.range = range ?? base.range
    merged.pad = pad ?? base.pad
    merged.fallback = fallback ?? base.fallback
    return merged
  }
}

/// The anonymous counter style of `symbols()` (CSS Counter Styles, "Defining Anonymous Counter Styles").
public struct CounterSymbols: Hashable, Sendable {
  let system: CounterStyleDefinition.System
  let symbols: [String]

  var definition: CounterStyleDefinition {
    var definition = CounterStyleDefinition()
    definition.system = system
    definition.symbols = symbols
    definition.suffix = " "
    return definition
  }
}
