import Geometry

/// What a declaration does to a style when its turn comes in the cascade.
typealias Assignment = @Sendable (inout ComputedStyle, ComputingContext) -> Void

/// A property that is no shorthand: how it is read, computed, inherited and printed.
struct Longhand: Sendable {
  /// The order in which properties are computed: what others depend on comes first.
  enum Stage: UInt8, CaseIterable, Sendable { case color, font, fontSize, other }

  let name: String
  let inherits: Bool
  let stage: Stage
  /// The values it takes, in words, for messages and `docs/css-support.md`.
  let expects: String
  /// Reads the value; nil when it is invalid. Must leave nothing unread.
  let read: @Sendable (inout ValueReader) -> Assignment?
  /// Takes the computed value over from another style: `inherit`, `initial`.
  let copy: @Sendable (_ from: ComputedStyle, _ to: inout ComputedStyle) -> Void
  let describe: @Sendable (ComputedStyle) -> String
}

typealias StylePath<Value> = WritableKeyPath<ComputedStyle, Value> & Sendable

/// Where a property's computed value stands, found when it is first needed: making all the key paths of the
/// table took a twentieth of the time of a card, and a sheet uses few of them.
typealias LazyStylePath<Value> = @Sendable () -> any StylePath<Value>

extension Longhand {
  /// A property whose computed value depends on other properties or on the parent.
  static func relative<Specified, Value>(
    _ name: String, _ path: @autoclosure @escaping LazyStylePath<Value>, inherits: Bool = false,
    stage: Stage = .other,
    expects: String,
    read: @escaping @Sendable (inout ValueReader) -> Specified?,
    compute: @escaping @Sendable (Specified, ComputedStyle, ComputingContext) -> Value,
    describe: @escaping @Sendable (Value) -> String
  ) -> Longhand where Specified: Sendable, Value: Sendable {
    Longhand(
      name: name, inherits: inherits, stage: stage, expects: expects,
      read: { reader in
        guard let specified = read(&reader) else { return nil }
        return { style, context in style[keyPath: path()] = compute(specified, style, context) }
      },
      copy: { $1[keyPath: path()] = $0[keyPath: path()] }, describe: { describe($0[keyPath: path()]) })
  }

  /// A property that is computed as it is specified.
  static func plain<Value: Sendable>(
    _ name: String, _ path: @autoclosure @escaping LazyStylePath<Value>, inherits: Bool = false,
    stage: Stage = .other,
    expects: String,
    read: @escaping @Sendable (inout ValueReader) -> Value?, describe: @escaping @Sendable (Value) -> String
  ) -> Longhand {
    relative(
      name, path(), inherits: inherits, stage: stage, expects: expects, read: read,
      compute: { value, _, _ in value },
      describe: describe)
  }

  /// A property that takes one of some keywords.
  static func keyword<Value: CSSKeyword>(
    _ name: String, _ path: @autoclosure @escaping LazyStylePath<Value>, inherits: Bool = false
  ) -> Longhand {
    plain(
      name, path(), inherits: inherits, expects: Value.keywords.map(\.key).joined(separator: ", "),
      read: { $0.keyword(Value.self) }, describe: \.css)
  }

  /// A length or percentage that may not be negative unless `allowsNegative`.
  static func length(
    _ name: String, _ path: @autoclosure @escaping LazyStylePath<LengthPercentage>, inherits: Bool = false,
    allowsNegative: Bool = false
  ) -> Longhand {
    relative(
      name, path(), inherits: inherits, expects: "a length or percentage",
      read: { $0.lengthPercentage(allowsNegative: allowsNegative) },
      compute: { value, style, context in
        value.computed(in: context, fontSize: style.font.size).clamped(allowsNegative: allowsNegative)
      }, describe: described)
  }

  /// A length, a percentage or `auto`.
  static func autoLength(
    _ name: String, _ path: @autoclosure @escaping LazyStylePath<AutoLength>, allowsNegative: Bool = false
  ) -> Longhand {
    relative(
      name, path(), expects: "a length, a percentage or auto",
      read: { $0.autoLength(allowsNegative: allowsNegative) },
      compute: { value, style, context in value.computed(style, context, allowsNegative: allowsNegative) },
      describe: described)
  }

  static func color(_ name: String, _ path: @autoclosure @escaping LazyStylePath<Color>) -> Longhand {
    relative(
      name, path(), expects: "a colour", read: { $0.color() },
      compute: { color, style, _ in color.computed(current: style.color) }, describe: \.description)
  }
}

/// A length as specified, or `auto`.
enum SpecifiedAutoLength: Hashable, Sendable {
  case auto
  case length(Calculation)

  func computed(_ style: ComputedStyle, _ context: ComputingContext, allowsNegative: Bool) -> AutoLength {
    switch self {
    case .auto: .auto
    case .length(let value):
      .length(value.computed(in: context, fontSize: style.font.size).clamped(allowsNegative: allowsNegative))
    }
  }
}

extension LengthPercentage {
  /// A calculation that comes out negative where only positive values make sense counts as zero (CSS
  /// Values, "Range Checking"). With a percentage in it, only layout can tell.
  func clamped(allowsNegative: Bool) -> LengthPercentage {
    allowsNegative || hasPercentage || length >= .zero ? self : .zero
  }
}

extension ValueReader {
  mutating func lengthPercentage(allowsNegative: Bool = true) -> Calculation? {
    ranged(.lengthPercentage, allowsNegative: allowsNegative)
  }

  mutating func length(allowsNegative: Bool = true) -> Calculation? {
    ranged(.length, allowsNegative: allowsNegative)
  }

  private mutating func ranged(_ type: CalculationType, allowsNegative: Bool) -> Calculation? {
    attempt { reader in
      guard let value = reader.calculation(type) else { return nil }
      return allowsNegative || (value.literal ?? 0) >= 0 ? value : nil
    }
  }

  mutating func autoLength(allowsNegative: Bool) -> SpecifiedAutoLength? {
    if keyword("auto") { return .auto }
    return lengthPercentage(allowsNegative: allowsNegative).map(SpecifiedAutoLength.length)
  }
}
