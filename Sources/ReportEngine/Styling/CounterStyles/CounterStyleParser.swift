import Diagnostics

/// A `@counter-style` rule.
struct CounterStyleRule: Sendable {
  let name: String
  let definition: CounterStyleDefinition
  /// All of these must hold.
  let media: [MediaQueryList]
}

/// Reads a `@counter-style` rule (CSS Counter Styles, "The @counter-style Rule").
struct CounterStyleParser {
  private let text: TokenizedText
  private(set) var bag = DiagnosticBag()
  private var definition = CounterStyleDefinition()

  init(_ text: TokenizedText) { self.text = text }

  /// nil when it defines nothing: its name may not be defined, or its system lacks symbols.
  mutating func parse(_ rule: RawRule, _ content: Range<Int>, media: [MediaQueryList]) -> CounterStyleRule? {
    let keyword = text.span(rule.range.lowerBound..<rule.range.lowerBound + 1)
    var prelude = ValueReader(text, rule.prelude)
    guard let name = prelude.counterStyleName(), prelude.isAtEnd, !fixedCounterStyles.contains(name) else {
      bag.add(
        .invalidAtRule("counter-style", expected: "a name that CSS does not keep for itself", at: keyword))
      return nil
    }
    for item in text.declarations(in: content) {
      switch item {
      case .declaration(let raw): descriptor(raw)
      case .malformed(let range): bag.add(.malformedDeclaration(text.written(range), at: text.span(range)))
      case .rule(let rule): bag.add(.nestedRule(at: text.span(rule.prelude)))
      }
    }
    if let missing = definition.missing {
      bag.add(.invalidAtRule("counter-style", expected: missing, at: keyword))
      return nil
    }
    return CounterStyleRule(name: name, definition: definition, media: media)
  }

  private mutating func descriptor(_ raw: RawDeclaration) {
    let name = text.keyword(of: text.tokens[raw.name])
    guard let expected = counterStyleDescriptors.first(where: { $0.key == name })?.value else {
      bag.add(.unknownDescriptor(name, of: "counter-style", at: text.span(raw.name..<raw.name + 1)))
      return
    }
    var reader = ValueReader(text, raw.value)
    var changed = definition
    // A descriptor with a value that is none leaves the one before it in force.
    if !raw.isImportant, reader.read(name, into: &changed), reader.isAtEnd {
      definition = changed
    } else {
      bag.add(
        .invalidValue(text.written(raw.value), of: name, expected: expected, at: text.span(raw.value)))
    }
  }
}

/// The descriptors, and what each expects.
let counterStyleDescriptors: KeyValuePairs<String, String> = [
  "system": "cyclic, numeric, alphabetic, symbolic, additive, fixed with a number, or extends with a name",
  "symbols": "strings or names", "additive-symbols": "pairs of a number and a symbol, the largest first",
  "negative": "one or two symbols", "prefix": "a symbol", "suffix": "a symbol",
  "range": "auto, or pairs of numbers or infinite", "pad": "a number and a symbol",
  "fallback": "the name of a counter style", "speak-as": "anything: it is for screen readers",
]

/// Names that no rule may define anew.
private let fixedCounterStyles: Set<String> = [
  "decimal", "disc", "square", "circle", "disclosure-open", "disclosure-closed",
]

extension CounterStyleDefinition {
  /// What the system needs and the rule does not give.
  fileprivate var missing: String? {
    switch system ?? .symbolic {
    case .cyclic, .symbolic, .fixed: symbols.isEmpty ? "symbols for its system" : nil
    case .numeric, .alphabetic: symbols.count < 2 ? "two symbols at least for its system" : nil
    case .additive: additiveSymbols.isEmpty ? "additive-symbols for its system" : nil
    case .extends:
      symbols.isEmpty && additiveSymbols.isEmpty ? nil : "no symbols where it extends another style"
    case .chinese: nil
    }
  }
}

extension ValueReader {
  fileprivate mutating func read(_ descriptor: String, into style: inout CounterStyleDefinition) -> Bool {
    switch descriptor {
    case "system": take(counterSystem(), into: &style.system)
    case "symbols": take(list { $0.symbol() }, into: &style.symbols)
    case "additive-symbols": take(additiveSymbols(), into: &style.additiveSymbols)
    case "negative":
      take(symbol().map { .init(before: $0, after: symbol() ?? "") }, into: &style.negative)
    case "prefix": take(symbol(), into: &style.prefix)
    case "suffix": take(symbol(), into: &style.suffix)
    case "range": take(counterRange(), into: &style.range)
    case "pad": take(weighted().map { .init(length: $0.weight, symbol: $0.symbol) }, into: &style.pad)
    case "fallback": take(counterStyleName(), into: &style.fallback)
    default: skipAll()
    }
  }

  private func take<Value>(_ value: Value?, into place: inout Value) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  private func take<Value>(_ value: Value?, into place: inout Value?) -> Bool {
    place = value
    return value != nil
  }

  private mutating func skipAll() -> Bool {
    while !isAtEnd { advance() }
    return true
  }

  private mutating func list<Value>(_ read: (inout ValueReader) -> Value?) -> [Value]? {
    var values: [Value] = []
    while let value = read(&self) { values.append(value) }
    return values.isEmpty ? nil : values
  }

  private mutating func symbol() -> String? {
    if let text = string() { return text }
    guard let word = peekedKeyword, !cssWideKeywords.contains(word) else { return nil }
    return ident()
  }

  private mutating func counterSystem() -> CounterStyleDefinition.System? {
    if keyword("fixed") { return .fixed(first: integer() ?? 1) }
    if keyword("extends") { return counterStyleName().map { .extends($0) } }
    return keyword(of: simpleCounterSystems)
  }

  /// A number, not negative, and a symbol, in either order.
  private mutating func weighted() -> CounterStyleDefinition.AdditiveSymbol? {
    if let weight = integer(atLeast: 0) { return symbol().map { .init(weight: weight, symbol: $0) } }
    guard let symbol = symbol(), let weight = integer(atLeast: 0) else { return nil }
    return .init(weight: weight, symbol: symbol)
  }

  private mutating func additiveSymbols() -> [CounterStyleDefinition.AdditiveSymbol]? {
    var signs: [CounterStyleDefinition.AdditiveSymbol] = []
    repeat {
      guard let sign = weighted(), signs.last.map({ $0.weight > sign.weight }) ?? true else { return nil }
      signs.append(sign)
    } while comma()
    return signs
  }

  private mutating func counterRange() -> CounterStyleDefinition.NumberRange? {
    if keyword("auto") { return .automatic }
    var ranges: [ClosedRange<Int>] = []
    repeat {
      guard let low = bound(infinite: .min), let high = bound(infinite: .max), low <= high else { return nil }
      ranges.append(low...high)
    } while comma()
    return .ranges(ranges)
  }

  private mutating func bound(infinite: Int) -> Int? { keyword("infinite") ? infinite : integer() }
}
