import Diagnostics

/// Selectors within selectors deeper than this are refused: they would exhaust the stack.
private let maximumSelectorDepth = 16

/// Reads selectors (Selectors, "Grammar").
struct SelectorParser {
  /// Why a selector is refused, with the place.
  enum Trouble: Error {
    case invalid(expected: String, at: Range<Int>)
    case unsupported(Range<Int>)
  }

  private let text: TokenizedText
  private var position: Int
  private let end: Int
  private let depth: Int

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

  private var next: Token? { position < end ? text.tokens[position] : nil }

  private mutating func skipWhitespace() { position = text.skipWhitespace(position, end: end) }

  private mutating func take(_ kind: Token.Kind) -> Bool {
    guard next?.kind == kind else { return false }
    position += 1
    return true
  }

  private func isDelim(_ scalar: Unicode.Scalar) -> Bool {
    guard let next, next.kind == .delim else { return false }
    return text.delim(next) == ascii(scalar)
  }

  private func invalid(_ expected: String) -> Trouble {
    .invalid(expected: expected, at: position..<min(position + 1, end))
  }

  private mutating func complex() throws(Trouble) -> Selector {
    var selector = Selector(compounds: [], combinators: [], pseudoElement: nil, specificity: Specificity())
    while true {
      let compound = try compound(of: &selector)
      selector.compounds.insert(compound, at: 0)
      guard let combinator = takeCombinator() else { return selector }
      guard selector.pseudoElement == nil else { throw invalid("nothing after a pseudo-element") }
      selector.combinators.insert(combinator, at: 0)
    }
  }

  /// The combinator before another compound; nil at the end of the selector.
  private mutating func takeCombinator() -> Combinator? {
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

  private mutating func compound(of selector: inout Selector) throws(Trouble) -> CompoundSelector {
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

  private mutating func typeSelector(
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

  private mutating func attribute() throws(Trouble) -> AttributeSelector {
    var reader = ValueReader(text, text.content(of: position, end: end))
    let block = position..<text.after(position, end: end)
    _ = reader.attempt { $0.delim("*") && $0.delim("|") ? true : nil } ?? reader.delim("|")
    guard let name = reader.ident() else { throw .invalid(expected: "an attribute's name in '[…]'", at: block) }
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

  private func attributeTest(_ reader: inout ValueReader) -> AttributeSelector.Test? {
    let tests: KeyValuePairs<Unicode.Scalar, AttributeSelector.Test> = [
      "~": .includes, "|": .dashMatch, "^": .prefix, "$": .suffix, "*": .substring,
    ]
    for (symbol, test) in tests where reader.delim(symbol) { return reader.delim("=") ? test : nil }
    return reader.delim("=") ? .equals : nil
  }

  // MARK: Pseudo-classes and pseudo-elements

  private mutating func pseudo(
    _ compound: inout CompoundSelector, _ selector: inout Selector
  ) throws(Trouble) {
    let start = position
    position += 1
    let isElement = take(.colon)
    guard let token = next, token.kind == .ident || token.kind == .function else {
      throw invalid("the name of a pseudo-class")
    }
    let name = text.keyword(of: token)
    let whole = start..<text.after(position, end: end)
    if let element = pseudoElements.first(where: { $0.key == name })?.value, token.kind == .ident,
      isElement || legacyPseudoElements.contains(name)
    {
      guard selector.pseudoElement == nil, depth == 0 else { throw .unsupported(whole) }
      selector.pseudoElement = element
      selector.specificity.types += 1
      position += 1
      return
    }
    guard !isElement else {
      throw unsupportedPseudoElements.contains(name)
        ? .unsupported(whole) : .invalid(expected: "'before', 'after', 'marker', 'first-line' or 'first-letter'", at: whole)
    }
    let content = text.content(of: position, end: end)
    position = whole.upperBound
    if token.kind == .function {
      try functionalPseudoClass(name, content, whole, &compound, &selector.specificity)
    } else {
      try simplePseudoClass(name, whole, &compound)
      selector.specificity.classes += 1
    }
  }

  private func simplePseudoClass(
    _ name: String, _ whole: Range<Int>, _ compound: inout CompoundSelector
  ) throws(Trouble) {
    switch name {
    case "root": compound.isRoot = true
    case "empty": compound.positions.append(.empty)
    case "first-child": compound.positions.append(.nthChild(a: 0, b: 1, fromEnd: false))
    case "last-child": compound.positions.append(.nthChild(a: 0, b: 1, fromEnd: true))
    case "only-child":
      compound.positions += [.nthChild(a: 0, b: 1, fromEnd: false), .nthChild(a: 0, b: 1, fromEnd: true)]
    case "first-of-type": compound.positions.append(.nthOfType(a: 0, b: 1, fromEnd: false))
    case "last-of-type": compound.positions.append(.nthOfType(a: 0, b: 1, fromEnd: true))
    case "only-of-type":
      compound.positions += [.nthOfType(a: 0, b: 1, fromEnd: false), .nthOfType(a: 0, b: 1, fromEnd: true)]
    case "link", "any-link":
      compound.attributes.append(AttributeSelector(name: "href", test: .exists, value: "", ignoresCase: false))
    case _ where neverOnPaper.contains(name): compound.isNever = true
    case _ where unsupportedPseudoClasses.contains(name): throw .unsupported(whole)
    default: throw .invalid(expected: "the name of a pseudo-class", at: whole)
    }
  }

  private func functionalPseudoClass(
    _ name: String, _ content: Range<Int>, _ whole: Range<Int>, _ compound: inout CompoundSelector,
    _ specificity: inout Specificity
  ) throws(Trouble) {
    switch name {
    case "not", "is", "matches", "-webkit-any", "where":
      guard depth < maximumSelectorDepth else { throw .unsupported(whole) }
      let selectors = try nested(content, isForgiving: name != "not")
      compound.logical.append(LogicalSelector(isNegated: name == "not", selectors: selectors))
      // The list counts as its most specific member; `:where()` counts nothing.
      if name != "where", let most = selectors.map(\.specificity).max() { specificity += most }
      return
    case "nth-child": compound.positions.append(.nthChild(formula: try formula(content, whole), fromEnd: false))
    case "nth-last-child": compound.positions.append(.nthChild(formula: try formula(content, whole), fromEnd: true))
    case "nth-of-type": compound.positions.append(.nthOfType(formula: try formula(content, whole), fromEnd: false))
    case "nth-last-of-type":
      compound.positions.append(.nthOfType(formula: try formula(content, whole), fromEnd: true))
    case "lang":
      var reader = ValueReader(text, content)
      var tags: [String] = []
      repeat {
        guard let tag = reader.string() ?? reader.ident() else { throw .invalid(expected: "a language tag", at: whole) }
        tags.append(tag.asciiLowercased)
      } while reader.comma()
      guard reader.isAtEnd else { throw .invalid(expected: "a language tag", at: whole) }
      compound.languages.append(tags)
    case _ where unsupportedPseudoClasses.contains(name): throw .unsupported(whole)
    default: throw .invalid(expected: "the name of a pseudo-class", at: whole)
    }
    specificity.classes += 1
  }

  /// The list in `:is()` and `:where()` is forgiving: wrong selectors in it are left out.
  private func nested(_ content: Range<Int>, isForgiving: Bool) throws(Trouble) -> [Selector] {
    guard isForgiving else {
      var parser = SelectorParser(text, text.trimmed(content), depth: depth + 1)
      return try parser.list()
    }
    var selectors: [Selector] = []
    var start = content.lowerBound
    var index = start
    while index <= content.upperBound {
      if index == content.upperBound || text.tokens[index].kind == .comma {
        var parser = SelectorParser(text, text.trimmed(start..<index), depth: depth + 1)
        if let list = try? parser.list() { selectors += list }
        start = index + 1
        index += 1
      } else {
        index = text.after(index, end: content.upperBound)
      }
    }
    return selectors
  }

  private func formula(_ content: Range<Int>, _ whole: Range<Int>) throws(Trouble) -> (a: Int, b: Int) {
    if text.tokens[content].contains(where: { $0.kind == .ident && text.keyword(of: $0) == "of" }) {
      throw .unsupported(whole)
    }
    guard let formula = parseNth(text.written(text.trimmed(content)).asciiLowercased) else {
      throw .invalid(expected: "'odd', 'even', a number or a formula such as '2n+1'", at: whole)
    }
    return formula
  }
}

extension Position {
  fileprivate static func nthChild(formula: (a: Int, b: Int), fromEnd: Bool) -> Position {
    .nthChild(a: formula.a, b: formula.b, fromEnd: fromEnd)
  }

  fileprivate static func nthOfType(formula: (a: Int, b: Int), fromEnd: Bool) -> Position {
    .nthOfType(a: formula.a, b: formula.b, fromEnd: fromEnd)
  }
}

private let pseudoElements: KeyValuePairs<String, PseudoElement> = [
  "before": .before, "after": .after, "marker": .marker, "first-line": .firstLine, "first-letter": .firstLetter,
]
private let legacyPseudoElements: Set<String> = ["before", "after", "first-line", "first-letter"]
private let unsupportedPseudoElements: Set<String> = [
  "footnote-call", "footnote-marker", "selection", "placeholder", "backdrop", "file-selector-button", "target-text",
  "spelling-error", "grammar-error", "cue", "part", "slotted",
]
/// What a pointer, a form or a history would have to be there for.
private let neverOnPaper: Set<String> = [
  "hover", "active", "focus", "focus-within", "focus-visible", "visited", "target", "target-within",
]
private let unsupportedPseudoClasses: Set<String> = [
  "has", "checked", "disabled", "enabled", "default", "required", "optional", "valid", "invalid", "read-only",
  "read-write", "placeholder-shown", "indeterminate", "in-range", "out-of-range", "scope", "defined", "host", "dir",
  "nth-col", "nth-last-col", "current", "past", "future", "first", "left", "right", "blank", "modal", "fullscreen",
  "local-link", "autofill", "user-invalid", "user-valid", "playing", "paused", "host-context", "state",
]
/// HTML, "Case-sensitivity of selectors": attributes whose values are compared without regard to case.
private let caseInsensitiveAttributes: Set<String> = [
  "align", "alink", "axis", "bgcolor", "charset", "checked", "clear", "color", "compact", "dir", "disabled", "face",
  "frame", "hreflang", "lang", "language", "link", "media", "method", "nowrap", "rel", "rev", "rules", "scope",
  "shape", "target", "text", "valign", "valuetype", "vlink",
]
