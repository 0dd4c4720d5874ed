import Diagnostics

/// No one writes a selector of more compounds than this, and matching goes one call deeper with each.
private let maximumCompounds = 256
/// Pseudo-classes within each other whose selectors may have combinators: each multiplies the ancestors that
/// are tried.
private let maximumDepthOfCombinators = 2

/// Reads selectors (Selectors, "Grammar").
struct SelectorParser {
  /// Why a selector is refused, with the place.
  enum Trouble: Error {
    case invalid(expected: String, at: Range<Int>)
    case unsupported(Range<Int>)
  }

  let text: TokenizedText
  var position: Int
  let end: Int
  let depth: Int

  init(_ text: TokenizedText, _ range: Range<Int>, depth: Int = 0) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
    self.depth = depth
  }

  /// A list with commas between. One wrong selector makes the list wrong.
  mutating func list() throws(Trouble) -> [Selector] {
    var selectors: [Selector] = []
    repeat {
      skipWhitespace()
      selectors.append(try complex())
    } while take(.comma)
    guard position >= end else { throw invalid("a comma or the end") }
    return selectors
  }

  var next: Token? { position < end ? text.tokens[position] : nil }

  mutating func skipWhitespace() { position = text.skipWhitespace(position, end: end) }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard next?.kind == kind else { return false }
    position += 1
    return true
  }

  func isDelim(_ scalar: Unicode.Scalar) -> Bool {
    guard let next, next.kind == .delim else { return false }
    return text.delim(next) == ascii(scalar)
  }

  func invalid(_ expected: String) -> Trouble {
    .invalid(expected: expected, at: position..<min(position + 1, end))
  }

  mutating func complex() throws(Trouble) -> Selector {
    var selector = Selector(compounds: [], combinators: [], pseudoElement: nil, specificity: Specificity())
    let start = position
    while true {
      selector.compounds.append(try compound(of: &selector))
      guard let combinator = takeCombinator() else { break }
      guard selector.pseudoElement == nil else { throw invalid("nothing after a pseudo-element") }
      guard selector.compounds.count < maximumCompounds, depth <= maximumDepthOfCombinators else {
        throw .unsupported(start..<position)
      }
      selector.combinators.append(combinator)
    }
    selector.compounds.reverse()
    selector.combinators.reverse()
    return selector
  }

  /// The combinator before another compound; nil at the end of the selector.
  mutating func takeCombinator() -> Combinator? {
    let hadSpace = next?.kind == .whitespace
    skipWhitespace()
    let symbols: KeyValuePairs<Unicode.Scalar, Combinator> = [
      ">": .child, "+": .nextSibling, "~": .subsequentSibling,
    ]
    for (symbol, combinator) in symbols where isDelim(symbol) {
      position += 1
      skipWhitespace()
      return combinator
    }
    guard hadSpace, let next, next.kind != .comma else { return nil }
    return .descendant
  }

  mutating func compound(of selector: inout Selector) throws(Trouble) -> CompoundSelector {
    var compound = CompoundSelector()
    let start = position
    try typeSelector(&compound, &selector.specificity)
    while let token = next {
      guard selector.pseudoElement == nil || token.kind == .colon else { break }
      switch token.kind {
      case .hash where token.isIdentifier:
        compound.ids.append(text.value(of: token))
        selector.specificity.ids += 1
        position += 1
      case .delim where isDelim("."):
        guard position + 1 < end, text.tokens[position + 1].kind == .ident else {
          position += 1
          throw invalid("a class name")
        }
        compound.classes.append(text.value(of: text.tokens[position + 1]))
        selector.specificity.classes += 1
        position += 2
      case .openSquare:
        compound.attributes.append(try attribute())
        selector.specificity.classes += 1
      case .colon: try pseudo(&compound, &selector)
      default:
        guard position > start else { throw invalid("a name, '.', '#', '[' or ':'") }
        return compound
      }
    }
    guard position > start else { throw invalid("a name, '.', '#', '[' or ':'") }
    return compound
  }

  mutating func typeSelector(
    _ compound: inout CompoundSelector, _ specificity: inout Specificity
  ) throws(Trouble) {
    // A namespace prefix: documents have one namespace, so it restricts nothing.
    if position + 1 < end, text.tokens[position + 1].kind == .delim,
      text.delim(text.tokens[position + 1]) == ascii("|"), next?.kind == .ident || isDelim("*")
    {
      position += 2
    } else if isDelim("|") {
      position += 1
    }
    guard let token = next else { return }
    if token.kind == .ident {
      compound.type = text.keyword(of: token)
      specificity.types += 1
      position += 1
    } else if isDelim("*") {
      position += 1
    }
  }

  mutating func attribute() throws(Trouble) -> AttributeSelector {
    var reader = ValueReader(text, text.content(of: position, end: end))
    let block = position..<text.after(position, end: end)
    _ = reader.attempt { $0.delim("*") && $0.delim("|") ? true : nil } ?? reader.delim("|")
    guard let name = reader.ident() else {
      throw .invalid(expected: "an attribute's name in '[…]'", at: block)
    }
    position = block.upperBound
    if reader.isAtEnd { return AttributeSelector(name: name, test: .exists, value: "", ignoresCase: false) }
    guard let test = attributeTest(&reader), let value = reader.string() ?? reader.ident() else {
      throw .invalid(expected: "'=', '~=', '|=', '^=', '$=' or '*=' and a value in '[…]'", at: block)
    }
    var ignoresCase = caseInsensitiveAttributes.contains(name)
    if reader.keyword("i") { ignoresCase = true } else if reader.keyword("s") { ignoresCase = false }
    guard reader.isAtEnd else { throw .invalid(expected: "']'", at: block) }
    return AttributeSelector(
      name: name, test: test, value: ignoresCase ? value.asciiLowercased : value, ignoresCase: ignoresCase)
  }

  func attributeTest(_ reader: inout ValueReader) -> AttributeSelector.Test? {
    let tests: KeyValuePairs<Unicode.Scalar, AttributeSelector.Test> = [
      "~": .includes, "|": .dashMatch, "^": .prefix, "$": .suffix, "*": .substring,
    ]
    for (symbol, test) in tests where reader.delim(symbol) { return reader.delim("=") ? test : nil }
    return reader.delim("=") ? .equals : nil
  }
}

/// HTML, "Case-sensitivity of selectors": attributes whose values are compared without regard to case.
private let caseInsensitiveAttributes: Set<String> = [
  "align", "alink", "axis", "bgcolor", "charset", "checked", "clear", "color", "compact", "dir", "disabled",
  "face",
  "frame", "hreflang", "lang", "language", "link", "media", "method", "nowrap", "rel", "rev", "rules",
  "scope",
  "shape", "target", "text", "valign", "valuetype", "vlink",
]
