/// The condition of `@supports` (CSS Conditional Rules), decided by what this engine's parsers take.
struct SupportsCondition {
  private var reader: ValueReader
  /// Conditions in parentheses deeper than this are refused.
  private static let maximumDepth = 16

  init(_ text: TokenizedText, _ range: Range<Int>) { reader = ValueReader(text, range) }

  /// nil when it is malformed.
  mutating func evaluate() -> Bool? {
    guard let holds = SupportsCondition.condition(&reader, depth: 0), reader.isAtEnd else { return nil }
    return holds
  }

  private static func condition(_ reader: inout ValueReader, depth: Int) -> Bool? {
    if reader.keyword("not") { return term(&reader, depth: depth).map(!) }
    guard var holds = term(&reader, depth: depth) else { return nil }
    guard let word = reader.peekedKeyword, word == "and" || word == "or" else { return holds }
    while reader.keyword(word) {
      guard let other = term(&reader, depth: depth) else { return nil }
      holds = word == "and" ? holds && other : holds || other
    }
    return holds
  }

  private static func term(_ reader: inout ValueReader, depth: Int) -> Bool? {
    if let (name, arguments) = reader.function() {
      guard name == "selector" else { return false }
      var parser = SelectorParser(arguments.text, arguments.range)
      return (try? parser.list()) != nil
    }
    guard depth < maximumDepth, var content = reader.parentheses() else { return nil }
    if let supported = declaration(content) { return supported }
    guard let holds = condition(&content, depth: depth + 1) else { return false }
    return content.isAtEnd && holds
  }

  /// Whether a declaration is supported; nil when the content is no declaration.
  private static func declaration(_ content: ValueReader) -> Bool? {
    guard content.next?.kind == .ident,
      case .declaration(let raw)? = content.text.declarations(in: content.range).first
    else { return nil }
    var parser = DeclarationParser(content.text)
    var block = DeclarationBlock()
    parser.add(raw, to: &block)
    return !block.isEmpty
  }
}
