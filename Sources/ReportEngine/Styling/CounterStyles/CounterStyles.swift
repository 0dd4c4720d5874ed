/// The counter styles of a document: those that its sheets define, before those that CSS does.
public struct CounterStyles: Sendable {
  private let authored: [String: CounterStyleDefinition]

  /// The styles of `@counter-style` rules; of several with one name the last holds.
  init(_ rules: [CounterStyleRule] = []) {
    var open: [String: CounterStyleDefinition] = [:]
    for rule in rules { open[rule.name] = rule.definition }
    authored = open.mapValues { CounterStyles.closed($0, authored: open) }
  }

  /// The definition with all that it extends. A chain that leads back to itself extends `decimal`
  /// (CSS Counter Styles, "Building From Existing Counter Styles").
  private static func closed(
    _ definition: CounterStyleDefinition, authored: [String: CounterStyleDefinition]
  ) -> CounterStyleDefinition {
    var result = definition
    var seen: Set<String> = []
    while case .extends(let name) = result.system {
      let isNew = seen.insert(name).inserted
      let base = isNew ? authored[name] ?? predefinedCounterStyles[name] : nil
      result = result.extending(base ?? decimalCounterStyle)
    }
    return result
  }

  /// A number as `counter()` shows it.
  public func representation(of number: Int, in style: ListProperties.Style) -> String {
    switch style {
    case .none: ""
    case .string(let text): text
    case .disc: "•"
    case .circle: "◦"
    case .square: "▪"
    case .decimal: String(number)
    case .symbols(let symbols): representation(of: number, symbols.definition)
    case .decimalLeadingZero, .lowerRoman, .upperRoman, .lowerAlpha, .upperAlpha, .lowerGreek, .armenian,
      .georgian, .named:
      representation(of: number, definition(named: style.css))
    }
  }

  /// The text of a list item's marker: the number between the style's prefix and suffix.
  public func markerText(of number: Int, in style: ListProperties.Style) -> String {
    let text = representation(of: number, in: style)
    switch style {
    case .none, .string: return text
    case .disc, .circle, .square: return text + " "
    case .decimal: return text + ". "
    case .symbols: return text + " "
    case .decimalLeadingZero, .lowerRoman, .upperRoman, .lowerAlpha, .upperAlpha, .lowerGreek, .armenian,
      .georgian, .named:
      let definition = definition(named: style.css)
      return (definition.prefix ?? "") + text + (definition.suffix ?? ". ")
    }
  }

  private func definition(named name: String) -> CounterStyleDefinition {
    authored[name] ?? predefinedCounterStyles[name] ?? decimalCounterStyle
  }

  /// CSS Counter Styles, "Generating Counter Representations". What no style of the chain of fallbacks can
  /// write is written in decimal.
  private func representation(of number: Int, _ style: CounterStyleDefinition) -> String {
    var definition = style
    var tried: Set<String> = []
    while true {
      if let text = definition.representation(of: number) { return text }
      let next = definition.fallback ?? "decimal"
      guard next != "decimal", tried.insert(next).inserted else { return String(number) }
      definition = self.definition(named: next)
    }
  }
}
