/// The systems that need nothing but symbols.
let simpleCounterSystems: KeyValuePairs<String, CounterStyleDefinition.System> = [
  "cyclic": .cyclic, "numeric": .numeric, "alphabetic": .alphabetic, "symbolic": .symbolic,
  "additive": .additive,
]

extension ValueReader {
  /// The name of a counter style: case matters but in the names that CSS defines.
  mutating func counterStyleName() -> String? {
    guard let keyword = peekedKeyword, keyword != "none", !cssWideKeywords.contains(keyword),
      let name = ident()
    else { return nil }
    return name != keyword && predefinedCounterStyles[keyword] != nil ? keyword : name
  }

  /// CSS Counter Styles, "Defining Anonymous Counter Styles: the symbols() function".
  mutating func counterSymbols() -> CounterSymbols? {
    attempt { reader in
      guard var arguments = reader.function("symbols") else { return nil }
      let given = arguments.keyword(of: simpleCounterSystems)
      let system = given ?? (arguments.keyword("fixed") ? .fixed(first: 1) : .symbolic)
      var symbols: [String] = []
      while let symbol = arguments.string() { symbols.append(symbol) }
      let least = system == .numeric || system == .alphabetic ? 2 : 1
      guard arguments.isAtEnd, symbols.count >= least, system != .additive else { return nil }
      return CounterSymbols(system: system, symbols: symbols)
    }
  }
}

extension CounterSymbols {
  var css: String {
    let name: String
    if case .fixed = system {
      name = "fixed"
    } else {
      name = simpleCounterSystems.first { $0.value == system }?.key ?? ""
    }
    return "symbols(\(name) \(symbols.map(quoted).joined(separator: " ")))"
  }
}
