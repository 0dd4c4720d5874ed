import Diagnostics

/// The value of a custom property with its own `var()` resolved: text that is read where it is used.
struct Variable: Hashable, Sendable {
  let text: [UInt8]
}

/// Puts custom properties in the place of `var()` (CSS Custom Properties, "Using Cascading Variables").
struct VariableSubstitution {
  /// `var()` in the value of a variable in the value of a variable: beyond this it counts as a cycle.
  private static let maximumDepth = 64
  /// Values that double in every step would fill the memory.
  private static let maximumLength = 65_536

  private let declared: [String: CustomDeclaration.Value]
  private(set) var resolved: [String: Variable]
  private var resolving: Set<String> = []
  /// The first variable that had no value, for the message.
  private(set) var missing: String?

  /// `inherited` are the parent's variables, `declared` what wins on the element itself.
  init(inherited: [String: Variable], declared: [String: CustomDeclaration.Value]) {
    self.declared = declared
    resolved = inherited
    var pending: [String] = []
    for (name, value) in declared {
      switch value {
      case .keyword(.initial): resolved[name] = nil
      case .keyword: break
      case .tokens:
        resolved[name] = nil
        pending.append(name)
      }
    }
    for name in pending.sorted() { _ = variable(name) }
    missing = nil
  }

  private mutating func variable(_ name: String) -> Variable? {
    if let known = resolved[name] { return known }
    guard case .tokens(let text, let range)? = declared[name],
      resolving.count < VariableSubstitution.maximumDepth,
      resolving.insert(name).inserted
    else { return nil }
    defer { resolving.remove(name) }
    guard let value = substitute(text, range) else { return nil }
    let variable = Variable(text: value)
    resolved[name] = variable
    return variable
  }

  /// The text of a value with its variables put in; nil when one has neither value nor fallback.
  mutating func substitute(_ text: TokenizedText, _ range: Range<Int>) -> [UInt8]? {
    substitute(text, range, depth: 0)
  }

  private mutating func substitute(_ text: TokenizedText, _ range: Range<Int>, depth: Int) -> [UInt8]? {
    guard depth < VariableSubstitution.maximumDepth else { return nil }
    var out: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let token = text.tokens[index]
      if token.kind == .function, text.keyword(of: token) == "var" {
        guard let value = value(of: text, text.content(of: index, end: range.upperBound), depth: depth) else {
          return nil
        }
        // An empty comment on both sides keeps the value from growing together with its neighbours.
        out += separator + value + separator
        index = text.after(index, end: range.upperBound)
      } else {
        out += text.source.utf8[Int(token.start)..<Int(token.end)]
        index += 1
      }
      guard out.count <= VariableSubstitution.maximumLength else { return nil }
    }
    return out
  }

  /// What `var()` with these arguments stands for.
  private mutating func value(of text: TokenizedText, _ arguments: Range<Int>, depth: Int) -> [UInt8]? {
    let start = text.skipWhitespace(arguments.lowerBound, end: arguments.upperBound)
    guard start < arguments.upperBound, text.tokens[start].kind == .ident else { return nil }
    let name = text.value(of: text.tokens[start])
    if let known = variable(name) { return known.text }
    let comma = text.skipWhitespace(start + 1, end: arguments.upperBound)
    guard comma < arguments.upperBound, text.tokens[comma].kind == .comma else {
      missing = missing ?? name
      return nil
    }
    return substitute(text, comma + 1..<arguments.upperBound, depth: depth + 1)
  }
}

private let separator = Array("/**/".utf8)
